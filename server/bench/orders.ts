import { seededRandom } from "#kernel"
import type { Tell } from "./figures.ts"
import { loadClient, underLoad } from "./load.ts"
import { type BenchBackend, startServer } from "./server.ts"
import { type BenchShop, makeShop, placeOne } from "./shop.ts"

const clients = 8
const listRounds = 300
const wholeOrders = 100_000

/** How a bench is run. */
export interface BenchRun {
  readonly backend: BenchBackend
  readonly seconds: number
  readonly isWhole: boolean
  /** Parts of the bench that are wanted, where it has parts; null: all. */
  readonly only: readonly string[] | null
  readonly tell: Tell
}

/** Complete orders over HTTP (cart, checkout, invoice, stock, ledger, event), the list of many orders, memory and start. */
export async function benchOrders(run: BenchRun): Promise<void> {
  const { backend, tell } = run
  const figure = (name: string, value: number, unit: string, target?: { min?: number; max?: number }): void =>
    tell({
      bench: "orders",
      figure: name,
      backend,
      value,
      unit,
      ...(target === undefined || backend === "pglite" ? {} : { target }),
    })
  let server = await startServer(backend, "start")
  const shop = await makeShop(server)
  await load(server.origin, shop, 3, () => shop.variants.length)
  await server.analyse()
  await load(server.origin, shop, 2, () => shop.variants.length)
  const spread = await load(server.origin, shop, run.seconds, () => shop.variants.length)
  figure("orders_per_s", spread.perSecond, "1/s", { min: 300 })
  figure("orders_p95_ms", spread.p95Ms, "ms", { max: 60 })
  const hot = await load(server.origin, shop, run.seconds, () => 2)
  figure("hot_orders_per_s", hot.perSecond, "1/s", { min: 200 })
  if (run.isWhole) await fill(server.origin, shop)
  figure("orders_placed", (run.isWhole ? wholeOrders : 0) + spread.count + hot.count, "orders")
  figure("list_p95_ms", await listP95(server.origin, shop), "ms", { max: 15 })
  figure("rss_mb", server.rssMb(), "MB", { max: 250 })
  server = await server.restart()
  figure("start_ms", server.startMs, "ms", { max: 5000 })
  await server.stop()
}

function load(origin: string, shop: BenchShop, seconds: number, spread: () => number) {
  return orders(origin, shop, { durationMs: seconds * 1000 }, spread)
}

async function fill(origin: string, shop: BenchShop): Promise<void> {
  await orders(origin, shop, { count: wholeOrders }, () => shop.variants.length)
}

async function orders(
  origin: string,
  shop: BenchShop,
  until: { durationMs?: number; count?: number },
  spread: () => number,
) {
  const client = loadClient(origin, clients)
  const random = seededRandom(1)
  const pick = (): number => Math.floor(random() * spread())
  const result = await underLoad(clients, until, (n) => {
    const first = pick()
    const second = (first + 1) % spread()
    return placeOne(client, shop, n, shop.variants[first] ?? "", shop.variants[second] ?? "")
  })
  client.close()
  return result
}

async function listP95(origin: string, shop: BenchShop): Promise<number> {
  const client = loadClient(origin, 1, shop.apiKey)
  const result = await underLoad(1, { count: listRounds }, async () => {
    const answer = await client.send("GET", "/api/v1/orders?limit=50")
    if (answer.status !== 200) throw new Error(`The list answered ${answer.status}.`)
  })
  client.close()
  return result.p95Ms
}
