import Type, { type Static } from "typebox"
import { idSchema, instantSchema, nullable, oneOf, strict, text } from "#platform/http"
import type { Tenant } from "#platform/tenants"
import type { Member } from "./members-store.ts"
import { roles } from "./roles.ts"
import type { KeyRow } from "./store.ts"

const scopesMax = 50
const scopeSchema = Type.String({
  pattern: "^(\\*|(\\*|[a-z][a-z_]{0,39}):(\\*|[a-z][a-z_]{0,39}))$",
  examples: ["sales:read"],
})

export const KeyInput = strict({
  name: text(100),
  scopes: Type.Array(scopeSchema, {
    minItems: 1,
    maxItems: scopesMax,
    description: "Permissions; `*` for everything you have",
  }),
  expiresAt: Type.Optional(nullable(instantSchema)),
})

const keyFields = {
  id: idSchema("key"),
  name: Type.String(),
  hint: Type.String({ description: "The key's first characters" }),
  scopes: Type.Array(Type.String()),
  expiresAt: nullable(instantSchema),
  revokedAt: nullable(instantSchema),
  lastUsedAt: nullable(instantSchema),
  createdAt: instantSchema,
}

export const KeyBody = Type.Object(keyFields)

/** The answer to making a key: the only time the key itself is told. */
export const NewKeyBody = Type.Object({ id: idSchema("key"), secret: Type.String() })

export function keyBody(key: KeyRow): Static<typeof KeyBody> {
  return {
    id: key.id,
    name: key.name,
    hint: key.hint,
    scopes: key.scopes,
    expiresAt: isoOf(key.expires_at),
    revokedAt: isoOf(key.revoked_at),
    lastUsedAt: isoOf(key.last_used_at),
    createdAt: key.created_at.toISOString(),
  }
}

export const RoleInput = strict({ role: oneOf(roles) })

export const MemberBody = Type.Object({
  id: Type.String(),
  userId: Type.String(),
  name: Type.String(),
  email: Type.String(),
  role: oneOf(roles),
  hasTwoFactor: Type.Boolean(),
  createdAt: instantSchema,
})

export function memberBody(member: Member): Static<typeof MemberBody> {
  return { ...member, createdAt: member.createdAt.toISOString() }
}

const BusinessBody = Type.Object({ id: idSchema("ten"), slug: Type.String(), name: Type.String() })

export const MeBody = Type.Object({
  actor: Type.Object({
    kind: oneOf(["user", "api_key", "contact", "shopper", "system"]),
    id: nullable(Type.String()),
    name: Type.String(),
  }),
  tenant: BusinessBody,
  permissions: Type.Array(Type.String()),
  businesses: Type.Array(
    Type.Object({ id: Type.String(), slug: Type.String(), name: Type.String(), role: oneOf(roles) }),
  ),
})

export const TenantPatch = strict({
  name: Type.Optional(text(200)),
  timeZone: Type.Optional(text(64)),
  locale: Type.Optional(Type.String({ pattern: "^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$", examples: ["el-GR"] })),
  country: Type.Optional(nullable(Type.String({ pattern: "^[A-Z]{2}$", examples: ["GR"] }))),
  pricesIncludeTax: Type.Optional(Type.Boolean()),
})

export const TenantBody = Type.Object({
  id: idSchema("ten"),
  slug: Type.String(),
  name: Type.String(),
  currency: Type.String(),
  timeZone: Type.String(),
  locale: Type.String(),
  country: nullable(Type.String()),
  pricesIncludeTax: Type.Boolean(),
  isDemo: Type.Boolean(),
  version: Type.Integer(),
})

export function tenantBody(tenant: Tenant): Static<typeof TenantBody> {
  const { id, slug, name, currency, timeZone, locale, country, pricesIncludeTax, isDemo, version } = tenant
  return { id, slug, name, currency, timeZone, locale, country, pricesIncludeTax, isDemo, version }
}

const facts = Type.Record(Type.String(), Type.Unknown())

export const AuditBody = Type.Object({
  seq: Type.String({ description: "Place among the business's events" }),
  eventId: Type.String(),
  type: Type.String(),
  subject: Type.String(),
  actor: Type.Object({ kind: Type.String(), id: nullable(Type.String()), name: Type.String() }),
  before: nullable(facts),
  after: nullable(facts),
  ip: nullable(Type.String()),
  requestId: nullable(Type.String()),
  occurredAt: instantSchema,
})

function isoOf(instant: Date | null): string | null {
  return instant?.toISOString() ?? null
}
