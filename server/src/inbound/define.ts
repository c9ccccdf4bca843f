import type { Ctx } from "#platform/db"
import type { InboundRequest } from "./request.ts"
import { type PresetName, presets } from "./verify/presets.ts"
import type { Scheme } from "./verify/scheme.ts"

/** A message to whoever handles its slug. */
export interface InboundMessage {
  readonly id: InboundMessageId
  readonly slug: string
  /** Whose secret it was made with, or whose account it is about: a connection's or a source's id. */
  readonly owner: string | null
  /** The vendor's account that it is about, where the definition can tell. */
  readonly account: string | null
  /** The vendor's id of this event; repeats of it never get here. */
  readonly eventId: string
  readonly method: string
  /** The query of the address, without what was secret in it. */
  readonly query: URLSearchParams
  /** Names in small letters, without logins. */
  readonly headers: Readonly<Record<string, string>>
  readonly contentType: string
  /** Byte for byte as it came; of a batch for several accounts, this account's part as JSON (see `isPart`). */
  readonly body: Buffer
  /** True when the body is what `partOf` made of a request for several accounts. */
  readonly isPart: boolean
  readonly receivedAt: Date
  /** 1 at the first try. */
  readonly attempts: number
  json(): unknown
  form(): URLSearchParams
}

export type InboundMessageId = `inm_${string}`

/** An answer of our own instead of storing: to a vendor's question whether we are who we say. */
export interface HandshakeAnswer {
  readonly status: number
  readonly contentType?: string
  readonly body?: string
}

/** What is known when a handshake is judged. */
export interface HandshakeFacts {
  /** The request carries a right signature. */
  readonly isVerified: boolean
  /** Live secrets for handshakes (Meta's verify token). */
  readonly tokens: readonly string[]
}

/** Null: this is no handshake. */
export type Handshake = (request: InboundRequest, facts: HandshakeFacts) => HandshakeAnswer | null

/** Where the vendor's id of an event is; the first that is there. Without any, the SHA-256 of the body. */
export type EventIdRule = { readonly header: string } | { readonly field: string }

/** What a vendor's webhooks have in common. */
export interface Preset {
  readonly scheme: Scheme
  readonly eventId?: readonly EventIdRule[]
  readonly handshake?: Handshake
  /** What a taken message is answered with; 200 and nothing by default. */
  readonly answer?: HandshakeAnswer
}

/** Webhooks of one connector. */
export interface InboundDefinition {
  /** The `{slug}` of its addresses. */
  readonly slug: string
  readonly preset: PresetName | Preset
  /** The vendor's account or accounts that a request is about; needed for an address that all tenants share. A list needs `partOf`. */
  readonly account?: (request: InboundRequest) => string | readonly string[] | null
  /** What of a request for several accounts is this one's: nobody gets to see another tenant's part. Answers JSON. */
  readonly partOf?: (request: InboundRequest, account: string) => unknown
  /** Instead of the preset's rule. Null: the body's SHA-256. */
  readonly eventId?: (request: InboundRequest) => string | null
  /** Instead of the preset's. */
  readonly handshake?: Handshake
  /** Bodies larger than this are refused (default 1 MB, at most 5 MB). */
  readonly bodyMaxBytes?: number
  /**
   * Does what the message asks for, in one transaction with its end: at least once tried, once in effect. Nothing is called outside
   * from here: write down what has to be fetched, and fetch it after the commit. Throwing tries again later (12 times in about six
   * hours), then the message waits as a dead letter.
   */
  readonly handle: (ctx: Ctx, message: InboundMessage) => Promise<void>
}

/** A definition with its preset looked up. */
export interface Inbound extends Omit<InboundDefinition, "preset"> {
  readonly preset: Preset
}

/** Bytes of a body by default, and at most: Meta sends up to 3 MB. */
export const bodyDefaultBytes = 1_048_576
export const bodyMostBytes = 5_242_880

/**
 * Declares the webhooks of a connector; parts.ts lists it.
 *
 * ```ts
 * export const xeroInbound = defineInbound({
 *   slug: "xero", preset: "xero",
 *   account: (request) => tenantIdsOf(request.json()), partOf: (request, id) => eventsOf(request.json(), id),
 *   handle: (ctx, message) => touch(ctx, message.owner, message.json()),
 * })
 * ```
 * Throws at load when the slug can't stand in an address, or the body's bound is above 5 MB.
 */
export function defineInbound(definition: InboundDefinition): Inbound {
  if (!/^[a-z0-9][a-z0-9-]{0,39}$/.test(definition.slug)) throw new Error(`${definition.slug} is no slug.`)
  if ((definition.bodyMaxBytes ?? 0) > bodyMostBytes) throw new Error(`A body takes ${bodyMostBytes} bytes at most.`)
  const { preset } = definition
  return { ...definition, preset: typeof preset === "string" ? presets[preset] : preset }
}
