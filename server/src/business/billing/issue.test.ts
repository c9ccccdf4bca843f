import { expect, test } from "vitest"
import { micro } from "#kernel"
import { isUniqueViolation } from "#platform/db"
import { makeWorld } from "#testing"
import { billingDrift } from "./drift.ts"
import { issueInvoice } from "./issue.ts"
import { draftFor, line } from "./testing.ts"

const world = await makeWorld()

test("200 issues at once, a fifth of them rolled back, are numbered 1 to n without a hole", async () => {
  const t = await world.tenant()
  const draft = await draftFor(t)
  const work = Array.from({ length: 200 }, (_, i) =>
    t.run(async (ctx) => {
      const { number } = await issueInvoice(ctx, draft)
      if (i % 5 === 0) throw new Error("rolled back on purpose")
      return number
    }),
  )
  const done = await Promise.allSettled(work)
  const failures = done.filter((d) => d.status === "rejected").map((d) => String(d.reason))
  expect(new Set(failures)).toEqual(new Set(["Error: rolled back on purpose"]))
  const numbers = done.flatMap((d) => (d.status === "fulfilled" ? [d.value] : [])).toSorted()
  expect(numbers).toEqual(Array.from({ length: 160 }, (_, i) => `INV-2026-${String(i + 1).padStart(5, "0")}`))
  expect(await t.run(billingDrift)).toEqual([])
})

test("an invoice is issued by two statements, sent together, beside what its event needs", async () => {
  const t = await world.tenant()
  const draft = await draftFor(t)
  const count = await t.run(async (ctx) => {
    const { session } = ctx.tx
    let statements = 0
    const counted = {
      ...session,
      query: (text: string, params: readonly unknown[]) => session.query(text, params).finally(() => (statements += 1)),
    }
    await issueInvoice({ ...ctx, tx: { ...ctx.tx, session: counted } }, draft)
    return statements
  })
  expect(count).toBe(2)
})

test("each year has a series of its own, and due follows the terms", async () => {
  const t = await world.tenant()
  await t.put("/billing/settings", { invoicePrefix: "TIM", termsDays: 14 }).expect(200)
  const issue = async (issueDate: string) => t.run(async (ctx) => issueInvoice(ctx, await draft(issueDate)))
  const base = await draftFor(t)
  const draft = async (issueDate: string) => ({ ...base, issueDate })
  const years = [await issue("2026-03-02"), await issue("2025-12-31"), await issue("2026-01-15")]
  expect(years.map((i) => i.number)).toEqual(["TIM-2026-00001", "TIM-2025-00001", "TIM-2026-00002"])
  expect(years[1]?.dueDate).toBe("2026-01-14")
})

test("the database refuses a number twice, and any change of an issued invoice or its deletion", async () => {
  const t = await world.tenant()
  const draft = await draftFor(t)
  const { id } = await t.run((ctx) => issueInvoice(ctx, draft))
  const sql = (text: string) => t.run((ctx) => ctx.tx.session.query(text, []))
  const columns =
    "customer_id, buyer, source, currency, exchange_rate, prices_include_tax, lines, tax_lines, order_discount_minor, discount_minor, net_minor, tax_minor, total_minor, issue_date, due_date, meta, issued_at, created_at, updated_at, series, year, seq, number"
  const copy = sql(
    `insert into invoices (tenant_id, id, ${columns}) select tenant_id, 'inv_copy', ${columns} from invoices where id = '${id}'`,
  )
  expect(await copy.catch((e: unknown) => isUniqueViolation(e))).toBe(true)
  for (const change of [
    "total_minor = 1",
    "lines = '[]'",
    "number = 'X'",
    "buyer = '{}'",
    "issue_date = '2026-01-01'",
    "due_date = '2027-01-01'",
  ]) {
    await expect(sql(`update invoices set ${change} where id = '${id}'`), change).rejects.toThrow("is issued")
  }
  await expect(sql(`delete from invoices where id = '${id}'`)).rejects.toThrow("is issued")
})

test("a draft has no number, can be changed and thrown away; issued it keeps its id and can't change", async () => {
  const t = await world.tenant()
  const { customerId } = await draftFor(t)
  const body = {
    customerId,
    buyer: { name: "Eleni" },
    currency: "EUR",
    pricesIncludeTax: false,
    issueDate: "2026-03-02",
    lines: [{ description: "Oil", unitPrice: "10", quantity: "1", taxRate: "24" }],
  }
  const made = await t.post("/invoices", body).expect(201)
  expect(made.body).toMatchObject({ number: null, state: "draft", totalMinor: "1240" })
  const lines = [{ description: "Oil", unitPrice: "10", quantity: "2", taxRate: "24" }]
  const changed = await t.patch(`/invoices/${made.body.id}`, { lines }, { "if-match": '"1"' }).expect(200)
  expect(changed.body).toMatchObject({ totalMinor: "2480", version: 2, buyer: { name: "Eleni" } })
  await t.patch(`/invoices/${made.body.id}`, { notes: "x" }, { "if-match": '"1"' }).expect(412)
  const issued = await t.post(`/invoices/${made.body.id}/issue`).expect(200)
  expect(issued.body).toMatchObject({
    id: made.body.id,
    number: "INV-2026-00001",
    state: "issued",
    dueDate: "2026-04-01",
  })
  await t.patch(`/invoices/${made.body.id}`, { notes: "x" }).expect(409, "invoice.not_draft")
  await t.post(`/invoices/${made.body.id}/issue`).expect(409, "invoice.not_draft")
  await t.delete(`/invoices/${made.body.id}`).expect(409, "invoice.not_draft")
  const other = await t.post("/invoices", body).expect(201)
  await t.delete(`/invoices/${other.body.id}`).expect(204)
  await t.get(`/invoices/${other.body.id}`).expect(404, "invoice.unknown")
})

test("what can't be billed is refused by name and takes no number", async () => {
  const t = await world.tenant()
  const stranger = await draftFor(await world.tenant())
  const draft = await draftFor(t)
  const issue = (change: object) => t.run((ctx) => issueInvoice(ctx, { ...draft, ...change }))
  await expect(issue({ customerId: stranger.customerId })).rejects.toMatchObject({ code: "invoice.customer_unknown" })
  await expect(issue({ orderDiscountMinor: 99_999n })).rejects.toMatchObject({ code: "invoice.negative_total" })
  await expect(issue({ currency: "USD" })).rejects.toMatchObject({ code: "exchange_rate.required" })
  await expect(issue({ currency: "USD", meta: { exchangeRate: "0" } })).rejects.toMatchObject({
    code: "exchange_rate.invalid",
  })
  await expect(
    issue({ lines: [line({ unitPrice: micro("999999999999"), quantity: micro("999999999999") })] }),
  ).rejects.toMatchObject({ code: "invoice.too_large" })
  await t.put("/billing/settings", { closedUntil: "2026-03-02" }).expect(200)
  await expect(issue({})).rejects.toMatchObject({ code: "ledger.period_closed" })
  expect((await issue({ issueDate: "2026-03-03" })).number).toBe("INV-2026-00001")
  expect((await issue({ issueDate: "2026-03-04", lines: [line({ unitPrice: 0n })] })).totalMinor).toBe(0n)
  expect(await t.run(billingDrift)).toEqual([])
})

test("strangers, other tenants and callers without the scope are refused", async () => {
  const [one, two] = [await world.tenant(), await world.tenant()]
  const draft = await draftFor(one)
  const { id } = await one.run((ctx) => issueInvoice(ctx, draft))
  for (const path of [`/invoices/${id}`, `/invoices/${id}/pdf`]) await two.get(path).expect(404, "invoice.unknown")
  await two.post(`/invoices/${id}/credit`, { reason: "x" }).expect(404, "invoice.unknown")
  await (await one.as(["stock:read"])).get("/invoices").expect(403, "auth.forbidden")
  await (await one.as(["billing:read"])).post(`/invoices/${id}/credit`, { reason: "x" }).expect(403, "auth.forbidden")
})

test("lists are cut by state, customer, source and day, newest first, and pages join without a gap", async () => {
  const t = await world.tenant()
  const draft = await draftFor(t)
  for (const day of ["01", "03", "02", "04"])
    await t.run((ctx) => issueInvoice(ctx, { ...draft, issueDate: `2026-02-${day}`, dueDate: `2026-03-${day}` }))
  const first = await t.get("/invoices?limit=3").expect(200)
  const second = await t.get(`/invoices?limit=3&cursor=${first.body.nextCursor}`).expect(200)
  const days = [...first.body.data, ...second.body.data].map((i: { issueDate: string }) => i.issueDate)
  expect(days).toEqual(["2026-02-04", "2026-02-03", "2026-02-02", "2026-02-01"])
  expect((await t.get("/invoices?state=overdue")).body.data).toHaveLength(1)
  expect((await t.get("/invoices?state=issued&from=2026-02-02&to=2026-02-03")).body.data).toHaveLength(2)
  expect((await t.get(`/invoices?customerId=${draft.customerId}&source=storefront`)).body.data).toHaveLength(0)
  await t.get("/invoices?from=2026-02-31").expect(400, "date.invalid")
  await t.get(`/invoices?cursor=${Buffer.from('["x","y"]').toString("base64url")}`).expect(400, "cursor.invalid")
})
