import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { afterAll } from "vitest"

/** One request that a receiver got. */
export interface Arrival {
  /** Whose endpoint it was sent to: the last part of its address. */
  readonly endpoint: string
  /** The event's id, from the header. */
  readonly id: string
  readonly body: string
  readonly isTaken: boolean
  /** Times that processes had been killed when it came. */
  readonly kills: number
}

/** A receiver of many endpoints, told apart by their address. */
export interface Receiver {
  readonly arrivals: Arrival[]
  /** Every kill of a process counts one up. */
  kills: number
  urlOf(endpoint: string): string
}

/** Takes what `takes` says, and answers 500 to the rest. */
export async function makeReceiver(takes: (endpoint: string, nth: number) => boolean): Promise<Receiver> {
  const arrivals: Arrival[] = []
  const counts = new Map<string, number>()
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on("data", (part: Buffer) => parts.push(part))
    request.on("end", () => {
      const endpoint = (request.url ?? "").slice(1)
      const nth = (counts.get(endpoint) ?? 0) + 1
      counts.set(endpoint, nth)
      const isTaken = takes(endpoint, nth)
      const id = String(request.headers["webhook-id"])
      arrivals.push({ endpoint, id, body: Buffer.concat(parts).toString(), isTaken, kills: receiver.kills })
      response.writeHead(isTaken ? 200 : 500).end()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const { port } = server.address() as AddressInfo
  afterAll(async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  })
  const receiver: Receiver = {
    arrivals,
    kills: 0,
    urlOf: (endpoint) => `http://127.0.0.1:${port}/${endpoint}`,
  }
  return receiver
}
