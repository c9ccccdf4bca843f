import { beforeAll, describe, expect, test } from "vitest"
import { makeWorld, type TestTenant } from "#testing"
import { folded, ranked } from "./search.ts"

const world = await makeWorld()
let t: TestTenant
const line = { description: "Visit", quantity: "1", unitPrice: "50" }

beforeAll(async () => {
  t = await world.tenant({ timeZone: "Europe/Athens" })
})

describe("the search", () => {
  test("finds every kind by words, numbers and names, whatever the accents", async () => {
    const id = (await t.post("/customers", { name: "Ελένη Παπαδάκη", email: "eleni@example.com" }).expect(201)).body.id
    const order = (await t.post("/orders", { customer: { id }, lines: [line] }).expect(201)).body
    const ticket = (
      await t.post("/tickets", { subject: "Χαλασμένος εκτυπωτής", body: "X", customerId: id }).expect(201)
    ).body
    const find = async (q: string, caller = t as Pick<TestTenant, "get">) =>
      (await caller.get(`/search?q=${encodeURIComponent(q)}`).expect(200)).body.data as { kind: string; id: string }[]
    expect((await find("παπαδακη")).map((h) => h.kind)).toEqual(["customer", "order", "invoice"])
    expect(await find("ΕΛΕΝΗ")).toMatchObject([{ kind: "customer", id }, { id: order.id }, { kind: "invoice" }])
    expect((await find(order.number))[0]).toMatchObject({ kind: "order", id: order.id })
    expect((await find("εκτυπωτης"))[0]).toMatchObject({ kind: "ticket", id: ticket.id })
    const deal = { name: "Έπιπλα λόμπι", currency: "EUR", customerId: id }
    const dealId = (await t.post("/deals", deal).expect(201)).body.id
    expect(await find("ΕΠΙΠΛΑ")).toEqual([{ kind: "deal", id: dealId, title: "Έπιπλα λόμπι", hint: "New" }])
    expect((await find("λομπι παπαδακη")).map((h) => h.kind)).not.toContain("deal")
    expect((await find("παπαδακη")).map((h) => h.kind)).toEqual(["customer", "order", "invoice", "deal"])
    expect(await find("επιπλα", await t.as(["customers:read"]))).toEqual([])
    expect(await find("?!")).toEqual([])
    expect((await find("παπαδακη", await t.as(["customers:read"]))).map((h) => h.kind)).toEqual(["customer"])
    expect(await find("παπαδακη", await t.as(["stock:read"]))).toEqual([])
    expect(await find("παπαδακη", await world.tenant())).toEqual([])
  })

  test("puts the whole title first, then its beginning, then a word of it", () => {
    const hit = (title: string) => ({ kind: "customer" as const, id: title, title, hint: null })
    const titles = ["A shop of oil", "The boiler", "Oil press", "Óil"].map(hit)
    expect(ranked(titles, "oil").map((h) => h.title)).toEqual(["Óil", "Oil press", "A shop of oil", "The boiler"])
    expect(folded(" Ὠδεῖον ")).toBe("ωδειον")
  })
})

describe("the home feed", () => {
  test("tells of today where the business is, and of what the caller may read", async () => {
    const own = await world.tenant({ timeZone: "Europe/Athens" })
    await own.post("/orders", { customer: { name: "A" }, lines: [line] }).expect(201)
    await own.post("/tickets", { subject: "X", body: "Y" }).expect(201)
    await world.settle()
    const home = (await own.get("/home").expect(200)).body
    expect(home).toMatchObject({
      today: "2026-03-02",
      sales: [{ channel: "manual", currency: "EUR", orders: 1 }],
      money: [{ openInvoices: 1, overdueInvoices: 0 }],
      lowStock: 0,
      tickets: { open: 1, unassigned: 1 },
      brokenConnections: [],
    })
    expect(home.events[0].type).toBe("desk.ticket.created")
    const few = (await (await own.as(["sales:read"])).get("/home").expect(200)).body
    expect(few).toMatchObject({ money: null, tickets: null, sales: [{ orders: 1 }] })
    world.clock.advanceMs(13 * 3_600_000)
    expect((await own.get("/home").expect(200)).body).toMatchObject({ today: "2026-03-03", sales: [] })
    world.clock.advanceMs(-13 * 3_600_000)
  })
})

describe("sales", () => {
  test("are told by day, channel, customer and product", async () => {
    const own = await world.tenant({ timeZone: "Europe/Athens" })
    const id = (await own.post("/customers", { name: "Buyer" }).expect(201)).body.id
    const product = (
      await own.post("/products", { name: "Oil", variants: [{ unitPrice: "10", tracksStock: false }] }).expect(201)
    ).body
    const variantId = product.variants[0].id
    const lines = [{ variantId, quantity: "3" }]
    const first = (await own.post("/orders", { customer: { id }, lines }).expect(201)).body
    // Eleven in the evening in London is the next day in Athens.
    world.clock.advanceMs(14 * 3_600_000)
    const second = (await own.post("/orders", { customer: { id }, lines }).expect(201)).body
    const cancelled = (await own.post("/orders", { customer: { id }, lines }).expect(201)).body
    await own.post(`/orders/${cancelled.id}/cancel`, { reason: "No" })
    const sales = async (query: string) => (await own.get(`/reports/sales?${query}`).expect(200)).body.data
    const total = String(BigInt(first.totalMinor) + BigInt(second.totalMinor))
    expect(await sales("by=day")).toMatchObject([
      { key: "2026-03-02", orders: 1, totalMinor: first.totalMinor },
      { key: "2026-03-03", orders: 1, totalMinor: second.totalMinor },
    ])
    expect(await sales("by=channel")).toMatchObject([{ key: "manual", orders: 2, totalMinor: total }])
    expect(await sales("by=customer")).toMatchObject([{ key: id, name: "Buyer", orders: 2 }])
    expect(await sales("by=product")).toMatchObject([{ key: variantId, quantity: "6", orders: 2 }])
    expect(await sales("by=month&channel=storefront")).toEqual([])
    await own.get("/reports/sales?from=2020-01-01&to=2026-01-01").expect(422, "report.days_invalid")
    world.clock.advanceMs(-14 * 3_600_000)
  })
})

describe("saved views", () => {
  test("are one's own, or shared with everybody and changed by their owner or who manages the business", async () => {
    const own = await world.tenant()
    const other = await own.as(["me:read", "sales:read"])
    const manager = await own.as(["*"])
    const draft = { list: "/orders", name: "Unpaid", query: { state: "open" } }
    const made = (await own.post("/views", draft).expect(201)).body
    await own.post("/views", { ...draft, name: "unpaid" }).expect(409, "view.name_taken")
    const seen = async (caller: Pick<TestTenant, "get">) =>
      (await caller.get("/views?list=/orders").expect(200)).body.data
    expect([await seen(own), await seen(other)]).toMatchObject([[{ id: made.id }], []])
    await own.patch(`/views/${made.id}`, { isShared: true }, { "if-match": '"1"' }).expect(200)
    await own.patch(`/views/${made.id}`, { name: "X" }, { "if-match": '"1"' }).expect(412, "version.mismatch")
    expect(await seen(other)).toMatchObject([{ id: made.id, isShared: true }])
    await other.patch(`/views/${made.id}`, { name: "Mine" }).expect(404, "view.unknown")
    await other.delete(`/views/${made.id}`).expect(404, "view.unknown")
    expect(await seen(await world.tenant())).toEqual([])
    await manager.patch(`/views/${made.id}`, { name: "To be paid" }).expect(200)
    await own.patch(`/views/${made.id}`, { isShared: false }).expect(200)
    await manager.delete(`/views/${made.id}`).expect(404, "view.unknown")
    await own.patch(`/views/${made.id}`, { isShared: true }).expect(200)
    await manager.delete(`/views/${made.id}`).expect(204)
    expect(await seen(own)).toEqual([])
  })
})
