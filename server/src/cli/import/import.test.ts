import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { expect, test } from "vitest"
import { billingDrift } from "#business/billing"
import { stockDrift } from "#business/stock"
import { makeWorld, type TestTenant } from "#testing"
import { type ImportOrder, importText } from "./index.ts"

const world = await makeWorld()
const sharedDir = process.env["SHARED_DIR"] ?? join(import.meta.dirname, "../../../../../shared")
const shopifyFiles = ["apparel", "home-and-garden", "jewelery"].map((name) =>
  join(sharedDir, `data/shopify-${name}.csv`),
)

type Asked = Partial<Omit<ImportOrder, "file" | "tenant">> & Pick<ImportOrder, "kind">

function take(t: TestTenant, asked: Asked, text: string, signal = new AbortController().signal) {
  const tenant = { id: t.id, currency: "EUR", timeZone: "Europe/Athens" }
  const whole = { format: "plain", map: [], isDryRun: false, takesStock: false, ...asked, text } as const
  return importText(world, tenant, whole, { report: () => undefined, signal })
}

const everything = { made: 0, changed: 0, unchanged: 0, refused: [], isStopped: false, isDryRun: false }

test("customers are made, changed where the file says something else, and left alone the second time", async () => {
  const t = await world.tenant()
  const file =
    "name,email,phone,external_id\nEleni,eleni@example.com,,1\nNikos,,6900,2\n,,,\nNobody,not-an-address,,3\nEleni again,ELENI@example.com,,\n"
  const refused = [
    { row: 5, reason: '"not-an-address" is not an e-mail address' },
    { row: 6, reason: "e-mail eleni@example.com is in the file twice; see row 2" },
  ]
  expect(await take(t, { kind: "customers", isDryRun: true }, file)).toMatchObject({ made: 2, isDryRun: true })
  expect((await t.get("/customers").expect(200)).body.data).toEqual([])
  expect(await take(t, { kind: "customers" }, file)).toEqual({ ...everything, total: 2, made: 2, refused })
  expect(await take(t, { kind: "customers" }, file)).toEqual({ ...everything, total: 2, unchanged: 2, refused })
  const changed = file.replace("Nikos,,6900", "Nikos,,6911")
  expect(await take(t, { kind: "customers" }, changed)).toMatchObject({ changed: 1, unchanged: 1 })
  const { data } = (await t.get("/customers").expect(200)).body
  expect(data.map((c: { name: string; phone: string | null }) => [c.name, c.phone])).toEqual([
    ["Eleni", null],
    ["Nikos", "6911"],
  ])
})

test("Shopify's and WooCommerce's customers bring company and address", async () => {
  const t = await world.tenant()
  const shopify = `Customer ID,First Name,Last Name,Email,Default Address Company,Default Address Address1,Default Address City,Default Address Country Code,Phone\n'77,Anna,Stavrou,anna@example.com,Taverna,Ermou 1,Athens,GR,'+306912345678\n`
  const woo = `customer_id,first_name,last_name,user_email,billing_phone\n9,Tom,Hill,tom@example.com,+4420\n`
  expect(await take(t, { kind: "customers", format: "shopify" }, shopify)).toMatchObject({ made: 1, refused: [] })
  expect(await take(t, { kind: "customers", format: "woocommerce" }, woo)).toMatchObject({ made: 1, refused: [] })
  const [taverna, tom] = (await t.get("/customers").expect(200)).body.data
  expect(taverna).toMatchObject({ name: "Taverna", kind: "company", phone: "+306912345678" })
  expect(tom).toMatchObject({ name: "Tom Hill", kind: "person", externalId: "woocommerce:9" })
})

const goods = "sku,name,price,stock\nOIL,Oil,10.00,5\nSOAP,Soap,3.50,\n"

test("products open their stock once, a map names other columns, and a stopped import goes on", async () => {
  const t = await world.tenant()
  const theirs = goods.replace("sku,name,price", "Artikel,Bezeichnung,Preis")
  const map = ["Artikel=sku", "Bezeichnung=name", "Preis=price"]
  expect(await take(t, { kind: "products", map }, theirs)).toMatchObject({ made: 2, refused: [] })
  expect(await take(t, { kind: "products", map }, theirs)).toMatchObject({ made: 0, unchanged: 2 })
  const { data } = (await t.get("/stock/levels").expect(200)).body
  expect(data.map((level: { onHand: string }) => level.onHand)).toEqual(["5"])
  await expect(take(t, { kind: "products", map: ["Artikel=nonsense"] }, theirs)).rejects.toThrow("nonsense")

  const many = `sku,name,price\n${Array.from({ length: 450 }, (_, i) => `N${i},Product ${i},1.00`).join("\n")}\n`
  const half = await take(t, { kind: "products" }, many, AbortSignal.abort())
  expect(half).toMatchObject({ made: 200, isStopped: true })
  expect(await take(t, { kind: "products" }, many)).toMatchObject({ made: 250, unchanged: 200, isStopped: false })
})

async function shop(): Promise<TestTenant> {
  const t = await world.tenant({ pricesIncludeTax: true, timeZone: "Europe/Athens" })
  await take(t, { kind: "products" }, goods)
  return t
}

async function booksOf(t: TestTenant) {
  return t.run(async (ctx) => ({ stock: await stockDrift(ctx), billing: await billingDrift(ctx) }))
}

test("orders of the past keep their prices and dates, bring their own stock, and are placed once", async () => {
  const t = await shop()
  const file = `external_id,placed_at,customer_name,customer_email,sku,description,quantity,unit_price,discount_percent,shipping,paid,fulfilled,status
A1,2024-03-01 10:30,Eleni,eleni@example.com,OIL,,9,8.00,10,4.50,yes,yes,
A1,2024-03-01 10:30,Eleni,eleni@example.com,,Wrapping,1,1.00,,,,,
A2,2024-03-02,Nikos,,SOAP,,2,3.00,,,,,cancelled
A3,2024-13-02,Nikos,,SOAP,,2,3.00,,,,,
A4,2024-03-03,Maria,maria@example.com,SOAP,,2,3.00,,,,,
A4,2024-03-03,Maria,maria@example.com,OIL,,-1,3.00,,,,,
`
  const report = await take(t, { kind: "orders" }, file)
  expect(report).toMatchObject({ total: 2, made: 2 })
  expect(report.refused.map(({ row }) => row)).toEqual([5, 6, 7])
  expect(await take(t, { kind: "orders" }, file)).toMatchObject({ made: 0, unchanged: 2 })
  const { data } = (await t.get("/orders").expect(200)).body
  const states = data.map((o: Record<string, string>) => [o["externalId"], o["totalMinor"], o["state"], o["placedOn"]])
  expect(states.toSorted()).toEqual([
    ["A1", "7030", "completed", "2024-03-01"],
    ["A2", "600", "cancelled", "2024-03-02"],
  ])
  expect(await booksOf(t)).toEqual({ stock: [], billing: [] })
  const [oil] = (await t.get("/stock/levels").expect(200)).body.data
  expect(oil).toMatchObject({ onHand: "5", reserved: "0" })
})

test("an order that asks for more than is there is refused alone where orders take from the stock", async () => {
  const t = await shop()
  const line = (id: string, quantity: number) => `${id},2024-03-01,Eleni,eleni@example.com,OIL,${quantity},8.00\n`
  const file = `external_id,placed_at,customer_name,customer_email,sku,quantity,unit_price\n${line("B1", 4)}${line("B2", 4)}${line("B3", 1)}`
  const report = await take(t, { kind: "orders", takesStock: true }, file)
  expect(report).toMatchObject({ made: 2, refused: [{ row: 3 }] })
  expect(await booksOf(t)).toEqual({ stock: [], billing: [] })
})

test("Shopify's order export: several rows of one order, discounts, payment, refund, another currency", async () => {
  const t = await shop()
  const file = `Name,Email,Financial Status,Paid at,Fulfillment Status,Currency,Subtotal,Shipping,Discount Amount,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku,Created at,Billing Name,Billing Country,Id,Lineitem discount
#1001,anna@example.com,paid,2024-05-01 12:00:00 +0300,fulfilled,EUR,20.50,3.00,3.00,2,Oil,10.00,OIL,2024-05-01 11:59:00 +0300,Anna Stavrou,GR,555001,0.00
#1001,anna@example.com,,,,,,,,1,Soap,3.50,SOAP,2024-05-01 11:59:00 +0300,,,,0.00
#1002,tom@example.com,refunded,2024-05-02 12:00:00 +0300,,EUR,10.00,0.00,0.00,1,Oil,10.00,OIL,2024-05-02 11:59:00 +0300,Tom Hill,GB,555002,0.00
#1003,tom@example.com,paid,2024-05-02 12:00:00 +0300,,USD,10.00,0.00,0.00,1,Oil,10.00,OIL,2024-05-02 11:59:00 +0300,Tom Hill,GB,555003,0.00
`
  const report = await take(t, { kind: "orders", format: "shopify" }, file)
  expect(report).toMatchObject({ made: 2, refused: [{ row: 5 }] })
  const { data } = (await t.get("/orders?channel=shopify").expect(200)).body
  const found = data.map((o: Record<string, string>) => [
    o["externalId"],
    o["totalMinor"],
    o["state"],
    o["paymentState"],
  ])
  expect(found.toSorted()).toEqual([
    ["555001", "2350", "completed", "paid"],
    ["555002", "1000", "cancelled", "refunded"],
  ])
  expect(await booksOf(t)).toEqual({ stock: [], billing: [] })
})

test("WooCommerce's order export", async () => {
  const t = await shop()
  const file = `Order Number,Order Status,Order Date,First Name (Billing),Last Name (Billing),Email (Billing),Order Shipping Amount,Cart Discount Amount,SKU,Item Name,Quantity,Item Cost
77,wc-completed,2024-05-01 11:59,Tom,Hill,tom@example.com,2.00,1.00,OIL,Oil,1,10.00
78,on-hold,2024-05-02 11:59,Tom,Hill,tom@example.com,0,0,SOAP,Soap,3,3.50
`
  expect(await take(t, { kind: "orders", format: "woocommerce" }, file)).toMatchObject({ made: 2, refused: [] })
  const { data } = (await t.get("/orders?channel=woocommerce").expect(200)).body
  const found = data.map((o: Record<string, string>) => [o["externalId"], o["totalMinor"], o["state"]])
  expect(found.toSorted()).toEqual([
    ["77", "1100", "completed"],
    ["78", "1050", "open"],
  ])
})

test.skipIf(!shopifyFiles.every((file) => existsSync(file)))("the three Shopify files of the shared data", async () => {
  const t = await world.tenant()
  for (const file of shopifyFiles) {
    const text = readFileSync(file, "utf8")
    const first = await take(t, { kind: "products", format: "shopify" }, text)
    expect(first.made).toBeGreaterThan(0)
    expect(first.made + first.refused.length).toBe(first.total)
    expect(await take(t, { kind: "products", format: "shopify" }, text)).toMatchObject({ made: 0, changed: 0 })
  }
})
