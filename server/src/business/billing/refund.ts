import { newId } from "#kernel"
import type { Ctx } from "#platform/db"
import { append } from "#platform/events"
import { refundMade } from "./events.ts"
import { billingErrors, type InvoiceId } from "./invoice.ts"
import { lockedPayment } from "./pay.ts"
import type { Allocation, Payment, PaymentId, Refund } from "./payment.ts"
import { basicsOf } from "./settings.ts"
import { moveFact, partsFor, settle } from "./settle.ts"
import * as store from "./store-payments.ts"

export interface RefundDraft {
  readonly amountMinor: bigint
  readonly reason: string
  /** Takes the money back from this invoice; without it from the credit first, then from the invoices paid last. */
  readonly invoiceId?: InvoiceId
  /** The provider's id; the same id is the same refund. */
  readonly externalId?: string
}

/** What of a payment went back, oldest first. */
export function refundsOf(ctx: Ctx, payment: PaymentId): Promise<readonly Refund[]> {
  return store.refundsOf(ctx, payment)
}

/** Gives money of a payment back; an invoice it is taken from is open again. Throws `refund.too_much`, `payment.unknown`. */
export async function refundPayment(ctx: Ctx, id: PaymentId, draft: RefundDraft): Promise<Refund> {
  if (draft.amountMinor <= 0n) throw billingErrors["payment.amount_invalid"]()
  const { tenant, today } = await basicsOf(ctx)
  const payment = await lockedPayment(ctx, id)
  const known =
    draft.externalId === undefined
      ? undefined
      : (await store.refundsOf(ctx, id)).find((r) => r.externalId === draft.externalId)
  if (known) return known
  const taken = takeBack(payment, draft)
  const parts = (await partsFor(ctx, payment, taken)).map((p) => ({ ...p, amountMinor: -p.amountMinor }))
  const refund: Refund = {
    id: newId("rfd"),
    paymentId: id,
    amountMinor: draft.amountMinor,
    reason: draft.reason,
    externalId: draft.externalId ?? null,
    refundedOn: today,
    createdAt: ctx.now,
  }
  await store.insertRefund(ctx, refund)
  const booking = {
    kind: "refund",
    cause: "refund",
    documentId: refund.id,
    postedOn: today,
    base: tenant.currency,
  } as const
  const after = await settle(ctx, payment, { ...booking, cashMinor: -draft.amountMinor, parts })
  await append(
    ctx,
    refundMade,
    { refundId: refund.id, ...moveFact(after, draft.amountMinor, parts) },
    {
      before: { refundedMinor: String(payment.refundedMinor) },
      after: { refundedMinor: String(after.refundedMinor) },
    },
  )
  return refund
}

/** From which invoices a refund takes how much; what is not taken from one comes from the credit. */
function takeBack(payment: Payment, draft: RefundDraft): Allocation[] {
  if (draft.invoiceId !== undefined) {
    const left = payment.allocations.find((a) => a.invoiceId === draft.invoiceId)?.amountMinor ?? 0n
    if (draft.amountMinor > left) throw billingErrors["refund.too_much"]({ leftMinor: String(left) })
    return [{ invoiceId: draft.invoiceId, amountMinor: draft.amountMinor }]
  }
  const left = payment.amountMinor - payment.refundedMinor
  if (draft.amountMinor > left) throw billingErrors["refund.too_much"]({ leftMinor: String(left) })
  return takeNewest(payment.allocations, draft.amountMinor - payment.unappliedMinor)
}

/** `amountMinor` (nothing when it is not above zero) from allocations, the newest first. */
export function takeNewest(allocations: readonly Allocation[], amountMinor: bigint): Allocation[] {
  let rest = amountMinor
  return allocations.toReversed().flatMap((a) => {
    const part = rest < a.amountMinor ? rest : a.amountMinor
    if (part <= 0n) return []
    rest -= part
    return [{ invoiceId: a.invoiceId, amountMinor: part }]
  })
}
