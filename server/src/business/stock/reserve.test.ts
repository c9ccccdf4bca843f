import { expect, test } from "vitest"
import { micro, seededRandom } from "#kernel"
import { makeWorld } from "#testing"
import {
  availability,
  deliverReserved,
  expireReservations,
  keepReservations,
  releaseReservations,
  reservedByOrder,
  reserveStock,
  restock,
  stockDrift,
} from "./index.ts"
import { line, newLine, newOrder, newVariant, reserve, stocked, sums, told } from "./testing.ts"

const world = await makeWorld()
const refusal = { code: "stock.insufficient" }
/** 0 for an order that was refused for its stock; any other failure fails the test. */
const refused = (error: unknown): number => {
  expect(error).toMatchObject(refusal)
  return 0
}
const fulfilled = (results: readonly PromiseSettledResult<unknown>[]) =>
  results.filter((r) => r.status === "fulfilled").length

test("of many orders at once exactly as many succeed as there are units, and nothing falls below zero", async () => {
  const t = await world.tenant()
  const item = await stocked(t, "7")
  const results = await Promise.allSettled(Array.from({ length: 30 }, () => reserve(t, [line(item, "1")])))
  expect(fulfilled(results)).toBe(7)
  for (const r of results) if (r.status === "rejected") expect(r.reason).toMatchObject(refusal)
  expect(await t.run((ctx) => availability(ctx, [item]))).toEqual(new Map([[item, 0n]]))
  expect(await t.run(stockDrift)).toEqual([])
})

test("orders of many lines in random order, 32 at once, never lock crosswise", async () => {
  const t = await world.tenant()
  const items = await Promise.all(Array.from({ length: 8 }, () => stocked(t, "40")))
  const random = seededRandom(7)
  let retried = 0
  const orders = Array.from({ length: 128 }, () => items.toSorted(() => random() - 0.5).slice(0, 5))
  const queue = orders[Symbol.iterator]()
  const client = async (): Promise<number> => {
    let done = 0
    for (const picked of queue) {
      let runs = 0
      const placed = t.run((ctx) => {
        runs += 1
        return reserveStock(ctx, { orderId: newOrder(), demands: picked.map((item) => line(item, "1")), until: null })
      })
      done += await placed.then(() => 1, refused)
      retried += runs - 1
    }
    return done
  }
  const placed = (await Promise.all(Array.from({ length: 32 }, client))).reduce((a, b) => a + b, 0)
  expect(retried).toBe(0)
  const reserved = await Promise.all(items.map((item) => t.run((ctx) => sums(ctx, item))))
  expect(reserved.reduce((sum, level) => sum + Number(level.reserved), 0)).toBe(placed * 5)
  for (const level of reserved) expect(Number(level.reserved)).toBeLessThanOrEqual(40)
  expect(await t.run(stockDrift)).toEqual([])
})

test("two lines of one item are refused when their sum is more than there is; every short item is named", async () => {
  const t = await world.tenant()
  const [one, two] = [await stocked(t, "5"), await stocked(t, "1")]
  const demands = [line(one, "3"), line(one, "3"), line(two, "2")]
  await expect(reserve(t, demands)).rejects.toMatchObject({
    ...refusal,
    params: {
      items: [
        { variantId: one, wanted: "6", available: "5" },
        { variantId: two, wanted: "2", available: "1" },
      ].toSorted((a, b) => (a.variantId < b.variantId ? -1 : 1)),
    },
  })
  expect(await t.run((ctx) => sums(ctx, one))).toEqual({ onHand: "5", reserved: "0" })
})

test("two lines of one item are kept apart, and an order of nothing but refused quantities is refused", async () => {
  const t = await world.tenant()
  const item = await stocked(t, "5")
  const order = await reserve(t, [line(item, "2.5"), line(item, "2.5")])
  const { body } = await t.get(`/stock/reservations/${order}`).expect(200)
  expect(body.data.map((r: { quantity: string }) => r.quantity)).toEqual(["2.5", "2.5"])
  await expect(reserve(t, [line(item, "0")])).rejects.toMatchObject({ code: "stock.quantity_invalid" })
})

test("three and three at two places serve an order of five: split, the default place first; one that suffices serves alone", async () => {
  const t = await world.tenant()
  const main = (await t.post("/stock/locations", { name: "Main" }).expect(201)).body.id
  const other = (await t.post("/stock/locations", { name: "Other" }).expect(201)).body.id
  const item = await stocked(t, "3", [main, other])
  const order = await reserve(t, [line(item, "2"), line(item, "3")])
  const levels = async () => (await t.get(`/stock/levels?variantId=${item}`).expect(200)).body.data
  expect(await levels()).toMatchObject([
    { locationId: main, reserved: "3" },
    { locationId: other, reserved: "2" },
  ])
  await t.run((ctx) => releaseReservations(ctx, order))
  await t.post("/stock/adjustments", { variantId: item, locationId: other, delta: "2", reason: "receipt" }).expect(201)
  await reserve(t, [line(item, "5")])
  expect(await levels()).toMatchObject([
    { locationId: main, reserved: "0" },
    { locationId: other, reserved: "5" },
  ])
  await expect(reserve(t, [line(item, "4")])).rejects.toMatchObject(refusal)
  expect(await t.run(stockDrift)).toEqual([])
})

test("an item without a level, or that is not tracked, is not limited and not counted", async () => {
  const t = await world.tenant()
  const [unknown, untracked] = [newVariant(), await stocked(t, "1")]
  const [level] = (await t.get(`/stock/levels?variantId=${untracked}`)).body.data
  await t.patch(`/stock/levels/${untracked}/${level.locationId}`, { tracks: false }).expect(200)
  const lines = [line(unknown, "9"), line(untracked, "9")]
  const order = await reserve(t, lines)
  await t.run((ctx) => deliverReserved(ctx, order, lines))
  expect(await t.run((ctx) => sums(ctx, untracked))).toEqual({ onHand: "1", reserved: "0" })
  expect((await t.run((ctx) => availability(ctx, [unknown, untracked]))).size).toBe(0)
})

test("with a backorder limit more can be promised than is there, without one it can't", async () => {
  const t = await world.tenant()
  const item = await stocked(t, "2")
  await expect(reserve(t, [line(item, "3")])).rejects.toMatchObject(refusal)
  const [level] = (await t.get(`/stock/levels?variantId=${item}`)).body.data
  const path = `/stock/levels/${item}/${level.locationId}`
  await t.patch(path, { backorderLimit: "3" }).expect(200)
  const lines = [line(item, "5")]
  const order = await reserve(t, lines)
  await expect(reserve(t, [line(item, "1")])).rejects.toMatchObject(refusal)
  await t.patch(path, { backorderLimit: "2" }).expect(409, "stock.below_reserved")
  await t.run((ctx) => deliverReserved(ctx, order, lines))
  expect(await t.run((ctx) => sums(ctx, item))).toEqual({ onHand: "-3", reserved: "0" })
})

test("the database itself refuses to promise more than there is, or less than nothing", async () => {
  const t = await world.tenant()
  await stocked(t, "2")
  const update = (set: string) => t.run((ctx) => ctx.tx.session.query(`update stock_levels set ${set}`, []))
  for (const set of ["reserved = 3", "reserved = -1", "on_hand = -1"]) {
    await expect(update(set)).rejects.toMatchObject({ constraint: "stock_levels_covered" })
  }
  await expect(t.run((ctx) => ctx.tx.session.query("delete from stock_movements", []))).rejects.toMatchObject({
    code: "23001",
  })
})

test("what was reserved too long ago is sold to the next buyer, and released once", async () => {
  const t = await world.tenant()
  const item = await stocked(t, "1")
  const order = await reserve(t, [line(item, "1")], new Date(world.clock.now().getTime() + 60_000))
  expect(await t.run(expireReservations)).toBe(0)
  await expect(reserve(t, [line(item, "1")])).rejects.toMatchObject(refusal)
  world.clock.advanceMs(60_000)
  const runs = await Promise.all([t.run(expireReservations), t.run(expireReservations), t.run(expireReservations)])
  expect(runs.toSorted()).toEqual([0, 0, 1])
  expect(await told(t, item)).toEqual(["opening", "allocation", "release"])
  const { rows } = await t.run((ctx) =>
    ctx.tx.session.query("select from events where type = 'stock.reservation.expired' and subject = $1", [order]),
  )
  expect(rows).toHaveLength(1)
  await reserve(t, [line(item, "1")])
  expect(await t.run(stockDrift)).toEqual([])
})

test("a paid order keeps what is reserved for it", async () => {
  const t = await world.tenant()
  const order = await reserve(t, [line(await stocked(t, "1"), "1")], world.clock.now())
  await t.run((ctx) => keepReservations(ctx, order))
  expect(await t.run(expireReservations)).toBe(0)
})

test("a partial delivery leaves the rest open, and a cancellation frees only the rest", async () => {
  const t = await world.tenant()
  const item = await stocked(t, "10")
  const [wanted] = [line(item, "5")]
  const order = await reserve(t, [wanted])
  const { orderLineId } = wanted
  await t.run((ctx) => deliverReserved(ctx, order, [{ orderLineId, quantity: micro("2") }]))
  const state = async () => (await t.get(`/stock/reservations/${order}`).expect(200)).body.data[0]
  expect(await state()).toMatchObject({ state: "partially_delivered", open: "3" })
  expect(await t.run(reservedByOrder)).toEqual(new Map([[order, micro("3")]]))
  await t.run((ctx) => releaseReservations(ctx, order))
  expect(await state()).toMatchObject({ state: "cancelled", delivered: "2", released: "3", open: "0" })
  expect(await t.run((ctx) => sums(ctx, item))).toEqual({ onHand: "8", reserved: "0" })
  await t.run((ctx) => releaseReservations(ctx, order))
  const late = t.run((ctx) => deliverReserved(ctx, order, [{ orderLineId, quantity: micro("1") }]))
  await expect(late).rejects.toMatchObject({ code: "stock.not_reserved" })
  expect(await told(t, item)).toEqual(["opening", "allocation", "sale", "release"])
})

test("order, delivery, cancellation and return each tell once per item, also when an order has several lines of it", async () => {
  const t = await world.tenant()
  const item = await stocked(t, "10")
  const lines = [line(item, "2"), line(item, "3")]
  const order = await reserve(t, lines)
  await t.run((ctx) => deliverReserved(ctx, order, lines))
  await t.run((ctx) => restock(ctx, { orderId: order, lines, reason: "return" }))
  await t.run((ctx) =>
    restock(ctx, {
      orderId: order,
      lines: [{ orderLineId: newLine(), variantId: newVariant(), quantity: 1n }],
      reason: "return",
    }),
  )
  expect(await told(t, item)).toEqual(["opening", "allocation", "sale", "return"])
  expect(await t.run((ctx) => sums(ctx, item))).toEqual({ onHand: "10", reserved: "0" })
})

test("the low event is sent once each time the threshold is crossed", async () => {
  const t = await world.tenant()
  const item = await stocked(t, "5")
  const [level] = (await t.get(`/stock/levels?variantId=${item}`)).body.data
  await t.patch(`/stock/levels/${item}/${level.locationId}`, { lowStockThreshold: "3" }).expect(200)
  const order = await reserve(t, [line(item, "2")])
  await reserve(t, [line(item, "1")])
  await t.run((ctx) => releaseReservations(ctx, order))
  await reserve(t, [line(item, "1")])
  expect(await told(t, item)).toEqual([
    "opening",
    "settings",
    "allocation",
    "low",
    "allocation",
    "release",
    "allocation",
    "low",
  ])
  expect((await t.get("/stock/levels?low=true").expect(200)).body.data).toMatchObject([
    { variantId: item, isLow: true },
  ])
})

test("an order of a thousand lines is reserved, delivered and released", async () => {
  const t = await world.tenant()
  const items = await Promise.all(Array.from({ length: 20 }, () => stocked(t, "100")))
  const lines = Array.from({ length: 1000 }, (_, i) => line(items[i % 20] ?? newVariant(), "1"))
  const order = await reserve(t, lines)
  await t.run((ctx) => deliverReserved(ctx, order, lines.slice(0, 500)))
  await t.run((ctx) => releaseReservations(ctx, order, lines))
  for (const item of items) expect(await t.run((ctx) => sums(ctx, item))).toEqual({ onHand: "75", reserved: "0" })
  expect(await t.run(stockDrift)).toEqual([])
})
