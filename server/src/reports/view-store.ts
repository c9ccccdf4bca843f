import type { Ctx } from "#platform/db"
import type { SavedView, ViewId } from "./views.ts"

const columns = `id, list, name, query, owner_id as "ownerId", is_shared as "isShared", version`
const shownMax = 500

/** A person's views and the shared ones, of one list or (null) of all. */
export async function viewsFor(ctx: Ctx, owner: string, list: string | null): Promise<SavedView[]> {
  const { rows } = await ctx.tx.session.query(
    `select ${columns} from saved_views where tenant_id = $1 and ($2::text is null or list = $2) and (owner_id = $3 or is_shared)
     order by list, lower(name) collate "C", id limit ${shownMax}`,
    [ctx.tenant, list, owner],
  )
  return rows as SavedView[]
}

export async function viewById(ctx: Ctx, id: ViewId): Promise<SavedView | undefined> {
  const { rows } = await ctx.tx.session.query(`select ${columns} from saved_views where tenant_id = $1 and id = $2`, [
    ctx.tenant,
    id,
  ])
  return rows[0] as SavedView | undefined
}

export async function insertView(ctx: Ctx, v: SavedView): Promise<void> {
  await ctx.tx.session.query(
    `insert into saved_views (tenant_id, id, list, name, query, owner_id, is_shared, created_at, updated_at)
     values ($1, $2, $3, $4, $5::jsonb, $6, $7, $8, $8)`,
    [ctx.tenant, v.id, v.list, v.name, JSON.stringify(v.query), v.ownerId, v.isShared, ctx.now],
  )
}

/** Writes a view if its version is still the one before; answers whether it was. */
export async function updateView(ctx: Ctx, v: SavedView): Promise<boolean> {
  const { affected } = await ctx.tx.session.query(
    `update saved_views set name = $3, query = $4::jsonb, is_shared = $5, version = $6, updated_at = $7
     where tenant_id = $1 and id = $2 and version = $6 - 1`,
    [ctx.tenant, v.id, v.name, JSON.stringify(v.query), v.isShared, v.version, ctx.now],
  )
  return affected === 1
}

export async function deleteView(ctx: Ctx, id: ViewId): Promise<void> {
  await ctx.tx.session.query("delete from saved_views where tenant_id = $1 and id = $2", [ctx.tenant, id])
}
