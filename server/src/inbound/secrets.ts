import { newId } from "#kernel"
import type { Ctx, SystemCtx, TenantId } from "#platform/db"
import { open, seal } from "#platform/vault"
import { readAppSecrets } from "./door-store.ts"
import { inboundErrors } from "./errors.ts"
import { inboundOf } from "./registry.ts"
import type { SecretRow, SecretUse } from "./secret-store.ts"
import * as store from "./secret-store.ts"

/** Live secrets of one owner at once. */
const perOwnerMax = 10
/** The longest that an old secret may stay live beside its successor. */
const overlapMaxMs = 7 * 86_400_000
/** The secret of an app that an operator changes stays live so long beside the new one. */
const appOverlapMs = 86_400_000
/** Accounts of vendors are short ids. */
export const accountMax = 200

export interface NewSecret {
  /** The connector's or source's slug. */
  readonly slug: string
  /** The connection or source that it belongs to. */
  readonly owner: string
  readonly secret: string
  /** Default: signature. */
  readonly use?: SecretUse
  /** How long the owner's former secret of this use stays live, in ms; default 0, at most 7 days. */
  readonly overlapMs?: number
}

/** A secret without its text. */
export type KnownSecret = Omit<SecretRow, "slug" | "owner">

/**
 * Gives an owner (a connection, a source) the secret that its vendor signs with from now on; answers its id. Throws
 * `inbound.secrets_too_many` when ten are live.
 */
export async function setInboundSecret(ctx: Ctx, secret: NewSecret): Promise<string> {
  const { slug, owner, use = "signature", overlapMs = 0 } = secret
  await store.endSecrets(ctx, slug, owner, use, endOf(ctx.now, overlapMs))
  await store.deleteEnded(ctx, owner)
  if ((await store.secretsOf(ctx, owner)).length >= perOwnerMax) {
    throw inboundErrors["inbound.secrets_too_many"]({ max: perOwnerMax })
  }
  const id = newId("isk")
  const sealed = await seal(ctx, store.tenantSecret.purpose, secret.secret)
  await store.insertSecret(ctx, { id, slug, owner, use, sealed, created_at: ctx.now })
  tellChange(ctx, ctx.tenant, slug)
  return id
}

/** An owner's secrets, newest first, without their texts. */
export async function listInboundSecrets(ctx: Ctx, owner: string): Promise<KnownSecret[]> {
  const rows = await store.secretsOf(ctx, owner)
  return rows.filter(({ live_until: end }) => end === null || end > ctx.now)
}

/** Ends one secret of an owner at once. Throws `inbound.secret_unknown`. */
export async function revokeInboundSecret(ctx: Ctx, owner: string, id: string): Promise<void> {
  const slugs = await store.deleteSecrets(ctx, owner, id)
  if (slugs.length === 0) throw inboundErrors["inbound.secret_unknown"]({ id })
  for (const slug of slugs) tellChange(ctx, ctx.tenant, slug)
}

/** Erases everything that lets an owner's webhooks in: secrets and accounts. For a disconnected connection, a deleted source. */
export async function removeInboundOwner(ctx: Ctx, owner: string): Promise<void> {
  const slugs = await store.deleteSecrets(ctx, owner)
  await store.deleteAccounts(ctx, owner)
  for (const slug of new Set(slugs)) tellChange(ctx, ctx.tenant, slug)
}

/** Says that a vendor's account belongs to this connection: webhooks at the address that all tenants share are routed by it. */
export async function linkInboundAccount(
  ctx: Ctx,
  link: { readonly slug: string; readonly account: string; readonly owner: string },
): Promise<void> {
  if (link.account === "" || link.account.length > accountMax) throw new Error("An account id has 1 to 200 characters.")
  await store.insertAccount(ctx, link.slug, link.account, link.owner)
}

/** Gives the installation's own app at a vendor its secret: for addresses that all tenants share. */
export async function setInboundAppSecret(sys: SystemCtx, secret: Omit<NewSecret, "owner">): Promise<string> {
  const { slug, use = "signature", overlapMs = 0 } = secret
  await store.endAppSecrets(sys, slug, use, endOf(sys.now, overlapMs))
  const id = newId("isk")
  const sealed = await seal(sys, store.appSecret.purpose, secret.secret)
  await store.insertAppSecret(sys, { id, slug, use, sealed, created_at: sys.now })
  tellChange(sys, null, slug)
  return id
}

/**
 * Brings the installation's app at a vendor to this secret: the same changes nothing, another takes its place (the former stays live for
 * a day), null erases what there is. Answers whether anything changed.
 */
export async function keepInboundAppSecret(sys: SystemCtx, slug: string, secret: string | null): Promise<boolean> {
  const standing = (await readAppSecrets(sys, slug, perOwnerMax)).filter((one) => one.use === "signature")
  const present = standing.filter((one) => one.liveUntil === null)
  if (secret === null) {
    if (present.length > 0) await removeInboundAppSecrets(sys, slug)
    return present.length > 0
  }
  const texts = await Promise.all(present.map((one) => open(sys, store.appSecret.purpose, one.sealed)))
  if (texts.includes(secret)) return false
  await setInboundAppSecret(sys, { slug, secret, overlapMs: appOverlapMs })
  return true
}

/** Erases the secrets of the installation's app. */
export async function removeInboundAppSecrets(sys: SystemCtx, slug: string): Promise<void> {
  await store.deleteAppSecrets(sys, slug)
  tellChange(sys, null, slug)
}

function endOf(now: Date, overlapMs: number): Date {
  if (overlapMs < 0 || overlapMs > overlapMaxMs) throw new Error("An overlap lasts 0 to 7 days.")
  return new Date(now.getTime() + overlapMs)
}

function tellChange({ tx }: Pick<Ctx, "tx">, tenant: TenantId | null, slug: string): void {
  const registry = inboundOf(tx)
  tx.afterCommit.push(() => registry.changed(tenant, slug))
}
