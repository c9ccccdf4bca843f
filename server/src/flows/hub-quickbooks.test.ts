import { expect, test } from "vitest"
import { makeHubWorld } from "#testing"
import { hubDomains } from "./hub-joined.ts"

const world = await makeHubWorld(undefined, hubDomains)

async function settle(): Promise<void> {
  for (let round = 0; round < 4; round++) {
    await world.settle()
    await world.work()
  }
}

async function issued(pricesIncludeTax: boolean) {
  const { tenant, sandbox } = await world.connected("quickbooks")
  await settle()
  const rows = (table: string) => sandbox.app.tables[table]?.all() ?? []
  const writes = () =>
    sandbox.calls.filter(({ request }) => request.method === "POST" && request.path.startsWith("/v3")).length
  const customer = await tenant.post("/customers", { name: "Nikos Ltd", kind: "company", email: "nikos@example.com" })
  const draft = await tenant
    .post("/invoices", {
      ...{ customerId: customer.body.id, buyer: { name: "Nikos Ltd" }, currency: "EUR", pricesIncludeTax },
      issueDate: "2026-03-02",
      lines: [
        { description: "Oil", unitPrice: "10", quantity: "1.5", discountPercent: "10", taxRate: "24" },
        { description: "Book", unitPrice: "5.22", quantity: "1", taxRate: "13" },
      ],
    })
    .expect(201)
  const { body } = await tenant.post(`/invoices/${draft.body.id}/issue`).expect(200)
  await settle()
  return { tenant, sandbox, rows, writes, customerId: String(customer.body.id), invoice: body }
}

test("an issued invoice is in QuickBooks with customer, lines, tax and number; our payment follows; a part of it is credited", async () => {
  const { tenant, rows, writes, customerId, invoice } = await issued(false)
  const [customer] = rows("customers")
  expect(customer).toMatchObject({ DisplayName: "Nikos Ltd", PrimaryEmailAddr: { Address: "nikos@example.com" } })
  expect(rows("invoices")).toMatchObject([
    {
      ...{ DocNumber: invoice.number, TotalAmt: 22.64, Balance: 22.64, TxnTaxDetail: { TotalTax: 3.92 } },
      ...{ GlobalTaxCalculation: "TaxExcluded", CustomerRef: { value: customer?.["Id"] } },
      Line: [
        {
          Description: "Oil",
          Amount: 13.5,
          SalesItemLineDetail: { Qty: 1.5, UnitPrice: 9, TaxCodeRef: { value: "3" } },
        },
        {
          Description: "Book",
          Amount: 5.22,
          SalesItemLineDetail: { Qty: 1, UnitPrice: 5.22, TaxCodeRef: { value: "4" } },
        },
        { DetailType: "SubTotalLineDetail", Amount: 18.72 },
      ],
    },
  ])
  await tenant
    .post("/payments", {
      ...{ customerId, amountMinor: "1000", currency: "EUR", method: "bank_transfer", reference: "RF18" },
      allocations: [{ invoiceId: invoice.id, amountMinor: "1000" }],
    })
    .expect(201)
  await tenant
    .post(`/invoices/${invoice.id}/credit`, { reason: "Broken", lines: [{ lineNo: 2, quantity: "1" }] })
    .expect(201)
  await settle()
  expect(rows("payments")).toMatchObject([
    { TotalAmt: 10, PaymentRefNum: "RF18", CustomerRef: { value: customer?.["Id"] } },
  ])
  expect(rows("invoices")).toMatchObject([{ Balance: 12.64 }])
  expect(rows("creditMemos")).toMatchObject([{ TotalAmt: 5.9, PrivateNote: invoice.number }])
  const before = writes()
  world.clock.advanceMs(3_600_000)
  await settle()
  expect(writes()).toBe(before)
})

test("where prices include tax, QuickBooks comes to the same total to the cent", async () => {
  const { rows, invoice } = await issued(true)
  expect(rows("invoices")).toMatchObject([
    { GlobalTaxCalculation: "TaxInclusive", TotalAmt: Number(invoice.totalMinor) / 100 },
  ])
})

test("a payment entered in QuickBooks pays our invoice, once, and does not go back", async () => {
  const { tenant, sandbox, rows, writes, invoice } = await issued(false)
  const before = writes()
  const [there] = rows("invoices")
  sandbox.app.tables["payments"]?.insert({
    ...{ CustomerRef: there?.["CustomerRef"], TotalAmt: 22.64, TxnDate: "2026-03-02", PaymentRefNum: "Statement 3" },
    Line: [{ Amount: 22.64, LinkedTxn: [{ TxnId: there?.["Id"], TxnType: "Invoice" }] }],
  })
  for (let hour = 0; hour < 2; hour++) {
    await tenant.post("/integrations/quickbooks/sync", {}).expect(202)
    await settle()
    world.clock.advanceMs(3_600_000)
  }
  expect((await tenant.get(`/invoices/${invoice.id}`)).body).toMatchObject({ state: "paid", balanceMinor: "0" })
  const paid = await tenant.get("/payments").expect(200)
  expect(paid.body.data).toMatchObject([{ amountMinor: "2264", reference: "Statement 3" }])
  expect(writes()).toBe(before)
})
