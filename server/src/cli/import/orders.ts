import { recordPayment, refundPayment } from "#business/billing"
import { listProducts } from "#business/catalogue"
import {
  type Channel,
  cancelOrder,
  fulfilOrder,
  listOrders,
  type OrderDraft,
  type OrderLineDraft,
  type OrderWithLines,
  placeOrder,
  type VariantId,
} from "#business/sales"
import { adjustStock, availability } from "#business/stock"
import { salesPorts } from "#flows"
import { defineErrors, lineTotalMinor, micro } from "#kernel"
import { type Ctx, systemActor } from "#platform/db"
import { type ImportReport, type ImportTarget, inBatches, type Outcome } from "./batches.ts"
import type { ImportFormat } from "./file.ts"
import type { ImportedLine, ImportedOrder } from "./orders-file.ts"

const batchSize = 20
const pageSize = 200
const channels = { shopify: "shopify", woocommerce: "woocommerce", plain: "manual" } as const satisfies Record<
  ImportFormat,
  Channel
>

const errors = defineErrors({
  "import.other_currency": {
    status: 422,
    text: (p: { found: string; own: string }) => `The order is in ${p.found}; this business sells in ${p.own}.`,
  },
})

/** How orders of the past are taken in. */
export interface OrdersHow {
  readonly format: ImportFormat
  readonly currency: string
  /** True: they take from the stock that is there. Else each brings its own: what a shop counts today is without them. */
  readonly takesStock: boolean
}

/** Places orders of the past with the prices of their time, and brings them to where they were: paid, sent, cancelled. An order
 *  that is known by its id is left as it is. */
export async function importOrders(
  target: ImportTarget,
  orders: readonly ImportedOrder[],
  how: OrdersHow,
): Promise<ImportReport> {
  const bySku = await variantsBySku(target)
  return inBatches(target, orders, batchSize, (ctx, order) => takeOrder(ctx, order, how, bySku))
}

type BySku = ReadonlyMap<string, VariantId>

async function variantsBySku({ db, tenant }: ImportTarget): Promise<BySku> {
  const found = new Map<string, VariantId>()
  let cursor: string | undefined
  do {
    const page = await db.withTenant({ tenant, actor: systemActor("mortise import") }, (ctx) =>
      listProducts(ctx, { limit: pageSize, cursor }),
    )
    for (const { variants } of page.data) for (const { sku, id } of variants) if (sku !== null) found.set(sku, id)
    cursor = page.nextCursor ?? undefined
  } while (cursor !== undefined)
  return found
}

async function takeOrder(ctx: Ctx, order: ImportedOrder, how: OrdersHow, bySku: BySku): Promise<Outcome> {
  const channel = channels[how.format]
  const { data } = await listOrders(ctx, { limit: 1, channel, externalId: order.externalId })
  if (data.length > 0) return "unchanged"
  if (order.currency !== null && order.currency !== how.currency)
    throw errors["import.other_currency"]({ found: order.currency, own: how.currency })
  if (!how.takesStock) await bringStock(ctx, order, channel, bySku)
  const placed = await placeOrder(ctx, salesPorts, draftOf(order, channel, how.currency, bySku))
  await follow(ctx, order, placed)
  return "made"
}

function draftOf(order: ImportedOrder, channel: Channel, currency: string, bySku: BySku): OrderDraft {
  const { address, email, phone, externalId, placedAt, shipping, orderDiscount, note, fate } = order
  const name = order.name ?? email ?? "Customer not recorded"
  const minor = (amount: bigint) => lineTotalMinor(amount, micro("1"), currency)
  return {
    channel,
    storefrontId: null,
    customer: {
      name,
      email,
      phone,
      externalId: order.customerExternalId ?? (email === null ? `name:${name}`.slice(0, 100) : null),
    },
    lines: order.lines.map((line) => lineOf(line, minor(line.discount), bySku)),
    ...(shipping === 0n ? {} : { shippingMinor: minor(shipping) }),
    ...(orderDiscount === 0n ? {} : { orderDiscountMinor: minor(orderDiscount) }),
    shippingAddress: address,
    billingAddress: address,
    paymentMethod: "invoice",
    note,
    placedAt,
    externalId,
    // what never was a sale needs no invoice that a credit note takes back
    ...(fate.isCancelled && !fate.isPaid ? { createInvoice: false } : {}),
  }
}

function lineOf(line: ImportedLine, discountMinor: bigint, bySku: BySku): OrderLineDraft {
  const { sku, quantity, unitPrice, discountPercent, taxRate } = line
  const variantId = sku === null ? undefined : bySku.get(sku)
  const description = line.description ?? (variantId === undefined ? (sku ?? "Item") : undefined)
  return {
    variantId: variantId ?? null,
    ...(description === undefined ? {} : { description }),
    ...(variantId === undefined ? { sku } : {}),
    quantity,
    unitPrice,
    discountPercent,
    discountMinor,
    ...(taxRate === null ? {} : { taxRate }),
  }
}

/** An order of the past brings the stock that it takes; items that nobody counts need none. */
async function bringStock(ctx: Ctx, order: ImportedOrder, channel: Channel, bySku: BySku): Promise<void> {
  const wanted = new Map<VariantId, bigint>()
  for (const { sku, quantity } of order.lines) {
    const id = sku === null ? undefined : bySku.get(sku)
    if (id !== undefined) wanted.set(id, (wanted.get(id) ?? 0n) + quantity)
  }
  const counted = await availability(ctx, [...wanted.keys()])
  for (const [variantId, delta] of [...wanted].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    if (!counted.has(variantId)) continue
    const reference = `import:${channel}:${order.externalId}`
    await adjustStock(ctx, { variantId, delta, reason: "adjustment", note: "for an order of the past", reference })
  }
}

async function follow(ctx: Ctx, order: ImportedOrder, placed: OrderWithLines): Promise<void> {
  const { isPaid, isFulfilled, isCancelled } = order.fate
  const paymentId = isPaid ? await pay(ctx, order, placed) : null
  if (isFulfilled) await fulfilOrder(ctx, placed.id, { note: null })
  if (!isCancelled) return
  await cancelOrder(ctx, placed.id, "cancelled before the import")
  if (paymentId !== null)
    await refundPayment(ctx, paymentId, { amountMinor: placed.totalMinor, reason: "refunded before the import" })
}

async function pay(ctx: Ctx, order: ImportedOrder, placed: OrderWithLines) {
  const { customerId, totalMinor: amountMinor, currency, invoiceId } = placed
  if (amountMinor === 0n || invoiceId === null) return null
  const payment = await recordPayment(ctx, {
    customerId,
    amountMinor,
    currency,
    method: "imported",
    reference: order.externalId,
    externalId: `import:${placed.channel}:${order.externalId}`,
    allocations: [{ invoiceId, amountMinor }],
    receivedAt: order.paidAt ?? order.placedAt,
  })
  return payment.id
}
