import type { Ctx } from "#platform/db"
import { append } from "#platform/events"
import { ordersErased } from "./events.ts"
import type { CustomerId } from "./order.ts"
import * as store from "./order-store.ts"

/** Erases persons from their orders: contact, addresses and notes go, the orders and their sums stay. */
export async function eraseFromOrders(ctx: Ctx, customerIds: readonly CustomerId[]): Promise<void> {
  const orders = await store.eraseContacts(ctx, customerIds)
  if (orders > 0) await append(ctx, ordersErased, { customerIds: [...customerIds], orders })
}
