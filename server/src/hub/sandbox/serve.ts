import { once } from "node:events"
import { createServer, type IncomingMessage, type ServerResponse } from "node:http"
import { uuidOf } from "../uuid-of.ts"
import type { Sandbox, SandboxApp, SandboxReply, SandboxRequest } from "./sandbox.ts"

/** What goes wrong with the next calls. */
export interface Fault {
  /** Only calls like this; default any. */
  readonly on?: (request: SandboxRequest) => boolean
  /** How many calls. Default 1. */
  readonly times?: number
  /**
   * `before`: the call never arrives (connection reset); `after`: it is done, but the answer is lost; `reply`: this answer instead;
   * `cut`: the answer ends in the middle; `slow`: it comes after so many milliseconds; `changed`: the true answer, changed; `meanwhile`:
   * something happens at the vendor just before the call is looked at.
   */
  readonly what:
    | { readonly kind: "before" | "after" | "cut" }
    | { readonly kind: "reply"; readonly reply: SandboxReply }
    | { readonly kind: "slow"; readonly ms: number }
    | { readonly kind: "changed"; readonly change: (reply: SandboxReply) => SandboxReply }
    | { readonly kind: "meanwhile"; readonly act: () => void }
}

/** A call that a sandbox received. */
export interface SandboxCall {
  readonly request: SandboxRequest
  readonly reply: SandboxReply
  /** True where a fault had its hand in the answer. */
  readonly isFaulted: boolean
}

/** A simulated vendor that listens on a local port. */
export interface RunningSandbox {
  readonly url: string
  readonly app: SandboxApp
  readonly calls: SandboxCall[]
  readonly faults: Fault[]
  /** How far the vendor's clock is ahead of ours; negative: behind. */
  skewMs: number
  /** Webhooks go here; set by whoever wants them. */
  deliver: (message: { readonly body: string; readonly headers: Readonly<Record<string, string>> }) => void
  close(): Promise<void>
}

/** Largest request body a sandbox takes. */
const bodyMax = 20 * 1024 * 1024
/** Calls that are remembered, the newest. */
const callsMax = 10_000

export interface SandboxOptions {
  readonly now: () => Date
  /** Two sandboxes with the same seed give the same ids. */
  readonly seed: string
}

/** Starts a simulator on a free port of this machine; every host of the vendor is `<url>/<host>`. */
export async function serveSandbox(sandbox: Sandbox, { now, seed }: SandboxOptions): Promise<RunningSandbox> {
  const serials = new Map<string, number>()
  const serial = (name: string): number => {
    const next = (serials.get(name) ?? 0) + 1
    serials.set(name, next)
    return next
  }
  let url = ""
  const server = createServer((request, response) => void serve(running, request, response))
  server.keepAliveTimeout = 60_000
  // What a simulator makes of itself while it starts is told to nobody.
  let started: RunningSandbox | undefined
  const running: RunningSandbox = {
    get url() {
      return url
    },
    app: sandbox.make({
      now: () => new Date(now().getTime() + (started?.skewMs ?? 0)),
      serial,
      uuid: () => uuidOf(`${seed} ${serial("uuid")}`),
      urlOf: (host) => `${url}/${host}`,
      deliver: (message) => started?.deliver(message),
    }),
    calls: [],
    faults: [],
    skewMs: 0,
    deliver: () => undefined,
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, "close")
    },
  }
  started = running
  server.listen(0, "127.0.0.1")
  await once(server, "listening")
  const address = server.address()
  if (address === null || typeof address === "string") throw new Error("The sandbox has no port.")
  url = `http://127.0.0.1:${address.port}`
  return running
}

async function serve(running: RunningSandbox, incoming: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    const request = await parse(incoming)
    const fault = takeFault(running.faults, request)
    if (fault?.kind === "before") return void incoming.socket.destroy()
    if (fault?.kind === "slow") await new Promise((done) => setTimeout(done, fault.ms))
    if (fault?.kind === "meanwhile") fault.act()
    const plain = fault?.kind === "reply" ? fault.reply : await running.app.handle(request)
    const reply = fault?.kind === "changed" ? fault.change(plain) : plain
    running.calls.push({ request, reply, isFaulted: fault !== undefined })
    if (running.calls.length > callsMax) running.calls.shift()
    if (fault?.kind === "after") return void incoming.socket.destroy()
    send(response, reply, fault?.kind === "cut")
  } catch (error) {
    response.writeHead(500, { "content-type": "text/plain" }).end(error instanceof Error ? error.message : "failed")
  }
}

function takeFault(faults: Fault[], request: SandboxRequest): Fault["what"] | undefined {
  const index = faults.findIndex((fault) => fault.on?.(request) ?? true)
  const fault = faults[index]
  if (fault === undefined) return undefined
  const times = (fault.times ?? 1) - 1
  if (times > 0) faults[index] = { ...fault, times }
  else faults.splice(index, 1)
  return fault.what
}

async function parse(incoming: IncomingMessage): Promise<SandboxRequest> {
  const url = new URL(incoming.url ?? "/", "http://sandbox")
  const [, host = "", ...rest] = url.pathname.split("/")
  const body = await bodyOf(incoming)
  const headers = Object.fromEntries(Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]))
  return {
    method: incoming.method ?? "GET",
    host,
    path: `/${rest.join("/")}`,
    query: url.searchParams,
    headers,
    body,
    json: jsonOf(body),
    form: new URLSearchParams(headers["content-type"]?.includes("urlencoded") ? body.toString() : ""),
  }
}

async function bodyOf(incoming: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of incoming) {
    const bytes = Buffer.from(part)
    size += bytes.length
    if (size > bodyMax) throw new Error("too large")
    parts.push(bytes)
  }
  return Buffer.concat(parts)
}

function jsonOf(body: Buffer): unknown {
  try {
    return body.length === 0 ? undefined : JSON.parse(body.toString())
  } catch {
    return undefined
  }
}

function send(response: ServerResponse, reply: SandboxReply, isCut: boolean): void {
  const body =
    reply.json === undefined ? (reply.bytes ?? Buffer.from(reply.text ?? "")) : Buffer.from(JSON.stringify(reply.json))
  const type = reply.json === undefined ? "text/html; charset=utf-8" : "application/json; charset=utf-8"
  response.writeHead(reply.status, { "content-type": type, ...reply.headers, "content-length": body.length })
  if (!isCut) return void response.end(body)
  response.write(body.subarray(0, Math.floor(body.length / 2)), () => response.destroy())
}
