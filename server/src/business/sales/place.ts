import { formatMicro, localDateOf, newId } from "#kernel"
import { type Ctx, LostRace } from "#platform/db"
import { append } from "#platform/events"
import type { CartId } from "./cart.ts"
import { salesErrors } from "./errors.ts"
import { type OrderPlacedData, orderPlaced } from "./events.ts"
import { invoicedMeanwhile, rememberPlaced } from "./invoiced.ts"
import {
  type Contact,
  type OrderDraft,
  type OrderLine,
  type OrderSettings,
  type OrderWithLines,
  orderLinesMax,
} from "./order.ts"
import * as store from "./order-store.ts"
import type { OrderCustomer, PricedVariant, SalesPorts } from "./ports.ts"
import { type PricedOrder, priceOrder } from "./pricing.ts"
import { paymentStateOf } from "./states.ts"
import { loadTerms, type OrderTerms } from "./terms.ts"
import { orderNumber, secretToken } from "./tokens.ts"

/** A number of 35 random bits is taken with a chance of one in thousands of millions: a second try always suffices. */
const numberTriesMax = 3

/** What a checkout adds to an order's draft. */
export interface Placement {
  /** The cart that becomes this order, in the same statement. */
  readonly cartId?: CartId
  /** The total that the buyer has seen; another one refuses the order with `sales.price_changed`. */
  readonly expectedTotalMinor?: bigint
}

/**
 * Places an order: prices, tax and shipping are decided here, the customer is found or made, order and lines are written by
 * one statement, and what must be consistent at once (stock, invoice) follows in the same transaction by `sales.order.placed`.
 * Whatever refuses leaves no trace. An `externalId` that the channel has used already answers the order it became.
 */
export async function placeOrder(ctx: Ctx, ports: SalesPorts, draft: OrderDraft): Promise<OrderWithLines> {
  if (draft.externalId !== undefined) {
    const before = await store.orderByExternalId(ctx, draft.channel, draft.externalId)
    if (before !== undefined) return before
  }
  return placeUnder(ctx, ports, draft, await loadTerms(ctx, ports.integrationDefaults(ctx), draft.storefrontId))
}

/** `placeOrder` for a caller that has read the tenant's terms already. HOT: price 1, customer 1, write 1 statement. */
export async function placeUnder(
  ctx: Ctx,
  ports: SalesPorts,
  draft: OrderDraft,
  terms: OrderTerms,
  placement: Placement = {},
): Promise<OrderWithLines> {
  if (draft.placedAt !== undefined && draft.placedAt > ctx.now) throw salesErrors["sales.date_in_future"]()
  // Neither needs the other's answer: both questions travel in one round trip.
  const [priced, customer] = await Promise.all([
    priceDraft(ctx, ports, draft, terms),
    ports.ensureCustomer(ctx, draft.customer, draft),
  ])
  refuseChangedTotal(priced, placement.expectedTotalMinor)
  const order = orderOf(ctx, draft, terms, priced, customer)
  if (order.externalId !== null) {
    const written = await writeUnlessKnown(ctx, order, placement.cartId ?? null)
    if (written.id === order.id) await tellPlaced(ctx, written)
    return written.id === order.id ? invoicedMeanwhile(ctx, written) : written
  }
  // Only the drawn number could be taken: the flows' statements travel with the order's, and if it is, all runs again with another.
  const [wasWritten, told] = await Promise.allSettled([
    store.insertOrder(ctx, order, placement.cartId ?? null),
    tellPlaced(ctx, order),
  ])
  if (wasWritten.status === "rejected") throw wasWritten.reason
  if (!wasWritten.value) throw new LostRace(`Order number ${order.number} is taken.`)
  if (told.status === "rejected") throw told.reason
  return invoicedMeanwhile(ctx, order)
}

/** Tells the flows, which react in this transaction. */
async function tellPlaced(ctx: Ctx, order: OrderWithLines): Promise<void> {
  rememberPlaced(ctx, order)
  await append(ctx, orderPlaced, placedData(order, ctx.now), {
    before: null,
    after: { state: order.state, totalMinor: String(order.totalMinor) },
  })
}

/** An order's lines and sums at this moment's prices, without placing it. */
export async function priceDraft(
  ctx: Ctx,
  ports: SalesPorts,
  draft: OrderDraft,
  terms: OrderTerms,
): Promise<PricedOrder> {
  return (await pricerOf(ctx, ports, draft))(draft, terms)
}

/** What prices drafts of the same lines: the catalogue is asked once, however many ways to send them are compared. */
export async function pricerOf(
  ctx: Ctx,
  ports: SalesPorts,
  draft: OrderDraft,
): Promise<(draft: OrderDraft, terms: OrderTerms) => PricedOrder> {
  if (draft.lines.length > orderLinesMax) throw salesErrors["sales.total_too_large"]()
  const ids = [...new Set(draft.lines.flatMap((line) => line.variantId ?? []))]
  const found = ids.length === 0 ? [] : await ports.variantsForSale(ctx, ids, draft.channel)
  const variants = new Map(found.map((variant) => [variant.variantId, variant]))
  const unknown = ids.filter((id) => !variants.has(id))
  if (unknown.length > 0) throw salesErrors["sales.variant_unknown"]({ variantIds: unknown })
  refuseUnlisted(draft, found)
  return (each, { currency, pricesIncludeTax, storefront }) =>
    priceOrder(each, variants, { currency, pricesIncludeTax, shippingMethods: storefront?.shippingMethods ?? [] })
}

/** A shop sells what it lists, staff what is active, and history whatever it sold then. */
function refuseUnlisted(draft: OrderDraft, variants: readonly PricedVariant[]): void {
  const ownPrices = new Set(draft.lines.flatMap((line) => (line.unitPrice === undefined ? [] : (line.variantId ?? []))))
  const isPublic = draft.channel === "storefront" || draft.channel === "marketplace"
  const refused = variants.filter((v) => !ownPrices.has(v.variantId) && !(v.isActive && (v.isListed || !isPublic)))
  if (refused.length > 0) throw salesErrors["sales.not_for_sale"]({ variantIds: refused.map((v) => v.variantId) })
}

function refuseChangedTotal(priced: PricedOrder, expectedTotalMinor: bigint | undefined): void {
  const { totalMinor } = priced.totals
  if (expectedTotalMinor === undefined || expectedTotalMinor === totalMinor) return
  throw salesErrors["sales.price_changed"]({
    expectedTotalMinor: String(expectedTotalMinor),
    totalMinor: String(totalMinor),
  })
}

/** Writes the order, or finds that another request has written one with its external id. */
async function writeUnlessKnown(ctx: Ctx, order: OrderWithLines, cartId: CartId | null): Promise<OrderWithLines> {
  for (let attempt = 1; attempt <= numberTriesMax; attempt++) {
    const numbered = attempt === 1 ? order : { ...order, number: orderNumber(order.placedOn) }
    if (await store.insertOrder(ctx, numbered, cartId)) return numbered
    const other =
      order.externalId === null ? undefined : await store.orderByExternalId(ctx, order.channel, order.externalId)
    if (other !== undefined) return other
  }
  throw new Error(`No free order number on ${order.placedOn}.`)
}

function orderOf(
  ctx: Ctx,
  draft: OrderDraft,
  terms: OrderTerms,
  priced: PricedOrder,
  customer: OrderCustomer,
): OrderWithLines {
  const { totals } = priced
  const placedAt = draft.placedAt ?? ctx.now
  const placedOn = localDateOf(placedAt, terms.timeZone)
  const sums = { totalMinor: totals.totalMinor, paidMinor: 0n, refundedMinor: 0n, creditedMinor: 0n }
  const settings = settingsOf(draft, terms)
  return {
    id: newId("ord"),
    number: orderNumber(placedOn),
    channel: draft.channel,
    storefrontId: draft.storefrontId,
    customerId: customer.id,
    contact: contactOf(draft, customer),
    externalId: draft.externalId ?? null,
    groupId: draft.groupId ?? null,
    state: "open",
    paymentState: paymentStateOf(sums),
    fulfilmentState: "none",
    invoiceId: null,
    invoiceNumber: null,
    currency: terms.currency,
    pricesIncludeTax: priced.pricesIncludeTax,
    ...sums,
    netMinor: totals.netMinor,
    taxMinor: totals.taxMinor,
    discountMinor: totals.discountMinor,
    orderDiscountMinor: draft.orderDiscountMinor ?? 0n,
    shippingMinor: priced.shippingMinor,
    paymentMethod: draft.paymentMethod,
    shippingMethod: priced.shippingMethod,
    shippingAddress: draft.shippingAddress,
    billingAddress: draft.billingAddress,
    note: draft.note,
    settings,
    statusToken: secretToken(),
    placedOn,
    placedAt,
    version: 1,
    updatedAt: ctx.now,
    // a line that takes no stock at its placement never does
    lines: priced.lines.map((line) => ({ ...line, tracksStock: line.tracksStock && settings.syncInventory })),
  }
}

function contactOf(draft: OrderDraft, customer: OrderCustomer): Contact {
  return {
    name: draft.customer.name === "" ? customer.name : draft.customer.name,
    email: draft.customer.email ?? customer.email,
    phone: draft.customer.phone,
    taxNumber: customer.taxNumber,
  }
}

/**
 * The settings an order is placed under. Orders by hand and of outside shops are invoiced and take stock; those of the shop and
 * the marketplace do as their integration says, and where it is off (or linked to another shop) the order is only kept.
 */
function settingsOf(draft: OrderDraft, { settings, storefront }: OrderTerms): OrderSettings {
  const own = ownSettings(draft, settings)
  return {
    autoCreateInvoices: draft.createInvoice ?? (own.enabled && own.autoCreateInvoices),
    syncInventory: own.enabled && own.syncInventory,
    reservationMinutes: draft.paymentMethod === "card" ? (storefront?.reservationMinutes ?? null) : null,
    commissionRate: draft.channel === "marketplace" ? settings.marketplace.commissionRate : null,
  }
}

function ownSettings(draft: OrderDraft, { storefront, marketplace }: OrderTerms["settings"]) {
  if (draft.channel === "marketplace") return marketplace
  if (draft.channel !== "storefront") return { enabled: true, autoCreateInvoices: true, syncInventory: true }
  const isLinked = storefront.siteId === null || storefront.siteId === draft.storefrontId
  return { ...storefront, enabled: storefront.enabled && isLinked }
}

function placedData(order: OrderWithLines, now: Date): OrderPlacedData {
  const minutes = order.settings.reservationMinutes
  return {
    orderId: order.id,
    number: order.number,
    channel: order.channel,
    customerId: order.customerId,
    state: order.state,
    paymentState: order.paymentState,
    fulfilmentState: order.fulfilmentState,
    storefrontId: order.storefrontId,
    externalId: order.externalId,
    groupId: order.groupId,
    currency: order.currency,
    pricesIncludeTax: order.pricesIncludeTax,
    lines: order.lines.map(placedLine),
    orderDiscountMinor: String(order.orderDiscountMinor),
    shippingMinor: String(order.shippingMinor),
    netMinor: String(order.netMinor),
    taxMinor: String(order.taxMinor),
    totalMinor: String(order.totalMinor),
    paymentMethod: order.paymentMethod,
    settings: order.settings,
    reservedUntil: minutes === null ? null : new Date(now.getTime() + minutes * 60_000).toISOString(),
    placedOn: order.placedOn,
    contact: order.contact,
    shippingAddress: order.shippingAddress,
    billingAddress: order.billingAddress,
  }
}

function placedLine(line: OrderLine): OrderPlacedData["lines"][number] {
  return {
    lineId: line.id,
    kind: line.kind,
    variantId: line.variantId,
    sku: line.sku,
    description: line.description,
    quantity: formatMicro(line.quantity),
    unitPrice: formatMicro(line.unitPrice),
    discountPercent: formatMicro(line.discountPercent),
    discountMinor: String(line.discountMinor),
    taxRate: formatMicro(line.taxRate),
    taxCategory: line.taxCategory,
    taxCode: line.taxCode,
    tracksStock: line.tracksStock,
    orderDiscountMinor: String(line.orderDiscountMinor),
    netMinor: String(line.netMinor),
    taxMinor: String(line.taxMinor),
    totalMinor: String(line.totalMinor),
  }
}
