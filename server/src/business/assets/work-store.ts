import type { Ctx } from "#platform/db"
import type { AssetId, TicketId } from "./asset.ts"

/** Ends what a ticket is doing at another asset than `keep`; answers at which. */
export async function endWork(ctx: Ctx, ticket: TicketId, keep: AssetId | null): Promise<AssetId[]> {
  const { rows } = await ctx.tx.session.query(
    `delete from asset_work where tenant_id = $1 and ticket_id = $2 and asset_id is distinct from $3::text returning asset_id as id`,
    [ctx.tenant, ticket, keep],
  )
  return (rows as { id: AssetId }[]).map((row) => row.id)
}

/** Notes that a ticket is worked on at an asset; false when it was noted before. */
export async function beginWork(ctx: Ctx, ticket: TicketId, asset: AssetId): Promise<boolean> {
  const { affected } = await ctx.tx.session.query(
    "insert into asset_work (tenant_id, ticket_id, asset_id, since) values ($1, $2, $3, $4) on conflict do nothing",
    [ctx.tenant, ticket, asset, ctx.now],
  )
  return affected === 1
}

/** Is any ticket worked on at the asset? */
export async function isWorkedOn(ctx: Ctx, asset: AssetId): Promise<boolean> {
  const { rows } = await ctx.tx.session.query(
    "select 1 from asset_work where tenant_id = $1 and asset_id = $2 limit 1",
    [ctx.tenant, asset],
  )
  return rows.length > 0
}
