import { Agent, request } from "node:http"

/** An answer of the server. */
export interface ApiAnswer {
  readonly status: number
  readonly body: unknown
}

/** A caller of a running server's API, over kept-alive connections. */
export interface Api {
  /** Sends a request below /api/v1; repeats it (with its idempotency key) while the server is away, for up to a minute. */
  send(method: "GET" | "POST" | "PUT" | "PATCH", path: string, body?: unknown, key?: string): Promise<ApiAnswer>
  close(): void
}

/** How long a replay waits for a server that went away: long enough for a restart. */
const patienceMs = 60_000
const pauseMs = 250

/** A caller of the server at `origin` with this API key, by at most `connections` at once. */
export function openApi(origin: string, apiKey: string, connections: number): Api {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  return {
    send: async (method, path, body, key) => {
      for (let waitedMs = 0; ; waitedMs += pauseMs) {
        try {
          const answer = await once({ agent, origin, apiKey }, method, path, body, key)
          if (answer.status !== 503 || waitedMs >= patienceMs) return answer
        } catch (error) {
          if (waitedMs >= patienceMs) throw error
        }
        await new Promise((resolve) => setTimeout(resolve, pauseMs))
      }
    },
    close: () => agent.destroy(),
  }
}

interface Target {
  readonly agent: Agent
  readonly origin: string
  readonly apiKey: string
}

function once(to: Target, method: string, path: string, body: unknown, key: string | undefined): Promise<ApiAnswer> {
  return new Promise((resolve, reject) => {
    const payload = body === undefined ? undefined : JSON.stringify(body)
    const headers = {
      authorization: `Bearer ${to.apiKey}`,
      ...(payload === undefined ? {} : { "content-type": "application/json", "content-length": Buffer.byteLength(payload) }),
      ...(key === undefined ? {} : { "idempotency-key": key }),
    }
    const outgoing = request(`${to.origin}/api/v1${path}`, { method, agent: to.agent, headers }, (incoming) => {
      const parts: Buffer[] = []
      incoming.on("data", (part: Buffer) => parts.push(part))
      incoming.on("end", () => resolve({ status: incoming.statusCode ?? 0, body: parsed(Buffer.concat(parts).toString()) }))
      incoming.on("error", reject)
    })
    outgoing.on("error", reject)
    outgoing.end(payload)
  })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
