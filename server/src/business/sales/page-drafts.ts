import { Compile } from "typebox/compile"
import type { Ctx } from "#platform/db"
import { append } from "#platform/events"
import { httpErrors } from "#platform/http"
import { type Block, BlockSchema } from "./blocks.ts"
import { salesErrors } from "./errors.ts"
import {
  forbiddenAddress,
  isTooDeep,
  type OpenDraft,
  type PageVersion,
  type PageVersionId,
  type UnfinishedBlock,
} from "./page-draft.ts"
import * as store from "./page-draft-store.ts"
import type { PageId, StorefrontPage } from "./storefront.ts"
import { pagePublished } from "./storefront-events.ts"
import { loadPage, writePage } from "./storefronts.ts"

/**
 * Keeps what is being written on a page; shoppers see nothing of it. It may be unfinished. `version` is the draft's that the
 * caller has read (0 where there was none). Throws `sales.page_unknown`, `sales.address_refused`, `sales.draft_too_deep`,
 * `version.mismatch`.
 */
export async function saveDraft(
  ctx: Ctx,
  pageId: PageId,
  blocks: readonly UnfinishedBlock[],
  version?: number,
): Promise<OpenDraft> {
  await loadPage(ctx, pageId)
  if (isTooDeep(blocks)) throw salesErrors["sales.draft_too_deep"]()
  const refused = forbiddenAddress(blocks)
  if (refused !== undefined) throw salesErrors["sales.address_refused"]({ address: refused.slice(0, 100) })
  return replaceDraft(ctx, pageId, blocks, version)
}

/** Lets go of what was being written: the page is as it stands in the shop. Throws `sales.page_unknown`, `version.mismatch`. */
export async function discardDraft(ctx: Ctx, pageId: PageId, version?: number): Promise<OpenDraft> {
  await loadPage(ctx, pageId)
  return replaceDraft(ctx, pageId, null, version)
}

/** What is being written on a page. Throws `sales.page_unknown`. */
export async function readDraft(ctx: Ctx, pageId: PageId): Promise<{ draft: OpenDraft; page: StorefrontPage }> {
  const page = await loadPage(ctx, pageId)
  return { page, draft: await store.draftOf(ctx, pageId) }
}

/**
 * Puts what was written into the shop and shows the page there; what stands there from now on is kept as a version. Without a
 * draft the page is shown as it is. `version` is the draft's. Throws `sales.page_unknown`, `version.mismatch`,
 * `sales.draft_unfinished`.
 */
export async function publishPage(ctx: Ctx, pageId: PageId, version?: number): Promise<StorefrontPage> {
  const { page: before, draft } = await readDraft(ctx, pageId)
  if (version !== undefined && version !== draft.version) throw httpErrors["version.mismatch"]()
  if (draft.blocks === null && before.isPublished) return before
  const patch = { isPublished: true, ...(draft.blocks === null ? {} : { blocks: finished(draft.blocks) }) }
  const after = await writePage(ctx, before, patch)
  if (draft.blocks !== null) await replaceDraft(ctx, pageId, null, draft.version)
  const number = await store.keepVersion(ctx, after)
  const fact = { pageId, storefrontId: after.storefrontId, slug: after.slug, number }
  await append(ctx, pagePublished, fact, { before: { ...before }, after: { ...patch } })
  return after
}

/** One version of a page with its blocks. Throws `sales.page_version_unknown`. */
export async function loadVersion(ctx: Ctx, id: PageVersionId): Promise<PageVersion> {
  const found = await store.versionById(ctx, id)
  if (found === undefined) throw salesErrors["sales.page_version_unknown"]({ id })
  return found
}

async function replaceDraft(
  ctx: Ctx,
  pageId: PageId,
  blocks: readonly UnfinishedBlock[] | null,
  version: number | undefined,
): Promise<OpenDraft> {
  const before = version ?? (await store.draftOf(ctx, pageId)).version
  const written = await store.writeDraft(ctx, pageId, blocks, before)
  if (written === undefined) throw httpErrors["version.mismatch"]()
  return written
}

const kinds = new Map<string, { Check(value: unknown): value is Block }>(
  BlockSchema.anyOf.map((schema) => [schema.properties.kind.const, lazyCheck(schema)]),
)

/** Made at the first publishing: compiling thirteen schemas costs a start about 20 ms that most processes never need. */
function lazyCheck(schema: (typeof BlockSchema.anyOf)[number]) {
  let made: { Check(value: unknown): boolean } | undefined
  return {
    Check(value: unknown): value is Block {
      made ??= Compile(schema)
      return made.Check(value)
    },
  }
}

/** Blocks as a page holds them. Throws `sales.draft_unfinished` with the first that is not complete. */
function finished(blocks: readonly UnfinishedBlock[]): Block[] {
  return blocks.map((block, at) => {
    if (kinds.get(block.kind)?.Check(block)) return block as Block // checked by its schema in this line
    throw salesErrors["sales.draft_unfinished"]({ place: at + 1, kind: block.kind.slice(0, 40) })
  })
}
