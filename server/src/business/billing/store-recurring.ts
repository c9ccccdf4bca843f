import { decodeCursor, formatMicro, type Page, pageOf, parseMicro } from "#kernel"
import { type Ctx, isForeignKeyViolation } from "#platform/db"
import { billingErrors, type InvoiceId, type InvoiceLineDraft } from "./invoice.ts"
import type { Frequency, Recurring, RecurringId, RecurringTemplate } from "./recurring.ts"

interface StoredTemplate extends Omit<RecurringTemplate, "lines" | "orderDiscountMinor"> {
  readonly orderDiscountMinor: string
  readonly lines: readonly (Omit<
    InvoiceLineDraft,
    "unitPrice" | "quantity" | "discountPercent" | "discountMinor" | "taxRate"
  > & {
    readonly unitPrice: string
    readonly quantity: string
    readonly discountPercent: string
    readonly discountMinor: string
    readonly taxRate: string
  })[]
}

interface Row {
  readonly id: RecurringId
  readonly name: string
  readonly customer_id: string
  readonly template: StoredTemplate
  readonly frequency: Frequency
  readonly every: number
  readonly starts_on: string
  readonly ends_on: string | null
  readonly periods_done: number
  readonly next_on: string
  readonly is_paused: boolean
  readonly is_issued_at_once: boolean
  readonly version: number
  readonly created_at: Date
  readonly updated_at: Date
}

const columns =
  "name, customer_id, template, frequency, every, starts_on, ends_on, periods_done, next_on, is_paused, is_issued_at_once, version, updated_at"
const values =
  "$3, $4, $5::jsonb, $6, $7::int, $8::date, $9::date, $10::int, $11::date, $12::boolean, $13::boolean, $14::int, $15"

/** Inserts a schedule. Throws `invoice.customer_unknown`. */
export async function insertRecurring(ctx: Ctx, r: Recurring): Promise<void> {
  const sql = `insert into recurring_invoices (tenant_id, id, ${columns}, created_at) values ($1, $2, ${values}, $15)`
  await knownCustomer(r, () => ctx.tx.session.query(sql, paramsOf(ctx, r)))
}

/** Writes a schedule over `version`; answers whether it was still there. */
export async function updateRecurring(ctx: Ctx, r: Recurring, version: number): Promise<boolean> {
  const sql = `update recurring_invoices set (${columns}) = row(${values}) where tenant_id = $1 and id = $2 and version = $16`
  const { affected } = await knownCustomer(r, () => ctx.tx.session.query(sql, [...paramsOf(ctx, r), version]))
  return affected === 1
}

/** Deletes a schedule. */
export async function deleteRecurring(ctx: Ctx, id: RecurringId): Promise<void> {
  await ctx.tx.session.query("delete from recurring_invoices where tenant_id = $1 and id = $2", [ctx.tenant, id])
}

/** Schedules whose day has come, locked; those that another process works on are left out. */
export async function takeDue(ctx: Ctx, today: string, limit: number): Promise<Recurring[]> {
  const { rows } = await ctx.tx.session.query(
    `select * from recurring_invoices where tenant_id = $1 and not is_paused and next_on <= $2::date and (ends_on is null or next_on <= ends_on)
     order by next_on, id limit $3 for update skip locked`,
    [ctx.tenant, today, limit],
  )
  return (rows as Row[]).map(recurringOf)
}

/** Claims a period for an invoice; false when it has one. */
export async function claimPeriod(ctx: Ctx, id: RecurringId, periodOn: string, invoiceId: InvoiceId): Promise<boolean> {
  const { affected } = await ctx.tx.session.query(
    "insert into recurring_runs (tenant_id, recurring_id, period_on, invoice_id) values ($1, $2, $3::date, $4) on conflict do nothing",
    [ctx.tenant, id, periodOn, invoiceId],
  )
  return affected === 1
}

/** Keeps how far a schedule has come. */
export async function moveOn(ctx: Ctx, r: Recurring): Promise<void> {
  await ctx.tx.session.query(
    "update recurring_invoices set periods_done = $3::int, next_on = $4::date, version = version + 1, updated_at = $5 where tenant_id = $1 and id = $2",
    [ctx.tenant, r.id, r.periodsDone, r.nextOn, ctx.now],
  )
}

/** One schedule. */
export async function recurringById(ctx: Ctx, id: RecurringId): Promise<Recurring | undefined> {
  const { rows } = await ctx.tx.session.query("select * from recurring_invoices where tenant_id = $1 and id = $2", [
    ctx.tenant,
    id,
  ])
  const [row] = rows as Row[]
  return row && recurringOf(row)
}

/** Schedules, newest first. */
export async function listRecurring(
  ctx: Ctx,
  filter: { limit: number; cursor?: string | undefined; customerId?: string | undefined },
): Promise<Page<Recurring>> {
  const after = filter.cursor === undefined ? null : decodeCursor(filter.cursor, 1)[0]
  if (after !== null && typeof after !== "string") throw billingErrors["billing.cursor_foreign"]()
  const { rows } = await ctx.tx.session.query(
    `select * from recurring_invoices where tenant_id = $1 and ($2::text is null or customer_id = $2) and ($3::text is null or id < $3::text collate "C")
     order by id desc limit $4`,
    [ctx.tenant, filter.customerId ?? null, after, filter.limit + 1],
  )
  return pageOf((rows as Row[]).map(recurringOf), filter.limit, (r) => [r.id])
}

async function knownCustomer<T>(r: Recurring, write: () => Promise<T>): Promise<T> {
  try {
    return await write()
  } catch (error) {
    if (isForeignKeyViolation(error))
      throw billingErrors["invoice.customer_unknown"]({ id: r.customerId }, { cause: error })
    throw error
  }
}

function paramsOf(ctx: Ctx, r: Recurring): unknown[] {
  const schedule = [
    r.frequency,
    r.every,
    r.startsOn,
    r.endsOn,
    r.periodsDone,
    r.nextOn,
    r.isPaused,
    r.isIssuedAtOnce,
    r.version,
    ctx.now,
  ]
  return [ctx.tenant, r.id, r.name, r.customerId, JSON.stringify(templateToJson(r.template)), ...schedule]
}

/** A template with its decimals and amounts as strings; also the API's form. */
export function templateToJson(t: RecurringTemplate): StoredTemplate {
  const { buyer, currency, pricesIncludeTax, notes, meta } = t
  const lines = t.lines.map((l) => ({
    ...l,
    unitPrice: formatMicro(l.unitPrice),
    quantity: formatMicro(l.quantity),
    discountPercent: formatMicro(l.discountPercent),
    discountMinor: String(l.discountMinor),
    taxRate: formatMicro(l.taxRate),
  }))
  return { buyer, currency, pricesIncludeTax, notes, meta, lines, orderDiscountMinor: String(t.orderDiscountMinor) }
}

function templateOfJson(t: StoredTemplate): RecurringTemplate {
  const lines = t.lines.map((l) => ({
    ...l,
    unitPrice: parseMicro(l.unitPrice),
    quantity: parseMicro(l.quantity),
    discountPercent: parseMicro(l.discountPercent),
    discountMinor: BigInt(l.discountMinor),
    taxRate: parseMicro(l.taxRate),
  }))
  return { ...t, lines, orderDiscountMinor: BigInt(t.orderDiscountMinor) }
}

function recurringOf(row: Row): Recurring {
  return {
    id: row.id,
    name: row.name,
    customerId: row.customer_id,
    template: templateOfJson(row.template),
    frequency: row.frequency,
    every: row.every,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    periodsDone: row.periods_done,
    nextOn: row.next_on,
    isPaused: row.is_paused,
    isIssuedAtOnce: row.is_issued_at_once,
    version: row.version,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  }
}
