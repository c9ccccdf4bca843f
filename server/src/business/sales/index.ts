export { salesEvents } from "./all-events.ts"
export { type Block, type BlockOf, BlockSchema } from "./blocks.ts"
export { cancelOrder, cancelUnpaidOrder } from "./cancel.ts"
export { type Cart, type CartId, cartLinesMax } from "./cart.ts"
export { addToCart, dropFromCart, orderOfCart } from "./cart-change.ts"
export { loadOrder } from "./change.ts"
export { salesErrors } from "./errors.ts"
export {
  type OrderPlacedData,
  orderCancelled,
  orderCredited,
  orderFulfilled,
  orderInvoiced,
  orderPaid,
  orderPlaced,
  orderRefunded,
  orderReturned,
  ordersErased,
  returnRefused,
  returnRequested,
} from "./events.ts"
export { type FulfilmentDraft, type FulfilmentId, fulfilOrder } from "./fulfil.ts"
export { changeSettings, readSettings } from "./integrations.ts"
export { markInvoiced } from "./invoiced.ts"
export { forgetCarts } from "./jobs.ts"
export type { LineQuantity } from "./lines.ts"
export {
  type Address,
  type Channel,
  type Contact,
  channels,
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
  type VariantId,
} from "./order.ts"
export { listOrders } from "./order-list-store.ts"
export { giveBackOrders, type OrderMove, orderPageParts, reassignOrders } from "./order-store.ts"
export { PageInput } from "./page-routes.ts"
export { AddressBody, AddressInput } from "./parts.ts"
export { applyCredit, applyPayment, applyRefund, releaseExcess } from "./pay.ts"
export { eraseFromOrders } from "./people.ts"
export { placeOrder } from "./place.ts"
export type { OrderCustomer, PricedVariant, SalesPorts, ShopPorts, ShopProduct, ShopVariant } from "./ports.ts"
export type { PricedOrder } from "./pricing.ts"
export { type QuotedCart, quoteCart, quoteOrder, type ShippingQuote } from "./quote.ts"
export { receiveReturn, refuseReturn, requestReturn, returnOrder } from "./return.ts"
export { salesRoutes } from "./routes.ts"
export type { Integration, IntegrationDefaults, IntegrationSettings } from "./settings.ts"
export { insertLog as logIntegration } from "./settings-store.ts"
export {
  type Checkout,
  changeCart,
  checkOut,
  createCart,
  orderForShopper,
  orderWord,
  type PricedCart,
  readCart,
  readOrderWord,
  shopBySlug,
  tenantOfShop,
  type WantedLine,
} from "./shop.ts"
export { CheckoutInput, checkoutOf } from "./shop-bodies.ts"
export type { ShippingMethod, Storefront, StorefrontDraft, StorefrontPage, Theme } from "./storefront.ts"
export { themeSchema } from "./storefront-routes.ts"
export { listPages, openShopSlugs } from "./storefront-store.ts"
export { changeStorefront, createPage, createStorefront, loadStorefront } from "./storefronts.ts"
