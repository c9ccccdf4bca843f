import { expect, test } from "vitest"
import { creditInvoice, type InvoiceId, recordPayment, refundPayment } from "#business/billing"
import { mergeCustomers } from "#business/customers"
import { type Id, micro } from "#kernel"
import { makeWorld, type TestTenant } from "#testing"

const world = await makeWorld()

interface Placed {
  readonly id: string
  readonly customerId: Id<"cus">
  readonly invoiceId: InvoiceId
  readonly totalMinor: string
  readonly lines: readonly { readonly id: string; readonly totalMinor: string }[]
}

/** An order over three lines of 24 % tax with a discount on the whole. */
async function place(t: TestTenant): Promise<Placed> {
  const line = { description: "Oil", unitPrice: "10", taxRate: "24", quantity: "1" }
  const lines = [line, { ...line, unitPrice: "3.33" }, { ...line, quantity: "2" }]
  const order = { customer: { name: "N", email: "n@example.com" }, lines, orderDiscountMinor: "100" }
  return (await t.post("/orders", order).expect(201)).body
}

const pay = (t: TestTenant, order: Placed, amountMinor: bigint, externalId?: string) =>
  t.run((ctx) =>
    recordPayment(ctx, {
      customerId: order.customerId,
      amountMinor,
      currency: "EUR",
      method: "bank_transfer",
      reference: null,
      ...(externalId === undefined ? {} : { externalId }),
      allocations: [{ invoiceId: order.invoiceId, amountMinor }],
      receivedAt: ctx.now,
    }),
  )
const read = async (t: TestTenant, order: Placed) => (await t.get(`/orders/${order.id}`).expect(200)).body
const notes = (t: TestTenant) =>
  t.run(
    async (ctx) =>
      (await ctx.tx.session.query("select total_minor::text as total from credit_notes order by id", [])).rows,
  )

test("money that reaches an order's invoice pays the order; with its delivery it is completed", async () => {
  const t = await world.tenant()
  const order = await place(t)
  await pay(t, order, 1000n)
  expect(await read(t, order)).toMatchObject({ paymentState: "partial", paidMinor: "1000", state: "open" })
  await t.post(`/orders/${order.id}/fulfil`, {}).expect(200)
  await pay(t, order, BigInt(order.totalMinor) - 1000n)
  expect(await read(t, order)).toMatchObject({ paymentState: "paid", paidMinor: order.totalMinor, state: "completed" })
})

test("one payment told ten times pays an order once", async () => {
  const t = await world.tenant()
  const order = await place(t)
  for (let i = 0; i < 10; i++) await pay(t, order, 500n, "provider-7")
  expect(await read(t, order)).toMatchObject({ paymentState: "partial", paidMinor: "500" })
})

test("a cancelled order's invoice is credited whole", async () => {
  const t = await world.tenant()
  const order = await place(t)
  await t.post(`/orders/${order.id}/cancel`, {}).expect(200)
  expect(await notes(t)).toEqual([{ total: order.totalMinor }])
  expect(await read(t, order)).toMatchObject({
    state: "cancelled",
    paymentState: "none",
    creditedMinor: order.totalMinor,
  })
})

test("a paid order that is cancelled owes nothing: its money is the customer's credit", async () => {
  const t = await world.tenant()
  const order = await place(t)
  await pay(t, order, BigInt(order.totalMinor))
  await t.post(`/orders/${order.id}/cancel`, {}).expect(200)
  expect(await read(t, order)).toMatchObject({
    state: "cancelled",
    paymentState: "refunded",
    refundedMinor: order.totalMinor,
  })
})

test("the return of one of three lines credits that line to the cent, on the order and on the credit note", async () => {
  const t = await world.tenant()
  const order = await place(t)
  await pay(t, order, BigInt(order.totalMinor))
  await t.post(`/orders/${order.id}/fulfil`, {}).expect(200)
  const back = { lines: [{ lineId: order.lines[1]?.id, quantity: "1", damaged: "1" }], reason: "broken" }
  const done = await t.post(`/orders/${order.id}/return`, back).expect(201)
  expect(done.body.creditMinor).toBe(order.lines[1]?.totalMinor)
  expect(await notes(t)).toEqual([{ total: order.lines[1]?.totalMinor }])
  expect(await read(t, order)).toMatchObject({
    paymentState: "partially_refunded",
    refundedMinor: order.lines[1]?.totalMinor,
    state: "completed",
  })
})

test("each part of a line that comes back shows one sum on the order and on its credit note", async () => {
  const t = await world.tenant()
  const order = await place(t)
  await t.post(`/orders/${order.id}/fulfil`, {}).expect(200)
  for (let i = 0; i < 2; i++) {
    const { body } = await t
      .post(`/orders/${order.id}/return`, { lines: [{ lineId: order.lines[2]?.id, quantity: "1" }], reason: "x" })
      .expect(201)
    expect((await notes(t)).at(-1)).toEqual({ total: body.creditMinor })
  }
  expect((await read(t, order)).creditedMinor).toBe(order.lines[2]?.totalMinor)
})

test("the rest of an order that is cancelled is credited, what was delivered is not", async () => {
  const t = await world.tenant()
  const order = await place(t)
  await t.post(`/orders/${order.id}/fulfil`, { lines: [{ lineId: order.lines[0]?.id, quantity: "1" }] }).expect(200)
  const { body } = await t.post(`/orders/${order.id}/cancel`, {}).expect(200)
  expect(await notes(t)).toEqual([{ total: body.creditedMinor }])
  expect(BigInt(order.totalMinor) - BigInt(body.creditedMinor)).toBe(BigInt(order.lines[0]?.totalMinor ?? 0))
  await pay(t, order, BigInt(order.lines[0]?.totalMinor ?? 0))
  expect(await read(t, order)).toMatchObject({ paymentState: "paid", state: "completed" })
})

test("money taken back from an order's invoice is refunded of the order", async () => {
  const t = await world.tenant()
  const order = await place(t)
  const payment = await pay(t, order, BigInt(order.totalMinor))
  await t.run((ctx) => refundPayment(ctx, payment.id, { amountMinor: 700n, reason: "goodwill" }))
  expect(await read(t, order)).toMatchObject({ paymentState: "partially_refunded", refundedMinor: "700" })
})

test("an order whose invoice was credited by hand can still be cancelled", async () => {
  const t = await world.tenant()
  const order = await place(t)
  await t.run((ctx) => creditInvoice(ctx, order.invoiceId, { reason: "by hand" }))
  await t.post(`/orders/${order.id}/cancel`, {}).expect(200)
  expect(await notes(t)).toHaveLength(1)
})

test("a credit note written by hand takes its sum off the order once; what was paid beyond is no longer the order's", async () => {
  const t = await world.tenant()
  const order = await place(t)
  const part = { lines: [{ lineNo: 1, quantity: micro("1") }], reason: "goodwill" }
  await t.run((ctx) => creditInvoice(ctx, order.invoiceId, part))
  const [note] = await notes(t)
  const credited = BigInt(String(Reflect.get(Object(note), "total")))
  expect(await read(t, order)).toMatchObject({ creditedMinor: String(credited), paymentState: "none" })
  await pay(t, order, BigInt(order.totalMinor) - credited)
  expect(await read(t, order)).toMatchObject({ paymentState: "paid", refundedMinor: "0" })
  await t.run((ctx) => creditInvoice(ctx, order.invoiceId, { reason: "all of it" }))
  expect(await read(t, order)).toMatchObject({
    creditedMinor: order.totalMinor,
    paymentState: "refunded",
    refundedMinor: String(BigInt(order.totalMinor) - credited),
  })
})

test("a return refunds what sending the goods had cost when it says so, once", async () => {
  const t = await world.tenant()
  const line = { description: "Oil", unitPrice: "10", taxRate: "24", quantity: "1" }
  const draft = { customer: { name: "N" }, lines: [line, line], shippingMinor: "500" }
  const order: Placed = (await t.post("/orders", draft).expect(201)).body
  await t.post(`/orders/${order.id}/fulfil`, {}).expect(200)
  const [first, second] = order.lines
    .filter((each) => each.totalMinor !== "500")
    .map((each) => [{ lineId: each.id, quantity: "1" }])
  const back = (lines: unknown, more: object) =>
    t.post(`/orders/${order.id}/return`, { lines, reason: "withdrawn", ...more }).expect(201)
  await back(first, {})
  const { body } = await back(second, { refundsShipping: true })
  expect(body.lines).toHaveLength(2)
  expect((await notes(t)).at(-1)).toEqual({ total: body.creditMinor })
  expect(await read(t, order)).toMatchObject({ creditedMinor: order.totalMinor, fulfilmentState: "returned" })
})

test("an order without an invoice is cancelled and returned without a credit note", async () => {
  const t = await world.tenant()
  const lines = [{ description: "x", quantity: "1", unitPrice: "1" }]
  const made = await t.post("/orders", { customer: { name: "N" }, lines, createInvoice: false }).expect(201)
  await t.post(`/orders/${made.body.id}/cancel`, {}).expect(200)
  expect(await notes(t)).toEqual([])
})

test("the orders of merged customers are the survivor's", async () => {
  const t = await world.tenant()
  const order = await place(t)
  const { body: other } = await t.post("/customers", { name: "Survivor" }).expect(201)
  await t.run((ctx) => mergeCustomers(ctx, other.id, { ids: [order.customerId] }))
  expect((await t.get(`/orders?customerId=${other.id}`)).body.data).toHaveLength(1)
})
