import { listProducts } from "#business/catalogue"
import { listOrders, type StorefrontId } from "#business/sales"
import { adjustStock, availability } from "#business/stock"
import { micro, seededRandom } from "#kernel"
import type { Ctx } from "#platform/db"
import { demoSize } from "./demo.ts"
import { demoProducts } from "./goods.ts"
import { type DemoProgram, inTenant } from "./market.ts"
import { demoOrderById, payOrder, placeShopOrder, sendOrder } from "./orders.ts"
import { demoBuyers } from "./people.ts"
import { lowThreshold } from "./shelf.ts"
import { changeState, takeDue } from "./store.ts"

const soonestMs = 20_000
const latestMs = 60_000
/** About a day and a night; then it switches itself off, so that a forgotten demo does not fill a disk. */
const trickleMax = 2_000
/** Paid orders leave after so long. */
const sendAfterMs = 20 * 60_000

/** Places the demo's next order when it is due, and sends one that waits; answers how many it placed. */
export async function trickleStep(program: DemoProgram): Promise<number> {
  const { db } = program
  const random = seededRandom(db.clock.now().getTime())
  const nextMs = db.clock.now().getTime() + soonestMs + Math.floor(random() * (latestMs - soonestMs))
  const due = await db.withSystem("the demo's next order", (sys) => takeDue(sys, nextMs))
  if (due === undefined || due.demo.storefrontId === null) return 0
  const { storefrontId, trickled } = due.demo
  await inTenant(db, due.tenant, db.clock.now(), async (ctx) => {
    await placeOne(ctx, storefrontId, `demo-live-${nextMs}`, random)
    await sendOne(ctx)
  })
  if (trickled >= trickleMax) await db.withSystem("the demo rests", (sys) => changeState(sys, { isOn: false }))
  return 1
}

async function placeOne(ctx: Ctx, storefrontId: StorefrontId, externalId: string, random: () => number): Promise<void> {
  const { data } = await listProducts(ctx, { limit: 200, channel: "storefront", isActive: true })
  const variants = new Map(data.flatMap((product) => product.variants.map((v) => [v.sku ?? "", v.id] as const)))
  const goods = demoProducts.filter((product) => variants.has(product.sku))
  const lines = [...new Set(Array.from({ length: 1 + Math.floor(random() * 4) }, () => pick(goods, random)))].map(
    ({ sku, openingQuantity }) => ({ sku, openingQuantity, quantity: 1 + Math.floor(random() ** 2 * 4) }),
  )
  if (lines.length === 0) return
  await refill(ctx, variants, lines)
  const buyer = pick(
    demoBuyers(demoSize.customers, demoSize.seed).filter((b) => b.taxNumber === null),
    random,
  )
  const step = {
    channel: "storefront",
    lines,
    paymentMethod: "card",
    shippingMethod: "courier",
    discountPercent: 0,
  } as const
  const order = await placeShopOrder(ctx, step, buyer, { variants, storefrontId, externalId })
  await payOrder(ctx, order, "card", 100)
}

/** A delivery comes for what is nearly gone. */
async function refill(
  ctx: Ctx,
  variants: ReadonlyMap<string, `var_${string}`>,
  lines: readonly { readonly sku: string; readonly openingQuantity: number; readonly quantity: number }[],
): Promise<void> {
  const ids = lines.flatMap(({ sku }) => variants.get(sku) ?? [])
  const left = await availability(ctx, ids)
  for (const { sku, openingQuantity, quantity } of lines) {
    const variantId = variants.get(sku)
    const available = variantId === undefined ? undefined : left.get(variantId)
    if (variantId === undefined || available === undefined) continue
    if (available >= micro(String(Math.min(quantity, lowThreshold(openingQuantity))))) continue
    await adjustStock(ctx, { variantId, delta: micro(String(openingQuantity)), reason: "receipt", note: "delivery" })
  }
}

/** One order that was paid a while ago is sent. */
async function sendOne(ctx: Ctx): Promise<void> {
  const placedBefore = new Date(ctx.now.getTime() - sendAfterMs)
  const { data } = await listOrders(ctx, {
    limit: 1,
    state: "open",
    paymentState: "paid",
    fulfilmentState: "none",
    placedBefore,
  })
  for (const { id } of data) await sendOrder(ctx, await demoOrderById(ctx, id), { isPart: false })
}

function pick<T>(items: readonly T[], random: () => number): T {
  const item = items[Math.floor(random() * items.length)]
  if (item === undefined) throw new Error("Nothing to pick from.")
  return item
}
