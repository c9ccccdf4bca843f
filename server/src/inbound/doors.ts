import type { Database, SystemCtx, TenantId } from "#platform/db"
import { openMany } from "#platform/vault"
import type { Preset } from "./define.ts"
import * as store from "./door-store.ts"
import { appSecret, type SecretUse, tenantSecret } from "./secret-store.ts"
import { presetOf } from "./source.ts"
import { secretsMax } from "./verify/verify.ts"

/** How long an address is judged by what was read of it; a change in this process is heeded at once. */
const freshMs = 2000
/** How old a reading must be before a refused request makes a new one: a secret just set elsewhere is heeded, and whoever guesses
 *  costs one reading a second. */
const rereadMs = 1000
/** Addresses kept, the least used leave first. */
const doorsMax = 10_000

export interface LiveSecret {
  readonly text: string
  /** Null for the installation's own app. */
  readonly owner: string | null
  readonly use: SecretUse
  readonly liveUntilMs: number | null
}

/** What is asked of callers of one address. */
export interface Door {
  /** Null for an address that all tenants share. */
  readonly tenant: TenantId | null
  /** A tenant's own source; null for a connector. */
  readonly source: { readonly id: string; readonly preset: Preset } | null
  readonly secrets: readonly LiveSecret[]
}

/** Addresses with a short memory. */
export interface Doors {
  /** Null where there is no such tenant. */
  find(slug: string, tenant: string | null): Promise<Door | null>
  /** A fresh reading, or null when the present one is fresh enough. */
  again(slug: string, tenant: string | null): Promise<Door | null>
  forget(tenant: TenantId | null, slug: string): void
}

interface Kept {
  readonly readMs: number
  readonly slug: string
  readonly door: Promise<Door | null>
}

export function makeDoors(db: Database): Doors {
  const kept = new Map<string, Kept>()
  const read = (key: string, slug: string, tenant: string | null): Promise<Door | null> => {
    const door = db.withSystem("read a webhook address", (sys) => readDoor(sys, slug, tenant))
    kept.delete(key)
    kept.set(key, { readMs: performance.now(), slug, door })
    if (kept.size > doorsMax) kept.delete(kept.keys().next().value ?? key)
    door.catch(() => kept.delete(key))
    return door
  }
  const keyOf = (slug: string, tenant: string | null): string => `${tenant ?? ""}/${slug}`
  return {
    find: (slug, tenant) => {
      const key = keyOf(slug, tenant)
      const found = kept.get(key)
      return found !== undefined && ageMs(found) < freshMs ? found.door : read(key, slug, tenant)
    },
    again: async (slug, tenant) => {
      const key = keyOf(slug, tenant)
      const found = kept.get(key)
      return found !== undefined && ageMs(found) < rereadMs ? null : read(key, slug, tenant)
    },
    // A tenant is known by its id and its short name, and a changed app concerns every tenant: all readings of the slug go.
    forget: (_tenant, slug) => {
      for (const [key, one] of kept) if (one.slug === slug) kept.delete(key)
    },
  }
}

function ageMs({ readMs }: Kept): number {
  return performance.now() - readMs
}

async function readDoor(sys: SystemCtx, slug: string, tenant: string | null): Promise<Door | null> {
  const app = await store.readAppSecrets(sys, slug, secretsMax)
  const stored = tenant === null ? undefined : await store.readDoor(sys, slug, tenant, secretsMax)
  if (tenant !== null && stored === undefined) return null
  const own = await opened(sys, stored?.tenant ?? null, stored?.secrets ?? [], tenantSecret.purpose)
  const shared = await opened(sys, null, app, appSecret.purpose)
  const source = stored?.source ?? null
  return {
    tenant: stored?.tenant ?? null,
    source: source && { id: source.id, preset: presetOf(source.verification, source.eventId) },
    secrets: [...own, ...shared].slice(0, secretsMax),
  }
}

async function opened(
  sys: SystemCtx,
  tenant: TenantId | null,
  secrets: readonly store.StoredSecret[],
  purpose: string,
): Promise<LiveSecret[]> {
  const texts = await openMany(
    sys,
    secrets.map(({ sealed }) => ({ tenant, purpose, sealed })),
  )
  return secrets.map(({ owner, use, liveUntil }, i) => ({
    text: texts[i] ?? "",
    owner,
    use,
    liveUntilMs: liveUntil === null ? null : Date.parse(liveUntil),
  }))
}
