import { formatMicro } from "#kernel"
import { type Api, type ApiAnswer, openApi } from "./api.ts"
import { creditCancellations } from "./credits.ts"
import { everyRow, listOf, requireMade, textOf } from "./answers.ts"
import type { PlannedCustomer, PlannedOrder, PlannedProduct, PlannedSupplier, Refusal, ReplayPlan } from "./plan.ts"
import { inParallel } from "./parallel.ts"
import { type ReplayReport, type Stopwatch, stopwatch } from "./report.ts"
import { invoiceSums } from "./sums.ts"

/** Orders that are under way at once. */
const clients = 8

/** Where a replay sends its requests, and whom it tells how far it is. */
export interface ReplayTarget {
  readonly origin: string
  readonly apiKey: string
  readonly report: (progress: { done: number; total: number; what: string }) => void
  readonly signal: AbortSignal
}

/**
 * Plays a plan against a running server. Every request names what it makes by its id in the source and by an idempotency key, so that a
 * replay that was stopped goes on where it was, and one that is run twice doubles nothing.
 */
export async function runReplay(plan: ReplayPlan, to: ReplayTarget): Promise<ReplayReport> {
  const api = openApi(to.origin, to.apiKey, clients)
  try {
    await inParallel(plan.suppliers, clients, to, "suppliers", (supplier) => makeSupplier(api, plan, supplier))
    await inParallel(plan.customers, clients, to, "customers", (customer) => makeCustomer(api, plan, customer))
    const variants = await makeProducts(api, plan, to)
    const watch = stopwatch()
    const begunMs = performance.now()
    const placed = await inParallel(plan.orders, clients, to, "orders", (order) => placeOrder(api, plan, order, variants, watch))
    const seconds = (performance.now() - begunMs) / 1000
    const refusedOrders = placed.flatMap((answer, i) => refusalOf(answer, plan.orders[i]))
    const credits = await creditCancellations(api, plan, to)
    const sums = await invoiceSums(api)
    return {
      orders: plan.orders.length - refusedOrders.length,
      lines: linesOf(plan) - refusedOrders.reduce((sum, refusal) => sum + linesOfOrder(plan, refusal.ref), 0),
      ...sums,
      currency: plan.currency,
      unmatched: refusedOrders.length + credits.unmatched.length,
      refused: [...plan.refused, ...refusedOrders, ...credits.unmatched],
      ordersPerSecond: Math.round((plan.orders.length / seconds) * 10) / 10,
      p95Ms: watch.p95Ms(),
    }
  } finally {
    api.close()
  }
}

async function makeSupplier(api: Api, plan: ReplayPlan, supplier: PlannedSupplier): Promise<void> {
  const answer = await api.send("POST", "/suppliers", supplier, `${plan.slug}-supplier-${supplier.externalId}`)
  requireMade(answer, "supplier.external_id_taken", `supplier ${supplier.externalId}`)
}

async function makeCustomer(api: Api, plan: ReplayPlan, customer: PlannedCustomer): Promise<void> {
  const answer = await api.send("POST", "/customers", { kind: "company", ...customer }, `${plan.slug}-customer-${customer.externalId}`)
  requireMade(answer, "customer.external_id_taken", `customer ${customer.externalId}`)
}

/** Makes what is missing of products, categories and opening stock; answers the variants by SKU. */
async function makeProducts(api: Api, plan: ReplayPlan, to: ReplayTarget): Promise<ReadonlyMap<string, string>> {
  const categories = await makeCategories(api, plan)
  const known = await variantsBySku(api)
  const missing = plan.products.filter((product) => !known.has(product.sku))
  const made = await inParallel(missing, clients, to, "products", (product) => makeProduct(api, plan, product, categories))
  const variants = new Map([...known, ...made])
  await inParallel(plan.products, clients, to, "opening stock", (product) => openStock(api, plan, product, variants.get(product.sku) ?? ""))
  return variants
}

async function makeCategories(api: Api, plan: ReplayPlan): Promise<ReadonlyMap<string, string>> {
  const names = [...new Set(plan.products.flatMap((product) => product.category ?? []))]
  const known = new Map((await everyRow(api, "/categories")).map((row) => [textOf(row, "name"), textOf(row, "id")]))
  for (const name of names.filter((n) => !known.has(n))) {
    const answer = await api.send("POST", "/categories", { name }, `${plan.slug}-category-${name.replaceAll(/[^\x21-\x7e]/g, "_")}`)
    requireMade(answer, "none", `category ${name}`)
    known.set(name, textOf(answer.body, "id"))
  }
  return known
}

async function variantsBySku(api: Api): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  for (const product of await everyRow(api, "/products")) {
    for (const variant of listOf(product, "variants")) found.set(textOf(variant, "sku"), textOf(variant, "id"))
  }
  return found
}

async function makeProduct(api: Api, plan: ReplayPlan, product: PlannedProduct, categories: ReadonlyMap<string, string>): Promise<[string, string]> {
  const category = product.category === null ? undefined : categories.get(product.category)
  const body = {
    name: product.name,
    description: product.description,
    categoryIds: category === undefined ? [] : [category],
    isActive: product.isActive,
    variants: [{ sku: product.sku, unitPrice: formatMicro(product.unitPrice), pricesIncludeTax: false }],
  }
  const answer = await api.send("POST", "/products", body, `${plan.slug}-product-${product.sku.replaceAll(" ", "_")}`)
  requireMade(answer, "none", `product ${product.sku}`)
  return [product.sku, textOf(listOf(answer.body, "variants")[0], "id")]
}

async function openStock(api: Api, plan: ReplayPlan, product: PlannedProduct, variantId: string): Promise<void> {
  const body = { variantId, delta: formatMicro(product.openingQuantity), reason: "opening", reference: `${plan.slug}-opening` }
  const answer = await api.send("POST", "/stock/adjustments", body, `${plan.slug}-opening-${product.sku.replaceAll(" ", "_")}`)
  requireMade(answer, "none", `stock of ${product.sku}`)
}

function placeOrder(api: Api, plan: ReplayPlan, order: PlannedOrder, variants: ReadonlyMap<string, string>, watch: Stopwatch): Promise<ApiAnswer> {
  const body = {
    customer: order.customer,
    externalId: order.externalId,
    placedAt: order.placedAt.toISOString(),
    ...(order.shippingMinor === 0n ? {} : { shippingMinor: String(order.shippingMinor) }),
    ...(order.shipTo === null ? {} : { shippingAddress: order.shipTo }),
    lines: order.lines.map((line) => ({
      ...(line.sku === null ? { description: line.description } : { variantId: variants.get(line.sku) }),
      quantity: formatMicro(line.quantity),
      unitPrice: formatMicro(line.unitPrice),
      ...(line.discountPercent === 0n ? {} : { discountPercent: formatMicro(line.discountPercent) }),
    })),
  }
  return watch.timed(() => api.send("POST", "/orders", body, `${plan.slug}-order-${order.externalId}`))
}

function refusalOf(answer: ApiAnswer, order: PlannedOrder | undefined): Refusal[] {
  if (answer.status === 201 || answer.status === 200) return []
  return [{ row: 0, ref: order?.externalId ?? "", reason: `${textOf(answer.body, "code")}: ${textOf(answer.body, "detail")}` }]
}

function linesOf(plan: ReplayPlan): number {
  return plan.orders.reduce((sum, order) => sum + order.lines.length, 0)
}

function linesOfOrder(plan: ReplayPlan, externalId: string): number {
  return plan.orders.find((order) => order.externalId === externalId)?.lines.length ?? 0
}
