import { expect, test } from "vitest"
import { micro, seededRandom } from "#kernel"
import { makeWorld, type TestTenant } from "#testing"
import { giveBackDocuments, reassignCustomers } from "./balances.ts"
import { billingDrift } from "./drift.ts"
import type { Invoice, InvoiceDraft } from "./invoice.ts"
import { issueInvoice } from "./issue.ts"
import { recordPayment } from "./pay.ts"
import { refundPayment } from "./refund.ts"
import { trialBalance } from "./store-journals.ts"
import { draftFor, line } from "./testing.ts"

const world = await makeWorld()

/** An invoice of 100.00 without tax. */
async function hundred(t: TestTenant, change: Partial<InvoiceDraft> = {}): Promise<Invoice> {
  const draft = await draftFor(t, {
    lines: [line({ unitPrice: micro("100"), taxRate: 0n, taxCategory: "Z" })],
    ...change,
  })
  return t.run((ctx) => issueInvoice(ctx, draft))
}

const paying = (i: Invoice, amountMinor: string) => ({
  customerId: i.customerId,
  amountMinor,
  currency: i.currency,
  method: "bank_transfer",
  allocations: [{ invoiceId: i.id, amountMinor }],
})

async function accounts(t: TestTenant): Promise<Record<string, bigint>> {
  const all = await t.run((ctx) => trialBalance(ctx, null))
  return Object.fromEntries(all.map((a) => [a.code, a.debitMinor - a.creditMinor]).filter(([, minor]) => minor !== 0n))
}

test("40 of 100 is partly paid, 100 is paid, 120 is paid and 20 credit", async () => {
  const t = await world.tenant()
  const i = await hundred(t)
  await t.post("/payments", paying(i, "4000")).expect(201)
  expect((await t.get(`/invoices/${i.id}`)).body).toMatchObject({ state: "partially_paid", balanceMinor: "6000" })
  await t.post("/payments", paying(i, "6000")).expect(201)
  expect((await t.get(`/invoices/${i.id}`)).body).toMatchObject({ state: "paid", balanceMinor: "0" })
  const second = await hundred(t, { customerId: i.customerId })
  const over = await t.post("/payments", paying(second, "12000")).expect(201)
  expect(over.body).toMatchObject({ allocatedMinor: "10000", unappliedMinor: "2000" })
  expect((await t.get(`/billing/balances?customerId=${i.customerId}`)).body.data).toEqual([
    { customerId: i.customerId, currency: "EUR", openMinor: "0", overdueMinor: "0", creditMinor: "2000" },
  ])
  expect(await accounts(t)).toEqual({ 1010: 22_000n, 2100: -2_000n, 4000: -20_000n })
  expect(await t.run(billingDrift)).toEqual([])
})

test("one payment pays several invoices, and its credit later another", async () => {
  const t = await world.tenant()
  const one = await hundred(t)
  const [two, three] = [
    await hundred(t, { customerId: one.customerId }),
    await hundred(t, { customerId: one.customerId }),
  ]
  const allocations = [one, two].map((i) => ({ invoiceId: i.id, amountMinor: "10000" }))
  const paid = await t.post("/payments", { ...paying(one, "25000"), allocations }).expect(201)
  expect(paid.body).toMatchObject({ allocatedMinor: "20000", unappliedMinor: "5000", allocations })
  const path = `/payments/${paid.body.id}/allocations`
  const use = (amountMinor: string) => ({ allocations: [{ invoiceId: three.id, amountMinor }] })
  await t.post(path, use("5001")).expect(422, "payment.allocations_exceed")
  await t.post(path, use("0")).expect(422, "payment.amount_invalid")
  await t.post(path, use("5000")).expect(200)
  expect((await t.get(`/invoices/${three.id}`)).body.state).toBe("partially_paid")
  const stranger = await hundred(t)
  await t
    .post("/payments", paying({ ...stranger, customerId: one.customerId }, "1"))
    .expect(422, "payment.other_customer")
  await t
    .post("/payments", { ...paying(one, "100"), currency: "USD", exchangeRate: "0.9" })
    .expect(422, "payment.other_currency")
  expect(await t.run(billingDrift)).toEqual([])
})

test("twenty payments at once leave the balance that they sum up to", async () => {
  const t = await world.tenant()
  const i = await hundred(t)
  await Promise.all(Array.from({ length: 20 }, (_, n) => t.post("/payments", paying(i, String(100 + n))).expect(201)))
  expect((await t.get(`/invoices/${i.id}`)).body).toMatchObject({ paidMinor: "2190", balanceMinor: "7810" })
  expect(await t.run(billingDrift)).toEqual([])
})

test("a provider's events told ten times in any order are one payment each", async () => {
  const t = await world.tenant()
  const i = await hundred(t)
  const random = seededRandom(7)
  const events = Array.from({ length: 10 }, () => ["evt_1", "evt_2"])
    .flat()
    .toSorted(() => random() - 0.5)
  const answers = await Promise.all(
    events.map((externalId) => t.post("/payments", { ...paying(i, "3000"), method: "stripe", externalId }).expect(201)),
  )
  expect(new Set(answers.map((a) => a.body.id)).size).toBe(2)
  expect((await t.get(`/invoices/${i.id}`)).body.paidMinor).toBe("6000")
  expect((await t.get("/payments")).body.data).toHaveLength(2)
})

test("of two full refunds at once one is made, and the invoice is open again", async () => {
  const t = await world.tenant()
  const i = await hundred(t)
  const paid = await t.post("/payments", paying(i, "10000")).expect(201)
  const refund = () => t.post(`/payments/${paid.body.id}/refunds`, { amountMinor: "10000", reason: "sent back" })
  const answers = await Promise.all([refund(), refund()])
  expect(answers.map((a) => a.status).toSorted()).toEqual([201, 409])
  expect((await t.get(`/invoices/${i.id}`)).body).toMatchObject({ state: "issued", balanceMinor: "10000" })
  expect(await accounts(t)).toEqual({ 1100: 10_000n, 4000: -10_000n })
  expect(await t.run(billingDrift)).toEqual([])
})

test("a refund is at most what its invoice has of the payment; told twice it is one", async () => {
  const t = await world.tenant()
  const i = await hundred(t)
  const paid = await t.post("/payments", paying(i, "12000")).expect(201)
  const path = `/payments/${paid.body.id}/refunds`
  await t.post(path, { amountMinor: "10001", reason: "x", invoiceId: i.id }).expect(409, "refund.too_much")
  await t.post(path, { amountMinor: "12001", reason: "x" }).expect(409, "refund.too_much")
  const first = await t.post(path, { amountMinor: "3000", reason: "x", externalId: "re_1" }).expect(201)
  const again = await t.post(path, { amountMinor: "3000", reason: "x", externalId: "re_1" }).expect(201)
  expect(again.body.id).toBe(first.body.id)
  expect((await t.get(`/payments/${paid.body.id}`)).body).toMatchObject({
    refundedMinor: "3000",
    unappliedMinor: "0",
    allocatedMinor: "9000",
  })
  expect(await t.run(billingDrift)).toEqual([])
})

test("an invoice in another currency keeps its rate, and the difference at payment is booked", async () => {
  const t = await world.tenant()
  const i = await hundred(t, { currency: "USD", meta: { exchangeRate: "0.9" } })
  expect(await accounts(t)).toEqual({ 1100: 9_000n, 4000: -9_000n })
  await t.post("/payments", { ...paying(i, "5000"), exchangeRate: "0.95" }).expect(201)
  await t.post("/payments", { ...paying(i, "6000"), exchangeRate: "0.8" }).expect(201)
  // received 47.50 + 48.00; 10.00 USD of it are credit at 0.8; the receivable of 90.00 is gone; 2.50 were lost
  expect(await accounts(t)).toEqual({ 1010: 9_550n, 2100: -800n, 4000: -9_000n, 7000: 250n })
  expect(await t.run(billingDrift)).toEqual([])
})

test("a payment in a closed period is refused, and nothing of it stays", async () => {
  const t = await world.tenant()
  const i = await hundred(t)
  await t.put("/billing/settings", { closedUntil: "2026-03-01" }).expect(200)
  await t
    .post("/payments", { ...paying(i, "100"), receivedAt: "2026-02-27T10:00:00Z" })
    .expect(409, "ledger.period_closed")
  expect((await t.get("/payments")).body.data).toEqual([])
})

test("merged customers keep what they owe and have, under the one that is left", async () => {
  const t = await world.tenant()
  const [one, two] = [await hundred(t), await hundred(t)]
  await t.post("/payments", { ...paying(one, "12000") }).expect(201)
  const moves = await t.run((ctx) => reassignCustomers(ctx, [one.customerId], two.customerId))
  const balances = await t.get(`/billing/balances?customerId=${two.customerId}`).expect(200)
  expect(balances.body.data).toMatchObject([{ openMinor: "10000", creditMinor: "2000" }])
  expect((await t.get(`/billing/balances?customerId=${one.customerId}`)).body.data).toEqual([])
  await t.run((ctx) => giveBackDocuments(ctx, two.customerId, moves))
  const back = await t.get(`/billing/balances?customerId=${one.customerId}`)
  expect(back.body.data).toMatchObject([{ openMinor: "0", creditMinor: "2000" }])
})

test("events name what was paid, without anything personal", async () => {
  const t = await world.tenant()
  const i = await hundred(t)
  const payment = await t.run((ctx) =>
    recordPayment(ctx, {
      customerId: i.customerId,
      amountMinor: 10_000n,
      currency: "EUR",
      method: "card",
      reference: null,
      allocations: [{ invoiceId: i.id, amountMinor: 10_000n }],
      receivedAt: ctx.now,
    }),
  )
  await t.run((ctx) => refundPayment(ctx, payment.id, { amountMinor: 1n, reason: "x" }))
  const { rows } = await t.run((ctx) =>
    ctx.tx.session.query("select type, data from events where type like 'billing.%' order by ord", []),
  )
  const types = (rows as { type: string }[]).map((r) => r.type)
  expect(types).toEqual([
    "billing.invoice.issued",
    "billing.invoice.paid",
    "billing.payment.received",
    "billing.refund.made",
  ])
  expect(JSON.stringify(rows)).not.toContain("Eleni")
})
