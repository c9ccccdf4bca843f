import { invoiceIssued } from "#business/billing"
import { markInvoiced } from "#business/sales"
import { isId } from "#kernel"
import { inTransaction } from "#platform/events"

/** An invoice issued for an order makes that order invoiced. */
export const invoiceIssuedMarksOrder = inTransaction(invoiceIssued, "order-becomes-invoiced", async (ctx, { data }) => {
  if (isId("ord", data.orderId)) await markInvoiced(ctx, data.orderId, data.invoiceId, data.number)
})
