import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { expect, test } from "vitest"
import { makeWorld, type TestTenant } from "#testing"
import { parseProducts } from "./csv-read.ts"
import { exportProducts, importProducts } from "./import.ts"

const world = await makeWorld()
const shared = process.env["SHARED_DIR"] ?? join(import.meta.dirname, "../../../../../shared")
const sample = (name: string) => join(shared, "data", `shopify-${name}.csv`)

const csv = { "content-type": "text/csv; charset=utf-8" }
const upload = (t: TestTenant, query: string, text: string) =>
  t.post(`/products/import?${query}`, Buffer.from(text), csv)
const names = async (t: TestTenant) =>
  (await t.get("/products?limit=200").expect(200)).body.data.map((p: { name: string }) => p.name)

const plain = `sku,name,price,tax_class,category,barcode,stock
FETA,Φέτα ΠΟΠ,6.90,reduced,Food > Cheese,5201,12
BREAD,Bread,1.20,reduced,Food,,
SOAP,Soap,3,standard,,,4.5
`

test("a plain file makes products, categories and opening stock; the same file again changes nothing", async () => {
  const t = await world.tenant()
  const first = await upload(t, "format=plain", plain).expect(200)
  expect(first.body).toMatchObject({ created: 3, updated: 0, unchanged: 0, refusedCount: 0, isDryRun: false })
  expect(first.body.openingStock.map((o: { quantity: string }) => o.quantity)).toEqual(["12", "4.5"])
  expect((await t.get("/categories")).body.data.map((c: { name: string }) => c.name)).toEqual(["Cheese", "Food"])
  const second = await upload(t, "format=plain", plain).expect(200)
  expect(second.body).toMatchObject({ created: 0, updated: 0, unchanged: 3, openingStock: [] })
  const { rows } = await t.run((ctx) =>
    ctx.tx.session.query("select type from events where type like 'catalogue.product.%'", []),
  )
  expect(rows).toHaveLength(3)
})

test("a file of prices changes prices and nothing else", async () => {
  const t = await world.tenant()
  await upload(t, "format=plain", plain).expect(200)
  const answer = await upload(t, "format=plain", "sku,price\nFETA,7.20\nBREAD,1.20\n").expect(200)
  expect(answer.body).toMatchObject({ updated: 1, unchanged: 1 })
  const [feta] = (await t.get("/products?search=feta")).body.data
  expect(feta).toMatchObject({
    name: "Φέτα ΠΟΠ",
    taxCode: "reduced",
    variants: [{ unitPrice: "7.2", barcode: "5201" }],
  })
  expect(feta.categoryIds).toHaveLength(1)
})

test("a dry run tells what would change and changes nothing", async () => {
  const t = await world.tenant()
  const answer = await upload(t, "format=plain&dryRun=true", plain).expect(200)
  expect(answer.body).toMatchObject({ isDryRun: true, created: 3, openingStock: [] })
  expect(answer.body.changes[0]).toEqual({ row: 2, name: "Φέτα ΠΟΠ", change: "create" })
  expect(await names(t)).toEqual([])
  expect((await t.get("/categories")).body.data).toEqual([])
})

test("what can't be taken is refused with its row and reason, the rest goes on", async () => {
  const t = await world.tenant()
  await t.post("/products", { name: "Owner", variants: [{ sku: "OWN", barcode: "77", unitPrice: "1" }] }).expect(201)
  const text = [
    "handle,sku,name,price,tax_class,barcode",
    ",A,No price,,,",
    ",B,Unknown tax,1,moon,",
    ",C,Taken barcode,1,,77",
    ",D,Twice,1,,",
    ",D,Twice,1,,",
    "x,E,Fine,1,,",
    "y,,,2,,",
  ].join("\n")
  const answer = await upload(t, "format=plain", text).expect(200)
  expect(answer.body.created).toBe(2)
  expect(answer.body.refused.map((r: { row: number }) => r.row)).toEqual([2, 3, 4, 6, 8])
  expect(await names(t)).toEqual(["Fine", "Owner", "Twice"])
})

test("trees too deep and tags too many are refused, an empty path is none", async () => {
  const t = await world.tenant()
  const deep = Array.from({ length: 9 }, (_, i) => `L${i}`).join(" > ")
  const tags = Array.from({ length: 101 }, (_, i) => `t${i}`).join("; ")
  const answer = await upload(
    t,
    "format=plain",
    `name,price,category,tags\nDeep,1,${deep},\nTags,1,,${tags}\nFine,1,>,\n`,
  ).expect(200)
  expect(answer.body).toMatchObject({ created: 1, refused: [{ row: 2 }, { row: 3 }] })
})

test("variants of a product that the file does not name stay, new ones are added", async () => {
  const t = await world.tenant()
  const rows = (...lines: string[]) => ["handle,name,sku,price,option1_name,option1_value,stock", ...lines].join("\n")
  await upload(t, "format=plain", rows("shirt,Shirt,S,20,Size,S,1", "shirt,,L,22,,L,2")).expect(200)
  const answer = await upload(t, "format=plain", rows("shirt,Shirt,XL,25,Size,XL,3")).expect(200)
  expect(answer.body).toMatchObject({ updated: 1, openingStock: [{ quantity: "3" }] })
  const [shirt] = (await t.get("/products")).body.data
  expect(shirt.variants.map((v: { sku: string }) => v.sku)).toEqual(["S", "L", "XL"])
})

for (const name of ["apparel", "home-and-garden", "jewelery"]) {
  test.skipIf(!existsSync(sample(name)))(`Shopify's ${name} comes in once, however often it is read`, async () => {
    const t = await world.tenant()
    const text = readFileSync(sample(name), "utf8")
    const first = await upload(t, "format=shopify", text).expect(200)
    expect(first.body).toMatchObject({ updated: 0, refusedCount: 0 })
    expect(first.body.created).toBeGreaterThan(10)
    expect((await t.get("/products?channel=storefront&limit=200")).body.data).toHaveLength(first.body.created)
    const second = await upload(t, "format=shopify", text).expect(200)
    expect(second.body).toMatchObject({ created: 0, updated: 0, unchanged: first.body.created, refusedCount: 0 })
  })
}

for (const format of ["shopify", "woocommerce", "plain"] as const) {
  test(`an export as ${format} is this catalogue: imported here it changes nothing, elsewhere it exports the same`, async () => {
    const [here, there] = [await world.tenant(), await world.tenant()]
    await here.post("/tax-classes", { code: "islands", name: "Islands", category: "S", rate: "17" }).expect(201)
    await there.post("/tax-classes", { code: "islands", name: "Islands", category: "S", rate: "17" }).expect(201)
    await here.run(async (ctx) => importProducts(ctx, parseProducts("plain", plain).products))
    const image = [{ url: "https://example.com/a.png" }]
    await here
      .post("/products", {
        name: '=Shirt "best", really',
        options: ["Size", "Colour"],
        taxCode: "islands",
        description: "Line one\nline two",
        tags: ["b", "a"],
        images: image,
        listedOn: ["storefront"],
        variants: [
          { sku: "S", optionValues: ["S", "Blue"], unitPrice: "20", compareAtPrice: "25", weightGrams: "250.5" },
          { sku: "L", optionValues: ["L", "Blue"], unitPrice: "22.123456" },
        ],
      })
      .expect(201)
    const file = await here.get(`/products/export?format=${format}`).expect(200)
    expect(file.headers).toMatchObject({
      "content-type": "text/csv; charset=utf-8",
      "x-content-type-options": "nosniff",
    })
    const again = await upload(here, `format=${format}`, file.text).expect(200)
    expect(again.body).toMatchObject({ created: 0, updated: 0, unchanged: 4, refusedCount: 0 })
    const moved = await upload(there, `format=${format}`, file.text).expect(200)
    expect(moved.body).toMatchObject({ created: 4, refusedCount: 0 })
    expect(await there.run((ctx) => exportProducts(ctx, format))).toBe(file.text)
  })
}

test("a file is refused as a whole when it is no CSV, too large or of another type", async () => {
  const t = await world.tenant()
  await upload(t, "format=plain", 'sku\n"open').expect(422, "import.unreadable")
  await upload(t, "format=xml", plain).expect(400, "request.invalid")
  await upload(t, "format=plain&map=sku%3Dcolour", plain).expect(422, "import.map_invalid")
  await t.post("/products/import?format=plain", { sku: "A" }).expect(415, "request.unsupported_media_type")
  await upload(t, "format=plain", "x".repeat(10 * 1024 * 1024 + 1)).expect(413, "request.too_large")
  const reader = await t.as(["catalogue:read"])
  await reader.post("/products/import?format=plain", Buffer.from(plain), csv).expect(403, "auth.forbidden")
  expect(await names(t)).toEqual([])
})
