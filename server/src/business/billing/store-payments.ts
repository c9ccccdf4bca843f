import { newId } from "#kernel"
import { type Ctx, isForeignKeyViolation } from "#platform/db"
import { formatRate, parseRate } from "./exchange.ts"
import { billingErrors, type InvoiceId } from "./invoice.ts"
import type { JournalDraft } from "./journal.ts"
import type { Allocation, AllocationCause, Payment, PaymentId, Refund } from "./payment.ts"
import { bookCtes, booked, bookParams } from "./store-ledger.ts"

/** Locks a customer's money until the commit: every move of it starts here. Throws `invoice.customer_unknown`. */
export async function lockAccount(ctx: Ctx, customerId: string): Promise<void> {
  try {
    await ctx.tx.session.query(
      "insert into billing_accounts as a (tenant_id, customer_id, moves) values ($1, $2, 1) on conflict (tenant_id, customer_id) do update set moves = a.moves + 1",
      [ctx.tenant, customerId],
    )
  } catch (error) {
    if (isForeignKeyViolation(error))
      throw billingErrors["invoice.customer_unknown"]({ id: customerId }, { cause: error })
    throw error
  }
}

/** Inserts a payment, nothing of it allocated; answers false when the same method has its external id already. */
export async function insertPayment(ctx: Ctx, p: Payment): Promise<boolean> {
  const { affected } = await ctx.tx.session.query(
    `insert into payments (tenant_id, id, customer_id, currency, exchange_rate, amount_minor, method, reference, external_id, received_at, received_on, created_at)
     values ($1, $2, $3, $4, $5::numeric, $6::bigint, $7, $8, $9, $10, $11::date, $12) on conflict (tenant_id, method, external_id) do nothing`,
    [
      ctx.tenant,
      p.id,
      p.customerId,
      p.currency,
      formatRate(p.exchangeRate),
      String(p.amountMinor),
      p.method,
      p.reference,
      p.externalId,
      p.receivedAt,
      p.receivedOn,
      p.createdAt,
    ],
  )
  return affected === 1
}

/** What one move of a payment writes: its allocations, the derived columns of both sides, the journal. */
export interface MoveRows {
  readonly payment: Payment
  readonly cause: AllocationCause
  readonly changes: readonly {
    readonly invoiceId: InvoiceId
    readonly amountMinor: bigint
    readonly baseBalanceMinor: bigint
  }[]
  readonly journal: JournalDraft
}

const moveSql = `with ok as (select 1), ${bookCtes}, changes as (
  select * from jsonb_to_recordset($4::jsonb) as c (id text, invoice_id text, amount bigint, base_balance bigint)
), allocated as (
  insert into payment_allocations (tenant_id, id, payment_id, invoice_id, amount_minor, cause, created_at)
  select $1::text, c.id, $5::text, c.invoice_id, c.amount, $6::text, $10::timestamptz from changes c
), invoice as (
  update invoices i set paid_minor = i.paid_minor + c.amount, base_balance_minor = c.base_balance, version = i.version + 1, updated_at = $10::timestamptz
  from changes c where i.tenant_id = $1::text and i.id = c.invoice_id
)
update payments set allocated_minor = $7::bigint, refunded_minor = $8::bigint, base_credit_minor = $9::bigint, version = version + 1
where tenant_id = $1::text and id = $5::text`

/** Writes a move in one statement. Throws `ledger.period_closed`. */
export async function insertMove(ctx: Ctx, rows: MoveRows): Promise<void> {
  const { payment: p, cause, changes, journal } = rows
  const json = changes.map((c) => ({
    id: newId("alo"),
    invoice_id: c.invoiceId,
    amount: String(c.amountMinor),
    base_balance: String(c.baseBalanceMinor),
  }))
  const params = [
    JSON.stringify(json),
    p.id,
    cause,
    String(p.allocatedMinor),
    String(p.refundedMinor),
    String(p.baseCreditMinor),
    ctx.now,
  ]
  await booked(journal.postedOn, () =>
    ctx.tx.session.query(moveSql, [ctx.tenant, ...bookParams(ctx, journal), ...params]),
  )
}

/** Inserts a refund; false when the payment has one with its external id already. */
export async function insertRefund(ctx: Ctx, r: Refund): Promise<boolean> {
  const { affected } = await ctx.tx.session.query(
    `insert into refunds (tenant_id, id, payment_id, amount_minor, reason, external_id, refunded_on, created_at)
     values ($1, $2, $3, $4::bigint, $5, $6, $7::date, $8) on conflict (tenant_id, payment_id, external_id) do nothing`,
    [ctx.tenant, r.id, r.paymentId, String(r.amountMinor), r.reason, r.externalId, r.refundedOn, r.createdAt],
  )
  return affected === 1
}

/** The refunds of a payment, oldest first. */
export async function refundsOf(ctx: Ctx, paymentId: PaymentId): Promise<Refund[]> {
  const { rows } = await ctx.tx.session.query(
    "select * from refunds where tenant_id = $1 and payment_id = $2 order by id",
    [ctx.tenant, paymentId],
  )
  return (rows as RefundRow[]).map((r) => ({
    id: r.id,
    paymentId: r.payment_id,
    amountMinor: r.amount_minor,
    reason: r.reason,
    externalId: r.external_id,
    refundedOn: r.refunded_on,
    createdAt: r.created_at,
  }))
}

interface RefundRow {
  readonly id: Refund["id"]
  readonly payment_id: PaymentId
  readonly amount_minor: bigint
  readonly reason: string
  readonly external_id: string | null
  readonly refunded_on: string
  readonly created_at: Date
}

/** A payment's columns with its net allocations; `p` is payments. */
export const paymentColumns = `p.*, coalesce((select jsonb_agg(jsonb_build_object('invoiceId', a.invoice_id, 'amountMinor', a.net::text) order by a.first)
  from (select invoice_id, sum(amount_minor) as net, min(id) as first from payment_allocations
    where tenant_id = p.tenant_id and payment_id = p.id group by invoice_id having sum(amount_minor) <> 0) a), '[]') as allocations`

export interface PaymentRow {
  readonly id: PaymentId
  readonly customer_id: string
  readonly currency: string
  readonly exchange_rate: string
  readonly amount_minor: bigint
  readonly method: string
  readonly reference: string | null
  readonly external_id: string | null
  readonly received_at: Date
  readonly received_on: string
  readonly allocated_minor: bigint
  readonly refunded_minor: bigint
  readonly unapplied_minor: bigint
  readonly base_credit_minor: bigint
  readonly version: number
  readonly created_at: Date
  readonly allocations: readonly { readonly invoiceId: InvoiceId; readonly amountMinor: string }[]
}

/** One payment. */
export async function paymentById(ctx: Ctx, id: PaymentId): Promise<Payment | undefined> {
  return first(ctx, "p.id = $2", [id])
}

/** The payment that a method knows by this id. */
export async function paymentByExternalId(ctx: Ctx, method: string, externalId: string): Promise<Payment | undefined> {
  return first(ctx, "p.method = $2 and p.external_id = $3", [method, externalId])
}

/** The payments that an invoice has money of, newest first. */
export async function paymentsOfInvoice(ctx: Ctx, invoiceId: InvoiceId): Promise<Payment[]> {
  return all(
    ctx,
    "p.id = any (select payment_id from payment_allocations where tenant_id = $1 and invoice_id = $2) order by p.id desc",
    [invoiceId],
  )
}

async function first(ctx: Ctx, where: string, params: readonly string[]): Promise<Payment | undefined> {
  return (await all(ctx, where, params))[0]
}

async function all(ctx: Ctx, where: string, params: readonly string[]): Promise<Payment[]> {
  const { rows } = await ctx.tx.session.query(
    `select ${paymentColumns} from payments p where p.tenant_id = $1 and ${where}`,
    [ctx.tenant, ...params],
  )
  return (rows as PaymentRow[]).map(paymentOf)
}

/** A row of `paymentColumns` as the payment it is. */
export function paymentOf(row: PaymentRow): Payment {
  return {
    id: row.id,
    customerId: row.customer_id,
    currency: row.currency,
    exchangeRate: parseRate(row.exchange_rate),
    amountMinor: row.amount_minor,
    method: row.method,
    reference: row.reference,
    externalId: row.external_id,
    receivedAt: row.received_at,
    receivedOn: row.received_on,
    allocatedMinor: row.allocated_minor,
    refundedMinor: row.refunded_minor,
    unappliedMinor: row.unapplied_minor,
    baseCreditMinor: row.base_credit_minor,
    allocations: row.allocations.map(
      (a): Allocation => ({ invoiceId: a.invoiceId, amountMinor: BigInt(a.amountMinor) }),
    ),
    version: row.version,
    createdAt: row.created_at,
  }
}
