import { type Selectable, sql } from "kysely"
import { decodeCursor, newId, type Page, pageOf } from "#kernel"
import { type Ctx, type SystemCtx, type TenantId, tables } from "#platform/db"
import type { Block } from "./blocks.ts"
import type { PaymentMethod, StorefrontId } from "./order.ts"
import type { PageDraft, PageId, ShippingMethod, Storefront, StorefrontPage, Theme } from "./storefront.ts"

interface StorefrontTable {
  tenant_id: TenantId
  id: StorefrontId
  slug: string
  name: string
  description: string | null
  is_open: boolean
  theme: Theme
  shipping_methods: readonly ShippingMethod[]
  payment_methods: readonly PaymentMethod[]
  reservation_minutes: number
  version: number
  created_at: Date
  updated_at: Date
}

/** A storefront's own columns. */
export type StorefrontColumns = Omit<StorefrontTable, "tenant_id">

interface PageTable {
  tenant_id: TenantId
  id: PageId
  storefront_id: StorefrontId
  slug: string
  title: string
  blocks: readonly Block[]
  is_published: boolean
  position: number
  version: number
  created_at: Date
  updated_at: Date
}

interface Tables {
  storefronts: StorefrontTable
  storefront_pages: PageTable
}

/** Whose storefront a slug is, and the shop's head as anybody may see it. */
export async function storefrontBySlug(
  sys: SystemCtx,
  slug: string,
): Promise<{ tenant: TenantId; id: StorefrontId } | undefined> {
  return tables<Tables>(sys.tx)
    .selectFrom("storefronts")
    .select(["tenant_id as tenant", "id"])
    .where("slug", "=", slug)
    .executeTakeFirst()
}

/** Slugs of shops that are open, of all tenants. */
export async function openShopSlugs(sys: SystemCtx, limit: number): Promise<readonly string[]> {
  const rows = await tables<Tables>(sys.tx)
    .selectFrom("storefronts")
    .select("slug")
    .where("is_open", "=", true)
    .orderBy("slug")
    .limit(limit)
    .execute()
  return rows.map((row) => row.slug)
}

export async function storefrontById(ctx: Ctx, id: StorefrontId): Promise<Storefront | undefined> {
  const row = await tables<Tables>(ctx).selectFrom("storefronts").selectAll().where("id", "=", id).executeTakeFirst()
  return row && storefrontOf(row)
}

/** The tenant's storefront with this slug. */
export async function ownStorefrontBySlug(ctx: Ctx, slug: string): Promise<Storefront | undefined> {
  const row = await tables<Tables>(ctx)
    .selectFrom("storefronts")
    .selectAll()
    .where("slug", "=", slug)
    .executeTakeFirst()
  return row && storefrontOf(row)
}

/** Storefronts, oldest first. */
export async function listStorefronts(
  ctx: Ctx,
  filter: { limit: number; cursor?: string | undefined },
): Promise<Page<Storefront>> {
  let query = tables<Tables>(ctx).selectFrom("storefronts").selectAll()
  if (filter.cursor !== undefined) {
    const [id] = decodeCursor(filter.cursor, 1)
    query = query.where(sql<boolean>`id > ${id}`)
  }
  const rows = await query
    .orderBy("id")
    .limit(filter.limit + 1)
    .execute()
  const page = pageOf(rows, filter.limit, (row) => [row.id])
  return { data: page.data.map(storefrontOf), nextCursor: page.nextCursor }
}

export async function insertStorefront(ctx: Ctx, storefront: Storefront): Promise<void> {
  await tables<Tables>(ctx)
    .insertInto("storefronts")
    .values({
      tenant_id: ctx.tenant,
      id: storefront.id,
      ...storefrontColumns(storefront),
      version: storefront.version,
      created_at: ctx.now,
      updated_at: ctx.now,
    })
    .execute()
}

/** Writes a storefront if its version is still `version`; answers whether it was. */
export async function updateStorefront(ctx: Ctx, storefront: Storefront, version: number): Promise<boolean> {
  const { numUpdatedRows } = await tables<Tables>(ctx)
    .updateTable("storefronts")
    .set({ ...storefrontColumns(storefront), version: version + 1, updated_at: ctx.now })
    .where("id", "=", storefront.id)
    .where("version", "=", version)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

/** A storefront's pages in their order; `published` leaves the others out. */
export async function listPages(
  ctx: Ctx,
  storefrontId: StorefrontId,
  which: "all" | "published",
): Promise<StorefrontPage[]> {
  let query = tables<Tables>(ctx).selectFrom("storefront_pages").selectAll().where("storefront_id", "=", storefrontId)
  if (which === "published") query = query.where("is_published", "=", true)
  const rows = await query.orderBy("position").orderBy("id").execute()
  return rows.map(pageOfRow)
}

export async function pageById(ctx: Ctx, id: PageId): Promise<StorefrontPage | undefined> {
  const row = await tables<Tables>(ctx)
    .selectFrom("storefront_pages")
    .selectAll()
    .where("id", "=", id)
    .executeTakeFirst()
  return row && pageOfRow(row)
}

/** Inserts a page unless the storefront has one with its slug. */
export async function insertPage(
  ctx: Ctx,
  storefrontId: StorefrontId,
  draft: PageDraft,
): Promise<StorefrontPage | undefined> {
  const row = await tables<Tables>(ctx)
    .insertInto("storefront_pages")
    .values({
      tenant_id: ctx.tenant,
      id: newId("pag"),
      storefront_id: storefrontId,
      ...pageColumns(draft),
      version: 1,
      created_at: ctx.now,
      updated_at: ctx.now,
    })
    .onConflict((oc) => oc.doNothing())
    .returningAll()
    .executeTakeFirst()
  return row && pageOfRow(row)
}

/** Writes a page if its version is still `version`; answers whether it was. */
export async function updatePage(ctx: Ctx, page: StorefrontPage, version: number): Promise<boolean> {
  const { numUpdatedRows } = await tables<Tables>(ctx)
    .updateTable("storefront_pages")
    .set({ ...pageColumns(page), version: version + 1, updated_at: ctx.now })
    .where("id", "=", page.id)
    .where("version", "=", version)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

export async function deletePage(ctx: Ctx, id: PageId): Promise<boolean> {
  const { numDeletedRows } = await tables<Tables>(ctx)
    .deleteFrom("storefront_pages")
    .where("id", "=", id)
    .executeTakeFirstOrThrow()
  return numDeletedRows === 1n
}

function storefrontColumns(storefront: Omit<Storefront, "id" | "version" | "createdAt" | "updatedAt">) {
  return {
    slug: storefront.slug,
    name: storefront.name,
    description: storefront.description,
    is_open: storefront.isOpen,
    theme: asJson(storefront.theme),
    shipping_methods: asJson(storefront.shippingMethods),
    payment_methods: asJson(storefront.paymentMethods),
    reservation_minutes: storefront.reservationMinutes,
  }
}

function pageColumns(draft: PageDraft) {
  return {
    slug: draft.slug,
    title: draft.title,
    blocks: asJson(draft.blocks),
    is_published: draft.isPublished,
    position: draft.position,
  }
}

/** A list sent as a parameter would become a PostgreSQL array: JSON columns get their text. */
function asJson<T>(value: T) {
  return sql<T>`${JSON.stringify(value)}::jsonb`
}

/** A row as a storefront. */
export function storefrontOf(row: StorefrontColumns): Storefront {
  return {
    id: row.id,
    slug: row.slug,
    name: row.name,
    description: row.description,
    isOpen: row.is_open,
    theme: row.theme,
    shippingMethods: row.shipping_methods,
    paymentMethods: row.payment_methods,
    reservationMinutes: row.reservation_minutes,
    version: row.version,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  }
}

function pageOfRow(row: Selectable<PageTable>): StorefrontPage {
  return {
    id: row.id,
    storefrontId: row.storefront_id,
    slug: row.slug,
    title: row.title,
    blocks: row.blocks,
    isPublished: row.is_published,
    position: row.position,
    version: row.version,
    updatedAt: row.updated_at,
  }
}
