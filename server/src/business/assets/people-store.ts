import type { Ctx } from "#platform/db"
import { type AssetId, type CategoryId, type CustomerId, sortName } from "./asset.ts"
import type { AssetMoves } from "./people.ts"

/** Tickets that a refusal names. */
const toldMax = 10

/** A record and what it belonged to before. */
export interface Move {
  readonly recordId: string
  readonly fromId: string
}

/** Names of the categories that assets of these clients are sorted under. */
export async function usedCategoryNames(ctx: Ctx, customers: readonly CustomerId[]): Promise<string[]> {
  const { rows } = await ctx.tx.session.query(
    `select min(c.name) as name from asset_categories c where c.tenant_id = $1 and c.customer_id = any($2::text[])
       and exists (select from assets a where a.tenant_id = $1 and a.customer_id = c.customer_id and a.category_id = c.id)
     group by c.sort_name order by c.sort_name`,
    [ctx.tenant, [...customers]],
  )
  return (rows as { name: string }[]).map((row) => row.name)
}

export async function ensureCategory(ctx: Ctx, id: CategoryId, customer: CustomerId, name: string): Promise<void> {
  await ctx.tx.session.query(
    `insert into asset_categories (tenant_id, id, customer_id, name, sort_name, created_at, updated_at)
     values ($1, $2, $3, $4, $5, $6, $6) on conflict (tenant_id, customer_id, sort_name) do nothing`,
    [ctx.tenant, id, customer, name, sortName(name), ctx.now],
  )
}

/** Moves assets and their relations; a serial number that the survivor has too is kept only there. */
export async function takeAssets(ctx: Ctx, survivor: CustomerId, merged: readonly CustomerId[]): Promise<AssetMoves> {
  const { session } = ctx.tx
  const { rows } = await session.query(
    `select id, customer_id, category_id from assets where tenant_id = $1 and customer_id = any($2::text[]) order by id for update`,
    [ctx.tenant, [...merged]],
  )
  const found = rows as { id: AssetId; customer_id: string; category_id: string | null }[]
  const ids = found.map((row) => row.id)
  await session.query("set constraints all deferred", [])
  await session.query(
    `update assets a set serial_key = null where tenant_id = $1 and id = any($2::text[]) and exists (
       select from assets b where b.tenant_id = $1 and b.type_id = a.type_id and b.serial_key = a.serial_key and b.id <> a.id
         and (b.customer_id = $3::text or (b.id = any($2::text[]) and b.id < a.id)))`,
    [ctx.tenant, ids, survivor],
  )
  await session.query(
    `update assets a set customer_id = $3::text, updated_at = $4, category_id = (
       select n.id from asset_categories o join asset_categories n on n.tenant_id = o.tenant_id and n.customer_id = $3::text and n.sort_name = o.sort_name
       where o.tenant_id = $1 and o.id = a.category_id)
     where a.tenant_id = $1 and a.id = any($2::text[])`,
    [ctx.tenant, ids, survivor, ctx.now],
  )
  await session.query(
    "update asset_relations set customer_id = $3 where tenant_id = $1 and from_id = any($2::text[])",
    [ctx.tenant, ids, survivor],
  )
  return {
    assets: found.map(({ id, customer_id }) => ({ recordId: id, fromId: customer_id })),
    categories: found.flatMap(({ id, category_id }) =>
      category_id === null ? [] : [{ recordId: id, fromId: category_id }],
    ),
  }
}

/** Gives assets back, with the categories they had; relations that would cross are dropped. */
export async function returnAssets(ctx: Ctx, survivor: CustomerId, moves: AssetMoves): Promise<void> {
  const { session } = ctx.tx
  const [ids, owners] = [moves.assets.map((m) => m.recordId), moves.assets.map((m) => m.fromId)]
  const [sorted, categories] = [moves.categories.map((m) => m.recordId), moves.categories.map((m) => m.fromId)]
  await session.query("set constraints all deferred", [])
  await session.query(
    `update assets a set customer_id = m.owner, updated_at = $7, category_id = (
       select c.id from unnest($5::text[], $6::text[]) as s (asset, category)
         join asset_categories c on c.tenant_id = $1 and c.id = s.category and c.customer_id = m.owner
       where s.asset = a.id)
     from unnest($2::text[], $3::text[]) as m (id, owner)
     where a.tenant_id = $1 and a.id = m.id and a.customer_id = $4::text`,
    [ctx.tenant, ids, owners, survivor, sorted, categories, ctx.now],
  )
  await session.query(
    `delete from asset_relations r using assets f, assets t where r.tenant_id = $1 and r.customer_id = $2::text
       and f.tenant_id = $1 and f.id = r.from_id and t.tenant_id = $1 and t.id = r.to_id and f.customer_id <> t.customer_id`,
    [ctx.tenant, survivor],
  )
  await session.query(
    `update asset_relations r set customer_id = f.customer_id from assets f
     where r.tenant_id = $1 and r.customer_id = $2::text and f.tenant_id = $1 and f.id = r.from_id and f.customer_id <> $2::text`,
    [ctx.tenant, survivor],
  )
}

/** Tickets that are another client's than their asset, after both were given back. */
export async function crossingTickets(
  ctx: Ctx,
  assets: readonly string[],
  tickets: readonly string[],
): Promise<number[]> {
  const { rows } = await ctx.tx.session.query(
    `select t.number from tickets t join assets a on a.tenant_id = t.tenant_id and a.id = t.asset_id
     where t.tenant_id = $1 and (t.asset_id = any($2::text[]) or t.id = any($3::text[])) and t.customer_id <> a.customer_id
     order by t.number limit ${toldMax}`,
    [ctx.tenant, [...assets], [...tickets]],
  )
  return (rows as { number: number }[]).map((row) => row.number)
}

/** A client's assets let go of these contacts and locations. */
export async function cutLinks(ctx: Ctx, customer: CustomerId, links: readonly string[]): Promise<void> {
  await ctx.tx.session.query(
    `update assets set location_id = case when location_id = any($3::text[]) then null else location_id end,
       contact_id = case when contact_id = any($3::text[]) then null else contact_id end
     where tenant_id = $1 and customer_id = $2 and (location_id = any($3::text[]) or contact_id = any($3::text[]))`,
    [ctx.tenant, customer, [...links]],
  )
}

/** Blanks the assets of these clients; answers which they were. */
export async function blankAssets(ctx: Ctx, customers: readonly CustomerId[]): Promise<AssetId[]> {
  const { session } = ctx.tx
  const { rows } = await session.query(
    `update assets set name = '(erased)', sort_name = '(erased)', serial = null, serial_key = null, notes = null, fields = '{}',
       location_id = null, contact_id = null, version = version + 1, updated_at = $3
     where tenant_id = $1 and customer_id = any($2::text[]) returning id`,
    [ctx.tenant, [...customers], ctx.now],
  )
  const ids = (rows as { id: AssetId }[]).map((row) => row.id)
  await session.query("delete from asset_documents where tenant_id = $1 and asset_id = any($2::text[])", [
    ctx.tenant,
    ids,
  ])
  await session.query(
    `update asset_schedules set title = '(erased)', description = null, ended_at = coalesce(ended_at, $3)
     where tenant_id = $1 and asset_id = any($2::text[])`,
    [ctx.tenant, ids, ctx.now],
  )
  return ids
}
