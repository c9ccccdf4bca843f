import { newId } from "#kernel"
import { configOf } from "#platform/config"
import { type Ctx, isUniqueViolation } from "#platform/db"
import { httpErrors } from "#platform/http"
import type { EventIdRule } from "./define.ts"
import { inboundErrors } from "./errors.ts"
import { inboundOf } from "./registry.ts"
import { removeInboundOwner, setInboundSecret } from "./secrets.ts"
import { checkSecret, checkVerification, newSecret, type Source, type SourceId, type Verification } from "./source.ts"
import * as store from "./source-store.ts"

/** Addresses of one tenant. */
const sourcesMax = 200

/** What is said of a source when it is made or changed. */
export interface SourceDraft {
  readonly slug: string
  readonly name: string
  readonly verification: Verification
  readonly eventId: EventIdRule | null
}

/**
 * Makes an address for a system without a connector; answers it with its secret, which is shown only now. Throws
 * `inbound.slug_taken`, `.verification_unfit`, `.secret_unfit`.
 */
export async function makeSource(
  ctx: Ctx,
  draft: SourceDraft,
  given: { readonly secret?: string; readonly handshakeToken?: string },
): Promise<{ readonly source: Source; readonly secret: string }> {
  checkVerification(draft.verification)
  if (inboundOf(ctx.tx).bySlug.has(draft.slug)) throw inboundErrors["inbound.slug_taken"]({ slug: draft.slug })
  if ((await store.countSources(ctx)) >= sourcesMax) {
    throw inboundErrors["inbound.verification_unfit"]({ problem: `a business has ${sourcesMax} sources at most` })
  }
  const source = { ...draft, id: newId("ins"), tenant: ctx.tenant, version: 1, createdAt: ctx.now, updatedAt: ctx.now }
  try {
    await store.insertSource(ctx, source)
  } catch (error) {
    if (isUniqueViolation(error)) throw inboundErrors["inbound.slug_taken"]({ slug: draft.slug }, { cause: error })
    throw error
  }
  const secret = await giveSecret(ctx, source, given.secret, 0)
  if (given.handshakeToken !== undefined) {
    await setInboundSecret(ctx, { slug: source.slug, owner: source.id, secret: given.handshakeToken, use: "handshake" })
  }
  return { source, secret }
}

/** Changes a source's name, verification or rule; the address stays. Throws `inbound.source_unknown`, `version.mismatch`. */
export async function changeSource(
  ctx: Ctx,
  id: SourceId,
  change: Partial<Omit<SourceDraft, "slug">>,
  ifMatch: number | undefined,
): Promise<Source> {
  const before = await loadSource(ctx, id)
  if (ifMatch !== undefined && ifMatch !== before.version) throw httpErrors["version.mismatch"]()
  const after = { ...before, ...change, version: before.version + 1, updatedAt: ctx.now }
  checkVerification(after.verification)
  if (!(await store.updateSource(ctx, after))) throw httpErrors["version.mismatch"]()
  tellChange(ctx, after.slug)
  return after
}

/** Closes an address and erases its secrets; what came stays. Throws `inbound.source_unknown`. */
export async function removeSource(ctx: Ctx, id: SourceId): Promise<void> {
  const source = await loadSource(ctx, id)
  await removeInboundOwner(ctx, id)
  await store.deleteSource(ctx, id)
  tellChange(ctx, source.slug)
}

/** A new secret beside the old one, which stays live for the overlap; answers the new one, which is shown only now. */
export async function rotateSecret(
  ctx: Ctx,
  id: SourceId,
  given: { readonly secret?: string; readonly overlapMs: number },
): Promise<{ readonly source: Source; readonly secret: string }> {
  const source = await loadSource(ctx, id)
  return { source, secret: await giveSecret(ctx, source, given.secret, given.overlapMs) }
}

async function giveSecret(ctx: Ctx, source: Source, given: string | undefined, overlapMs: number): Promise<string> {
  const secret = given ?? newSecret(source.verification)
  checkSecret(source.verification, secret)
  await setInboundSecret(ctx, { slug: source.slug, owner: source.id, secret, overlapMs })
  return secret
}

/** A source by its id. Throws `inbound.source_unknown`. */
export async function loadSource(ctx: Ctx, id: SourceId): Promise<Source> {
  const source = await store.sourceById(ctx, id)
  if (source === undefined) throw inboundErrors["inbound.source_unknown"]({ id })
  return source
}

/** The address that a tenant's vendor is told, whole where MORTISE_URL is set. */
export function inboundAddress(ctx: Ctx, slug: string): string {
  return `${originOf(ctx)}/api/v1/webhooks/${slug}/${ctx.tenant}`
}

/** The address of the installation's app at a vendor that allows only one. */
export function inboundAppAddress(ctx: Pick<Ctx, "tx">, slug: string): string {
  return `${originOf(ctx)}/api/v1/webhooks/${slug}`
}

function originOf(ctx: Pick<Ctx, "tx">): string {
  return configOf(ctx).url.replace(/\/+$/, "")
}

function tellChange(ctx: Ctx, slug: string): void {
  const registry = inboundOf(ctx.tx)
  ctx.tx.afterCommit.push(() => registry.changed(ctx.tenant, slug))
}
