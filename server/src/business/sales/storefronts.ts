import { newId } from "#kernel"
import { type Ctx, isUniqueViolation } from "#platform/db"
import { append } from "#platform/events"
import { httpErrors } from "#platform/http"
import { cleanBlocks } from "./blocks.ts"
import { salesErrors } from "./errors.ts"
import type { StorefrontId } from "./order.ts"
import { keepVersion } from "./page-draft-store.ts"
import type { PageDraft, PageId, Storefront, StorefrontDraft, StorefrontPage } from "./storefront.ts"
import { pageCreated, pageDeleted, pageUpdated, storefrontCreated, storefrontUpdated } from "./storefront-events.ts"
import * as store from "./storefront-store.ts"

/** Opens a shop. Throws `sales.slug_taken`: slugs are unique in the whole installation. */
export async function createStorefront(ctx: Ctx, draft: StorefrontDraft): Promise<Storefront> {
  const storefront: Storefront = { ...draft, id: newId("sto"), version: 1, createdAt: ctx.now, updatedAt: ctx.now }
  await orSlugTaken(draft.slug, () => store.insertStorefront(ctx, storefront))
  await append(ctx, storefrontCreated, factOf(storefront), { before: null, after: { ...draft } })
  return storefront
}

/** Changes a shop; `version` is the one that the caller has read. Throws `sales.storefront_unknown`, `version.mismatch`, `sales.slug_taken`. */
export async function changeStorefront(
  ctx: Ctx,
  id: StorefrontId,
  patch: Partial<StorefrontDraft>,
  version?: number,
): Promise<Storefront> {
  const before = await loadStorefront(ctx, id)
  if (version !== undefined && version !== before.version) throw httpErrors["version.mismatch"]()
  const after: Storefront = { ...before, ...patch, version: before.version + 1, updatedAt: ctx.now }
  const isWritten = await orSlugTaken(after.slug, () => store.updateStorefront(ctx, after, before.version))
  if (!isWritten) throw httpErrors["version.mismatch"]()
  await append(ctx, storefrontUpdated, factOf(after), { before: { ...before }, after: { ...patch } })
  return after
}

/** A shop by id. Throws `sales.storefront_unknown`. */
export async function loadStorefront(ctx: Ctx, id: StorefrontId): Promise<Storefront> {
  const found = await store.storefrontById(ctx, id)
  if (found === undefined) throw salesErrors["sales.storefront_unknown"]({ slug: id })
  return found
}

/** Adds a page to a shop. Throws `sales.slug_taken`, `sales.storefront_unknown`. */
export async function createPage(ctx: Ctx, storefrontId: StorefrontId, draft: PageDraft): Promise<StorefrontPage> {
  await loadStorefront(ctx, storefrontId)
  const page = await store.insertPage(ctx, storefrontId, { ...draft, blocks: cleanBlocks(draft.blocks) })
  if (page === undefined) throw salesErrors["sales.slug_taken"]({ slug: draft.slug })
  if (page.isPublished) await keepVersion(ctx, page)
  await append(ctx, pageCreated, pageFact(page), { before: null, after: { ...draft } })
  return page
}

/**
 * Changes a page as it stands in the shop, past what is being written on it. Throws `sales.page_unknown`, `version.mismatch`,
 * `sales.slug_taken`.
 */
export async function changePage(
  ctx: Ctx,
  id: PageId,
  patch: Partial<PageDraft>,
  version?: number,
): Promise<StorefrontPage> {
  const before = await loadPage(ctx, id)
  if (version !== undefined && version !== before.version) throw httpErrors["version.mismatch"]()
  const after = await writePage(ctx, before, patch)
  if (isSeenNew(before, after, patch)) await keepVersion(ctx, after)
  await append(ctx, pageUpdated, pageFact(after), { before: { ...before }, after: { ...patch } })
  return after
}

/** Writes a page that was read in this transaction, its rich texts cleaned. Throws `version.mismatch`, `sales.slug_taken`. */
export async function writePage(ctx: Ctx, before: StorefrontPage, patch: Partial<PageDraft>): Promise<StorefrontPage> {
  const blocks = patch.blocks === undefined ? before.blocks : cleanBlocks(patch.blocks)
  const after: StorefrontPage = { ...before, ...patch, blocks, version: before.version + 1, updatedAt: ctx.now }
  const isWritten = await orSlugTaken(after.slug, () => store.updatePage(ctx, after, before.version))
  if (!isWritten) throw httpErrors["version.mismatch"]()
  return after
}

/** Do shoppers read something on the page that no version of it holds? */
function isSeenNew(before: StorefrontPage, after: StorefrontPage, patch: Partial<PageDraft>): boolean {
  if (!after.isPublished) return false
  return !before.isPublished || patch.blocks !== undefined || before.title !== after.title
}

/** Removes a page with its draft and its versions. Throws `sales.page_unknown`. */
export async function removePage(ctx: Ctx, id: PageId): Promise<void> {
  const page = await loadPage(ctx, id)
  await store.deletePage(ctx, id)
  await append(ctx, pageDeleted, pageFact(page), { before: { ...page }, after: null })
}

/** A page by id. Throws `sales.page_unknown`. */
export async function loadPage(ctx: Ctx, id: PageId): Promise<StorefrontPage> {
  const found = await store.pageById(ctx, id)
  if (found === undefined) throw salesErrors["sales.page_unknown"]({ id })
  return found
}

async function orSlugTaken<T>(slug: string, write: () => Promise<T>): Promise<T> {
  try {
    return await write()
  } catch (error) {
    if (isUniqueViolation(error)) throw salesErrors["sales.slug_taken"]({ slug }, { cause: error })
    throw error
  }
}

function factOf(storefront: Storefront) {
  return { storefrontId: storefront.id, slug: storefront.slug, name: storefront.name, isOpen: storefront.isOpen }
}

function pageFact(page: StorefrontPage) {
  return { pageId: page.id, storefrontId: page.storefrontId, slug: page.slug, isPublished: page.isPublished }
}
