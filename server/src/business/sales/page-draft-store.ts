import { type Selectable, sql } from "kysely"
import { newId } from "#kernel"
import { type Ctx, type TenantId, tables } from "#platform/db"
import type { Block } from "./blocks.ts"
import type { StorefrontId } from "./order.ts"
import type { OpenDraft, PageVersion, PageVersionHead, PageVersionId, UnfinishedBlock, Writer } from "./page-draft.ts"
import { pageVersionsMax } from "./page-draft.ts"
import type { PageId, StorefrontPage } from "./storefront.ts"

interface DraftTable {
  tenant_id: TenantId
  page_id: PageId
  blocks: readonly UnfinishedBlock[] | null
  version: number
  saved_by_id: string | null
  saved_by_name: string
  saved_at: Date
}

interface VersionTable {
  tenant_id: TenantId
  id: PageVersionId
  page_id: PageId
  number: number
  title: string
  blocks: readonly Block[]
  published_by_id: string | null
  published_by_name: string
  published_at: Date
}

interface Tables {
  storefront_page_drafts: DraftTable
  storefront_page_versions: VersionTable
  storefront_pages: { id: PageId; storefront_id: StorefrontId }
}

/** What is being written on a page; version 0 where nothing was ever saved. */
export async function draftOf(ctx: Ctx, pageId: PageId): Promise<OpenDraft> {
  const row = await tables<Tables>(ctx)
    .selectFrom("storefront_page_drafts")
    .selectAll()
    .where("page_id", "=", pageId)
    .executeTakeFirst()
  return row === undefined ? { pageId, blocks: null, version: 0, saved: null } : draftOfRow(row)
}

/** Those of a shop's pages on which something is being written. */
export async function pagesWithDraft(ctx: Ctx, storefrontId: StorefrontId): Promise<ReadonlySet<PageId>> {
  const rows = await tables<Tables>(ctx)
    .selectFrom("storefront_page_drafts as d")
    .innerJoin("storefront_pages as p", "p.id", "d.page_id")
    .select("d.page_id")
    .where("p.storefront_id", "=", storefrontId)
    .where("d.blocks", "is not", null)
    .execute()
  return new Set(rows.map((row) => row.page_id))
}

/** Writes a draft (null: there is none any more) if its version is still `version`; undefined where it is not. */
export async function writeDraft(
  ctx: Ctx,
  pageId: PageId,
  blocks: readonly UnfinishedBlock[] | null,
  version: number,
): Promise<OpenDraft | undefined> {
  const { id, name } = writerOf(ctx)
  const columns = {
    blocks: blocks === null ? null : sql<readonly UnfinishedBlock[]>`${JSON.stringify(blocks)}::jsonb`,
    version: version + 1,
    saved_by_id: id,
    saved_by_name: name,
    saved_at: ctx.now,
  }
  const row = await tables<Tables>(ctx)
    .insertInto("storefront_page_drafts")
    .values({ tenant_id: ctx.tenant, page_id: pageId, ...columns })
    .onConflict((oc) =>
      oc.columns(["tenant_id", "page_id"]).doUpdateSet(columns).where("storefront_page_drafts.version", "=", version),
    )
    .returningAll()
    .executeTakeFirst()
  return row && draftOfRow(row)
}

/** Keeps what stands in the shop now as the page's next version and lets go of the oldest. Answers its number. */
export async function keepVersion(ctx: Ctx, page: StorefrontPage): Promise<number> {
  const { id, name } = writerOf(ctx)
  const newest = await tables<Tables>(ctx)
    .selectFrom("storefront_page_versions")
    .select((eb) => eb.fn.max("number").as("number"))
    .where("page_id", "=", page.id)
    .executeTakeFirst()
  const number = (newest?.number ?? 0) + 1
  await tables<Tables>(ctx)
    .insertInto("storefront_page_versions")
    .values({
      tenant_id: ctx.tenant,
      id: newId("pgv"),
      page_id: page.id,
      number,
      title: page.title,
      blocks: sql<readonly Block[]>`${JSON.stringify(page.blocks)}::jsonb`,
      published_by_id: id,
      published_by_name: name,
      published_at: ctx.now,
    })
    .execute()
  await tables<Tables>(ctx)
    .deleteFrom("storefront_page_versions")
    .where("page_id", "=", page.id)
    .where("number", "<=", number - pageVersionsMax)
    .execute()
  return number
}

/** What stood in the shop, newest first; at most `pageVersionsMax`. */
export async function listVersions(ctx: Ctx, pageId: PageId): Promise<PageVersionHead[]> {
  const rows = await tables<Tables>(ctx)
    .selectFrom("storefront_page_versions")
    .select(["tenant_id", "id", "page_id", "number", "title", "published_by_id", "published_by_name", "published_at"])
    .select(sql<number>`jsonb_array_length(blocks)`.as("block_count"))
    .where("page_id", "=", pageId)
    .orderBy("number", "desc")
    .limit(pageVersionsMax)
    .execute()
  return rows.map((row) => ({ ...headOf(row), blockCount: row.block_count }))
}

export async function versionById(ctx: Ctx, id: PageVersionId): Promise<PageVersion | undefined> {
  const row = await tables<Tables>(ctx)
    .selectFrom("storefront_page_versions")
    .selectAll()
    .where("id", "=", id)
    .executeTakeFirst()
  return row && { ...headOf(row), blocks: row.blocks }
}

function writerOf({ actor }: Ctx): Writer {
  return { id: actor.id, name: actor.name }
}

function draftOfRow(row: Selectable<DraftTable>): OpenDraft {
  return {
    pageId: row.page_id,
    blocks: row.blocks,
    version: row.version,
    saved: { by: { id: row.saved_by_id, name: row.saved_by_name }, at: row.saved_at },
  }
}

function headOf(row: Omit<Selectable<VersionTable>, "blocks">) {
  return {
    id: row.id,
    pageId: row.page_id,
    number: row.number,
    title: row.title,
    publishedBy: { id: row.published_by_id, name: row.published_by_name },
    publishedAt: row.published_at,
  }
}
