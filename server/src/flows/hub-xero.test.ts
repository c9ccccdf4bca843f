import { expect, test } from "vitest"
import { makeHubWorld, type TestTenant } from "#testing"
import { hubDomains } from "./hub-joined.ts"

const world = await makeHubWorld(undefined, hubDomains)

/** Flows and hub in turns, until both rest. */
async function settle(): Promise<void> {
  for (let round = 0; round < 4; round++) {
    await world.settle()
    await world.work()
  }
}

async function connected() {
  const { tenant, sandbox } = await world.connected("xero")
  await settle()
  const rows = (table: string) => sandbox.app.tables[table]?.all() ?? []
  const writes = () =>
    sandbox.calls.filter(({ request }) => request.method !== "GET" && request.path.startsWith("/api.xro")).length
  const readThem = async () => {
    await tenant.post("/integrations/xero/sync", {}).expect(202)
    await settle()
  }
  return { tenant, sandbox, rows, writes, readThem }
}

test("a customer made here is a contact there, once, and a change here reaches it", async () => {
  const { tenant, rows, writes } = await connected()
  const made = await tenant
    .post("/customers", { name: "Eleni Papadaki", kind: "person", email: "eleni@example.com", phone: "+30 690 1" })
    .expect(201)
  await settle()
  expect(rows("contacts")).toMatchObject([{ Name: "Eleni Papadaki", EmailAddress: "eleni@example.com" }])
  await tenant.patch(`/customers/${made.body.id}`, { name: "Eleni P. Papadaki" }).expect(200)
  await settle()
  expect(rows("contacts")).toMatchObject([{ Name: "Eleni P. Papadaki" }])
  const before = writes()
  world.clock.advanceMs(3_600_000)
  await settle()
  expect(writes()).toBe(before)
})

test("a contact made there is a customer here; its change comes too, and neither is sent back", async () => {
  const { tenant, sandbox, rows, writes, readThem } = await connected()
  const before = writes()
  const contact = sandbox.app.tables["contacts"]?.insert({ Name: "Agora Foods", EmailAddress: " Agora@example.com" })
  await readThem()
  const found = await tenant.get("/customers?email=agora@example.com").expect(200)
  expect(found.body.data).toMatchObject([{ name: "Agora Foods", source: "connector" }])
  sandbox.app.tables["contacts"]?.change(String(contact?.["ContactID"]), { Name: "Agora Foods AE" })
  await readThem()
  const again = await tenant.get("/customers?email=agora@example.com").expect(200)
  expect(again.body.data).toMatchObject([{ id: found.body.data[0].id, name: "Agora Foods AE" }])
  world.clock.advanceMs(3_600_000)
  await settle()
  expect(writes()).toBe(before)
  expect(rows("contacts")).toHaveLength(1)
})

/** An issued invoice of 22.64: 1.5 of 10.00 less 10 % with 24 % tax, and 5.22 with 13 %. */
async function issued(tenant: TestTenant) {
  const customer = await tenant.post("/customers", { name: "Nikos Ltd", kind: "company", email: "nikos@example.com" })
  const draft = await tenant
    .post("/invoices", {
      customerId: customer.body.id,
      buyer: { name: "Nikos Ltd" },
      currency: "EUR",
      pricesIncludeTax: false,
      issueDate: "2026-03-02",
      lines: [
        { description: "Oil", unitPrice: "10", quantity: "1.5", discountPercent: "10", taxRate: "24" },
        { description: "Book", unitPrice: "5.22", quantity: "1", taxRate: "13" },
      ],
    })
    .expect(201)
  const invoice = await tenant.post(`/invoices/${draft.body.id}/issue`).expect(200)
  return { customerId: String(customer.body.id), id: String(invoice.body.id), number: String(invoice.body.number) }
}

test("an issued invoice is there with customer, lines, tax and number; our payment of it too; a part of it is credited", async () => {
  const { tenant, rows, writes } = await connected()
  const { customerId, id, number } = await issued(tenant)
  await settle()
  const [contact] = rows("contacts")
  expect(rows("invoices")).toMatchObject([
    {
      ...{ InvoiceNumber: number, Type: "ACCREC", Status: "AUTHORISED", LineAmountTypes: "Exclusive" },
      ...{ SubTotal: 18.72, TotalTax: 3.92, Total: 22.64, CurrencyCode: "EUR" },
      Contact: { ContactID: contact?.["ContactID"] },
      LineItems: [
        { Description: "Oil", Quantity: 1.5, UnitAmount: 10, DiscountRate: 10, TaxType: "OUTPUT" },
        { Description: "Book", Quantity: 1, UnitAmount: 5.22, TaxType: "RROUTPUT" },
      ],
    },
  ])
  await tenant
    .post("/payments", {
      ...{ customerId, amountMinor: "1000", currency: "EUR", method: "bank_transfer", reference: "RF18" },
      allocations: [{ invoiceId: id, amountMinor: "1000" }],
    })
    .expect(201)
  await settle()
  expect(rows("payments")).toMatchObject([{ Amount: 10, Reference: "RF18" }])
  expect(rows("invoices")).toMatchObject([{ AmountPaid: 10, AmountDue: 12.64 }])
  await tenant.post(`/invoices/${id}/credit`, { reason: "Broken", lines: [{ lineNo: 2, quantity: "1" }] }).expect(201)
  await settle()
  expect(rows("creditNotes")).toMatchObject([
    { Type: "ACCRECCREDIT", Status: "AUTHORISED", Total: 5.9, Reference: number },
  ])
  const before = writes()
  world.clock.advanceMs(3_600_000)
  await settle()
  expect(writes()).toBe(before)
  expect([rows("invoices").length, rows("payments").length, rows("creditNotes").length]).toEqual([1, 1, 1])
})

test("a payment entered there pays our invoice, once, and does not go back", async () => {
  const { tenant, sandbox, rows, writes, readThem } = await connected()
  const { id } = await issued(tenant)
  await settle()
  const before = writes()
  const [invoice] = rows("invoices")
  sandbox.app.tables["payments"]?.insert({
    ...{ Invoice: { InvoiceID: invoice?.["InvoiceID"] }, Account: { Code: "090" } },
    ...{ Date: "2026-03-02", Amount: 22.64, Reference: "Bank statement" },
  })
  await readThem()
  expect((await tenant.get(`/invoices/${id}`)).body).toMatchObject({ state: "paid", balanceMinor: "0" })
  const paid = await tenant.get("/payments").expect(200)
  expect(paid.body.data).toMatchObject([{ amountMinor: "2264", reference: "Bank statement" }])
  world.clock.advanceMs(3_600_000)
  await readThem()
  expect((await tenant.get("/payments").expect(200)).body.data).toHaveLength(1)
  expect(rows("payments")).toHaveLength(1)
  expect(writes()).toBe(before)
})

test("Xero's webhook is a hint that is read again at once; its intent-to-receive is answered, a wrong signature is refused", async () => {
  const { tenant, sandbox } = await connected()
  const contact = sandbox.app.tables["contacts"]?.insert({ Name: "Hermes", EmailAddress: "hermes@example.com" })
  const [connection] = (await tenant.get("/integrations/connected").expect(200)).body.data
  const send = async (events: readonly object[], headers?: Record<string, string>) => {
    const payload = JSON.stringify({ events, firstEventSequence: 1, lastEventSequence: 1, entropy: "S0m3" })
    const signed = headers ?? sandbox.app.sign?.(payload) ?? {}
    const url = `/api/v1/webhooks/xero/${tenant.id}`
    return world.app.inject({
      method: "POST",
      url,
      payload,
      headers: { "content-type": "application/json", ...signed },
    })
  }
  const event = { tenantId: connection.account.id, resourceId: contact?.["ContactID"], eventCategory: "CONTACT" }
  expect((await send([])).statusCode).toBe(200)
  expect((await send([event], { "x-xero-signature": "AAAA" })).statusCode).toBe(401)
  await settle()
  expect((await tenant.get("/customers?email=hermes@example.com")).body.data).toEqual([])
  expect((await send([event])).statusCode).toBe(200)
  await settle()
  expect((await tenant.get("/customers?email=hermes@example.com")).body.data).toMatchObject([{ name: "Hermes" }])
})
