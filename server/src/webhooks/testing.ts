import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from "node:http"
import { afterAll } from "vitest"
import { routeStep } from "#platform/events"
import { makeWorld, type TestTenant, type World } from "#testing"
import { deliveriesOf } from "../compose.ts"

/** A request as a receiver got it. */
export interface Received {
  readonly path: string
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

/** How a receiver answers; the default is 200. */
export type Answer = (request: IncomingMessage, response: ServerResponse, received: Received) => void

/** A receiver on a port of its own, closed when the test file is done. */
export interface Sink {
  readonly url: string
  readonly received: Received[]
  /** From now on it answers like this. */
  answer: Answer
}

const fine: Answer = (_request, response) => void response.writeHead(200, { "content-type": "text/plain" }).end("ok")

/** Answers always with this status. */
export function status(code: number, headers: Record<string, string> = {}): Answer {
  return (_request, response) => void response.writeHead(code, headers).end()
}

export async function makeSink(answer: Answer = fine): Promise<Sink> {
  const received: Received[] = []
  const sink = { url: "", received, answer }
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on("data", (part: Buffer) => parts.push(part))
    request.on("end", () => {
      const got = { path: request.url ?? "", headers: request.headers, body: Buffer.concat(parts).toString() }
      received.push(got)
      sink.answer(request, response, got)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const address = server.address()
  sink.url = `http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}/hook`
  afterAll(async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  })
  return sink
}

/** A world whose webhooks may reach this machine. */
export function makeHookWorld(env: Readonly<Record<string, string>> = {}): Promise<World> {
  return makeWorld({ MORTISE_EGRESS_ALLOW: "127.0.0.1", ...env })
}

/** Routes what was committed and tries every delivery that is due by the world's clock, until nothing more happens. */
export async function deliver(world: World): Promise<void> {
  const { step, quiet } = deliveriesOf(world)
  await world.settle()
  for (;;) {
    const claimed = await step.run()
    await quiet()
    const routed = await routeStep(world.db, world.events)
    if (claimed + routed === 0) return
  }
}

/** Makes an endpoint; answers what the API answered. */
export async function endpointAt(t: TestTenant, url: string, more: Record<string, unknown> = {}) {
  return (await t.post("/integration/webhooks", { name: "Test", url, events: ["*"], ...more }).expect(201)).body
}
