import { creditInvoice, creditNoteIssued, type InvoiceId, loadInvoice } from "#business/billing"
import {
  applyCredit,
  type OrderId,
  type OrderLineId,
  orderCancelled,
  orderReturned,
  releaseExcess,
} from "#business/sales"
import { AppError, isId, parseMicro } from "#kernel"
import type { Ctx } from "#platform/db"
import { inTransaction } from "#platform/events"

/** A cancelled order's invoice is credited: whole, or what was cancelled of it. */
export const orderCancelledCredits = inTransaction(
  orderCancelled,
  "order-cancelled-credits-invoice",
  async (ctx, { data }) => {
    const { orderId, invoiceId, isWhole, lines, reason } = data
    if (invoiceId !== null) await credit(ctx, orderId, invoiceId, isWhole ? null : lines, reason)
  },
)

/** Goods that came back are credited, damaged ones too. */
export const orderReturnedCredits = inTransaction(
  orderReturned,
  "order-returned-credits-invoice",
  async (ctx, { data }) => {
    const { orderId, invoiceId, lines, reason } = data
    if (invoiceId !== null) await credit(ctx, orderId, invoiceId, lines, reason)
  },
)

/** A credit note written by hand, or in the accounts, takes its sum off the order; those of the two flows above are counted already. */
export const creditNoteCreditsOrder = inTransaction(
  creditNoteIssued,
  "credit-note-credits-order",
  async (ctx, { data }) => {
    if (!isId("ord", data.orderId)) return
    const { creditedMinor } = await loadInvoice(ctx, data.invoiceId)
    await applyCredit(ctx, data.orderId, data.invoiceId, creditedMinor)
  },
)

type Lines = readonly { readonly lineId: OrderLineId; readonly quantity: string }[]

/** Writes the credit note; what had been paid too much then is the customer's credit, to be refunded or used again. */
async function credit(
  ctx: Ctx,
  orderId: OrderId,
  invoiceId: InvoiceId,
  lines: Lines | null,
  reason: string,
): Promise<void> {
  const part =
    lines === null
      ? {}
      : { lines: lines.map(({ lineId, quantity }) => ({ orderLineId: lineId, quantity: parseMicro(quantity) })) }
  try {
    await creditInvoice(ctx, invoiceId, { ...part, reason })
  } catch (error) {
    // Somebody has credited all of it by hand: the order may still be cancelled.
    if (!(error instanceof AppError && error.code === "invoice.nothing_to_credit")) throw error
  }
  await releaseExcess(ctx, orderId)
}
