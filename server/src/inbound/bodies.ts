import Type, { type Static } from "typebox"
import { idSchema, instantSchema, nullable, oneOf, strict, text } from "#platform/http"
import { outcomes } from "./counts.ts"
import type { EventIdRule } from "./define.ts"
import type { MessageHead, MessageRow } from "./message-store.ts"
import { messageStates } from "./message-store.ts"
import type { KnownSecret } from "./secrets.ts"
import type { Source, Verification } from "./source.ts"
import { presets } from "./verify/presets.ts"

const header = Type.String({ pattern: "^[a-z0-9-]{1,64}$", description: "In small letters" })
const presetNames = Object.keys(presets)

export const slugSchema = Type.String({
  pattern: "^[a-z0-9][a-z0-9-]{0,39}$",
  description: "The name in the address",
  examples: ["warehouse"],
})

const Preset = strict({ kind: oneOf(["preset"]), preset: oneOf(presetNames) }, "As a known vendor signs")
const Hmac = strict(
  {
    kind: oneOf(["hmac"]),
    header,
    hash: Type.Optional(oneOf(["sha1", "sha256", "sha512"])),
    encoding: Type.Optional(oneOf(["hex", "base64"])),
    prefix: Type.Optional(Type.String({ maxLength: 40 })),
    signed: Type.Optional(
      Type.String({
        minLength: 1,
        maxLength: 200,
        description: "Text with {body}, {timestamp}, {id}, {method}, {url}",
      }),
    ),
    key: Type.Optional(oneOf(["text", "base64", "hex", "whsec", "sha256", "nfkd"])),
    timestampHeader: Type.Optional(header),
    timestampUnit: Type.Optional(oneOf(["s", "ms"])),
    toleranceSeconds: Type.Optional(Type.Integer({ minimum: 1, maximum: 86_400 })),
    idHeader: Type.Optional(header),
  },
  "A signature by HMAC; without more: hex SHA-256 over the body",
)
const Basic = strict({ kind: oneOf(["basic"]) }, "HTTP Basic; the secret is user:password")
const ApiKey = strict(
  { kind: oneOf(["api_key"]), header, prefix: Type.Optional(Type.String({ maxLength: 40 })) },
  "A key in a header",
)
const Address = strict(
  { kind: oneOf(["address"]) },
  "A secret in the address, ?secret=…: for systems that can do nothing else",
)

const VerificationSchema = Type.Unsafe<Verification>(Type.Union([Preset, Hmac, Basic, ApiKey, Address]))

const EventIdSchema = Type.Unsafe<EventIdRule>(
  Type.Union([
    strict({ header }),
    strict({ field: Type.String({ pattern: "^[\\w-]{1,60}(\\.[\\w-]{1,60}){0,9}$", examples: ["data.id"] }) }),
  ]),
)

const ownSecret = Type.String({ minLength: 8, maxLength: 512, pattern: "^[\\x21-\\x7e]+$" })

export const SourceInput = strict({
  slug: slugSchema,
  name: text(100),
  verification: VerificationSchema,
  eventId: Type.Optional(nullable(EventIdSchema)),
  secret: Type.Optional(ownSecret),
  handshakeToken: Type.Optional(ownSecret),
})

export const SourcePatch = strict({
  name: Type.Optional(text(100)),
  verification: Type.Optional(VerificationSchema),
  eventId: Type.Optional(nullable(EventIdSchema)),
})

export const RotateInput = strict({
  secret: Type.Optional(ownSecret),
  overlapHours: Type.Optional(Type.Integer({ minimum: 0, maximum: 168, default: 24 })),
})

const source = {
  id: idSchema("ins"),
  slug: Type.String(),
  name: Type.String(),
  address: Type.String({
    description: "Where the outside system sends to; without the host when MORTISE_URL is not set",
  }),
  verification: VerificationSchema,
  eventId: nullable(EventIdSchema),
  version: Type.Integer(),
  createdAt: instantSchema,
  updatedAt: instantSchema,
}
export const SourceBody = Type.Object(source)
export const SourceWithSecret = Type.Object({ ...source, secret: Type.String({ description: "Shown only now" }) })

export const SecretBody = Type.Object({
  id: idSchema("isk"),
  use: oneOf(["signature", "handshake"]),
  createdAt: instantSchema,
  liveUntil: nullable(instantSchema),
})

export function sourceBody(one: Source, address: string): Static<typeof SourceBody> {
  return {
    id: one.id,
    slug: one.slug,
    name: one.name,
    address,
    verification: one.verification,
    eventId: one.eventId,
    version: one.version,
    createdAt: one.createdAt.toISOString(),
    updatedAt: one.updatedAt.toISOString(),
  }
}

export function secretBody(one: KnownSecret): Static<typeof SecretBody> {
  return {
    id: `isk_${one.id.slice(4)}`,
    use: one.use,
    createdAt: one.created_at.toISOString(),
    liveUntil: one.live_until?.toISOString() ?? null,
  }
}

const summary = {
  id: idSchema("inm"),
  slug: Type.String(),
  owner: nullable(Type.String({ description: "The connection or source" })),
  account: nullable(Type.String()),
  eventId: Type.String(),
  state: oneOf(messageStates),
  attempts: Type.Integer(),
  lastError: nullable(Type.String()),
  contentType: Type.String(),
  size: Type.Integer({ description: "Bytes of the body" }),
  receivedAt: instantSchema,
  nextTryAt: nullable(instantSchema),
  doneAt: nullable(instantSchema),
}
export const MessageSummary = Type.Object(summary)
export const MessageBody = Type.Object({
  ...summary,
  method: Type.String(),
  query: Type.String(),
  headers: Type.Record(Type.String(), Type.String()),
  text: nullable(Type.String({ description: "The body where it is text" })),
  base64: Type.String({ description: "The body byte for byte" }),
})

export function messageSummary(row: MessageHead): Static<typeof MessageSummary> {
  return {
    id: row.id,
    slug: row.slug,
    owner: row.owner === "" ? null : row.owner,
    account: row.account === "" ? null : row.account,
    eventId: row.event_id,
    state: row.state,
    attempts: row.attempts,
    lastError: row.last_error,
    contentType: row.content_type,
    size: row.bytes,
    receivedAt: row.received_at.toISOString(),
    nextTryAt: row.state === "open" ? row.due_at.toISOString() : null,
    doneAt: row.done_at?.toISOString() ?? null,
  }
}

export function messageBody(row: MessageRow): Static<typeof MessageBody> {
  const body = Buffer.from(row.body)
  const asText = body.toString("utf8")
  return {
    ...messageSummary({ ...row, bytes: body.length }),
    method: row.method,
    query: row.query,
    headers: row.headers,
    text: Buffer.from(asText).equals(body) ? asText : null,
    base64: body.toString("base64"),
  }
}

export const CountBody = Type.Object({
  slug: Type.String(),
  day: Type.String(),
  outcome: oneOf(outcomes),
  count: Type.Number(),
})
