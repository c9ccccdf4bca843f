import type { Selectable } from "kysely"
import { formatMicro, type LocalDate, type Page, pageOf, parseMicro } from "#kernel"
import { type Ctx, isForeignKeyViolation, type TenantId, tables } from "#platform/db"
import { dateAndId } from "./cursor.ts"
import type { CoverKind, EntryState, TimeEntry, TimeEntryId, WorkLineId } from "./entry.ts"
import { workErrors } from "./errors.ts"
import { worthMinor } from "./facts.ts"
import type { RateSource } from "./rates.ts"
import type { RoundingPolicy } from "./rounding.ts"

interface EntryTable {
  tenant_id: TenantId
  id: TimeEntryId
  customer_id: string
  ticket_id: string | null
  logged_ticket_id: string | null
  project_id: string | null
  task_id: string | null
  contract_id: string | null
  service_type_id: string | null
  user_id: string
  person: string
  work_date: LocalDate
  started_at: Date | null
  minutes: number
  note: string | null
  is_billable: boolean
  state: EntryState
  unit_price: string | null
  currency: string | null
  /** Written as JSON text, read as what it says. */
  rate_source: unknown
  rounding: unknown
  pool_key: string | null
  billable_minutes: number
  covered_minutes: number
  covered_by: CoverKind | null
  waived_minutes: number
  worth_minor: bigint
  approved_at: Date | null
  approved_by: string | null
  rejected_reason: string | null
  invoice_line_id: WorkLineId | null
  billed_minor: bigint | null
  version: number
  created_at: Date
  updated_at: Date
}

interface Tables {
  time_entries: EntryTable
}

/** A row as it is read. */
export type EntryRow = Selectable<EntryTable>

/** Inserts an entry. Throws `work.customer_unknown`. */
export async function insertEntry(ctx: Ctx, e: TimeEntry): Promise<void> {
  try {
    await tables<Tables>(ctx)
      .insertInto("time_entries")
      .values({
        tenant_id: ctx.tenant,
        id: e.id,
        ...workColumns(e),
        logged_ticket_id: e.ticketId,
        billable_minutes: 0,
        covered_minutes: 0,
        waived_minutes: 0,
        worth_minor: 0n,
        version: 1,
        created_at: ctx.now,
      } as EntryTable)
      .execute()
  } catch (error) {
    if (isForeignKeyViolation(error)) throw workErrors["work.customer_unknown"]({ id: e.customerId }, { cause: error })
    throw error
  }
}

/** Writes what may change before the approval, if the version is still the one before; answers whether it was. */
export async function updateEntry(ctx: Ctx, e: TimeEntry): Promise<boolean> {
  const { numUpdatedRows } = await tables<Tables>(ctx)
    .updateTable("time_entries")
    .set((eb) => ({
      ...workColumns(e),
      version: e.version,
      logged_ticket_id: eb
        .case()
        .when("ticket_id", "is not distinct from", e.ticketId)
        .then(eb.ref("logged_ticket_id"))
        .else(e.ticketId)
        .end(),
    }))
    .where("id", "=", e.id)
    .where("version", "=", e.version - 1)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

/** Deletes an entry that is not approved. */
export async function deleteEntry(ctx: Ctx, id: TimeEntryId): Promise<void> {
  await tables<Tables>(ctx).deleteFrom("time_entries").where("id", "=", id).where("state", "!=", "approved").execute()
}

const chargeSql = `update time_entries t set state = c.state, contract_id = c.contract_id, unit_price = c.unit_price, currency = c.currency,
    rate_source = c.rate_source, rounding = c.rounding, pool_key = c.pool_key, billable_minutes = c.billable_minutes,
    covered_minutes = c.covered_minutes, covered_by = c.covered_by, waived_minutes = c.waived_minutes, worth_minor = c.worth_minor,
    approved_at = c.approved_at, approved_by = c.approved_by, rejected_reason = c.rejected_reason, version = t.version + 1, updated_at = $3
  from jsonb_to_recordset($2::jsonb) as c (id text, state text, contract_id text, unit_price numeric, currency text, rate_source jsonb,
    rounding jsonb, pool_key text, billable_minutes int, covered_minutes int, covered_by text, waived_minutes int, worth_minor bigint,
    approved_at timestamptz, approved_by text, rejected_reason text)
  where t.tenant_id = $1 and t.id = c.id`

/** Writes state and charge of entries whose rows the caller holds. */
export async function saveCharges(ctx: Ctx, entries: readonly TimeEntry[]): Promise<void> {
  const rows = entries.map((e) => ({
    id: e.id,
    state: e.state,
    contract_id: e.contractId,
    unit_price: e.unitPrice === null ? null : formatMicro(e.unitPrice),
    currency: e.currency,
    rate_source: e.rateSource,
    rounding: e.rounding,
    pool_key: e.poolKey,
    billable_minutes: e.billableMinutes,
    covered_minutes: e.coveredMinutes,
    covered_by: e.coveredBy,
    waived_minutes: e.waivedMinutes,
    worth_minor: String(worthMinor(e)),
    approved_at: e.approvedAt,
    approved_by: e.approvedBy,
    rejected_reason: e.rejectedReason,
  }))
  if (rows.length > 0) await ctx.tx.session.query(chargeSql, [ctx.tenant, JSON.stringify(rows), ctx.now])
}

export async function entryById(ctx: Ctx, id: TimeEntryId): Promise<TimeEntry | undefined> {
  const row = await entries(ctx).where("id", "=", id).executeTakeFirst()
  return row && entryOf(row)
}

/** Entries by id, held until the transaction ends; in the order of their ids, so that two callers can't lock crosswise. */
export async function lockEntries(ctx: Ctx, ids: readonly TimeEntryId[]): Promise<TimeEntry[]> {
  if (ids.length === 0) return []
  const rows = await entries(ctx)
    .where("id", "in", [...ids])
    .orderBy("id")
    .forUpdate()
    .execute()
  return rows.map(entryOf)
}

/** Entries that are rounded together and that no invoice has, held; the latest first. */
export async function lockPoolEntries(ctx: Ctx, poolKey: string): Promise<TimeEntry[]> {
  const rows = await entries(ctx)
    .where("pool_key", "=", poolKey)
    .where("state", "=", "approved")
    .where("invoice_line_id", "is", null)
    .orderBy("id", "desc")
    .forUpdate()
    .execute()
  return rows.map(entryOf)
}

export interface EntryFilter {
  readonly limit: number
  readonly cursor?: string | undefined
  readonly customerId?: string | undefined
  readonly ticketId?: string | undefined
  readonly projectId?: string | undefined
  readonly taskId?: string | undefined
  readonly userId?: string | undefined
  readonly state?: EntryState | undefined
  readonly from?: LocalDate | undefined
  readonly to?: LocalDate | undefined
  readonly isUnbilled?: boolean | undefined
}

/** Entries, latest work first. */
export async function listEntries(ctx: Ctx, filter: EntryFilter): Promise<Page<TimeEntry>> {
  let query = entries(ctx)
  for (const [column, value] of [
    ["customer_id", filter.customerId],
    ["ticket_id", filter.ticketId],
    ["project_id", filter.projectId],
    ["task_id", filter.taskId],
    ["user_id", filter.userId],
    ["state", filter.state],
  ] as const)
    if (value !== undefined) query = query.where(column, "=", value)
  if (filter.from !== undefined) query = query.where("work_date", ">=", filter.from)
  if (filter.to !== undefined) query = query.where("work_date", "<=", filter.to)
  if (filter.isUnbilled === true)
    query = query
      .where("state", "=", "approved")
      .where("invoice_line_id", "is", null)
      .whereRef("billable_minutes", ">", "covered_minutes")
  if (filter.cursor !== undefined) {
    const [date, id] = dateAndId(filter.cursor)
    query = query.where((eb) => eb(eb.refTuple("work_date", "id"), "<", eb.tuple(date, id as TimeEntryId)))
  }
  const rows = await query
    .orderBy("work_date", "desc")
    .orderBy("id", "desc")
    .limit(filter.limit + 1)
    .execute()
  return pageOf(rows.map(entryOf), filter.limit, (e) => [e.workDate, e.id])
}

function entries(ctx: Ctx) {
  return tables<Tables>(ctx).selectFrom("time_entries").selectAll()
}

function workColumns(e: TimeEntry) {
  return {
    customer_id: e.customerId,
    ticket_id: e.ticketId,
    project_id: e.projectId,
    task_id: e.taskId,
    contract_id: e.contractId,
    service_type_id: e.serviceTypeId,
    user_id: e.person.userId,
    person: e.person.name,
    work_date: e.workDate,
    started_at: e.startedAt,
    minutes: e.minutes,
    note: e.note,
    is_billable: e.isBillable,
    state: e.state,
    rejected_reason: e.rejectedReason,
    updated_at: e.updatedAt,
  }
}

/** A row as the entry that it is. */
export function entryOf(row: EntryRow): TimeEntry {
  return {
    id: row.id,
    customerId: row.customer_id,
    ticketId: row.ticket_id,
    projectId: row.project_id,
    taskId: row.task_id,
    contractId: row.contract_id,
    serviceTypeId: row.service_type_id,
    person: { userId: row.user_id, name: row.person },
    workDate: row.work_date,
    startedAt: row.started_at,
    minutes: row.minutes,
    note: row.note,
    isBillable: row.is_billable,
    state: row.state,
    unitPrice: row.unit_price === null ? null : parseMicro(row.unit_price),
    currency: row.currency,
    // Both are written by `saveCharges` only.
    rateSource: row.rate_source as RateSource | null,
    rounding: row.rounding as RoundingPolicy | null,
    poolKey: row.pool_key,
    billableMinutes: row.billable_minutes,
    coveredMinutes: row.covered_minutes,
    coveredBy: row.covered_by,
    waivedMinutes: row.waived_minutes,
    approvedAt: row.approved_at,
    approvedBy: row.approved_by,
    rejectedReason: row.rejected_reason,
    invoiceLineId: row.invoice_line_id,
    billedMinor: row.billed_minor,
    version: row.version,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  }
}
