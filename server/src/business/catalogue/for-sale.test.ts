import fc from "fast-check"
import { expect, test } from "vitest"
import { micro } from "#kernel"
import { makeWorld } from "#testing"
import { proof } from "../../kernel/proof-runs.ts"
import { createCategory } from "./categories.ts"
import { listProductsForSale, productForSale, variantsForSale } from "./for-sale.ts"
import { changeListing } from "./listings.ts"
import { priceFor } from "./price-rule.ts"
import { productDraft, variantDraft } from "./product.ts"
import { changeProduct, createProduct } from "./save.ts"
import { ensureTaxClasses } from "./tax-classes.ts"

const world = await makeWorld()

const shirt = productDraft({
  name: "Πουκάμισο",
  options: ["Size"],
  listedOn: ["storefront"],
  variants: [
    variantDraft({ sku: "SH-S", optionValues: ["Small"], unitPrice: micro("50") }),
    variantDraft({ sku: "SH-L", optionValues: ["Large"], unitPrice: micro("55.5"), tracksStock: false }),
  ],
})

test("a variant for sale carries price, tax and the channel's own rule", async () => {
  const t = await world.tenant({ pricesIncludeTax: true })
  const product = await t.run((ctx) => createProduct(ctx, { ...shirt, taxCode: "reduced" }))
  await t.run((ctx) =>
    changeListing(ctx, product.id, "marketplace", {
      isListed: true,
      priceRule: { kind: "percentage", percent: "-10" },
    }),
  )
  const ids = product.variants.map((v) => v.id)
  const [small, large] = (await t.run((ctx) => variantsForSale(ctx, ids, "marketplace"))).toSorted((a, b) =>
    a.name < b.name ? 1 : -1,
  )
  expect(small).toMatchObject({
    name: "Πουκάμισο – Small",
    sku: "SH-S",
    unitPrice: micro("50"),
    pricesIncludeTax: true,
    taxCode: "reduced",
    taxRate: micro("13"),
    taxCategory: "S",
    isActive: true,
    isListed: true,
    priceRule: { kind: "percentage", percent: "-10" },
    tracksStock: true,
  })
  expect(large).toMatchObject({ name: "Πουκάμισο – Large", tracksStock: false })
  expect(small && priceFor(small, null)).toBe(micro("45"))
})

test("staff may sell what no channel lists; other channels say that it is not listed", async () => {
  const t = await world.tenant()
  const product = await t.run((ctx) => createProduct(ctx, shirt))
  const ids = product.variants.map((v) => v.id)
  const listed = (channel: "manual" | "storefront" | "shopify") =>
    t.run(async (ctx) => (await variantsForSale(ctx, ids, channel)).map((v) => v.isListed))
  expect(await listed("manual")).toEqual([true, true])
  expect(await listed("storefront")).toEqual([true, true])
  expect(await listed("shopify")).toEqual([false, false])
})

test("another tenant's variants are not for sale here", async () => {
  const [one, two] = [await world.tenant(), await world.tenant()]
  const product = await one.run((ctx) => createProduct(ctx, shirt))
  const ids = product.variants.map((v) => v.id)
  expect(await two.run((ctx) => variantsForSale(ctx, ids, "manual"))).toEqual([])
})

test("a basket may mix tax classes, and a tenant's own class is one of them", async () => {
  const t = await world.tenant()
  await t.run((ctx) =>
    ensureTaxClasses(ctx, [{ code: "islands", name: "Islands", category: "S", rate: micro("17"), isDefault: true }]),
  )
  await t.run((ctx) => ensureTaxClasses(ctx))
  const made = await t.run(async (ctx) => [
    await createProduct(ctx, {
      ...shirt,
      name: "A",
      taxCode: "reduced",
      variants: [variantDraft({ unitPrice: 1n })],
      options: [],
    }),
    await createProduct(ctx, { ...shirt, name: "B", variants: [variantDraft({ unitPrice: 1n })], options: [] }),
  ])
  const sold = await t.run((ctx) =>
    variantsForSale(
      ctx,
      made.flatMap((p) => p.variants.map((v) => v.id)),
      "manual",
    ),
  )
  expect(sold.map((v) => [v.name, v.taxCode, v.taxRate]).toSorted()).toEqual([
    ["A", "reduced", micro("13")],
    ["B", "islands", micro("17")],
  ])
})

test("a shop shows what it lists and is active, by name, in pages, by branch of the tree and by search", async () => {
  const t = await world.tenant()
  await t.run(async (ctx) => {
    const food = await createCategory(ctx, { name: "Food", parentId: null, slug: null })
    const cheese = await createCategory(ctx, { name: "Cheese", parentId: food.id, slug: null })
    const one = (name: string, more: object) =>
      createProduct(
        ctx,
        productDraft({ name, listedOn: ["storefront"], variants: [variantDraft({ unitPrice: 1n })], ...more }),
      )
    await one("Φέτα", { categoryIds: [cheese.id] })
    await one("Bread", { categoryIds: [food.id] })
    await one("Soap", {})
    await one("Hidden", { listedOn: [] })
    await one("Off", { isActive: false })
    await one("Without variants", { variants: [variantDraft({ unitPrice: 1n, isActive: false })] })
  })
  const names = (query: object) =>
    t.run(async (ctx) => (await listProductsForSale(ctx, { channel: "storefront", ...query })).data.map((p) => p.name))
  expect(await names({})).toEqual(["Bread", "Soap", "Φέτα"])
  expect(await names({ category: "food" })).toEqual(["Bread", "Φέτα"])
  expect(await names({ category: "nothing" })).toEqual([])
  expect(await names({ search: "φετα" })).toEqual(["Φέτα"])
  const first = await t.run((ctx) => listProductsForSale(ctx, { channel: "storefront", limit: 2 }))
  expect(await names({ limit: 2, cursor: first.nextCursor ?? "" })).toEqual(["Φέτα"])
})

test("a product's page is found by handle or id, and only while it is offered", async () => {
  const t = await world.tenant()
  const product = await t.run((ctx) => createProduct(ctx, { ...shirt, handle: "shirt" }))
  const read = (idOrHandle: string) => t.run((ctx) => productForSale(ctx, { channel: "storefront", idOrHandle }))
  expect((await read("shirt"))?.variants.map((v) => v.optionValues)).toEqual([["Small"], ["Large"]])
  expect((await read(product.id))?.productId).toBe(product.id)
  await t.run((ctx) => changeProduct(ctx, product.id, { isActive: false }))
  expect(await read("shirt")).toBeUndefined()
})

test("price rules: fixed, percentage, and by stock level only while stock is known and low", () => {
  const at = (priceRule: Parameters<typeof priceFor>[0]["priceRule"], available: bigint | null) =>
    priceFor({ unitPrice: micro("10"), priceRule }, available)
  expect(at(null, null)).toBe(micro("10"))
  expect(at({ kind: "fixed", unitPrice: "7.25" }, null)).toBe(micro("7.25"))
  expect(at({ kind: "percentage", percent: "12.5" }, null)).toBe(micro("11.25"))
  expect(at({ kind: "percentage", percent: "-100" }, null)).toBe(0n)
  const scarce = { kind: "stock_level", below: "5", percent: "20" } as const
  expect(at(scarce, micro("4.999"))).toBe(micro("12"))
  expect(at(scarce, micro("5"))).toBe(micro("10"))
  expect(at(scarce, null)).toBe(micro("10"))
})

test("a price never falls below zero and a rule of 0 % changes nothing", () => {
  fc.assert(
    fc.property(fc.bigInt(0n, 10n ** 15n), fc.integer({ min: -100, max: 999 }), (unitPrice, percent) => {
      const price = priceFor({ unitPrice, priceRule: { kind: "percentage", percent: String(percent) } }, null)
      expect(price >= 0n).toBe(true)
      expect(percent > 0 ? price >= unitPrice : price <= unitPrice).toBe(true)
      expect(priceFor({ unitPrice, priceRule: { kind: "percentage", percent: "0" } }, null)).toBe(unitPrice)
    }),
    proof,
  )
})
