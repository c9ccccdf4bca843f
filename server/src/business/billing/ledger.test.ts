import fc from "fast-check"
import { expect, test } from "vitest"
import { formatMoney, majorString } from "#kernel"
import { makeWorld } from "#testing"
import { proof } from "../../kernel/proof-runs.ts"
import { creditInvoice } from "./credit.ts"
import { billingDrift } from "./drift.ts"
import { parseRate, rateOne, toBase } from "./exchange.ts"
import { invoiceState, invoiceStates } from "./invoice.ts"
import { draftedInvoice, invoiceJournal, issueInvoice } from "./issue.ts"
import { recordPayment } from "./pay.ts"
import { pageOfDocument, printedInvoice, renderPdf } from "./pdf.ts"
import { priceDraft } from "./pricing.ts"
import { refundPayment } from "./refund.ts"
import { defaultSettings } from "./settings-defaults.ts"
import { trialBalance } from "./store-journals.ts"
import { draftFor, line } from "./testing.ts"

const world = await makeWorld()

const lineArb = fc.record({
  unitPrice: fc.bigInt(0n, 50_000_000_000n),
  quantity: fc.bigInt(1n, 20_000_000n),
  discountPercent: fc.bigInt(0n, 100_000_000n),
  taxRate: fc.constantFrom(0n, 13_000_000n, 24_000_000n, 5_500_000n),
  kind: fc.constantFrom("sale" as const, "shipping" as const),
})

test("lines + tax − discount = total and every journal balances, in currencies of 0, 2 and 3 digits at any rate", async () => {
  const base = await draftFor(await world.tenant())
  const ctx = { now: world.clock.now() }
  fc.assert(
    fc.property(
      fc.array(lineArb, { minLength: 1, maxLength: 6 }),
      fc.constantFrom("JPY", "EUR", "KWD"),
      fc.boolean(),
      fc.bigInt(1n, 5n * rateOne),
      (lines, currency, pricesIncludeTax, rate) => {
        const draft = { ...base, currency, pricesIncludeTax, lines: lines.map((l) => line(l)) }
        const priced = priceDraft(draft)
        const sum = (of: (l: (typeof priced.lines)[number]) => bigint) =>
          priced.lines.reduce((total, l) => total + of(l), 0n)
        const tax = pricesIncludeTax ? 0n : priced.taxMinor
        expect(sum((l) => l.grossListMinor) - priced.discountMinor + tax).toBe(priced.totalMinor)
        expect(sum((l) => l.totalMinor)).toBe(priced.totalMinor)
        const journal = invoiceJournal(draftedInvoice(ctx as never, "inv_x", draft, priced, rate), "EUR")
        expect(journal.entries.reduce((total, e) => total + e.baseMinor, 0n)).toBe(0n)
        const rounding = journal.entries.find((e) => e.account === "7900")?.baseMinor ?? 0n
        expect(rounding >= -2n && rounding <= 2n).toBe(true)
      },
    ),
    proof,
  )
})

test("after a hundred random documents the trial balance is zero and nothing drifts", async () => {
  const t = await world.tenant()
  const base = await draftFor(t)
  const pick = fc.sample(
    fc.record({
      lines: fc.array(lineArb, { minLength: 1, maxLength: 4 }),
      isForeign: fc.boolean(),
      paid: fc.integer({ min: 0, max: 150 }),
      refund: fc.integer({ min: 0, max: 120 }),
      isCredited: fc.boolean(),
    }),
    { numRuns: 34, seed: proof.seed },
  )
  for (const p of pick) {
    const money = p.isForeign ? { currency: "JPY", meta: { exchangeRate: "0.0061234" } } : { currency: "EUR", meta: {} }
    const i = await t.run((ctx) => issueInvoice(ctx, { ...base, ...money, lines: p.lines.map((l) => line(l)) }))
    const amountMinor = (i.totalMinor * BigInt(p.paid)) / 100n
    if (amountMinor > 0n) {
      const draft = {
        customerId: i.customerId,
        amountMinor,
        currency: i.currency,
        method: "card",
        reference: null,
        receivedAt: world.clock.now(),
      }
      const allocations = [{ invoiceId: i.id, amountMinor }]
      const payment = await t.run((ctx) =>
        recordPayment(ctx, { ...draft, allocations, ...(p.isForeign ? { exchangeRate: "0.0059" } : {}) }),
      )
      const back = (amountMinor * BigInt(p.refund)) / 100n
      if (back > 0n && back <= amountMinor)
        await t.run((ctx) => refundPayment(ctx, payment.id, { amountMinor: back, reason: "x" }))
    }
    if (p.isCredited) await t.run((ctx) => creditInvoice(ctx, i.id, { reason: "x" }))
  }
  const accounts = await t.run((ctx) => trialBalance(ctx, null))
  expect(accounts.reduce((sum, a) => sum + a.debitMinor - a.creditMinor, 0n)).toBe(0n)
  expect(await t.run(billingDrift)).toEqual([])
})

test("the database commits no unbalanced, one-legged or changed journal", async () => {
  const t = await world.tenant()
  const draft = await draftFor(t)
  await t.run((ctx) => issueInvoice(ctx, draft))
  const journal = (id: string) =>
    `insert into journals (tenant_id, id, kind, document_id, posted_on, currency, created_at) values ('${t.id}', '${id}', 'invoice', 'x', '2026-03-02', 'EUR', now())`
  const entry = (id: string, no: number, debit: number, credit: number) =>
    `insert into journal_entries (tenant_id, journal_id, line_no, account_code, debit_minor, credit_minor, document_minor) values ('${t.id}', '${id}', ${no}, '1100', ${debit}, ${credit}, 0)`
  const sql = (...texts: string[]) =>
    t.run(async (ctx) => {
      for (const text of texts) await ctx.tx.session.query(text, [])
    })
  await expect(sql(journal("j1"))).rejects.toThrow("has 0 entries")
  await expect(sql(journal("j2"), entry("j2", 1, 5, 0))).rejects.toThrow("does not balance")
  await expect(
    sql(
      "insert into journal_entries select tenant_id, journal_id, 9, account_code, 7, 0, 0, null from journal_entries limit 1",
    ),
  ).rejects.toThrow("does not balance")
  await expect(sql("update journal_entries set debit_minor = debit_minor + 1")).rejects.toThrow("append-only")
  await expect(sql("delete from journal_entries")).rejects.toThrow("append-only")
  await expect(sql("delete from journals")).rejects.toThrow("append-only")
})

test("drift finds a hole in the numbers, a false balance and a receivable that is not in the ledger", async () => {
  const t = await world.tenant()
  const draft = await draftFor(t)
  await t.run((ctx) => issueInvoice(ctx, draft))
  await t.run((ctx) => ctx.tx.session.query("update invoice_series set next_number = 5", []))
  await t.run((ctx) => ctx.tx.session.query("update invoices set paid_minor = 10, base_balance_minor = 1", []))
  const rules = new Set((await t.run(billingDrift)).map((v) => v.rule))
  expect(rules).toEqual(
    new Set(["numbers without holes", "receivables are the open invoices", "invoices agree with their facts"]),
  )
})

test("API, PDF and ledger show one number", async () => {
  const t = await world.tenant({ locale: "el" })
  // mixed 13 % and 24 %, prices with tax, an order discount and a price that rounds: 165.00 must not become 165.01 anywhere
  const lines = [
    line({ unitPrice: 33_333_333n, quantity: 3_000_000n }),
    line({ description: "Ελαιόλαδο", unitPrice: 65_005_000n, taxRate: 13_000_000n }),
  ]
  const draft = await draftFor(t, { lines, pricesIncludeTax: true, orderDiscountMinor: 1n })
  const i = await t.run((ctx) => issueInvoice(ctx, draft))
  expect(i.totalMinor).toBe(16_499n)
  const api = (await t.get(`/invoices/${i.id}`).expect(200)).body
  const ledger = (await t.get(`/ledger/journals?documentId=${i.id}`).expect(200)).body.data[0].entries
  const booked = (account: string, side: "debitMinor" | "creditMinor") =>
    ledger.find((e: { accountCode: string }) => e.accountCode === account)?.[side]
  expect([api.totalMinor, api.netMinor, api.taxMinor]).toEqual([
    booked("1100", "debitMinor"),
    booked("4000", "creditMinor"),
    booked("2200", "creditMinor"),
  ])
  const tenant = {
    id: t.id,
    slug: "",
    name: "Παντοπωλείο",
    currency: "EUR",
    timeZone: "UTC",
    locale: "el",
    country: null,
    pricesIncludeTax: true,
    isDemo: false,
    version: 1,
  }
  const page = pageOfDocument(printedInvoice(i, "el"), tenant, defaultSettings.seller)
  const shown = JSON.stringify(page.content)
  for (const minor of [i.totalMinor, i.netMinor, ...i.taxLines.map((l) => l.taxMinor)])
    expect(shown).toContain(formatMoney(minor, "EUR", "el"))
  const asGreeksWrite = (decimal: string) => decimal.replace(".", ",")
  for (const l of i.lines) expect(shown).toContain(`"${asGreeksWrite(majorString(l.totalMinor, "EUR"))}"`)
  expect(shown).toContain(i.issueDate.split("-").reverse().join("/"))
})

test("a PDF is made, with the Greek letters in its fonts", async () => {
  const t = await world.tenant({ locale: "el", name: "Παντοπωλείο Ελένη" })
  const draft = await draftFor(t, { lines: [line({ description: "Ελαιόλαδο εξαιρετικό παρθένο" })] })
  const i = await t.run((ctx) => issueInvoice(ctx, draft))
  const answer = await t.get(`/invoices/${i.id}/pdf`).expect(200)
  expect(answer.headers["content-type"]).toBe("application/pdf")
  expect(answer.text.startsWith("%PDF-1.")).toBe(true)
  const { body: note } = await t.post(`/invoices/${i.id}/credit`, { reason: "Επιστροφή" }).expect(201)
  expect((await t.get(`/credit-notes/${note.id}/pdf`).expect(200)).text.startsWith("%PDF-1.")).toBe(true)
  const plain = await renderPdf({
    ...pageOfDocument(printedInvoice(i, "el"), await tenantOf(t.id), defaultSettings.seller),
    compress: false,
  } as never)
  // the map from glyphs to characters names Ε (U+0395), λ (U+03BB) and ό (U+03CC): they were drawn by real glyphs
  for (const code of ["0395", "03bb", "03cc"]) expect(plain.toString("latin1").toLowerCase()).toContain(code)
})

function tenantOf(id: string) {
  return Promise.resolve({
    id: id as never,
    slug: "",
    name: "Παντοπωλείο",
    currency: "EUR",
    timeZone: "UTC",
    locale: "el",
    country: null,
    pricesIncludeTax: true,
    isDemo: false,
    version: 1,
  })
}

test("the state of an invoice is the same in a list's filter and in its body", async () => {
  const t = await world.tenant()
  const draft = await draftFor(t, { issueDate: "2026-02-01", dueDate: "2026-03-01" })
  const make = (change: object = {}) => t.run((ctx) => issueInvoice(ctx, { ...draft, ...change }))
  const later = { dueDate: "2026-04-01" }
  const [, , partial, paid, credited] = [await make(), await make(later), await make(later), await make(), await make()]
  const pay = (invoiceId: string, amountMinor: string) =>
    t
      .post("/payments", {
        customerId: draft.customerId,
        amountMinor,
        currency: "EUR",
        method: "cash",
        allocations: [{ invoiceId, amountMinor }],
      })
      .expect(201)
  await pay(partial?.id ?? "", "10")
  await pay(paid?.id ?? "", "1240")
  await t.post(`/invoices/${credited?.id}/credit`, { reason: "x" }).expect(201)
  const line1 = { description: "Oil", unitPrice: "1", quantity: "1", taxRate: "0" }
  await t
    .post("/invoices", {
      customerId: draft.customerId,
      buyer: { name: "E" },
      currency: "EUR",
      pricesIncludeTax: false,
      issueDate: "2026-03-02",
      lines: [line1],
    })
    .expect(201)
  for (const state of invoiceStates) {
    const list = (await t.get(`/invoices?state=${state}`)).body.data as { state: string }[]
    expect(
      list.map((i) => i.state),
      state,
    ).toEqual([state])
  }
  expect(
    invoiceState(
      { number: "1", balanceMinor: 0n, totalMinor: 0n, paidMinor: 0n, creditedMinor: 0n, dueDate: null },
      "2026-03-02",
    ),
  ).toBe("paid")
})

test("settings are checked, versioned and kept apart from strangers", async () => {
  const t = await world.tenant()
  expect((await t.get("/billing/settings")).body).toMatchObject({
    invoicePrefix: "INV",
    termsDays: 30,
    reminderDays: [3, 10, 20],
    version: 0,
  })
  await t.put("/billing/settings", { creditNotePrefix: "INV" }).expect(422, "billing.settings_invalid")
  await t.put("/billing/settings", { reminderDays: [5, 5] }).expect(422, "billing.settings_invalid")
  await t.put("/billing/settings", { closedUntil: "2026-02-30" }).expect(400, "date.invalid")
  expect((await t.put("/billing/settings", { termsDays: 7 }, { "if-match": '"0"' }).expect(200)).body).toMatchObject({
    termsDays: 7,
    version: 1,
  })
  await t.put("/billing/settings", { termsDays: 8 }, { "if-match": '"0"' }).expect(412, "version.mismatch")
})

test("an exchange rate goes between currencies of different digits", () => {
  expect(toBase(1_000n, parseRate("0.0061234"), "JPY", "EUR")).toBe(612n)
  expect(toBase(1_000n, parseRate("3.25"), "KWD", "EUR")).toBe(325n)
  expect(toBase(-1_000n, parseRate("3.25"), "KWD", "EUR")).toBe(-325n)
})
