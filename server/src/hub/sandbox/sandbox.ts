import type { SandboxTable } from "./table.ts"

/** A request as a simulated vendor sees it. */
export interface SandboxRequest {
  readonly method: string
  /** The vendor's host that was called, as in its documentation. */
  readonly host: string
  readonly path: string
  readonly query: URLSearchParams
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
  /** The body as JSON; undefined where it is none. */
  readonly json: unknown
  readonly form: URLSearchParams
}

export interface SandboxReply {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  /** Sent as JSON; without it `bytes`, without them `text`. */
  readonly json?: unknown
  readonly bytes?: Buffer
  readonly text?: string
}

/** What a simulated vendor is given. */
export interface SandboxEnv {
  readonly now: () => Date
  /** A new UUID; the same sequence for the same sandbox. */
  readonly uuid: () => string
  /** A new number that grows by one, per name. */
  readonly serial: (name: string) => number
  /** Where a host of the vendor is reached. */
  readonly urlOf: (host: string) => string
  /** Sends a webhook to wherever this sandbox's messages go. */
  readonly deliver: (message: { readonly body: string; readonly headers: Readonly<Record<string, string>> }) => void
}

/** One simulated vendor, with its state. */
export interface SandboxApp {
  readonly handle: (request: SandboxRequest) => SandboxReply | Promise<SandboxReply>
  /** The vendor's records by resource of the connector; a person working at the vendor is played through them. */
  readonly tables: Readonly<Record<string, SandboxTable>>
  /** The login: makes every token worthless, or only the access tokens. */
  readonly login: { readonly revoke: () => void; readonly expire: () => void; readonly refreshes: () => number }
  /** Signs a webhook message as the vendor would. */
  readonly sign?: (body: string) => Readonly<Record<string, string>>
}

/** A vendor's simulator: stateful, speaks the vendor's contract, needs no account. */
export interface Sandbox {
  readonly make: (env: SandboxEnv) => SandboxApp
  /** The vendor app that every deployment has at the sandbox; for logins with a person's own key, that key. */
  readonly app: { readonly clientId: string; readonly clientSecret: string; readonly webhookSecret?: string }
  /** What is entered when a sandbox connection is made. */
  readonly inputs?: Readonly<Record<string, string>>
  readonly secrets?: Readonly<Record<string, string>>
}

type Handler = (
  request: SandboxRequest,
  params: Readonly<Record<string, string>>,
) => SandboxReply | Promise<SandboxReply>

/** `"GET api.example.com/things/:id"` → handler; the first that fits answers, else 404. `*` stands for one label of a host. */
export function routes(table: Readonly<Record<string, Handler>>): SandboxApp["handle"] {
  const compiled = Object.entries(table).map(([pattern, handle]) => ({ ...compile(pattern), handle }))
  return (request) => {
    const place = `${request.host}${request.path}`
    for (const { method, pattern, handle } of compiled) {
      const found = method === request.method ? pattern.exec(place) : null
      if (found) return handle(request, { ...found.groups })
    }
    return { status: 404, json: { message: `No ${request.method} ${place} here` } }
  }
}

function compile(pattern: string): { method: string; pattern: RegExp } {
  const [method = "", place = ""] = pattern.split(" ")
  const source = place
    .replace(/[.+?^${}()|[\]\\]/g, "\\$&")
    .replaceAll("*", "[^/]+")
    .replace(/:(\w+)/g, "(?<$1>[^/]+)")
  return { method, pattern: new RegExp(`^${source}/?$`) }
}

export const json = (body: unknown, status = 200, headers: Readonly<Record<string, string>> = {}): SandboxReply => ({
  status,
  headers,
  json: body,
})
