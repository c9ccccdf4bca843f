import { randomBytes } from "node:crypto"
import { localDateOf, newId } from "#kernel"
import type { Ctx } from "#platform/db"
import { append } from "#platform/events"
import { readTenant } from "#platform/tenants"
import { type Commission, type CommissionRule, commissionOf } from "./commission.ts"
import { groupPlaced, orderCredited, orderMoved } from "./events.ts"
import type { Cart, Group, GroupId, GroupOrder, OrderId, PlacedOrder } from "./group.ts"
import * as store from "./group-store.ts"
import { type Entry, refundEntries, saleEntries } from "./ledger.ts"
import { insertEntries, releaseEntries } from "./ledger-store.ts"
import { type Marketplace, marketplaceErrors } from "./marketplace.ts"
import { loadMarketplace } from "./operate.ts"
import { allRules } from "./rule-store.ts"

const dayMs = 86_400_000

/** A fresh id for a checkout: its sellers' orders carry it before the operator's side is written. */
export function newGroupId(): GroupId {
  return newId("mgr")
}

/** Books a checkout in the operator's tenant, after its orders were placed: group, commission lines, sellers' ledgers. */
export async function bookGroup(
  ctx: Ctx,
  marketplace: Marketplace,
  cart: Cart,
  id: GroupId,
  placed: readonly PlacedOrder[],
): Promise<Group> {
  const rules = await allRules(ctx)
  const { timeZone } = await readTenant(ctx)
  const on = localDateOf(ctx.now, timeZone)
  const commissions = placed.flatMap((order) => commissionLines(order, marketplace, rules, cart, on))
  const orders = placed.map((order) => groupOrderOf(id, order, commissions))
  const group: Group = {
    id,
    cartId: cart.id,
    statusToken: randomBytes(24).toString("base64url"),
    channel: cart.channel,
    currency: marketplace.currency,
    totalMinor: orders.reduce((sum, order) => sum + order.totalMinor, 0n),
    placedAt: ctx.now,
    orders,
  }
  await store.insertGroup(ctx, group)
  await store.insertCommissionLines(ctx, commissions)
  await insertEntries(
    ctx,
    orders.flatMap((order) => saleEntries(order).map((amount) => entryOf(ctx, order, amount))),
  )
  await append(ctx, groupPlaced, placedFact(group), { before: null, after: { totalMinor: String(group.totalMinor) } })
  return group
}

/** What a seller's order has become, as its own tenant tells. */
export interface OrderProgress {
  readonly orderId: OrderId
  readonly state: string
  readonly paymentState: string
  readonly fulfilmentState: string
  /** Goes back to the buyer with this step. */
  readonly creditMinor: bigint
}

/**
 * Follows a seller's order: its states, its refund (taken from the ledger with its part of the commission), and, once it is
 * delivered or over, the day its money is free. Answers false when the order is none of this marketplace.
 */
export async function followOrder(ctx: Ctx, progress: OrderProgress): Promise<boolean> {
  const before = await store.lockGroupOrder(ctx, progress.orderId)
  if (before === undefined) return false
  const creditMinor = smaller(progress.creditMinor, before.totalMinor - before.creditedMinor)
  if (creditMinor > 0n) await credit(ctx, before, creditMinor)
  const { state, paymentState, fulfilmentState } = progress
  const availableAt = before.availableAt ?? (isOver(progress) ? await freeFrom(ctx, progress) : null)
  const after: GroupOrder = {
    ...before,
    state,
    paymentState,
    fulfilmentState,
    availableAt,
    creditedMinor: before.creditedMinor + creditMinor,
  }
  await store.updateGroupOrder(ctx, after)
  if (before.availableAt === null && availableAt !== null) await releaseEntries(ctx, before.orderId, availableAt)
  const { groupId, orderId, sellerId } = after
  const data = {
    groupId,
    orderId,
    sellerId,
    state,
    paymentState,
    fulfilmentState,
    availableAt: availableAt?.toISOString() ?? null,
  }
  await append(ctx, orderMoved, data, {
    before: { state: before.state, fulfilmentState: before.fulfilmentState },
    after: { state, fulfilmentState },
  })
  return true
}

/** A checkout by its status token. Throws marketplace.group_unknown. */
export async function loadGroupByToken(ctx: Ctx, token: string): Promise<Group> {
  const group = await store.groupByToken(ctx, token)
  if (group === undefined) throw marketplaceErrors["marketplace.group_unknown"]()
  return group
}

/** A checkout by its id. Throws marketplace.group_unknown. */
export async function loadGroup(ctx: Ctx, id: GroupId): Promise<Group> {
  const group = await store.groupById(ctx, id)
  if (group === undefined) throw marketplaceErrors["marketplace.group_unknown"]()
  return group
}

async function credit(ctx: Ctx, order: GroupOrder, amountMinor: bigint): Promise<void> {
  await insertEntries(
    ctx,
    refundEntries(order, amountMinor).map((amount) => entryOf(ctx, order, amount)),
  )
  const { groupId, orderId, sellerId } = order
  const creditedMinor = String(order.creditedMinor + amountMinor)
  await append(ctx, orderCredited, { groupId, orderId, sellerId, amountMinor: String(amountMinor), creditedMinor })
}

function isOver(progress: OrderProgress): boolean {
  return progress.state !== "open" || ["fulfilled", "partially_returned", "returned"].includes(progress.fulfilmentState)
}

/** A cancelled order has nothing to wait for; a delivered one waits for the days in which it may come back. */
async function freeFrom(ctx: Ctx, progress: OrderProgress): Promise<Date> {
  if (progress.state === "cancelled") return ctx.now
  const { holdDays } = await loadMarketplace(ctx)
  return new Date(ctx.now.getTime() + holdDays * dayMs)
}

/** A refund waits as long as its order does; once that is free (or paid), it counts at once, later than it never. */
function entryOf(ctx: Ctx, order: GroupOrder, amount: Pick<Entry, "kind" | "amountMinor">): Entry {
  return {
    ...amount,
    id: newId("mle"),
    sellerId: order.sellerId,
    orderId: order.orderId,
    availableAt: order.availableAt,
    createdAt: ctx.now,
  }
}

function commissionLines(
  order: PlacedOrder,
  marketplace: Marketplace,
  rules: readonly CommissionRule[],
  cart: Cart,
  on: string,
): store.CommissionLine[] {
  return order.lines.map((line) => {
    const facts = {
      channel: cart.channel,
      category: line.category,
      sellerId: order.sellerId,
      on,
      netMinor: line.netMinor,
      totalMinor: line.totalMinor,
    }
    const commission: Commission = commissionOf(rules, marketplace.terms, facts)
    return {
      ...commission,
      orderLineId: line.lineId,
      orderId: order.orderId,
      netMinor: line.netMinor,
      totalMinor: line.totalMinor,
    }
  })
}

function groupOrderOf(groupId: GroupId, order: PlacedOrder, commissions: readonly store.CommissionLine[]): GroupOrder {
  const own = commissions.filter((line) => line.orderId === order.orderId)
  const { orderId, sellerId, number, totalMinor, state, paymentState, fulfilmentState } = order
  return {
    orderId,
    groupId,
    sellerId,
    number,
    totalMinor,
    commissionMinor: own.reduce((sum, line) => sum + line.commissionMinor, 0n),
    commissionVatMinor: own.reduce((sum, line) => sum + line.vatMinor, 0n),
    creditedMinor: 0n,
    state,
    paymentState,
    fulfilmentState,
    availableAt: null,
  }
}

function placedFact(group: Group) {
  const orders = group.orders.map((o) => ({
    orderId: o.orderId,
    sellerId: o.sellerId,
    number: o.number,
    totalMinor: String(o.totalMinor),
    commissionMinor: String(o.commissionMinor),
    commissionVatMinor: String(o.commissionVatMinor),
  }))
  return { groupId: group.id, currency: group.currency, totalMinor: String(group.totalMinor), orders }
}

function smaller(a: bigint, b: bigint): bigint {
  return a < b ? a : b
}
