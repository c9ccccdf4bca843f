import type { Ctx, SystemCtx } from "#platform/db"
import type { SagaId, SagaMove, SagaRow } from "./saga.ts"

const columns = `id, tenant_id as tenant, name, key, state, step, status, attempts`
const fence = "tenant_id = $1 and id = $2 and step = $3 and status = $4 and attempts = $5"

/** Inserts a saga that is due at once; the id of the one with this key if there is one already. */
export async function insertSaga(
  ctx: Ctx,
  saga: { id: SagaId; name: string; key: string; state: unknown },
): Promise<SagaId> {
  const { rows } = await ctx.tx.session.query(
    `with made as (
      insert into sagas (tenant_id, id, name, key, state, due_at, created_at, updated_at) values ($1, $2, $3, $4, $5, $6, $6, $6)
      on conflict (tenant_id, name, key) do nothing returning id)
    select id from made union all select id from sagas where tenant_id = $1 and name = $3 and key = $4 limit 1`,
    [ctx.tenant, saga.id, saga.name, saga.key, JSON.stringify(saga.state), ctx.now],
  )
  return (rows[0] as { id: SagaId } | undefined)?.id ?? saga.id
}

/** Takes due sagas for `leaseMs`; the count of tries makes each claim a different one. */
export async function claimSagas(
  sys: SystemCtx,
  names: readonly string[],
  leaseMs: number,
  max: number,
): Promise<SagaRow[]> {
  const { rows } = await sys.tx.session.query(
    `update sagas set attempts = attempts + 1, leased_until = $1::timestamptz + $2 * interval '1 ms'
     where (tenant_id, id) in (
       select tenant_id, id from sagas
       where status in ('running', 'compensating') and due_at <= $1 and (leased_until is null or leased_until < $1) and name = any($3)
       order by due_at limit $4 for update skip locked)
     returning ${columns}`,
    [sys.now, leaseMs, [...names], max],
  )
  return rows as SagaRow[]
}

/** Locks a saga that was claimed; false when another worker has claimed it since. */
export async function holdSaga(ctx: Ctx, row: SagaRow): Promise<boolean> {
  const { rows } = await ctx.tx.session.query(`select 1 from sagas where ${fence} for update`, [
    row.tenant,
    row.id,
    row.step,
    row.status,
    row.attempts,
  ])
  return rows.length === 1
}

/** Notes that the step was done (or that the saga turns round) and makes the next one due; false as in `holdSaga`. */
export async function moveSaga(
  ctx: Ctx,
  row: SagaRow,
  to: SagaMove & { state: unknown; lastError: string | null },
): Promise<boolean> {
  const { affected } = await ctx.tx.session.query(
    `update sagas set step = $6, status = $7, state = $8, last_error = coalesce($9, last_error), attempts = 0, due_at = $10,
       leased_until = null, updated_at = $10 where ${fence}`,
    [
      row.tenant,
      row.id,
      row.step,
      row.status,
      row.attempts,
      to.step,
      to.status,
      JSON.stringify(to.state),
      to.lastError,
      ctx.now,
    ],
  )
  return affected === 1
}

/** Puts the step off; false as in `holdSaga`. */
export async function postponeSaga(ctx: Ctx, row: SagaRow, delayMs: number, lastError: string): Promise<boolean> {
  const { affected } = await ctx.tx.session.query(
    `update sagas set due_at = $6, leased_until = null, last_error = $7, updated_at = $8 where ${fence}`,
    [row.tenant, row.id, row.step, row.status, row.attempts, new Date(ctx.now.getTime() + delayMs), lastError, ctx.now],
  )
  return affected === 1
}

/** A saga as a person sees it. */
export interface SagaEntry {
  readonly id: SagaId
  readonly name: string
  readonly key: string
  readonly step: number
  readonly status: SagaRow["status"]
  readonly attempts: number
  readonly dueAt: Date
  readonly lastError: string | null
  readonly createdAt: Date
  readonly updatedAt: Date
}

/** Sagas of the business, newest first; one more than `limit`. Their states stay inside: they may hold what is personal. */
export async function sagasOf(
  ctx: Ctx,
  filter: { limit: number; beforeId: string | null; status: string | null; name: string | null },
): Promise<SagaEntry[]> {
  const { rows } = await ctx.tx.session.query(
    `select id, name, key, step, status, attempts, due_at as "dueAt", last_error as "lastError", created_at as "createdAt", updated_at as "updatedAt"
     from sagas where tenant_id = $1 and ($2::text is null or id < $2) and ($3::text is null or status = $3) and ($4::text is null or name = $4)
     order by id desc limit $5`,
    [ctx.tenant, filter.beforeId, filter.status, filter.name, filter.limit + 1],
  )
  return rows as SagaEntry[]
}
