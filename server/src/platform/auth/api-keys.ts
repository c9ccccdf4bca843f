import { createHash, randomBytes } from "node:crypto"
import { defineErrors, type Id, newId } from "#kernel"
import type { Ctx, Database, TenantId } from "#platform/db"
import { append } from "#platform/events"
import type { Permission, Principal } from "#platform/http"
import { apiKeyCreated, apiKeyRevoked } from "./events.ts"
import * as store from "./store.ts"

export type ApiKeyId = Id<"key">

/** How long a process trusts a key that it has just looked up: a revoked key works at most this long. */
const trustMs = 5_000
const cacheMax = 10_000

const keyErrors = defineErrors({
  "api_key.unknown": { status: 404, text: (p: { id: string }) => `There is no API key ${p.id} that still works.` },
  "api_key.scope_too_wide": {
    status: 403,
    text: (p: { scope: string }) => `You can't give the scope ${p.scope}, since you do not have it yourself.`,
  },
})

/** A new key: `secret` is shown once and kept nowhere. */
export interface IssuedKey {
  readonly id: ApiKeyId
  readonly secret: string
}

/** Makes an API key of the tenant with these scopes (`*` for everything). `expiresAt` null: it does not expire. */
export async function issueApiKey(
  ctx: Ctx,
  name: string,
  scopes: readonly string[],
  expiresAt: Date | null = null,
): Promise<IssuedKey> {
  const secret = `mk_${randomBytes(32).toString("base64url")}`
  const id = newId("key")
  await store.insertKey(ctx, { id, name, hash: hashOf(secret), hint: secret.slice(0, 7), scopes, expiresAt })
  await append(ctx, apiKeyCreated, { apiKeyId: id, name, scopes: [...scopes] })
  return { id, secret }
}

/** Ends a key; processes that trust it take it for at most five seconds more. Throws `api_key.unknown`. */
export async function revokeApiKey(ctx: Ctx, id: ApiKeyId): Promise<void> {
  if (!(await store.revokeKey(ctx, id))) throw keyErrors["api_key.unknown"]({ id })
  await append(ctx, apiKeyRevoked, { apiKeyId: id })
}

/** Refuses scopes that whoever asks does not have: a key is never a way to more rights. Throws `api_key.scope_too_wide`. */
export function requireScopesWithin(may: (wanted: Permission) => boolean, scopes: readonly string[]): void {
  // `*`, `*:read` and `sales:*` are asked for like any permission: only a set that names them, or everything, has them.
  const tooWide = scopes.find((scope) => !may(scope as Permission))
  if (tooWide !== undefined) throw keyErrors["api_key.scope_too_wide"]({ scope: tooWide })
}

/** Finds out whose key a request carries. Keys are cached for 5 s per process, so that a busy client costs no query. */
export function makeKeyReader(db: Database): (secret: string) => Promise<Principal | null> {
  const cache = new Map<string, { principal: Principal | null; untilMs: number }>()
  return async (secret) => {
    const hash = hashOf(secret)
    const nowMs = db.clock.now().getTime()
    const cached = cache.get(hash)
    if (cached && cached.untilMs > nowMs) return cached.principal
    const principal = await readKey(db, hash)
    if (cache.size >= cacheMax) cache.clear()
    cache.set(hash, { principal, untilMs: nowMs + trustMs })
    return principal
  }
}

async function readKey(db: Database, hash: string): Promise<Principal | null> {
  const key = await db.withSystem("find an API key", (sys) => store.useKey(sys, hash))
  if (key === undefined) return null
  const tenant: TenantId = key.tenant_id
  return {
    tenant,
    actor: { kind: "api_key", id: key.id, name: key.name },
    permissions: new Set(key.scopes),
    isCookie: false,
  }
}

function hashOf(secret: string): string {
  return createHash("sha256").update(secret).digest("base64url")
}
