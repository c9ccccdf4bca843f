import { type Ctx, slot } from "#platform/db"
import { append } from "#platform/events"
import { orderInvoiced } from "./events.ts"
import type { InvoiceId, OrderId, OrderWithLines } from "./order.ts"
import * as store from "./order-store.ts"

interface Invoiced {
  readonly invoiceId: InvoiceId
  readonly invoiceNumber: string
}

const invoicedSlot = Symbol("orders invoiced in this transaction")
const placedSlot = Symbol("orders placed in this transaction")

/**
 * An invoice was issued for an order: it becomes invoiced. Only the first invoice of an order counts; HOT: one statement, which nobody
 * waits for when the order was placed in this transaction, because the counter of the invoices is locked by now.
 */
export async function markInvoiced(
  ctx: Ctx,
  orderId: OrderId,
  invoiceId: InvoiceId,
  invoiceNumber: string,
): Promise<void> {
  const placed = invoicedHere(ctx).has(orderId) ? undefined : placedHere(ctx).get(orderId)
  const order = placed ?? (await store.setInvoice(ctx, orderId, invoiceId, invoiceNumber))
  if (order === undefined) return
  if (placed !== undefined) store.setInvoiceAtCommit(ctx, orderId, invoiceId, invoiceNumber)
  invoicedHere(ctx).set(orderId, { invoiceId, invoiceNumber })
  await append(
    ctx,
    orderInvoiced,
    { ...order, invoiceId, invoiceNumber },
    { before: { invoiceId: null }, after: { invoiceId } },
  )
}

/** The order as it is after the flows of its placement, which may have invoiced it; no statement. */
export function invoicedMeanwhile(ctx: Ctx, order: OrderWithLines): OrderWithLines {
  const invoiced = invoicedHere(ctx).get(order.id)
  return invoiced === undefined ? order : { ...order, ...invoiced, version: order.version + 1 }
}

/** Notes that this transaction wrote the order, so that its invoice needs to ask nothing. */
export function rememberPlaced(ctx: Ctx, order: OrderWithLines): void {
  const { id: orderId, number, channel, customerId, state, paymentState, fulfilmentState } = order
  placedHere(ctx).set(orderId, { orderId, number, channel, customerId, state, paymentState, fulfilmentState })
}

function placedHere(ctx: Ctx): Map<OrderId, store.OrderHead> {
  return slot(ctx.tx, placedSlot, () => new Map<OrderId, store.OrderHead>())
}

function invoicedHere(ctx: Ctx): Map<OrderId, Invoiced> {
  return slot(ctx.tx, invoicedSlot, () => new Map<OrderId, Invoiced>())
}
