import { createHash, randomBytes } from "node:crypto"
import { type Id, newId } from "#kernel"
import type { Ctx, Database, TenantId } from "#platform/db"
import type { Principal } from "#platform/http"
import { append } from "#platform/events"
import { apiKeyCreated } from "./events.ts"
import * as store from "./store.ts"

export type ApiKeyId = Id<"key">

/** How long a process trusts a key that it has just looked up: a revoked key works at most this long. */
const trustMs = 5_000
const cacheMax = 10_000

/** A new key: `secret` is shown once and kept nowhere. */
export interface IssuedKey {
  readonly id: ApiKeyId
  readonly secret: string
}

/** Makes an API key of the tenant with these scopes (`*` for everything). `expiresAt` null: it does not expire. */
export async function issueApiKey(ctx: Ctx, name: string, scopes: readonly string[], expiresAt: Date | null = null): Promise<IssuedKey> {
  const secret = `mk_${randomBytes(32).toString("base64url")}`
  const id = newId("key")
  await store.insertKey(ctx, { id, name, hash: hashOf(secret), hint: secret.slice(0, 7), scopes, expiresAt })
  await append(ctx, apiKeyCreated, { apiKeyId: id, name, scopes: [...scopes] })
  return { id, secret }
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
  return { tenant, actor: { kind: "api_key", id: key.id, name: key.name }, permissions: new Set(key.scopes), isCookie: false }
}

function hashOf(secret: string): string {
  return createHash("sha256").update(secret).digest("base64url")
}
