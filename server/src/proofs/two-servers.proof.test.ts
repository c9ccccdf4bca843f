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
  type Process,
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
  return (await startWithProcess()).origin
}

async function startWithProcess(): Promise<{ origin: string; process: Process }> {
  const port = await freePort()
  const env = { DATABASE_URL: world.databaseUrl ?? "", MORTISE_DATA_DIR: newFolder() }
  return { process: await startServer(["serve"], port, env), origin: `http://127.0.0.1:${port}` }
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

interface Carts {
  readonly pathOf: (i: number) => string
  readonly bodyOf: (i: number) => object
}

/** So many carts in a shop, each with one piece of each of these. */
async function filledCarts(t: TestTenant, count: number, variantIds: readonly string[]): Promise<Carts> {
  const { slug } = (await t.post("/storefronts", { slug: `p-${t.id.slice(-12)}`, name: "Shop" }).expect(201)).body
  const lines = variantIds.map((variantId) => ({ variantId, quantity: "1" }))
  const made = await inCrowd(count, 16, (i) => post(originOf(i), t.apiKey, `/storefronts/${slug}/carts`, { lines }))
  const ids = made.map(({ text }): string => JSON.parse(text).id)
  return {
    pathOf: (i) => `/storefronts/${slug}/carts/${ids[i]}/checkout`,
    bodyOf: (i) => ({ email: `nikos${i % 7}@example.com`, name: "Nikos", paymentMethod: "invoice" }),
  }
}

async function listed(t: TestTenant, delta: string): Promise<string> {
  const body = { name: "Olive oil", listedOn: ["storefront"], variants: [{ unitPrice: "10" }] }
  const variantId: string = (await t.post("/products", body).expect(201)).body.variants[0].id
  await t.post("/stock/adjustments", { variantId, delta, reason: "receipt" }).expect(201)
  return variantId
}

test.skipIf(!isOnServer)(
  "of many carts at two servers, checked out twice each and in one moment, as many are ordered as there are units",
  async () => {
    const [count, units] = isWhole ? [400, 150] : [60, 20]
    const t = await world.tenant()
    const carts = await filledCarts(t, count, [await listed(t, String(units)), await listed(t, String(count))])
    const replies = await inCrowd(count * 2, 32, (i) => {
      const cart = i >> 1
      return post(originOf(i), t.apiKey, carts.pathOf(cart), carts.bodyOf(cart))
    })
    const orders = replies.filter(({ status }) => status === 201).map(({ text }): string => JSON.parse(text).id)
    expect(new Set(orders).size).toBe(units)
    expect(refusals(replies)).toEqual(new Set(["409 stock.insufficient"]))
    expect((await levels(t)).map(({ reserved }) => reserved)).toEqual([String(units), String(units)])
    await expectSound(t)
  },
  timeout,
)

test.skipIf(!isOnServer)(
  "a server that is killed among checkouts that share transactions leaves whole orders or none",
  async () => {
    const kills = isWhole ? 25 : 2
    const count = 60
    for (let round = 0; round < kills; round++) {
      const t = await world.tenant()
      const carts = await filledCarts(t, count, [await listed(t, "1000"), await listed(t, "1000")])
      const { origin, process } = await startWithProcess()
      const killAt = 1 + Math.floor(seededRandom(seed + round)() * (count - 1))
      let answered = 0
      const first = await inCrowd(count, 24, async (i) => {
        const reply = await post(origin, t.apiKey, carts.pathOf(i), carts.bodyOf(i)).catch(() => undefined)
        if (++answered === killAt) await process.kill()
        return reply
      })
      await expectSound(t)
      const again = await inCrowd(count, 8, (i) => post(originOf(i), t.apiKey, carts.pathOf(i), carts.bodyOf(i)))
      expect(new Set(again.map(({ status }) => status))).toEqual(new Set([201]))
      // Whoever had an answer before the kill has this very order.
      for (const [i, reply] of first.entries()) {
        if (reply !== undefined) expect(JSON.parse(again[i]?.text ?? "{}").id).toBe(JSON.parse(reply.text).id)
      }
      expect(new Set(again.map(({ text }): string => JSON.parse(text).id)).size).toBe(count)
      expect((await levels(t)).map(({ reserved }) => reserved)).toEqual([String(count), String(count)])
      await expectSound(t)
    }
  },
  timeout,
)
