import { Agent, request } from "node:http"
import { setTimeout as sleep } from "node:timers/promises"

/** An answer of the server. */
export interface ApiAnswer {
  readonly status: number
  readonly body: unknown
}

/** A caller of a running server's API, over kept-alive connections. */
export interface Api {
  /** Sends a request below /api/v1. While the server is away, or asks to wait, it is repeated (with its idempotency key, so that
   *  it is done once) for up to two minutes. Throws when stopped, or what kept the server away. */
  send(method: "GET" | "POST" | "PATCH", path: string, body?: unknown, key?: string): Promise<ApiAnswer>
  close(): void
}

/** Where requests go, and who may stop them. */
export interface ApiTarget {
  readonly origin: string
  readonly apiKey: string
  /** Requests that are under way at once. */
  readonly connections: number
  readonly signal: AbortSignal
}

/** How long a replay waits for a server that went away: long enough for a restart and for the next minute's requests. */
const patienceMs = 120_000
const pauseMs = 100
const waitMaxMs = 60_000
/** Not there yet, or too many requests: it was not done. */
const asksToWait: ReadonlySet<number> = new Set([429, 502, 503, 504])

/** A caller of the server at `origin` with this API key. */
export function openApi(target: ApiTarget): Api {
  const agent = new Agent({ keepAlive: true, maxSockets: target.connections })
  return {
    send: async (method, path, body, key) => {
      for (let waitedMs = 0; ; ) {
        target.signal.throwIfAborted()
        const answer = await once(target, agent, { method, path, body, key }).catch((error: unknown) => {
          if (waitedMs >= patienceMs) throw error
          return null
        })
        if (answer !== null && (!asksToWait.has(answer.status) || waitedMs >= patienceMs)) return answer
        const waitMs = answer?.retryAfterMs ?? pauseMs
        await sleep(waitMs, undefined, { signal: target.signal })
        waitedMs += waitMs
      }
    },
    close: () => agent.destroy(),
  }
}

interface Call {
  readonly method: string
  readonly path: string
  readonly body: unknown
  readonly key: string | undefined
}

type Answered = ApiAnswer & { readonly retryAfterMs: number | undefined }

function once({ origin, apiKey }: ApiTarget, agent: Agent, { method, path, body, key }: Call): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const payload = body === undefined ? undefined : JSON.stringify(body)
    const headers = {
      authorization: `Bearer ${apiKey}`,
      ...(payload === undefined
        ? {}
        : { "content-type": "application/json", "content-length": Buffer.byteLength(payload) }),
      ...(key === undefined ? {} : { "idempotency-key": key }),
    }
    const outgoing = request(`${origin}/api/v1${path}`, { method, agent, headers }, (incoming) => {
      const parts: Buffer[] = []
      incoming.on("data", (part: Buffer) => parts.push(part))
      incoming.on("error", reject)
      incoming.on("end", () =>
        resolve({
          status: incoming.statusCode ?? 0,
          body: parsed(Buffer.concat(parts).toString()),
          retryAfterMs: retryAfterMsOf(incoming.headers["retry-after"]),
        }),
      )
    })
    outgoing.on("error", reject)
    outgoing.end(payload)
  })
}

function retryAfterMsOf(header: string | undefined): number | undefined {
  const seconds = Number(header)
  return header === undefined || !Number.isFinite(seconds) ? undefined : Math.min(seconds * 1000, waitMaxMs)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
