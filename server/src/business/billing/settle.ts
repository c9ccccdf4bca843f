import type { Ctx } from "#platform/db"
import { append } from "#platform/events"
import { invoicePaid } from "./events.ts"
import { toBase } from "./exchange.ts"
import { billingErrors, type Invoice, type InvoiceId } from "./invoice.ts"
import { accountOfMethod, balancedJournal, type Entry, type JournalKind } from "./journal.ts"
import type { Allocation, AllocationCause, Payment } from "./payment.ts"
import { invoicesById } from "./store.ts"
import { insertMove } from "./store-payments.ts"

/** A move of money between a payment, invoices and the bank. */
export interface Move {
  readonly kind: JournalKind
  readonly cause: AllocationCause
  readonly documentId: string
  readonly postedOn: string
  /** The tenant's currency. */
  readonly base: string
  /** Into the bank, or out of it when negative, in the payment's currency. */
  readonly cashMinor: bigint
  /** What each invoice gets, or gives back when negative; an invoice at most once. */
  readonly parts: readonly { readonly invoice: Invoice; readonly amountMinor: bigint }[]
}

/**
 * Moves money in the caller's transaction, which holds the customer's account. Bank, receivables and credit change by what
 * the rows change; the difference between the rates of payment and invoice is the exchange difference.
 */
export async function settle(ctx: Ctx, payment: Payment, move: Move): Promise<Payment> {
  const after = paymentAfter(payment, move)
  const changes = move.parts.map(({ invoice, amountMinor }) => {
    const balanceMinor = invoice.balanceMinor - amountMinor
    const baseBalanceMinor = toBase(balanceMinor, invoice.exchangeRate, invoice.currency, move.base)
    return { invoice, invoiceId: invoice.id, amountMinor, balanceMinor, baseBalanceMinor }
  })
  const receivables = changes.map(({ invoice, amountMinor, baseBalanceMinor }): Entry => {
    return {
      account: "1100",
      baseMinor: baseBalanceMinor - invoice.baseBalanceMinor,
      documentMinor: -amountMinor,
      invoiceId: invoice.id,
    }
  })
  const { kind, documentId, postedOn } = move
  const entries = [...moneyEntries(payment, after, move), ...receivables]
  const journal = balancedJournal({ kind, documentId, postedOn, currency: payment.currency, entries }, "7000")
  await insertMove(ctx, { payment: after, cause: move.cause, changes, journal })
  for (const { invoice, amountMinor, balanceMinor } of changes) {
    if (amountMinor > 0n && balanceMinor === 0n) await append(ctx, invoicePaid, refOf(invoice))
  }
  return after
}

function moneyEntries(before: Payment, after: Payment, move: Move): Entry[] {
  const bank = { account: accountOfMethod(before.method), documentMinor: move.cashMinor }
  return [
    { ...bank, baseMinor: toBase(move.cashMinor, before.exchangeRate, before.currency, move.base) },
    {
      account: "2100",
      baseMinor: before.baseCreditMinor - after.baseCreditMinor,
      documentMinor: -credited(before, after, move),
    },
  ]
}

/** How much the customer's credit grew; a payment that just came in had none, whatever its row says. */
function credited(before: Payment, after: Payment, move: Move): bigint {
  return after.unappliedMinor - (move.cashMinor > 0n ? 0n : before.unappliedMinor)
}

function paymentAfter(p: Payment, move: Move): Payment {
  const allocatedMinor = move.parts.reduce((sum, part) => sum + part.amountMinor, p.allocatedMinor)
  const refundedMinor = move.cashMinor < 0n ? p.refundedMinor - move.cashMinor : p.refundedMinor
  const unappliedMinor = p.amountMinor - allocatedMinor - refundedMinor
  const baseCreditMinor = toBase(unappliedMinor, p.exchangeRate, p.currency, move.base)
  const allocations = mergeAllocations([
    ...p.allocations,
    ...move.parts.map((m) => ({ invoiceId: m.invoice.id, amountMinor: m.amountMinor })),
  ])
  return { ...p, allocatedMinor, refundedMinor, unappliedMinor, baseCreditMinor, allocations, version: p.version + 1 }
}

/** One allocation per invoice; those that came to nothing fall out. */
function mergeAllocations(allocations: readonly Allocation[]): Allocation[] {
  const sums = new Map<InvoiceId, bigint>()
  for (const a of allocations) sums.set(a.invoiceId, (sums.get(a.invoiceId) ?? 0n) + a.amountMinor)
  return [...sums].map(([invoiceId, amountMinor]) => ({ invoiceId, amountMinor })).filter((a) => a.amountMinor !== 0n)
}

/** The issued invoices of allocations, checked to be the payer's and in its currency. */
export async function partsFor(
  ctx: Ctx,
  payer: Pick<Payment, "customerId" | "currency">,
  allocations: readonly Allocation[],
): Promise<{ invoice: Invoice; amountMinor: bigint }[]> {
  if (allocations.some((a) => a.amountMinor <= 0n)) throw billingErrors["payment.amount_invalid"]()
  const merged = mergeAllocations(allocations)
  const found = new Map(
    (
      await invoicesById(
        ctx,
        merged.map((a) => a.invoiceId),
      )
    ).map((i) => [i.id, i]),
  )
  return merged.map(({ invoiceId, amountMinor }) => {
    const invoice = found.get(invoiceId)
    if (invoice === undefined) throw billingErrors["invoice.unknown"]({ id: invoiceId })
    if (invoice.number === null) throw billingErrors["invoice.not_issued"]({ id: invoiceId })
    if (invoice.customerId !== payer.customerId)
      throw billingErrors["payment.other_customer"]({ number: invoice.number })
    if (invoice.currency !== payer.currency) throw billingErrors["payment.other_currency"]({ number: invoice.number })
    return { invoice, amountMinor }
  })
}

/** What events say of an invoice. */
export function refOf(i: Invoice) {
  return { invoiceId: i.id, number: i.number ?? "", customerId: i.customerId, orderId: i.orderId }
}

/** What events say of a move of a payment. */
export function moveFact(p: Payment, amountMinor: bigint, parts: Move["parts"]) {
  const allocations = parts.map(({ invoice, amountMinor: part }) => ({
    invoiceId: invoice.id,
    orderId: invoice.orderId,
    amountMinor: String(part < 0n ? -part : part),
  }))
  return {
    paymentId: p.id,
    customerId: p.customerId,
    amountMinor: String(amountMinor),
    currency: p.currency,
    allocations,
  }
}
