import { localDateOf, newId } from "#kernel"
import type { Ctx } from "#platform/db"
import { append } from "#platform/events"
import { creditAllocated, paymentReceived } from "./events.ts"
import { checkedRate, parseRate, type Rate } from "./exchange.ts"
import { billingErrors } from "./invoice.ts"
import type { Allocation, Payment, PaymentId } from "./payment.ts"
import { basicsOf } from "./settings.ts"
import { type Move, moveFact, partsFor, settle } from "./settle.ts"
import * as store from "./store-payments.ts"

export interface PaymentDraft {
  readonly customerId: string
  readonly amountMinor: bigint
  readonly currency: string
  /** Such as cash, bank_transfer, card; decides the account it is booked to. */
  readonly method: string
  readonly reference: string | null
  /** The provider's id; the same id of the same method is the same payment. */
  readonly externalId?: string
  /** An invoice never gets more than its balance: the rest stays as the customer's credit. */
  readonly allocations?: readonly Allocation[]
  readonly receivedAt: Date
  /** The tenant's currency per one of the payment's; default that of the first invoice. */
  readonly exchangeRate?: string
}

/**
 * Records money that came in and pays invoices with it. Told again of a payment it knows by its external id, it answers
 * that one and changes nothing. Throws `payment.amount_invalid`, `payment.allocations_exceed`, `payment.other_customer`,
 * `payment.other_currency`, `invoice.unknown`, `invoice.not_issued`, `exchange_rate.required`, `ledger.period_closed`.
 */
export async function recordPayment(ctx: Ctx, draft: PaymentDraft): Promise<Payment> {
  if (draft.amountMinor <= 0n) throw billingErrors["payment.amount_invalid"]()
  const { tenant } = await basicsOf(ctx)
  await store.lockAccount(ctx, draft.customerId)
  const known =
    draft.externalId === undefined ? undefined : await store.paymentByExternalId(ctx, draft.method, draft.externalId)
  if (known) return known
  const wanted = await partsFor(ctx, draft, draft.allocations ?? [])
  if (sumOf(wanted) > draft.amountMinor) throw billingErrors["payment.allocations_exceed"]()
  const rate = paymentRate(draft, wanted, tenant.currency)
  const payment = newPayment(ctx, draft, rate, localDateOf(draft.receivedAt, tenant.timeZone))
  if (!(await store.insertPayment(ctx, payment))) return firstOf(ctx, draft)
  const parts = wanted
    .map((p) => ({ ...p, amountMinor: min(p.amountMinor, p.invoice.balanceMinor) }))
    .filter((p) => p.amountMinor > 0n)
  const paid = await settle(ctx, payment, {
    kind: "payment",
    cause: "payment",
    documentId: payment.id,
    postedOn: payment.receivedOn,
    base: tenant.currency,
    cashMinor: payment.amountMinor,
    parts,
  })
  await append(ctx, paymentReceived, moveFact(paid, paid.amountMinor, parts), {
    before: null,
    after: { unappliedMinor: String(paid.unappliedMinor) },
  })
  return paid
}

/** Pays invoices with what a payment has left. Throws `payment.allocations_exceed`, `payment.exceeds_balance` and as above. */
export async function allocateCredit(ctx: Ctx, id: PaymentId, allocations: readonly Allocation[]): Promise<Payment> {
  const { tenant, today } = await basicsOf(ctx)
  const payment = await lockedPayment(ctx, id)
  const parts = await partsFor(ctx, payment, allocations)
  if (parts.length === 0) throw billingErrors["payment.amount_invalid"]()
  if (sumOf(parts) > payment.unappliedMinor) throw billingErrors["payment.allocations_exceed"]()
  const over = parts.find((p) => p.amountMinor > p.invoice.balanceMinor)
  if (over) {
    throw billingErrors["payment.exceeds_balance"]({
      number: over.invoice.number ?? "",
      balanceMinor: String(over.invoice.balanceMinor),
    })
  }
  const move: Move = {
    kind: "allocation",
    cause: "credit",
    documentId: id,
    postedOn: today,
    base: tenant.currency,
    cashMinor: 0n,
    parts,
  }
  const after = await settle(ctx, payment, move)
  await append(ctx, creditAllocated, moveFact(after, sumOf(parts), parts), {
    before: { unappliedMinor: String(payment.unappliedMinor) },
    after: { unappliedMinor: String(after.unappliedMinor) },
  })
  return after
}

/** A payment, with its customer's account held until the commit. Throws `payment.unknown`. */
export async function lockedPayment(ctx: Ctx, id: PaymentId): Promise<Payment> {
  const seen = await loadPayment(ctx, id)
  await store.lockAccount(ctx, seen.customerId)
  const payment = await loadPayment(ctx, id)
  return payment.customerId === seen.customerId ? payment : lockedPayment(ctx, id) // merged away while we waited
}

/** One payment. Throws `payment.unknown`. */
export async function loadPayment(ctx: Ctx, id: PaymentId): Promise<Payment> {
  const payment = await store.paymentById(ctx, id)
  if (payment === undefined) throw billingErrors["payment.unknown"]({ id })
  return payment
}

async function firstOf(ctx: Ctx, draft: PaymentDraft): Promise<Payment> {
  const first = await store.paymentByExternalId(ctx, draft.method, draft.externalId ?? "")
  if (first === undefined) throw new Error("A payment was refused as known, but it is not there.")
  return first
}

function paymentRate(draft: PaymentDraft, parts: Move["parts"], base: string): Rate {
  const given = draft.exchangeRate === undefined ? parts[0]?.invoice.exchangeRate : parseRate(draft.exchangeRate)
  return checkedRate(given, draft.currency, base)
}

function newPayment(ctx: Ctx, draft: PaymentDraft, exchangeRate: Rate, receivedOn: string): Payment {
  const { customerId, currency, amountMinor, method, reference, receivedAt } = draft
  return {
    ...{ customerId, currency, amountMinor, method, reference, receivedAt, receivedOn, exchangeRate },
    id: newId("pay"),
    externalId: draft.externalId ?? null,
    allocatedMinor: 0n,
    refundedMinor: 0n,
    unappliedMinor: amountMinor,
    baseCreditMinor: 0n,
    allocations: [],
    version: 1,
    createdAt: ctx.now,
  }
}

function sumOf(parts: Move["parts"]): bigint {
  return parts.reduce((sum, p) => sum + p.amountMinor, 0n)
}

function min(a: bigint, b: bigint): bigint {
  return a < b ? a : b
}
