import createClient, { type Client } from "openapi-fetch"
import type { paths } from "./schema.ts"

export type { components, operations, paths } from "./schema.ts"

export interface MortiseClientOptions {
  /** Where Mortise answers, without `/api/v1`: `https://shop.example`. */
  readonly baseUrl: string
  /** Sent as `Authorization: Bearer <apiKey>`. Left out in a browser that is signed in: its session cookie speaks. */
  readonly apiKey?: string
  /** Another `fetch`, to retry, to log, or to call an app in process. Default: the global one. */
  readonly fetch?: (request: Request) => Promise<Response>
}

export type MortiseClient = Client<paths>

/**
 * A typed client of one Mortise installation: paths, parameters, bodies and answers are checked by the compiler.
 *
 * It throws only when the network fails. A refusal is a value: `error` is the RFC 9457 problem with its stable `code`.
 *
 * @example
 * const mortise = createMortiseClient({ baseUrl: "https://shop.example", apiKey: "mk_..." })
 * const { data, error } = await mortise.GET("/api/v1/customers", { params: { query: { limit: 20 } } })
 * if (error) throw new Error(error.code)
 */
export function createMortiseClient({ baseUrl, apiKey, fetch }: MortiseClientOptions): MortiseClient {
  return createClient<paths>({
    baseUrl,
    ...(apiKey === undefined ? {} : { headers: { authorization: `Bearer ${apiKey}` } }),
    ...(fetch === undefined ? {} : { fetch }),
  })
}
