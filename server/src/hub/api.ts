import type { LensEnv } from "./lens/types.ts"

/** What is sent to a vendor. */
export interface VendorCall {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE"
  /** Below the connector's base address, or a whole https address of one of its hosts. */
  readonly path: string
  readonly query?: Readonly<Record<string, string | number | boolean | null | undefined>>
  readonly headers?: Readonly<Record<string, string>>
  /** Sent as JSON. */
  readonly json?: unknown
  /** Sent as application/x-www-form-urlencoded. */
  readonly form?: Readonly<Record<string, string>>
  /** Statuses that are an answer rather than a failure, beside 2xx. */
  readonly allow?: readonly number[]
  /** How much of the budget it takes. Default 1. */
  readonly cost?: number
}

/** A vendor's answer. `body` is parsed JSON where it is JSON, else text; header names are lower case. */
export interface VendorAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: unknown
}

/** The account at the vendor that a connection speaks for. */
export interface VendorAccount {
  readonly id: string
  readonly label: string
  /** ISO 4217 of its books; the business's own where the vendor does not say. */
  readonly currency?: string
  /** ISO 3166-1 alpha-2. */
  readonly country?: string
  /** IANA zone. */
  readonly timeZone?: string
  /** What else the connector needs of it (host, region, location ids). */
  readonly meta?: Readonly<Record<string, unknown>>
  /** When the vendor was last asked for all this, RFC 3339. */
  readonly readAt?: string
}

/** What a connector's functions may know of the connection they work for. */
export interface ConnectionView {
  readonly account: VendorAccount | null
  readonly settings: Readonly<Record<string, unknown>>
  /** What the person entered when connecting that is no secret (a shop's address), and what the vendor's callback told. */
  readonly inputs: Readonly<Record<string, string>>
  readonly isSandbox: boolean
}

/**
 * The vendor, as one connection reaches it: signed in, within its budget, errors classified (VendorError). Connectors call nothing
 * else to the outside.
 */
export interface Api {
  readonly connection: ConnectionView
  /** What lenses are given for this connection. */
  readonly env: LensEnv
  send(call: VendorCall): Promise<VendorAnswer>
  /** `send` of a GET; answers the body. */
  get(path: string, query?: VendorCall["query"], headers?: VendorCall["headers"]): Promise<unknown>
  /** `send` of a GET of one thing; answers the body, null where there is none (404, 410, or what the connector's failures call missing). */
  find(path: string, query?: VendorCall["query"]): Promise<unknown>
  /** `send` of a POST with JSON; answers the body. */
  post(path: string, json: unknown, more?: Partial<VendorCall>): Promise<unknown>
  /** `send` of a PUT with JSON; answers the body. */
  put(path: string, json: unknown, more?: Partial<VendorCall>): Promise<unknown>
  /** `send` of a DELETE; what is gone already (404, 410) is no failure. Answers null. */
  remove(path: string, query?: VendorCall["query"]): Promise<null>
}
