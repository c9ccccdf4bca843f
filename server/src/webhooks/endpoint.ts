import { defineErrors, type Id } from "#kernel"
import type { RetryPolicy } from "./retry.ts"
import type { Shape } from "./shape.ts"
import type { SignatureKind } from "./sign.ts"

export type EndpointId = Id<"whe">
export type SecretId = Id<"whs">

/** Where events go: over HTTP, to a stream of NATS JetStream, or to an exchange of RabbitMQ. */
export const endpointKinds = ["http", "nats", "amqp"] as const
export type EndpointKind = (typeof endpointKinds)[number]

/** `paused`: deliveries gather until it goes on. `disabled`: nothing is sent or gathered; what it misses can be replayed. */
export const endpointStates = ["enabled", "paused", "disabled"] as const
export type EndpointState = (typeof endpointStates)[number]

/** Why an endpoint was disabled by us. `order`: a delivery of a strict order was given up, and the next ones must not pass it. */
export const disableReasons = ["gone", "failing", "order"] as const
export type DisableReason = (typeof disableReasons)[number]

/** How a delivery signs in at its receiver. */
export type EndpointAuth =
  | { readonly kind: "none" }
  | { readonly kind: "basic"; readonly user: string; readonly password: string }
  | { readonly kind: "bearer"; readonly token: string }
  | {
      readonly kind: "oauth2"
      readonly tokenUrl: string
      readonly clientId: string
      readonly clientSecret: string
      readonly scope?: string
      readonly audience?: string
    }

/** A client certificate and its key, PEM; `ca`: whom to trust instead of the public authorities. */
export interface EndpointTls {
  readonly cert: string
  readonly key: string
  readonly ca?: string
}

/** What of an endpoint is sealed. */
export interface EndpointPrivate {
  readonly headers: Readonly<Record<string, string>>
  readonly auth: EndpointAuth
  readonly tls: EndpointTls | null
}

/** What of the sealed part may be shown. */
export interface EndpointShown {
  readonly headers: readonly string[]
  readonly auth: { readonly kind: EndpointAuth["kind"]; readonly who?: string }
  readonly tls: { readonly subject: string; readonly validTo: string } | null
}

/** What a tenant says of an endpoint. */
export interface EndpointSettings {
  readonly name: string
  readonly description: string | null
  readonly kind: EndpointKind
  readonly url: string
  readonly types: readonly string[]
  readonly filter: string | null
  readonly shape: Shape
  readonly template: string | null
  /** The tenant's own customer whose endpoint it is. */
  readonly consumer: string | null
  readonly retry: RetryPolicy | null
  readonly timeoutMs: number
  readonly ratePerSecond: number | null
  readonly concurrency: number
  readonly isOrdered: boolean
}

/** Where a tenant wants its events sent. */
export interface Endpoint extends EndpointSettings {
  readonly id: EndpointId
  readonly state: EndpointState
  readonly stateReason: string | null
  readonly stateSince: Date
  readonly shown: EndpointShown
  readonly version: number
  readonly createdAt: Date
  readonly updatedAt: Date
}

/** A secret without its text. */
export interface Secret {
  readonly id: SecretId
  readonly kind: SignatureKind
  readonly publicKey: string | null
  readonly createdAt: Date
  /** When it stops signing; null for the newest. */
  readonly expiresAt: Date | null
}

export const timeoutDefaultMs = 15_000
export const timeoutMinMs = 1_000
export const timeoutMaxMs = 30_000
export const concurrencyDefault = 16
export const concurrencyMax = 64
export const rateMax = 10_000
/** Endpoints of one tenant. */
export const endpointsMax = 1_000
/** Secrets that sign at the same time. */
export const secretsMax = 5
export const overlapMaxDays = 7

export const webhookErrors = defineErrors({
  "webhook.unknown": { status: 404, text: (p: { id: string }) => `There is no webhook endpoint ${p.id}.` },
  "webhook.url_refused": {
    status: 422,
    text: (p: { reason: string }) => `Nothing is sent to this address: ${p.reason}`,
  },
  "webhook.too_many": {
    status: 409,
    text: (p: { max: number }) =>
      `There are ${p.max} endpoints already, the most a business may have; delete one first.`,
  },
  "webhook.secrets_too_many": {
    status: 409,
    text: (p: { max: number }) =>
      `${p.max} secrets sign at once already; let one of them end first (an overlap of 0 days).`,
  },
  "webhook.settings_invalid": { status: 422, text: (p: { reason: string }) => p.reason },
  "webhook.certificate_invalid": {
    status: 422,
    text: (p: { reason: string }) => `The client certificate can't be used: ${p.reason}.`,
  },
  "webhook.not_enabled": {
    status: 409,
    text: (p: { state: string }) => `The endpoint is ${p.state}; enable it first.`,
  },
  "delivery.unknown": { status: 404, text: (p: { id: string }) => `There is no delivery ${p.id}.` },
  "delivery.event_gone": {
    status: 409,
    text: (p: { id: string }) => `What was sent by ${p.id} is not kept any more; it can't be sent again.`,
  },
})

/** Throws `webhook.not_enabled` for an endpoint that takes nothing. */
export function requireTaking({ state }: Pick<Endpoint, "state">): void {
  if (state === "disabled") throw webhookErrors["webhook.not_enabled"]({ state })
}
