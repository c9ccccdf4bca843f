import { createServer, type ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"
import { setTimeout as sleep } from "node:timers/promises"
import { type FigureOf, makeBusiness, makeEndpoint, measure, type Stage } from "./delivery-stage.ts"

/** A fifth of the endpoints are dead, each in a way of its own. */
const healthy = 24
const rate = 10
const warmSeconds = 3
/** Memory is compared from when the first requests to dead endpoints have run out of time. */
const settleMs = 5_000

/** How an endpoint can be dead while its host answers connections. */
const ways: Readonly<Record<string, (response: ServerResponse) => void>> = {
  hole: () => undefined,
  error: (response) => void response.writeHead(500).end("no"),
  drip: (response) => {
    response.writeHead(200, { "content-type": "text/plain" })
    const timer = setInterval(() => response.write("."), 200)
    response.once("close", () => clearInterval(timer))
  },
  endless: (response) => {
    response.writeHead(200)
    const more = (): void => {
      while (!response.destroyed && response.write("x".repeat(65_536)));
      if (!response.destroyed) response.once("drain", more)
    }
    more()
  },
  loop: (response) => void response.writeHead(302, { location: "/loop" }).end(),
}

/** How long healthy endpoints of a business wait while a fifth of its endpoints are dead, against the same without those. */
export async function besideDead(stage: Stage, seconds: number, figure: FigureOf): Promise<void> {
  const business = await makeBusiness(stage, healthy)
  await measure(stage, business, { rate, seconds: warmSeconds, perTx: 1 })
  const clean = await measure(stage, business, { rate, seconds, perTx: 1 })
  const dead = await startDead()
  for (const url of dead.urls) await makeEndpoint(stage, business.apiKey, { name: "Dead", url, state: "enabled" })
  const warm = measure(stage, business, { rate, seconds: warmSeconds, perTx: 1 })
  await Promise.all([warm, sleep(settleMs)])
  const beforeMb = stage.server.rssMb()
  const beside = await measure(stage, business, { rate, seconds, perTx: 1 })
  figure("p95_ms_clean", clean.p95Ms, "ms")
  figure("p95_ms_with_dead", beside.p95Ms, "ms", { max: 2 * clean.p95Ms })
  figure("rss_growth_mb_with_dead", stage.server.rssMb() - beforeMb, "MB")
  await dead.close()
}

async function startDead(): Promise<{ readonly urls: readonly string[]; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    request.resume()
    ways[(request.url ?? "").slice(1)]?.(response)
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const { port } = server.address() as AddressInfo
  const urls = [...Object.keys(ways).map((way) => `http://127.0.0.1:${port}/${way}`), "http://127.0.0.1:1/refused"]
  return {
    urls,
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
