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

/** An invoice was issued for an order: it becomes invoiced. Only the first invoice of an order counts; HOT: one statement. */
export async function markInvoiced(
  ctx: Ctx,
  orderId: OrderId,
  invoiceId: InvoiceId,
  invoiceNumber: string,
): Promise<void> {
  const order = await store.setInvoice(ctx, orderId, invoiceId, invoiceNumber)
  if (order === undefined) return
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

function invoicedHere(ctx: Ctx): Map<OrderId, Invoiced> {
  return slot(ctx.tx, invoicedSlot, () => new Map<OrderId, Invoiced>())
}
