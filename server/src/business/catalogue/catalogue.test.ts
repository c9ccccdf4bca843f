import { expect, test } from "vitest"
import { makeWorld, type TestTenant } from "#testing"

const world = await makeWorld()
const png = Buffer.from("\x89PNG\r\n\x1a\n0000rest", "latin1")

const feta = {
  name: "Φέτα ΠΟΠ",
  taxCode: "reduced",
  variants: [{ sku: "FETA-400", barcode: "5201234567890", unitPrice: "6.90" }],
}
const shirt = {
  name: "Shirt",
  options: ["Size", "Colour"],
  variants: [
    { sku: "SH-S-B", optionValues: ["S", "Blue"], unitPrice: "20" },
    { sku: "SH-L-B", optionValues: ["L", "Blue"], unitPrice: "22.5", pricesIncludeTax: true },
  ],
}

async function eventsOf(t: TestTenant, subject: string): Promise<string[]> {
  const { rows } = await t.run((ctx) =>
    ctx.tx.session.query("select type from events where subject = $1 order by ord", [subject]),
  )
  return (rows as { type: string }[]).map((row) => row.type.replace("catalogue.", ""))
}

test("a product is made, read, changed, listed, archived and restored, with one event for each change", async () => {
  const t = await world.tenant()
  const made = await t.post("/products", feta).expect(201)
  expect(made.body).toMatchObject({ handle: "φετα-ποπ", taxCode: "reduced", isActive: true, version: 1 })
  expect(made.body.variants[0]).toMatchObject({
    unitPrice: "6.9",
    pricesIncludeTax: false,
    tracksStock: true,
    cost: null,
  })
  const path = `/products/${made.body.id}`
  const changed = await t.patch(path, { vendor: "Dairy", tags: ["cheese"] }, { "if-match": '"1"' }).expect(200)
  expect(changed.body).toMatchObject({ vendor: "Dairy", version: 2 })
  await t.patch(path, { vendor: "Other" }, { "if-match": '"1"' }).expect(412, "version.mismatch")
  await t.delete(path).expect(200)
  expect((await t.get("/products").expect(200)).body.data).toEqual([])
  expect((await t.get("/products?isArchived=true").expect(200)).body.data).toHaveLength(1)
  await t.patch(path, { vendor: "Other" }).expect(409, "product.archived")
  await t.delete(path).expect(409, "product.archived")
  const restored = await t.post(`${path}/restore`).expect(200)
  expect(restored.body.variants).toHaveLength(1)
  await t.post(`${path}/restore`).expect(409, "product.not_archived")
  expect(await eventsOf(t, made.body.id)).toEqual([
    "product.created",
    "product.updated",
    "product.deleted",
    "product.restored",
  ])
})

test("the tenant decides whether prices include tax, a variant may differ", async () => {
  const t = await world.tenant({ pricesIncludeTax: true })
  const made = await t
    .post("/products", { ...shirt, variants: [shirt.variants[0], { ...shirt.variants[1], pricesIncludeTax: false }] })
    .expect(201)
  expect(made.body.variants.map((v: { pricesIncludeTax: boolean }) => v.pricesIncludeTax)).toEqual([true, false])
})

test("SKU, barcode and handle belong to one living product of a tenant", async () => {
  const [t, other] = [await world.tenant(), await world.tenant()]
  const made = await t.post("/products", { ...feta, handle: "feta" }).expect(201)
  await other.post("/products", { ...feta, handle: "feta" }).expect(201)
  const with_ = (variant: object, more: object = {}) =>
    t.post("/products", { name: "X", ...more, variants: [{ unitPrice: "1", ...variant }] })
  await with_({ sku: "FETA-400" }).expect(409, "variant.sku_taken")
  await with_({ barcode: "5201234567890" }).expect(409, "variant.barcode_taken")
  await with_({}, { handle: "feta" }).expect(409, "product.handle_taken")
  await t.delete(`/products/${made.body.id}`).expect(200)
  await with_({ sku: "FETA-400" }, { handle: "feta" }).expect(201)
  await t.post(`/products/${made.body.id}/restore`).expect(409)
})

test("of many products made at once with one SKU, one is made", async () => {
  const t = await world.tenant()
  await t.get("/tax-classes").expect(200)
  const answers = await Promise.all(
    Array.from({ length: 8 }, (_, i) =>
      t.post("/products", { name: `P${i}`, variants: [{ sku: "ONE", unitPrice: "1" }] }),
    ),
  )
  expect(answers.map((a) => a.status).toSorted()).toEqual([201, ...Array.from({ length: 7 }, () => 409)])
})

test("first products of a tenant at once share the same three tax classes", async () => {
  const t = await world.tenant()
  const answers = await Promise.all(
    Array.from({ length: 5 }, (_, i) => t.post("/products", { name: `P${i}`, variants: [{ unitPrice: "1" }] })),
  )
  expect(answers.map((a) => a.status)).toEqual([201, 201, 201, 201, 201])
  expect((await t.get("/tax-classes")).body.data).toHaveLength(3)
})

test("two products of one name get two handles", async () => {
  const t = await world.tenant()
  const one = await t.post("/products", feta).expect(201)
  const two = await t.post("/products", { name: feta.name, variants: [{ unitPrice: "1" }] }).expect(201)
  expect(two.body.handle).not.toBe(one.body.handle)
  const variants = [{ unitPrice: "1" }]
  const atOnce = await Promise.all(Array.from({ length: 8 }, () => t.post("/products", { name: "Graviera", variants })))
  expect(atOnce.map((answer) => answer.status)).toEqual(atOnce.map(() => 201))
  expect(new Set(atOnce.map((answer) => answer.body.handle)).size).toBe(atOnce.length)
  const nameless = await t.post("/products", { name: "!!!", variants: [{ unitPrice: "1" }] }).expect(201)
  expect(nameless.body.handle).toMatch(/^[0-9a-z]{8}$/)
})

test("options: up to three, one value each, no two variants alike", async () => {
  const t = await world.tenant()
  const variants = (...values: string[][]) => values.map((optionValues) => ({ optionValues, unitPrice: "1" }))
  const refused = async (options: string[], ...values: string[][]) =>
    t.post("/products", { name: "X", options, variants: variants(...values) }).expect(422, "product.options_invalid")
  await refused(["Size"], [])
  await refused(["Size"], ["S"], ["S"])
  await refused(["Size", "Size"], ["S", "S"])
  await refused([], [], [])
  await t
    .post("/products", { name: "X", options: ["a", "b", "c", "d"], variants: variants(["1"]) })
    .expect(400, "request.invalid")
})

test("variants are added, changed and taken out, and the last one stays", async () => {
  const t = await world.tenant()
  const made = await t.post("/products", shirt).expect(201)
  const added = await t
    .post(`/products/${made.body.id}/variants`, { optionValues: ["M", "Blue"], unitPrice: "21" })
    .expect(201)
  expect(added.body.variants).toHaveLength(3)
  const [small, large, middle] = added.body.variants.map((v: { id: string }) => v.id)
  const changed = await t.patch(`/variants/${small}`, { unitPrice: "19.99", cost: "8" }).expect(200)
  expect(changed.body.variants[0]).toMatchObject({ id: small, unitPrice: "19.99", cost: "8", sku: "SH-S-B" })
  expect((await t.get(`/variants/${small}`).expect(200)).body).toMatchObject({
    productId: made.body.id,
    productName: "Shirt",
  })
  await t.delete(`/variants/${large}`).expect(200)
  await t.get(`/variants/${large}`).expect(404, "variant.unknown")
  await t.post("/products", { name: "Takes over", variants: [{ sku: "SH-L-B", unitPrice: "1" }] }).expect(201)
  await t.delete(`/variants/${middle}`).expect(200)
  await t.delete(`/variants/${small}`).expect(409, "variant.last")
})

test("a whole list of variants: ids stay, new ones come, missing ones leave and free their SKU", async () => {
  const t = await world.tenant()
  const made = await t.post("/products", shirt).expect(201)
  const [small] = made.body.variants
  const changed = await t
    .patch(`/products/${made.body.id}`, {
      variants: [
        { id: small.id, unitPrice: "25" },
        { sku: "SH-L-B", optionValues: ["XL", "Blue"], unitPrice: "30" },
      ],
    })
    .expect(200)
  expect(changed.body.variants).toMatchObject([
    { id: small.id, sku: "SH-S-B", unitPrice: "25" },
    { sku: "SH-L-B", optionValues: ["XL", "Blue"] },
  ])
  await t
    .patch(`/products/${made.body.id}`, { variants: [{ id: "var_01jd7n3xq8e5fv0k2m4p6r8t9w", unitPrice: "1" }] })
    .expect(404, "variant.unknown")
})

test("products are searched by name and SKU, filtered, and paged", async () => {
  const t = await world.tenant()
  const cheese = await t.post("/categories", { name: "Cheese" }).expect(201)
  await t
    .post("/products", {
      ...feta,
      categoryIds: [cheese.body.id],
      vendor: "Dairy",
      tags: ["pdo"],
      listedOn: ["storefront"],
    })
    .expect(201)
  await t.post("/products", { ...shirt, isActive: false }).expect(201)
  const names = async (query: string) =>
    (await t.get(`/products?${query}`).expect(200)).body.data.map((p: { name: string }) => p.name)
  expect(await names("")).toEqual(["Shirt", "Φέτα ΠΟΠ"])
  expect(await names(`search=${encodeURIComponent("φετα")}`)).toEqual(["Φέτα ΠΟΠ"])
  expect(await names("search=sh-l-")).toEqual(["Shirt"])
  expect(await names("search=5201234567890")).toEqual(["Φέτα ΠΟΠ"])
  expect(await names("search=%25")).toEqual([])
  expect(await names(`category=${cheese.body.id}`)).toEqual(["Φέτα ΠΟΠ"])
  expect(await names("vendor=Dairy")).toEqual(["Φέτα ΠΟΠ"])
  expect(await names("tag=pdo")).toEqual(["Φέτα ΠΟΠ"])
  expect(await names("channel=storefront")).toEqual(["Φέτα ΠΟΠ"])
  expect(await names("isActive=false")).toEqual(["Shirt"])
  const first = await t.get("/products?limit=1").expect(200)
  expect(await names(`limit=1&cursor=${first.body.nextCursor}`)).toEqual(["Φέτα ΠΟΠ"])
  await t.get("/products?cursor=nonsense").expect(400, "cursor.invalid")
})

test("a picture comes by address or by upload, is served to anybody, and is what its bytes say", async () => {
  const t = await world.tenant()
  const made = await t
    .post("/products", { ...feta, images: [{ url: "https://example.com/feta.jpg", alt: "Feta" }] })
    .expect(201)
  const path = `/products/${made.body.id}`
  const uploaded = await t.post(`${path}/images`, png, { "content-type": "image/jpeg" }).expect(201)
  expect(uploaded.body.images).toHaveLength(2)
  const { url, fileId } = uploaded.body.images[1]
  expect(fileId).toMatch(/^fil_/)
  const served = await world.app.inject({ method: "GET", url })
  expect(served.headers["content-type"]).toBe("image/png")
  await t
    .post(`${path}/images`, Buffer.from("<script>"), { "content-type": "image/png" })
    .expect(415, "file.not_an_image")
  await t.post(`${path}/images`, { a: 1 }).expect(415, "request.unsupported_media_type")
  await t.patch(path, { images: [{ url: "javascript:alert(1)" }] }).expect(400, "request.invalid")
  const kept = await t.patch(path, { images: [{ url, alt: "Block" }] }).expect(200)
  expect(kept.body.images).toEqual([{ url, fileId, alt: "Block" }])
})

test("strangers, other tenants and callers without the scope are refused", async () => {
  const [one, two] = [await world.tenant(), await world.tenant()]
  const made = await one.post("/products", feta).expect(201)
  await two.get(`/products/${made.body.id}`).expect(404, "product.unknown")
  await two.patch(`/products/${made.body.id}`, { name: "Mine" }).expect(404, "product.unknown")
  await two.delete(`/products/${made.body.id}`).expect(404, "product.unknown")
  await two.patch(`/variants/${made.body.variants[0].id}`, { unitPrice: "0" }).expect(404, "variant.unknown")
  await two.put(`/products/${made.body.id}/channels/storefront`, { isListed: true }).expect(404, "product.unknown")
  const reader = await one.as(["catalogue:read"])
  await reader.get("/products").expect(200)
  await reader.post("/products", feta).expect(403, "auth.forbidden")
  expect((await world.app.inject({ method: "GET", url: "/api/v1/products" })).statusCode).toBe(401)
})

test("bad input is refused with a stable code and changes nothing", async () => {
  const t = await world.tenant()
  const bad: object[] = [
    { name: "X", variants: [] },
    { name: " ", variants: [{ unitPrice: "1" }] },
    { name: "X", variants: [{ unitPrice: "-1" }] },
    { name: "X", variants: [{ unitPrice: 1 }] },
    { name: "X", variants: [{ unitPrice: "1", colour: "red" }] },
    { name: "X", categoryIds: ["prd_01jd7n3xq8e5fv0k2m4p6r8t9w"], variants: [{ unitPrice: "1" }] },
    { name: "X", listedOn: ["manual"], variants: [{ unitPrice: "1" }] },
    { name: "X".repeat(201), variants: [{ unitPrice: "1" }] },
  ]
  for (const body of bad) await t.post("/products", body).expect(400, "request.invalid")
  await t
    .post("/products", { name: "X", categoryIds: ["cat_01jd7n3xq8e5fv0k2m4p6r8t9w"], variants: [{ unitPrice: "1" }] })
    .expect(404, "category.unknown")
  await t.post("/products", { ...feta, taxCode: "nothing" }).expect(404, "tax_class.unknown")
  expect((await t.get("/products")).body.data).toEqual([])
})

test("one of two parallel changes of one version wins", async () => {
  const t = await world.tenant()
  const made = await t.post("/products", feta).expect(201)
  const answers = await Promise.all(
    [1, 2, 3].map((n) => t.patch(`/products/${made.body.id}`, { vendor: `V${n}` }, { "if-match": '"1"' })),
  )
  expect(answers.map((a) => a.status).toSorted()).toEqual([200, 412, 412])
})

test("variants are found by name and by id, page by page, archived ones by id only", async () => {
  const t = await world.tenant()
  const variants = [
    { unitPrice: "1.50", sku: "A" },
    { unitPrice: "2", sku: "B" },
  ].map((v, i) => ({ ...v, optionValues: [`${i}`] }))
  const { body } = await t.post("/products", { name: "Ελιές", options: ["Size"], variants }).expect(201)
  await t.post("/products", { name: "Salt", variants: [{ unitPrice: "1" }] }).expect(201)
  const [a, b] = body.variants
  const first = (await t.get("/variants?search=ελιες&limit=1").expect(200)).body
  const second = (await t.get(`/variants?search=ελιες&limit=1&cursor=${first.nextCursor}`).expect(200)).body
  expect([...first.data, ...second.data]).toMatchObject([
    { id: a.id, productName: "Ελιές", sku: "A", unitPrice: "1.5", isArchived: false },
    { id: b.id },
  ])
  await t.delete(`/variants/${b.id}`).expect(200)
  expect((await t.get("/variants?search=ελιες")).body.data).toHaveLength(1)
  expect((await t.get(`/variants?ids=${a.id},${b.id}`).expect(200)).body.data).toMatchObject([
    { isArchived: false },
    { isArchived: true },
  ])
})
