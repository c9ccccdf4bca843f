import { type DomainPort, integrationConnected } from "#hub"
import { type Flow, inTransaction, wantFlows } from "#platform/events"
import { cardService } from "./card-checkout.ts"
import { cardPaymentFlows, cardRefundDomain } from "./card-payments.ts"
import { hubCustomerFlows, partyDomain } from "./hub-customers.ts"
import { dealDomain, hubDealFlows } from "./hub-deals.ts"
import { hubForgetsPerson } from "./hub-forgets-person.ts"
import { hubInvoiceFlows, paymentDomain } from "./hub-invoices.ts"
import { hubOrderFlows, orderDomain, refundDomain } from "./hub-orders.ts"
import { hubProductFlows, productDomain } from "./hub-products.ts"
import { hubStockFlows, stockDomain } from "./hub-stock.ts"
import { hubTicketNoteFlows, noteDomain } from "./hub-ticket-notes.ts"
import { hubTicketTimeFlows } from "./hub-ticket-time.ts"
import { hubTicketFlows, ticketDomain } from "./hub-tickets.ts"

/** The domains by the kind of canonical record that they keep. */
export const hubDomains: Readonly<Record<string, DomainPort>> = {
  party: partyDomain,
  payment: paymentDomain,
  product: productDomain,
  stock_level: stockDomain,
  order: orderDomain,
  refund: {
    apply: (ctx, record) => (record.connector === cardService ? cardRefundDomain : refundDomain).apply(ctx, record),
  },
  ticket: ticketDomain,
  ticket_note: noteDomain,
  deal: dealDomain,
}

const told: readonly Flow[] = [
  ...hubCustomerFlows,
  ...hubInvoiceFlows,
  ...hubProductFlows,
  ...hubStockFlows,
  ...hubOrderFlows,
  ...hubTicketFlows,
  ...hubTicketNoteFlows,
  ...hubTicketTimeFlows,
  ...hubDealFlows,
  ...cardPaymentFlows,
]

/** From its first connection on, a business's changes are told to the hub; until then they cost nothing. */
const connectedWants = inTransaction(integrationConnected, "hub-connected-wants", async (ctx) => {
  await wantFlows(ctx, told)
})

/** Everything between the domains and the hub. */
export const hubFlows: readonly Flow[] = [connectedWants, hubForgetsPerson, ...told]
