import { expect, test } from "vitest"
import { seededRandom } from "#kernel"
import { makeWorld, type TestTenant } from "#testing"
import { checkBooks } from "../books/index.ts"
import {
  endWithThisFile,
  freePort,
  inCrowd,
  isWhole,
  newFolder,
  post,
  type Reply,
  smallTimeoutMs,
  startServer,
  wholeTimeoutMs,
} from "./testing.ts"

endWithThisFile()

const timeout = isWhole ? wholeTimeoutMs : smallTimeoutMs
const seed = 20_260_101

const world = await makeWorld()
const isOnServer = world.databaseUrl !== null
const origins = isOnServer ? await Promise.all([1, 2].map(startOne)) : []
const originOf = (i: number): string => origins[i % origins.length] ?? ""

async function startOne(): Promise<string> {
  const port = await freePort()
  const env = { DATABASE_URL: world.databaseUrl ?? "", MORTISE_DATA_DIR: newFolder() }
  await startServer(["serve"], port, env)
  return `http://127.0.0.1:${port}`
}

async function stocked(t: TestTenant, delta: string): Promise<string> {
  const made = (await t.post("/products", { name: "Olive oil", variants: [{ unitPrice: "10" }] }).expect(201)).body
  const variantId: string = made.variants[0].id
  await t.post("/stock/adjustments", { variantId, delta, reason: "receipt" }).expect(201)
  return variantId
}

const orderOf = (variantIds: readonly string[], i: number) => ({
  customer: { name: "Nikos", email: `nikos${i % 7}@example.com` },
  lines: variantIds.map((variantId) => ({ variantId, quantity: "1" })),
})

async function expectSound(t: TestTenant): Promise<void> {
  const report = { report: () => undefined, signal: new AbortController().signal }
  const { violations } = await checkBooks({ db: world.db, events: world.events, slug: t.slug, ...report })
  expect(violations).toEqual([])
}

const levels = async (t: TestTenant): Promise<{ onHand: string; reserved: string; available: string }[]> =>
  (await t.get("/stock/levels?limit=200").expect(200)).body.data

const placed = (replies: readonly Reply[]): number => replies.filter(({ status }) => status === 201).length
const refusals = (replies: readonly Reply[]): Set<string> =>
  new Set(replies.filter(({ status }) => status !== 201).map(({ status, code }) => `${status} ${code}`))

test.skipIf(!isOnServer)(
  "of many orders for few units at two servers exactly as many as there are units succeed",
  async () => {
    const [orders, units] = isWhole ? [200, 50] : [40, 10]
    const t = await world.tenant()
    const variantId = await stocked(t, String(units))
    const replies = await inCrowd(orders, 20, (i) => post(originOf(i), t.apiKey, "/orders", orderOf([variantId], i)))
    expect(placed(replies)).toBe(units)
    expect(refusals(replies)).toEqual(new Set(["409 stock.insufficient"]))
    expect(await levels(t)).toMatchObject([{ onHand: String(units), reserved: String(units), available: "0" }])
    await expectSound(t)
  },
  timeout,
)

test.skipIf(!isOnServer)(
  "orders of several lines in random order at 32 clients never lock each other out",
  async () => {
    const [orders, units] = isWhole ? [640, 60] : [96, 12]
    const t = await world.tenant()
    const variantIds = await inCrowd(6, 1, () => stocked(t, String(units)))
    const random = seededRandom(seed)
    const baskets = Array.from({ length: orders }, () =>
      variantIds
        .map((variantId) => ({ variantId, place: random() }))
        .toSorted((a, b) => a.place - b.place)
        .slice(0, 4)
        .map(({ variantId }) => variantId),
    )
    const replies = await inCrowd(orders, 32, (i) =>
      post(originOf(i), t.apiKey, "/orders", orderOf(baskets[i] ?? [], i)),
    )
    expect([...refusals(replies)].filter((told) => told !== "409 stock.insufficient")).toEqual([])
    const reserved = (await levels(t)).reduce((sum, level) => sum + Number(level.reserved), 0)
    expect(reserved).toBe(placed(replies) * 4)
    expect((await levels(t)).every(({ available }) => Number(available) >= 0)).toBe(true)
    await expectSound(t)
  },
  timeout,
)

test.skipIf(!isOnServer)(
  "fifty equal requests with one idempotency key at two servers are one order and fifty equal answers",
  async () => {
    const t = await world.tenant()
    const variantId = await stocked(t, "100")
    const body = orderOf([variantId], 0)
    const replies = await inCrowd(50, 50, (i) => post(originOf(i), t.apiKey, "/orders", body, "order-1"))
    expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([201]))
    expect(new Set(replies.map(({ text }) => text)).size).toBe(1)
    expect((await t.get("/orders").expect(200)).body.data).toHaveLength(1)
    expect(await levels(t)).toMatchObject([{ reserved: "1" }])
    const other = await post(originOf(1), t.apiKey, "/orders", orderOf([variantId], 1), "order-1")
    expect([other.status, other.code]).toEqual([422, "idempotency.key_reused"])
    await expectSound(t)
  },
  timeout,
)
