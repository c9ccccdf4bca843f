import type { Ctx } from "#platform/db"

/** What is rounded together: minutes worked, and minutes charged for them so far. */
export interface Pool {
  readonly poolKey: string
  readonly minutes: number
  readonly charged: number
}

const addSql = `insert into rounding_pools (tenant_id, pool_key, minutes, charged)
  select $1::text, k, 0, 0 from unnest($2::text[]) k order by k on conflict do nothing`
const lockSql = `select pool_key as "poolKey", minutes, charged from rounding_pools
  where tenant_id = $1 and pool_key = any($2::text[]) order by pool_key for update`
const saveSql = `update rounding_pools p set minutes = c.minutes, charged = c.charged
  from jsonb_to_recordset($2::jsonb) as c ("poolKey" text, minutes int, charged int)
  where p.tenant_id = $1 and p.pool_key = c."poolKey"`

/** The pools of these keys, made where they are missing, held until the transaction ends. */
export async function lockPools(ctx: Ctx, keys: readonly string[]): Promise<Map<string, Pool>> {
  if (keys.length === 0) return new Map()
  await ctx.tx.session.query(addSql, [ctx.tenant, keys])
  const { rows } = await ctx.tx.session.query(lockSql, [ctx.tenant, keys])
  return new Map((rows as Pool[]).map((pool) => [pool.poolKey, pool]))
}

/** Writes pools that the caller holds. */
export async function savePools(ctx: Ctx, pools: Iterable<Pool>): Promise<void> {
  const rows = [...pools]
  if (rows.length > 0) await ctx.tx.session.query(saveSql, [ctx.tenant, JSON.stringify(rows)])
}
