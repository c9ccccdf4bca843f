import Type, { type Static } from "typebox"
import { idSchema, instantSchema, nullable, oneOf, strict, text } from "#platform/http"
import { urlCharsMax } from "./address.ts"
import {
  concurrencyDefault,
  concurrencyMax,
  type Endpoint,
  type EndpointPrivate,
  type EndpointSettings,
  endpointKinds,
  endpointStates,
  overlapMaxDays,
  rateMax,
  type Secret,
  timeoutDefaultMs,
  timeoutMaxMs,
  timeoutMinMs,
} from "./endpoint.ts"
import { filterCharsMax } from "./filter.ts"
import type { LaneState } from "./lane-store.ts"
import { patternSource, patternsMax } from "./pattern.ts"
import { attemptsMaxOf, delayMaxS, delaysMax, retryDefault } from "./retry.ts"
import { shapes, templateCharsMax } from "./shape.ts"
import { signatureKinds } from "./sign.ts"

const headersMax = 20
const headerName = "^[A-Za-z0-9_-]{1,64}$"
const printable = "^[\\x21-\\x7e]([\\x20-\\x7e]*[\\x21-\\x7e])?$"

const headersSchema = Type.Record(
  Type.String({ pattern: headerName }),
  Type.String({ minLength: 1, maxLength: 1_000, pattern: printable }),
  {
    maxProperties: headersMax,
    additionalProperties: false,
    description: "Headers of your own; their values are kept sealed",
  },
)

const credential = (maxLength: number) => Type.String({ minLength: 1, maxLength, pattern: printable })

const authSchema = Type.Union([
  strict({ kind: Type.Literal("none") }),
  strict({ kind: Type.Literal("basic"), user: credential(200), password: credential(500) }),
  strict({ kind: Type.Literal("bearer"), token: credential(4_000) }),
  strict({
    kind: Type.Literal("oauth2"),
    tokenUrl: Type.String({
      maxLength: urlCharsMax,
      pattern: "^https?://",
      examples: ["https://id.example.com/token"],
    }),
    clientId: credential(500),
    clientSecret: credential(2_000),
    scope: Type.Optional(credential(1_000)),
    audience: Type.Optional(credential(1_000)),
  }),
])

const pem = Type.String({ minLength: 50, maxLength: 20_000, pattern: "-----BEGIN " })
const tlsSchema = strict({ cert: pem, key: pem, ca: Type.Optional(pem) }, "Client certificate and key, PEM")

const retrySchema = strict(
  { delaysS: Type.Array(Type.Integer({ minimum: 1, maximum: delayMaxS }), { maxItems: delaysMax }) },
  `Seconds to wait after each failed attempt; one attempt more than waits. Default: ${retryDefault.delaysS.join(", ")}`,
)

export const eventsSchema = Type.Array(
  Type.String({ pattern: patternSource, maxLength: 125, examples: ["sales.*", "sales.order.placed", "*"] }),
  { minItems: 1, maxItems: patternsMax, description: "Event types; * stands for all, of a domain or noun at the end" },
)

const urlSchema = Type.String({ minLength: 8, maxLength: urlCharsMax, examples: ["https://example.com/hooks"] })

const settingsFields = {
  description: Type.Optional(nullable(Type.String({ maxLength: 2_000 }))),
  kind: Type.Optional(oneOf(endpointKinds)),
  filter: Type.Optional(
    nullable(Type.String({ minLength: 1, maxLength: filterCharsMax, examples: ['data.currency == "EUR"'] })),
  ),
  shape: Type.Optional(oneOf(shapes)),
  template: Type.Optional(
    nullable(Type.String({ minLength: 1, maxLength: templateCharsMax, examples: ['{"id":"{{ event.id }}"}'] })),
  ),
  consumer: Type.Optional(nullable(text(200))),
  headers: Type.Optional(headersSchema),
  auth: Type.Optional(authSchema),
  tls: Type.Optional(nullable(tlsSchema)),
  retry: Type.Optional(nullable(retrySchema)),
  timeoutMs: Type.Optional(Type.Integer({ minimum: timeoutMinMs, maximum: timeoutMaxMs })),
  ratePerSecond: Type.Optional(nullable(Type.Integer({ minimum: 1, maximum: rateMax }))),
  concurrency: Type.Optional(Type.Integer({ minimum: 1, maximum: concurrencyMax })),
  isOrdered: Type.Optional(Type.Boolean({ description: "One after the other, in the order in which it happened" })),
}

const secretText = Type.String({
  minLength: 38,
  maxLength: 96,
  pattern: "^whs(ec|k)_[A-Za-z0-9+/=]{32,90}$",
  description: "whsec_… (v1) or whsk_… (v1a); one is made without it",
})

/** An endpoint as a client makes it. */
export const EndpointInput = strict({
  name: text(200),
  url: urlSchema,
  events: eventsSchema,
  secret: Type.Optional(secretText),
  signature: Type.Optional(oneOf(signatureKinds)),
  state: Type.Optional(oneOf(["enabled", "paused"])),
  ...settingsFields,
})

/** A change: what is named changes, the rest stays. Headers, auth and tls each replace what was there. */
export const EndpointChangeInput = strict({
  name: Type.Optional(text(200)),
  url: Type.Optional(urlSchema),
  events: Type.Optional(eventsSchema),
  state: Type.Optional(oneOf(endpointStates)),
  ...settingsFields,
})

const SecretBody = Type.Object({
  id: idSchema("whs"),
  signature: oneOf(signatureKinds),
  publicKey: nullable(Type.String()),
  createdAt: instantSchema,
  expiresAt: nullable(instantSchema),
})

/** An endpoint as a client sees it: without anything that is secret. */
export const EndpointBody = Type.Object({
  id: idSchema("whe"),
  name: Type.String(),
  description: nullable(Type.String()),
  kind: oneOf(endpointKinds),
  url: Type.String(),
  events: Type.Array(Type.String()),
  filter: nullable(Type.String()),
  shape: oneOf(shapes),
  template: nullable(Type.String()),
  consumer: nullable(Type.String()),
  headers: Type.Array(Type.String()),
  auth: Type.Object({ kind: Type.String(), who: Type.Optional(Type.String()) }),
  tls: nullable(Type.Object({ subject: Type.String(), validTo: instantSchema })),
  retry: retrySchema,
  attemptsMax: Type.Integer(),
  timeoutMs: Type.Integer(),
  ratePerSecond: nullable(Type.Integer()),
  concurrency: Type.Integer(),
  isOrdered: Type.Boolean(),
  state: oneOf(endpointStates),
  stateReason: nullable(Type.String()),
  stateSince: instantSchema,
  version: Type.Integer(),
  createdAt: instantSchema,
  updatedAt: instantSchema,
})

/** One endpoint with its secrets' dates and how it has been answering. */
export const EndpointDetailBody = Type.Object({
  ...EndpointBody.properties,
  secrets: Type.Array(SecretBody),
  health: Type.Object({
    failures: Type.Integer({ description: "Attempts that failed in a row" }),
    failingSince: nullable(instantSchema),
    blockedUntil: nullable(instantSchema),
    waiting: Type.Integer({ description: "Deliveries that are not finished; counting stops at 10,000" }),
    oldestWaitingSince: nullable(instantSchema),
  }),
})

/** A new endpoint with its secret, which is told only here. */
export const NewEndpointBody = Type.Object({ ...EndpointDetailBody.properties, secret: Type.String() })

export const RotationInput = strict({
  signature: Type.Optional(oneOf(signatureKinds)),
  secret: Type.Optional(secretText),
  overlapDays: Type.Number({ minimum: 0, maximum: overlapMaxDays }),
})

export const NewSecretBody = Type.Object({ ...SecretBody.properties, secret: Type.String() })

type ChangeInput = Static<typeof EndpointChangeInput>

/** The settings of a new endpoint, every field answered. */
export function settingsOf(input: Static<typeof EndpointInput>): EndpointSettings {
  return {
    name: input.name.trim(),
    description: input.description ?? null,
    kind: input.kind ?? "http",
    url: input.url,
    types: input.events,
    filter: input.filter ?? null,
    shape: input.shape ?? "full",
    template: input.template ?? null,
    consumer: input.consumer ?? null,
    retry: input.retry ?? null,
    timeoutMs: input.timeoutMs ?? timeoutDefaultMs,
    ratePerSecond: input.ratePerSecond ?? null,
    concurrency: input.concurrency ?? concurrencyDefault,
    isOrdered: input.isOrdered ?? false,
  }
}

/** What a change names of the settings. */
export function changedSettings(input: ChangeInput): Partial<EndpointSettings> {
  const { events, headers: _headers, auth: _auth, tls: _tls, state: _state, ...settings } = input
  return { ...settings, ...(events === undefined ? {} : { types: events }) }
}

/** The sealed part, where the input says anything of it; `before` is what stands now. */
export function privateOf(
  input: Pick<ChangeInput, "headers" | "auth" | "tls">,
  before: EndpointPrivate,
): EndpointPrivate | null {
  if (input.headers === undefined && input.auth === undefined && input.tls === undefined) return null
  return {
    headers: input.headers ?? before.headers,
    auth: input.auth ?? before.auth,
    tls: input.tls === undefined ? before.tls : input.tls,
  }
}

export function endpointBody(e: Endpoint): Static<typeof EndpointBody> {
  const retry = e.retry ?? retryDefault
  return {
    id: e.id,
    name: e.name,
    description: e.description,
    kind: e.kind,
    url: e.url,
    events: [...e.types],
    filter: e.filter,
    shape: e.shape,
    template: e.template,
    consumer: e.consumer,
    headers: [...e.shown.headers],
    auth: { ...e.shown.auth },
    tls: e.shown.tls === null ? null : { ...e.shown.tls },
    retry: { delaysS: [...retry.delaysS] },
    attemptsMax: attemptsMaxOf(retry),
    timeoutMs: e.timeoutMs,
    ratePerSecond: e.ratePerSecond,
    concurrency: e.concurrency,
    isOrdered: e.isOrdered,
    state: e.state,
    stateReason: e.stateReason,
    stateSince: e.stateSince.toISOString(),
    version: e.version,
    createdAt: e.createdAt.toISOString(),
    updatedAt: e.updatedAt.toISOString(),
  }
}

export function secretBody(s: Secret): Static<typeof SecretBody> {
  return {
    id: s.id,
    signature: s.kind,
    publicKey: s.publicKey,
    createdAt: s.createdAt.toISOString(),
    expiresAt: s.expiresAt?.toISOString() ?? null,
  }
}

export function detailBody(
  endpoint: Endpoint,
  secrets: readonly Secret[],
  lane: LaneState,
): Static<typeof EndpointDetailBody> {
  return {
    ...endpointBody(endpoint),
    secrets: secrets.map(secretBody),
    health: {
      failures: lane.failures,
      failingSince: lane.failingSince?.toISOString() ?? null,
      blockedUntil: lane.blockedUntil?.toISOString() ?? null,
      waiting: lane.waiting,
      oldestWaitingSince: lane.oldestWaitingSince?.toISOString() ?? null,
    },
  }
}
