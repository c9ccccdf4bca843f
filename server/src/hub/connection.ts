import { defineErrors, type Id } from "#kernel"
import type { TenantId } from "#platform/db"
import type { ConnectionView, VendorAccount } from "./api.ts"

export type ConnectionId = Id<"conn">
export type CredentialId = Id<"cred">

export const connectionStates = ["disconnected", "connecting", "connected", "expired", "error", "paused"] as const
export type ConnectionState = (typeof connectionStates)[number]

/** Work on a connection that calls the vendor; routes leave it, a worker does it. */
export type Errand =
  /** The sandbox's consent, which needs no person. */
  | { readonly kind: "agree" }
  /** What a consent page sent back, sealed. */
  | { readonly kind: "exchange"; readonly sealed: string }
  /** A login is there: which accounts does it reach? */
  | { readonly kind: "discover" }
  | { readonly kind: "test" }
  | { readonly kind: "disconnect"; readonly isShared: boolean }

/** One business's login at one vendor's account. */
export interface Connection {
  readonly tenant: TenantId
  readonly id: ConnectionId
  readonly connector: string
  readonly state: ConnectionState
  readonly reason: string | null
  readonly since: Date
  readonly isSandbox: boolean
  readonly credentialId: CredentialId | null
  readonly account: VendorAccount | null
  readonly inputs: Readonly<Record<string, string>>
  readonly settings: Readonly<Record<string, unknown>>
  readonly errand: Errand | null
  readonly testedAt: Date | null
  readonly testError: string | null
  readonly syncedAt: Date | null
  readonly connectedAt: Date | null
  readonly failures: number
  readonly openUntil: Date | null
  readonly version: number
  readonly createdAt: Date
}

/** What a connector's functions see of it. */
export function viewOf(connection: Connection): ConnectionView {
  const { account, settings, inputs, isSandbox } = connection
  return { account, settings, inputs, isSandbox }
}

export const hubErrors = defineErrors({
  "connector.unknown": {
    status: 404,
    text: (p: { slug: string }) => `There is no connector ${p.slug}; GET /integrations lists them.`,
  },
  "connector.off": { status: 409, text: (p: { slug: string }) => `${p.slug} is switched off in this installation.` },
  "connector.app_missing": {
    status: 409,
    text: (p: { slug: string }) =>
      `This installation has no app at ${p.slug}; an operator enters its id and secret (MORTISE_VENDOR_APPS), or you your own, or connect the sandbox.`,
  },
  "connection.unknown": {
    status: 404,
    text: (p: { slug: string }) => `There is no such connection of ${p.slug}; connect it first.`,
  },
  "connection.ambiguous": {
    status: 409,
    text: (p: { slug: string; count: number }) =>
      `There are ${p.count} connections of ${p.slug}; name one by ?connection=, GET /integrations/connected lists them.`,
  },
  "connection.exists": {
    status: 409,
    text: (p: { slug: string }) => `${p.slug} takes one connection per business; disconnect the present one first.`,
  },
  "connection.not_ready": {
    status: 409,
    text: (p: { slug: string; state: string }) => `The connection of ${p.slug} is ${p.state}; it must be connected.`,
  },
  "connection.inputs_wrong": { status: 422, text: (p: { reason: string }) => `The login can't be used: ${p.reason}.` },
  "connection.no_consent": {
    status: 409,
    text: (p: { slug: string }) => `${p.slug} is connected by entering a key, not by a consent page.`,
  },
  "connection.state_invalid": {
    status: 400,
    text: () => "This consent was not begun by you here, was used already, or is too old; begin again.",
  },
  "connection.consent_refused": {
    status: 422,
    text: (p: { reason: string }) => `The vendor did not give its consent: ${p.reason}.`,
  },
  "settings.invalid": { status: 422, text: (p: { reason: string }) => `These settings can't be kept: ${p.reason}.` },
  "resource.unknown": {
    status: 404,
    text: (p: { slug: string; entity: string; known: string }) => `${p.slug} has no ${p.entity}; it has ${p.known}.`,
  },
})
