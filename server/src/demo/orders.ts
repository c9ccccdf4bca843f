import { type PaymentId, recordPayment, refundPayment } from "#business/billing"
import { type CustomerId, createCustomer } from "#business/customers"
import {
  cancelOrder,
  fulfilOrder,
  loadOrder,
  type OrderDraft,
  type OrderId,
  type OrderWithLines,
  placeOrder,
  returnOrder,
  type StorefrontId,
  type VariantId,
} from "#business/sales"
import { salesPorts } from "#flows"
import { micro } from "#kernel"
import type { Ctx, TenantId } from "#platform/db"
import type { DemoBuyer } from "./people.ts"
import type { Cancel, DemoLine, Fulfil, Pay, Place, Return } from "./steps.ts"

/** An order of the demo, as far as its later steps need it. */
export interface DemoOrder {
  readonly tenant: TenantId
  readonly id: OrderId
  readonly number: string
  readonly customerId: CustomerId
  readonly invoiceId: OrderWithLines["invoiceId"]
  readonly firstLine: OrderWithLines["lines"][number] | undefined
  readonly totalMinor: bigint
  readonly paidMinor: bigint
  readonly creditedMinor: bigint
  readonly paymentId: PaymentId | null
}

const shopper = { kind: "shopper", id: null, name: "Shopper" } as const
const currency = "EUR"

/** A buyer becomes a customer before they order anything. */
export async function registerBuyer(ctx: Ctx, buyer: DemoBuyer): Promise<void> {
  const draft = {
    name: buyer.name,
    kind: buyer.taxNumber === null ? "person" : "company",
    email: buyer.email,
    phone: buyer.phone,
    taxNumber: buyer.taxNumber,
    externalId: null,
    notes: null,
  } as const
  await createCustomer(ctx, draft, buyer.taxNumber === null ? "storefront" : "manual")
}

/** What placing an order of the shop takes beside the step itself. */
export interface ShopWords {
  readonly variants: ReadonlyMap<string, VariantId>
  readonly storefrontId: StorefrontId
  readonly externalId: string
}

/** Places an order of the website shop, or one that staff enter, by the use case of every order. */
export async function placeShopOrder(
  ctx: Ctx,
  step: Pick<Place, "channel" | "lines" | "paymentMethod" | "shippingMethod" | "discountPercent">,
  buyer: DemoBuyer,
  words: ShopWords,
): Promise<DemoOrder> {
  const isShop = step.channel === "storefront"
  const { name, email, phone } = buyer
  const draft: OrderDraft = {
    channel: step.channel,
    storefrontId: isShop ? words.storefrontId : null,
    customer: { name, email, phone, externalId: null },
    lines: step.lines.map((line) => draftLine(line, step.discountPercent, words.variants)),
    ...(step.shippingMethod === null ? {} : { shippingMethod: step.shippingMethod }),
    shippingAddress: addressOf(buyer),
    billingAddress: addressOf(buyer),
    paymentMethod: step.paymentMethod,
    note: null,
    placedAt: ctx.now,
    externalId: words.externalId,
  }
  return demoOrder(ctx.tenant, await placeOrder(isShop ? { ...ctx, actor: shopper } : ctx, salesPorts, draft))
}

function draftLine({ sku, quantity }: DemoLine, discount: number, variants: ReadonlyMap<string, VariantId>) {
  const variantId = variants.get(sku)
  if (variantId === undefined) throw new Error(`The demo has no product ${sku}.`)
  return {
    variantId,
    quantity: micro(String(quantity)),
    ...(discount === 0 ? {} : { discountPercent: micro(String(discount)) }),
  }
}

/** Where a buyer lives. */
function addressOf({ name, address }: DemoBuyer) {
  return { name, line2: null, region: null, ...address }
}

/** An order that was just placed. */
function demoOrder(tenant: TenantId, order: OrderWithLines): DemoOrder {
  const { id, number, customerId, invoiceId, totalMinor } = order
  const firstLine = order.lines.find((line) => line.kind === "product")
  const unpaid = { paidMinor: 0n, creditedMinor: 0n, paymentId: null }
  return { tenant, id, number, customerId, invoiceId, firstLine, totalMinor, ...unpaid }
}

/** The same of an order that another use case placed. */
export async function demoOrderById(ctx: Ctx, id: OrderId): Promise<DemoOrder> {
  return demoOrder(ctx.tenant, await loadOrder(ctx, id))
}

/** What is still to be paid of an order. */
function openMinor(order: DemoOrder): bigint {
  return order.totalMinor - order.creditedMinor - order.paidMinor
}

/** Receives so many percent of what is open. */
export async function payOrder(
  ctx: Ctx,
  order: DemoOrder,
  method: string,
  percent: Pay["percent"],
): Promise<DemoOrder> {
  const amountMinor = (openMinor(order) * BigInt(percent)) / 100n
  if (amountMinor <= 0n || order.invoiceId === null) return order
  const payment = await recordPayment(ctx, {
    customerId: order.customerId,
    amountMinor,
    currency,
    method,
    reference: order.number,
    allocations: [{ invoiceId: order.invoiceId, amountMinor }],
    receivedAt: ctx.now,
  })
  return { ...order, paidMinor: order.paidMinor + amountMinor, paymentId: payment.id }
}

/** Sends what is open, or the first line alone. */
export async function sendOrder(ctx: Ctx, order: DemoOrder, { isPart }: Pick<Fulfil, "isPart">): Promise<DemoOrder> {
  const { firstLine } = order
  const lines = isPart && firstLine !== undefined ? [{ lineId: firstLine.id, quantity: firstLine.quantity }] : undefined
  await fulfilOrder(ctx, order.id, { note: null, ...(lines === undefined ? {} : { lines }) })
  return order
}

/** Cancels an order and gives back what was paid. */
export async function dropOrder(ctx: Ctx, order: DemoOrder, { reason }: Pick<Cancel, "reason">): Promise<DemoOrder> {
  const { creditedMinor } = await cancelOrder(ctx, order.id, reason)
  return giveBack(ctx, { ...order, creditedMinor }, reason)
}

/** Takes the first line back, and gives back what was paid for it. */
export async function takeBack(
  ctx: Ctx,
  order: DemoOrder,
  { reason, isDamaged }: Pick<Return, "reason" | "isDamaged">,
): Promise<DemoOrder> {
  if (order.firstLine === undefined) return order
  const { id: lineId, quantity } = order.firstLine
  const { creditMinor } = await returnOrder(
    ctx,
    order.id,
    { lines: [{ lineId, quantity, damaged: isDamaged ? quantity : 0n }] },
    reason,
  )
  return giveBack(ctx, { ...order, creditedMinor: order.creditedMinor + creditMinor }, reason)
}

async function giveBack(ctx: Ctx, order: DemoOrder, reason: string): Promise<DemoOrder> {
  const amountMinor = -openMinor(order)
  if (amountMinor <= 0n || order.paymentId === null) return order
  await refundPayment(ctx, order.paymentId, { amountMinor, reason })
  return { ...order, paidMinor: order.paidMinor - amountMinor }
}
