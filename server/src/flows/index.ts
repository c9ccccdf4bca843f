import type { Flow } from "#platform/events"
import { billingForgetsPerson } from "./billing-forgets-person.ts"
import { paymentReceiptMailed, reminderMailed } from "./billing-mails.ts"
import { invoiceFollowsMerge, invoiceFollowsUnmerge } from "./invoice-follows-customer.ts"
import { lowStockAlerts } from "./low-stock-alerts.ts"
import { marketplaceListingFlows } from "./marketplace-listings.ts"
import { marketplaceOrderFlows } from "./marketplace-orders.ts"
import { orderConfirmedByMail } from "./order-confirmed-by-mail.ts"
import { orderCancelledCredits, orderReturnedCredits } from "./order-credited.ts"
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
import { productSyncedIsLogged, productSyncFailedIsLogged } from "./sales-product-synced.ts"

export { assetPorts } from "./asset-ports.ts"
export { invoiceMailRoutes } from "./billing-mails.ts"
export { deskPorts } from "./desk-ports.ts"
export { importPorts } from "./import-opens-stock.ts"
export { checkOut as checkOutMarketplace, marketplaceCheckoutRoutes } from "./marketplace-checkout.ts"
export { offerCatalogue } from "./marketplace-listings.ts"
export { salesPorts } from "./sales-ports.ts"
export { shopPorts } from "./shop-ports.ts"

/** Every joint between two domains, in the order in which they run inside a transaction. */
export const flows: readonly Flow[] = [
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
  billingForgetsPerson,
  invoiceFollowsMerge,
  invoiceFollowsUnmerge,
  orderFollowsMerge,
  orderFollowsUnmerge,
  orderForgetsPerson,
  orderConfirmedByMail,
  paymentReceiptMailed,
  reminderMailed,
  lowStockAlerts,
  productSyncedIsLogged,
  productSyncFailedIsLogged,
  ...marketplaceOrderFlows,
  ...marketplaceListingFlows,
]
