import type { Ctx } from "#platform/db"
import type { DeliveryPolicy } from "./retention.ts"

export async function readPolicy(ctx: Ctx): Promise<DeliveryPolicy | undefined> {
  const { rows } = await ctx.tx.session.query(
    `select delivered_days as "deliveredDays", failed_days as "failedDays", version from webhook_policies where tenant_id = $1`,
    [ctx.tenant],
  )
  return (rows as DeliveryPolicy[])[0]
}

export async function writePolicy(ctx: Ctx, policy: DeliveryPolicy): Promise<void> {
  await ctx.tx.session.query(
    `insert into webhook_policies (tenant_id, delivered_days, failed_days, version, updated_at) values ($1, $2, $3, $4, $5)
     on conflict (tenant_id) do update set delivered_days = $2, failed_days = $3, version = $4, updated_at = $5`,
    [ctx.tenant, policy.deliveredDays, policy.failedDays, policy.version, ctx.now],
  )
}

/** Removes attempts of finished deliveries that are older than their time, the oldest first; answers how many. What waits stays. */
export async function deleteOldAttempts(
  ctx: Ctx,
  before: { readonly delivered: Date; readonly failed: Date },
  max: number,
): Promise<number> {
  const { affected } = await ctx.tx.session.query(
    `delete from webhook_attempts where tenant_id = $1 and (delivery_id, number) in (
       select a.delivery_id, a.number from webhook_attempts a
       where a.tenant_id = $1 and a.sent_at < greatest($2::timestamptz, $3::timestamptz)
         and a.sent_at < case when a.state = 'delivered' then $2::timestamptz else $3::timestamptz end
         and not exists (select from webhook_queue q where q.tenant_id = $1 and q.id = a.delivery_id)
       order by a.sent_at limit $4)`,
    [ctx.tenant, before.delivered, before.failed, max],
  )
  return affected
}

/** Removes bodies that no delivery needs any more: none waits, and no attempt is kept. */
export async function deleteOldBodies(ctx: Ctx, before: Date, max: number): Promise<number> {
  const { affected } = await ctx.tx.session.query(
    `delete from webhook_bodies where tenant_id = $1 and delivery_id in (
       select b.delivery_id from webhook_bodies b where b.tenant_id = $1 and b.created_at < $2
         and not exists (select from webhook_queue q where q.tenant_id = $1 and q.id = b.delivery_id)
         and not exists (select from webhook_attempts a where a.tenant_id = $1 and a.delivery_id = b.delivery_id)
       limit $3)`,
    [ctx.tenant, before, max],
  )
  return affected
}

/** Removes what deleted endpoints would still get; answers how much. */
export async function deleteOrphans(ctx: Ctx, max: number): Promise<number> {
  const { affected } = await ctx.tx.session.query(
    `delete from webhook_queue where tenant_id = $1 and (endpoint_id, pos) in (
       select q.endpoint_id, q.pos from webhook_endpoints e
       join webhook_queue q on q.tenant_id = e.tenant_id and q.endpoint_id = e.id
       where e.tenant_id = $1 and e.deleted_at is not null limit $2)`,
    [ctx.tenant, max],
  )
  return affected
}
