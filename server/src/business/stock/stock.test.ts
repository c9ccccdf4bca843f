import { expect, test } from "vitest"
import { micro } from "#kernel"
import { makeWorld } from "#testing"
import { adjustStock, availability, deliverReserved, setLevels, stockDrift } from "./index.ts"
import { line, newVariant, reserve, stocked, sums, told } from "./testing.ts"

const world = await makeWorld()

test("strangers, other tenants and callers without the scope are refused", async () => {
  const [one, two] = [await world.tenant(), await world.tenant()]
  const item = await stocked(one, "3")
  const [level] = (await one.get(`/stock/levels?variantId=${item}`).expect(200)).body.data
  const location = `/stock/locations/${level.locationId}`
  await two.get(location).expect(404, "stock.location_unknown")
  await two.patch(`/stock/levels/${item}/${level.locationId}`, { tracks: false }).expect(404, "stock.level_unknown")
  await two
    .post("/stock/adjustments", { variantId: item, locationId: level.locationId, delta: "1", reason: "receipt" })
    .expect(404, "stock.location_unknown")
  expect((await two.get("/stock/levels").expect(200)).body.data).toEqual([])
  expect((await two.get("/stock/movements").expect(200)).body.data).toEqual([])
  const reader = await one.as(["stock:read"])
  await reader.get(location).expect(200)
  await reader.delete(location).expect(403, "auth.forbidden")
})

test("the first use makes the default location, once", async () => {
  const t = await world.tenant()
  await Promise.all(Array.from({ length: 8 }, () => stocked(t, "1")))
  const { body } = await t.get("/stock/locations").expect(200)
  expect(body.data).toMatchObject([{ name: "Main", isDefault: true }])
})

test("locations are made, renamed, made the default and deleted unless they have a history", async () => {
  const t = await world.tenant()
  const first = (await t.post("/stock/locations", { name: "Shop" }).expect(201)).body
  await t.post("/stock/locations", { name: "shop" }).expect(409, "stock.location_name_taken")
  const second = (await t.post("/stock/locations", { name: "Cellar" }).expect(201)).body
  await t.patch(`/stock/locations/${second.id}`, { name: "SHOP" }).expect(409, "stock.location_name_taken")
  await t.patch(`/stock/locations/${first.id}`, { isActive: false }).expect(409, "stock.location_is_default")
  await t.patch(`/stock/locations/${second.id}`, { isDefault: true }, { "if-match": '"1"' }).expect(200)
  await t
    .patch(`/stock/locations/${second.id}`, { name: "Depot" }, { "if-match": '"1"' })
    .expect(412, "version.mismatch")
  await t.delete(`/stock/locations/${second.id}`).expect(409, "stock.location_is_default")
  await stocked(t, "1", [first.id])
  await t.delete(`/stock/locations/${first.id}`).expect(409, "stock.location_in_use")
  const third = (await t.post("/stock/locations", { name: "Spare" }).expect(201)).body
  await t.delete(`/stock/locations/${third.id}`).expect(204)
  await t.get(`/stock/locations/${third.id}`).expect(404, "stock.location_unknown")
})

test("a location that is switched off is not sold from", async () => {
  const t = await world.tenant()
  await t.post("/stock/locations", { name: "Main" }).expect(201)
  const other = (await t.post("/stock/locations", { name: "Other" }).expect(201)).body.id
  const item = await stocked(t, "2", [undefined, other])
  await t.patch(`/stock/locations/${other}`, { isActive: false }).expect(200)
  expect(await t.run((ctx) => availability(ctx, [item]))).toEqual(new Map([[item, micro("2")]]))
  await expect(reserve(t, [line(item, "3")])).rejects.toMatchObject({ code: "stock.insufficient" })
  await reserve(t, [line(item, "2")])
})

test("an item whose only location is switched off can't be sold", async () => {
  const t = await world.tenant()
  await t.post("/stock/locations", { name: "Main" }).expect(201)
  const other = (await t.post("/stock/locations", { name: "Other" }).expect(201)).body.id
  const item = await stocked(t, "2", [other])
  await t.patch(`/stock/locations/${other}`, { isActive: false }).expect(200)
  await expect(reserve(t, [line(item, "1")])).rejects.toMatchObject({ code: "stock.insufficient" })
})

test("setting a level keeps a sale that came between", async () => {
  const t = await world.tenant()
  const item = await stocked(t, "10")
  const lines = [line(item, "2")]
  const order = await reserve(t, lines)
  const sale = t.run((ctx) => deliverReserved(ctx, order, lines))
  const set = t.post("/stock/adjustments", { variantId: item, setTo: "7", seen: "10", reason: "adjustment" })
  await Promise.all([sale, set.expect(201)])
  expect(await t.run((ctx) => sums(ctx, item))).toEqual({ onHand: "5", reserved: "0" })
  await t
    .post("/stock/adjustments", { variantId: item, setTo: "7", reason: "adjustment" })
    .expect(428, "stock.seen_missing")
  await t.post("/stock/adjustments", { variantId: item, reason: "adjustment" }).expect(400, "stock.amount_unclear")
})

test("setting a level by its version is refused after a sale, not after a mere reservation", async () => {
  const t = await world.tenant()
  const item = await stocked(t, "10")
  const { version } = (await t.get(`/stock/levels?variantId=${item}`)).body.data[0]
  const lines = [line(item, "2")]
  const order = await reserve(t, lines)
  const match = { "if-match": `"${version}"` }
  await t.post("/stock/adjustments", { variantId: item, setTo: "9", reason: "adjustment" }, match).expect(201)
  await t.run((ctx) => deliverReserved(ctx, order, lines))
  await t
    .post("/stock/adjustments", { variantId: item, setTo: "8", reason: "adjustment" }, match)
    .expect(412, "version.mismatch")
})

test("goods that orders were promised can't be written off, and nothing is booked", async () => {
  const t = await world.tenant()
  const item = await stocked(t, "5")
  await reserve(t, [line(item, "4")])
  await t
    .post("/stock/adjustments", { variantId: item, delta: "-2", reason: "write_off" })
    .expect(409, "stock.below_reserved")
  await t.post("/stock/adjustments", { variantId: item, delta: "-1", reason: "write_off", note: "broken" }).expect(201)
  const { body } = await t.get(`/stock/movements?variantId=${item}&limit=1`).expect(200)
  expect(body.data).toMatchObject([{ reason: "write_off", onHandDelta: "-1", note: "broken" }])
  const rest = await t.get(`/stock/movements?variantId=${item}&cursor=${body.nextCursor}`).expect(200)
  expect(rest.body.data.map((m: { reason: string }) => m.reason)).toEqual(["allocation", "opening"])
})

test("a level can't grow beyond what its column holds", async () => {
  const t = await world.tenant()
  const item = newVariant()
  const add = (delta: string) =>
    t.run((ctx) => adjustStock(ctx, { variantId: item, delta: micro(delta), reason: "receipt", note: null }))
  await add("99999999999")
  await expect(add("1")).rejects.toMatchObject({ code: "stock.quantity_invalid" })
  await expect(add("999999999999")).rejects.toMatchObject({ code: "stock.quantity_invalid" })
})

test("opening stock can be repeated without doubling anything, and keeps what a person has set since", async () => {
  const t = await world.tenant()
  const [one, two] = [newVariant(), newVariant()]
  const rows = [
    { variantId: one, onHand: micro("5"), reference: "import 1", lowStockThreshold: micro("2") },
    { variantId: two, onHand: micro("3"), reference: "import 1" },
  ]
  expect(await t.run((ctx) => setLevels(ctx, rows))).toBe(2)
  const [level] = (await t.get(`/stock/levels?variantId=${one}`)).body.data
  await t.patch(`/stock/levels/${one}/${level.locationId}`, { lowStockThreshold: null }).expect(200)
  const again = await Promise.all([
    t.run((ctx) => setLevels(ctx, rows)),
    t.run((ctx) => setLevels(ctx, rows.toReversed())),
  ])
  expect(again).toEqual([0, 0])
  expect((await t.get(`/stock/levels?variantId=${one}`)).body.data).toMatchObject([
    { onHand: "5", lowStockThreshold: null },
  ])
  await t.run((ctx) => setLevels(ctx, [{ variantId: one, onHand: micro("9"), reference: "import 2" }]))
  expect((await t.run((ctx) => sums(ctx, one))).onHand).toBe("9")
  expect(await told(t, one)).toEqual(["opening", "settings", "opening"])
})

test("a stocktake books the differences to what it expected, so sales meanwhile stay sold", async () => {
  const t = await world.tenant()
  const [short, right, uncounted, found] = [
    await stocked(t, "10"),
    await stocked(t, "4"),
    await stocked(t, "6"),
    newVariant(),
  ]
  const lines = [line(short, "2")]
  const order = await reserve(t, lines)
  const { body } = await t.post("/stock/stocktakes", { note: "year end" }).expect(201)
  const path = `/stock/stocktakes/${body.id}`
  await t.post("/stock/stocktakes", {}).expect(409, "stock.stocktake_running")
  await t.run((ctx) => deliverReserved(ctx, order, lines))
  const counts = [
    { variantId: short, counted: "1" },
    { variantId: short, counted: "9" },
    { variantId: right, counted: "4" },
    { variantId: found, counted: "1" },
  ]
  await t.post(`${path}/counts`, { counts }).expect(200)
  expect((await t.get(`${path}/lines`).expect(200)).body.data).toHaveLength(4)
  await t.post(`${path}/finish`).expect(200)
  const levels = await Promise.all([short, right, uncounted, found].map((item) => t.run((ctx) => sums(ctx, item))))
  expect(levels.map((l) => l.onHand)).toEqual(["7", "4", "6", "1"])
  expect(await told(t, short)).toEqual(["opening", "allocation", "sale", "stocktake"])
  await t.post(`${path}/finish`).expect(409, "stock.stocktake_ended")
  await t.post(`${path}/counts`, { counts }).expect(409, "stock.stocktake_ended")
  expect(await t.run(stockDrift)).toEqual([])
})

test("a stocktake that is given up books nothing, and one that finds too little for the orders is refused", async () => {
  const t = await world.tenant()
  const item = await stocked(t, "5")
  await reserve(t, [line(item, "4")])
  const { body } = await t.post("/stock/stocktakes", { variantIds: [item] }).expect(201)
  await t.post(`/stock/stocktakes/${body.id}/counts`, { counts: [{ variantId: item, counted: "1" }] }).expect(200)
  await t.post(`/stock/stocktakes/${body.id}/finish`).expect(409, "stock.below_reserved")
  await t.post(`/stock/stocktakes/${body.id}/cancel`).expect(200)
  expect((await t.get("/stock/stocktakes?state=cancelled").expect(200)).body.data).toHaveLength(1)
  expect(await t.run((ctx) => sums(ctx, item))).toEqual({ onHand: "5", reserved: "4" })
})

test("drift is found", async () => {
  const t = await world.tenant()
  const item = await stocked(t, "5")
  await t.run((ctx) => ctx.tx.session.query("update stock_levels set on_hand = 6, reserved = 1", []))
  expect(await t.run(stockDrift)).toMatchObject([
    { variantId: item, onHand: micro("6"), ledgerOnHand: micro("5"), reserved: micro("1"), openReservations: 0n },
  ])
})
