import { formatMicro } from "#kernel"
import { fieldOf, textOf } from "./answers.ts"
import { type Api, type ApiAnswer, openApi } from "./api.ts"
import { creditCancellations } from "./credits.ts"
import { inParallel, type Watcher } from "./parallel.ts"
import { makeCustomers, makeSuppliers } from "./parties.ts"
import type { PlannedOrder, Refusal, ReplayPlan } from "./plan.ts"
import { makeProducts } from "./products.ts"
import { type ReplayReport, type Stopwatch, stopwatch } from "./report.ts"
import { invoiceSums, placedOrders } from "./sums.ts"

/** Orders that are under way at once. */
const clients = 8

/** Where a replay sends its requests, and whom it tells how far it is. */
export interface ReplayTarget extends Watcher {
  readonly origin: string
  readonly apiKey: string
}

/**
 * Plays a plan against a running server. Every request names what it makes by its id in the source and by an idempotency key, so
 * that a replay that was stopped goes on where it was, and one that is run again doubles nothing.
 */
export async function runReplay(plan: ReplayPlan, to: ReplayTarget): Promise<ReplayReport> {
  const api = openApi({ ...to, connections: clients })
  try {
    await makeSuppliers(api, plan, to, clients)
    const customers = await makeCustomers(api, plan, to, clients)
    const variants = await makeProducts(api, plan, to, clients)
    const watch = stopwatch()
    const begunMs = performance.now()
    const answers = await inParallel(plan.orders, clients, to, "orders", (order) =>
      watch.timed(() => placeOrder(api, plan, order, { customers, variants })),
    )
    const seconds = (performance.now() - begunMs) / 1000
    const refusedOrders = answers.flatMap((answer, i) => refusalOf(answer, plan.orders[i]))
    return await reportOf(api, plan, to, { refusedOrders, seconds, watch })
  } finally {
    api.close()
  }
}

interface Run {
  readonly refusedOrders: readonly Refusal[]
  readonly seconds: number
  readonly watch: Stopwatch
}

async function reportOf(api: Api, plan: ReplayPlan, to: ReplayTarget, run: Run): Promise<ReplayReport> {
  const placed = await placedOrders(api, plan)
  const { unmatched } = await creditCancellations(api, plan, placed, to)
  return {
    orders: placed.length,
    lines: placed.reduce((sum, { planned }) => sum + planned.lines.length, 0),
    ...(await invoiceSums(api, placed)),
    currency: plan.currency,
    unmatched: run.refusedOrders.length + unmatched.length,
    refused: [...plan.refused, ...run.refusedOrders, ...unmatched],
    ordersPerSecond: run.seconds === 0 ? 0 : Math.round((plan.orders.length / run.seconds) * 10) / 10,
    p95Ms: run.watch.p95Ms(),
  }
}

/** The ids that the server gave to what an order names. */
interface Known {
  readonly customers: ReadonlyMap<string, string>
  readonly variants: ReadonlyMap<string, string>
}

function placeOrder(
  api: Api,
  plan: ReplayPlan,
  order: PlannedOrder,
  { customers, variants }: Known,
): Promise<ApiAnswer> {
  const { externalId, name, phone } = order.customer
  const body = {
    customer: { id: customers.get(externalId), name, phone },
    externalId: order.externalId,
    placedAt: order.placedAt.toISOString(),
    ...(order.shippingMinor === 0n ? {} : { shippingMinor: String(order.shippingMinor) }),
    ...(order.shipTo === null ? {} : { shippingAddress: order.shipTo }),
    lines: order.lines.map((line) => ({
      ...(line.sku === null ? {} : { variantId: variants.get(line.sku) }),
      description: line.description,
      quantity: formatMicro(line.quantity),
      unitPrice: formatMicro(line.unitPrice),
      ...(line.discountPercent === 0n ? {} : { discountPercent: formatMicro(line.discountPercent) }),
    })),
  }
  return api.send("POST", "/orders", body, `${plan.slug}-order-${order.externalId}`)
}

function refusalOf(answer: ApiAnswer, order: PlannedOrder | undefined): Refusal[] {
  if (fieldOf(answer.body, "id") !== undefined && answer.status < 300) return []
  const reason = `${textOf(answer.body, "code") || answer.status}: ${textOf(answer.body, "detail")}`
  return [{ row: order?.row ?? 0, ref: order?.externalId ?? "", reason }]
}
