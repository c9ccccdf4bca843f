import { expect, test } from "vitest"
import { makeWorld, type TestTenant } from "#testing"
import { product, staffOrder } from "./testing.ts"

const world = await makeWorld()

async function order(t: TestTenant, quantities: readonly string[], more: Record<string, unknown> = {}) {
  const lines = []
  for (const quantity of quantities)
    lines.push({ variantId: (await product(t, { name: `P${lines.length}` })).variantId, quantity })
  return (await t.post("/orders", staffOrder(lines, more)).expect(201)).body
}

const lineOf = (body: { lines: { id: string }[] }, i: number) => body.lines[i]?.id ?? ""

test("an order is delivered in parts, never more than was ordered", async () => {
  const t = await world.tenant()
  const made = await order(t, ["2", "1"])
  const part = await t
    .post(`/orders/${made.id}/fulfil`, { lines: [{ lineId: lineOf(made, 0), quantity: "1" }], note: "first box" })
    .expect(200)
  expect(part.body.fulfilmentState).toBe("partial")
  await t
    .post(`/orders/${made.id}/fulfil`, { lines: [{ lineId: lineOf(made, 0), quantity: "2" }] })
    .expect(409, "sales.quantity_too_large")
  const twice = [
    { lineId: lineOf(made, 1), quantity: "1" },
    { lineId: lineOf(made, 1), quantity: "1" },
  ]
  await t.post(`/orders/${made.id}/fulfil`, { lines: twice }).expect(409, "sales.quantity_too_large")
  const done = await t.post(`/orders/${made.id}/fulfil`, {}).expect(200)
  expect(done.body).toMatchObject({ fulfilmentState: "fulfilled", state: "open" })
  await t.post(`/orders/${made.id}/fulfil`, {}).expect(409, "sales.nothing_left")
  expect((await t.get(`/orders/${made.id}/fulfilments`)).body.data).toHaveLength(2)
})

test("parallel deliveries do not exceed the order", async () => {
  const t = await world.tenant()
  const made = await order(t, ["3"])
  const one = { lines: [{ lineId: lineOf(made, 0), quantity: "1" }] }
  const answers = await Promise.all(Array.from({ length: 8 }, () => t.post(`/orders/${made.id}/fulfil`, one)))
  expect(answers.filter((a) => a.status === 200)).toHaveLength(3)
})

test("an order is cancelled while nothing is delivered, then only its rest, then not at all", async () => {
  const t = await world.tenant()
  const whole = await order(t, ["2"])
  const gone = await t.post(`/orders/${whole.id}/cancel`, {}).expect(200)
  expect(gone.body).toMatchObject({ state: "cancelled", creditedMinor: whole.totalMinor })
  await t.post(`/orders/${whole.id}/cancel`, {}).expect(409, "sales.transition_refused")
  await t.post(`/orders/${whole.id}/fulfil`, {}).expect(409, "sales.transition_refused")
  const part = await order(t, ["3"])
  await t.post(`/orders/${part.id}/fulfil`, { lines: [{ lineId: lineOf(part, 0), quantity: "1" }] }).expect(200)
  const rest = await t.post(`/orders/${part.id}/cancel`, {}).expect(200)
  expect(rest.body).toMatchObject({
    state: "open",
    fulfilmentState: "fulfilled",
    lines: [{ fulfilled: "1", cancelled: "2" }],
  })
  expect(rest.body.creditedMinor).toBe("2480")
  await t.post(`/orders/${part.id}/cancel`, {}).expect(409, "sales.nothing_left")
})

test("the refund of one of three discounted lines leaves the others unchanged to the cent", async () => {
  const t = await world.tenant()
  const made = await order(t, ["1", "1", "1"], { orderDiscountMinor: "100" })
  await t.post(`/orders/${made.id}/fulfil`, {}).expect(200)
  const back = await t
    .post(`/orders/${made.id}/return`, { lines: [{ lineId: lineOf(made, 0), quantity: "1" }], reason: "too big" })
    .expect(201)
  const after = (await t.get(`/orders/${made.id}`)).body
  expect(back.body.creditMinor).toBe(made.lines[0].totalMinor)
  expect(after).toMatchObject({
    fulfilmentState: "partially_returned",
    creditedMinor: made.lines[0].totalMinor,
    totalMinor: made.totalMinor,
  })
  const sums = (lines: { netMinor: string; taxMinor: string; totalMinor: string; orderDiscountMinor: string }[]) =>
    lines.map(({ netMinor, taxMinor, totalMinor, orderDiscountMinor }) => [
      netMinor,
      taxMinor,
      totalMinor,
      orderDiscountMinor,
    ])
  expect(sums(after.lines)).toEqual(sums(made.lines))
  expect(made.lines.map((l: { orderDiscountMinor: string }) => l.orderDiscountMinor)).toEqual(["34", "33", "33"])
})

test("a line that comes back piece by piece is credited its total, no cent more or less", async () => {
  const t = await world.tenant()
  const oil = await product(t, { unitPrice: "3.335", taxCode: "reduced" })
  const { body: made } = await t
    .post("/orders", staffOrder([{ variantId: oil.variantId, quantity: "7", discountMinor: "10" }]))
    .expect(201)
  await t.post(`/orders/${made.id}/fulfil`, {}).expect(200)
  let credit = 0n
  for (let i = 0; i < 7; i++) {
    const back = await t
      .post(`/orders/${made.id}/return`, { lines: [{ lineId: lineOf(made, 0), quantity: "1" }], reason: "x" })
      .expect(201)
    credit += BigInt(back.body.creditMinor)
  }
  expect(String(credit)).toBe(made.totalMinor)
  expect((await t.get(`/orders/${made.id}`)).body.fulfilmentState).toBe("returned")
})

test("a return is asked for, then received or refused, once", async () => {
  const t = await world.tenant()
  const made = await order(t, ["2"])
  const wanted = { lines: [{ lineId: lineOf(made, 0), quantity: "2" }], reason: "too small" }
  await t.post(`/orders/${made.id}/returns`, wanted).expect(409, "sales.transition_refused")
  await t.post(`/orders/${made.id}/fulfil`, {}).expect(200)
  const asked = await t.post(`/orders/${made.id}/returns`, wanted).expect(201)
  expect(asked.body.state).toBe("requested")
  expect((await t.get(`/orders/${made.id}`)).body.fulfilmentState).toBe("fulfilled")
  const lines = [{ lineId: lineOf(made, 0), quantity: "2", damaged: "1" }]
  const received = await t.post(`/returns/${asked.body.id}/receive`, { lines }).expect(200)
  expect(received.body).toMatchObject({
    state: "received",
    lines: [{ quantity: "2", restocked: "1", creditMinor: made.totalMinor }],
  })
  await t.post(`/returns/${asked.body.id}/receive`, {}).expect(409, "sales.return_closed")
  await t.post(`/returns/${asked.body.id}/refuse`, { reason: "late" }).expect(409, "sales.return_closed")
  expect((await t.get(`/orders/${made.id}/returns`)).body.data).toHaveLength(1)
})

test("two tenants' returns and orders do not meet", async () => {
  const [one, two] = [await world.tenant(), await world.tenant()]
  const made = await order(one, ["1"])
  await one.post(`/orders/${made.id}/fulfil`, {}).expect(200)
  const asked = await one
    .post(`/orders/${made.id}/returns`, { lines: [{ lineId: lineOf(made, 0), quantity: "1" }], reason: "x" })
    .expect(201)
  await two.post(`/returns/${asked.body.id}/receive`, {}).expect(404, "sales.return_unknown")
  await two.post(`/returns/${asked.body.id}/refuse`, { reason: "x" }).expect(404, "sales.return_unknown")
  const foreign = await order(two, ["1"])
  await one
    .post(`/orders/${made.id}/fulfil`, { lines: [{ lineId: lineOf(foreign, 0), quantity: "1" }] })
    .expect(422, "sales.line_unknown")
})
