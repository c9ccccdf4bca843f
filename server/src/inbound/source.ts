import { randomBytes } from "node:crypto"
import type { TenantId } from "#platform/db"
import type { EventIdRule, Preset } from "./define.ts"
import { inboundErrors } from "./errors.ts"
import { isPresetName, presets } from "./verify/presets.ts"
import type { HmacScheme, Scheme } from "./verify/scheme.ts"

export type SourceId = `ins_${string}`

/** How callers of a source prove who they are, as a tenant says it. */
export type Verification =
  | { readonly kind: "preset"; readonly preset: string }
  | ({ readonly kind: "hmac"; readonly header: string } & HmacChoices)
  | { readonly kind: "basic" }
  | { readonly kind: "api_key"; readonly header: string; readonly prefix?: string }
  | { readonly kind: "address" }

/** What of a signature may differ from the usual: hex SHA-256 over the body. */
export interface HmacChoices {
  readonly hash?: HmacScheme["hash"]
  readonly encoding?: HmacScheme["encoding"]
  /** Text before the signature. */
  readonly prefix?: string
  /** Text with {body}, {timestamp}, {id}, {method}, {url}. */
  readonly signed?: string
  readonly key?: HmacScheme["key"]
  readonly timestampHeader?: string
  readonly timestampUnit?: "s" | "ms"
  readonly toleranceSeconds?: number
  readonly idHeader?: string
}

/** An address of a tenant for a system without a connector. */
export interface Source {
  readonly id: SourceId
  readonly tenant: TenantId
  readonly slug: string
  readonly name: string
  readonly verification: Verification
  readonly eventId: EventIdRule | null
  readonly version: number
  readonly createdAt: Date
  readonly updatedAt: Date
}

const toleranceDefaultSeconds = 300
/** Headers that mean something else to every server. */
const headersTaken = new Set(["host", "cookie", "connection", "content-length", "content-type", "transfer-encoding"])

/** Refuses what could never verify, saying why (`inbound.verification_unfit`). */
export function checkVerification(verification: Verification): void {
  const problem = problemOf(verification)
  if (problem !== null) throw inboundErrors["inbound.verification_unfit"]({ problem })
}

function problemOf(verification: Verification): string | null {
  if (verification.kind === "preset") {
    return isPresetName(verification.preset) ? null : `there is no preset ${verification.preset}`
  }
  if (verification.kind === "basic" || verification.kind === "address") return null
  if (headersTaken.has(verification.header)) return `the header ${verification.header} has another meaning`
  if (verification.kind === "api_key") return null
  const signed = verification.signed ?? "{body}"
  const unknown = signed.match(/\{[^}]*\}?/g)?.find((one) => !/^\{(body|timestamp|id|method|url)\}$/.test(one))
  if (unknown !== undefined) return `${unknown} is none of {body}, {timestamp}, {id}, {method}, {url}`
  if (!signed.includes("{body}")) return "what is signed has to hold {body}"
  if (signed.includes("{timestamp}") !== (verification.timestampHeader !== undefined)) {
    return "{timestamp} and timestampHeader belong together: an unsigned time proves nothing"
  }
  return signed.includes("{id}") === (verification.idHeader !== undefined) ? null : "{id} and idHeader belong together"
}

/** What requests are judged by. `verification` is a stored, checked one. */
export function presetOf(stored: unknown, eventId: unknown): Preset {
  // Both were checked by checkVerification and the route's schema before they were stored.
  const verification = stored as Verification
  const rules = eventId === null ? undefined : [eventId as EventIdRule]
  const preset: Preset =
    verification.kind === "preset" && isPresetName(verification.preset)
      ? presets[verification.preset]
      : { scheme: schemeOf(verification) }
  return rules === undefined ? preset : { ...preset, eventId: rules }
}

function schemeOf(verification: Verification): Scheme {
  switch (verification.kind) {
    case "hmac":
      return hmacOf(verification)
    case "basic":
      return { kind: "basic" }
    case "api_key":
      return { kind: "apiKey", header: verification.header, prefix: verification.prefix ?? "" }
    default:
      return { kind: "address", parameter: "secret" }
  }
}

function hmacOf(choices: Extract<Verification, { kind: "hmac" }>): HmacScheme {
  const { timestampHeader, timestampUnit = "s", toleranceSeconds = toleranceDefaultSeconds, idHeader } = choices
  return {
    kind: "hmac",
    hash: choices.hash ?? "sha256",
    encoding: choices.encoding ?? "hex",
    headers: [choices.header],
    style: { form: "plain", prefix: choices.prefix ?? "" },
    signed: choices.signed ?? "{body}",
    key: choices.key ?? "text",
    ...(timestampHeader === undefined
      ? {}
      : { timestamp: { header: timestampHeader, unit: timestampUnit, toleranceSeconds } }),
    ...(idHeader === undefined ? {} : { idHeader }),
  }
}

/** A secret in the form that the verification takes. */
export function newSecret(verification: Verification): string {
  const bytes = randomBytes(32)
  if (verification.kind === "basic") return `mortise:${bytes.toString("base64url")}`
  const key = keyFormOf(verification)
  if (key === "whsec") return `whsec_${bytes.toString("base64")}`
  if (key === "base64") return bytes.toString("base64")
  return key === "hex" ? bytes.toString("hex") : bytes.toString("base64url")
}

/** Refuses a caller's own secret that could not be used (`inbound.secret_unfit`). */
export function checkSecret(verification: Verification, secret: string): void {
  const problem = problemOfSecret(verification, secret)
  if (problem !== null) throw inboundErrors["inbound.secret_unfit"]({ problem })
}

function problemOfSecret(verification: Verification, secret: string): string | null {
  if (verification.kind === "basic" && !/^[^:]+:.{8,}$/.test(secret)) return "it is user:password, 8 characters or more"
  const key = keyFormOf(verification)
  const isBase64 = /^[A-Za-z0-9+/]{11,}={0,2}$/.test(secret.replace(/^whsec_/, ""))
  if ((key === "whsec" || key === "base64") && !isBase64) return "it is base64"
  return key === "hex" && !/^([0-9a-fA-F]{2}){8,}$/.test(secret) ? "it is hex" : null
}

function keyFormOf(verification: Verification): HmacScheme["key"] {
  const { scheme } = presetOf(verification, null)
  return scheme.kind === "hmac" ? scheme.key : "text"
}
