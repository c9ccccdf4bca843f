import type { TenantId, Tx } from "#platform/db"
import { openWith, sealWith } from "./jwe.ts"
import type { KeyRing } from "./ring.ts"

const vaultSlot = Symbol("vault")

/** Whose secret: a tenant's where the context has one, else the installation's own. */
export interface VaultCtx {
  readonly tx: Tx
  readonly tenant?: TenantId
}

/** A sealed secret of a batch. */
export interface SealedItem {
  readonly tenant: TenantId | null
  readonly purpose: string
  readonly sealed: string
}

/** Gives a transaction the keys. */
export function attachVault(tx: Tx, ring: KeyRing): void {
  tx.slots.set(vaultSlot, ring)
}

/**
 * Seals a secret for the context's tenant and one purpose (`webhook.secret`). Equal secrets never look alike. Throws `vault.too_long`
 * over 65,536 characters.
 *
 * ```ts
 * await store.save(ctx, { ...endpoint, sealed: await seal(ctx, endpointSecret.purpose, secret) })
 * ```
 */
export function seal(ctx: VaultCtx, purpose: string, plaintext: string): Promise<string> {
  return sealWith(ringOf(ctx.tx), { owner: ownerOf(ctx.tenant), purpose }, plaintext)
}

/** The secret. Throws `vault.refused` when it was changed or belongs to another tenant or purpose, `vault.key_unknown` where the
 *  ring lacks its key. */
export function open(ctx: VaultCtx, purpose: string, sealed: string): Promise<string> {
  return openWith(ringOf(ctx.tx), { owner: ownerOf(ctx.tenant), purpose }, sealed)
}

/** Secrets of several tenants at once, in the same order; for workers that serve all. Throws as `open` for the first that fails. */
export function openMany(ctx: Pick<VaultCtx, "tx">, items: readonly SealedItem[]): Promise<string[]> {
  const ring = ringOf(ctx.tx)
  return Promise.all(
    items.map(({ tenant, purpose, sealed }) =>
      openWith(ring, { owner: ownerOf(tenant ?? undefined), purpose }, sealed),
    ),
  )
}

/** Several secrets of the context's tenant, in the same order. */
export function sealMany(ctx: VaultCtx, purpose: string, plaintexts: readonly string[]): Promise<string[]> {
  return Promise.all(plaintexts.map((plaintext) => seal(ctx, purpose, plaintext)))
}

/** The keys of this transaction. */
export function ringOf(tx: Tx): KeyRing {
  const ring = tx.slots.get(vaultSlot)
  if (ring === undefined) throw new Error("This database has no vault: compose it first.")
  // The slot is filled by attachVault only.
  return ring as KeyRing
}

function ownerOf(tenant: TenantId | undefined): string {
  return tenant ?? "deployment"
}
