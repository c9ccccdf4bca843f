import type { Ctx } from "#platform/db"
import type { TimeEntryId } from "./entry.ts"
import type { RetainerId, RetainerPeriod, RetainerPeriodId } from "./retainer.ts"

const columns = `p.id, p.retainer_id as "retainerId", p.period_no as "periodNo", p.starts_on as "startsOn", p.ends_on as "endsOn",
  p.granted, p.carried_in as "carriedIn", p.carried_out as "carriedOut", p.drawn, p.closed_at as "closedAt",
  p.exhausted_at as "exhaustedAt", p.fee_minor as "feeMinor", p.invoice_line_id as "invoiceLineId"`

const insertSql = `insert into retainer_periods (tenant_id, id, retainer_id, period_no, starts_on, ends_on, granted, fee_minor, created_at)
  select $1::text, c.id, c."retainerId", c."periodNo", c."startsOn", c."endsOn", c.granted, c."feeMinor", $3
  from jsonb_to_recordset($2::jsonb) as c (id text, "retainerId" text, "periodNo" int, "startsOn" date, "endsOn" date,
    granted bigint, "feeMinor" bigint)
  order by c.id on conflict do nothing`

/** Inserts the periods that are not there yet. */
export async function insertPeriods(ctx: Ctx, periods: readonly RetainerPeriod[]): Promise<void> {
  const rows = periods.map(({ id, retainerId, periodNo, startsOn, endsOn, granted, feeMinor }) => ({
    ...{ id, retainerId, periodNo, startsOn, endsOn },
    granted: String(granted),
    feeMinor: String(feeMinor),
  }))
  if (rows.length > 0) await ctx.tx.session.query(insertSql, [ctx.tenant, JSON.stringify(rows), ctx.now])
}

/** A period by its retainer and number. */
export interface PeriodKey {
  readonly retainerId: RetainerId
  readonly periodNo: number
}

const keyedSql = `from retainer_periods p join unnest($2::text[], $3::int[]) as k (retainer_id, period_no)
  on p.retainer_id = k.retainer_id and p.period_no = k.period_no where p.tenant_id = $1 order by p.id`

/** Periods by key; with `hold` until the transaction ends, in the order of their ids. */
export async function periodsByKey(ctx: Ctx, keys: readonly PeriodKey[], hold: boolean): Promise<RetainerPeriod[]> {
  if (keys.length === 0) return []
  const { rows } = await ctx.tx.session.query(`select ${columns} ${keyedSql} ${hold ? "for update of p" : ""}`, [
    ctx.tenant,
    keys.map((key) => key.retainerId),
    keys.map((key) => key.periodNo),
  ])
  return rows as RetainerPeriod[]
}

/** Periods by id, held until the transaction ends; in the order of their ids. */
export async function lockPeriods(ctx: Ctx, ids: readonly RetainerPeriodId[]): Promise<RetainerPeriod[]> {
  if (ids.length === 0) return []
  const { rows } = await ctx.tx.session.query(
    `select ${columns} from retainer_periods p where p.tenant_id = $1 and p.id = any($2) order by p.id for update`,
    [ctx.tenant, ids],
  )
  return rows as RetainerPeriod[]
}

/** The periods of some retainers that there are rows of, latest first. */
export async function periodsOf(ctx: Ctx, retainerIds: readonly RetainerId[]): Promise<RetainerPeriod[]> {
  const { rows } = await ctx.tx.session.query(
    `select ${columns} from retainer_periods p where p.tenant_id = $1 and p.retainer_id = any($2)
     order by p.retainer_id, p.period_no desc`,
    [ctx.tenant, retainerIds],
  )
  return rows as RetainerPeriod[]
}

const saveSql = `update retainer_periods p set carried_in = c."carriedIn", carried_out = c."carriedOut", drawn = c.drawn,
    closed_at = c."closedAt", exhausted_at = c."exhaustedAt"
  from jsonb_to_recordset($2::jsonb) as c (id text, "carriedIn" bigint, "carriedOut" bigint, drawn bigint,
    "closedAt" timestamptz, "exhaustedAt" timestamptz)
  where p.tenant_id = $1 and p.id = c.id`

/** Writes what periods have given; the caller holds their rows. The table refuses more than a period has. */
export async function savePeriods(ctx: Ctx, periods: readonly RetainerPeriod[]): Promise<void> {
  const rows = periods.map(({ id, carriedIn, carriedOut, drawn, closedAt, exhaustedAt }) => ({
    ...{ id, closedAt, exhaustedAt },
    carriedIn: String(carriedIn),
    carriedOut: String(carriedOut),
    drawn: String(drawn),
  }))
  if (rows.length > 0) await ctx.tx.session.query(saveSql, [ctx.tenant, JSON.stringify(rows)])
}

/** Cover of an entry by a period; taken back with the sign turned. */
export interface DrawRow {
  readonly id: string
  readonly periodId: RetainerPeriodId
  readonly entryId: TimeEntryId
  readonly minutes: number
  readonly units: bigint
}

const drawSql = `insert into retainer_draws (tenant_id, id, period_id, entry_id, minutes, units, created_at)
  select $1::text, c.id, c."periodId", c."entryId", c.minutes, c.units, $3
  from jsonb_to_recordset($2::jsonb) as c (id text, "periodId" text, "entryId" text, minutes int, units bigint)`

/** Adds to the ledger of draws. */
export async function insertDraws(ctx: Ctx, draws: readonly DrawRow[]): Promise<void> {
  const rows = draws.map((draw) => ({ ...draw, units: String(draw.units) }))
  if (rows.length > 0) await ctx.tx.session.query(drawSql, [ctx.tenant, JSON.stringify(rows), ctx.now])
}

/** What covers an entry now, by period. */
export async function drawsOf(
  ctx: Ctx,
  entryId: TimeEntryId,
): Promise<{ readonly periodId: RetainerPeriodId; readonly minutes: number; readonly units: bigint }[]> {
  const { rows } = await ctx.tx.session.query(
    `select period_id as "periodId", sum(minutes)::int as minutes, sum(units)::bigint as units from retainer_draws
     where tenant_id = $1 and entry_id = $2 group by period_id having sum(minutes) <> 0 order by period_id`,
    [ctx.tenant, entryId],
  )
  return rows as { periodId: RetainerPeriodId; minutes: number; units: bigint }[]
}
