import { loadInvoice } from "#business/billing"
import { loadLivingCustomer } from "#business/customers"
import type { DealPorts } from "#business/deals"
import { loadOrder } from "#business/sales"

/** What deals ask of clients, orders and invoices. */
export const dealPorts: DealPorts = {
  client: loadLivingCustomer,
  orderOwner: async (ctx, id) => (await loadOrder(ctx, id)).customerId,
  invoiceOwner: async (ctx, id) => (await loadInvoice(ctx, id)).customerId,
}
