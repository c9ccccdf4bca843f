import { creditInvoice, type PaymentDraft, recordPayment, refundPayment } from "#business/billing"
import { listTaxClasses, variantsBySku } from "#business/catalogue"
import {
  cancelOrder,
  fulfilOrder,
  loadOrder,
  type OrderDraft,
  type OrderId,
  type OrderLineDraft,
  type OrderWithLines,
  orderCancelled,
  orderFulfilled,
  placeOrder,
  returnOrder,
} from "#business/sales"
import { type DirtyRecord, type DomainPort, domainIdOf, hubIdOf, tellHub } from "#hub"
import { defineErrors, type Id, isId, type Micro, parseMicro } from "#kernel"
import type { Ctx } from "#platform/db"
import { afterCommitWhereWanted, type Flow } from "#platform/events"
import { readTenant } from "#platform/tenants"
import { type HubRow, rowsAt, textIn } from "./hub-rows.ts"
import { type Shop, shopOf } from "./hub-shops.ts"
import { salesPorts } from "./sales-ports.ts"

const errors = defineErrors({
  "hub.order_currency": {
    status: 422,
    text: (p: { currency: string; own: string }) =>
      `The order is in ${p.currency}, and this business sells in ${p.own}; enter it by hand.`,
  },
  "hub.order_total": {
    status: 422,
    text: (p: { sold: string; ours: string }) =>
      `The shop sold for ${p.sold} (minor units), its lines add up to ${p.ours}; enter the order by hand.`,
  },
})

/** A shop's rate that was read from rounded amounts is the business's own rate where it is as near as this (percent). */
const rateSlack = 300_000n

/**
 * An order of an outside shop becomes one of that channel, once: its customer is found, prices stay as sold, and it takes the shared
 * stock. What can't be taken is refused with its words, and tried again when stock comes in. Older ones than the connection are history.
 */
export const orderDomain: DomainPort = {
  apply: async (ctx, record) => {
    const shop = shopOf(record.connector)
    if (shop === undefined) return null
    const known = record.domainId !== null && isId("ord", record.domainId) ? record.domainId : null
    const order = known === null ? await placed(ctx, shop, record) : await loadOrder(ctx, known)
    if (order === null) return null
    if (record.data["payment"] === "paid") await pay(ctx, shop, record, order)
    const now = await follow(ctx, order.id, record)
    return { domainId: now.id, row: rowOf(now) }
  },
}

/** What sales tells of an order that came from a shop: its progress. */
function rowOf({ state, fulfilmentState }: OrderWithLines): HubRow {
  const isSent = fulfilmentState === "fulfilled" || fulfilmentState.includes("returned")
  return { status: state === "cancelled" ? "cancelled" : isSent ? "fulfilled" : "confirmed" }
}

async function placed(ctx: Ctx, shop: Shop, record: DirtyRecord): Promise<OrderWithLines | null> {
  const { data, isDeleted, connectedSince } = record
  const placedAt = new Date(textIn(data, "placedAt") ?? ctx.now)
  if (isDeleted || data["status"] === "cancelled" || data["payment"] === "refunded") return null
  if (connectedSince !== null && placedAt < connectedSince) return null
  const own = (await readTenant(ctx)).currency
  const currency = textIn(data, "currency") ?? own
  if (currency !== own) throw errors["hub.order_currency"]({ currency, own })
  const order = await placeOrder(ctx, salesPorts, await draftOf(ctx, shop, record, placedAt))
  const sold = textIn(data, "totalMinor") ?? "0"
  if (BigInt(sold) !== order.totalMinor) throw errors["hub.order_total"]({ sold, ours: String(order.totalMinor) })
  return order
}

async function draftOf(ctx: Ctx, shop: Shop, record: DirtyRecord, placedAt: Date): Promise<OrderDraft> {
  const { data } = record
  const customer = textIn(data, "customer")
  const known = customer === null ? null : await domainIdOf(ctx, customer)
  const email = textIn(data, "customerEmail")
  return {
    channel: shop,
    storefrontId: null,
    customer: {
      ...(known !== null && isId("cus", known) ? { id: known } : {}),
      name: textIn(data, "customerName") ?? "",
      email,
      phone: textIn(data, "customerPhone"),
      externalId: email === null ? externalIdOf(record) : null,
    },
    lines: await linesOf(ctx, data),
    pricesIncludeTax: data["pricesIncludeTax"] === true,
    shippingMinor: minorIn(data, "shippingMinor"),
    shippingAddress: addressOf(data["shippingAddress"]),
    billingAddress: addressOf(data["billingAddress"]),
    orderDiscountMinor: minorIn(data, "discountMinor"),
    paymentMethod: data["payment"] === "paid" ? "card" : "bank_transfer",
    note: textIn(data, "note"),
    placedAt: placedAt > ctx.now ? ctx.now : placedAt,
    externalId: externalIdOf(record),
  }
}

async function linesOf(ctx: Ctx, data: HubRow): Promise<OrderLineDraft[]> {
  const rows = rowsAt(data, "lines")
  const skus = rows.flatMap((row) => textIn(row, "sku") ?? [])
  const variants = await variantsBySku(ctx, skus)
  const rates = (await listTaxClasses(ctx)).map((one) => one.rate)
  return rows.map((row) => {
    const sku = textIn(row, "sku")
    return {
      variantId: (sku === null ? undefined : variants.get(sku)?.variantId) ?? null,
      description: textIn(row, "description")?.slice(0, 500) ?? sku ?? "Item",
      sku,
      quantity: parseMicro(textIn(row, "quantity") ?? "1"),
      unitPrice: parseMicro(textIn(row, "unitPrice") ?? "0"),
      discountMinor: minorIn(row, "discountMinor"),
      taxRate: nearest(rates, parseMicro(textIn(row, "taxRate") ?? "0")),
    }
  })
}

function nearest(rates: readonly Micro[], rate: Micro): Micro {
  return rates.find((own) => (own > rate ? own - rate : rate - own) <= rateSlack) ?? rate
}

/** One order per shop and its number there, however often the shop is connected anew. */
function externalIdOf({ account, externalId, id }: DirtyRecord): string {
  return `${account?.replace(/^https?:\/\//, "") ?? "shop"}#${externalId ?? id}`.slice(0, 200)
}

/** Delivered or cancelled there is so here; what is so already stays. */
async function follow(ctx: Ctx, id: OrderId, { data, isDeleted }: DirtyRecord): Promise<OrderWithLines> {
  const order = await loadOrder(ctx, id)
  if (order.state === "cancelled") return order
  const isOpen = order.lines.some((l) => l.kind !== "shipping" && l.quantity - l.fulfilled - l.cancelled > 0n)
  if (!isOpen) return order
  if (isDeleted || data["status"] === "cancelled") return cancelOrder(ctx, id, "Cancelled in the shop")
  if (data["status"] !== "fulfilled") return order
  return (await fulfilOrder(ctx, id, { note: "Sent by the shop" })).order
}

async function pay(ctx: Ctx, shop: Shop, record: DirtyRecord, order: OrderWithLines): Promise<void> {
  if (order.totalMinor > 0n) await recordPayment(ctx, paymentOf(ctx, shop, externalIdOf(record), order))
}

/** The money that came in by the shop; told again it is the same payment. */
function paymentOf(ctx: Ctx, shop: Shop, externalId: string, order: OrderWithLines): PaymentDraft {
  const { customerId, totalMinor: amountMinor, currency, invoiceId, number, placedAt } = order
  return {
    ...{ customerId, amountMinor, currency, method: "card", reference: number, externalId: `${shop}:${externalId}` },
    allocations: invoiceId === null ? [] : [{ invoiceId, amountMinor }],
    receivedAt: placedAt > ctx.now ? ctx.now : placedAt,
  }
}

/** Money given back there: what of it was delivered is returned, an order of which nothing was is cancelled; the payment is refunded. */
export const refundDomain: DomainPort = {
  apply: async (ctx, record) => {
    const { data, domainId, isDeleted, connector, externalId } = record
    const shop = shopOf(connector)
    const orderRecord = textIn(data, "order")
    if (shop === undefined || domainId !== null || isDeleted || orderRecord === null || data["status"] === "failed")
      return null
    const orderId = await domainIdOf(ctx, orderRecord)
    if (orderId === null || !isId("ord", orderId)) return null
    const order = await loadOrder(ctx, orderId)
    const [amountMinor, reason] = [minorIn(data, "amountMinor"), textIn(data, "reason") ?? "Refunded in the shop"]
    await takeBack(ctx, order, data, { amountMinor, reason })
    const refund =
      amountMinor > 0n && order.paymentState !== "none" && order.externalId !== null
        ? await refundPayment(ctx, (await recordPayment(ctx, paymentOf(ctx, shop, order.externalId, order))).id, {
            ...{ amountMinor, reason, externalId: `${shop}:${externalId ?? record.id}` },
          })
        : null
    return { domainId: refund?.id ?? `${shop}:${externalId ?? record.id}`, row: {} }
  },
}

async function takeBack(
  ctx: Ctx,
  order: OrderWithLines,
  data: HubRow,
  { amountMinor, reason }: { amountMinor: bigint; reason: string },
): Promise<void> {
  if (order.state === "cancelled") return
  if (order.fulfilmentState === "none" && amountMinor >= order.totalMinor - order.creditedMinor)
    return void (await cancelOrder(ctx, order.id, reason))
  const parts = rowsAt(data, "lines").flatMap((row) => {
    const line = order.lines.find((one) => one.sku !== null && one.sku === textIn(row, "sku"))
    return line === undefined ? [] : [{ line, row, quantity: parseMicro(textIn(row, "quantity") ?? "0") }]
  })
  const back = parts.filter(({ line, quantity }) => quantity > 0n && quantity <= line.fulfilled - line.returned)
  if (back.length > 0) {
    const received = back.map(({ line, row, quantity }) => {
      const restocked = parseMicro(textIn(row, "restocked") ?? "0")
      return { lineId: line.id, quantity, damaged: restocked < quantity ? quantity - restocked : 0n }
    })
    await returnOrder(ctx, order.id, { lines: received }, reason)
  }
  const kept = parts.filter((part) => !back.includes(part) && part.quantity > 0n)
  if (kept.length === 0 || order.invoiceId === null) return
  // Not delivered yet: its money is credited, its goods stay reserved until the rest is cancelled or sent.
  const lines = kept.map(({ line, quantity }) => ({ orderLineId: line.id, quantity }))
  await creditInvoice(ctx, order.invoiceId, { lines, reason })
}

function minorIn(row: HubRow, field: string): bigint {
  return BigInt(textIn(row, field) ?? "0")
}

function addressOf(value: unknown): OrderDraft["shippingAddress"] {
  const a: HubRow = typeof value === "object" && value !== null ? (value as HubRow) : {}
  const [line1, city, country] = [textIn(a, "line1"), textIn(a, "city"), textIn(a, "country")]
  if (line1 === null || city === null || country === null) return null
  const rest = { name: textIn(a, "name"), line2: textIn(a, "line2"), region: textIn(a, "region") }
  return { ...rest, line1, city, country, postalCode: textIn(a, "postalCode") }
}

/** An order that came from a shop and is delivered or cancelled here is so there. */
export const hubOrderFlows: readonly Flow[] = [orderFulfilled, orderCancelled].map((event) =>
  afterCommitWhereWanted<{ orderId: Id<"ord"> }>(
    event as Parameters<typeof afterCommitWhereWanted<{ orderId: Id<"ord"> }>>[0],
    `hub-${event.type}`,
    async (ctx, { data }) => {
      if ((await hubIdOf(ctx, "order", data.orderId)) === null) return
      await tellHub(ctx, { kind: "order", id: data.orderId, row: rowOf(await loadOrder(ctx, data.orderId)) })
    },
  ),
)
