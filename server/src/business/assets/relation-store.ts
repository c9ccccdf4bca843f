import type { Ctx } from "#platform/db"
import type { AssetId, CustomerId } from "./asset.ts"
import type { Relation, RelationId, RelationKind } from "./relations.ts"

/** One writer of a client's relations at a time: two of them could close a circle that neither sees. */
export async function lockRelations(ctx: Ctx, customer: CustomerId): Promise<void> {
  await ctx.tx.session.query("select pg_advisory_xact_lock(hashtextextended('asset relations ' || $1, 0))", [
    `${ctx.tenant} ${customer}`,
  ])
}

/** False when the two are related so already. */
export async function insertRelation(
  ctx: Ctx,
  relation: { id: RelationId; kind: RelationKind; fromId: AssetId; toId: AssetId },
  customer: CustomerId,
): Promise<boolean> {
  const { affected } = await ctx.tx.session.query(
    `insert into asset_relations (tenant_id, id, customer_id, from_id, to_id, kind, created_at)
     values ($1, $2, $3, $4, $5, $6, $7) on conflict (tenant_id, from_id, to_id, kind) do nothing`,
    [ctx.tenant, relation.id, customer, relation.fromId, relation.toId, relation.kind, ctx.now],
  )
  return affected === 1
}

export async function deleteRelation(ctx: Ctx, id: RelationId): Promise<void> {
  await ctx.tx.session.query("delete from asset_relations where tenant_id = $1 and id = $2", [ctx.tenant, id])
}

/** An asset's relations in both directions, oldest first. */
export async function relationsOf(ctx: Ctx, asset: AssetId): Promise<Relation[]> {
  const { rows } = await ctx.tx.session.query(
    `select r.id, r.kind, r.from_id as "fromId", r.to_id as "toId", f.name as "fromName", t.name as "toName"
     from asset_relations r join assets f on f.tenant_id = r.tenant_id and f.id = r.from_id
       join assets t on t.tenant_id = r.tenant_id and t.id = r.to_id
     where r.tenant_id = $1 and (r.from_id = $2 or r.to_id = $2) order by r.id`,
    [ctx.tenant, asset],
  )
  return rows as Relation[]
}

/** Does one kind of relation lead from an asset to another, through any number of others? */
export async function leadsTo(ctx: Ctx, kind: RelationKind, from: AssetId, to: AssetId): Promise<boolean> {
  const { rows } = await ctx.tx.session.query(
    `with recursive reached (id) as (
       select $3::text collate "C" union
       select r.to_id::text collate "C" from reached join asset_relations r on r.tenant_id = $1 and r.from_id = reached.id and r.kind = $2
     ) select 1 from reached where id = $4`,
    [ctx.tenant, kind, from, to],
  )
  return rows.length > 0
}
