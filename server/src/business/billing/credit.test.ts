import fc from "fast-check"
import { expect, test } from "vitest"
import { micro } from "#kernel"
import { makeWorld } from "#testing"
import { proof } from "../../kernel/proof-runs.ts"
import { creditLines, taxLinesOf } from "./credit-note.ts"
import { billingDrift } from "./drift.ts"
import { rateOne } from "./exchange.ts"
import type { InvoiceLine } from "./invoice.ts"
import { draftedInvoice, issueInvoice } from "./issue.ts"
import { priceDraft } from "./pricing.ts"
import { draftFor, line } from "./testing.ts"

const world = await makeWorld()
const two = [
  line({ quantity: micro("3") }),
  line({ description: "Bread", unitPrice: micro("3.33"), taxRate: micro("13") }),
]

test("a whole credit note takes an unpaid invoice to zero", async () => {
  const t = await world.tenant()
  const draft = await draftFor(t, { lines: two, orderDiscountMinor: 100n })
  const i = await t.run((ctx) => issueInvoice(ctx, draft))
  const note = await t.post(`/invoices/${i.id}/credit`, { reason: "never sent" }).expect(201)
  expect(note.body).toMatchObject({
    number: "CN-2026-00001",
    totalMinor: String(i.totalMinor),
    netMinor: String(i.netMinor),
    invoiceNumber: i.number,
  })
  expect((await t.get(`/invoices/${i.id}`)).body).toMatchObject({ state: "credited", balanceMinor: "0" })
  await t.post(`/invoices/${i.id}/credit`, { reason: "again" }).expect(409, "invoice.nothing_to_credit")
  const ledger = await t.get("/ledger/trial-balance").expect(200)
  for (const account of ledger.body.accounts) expect(account.debitMinor, account.code).toBe(account.creditMinor)
  expect((await t.get(`/credit-notes?customerId=${i.customerId}`)).body.data).toHaveLength(1)
  expect(await t.run(billingDrift)).toEqual([])
})

test("never more than was invoiced, line by line", async () => {
  const t = await world.tenant()
  const draft = await draftFor(t, { lines: two })
  const i = await t.run((ctx) => issueInvoice(ctx, draft))
  const credit = (lineNo: number, quantity: string) =>
    t.post(`/invoices/${i.id}/credit`, { reason: "returned", lines: [{ lineNo, quantity }] })
  await credit(1, "4").expect(409, "invoice.over_credited")
  await credit(1, "-1").expect(409, "invoice.over_credited")
  await credit(9, "1").expect(422, "invoice.line_unknown")
  expect((await credit(1, "1").expect(201)).body).toMatchObject({ netMinor: "1000", taxMinor: "240" })
  await credit(1, "2.5").expect(409, "invoice.over_credited")
  await credit(1, "2").expect(201)
  expect((await t.get(`/invoices/${i.id}`)).body).toMatchObject({
    state: "partially_paid",
    creditedMinor: "3720",
    balanceMinor: "376",
  })
})

test("two whole credit notes at once are one", async () => {
  const t = await world.tenant()
  const draft = await draftFor(t)
  const i = await t.run((ctx) => issueInvoice(ctx, draft))
  const answers = await Promise.all([1, 2].map(() => t.post(`/invoices/${i.id}/credit`, { reason: "x" })))
  expect(answers.map((a) => a.status).toSorted()).toEqual([201, 409])
})

test("crediting a paid invoice makes what was paid the customer's credit, which can be refunded", async () => {
  const t = await world.tenant()
  const draft = await draftFor(t)
  const i = await t.run((ctx) => issueInvoice(ctx, draft))
  const pay = (amountMinor: string) =>
    t.post("/payments", {
      customerId: i.customerId,
      amountMinor,
      currency: "EUR",
      method: "card",
      allocations: [{ invoiceId: i.id, amountMinor }],
    })
  const [first, second] = [await pay("1000").expect(201), await pay("240").expect(201)]
  await t.post(`/invoices/${i.id}/credit`, { reason: "returned" }).expect(201)
  expect((await t.get(`/invoices/${i.id}`)).body).toMatchObject({ state: "credited", paidMinor: "0" })
  expect((await t.get(`/billing/balances?customerId=${i.customerId}`)).body.data).toMatchObject([
    { openMinor: "0", creditMinor: "1240" },
  ])
  await t.post(`/payments/${first.body.id}/refunds`, { amountMinor: "1000", reason: "returned" }).expect(201)
  await t
    .post(`/payments/${second.body.id}/refunds`, { amountMinor: "241", reason: "returned" })
    .expect(409, "refund.too_much")
  expect(await t.run(billingDrift)).toEqual([])
})

test("crediting piece by piece ends at the invoice's sums to the cent, whatever the pieces", async () => {
  const t = await world.tenant()
  const base = await draftFor(t)
  const ctx = { now: world.clock.now() }
  const lineArb = fc.record({
    price: fc.bigInt(1n, 99_999_999n),
    quantity: fc.integer({ min: 1, max: 9 }),
    rate: fc.constantFrom(0n, 13n, 24n),
    off: fc.bigInt(0n, 50n),
  })
  fc.assert(
    fc.property(
      fc.array(lineArb, { minLength: 1, maxLength: 5 }),
      fc.boolean(),
      fc.bigInt(0n, 300n),
      fc.infiniteStream(fc.integer({ min: 1, max: 3 })),
      (lines, pricesIncludeTax, off, steps) => {
        const drafts = lines.map((l) =>
          line({
            unitPrice: l.price,
            quantity: BigInt(l.quantity) * 1_000_000n,
            taxRate: l.rate * 1_000_000n,
            discountPercent: l.off * 1_000_000n,
          }),
        )
        const gross = priceDraft({ ...base, lines: drafts, pricesIncludeTax }).totalMinor
        const draft = { ...base, lines: drafts, pricesIncludeTax, orderDiscountMinor: gross > 400n ? off : 0n }
        const invoice = draftedInvoice(ctx as never, "inv_x", draft, priceDraft(draft), rateOne)
        const notes: InvoiceLine[] = []
        for (const [n, l] of lines.entries()) {
          for (let left = l.quantity; left > 0; ) {
            const piece = Math.min(left, steps.next().value ?? 1)
            const [part] = creditLines(invoice, notes, [{ lineNo: n + 1, quantity: BigInt(piece) * 1_000_000n }])
            if (part) notes.push(part)
            left -= piece
          }
        }
        const sum = (of: (l: InvoiceLine) => bigint) => notes.reduce((total, l) => total + of(l), 0n)
        expect(sum((l) => l.netMinor)).toBe(invoice.netMinor)
        expect(sum((l) => l.taxMinor)).toBe(invoice.taxMinor)
        expect(taxLinesOf(notes).reduce((total, l) => total + l.taxMinor, 0n)).toBe(invoice.taxMinor)
        expect(() => creditLines(invoice, notes, [{ lineNo: 1, quantity: 1n }])).toThrow()
      },
    ),
    { ...proof, numRuns: Math.min(proof.numRuns, 10_000) },
  )
})
