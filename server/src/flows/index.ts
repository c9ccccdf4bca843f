import type { Flow } from "#platform/events"
import { assetFollowsClient } from "./asset-follows-client.ts"
import { assetFollowsTicket } from "./asset-follows-ticket.ts"
import { warrantyAlerts } from "./asset-mails.ts"
import { billingForgetsPerson } from "./billing-forgets-person.ts"
import { paymentReceiptMailed, reminderMailed } from "./billing-mails.ts"
import { clientIsOnboarded } from "./client-created.ts"
import { ticketNeedsClient } from "./client-status.ts"
import { dealFlows } from "./deals-follow-client.ts"
import { deskCustomerFlows } from "./desk-follows-customer.ts"
import { deskMailRead } from "./desk-mail-in.ts"
import { deskMailFlows } from "./desk-mail-out.ts"
import { deskStaffFlows } from "./desk-tells-staff.ts"
import { hubFlows } from "./hub-joined.ts"
import { invoiceFollowsMerge, invoiceFollowsUnmerge } from "./invoice-follows-customer.ts"
import { lowStockAlerts } from "./low-stock-alerts.ts"
import { mailsForgetPerson } from "./mails-forget-person.ts"
import { maintenanceOpensTicket } from "./maintenance-opens-ticket.ts"
import { marketplaceListingFlows } from "./marketplace-listings.ts"
import { marketplaceOrderFlows } from "./marketplace-orders.ts"
import { noticeFlows } from "./notices-forget-person.ts"
import { orderConfirmedByMail } from "./order-confirmed-by-mail.ts"
import { creditNoteCreditsOrder, orderCancelledCredits, orderReturnedCredits } from "./order-credited.ts"
import { orderFollowsMerge, orderFollowsUnmerge, orderForgetsPerson } from "./order-follows-customer.ts"
import { invoiceIssuedMarksOrder } from "./order-invoiced.ts"
import {
  orderCancelledReleasesStock,
  orderFulfilledTakesStock,
  orderPaidKeepsStock,
  orderReturnedRestocks,
  reservationExpiredCancelsOrder,
} from "./order-moves-stock.ts"
import { orderPlacedIssuesInvoice } from "./order-placed-issues-invoice.ts"
import { orderPlacedReservesStock } from "./order-placed-reserves-stock.ts"
import { creditPaysOrder, paymentPaysOrder, refundMovesOrder } from "./payment-moves-order.ts"
import { billFreedMarksProjects, billMadeMarksProjects } from "./project-billed.ts"
import { projectUseFlows } from "./project-use.ts"
import { productSyncedIsLogged, productSyncFailedIsLogged } from "./sales-product-synced.ts"
import { answerSlackCommand } from "./slack-commands.ts"
import { slackFlows } from "./slack-notifies.ts"
import { staffNoticeFlows } from "./staff-notices.ts"
import { webhookDisabledMailsOwner } from "./webhook-disabled-mails-owner.ts"
import { webhooksForgetPerson } from "./webhooks-forget-person.ts"
import { workFollowFlows } from "./work-follows.ts"
import { draftDiscardedFreesWork, draftKeepsItsWork, invoiceCreditedFreesWork } from "./work-freed.ts"

export { assetPorts } from "./asset-ports.ts"
export { invoiceMailRoutes } from "./billing-mails.ts"
export { cardCheckout } from "./card-checkout.ts"
export { clientAccountRoutes } from "./client-account.ts"
export { clientCreated } from "./client-created.ts"
export { dealPorts } from "./deal-ports.ts"
export { deskPorts } from "./desk-ports.ts"
export { hubHere } from "./hub-here.ts"
export { hubDomains } from "./hub-joined.ts"
export { importPorts } from "./import-opens-stock.ts"
export { integrationLogRoutes } from "./integration-log.ts"
export {
  type Checkout as MarketplaceCheckout,
  checkOut as checkOutMarketplace,
  marketplaceCheckoutRoutes,
} from "./marketplace-checkout.ts"
export { offerCatalogue } from "./marketplace-listings.ts"
export {
  type GroupOrderView,
  ordersOfGroup,
  type QuotedBasket,
  type QuotedPart,
  quoteBasket,
} from "./marketplace-quote.ts"
export { portalPayments } from "./portal-payments.ts"
export { portalPorts } from "./portal-ports.ts"
export { projectBillingRoutes } from "./project-billing.ts"
export { projectPorts } from "./project-ports.ts"
export { purchasingPorts } from "./purchasing-ports.ts"
export { salesPorts } from "./sales-ports.ts"
export { shopPorts } from "./shop-ports.ts"
export { stockPorts } from "./stock-ports.ts"
export { workPorts } from "./work-ports.ts"

/** What answers what the messages of a connector ask. */
export const hubAskers = { slack: answerSlackCommand }

/** Every joint between two domains, in the order in which they run inside a transaction. */
export const flows: readonly Flow[] = [
  webhookDisabledMailsOwner,
  orderPlacedReservesStock,
  orderPlacedIssuesInvoice,
  invoiceIssuedMarksOrder,
  paymentPaysOrder,
  creditPaysOrder,
  refundMovesOrder,
  orderCancelledReleasesStock,
  orderFulfilledTakesStock,
  orderReturnedRestocks,
  orderPaidKeepsStock,
  reservationExpiredCancelsOrder,
  orderCancelledCredits,
  orderReturnedCredits,
  creditNoteCreditsOrder,
  draftDiscardedFreesWork,
  invoiceCreditedFreesWork,
  draftKeepsItsWork,
  billMadeMarksProjects,
  billFreedMarksProjects,
  ...projectUseFlows,
  ...workFollowFlows,
  ...dealFlows,
  billingForgetsPerson,
  invoiceFollowsMerge,
  invoiceFollowsUnmerge,
  orderFollowsMerge,
  orderFollowsUnmerge,
  orderForgetsPerson,
  ...deskCustomerFlows,
  mailsForgetPerson,
  ...noticeFlows,
  webhooksForgetPerson,
  deskMailRead,
  ...deskMailFlows,
  ...deskStaffFlows,
  ticketNeedsClient,
  ...assetFollowsTicket,
  ...assetFollowsClient,
  ...clientIsOnboarded,
  maintenanceOpensTicket,
  warrantyAlerts,
  orderConfirmedByMail,
  paymentReceiptMailed,
  reminderMailed,
  lowStockAlerts,
  ...staffNoticeFlows,
  productSyncedIsLogged,
  productSyncFailedIsLogged,
  ...marketplaceOrderFlows,
  ...marketplaceListingFlows,
  ...hubFlows,
  ...slackFlows,
]
