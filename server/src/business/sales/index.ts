export { cancelOrder, cancelUnpaidOrder } from "./cancel.ts"
export { loadOrder } from "./change.ts"
export { salesErrors } from "./errors.ts"
export {
  orderCancelled,
  orderFulfilled,
  orderInvoiced,
  orderPaid,
  orderPlaced,
  type OrderPlacedData,
  orderRefunded,
  orderReturned,
  returnRefused,
  returnRequested,
} from "./events.ts"
export { type FulfilmentDraft, type FulfilmentId, fulfilOrder } from "./fulfil.ts"
export { markInvoiced } from "./invoiced.ts"
export type { LineQuantity } from "./lines.ts"
export {
  type Address,
  type Channel,
  channels,
  type Contact,
  type Order,
  type OrderDraft,
  type OrderId,
  type OrderLine,
  type OrderLineDraft,
  type OrderLineId,
  type OrderWithLines,
  type PaymentMethod,
  paymentMethods,
  type StorefrontId,
} from "./order.ts"
export { listOrders, reassignOrders } from "./order-store.ts"
export { AddressBody, AddressInput } from "./parts.ts"
export { applyPayment, applyRefund } from "./pay.ts"
export { placeOrder } from "./place.ts"
export type { PricedVariant, SalesPorts } from "./ports.ts"
export { receiveReturn, refuseReturn, requestReturn, returnOrder } from "./return.ts"
export type { IntegrationDefaults, IntegrationSettings } from "./settings.ts"
