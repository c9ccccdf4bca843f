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
  "connector.off": {
    status: 409,
    text: (p: { slug: string; by: "environment" | "operator" }) =>
      p.by === "environment"
        ? `${p.slug} is switched off in this installation; whoever runs it switches it on again by taking it out of MORTISE_CONNECTORS_OFF.`
        : `${p.slug} is switched off in this installation; whoever runs it switches it on again by: mortise connectors enable ${p.slug}`,
  },
  "connector.app_missing": {
    status: 409,
    text: (p: { slug: string }) =>
      `This installation has no app at ${p.slug}; an operator enters its id and secret (MORTISE_VENDOR_APPS), or you your own, or connect the sandbox.`,
  },
  "connector.no_app": {
    status: 409,
    text: (p: { slug: string }) => `${p.slug} is connected without an app of its own: there is nothing to enter.`,
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
  "conflict.unknown": {
    status: 404,
    text: (p: { id: string }) => `There is no conflict ${p.id} of this connection; GET the list again.`,
  },
  "conflict.decided": {
    status: 409,
    text: (p: { id: string; state: string }) => `The conflict ${p.id} is decided already (${p.state}).`,
  },
  "conflict.value_wrong": { status: 422, text: (p: { reason: string }) => `The value can't be kept: ${p.reason}.` },
  "conflict.whole_record": {
    status: 422,
    text: () => "They deleted the whole record: decide for ours (it is made there anew) or theirs (it goes here too).",
  },
  "run.unknown": { status: 404, text: (p: { id: string }) => `There is no run ${p.id} of this connection.` },
  "run.not_held": {
    status: 409,
    text: (p: { id: string }) => `The run ${p.id} waits for no decision; only a held run is released or discarded.`,
  },
  "backfill.not_sent": {
    status: 409,
    text: (p: { slug: string; entity: string; able: string }) =>
      `Our ${p.entity} are not sent to ${p.slug} over this connection; sent are: ${p.able}.`,
  },
  "hub.record_refused": { status: 422, text: (p: { reason: string }) => `The record can't be made: ${p.reason}.` },
  "hub.record_known": {
    status: 409,
    text: (p: { id: string }) =>
      `The record ${p.id} is the same already; change that one, or give what tells the two apart.`,
  },
  "hub.only_read": {
    status: 409,
    text: (p: { name: string; slug: string }) =>
      `${p.name} are only read from ${p.slug} over this connection; its schedule says so.`,
  },
  "hub.record_unknown": { status: 404, text: (p: { id: string }) => `The hub knows no record ${p.id}.` },
  "mapping.invalid": {
    status: 422,
    text: (p: { problems: string }) => `The mapping can't be saved: ${p.problems}.`,
  },
  "mapping.version_unknown": {
    status: 404,
    text: (p: { version: number }) => `There is no version ${p.version} of this mapping.`,
  },
  "mapping.no_sample": {
    status: 409,
    text: () => "There is no such record of theirs here to try it on; sync first, or name another one.",
  },
  "schedule.invalid": { status: 422, text: (p: { reason: string }) => `The schedule can't be kept: ${p.reason}.` },
  "action.unknown": {
    status: 404,
    text: (p: { slug: string; action: string; known: string }) => `${p.slug} can't ${p.action}; it can: ${p.known}.`,
  },
  "action.input_wrong": {
    status: 422,
    text: (p: { action: string; reason: string }) => `${p.action} can't be done with this: ${p.reason}.`,
  },
  "action.asked_unknown": {
    status: 404,
    text: (p: { id: string }) => `There is no action ${p.id} of this connection; POST the action first.`,
  },
  "resource.unknown": {
    status: 404,
    text: (p: { slug: string; entity: string; known: string }) => `${p.slug} has no ${p.entity}; it has ${p.known}.`,
  },
})
