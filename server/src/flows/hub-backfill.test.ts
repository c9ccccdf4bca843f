import { expect, test } from "vitest"
import { type Connected, makeHubWorld, type TestTenant } from "#testing"
import { hubHere } from "./hub-here.ts"
import { hubDomains } from "./hub-joined.ts"

const world = await makeHubWorld(undefined, hubDomains, hubHere)

async function settle(): Promise<void> {
  for (let round = 0; round < 4; round++) {
    await world.settle()
    await world.work()
  }
}

async function connected(before: (both: Omit<Connected, "connection">) => Promise<void>) {
  const { tenant, sandbox } = await world.connected("xero", {}, async (both) => {
    await before(both)
    await world.settle()
    world.clock.advanceMs(60_000)
  })
  await settle()
  const rows = (table: string) => sandbox.app.tables[table]?.all() ?? []
  const fill = async (entity?: string) => {
    const { body } = await tenant.post("/integrations/xero/backfill", entity === undefined ? {} : { entity })
    return body.runs as { resource: string; run: string }[]
  }
  const runOf = async (run: string) => {
    const { data } = (await tenant.get("/integrations/xero/sync/runs").expect(200)).body
    return data.find((one: { id: string }) => one.id === run)
  }
  return { tenant, sandbox, rows, fill, runOf }
}

const customer = (tenant: TestTenant, name: string) =>
  tenant
    .post("/customers", { name, kind: "person", email: `${name.toLowerCase().replaceAll(" ", ".")}@example.com` })
    .expect(201)

async function issued(tenant: TestTenant, name: string, isPaid = true) {
  const { id } = (await customer(tenant, name)).body
  const draft = {
    ...{ customerId: id, buyer: { name }, currency: "EUR", pricesIncludeTax: false, issueDate: "2026-03-02" },
    lines: [{ description: "Oil", unitPrice: "10", quantity: "1", taxRate: "24" }],
  }
  const made = await tenant.post("/invoices", draft).expect(201)
  const { body } = await tenant.post(`/invoices/${made.body.id}/issue`).expect(200)
  if (!isPaid) return String(body.number)
  const allocations = [{ invoiceId: body.id, amountMinor: "500" }]
  const paid = { customerId: id, amountMinor: "500", currency: "EUR", method: "bank_transfer", allocations }
  await tenant.post("/payments", paid).expect(201)
  return String(body.number)
}

test("what was here before the connection is sent when a person asks for it, once; what both have is linked, not made twice", async () => {
  let number = ""
  const { tenant, sandbox, rows, fill, runOf } = await connected(async ({ tenant: t, sandbox: s }) => {
    await customer(t, "Eleni Papadaki")
    await customer(t, "Nikos Markou")
    number = await issued(t, "Agora Foods")
    s.app.tables["contacts"]?.insert({ Name: "N. Markou", EmailAddress: "nikos.markou@example.com" })
  })
  expect(rows("contacts")).toHaveLength(1)
  const runs = await fill()
  expect(runs.map((one) => one.resource)).toEqual(expect.arrayContaining(["contacts", "invoices", "payments"]))
  await settle()
  const names = rows("contacts").map((one) => one["Name"])
  expect(names.toSorted()).toEqual(["Agora Foods", "Eleni Papadaki", "Nikos Markou"])
  expect(rows("invoices")).toMatchObject([{ InvoiceNumber: number, AmountPaid: 5 }])
  expect(rows("payments")).toMatchObject([{ Amount: 5 }])
  for (const { run } of runs) expect(await runOf(run)).toMatchObject({ state: "done" })
  const run = await runOf(runs.find((one) => one.resource === "contacts")?.run ?? "")
  expect(run).toMatchObject({
    kind: "backfill",
    state: "done",
    counts: { seen: 3, unchanged: 1, pushed: 2, refused: 0 },
  })
  const writes = sandbox.calls.filter(({ request }) => request.method !== "GET").length
  const again = await fill("contacts")
  await settle()
  expect(await runOf(again[0]?.run ?? "")).toMatchObject({
    state: "done",
    counts: { seen: 3, unchanged: 3, pushed: 0 },
  })
  expect(sandbox.calls.filter(({ request }) => request.method !== "GET").length).toBe(writes)
  await tenant.post("/integrations/xero/backfill", { entity: "taxRates" }).expect(409, "backfill.not_sent")
})

test("an invoice that was entered there by hand, under the same number, is linked; one of another total waits for a person", async () => {
  const { tenant, sandbox, rows, fill, runOf } = await connected(async ({ tenant: t, sandbox: s }) => {
    const numbers = [await issued(t, "Agora Foods"), await issued(t, "Delos Stone")]
    const contact = s.app.tables["contacts"]?.insert({ Name: "Agora Foods", EmailAddress: "agora.foods@example.com" })
    for (const [i, InvoiceNumber] of numbers.entries()) {
      s.app.tables["invoices"]?.insert({
        ...{ Type: "ACCREC", Status: "AUTHORISED", InvoiceNumber, CurrencyCode: "EUR", LineAmountTypes: "Exclusive" },
        ...{ Contact: { ContactID: contact?.["ContactID"] }, Date: "2026-03-02" },
        LineItems: [{ Description: "Oil", Quantity: 1 + i, UnitAmount: 10, TaxType: "OUTPUT" }],
      })
    }
  })
  const [run] = await fill("invoices")
  await settle()
  expect(rows("invoices")).toHaveLength(2)
  expect(await runOf(run?.run ?? "")).toMatchObject({ state: "done", counts: { seen: 2, unchanged: 1, refused: 1 } })
  const { data } = (await tenant.get("/integrations/xero/quarantine").expect(200)).body
  expect(data).toMatchObject([{ direction: "push", resource: "invoices", reason: expect.stringMatching(/the same/) }])
  expect(sandbox.calls.some(({ request }) => request.method !== "GET" && request.path.includes("Invoices"))).toBe(false)
})

test("of invoices that both had, what both were paid stays one payment, and what only one side was paid reaches the other", async () => {
  const names = ["Paid there", "Paid here", "Paid on both"] as const
  const numbers: string[] = []
  const { tenant, rows, fill } = await connected(async ({ tenant: t, sandbox: s }) => {
    for (const name of names) {
      const InvoiceNumber = await issued(t, name, name !== "Paid there")
      numbers.push(InvoiceNumber)
      const contact = s.app.tables["contacts"]?.insert({ Name: name })
      const invoice = s.app.tables["invoices"]?.insert({
        ...{ Type: "ACCREC", Status: "AUTHORISED", InvoiceNumber, CurrencyCode: "EUR", LineAmountTypes: "Exclusive" },
        ...{ Contact: { ContactID: contact?.["ContactID"] }, Date: "2026-03-02" },
        LineItems: [{ Description: "Oil", Quantity: 1, UnitAmount: 10, TaxType: "OUTPUT" }],
      })
      const Invoice = { InvoiceID: invoice?.["InvoiceID"] }
      if (name !== "Paid here")
        s.app.tables["payments"]?.insert({ Invoice, Amount: 5, Date: "2026-03-05", Account: { Code: "090" } })
    }
  })
  await fill()
  await settle()
  await settle()
  const paidThere = rows("invoices").map((one) => [one["InvoiceNumber"], one["AmountPaid"]])
  expect(paidThere.toSorted()).toEqual(numbers.map((number) => [number, 5]).toSorted())
  const { data } = (await tenant.get("/invoices").expect(200)).body
  const paidHere = data.map((one: { number: string; paidMinor: string }) => [one.number, one.paidMinor])
  expect(paidHere.toSorted()).toEqual(numbers.map((number) => [number, "500"]).toSorted())
  expect((await tenant.get("/payments").expect(200)).body.data).toHaveLength(3)
})

test("a backfill goes on after a failure at its place, and ends at once when it is cancelled", async () => {
  const { tenant, sandbox, rows, fill, runOf } = await connected(async ({ tenant: t }) => {
    for (let i = 0; i < 6; i++) await customer(t, `Person ${i}`)
  })
  sandbox.faults.push({ what: { kind: "after" }, on: (r) => r.method !== "GET" && r.path.includes("Contacts") })
  const [run] = await fill("contacts")
  await settle()
  world.clock.advanceMs(3_600_000)
  await settle()
  expect(rows("contacts")).toHaveLength(6)
  expect(await runOf(run?.run ?? "")).toMatchObject({ state: "done", counts: { pushed: 6 } })
  const { tenant: other } = await connected(async ({ tenant: t }) => void (await customer(t, "Ada")))
  await other.post("/integrations/xero/pause", {}).expect(202)
  await other.run((ctx) => ctx.tx.session.query("update hub_connections set state = 'connected', due_at = null", []))
  const { runs } = (await other.post("/integrations/xero/backfill", { entity: "contacts" }).expect(202)).body
  await other.post(`/integrations/xero/sync/runs/${runs[0].run}/cancel`).expect(204)
  await settle()
  expect((await other.get("/hub/records?kind=party").expect(200)).body.data).toEqual([])
  await tenant.post("/integrations/nothing/backfill", {}).expect(404, "connector.unknown")
})

test("a record that a backfill of one connection made known goes to another connection with its next change, not before", async () => {
  const { tenant, rows, fill } = await connected(async ({ tenant: t }) => void (await customer(t, "Eleni Papadaki")))
  const second = { sandbox: true }
  await tenant.post("/integrations/quickbooks/connect", second).expect(201)
  await settle()
  await fill("contacts")
  await settle()
  expect(rows("contacts")).toHaveLength(1)
  const books = await world.hub.sandboxes.of({ tenant: tenant.id, connector: "quickbooks" })
  const there = () => (books.app.tables["customers"]?.all() ?? []).map((one) => one["DisplayName"])
  expect(there()).toEqual([])
  const { data } = (await tenant.get("/customers").expect(200)).body
  await tenant.patch(`/customers/${data[0].id}`, { name: "Eleni P. Papadaki" }).expect(200)
  await settle()
  expect(there()).toEqual(["Eleni P. Papadaki"])
})
