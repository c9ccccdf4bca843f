// JSON-RPC 2.0 as the Model Context Protocol uses it over HTTP: one message per request, answered at once as JSON.

/** Versions of the protocol that are spoken, the newest first. */
export const versions = ["2025-11-25", "2025-06-18", "2025-03-26", "2024-11-05"] as const

export const codes = { parse: -32700, invalidRequest: -32600, noMethod: -32601, invalidParams: -32602 } as const

type RpcId = string | number

export interface RpcRequest {
  readonly id: RpcId
  readonly method: string
  readonly params: Readonly<Record<string, unknown>>
}

/** What arrived: a request to answer, something that is only taken (a notification, an answer), or what can't be read. */
export type Message =
  | { readonly kind: "request"; readonly request: RpcRequest }
  | { readonly kind: "taken" }
  | { readonly kind: "wrong"; readonly reason: string }

export function messageOf(body: unknown): Message {
  if (typeof body !== "object" || body === null || Array.isArray(body))
    return { kind: "wrong", reason: "One JSON-RPC message per request, as an object" }
  const { jsonrpc, id, method, params = {} } = body as Record<string, unknown>
  if (jsonrpc !== "2.0") return { kind: "wrong", reason: 'jsonrpc is "2.0"' }
  if (method === undefined) return { kind: "taken" }
  if (typeof method !== "string" || typeof params !== "object" || params === null || Array.isArray(params))
    return { kind: "wrong", reason: "method is text, params an object" }
  if (id === undefined) return { kind: "taken" }
  if (typeof id !== "string" && typeof id !== "number") return { kind: "wrong", reason: "id is text or a number" }
  return { kind: "request", request: { id, method, params: { ...params } } }
}

/** A refusal of the protocol itself; what a tool refuses is its result. */
export class RpcError extends Error {
  readonly code: number

  constructor(code: number, message: string) {
    super(message)
    this.code = code
  }
}

export function answerOf(id: RpcId, result: unknown) {
  return { jsonrpc: "2.0", id, result } as const
}

export function refusalOf(id: RpcId | null, code: number, message: string) {
  return { jsonrpc: "2.0", id, error: { code, message } } as const
}

/** The version to go on with: the one asked for where it is spoken, else the newest. */
export function versionFor(asked: unknown): string {
  return versions.find((version) => version === asked) ?? versions[0]
}
