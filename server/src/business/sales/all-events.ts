import type { EventType } from "#platform/events"
import * as orders from "./events.ts"
import * as shops from "./storefront-events.ts"

/** Every event of the domain. */
export const salesEvents: readonly EventType[] = [
  orders.orderPlaced,
  orders.orderInvoiced,
  orders.orderPaid,
  orders.orderRefunded,
  orders.orderCredited,
  orders.orderCancelled,
  orders.orderFulfilled,
  orders.orderReturned,
  orders.ordersErased,
  orders.returnRequested,
  orders.returnRefused,
  shops.storefrontCreated,
  shops.storefrontUpdated,
  shops.pageCreated,
  shops.pageUpdated,
  shops.pagePublished,
  shops.pageDeleted,
  shops.integrationSettingsChanged,
].map((t) => t as EventType)
