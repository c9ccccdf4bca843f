import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import fc from "fast-check"
import { expect, test } from "vitest"
import { micro } from "#kernel"
import { proof } from "../../kernel/proof-runs.ts"
import type { CsvFormat } from "./csv-draft.ts"
import { columnMapOf, decodeCsv, parseProducts } from "./csv-read.ts"
import { readTable, writeTable } from "./csv-table.ts"
import { writeProducts } from "./csv-write.ts"
import type { Product, Variant } from "./product.ts"

const shared = process.env["SHARED_DIR"] ?? join(import.meta.dirname, "../../../../../shared")
const sharedFile = (name: string) => join(shared, "data", name)
const isShared = existsSync(sharedFile("shopify-apparel.csv"))

test.skipIf(!isShared)("Shopify's own sample files are read whole", () => {
  const read = (name: string) => parseProducts("shopify", readFileSync(sharedFile(name), "utf8"))
  for (const name of ["shopify-apparel.csv", "shopify-home-and-garden.csv", "shopify-jewelery.csv"]) {
    const { products, refused } = read(name)
    expect(refused, name).toEqual([])
    expect(products.length, name).toBeGreaterThan(10)
    expect(products.every((p) => p.name !== undefined && p.variants.every((v) => v.unitPrice !== undefined))).toBe(true)
  }
  const pot = read("shopify-home-and-garden.csv").products.find((p) => p.handle === "clay-plant-pot")
  expect(pot).toMatchObject({
    name: "Clay Plant Pot",
    options: ["Size"],
    tags: ["Pot", "Plants"],
    categoryPaths: [["Outdoor"]],
    isListed: true,
  })
  expect(pot?.variants).toMatchObject([
    { optionValues: ["Regular"], unitPrice: micro("9.99"), stock: micro("1"), sku: null },
    { optionValues: ["Large"], unitPrice: micro("15.99"), stock: micro("3") },
  ])
  expect(pot?.images).toHaveLength(2)
  const shirt = read("shopify-apparel.csv").products.find((p) => p.handle === "ocean-blue-shirt")
  expect(shirt).toMatchObject({ options: [], variants: [{ optionValues: [] }] })
})

const woo = `ID,Type,SKU,Name,Published,"Tax status","Tax class",Stock,"Weight (kg)","Sale price","Regular price",Categories,Tags,Images,Parent,"Attribute 1 name","Attribute 1 value(s)","Attribute 2 name","Attribute 2 value(s)"
10,simple,CAP,Cap,1,taxable,,5,0.25,15,20,"Clothing > Hats, Sale",summer,https://example.com/cap.jpg,,,,,
11,variable,HOODIE,Hoodie,1,taxable,reduced-rate,,,,,Clothing,,"https://example.com/a.jpg, https://example.com/b.jpg",,Colour,"Blue, Red",Fabric,Cotton
12,variation,HOODIE-B,Hoodie - Blue,1,taxable,parent,2,,,45,,,https://example.com/b.jpg,id:11,Colour,Blue,,
13,variation,HOODIE-R,Hoodie - Red,0,taxable,parent,,,,45.5,,,,HOODIE,Colour,Red,,
14,variation,LOST,Lost,1,taxable,parent,,,,1,,,,id:99,Colour,Red,,
15,grouped,SET,Set,1,taxable,,,,,,,,,,,,,
16,simple,BAD,Bad,1,taxable,,,,,abc,,,,,,,,
`

test("WooCommerce: simple products, variations under their parents, sale prices, weights, and refusals by row", () => {
  const { products, refused } = parseProducts("woocommerce", woo)
  expect(products).toHaveLength(2)
  expect(products[0]).toMatchObject({
    handle: "woo-10",
    name: "Cap",
    taxCode: "standard",
    categoryPaths: [["Clothing", "Hats"], ["Sale"]],
    variants: [
      {
        sku: "CAP",
        unitPrice: micro("15"),
        compareAtPrice: micro("20"),
        weightGrams: micro("250"),
        stock: micro("5"),
        tracksStock: true,
      },
    ],
  })
  expect(products[1]).toMatchObject({
    taxCode: "reduced",
    options: ["Colour"],
    variants: [
      { sku: "HOODIE-B", optionValues: ["Blue"], imageUrl: "https://example.com/b.jpg", isActive: true },
      { sku: "HOODIE-R", optionValues: ["Red"], isActive: false, unitPrice: micro("45.5") },
    ],
  })
  expect(refused.map((r) => r.row)).toEqual([6, 7, 8, 8])
})

test("plain: another system's columns by a map, semicolons with decimal commas, a byte-order mark, refusals by row", () => {
  const text = "\uFEFFArtikel;Bezeichnung;Preis;stock\nA1;Käse;6,90;12\nA2;Brot;abc;1\nA3;Milch;-1;1\n"
  const { products, refused } = parseProducts(
    "plain",
    text,
    columnMapOf(["Artikel=sku;Bezeichnung=name", "Preis=price"]),
  )
  expect(products).toMatchObject([
    { row: 2, handle: null, name: "Käse", variants: [{ sku: "A1", unitPrice: micro("6.9"), stock: micro("12") }] },
  ])
  expect(refused).toEqual([
    { row: 3, reason: 'price "abc" is not a decimal of zero or more' },
    { row: 4, reason: 'price "-1" is not a decimal of zero or more' },
  ])
  expect(() => columnMapOf(["nothing"])).toThrow()
  expect(() => parseProducts("plain", text, { Artikel: "colour" })).toThrow(/no column colour/)
})

test("rows without a handle, with a script as a picture or a missing option value are refused alone", () => {
  const text = [
    "Handle,Title,Option1 Name,Option1 Value,Variant Price,Image Src",
    ",No handle,,,1,",
    "a,A,Size,S,1,",
    "a,,,,2,",
    "b,B,Title,Default Title,1,javascript:alert(1)",
    "c,C,Title,Default Title,1,https://example.com/c.png",
  ].join("\n")
  const { products, refused } = parseProducts("shopify", text)
  expect(products.map((p) => p.handle)).toEqual(["a", "c"])
  expect(refused.map((r) => r.row)).toEqual([2, 4, 5])
})

test("what is no CSV or no UTF-8 is refused as a whole", () => {
  expect(() => parseProducts("plain", 'sku\n"open')).toThrow(/can't be read as CSV/)
  expect(() => parseProducts("plain", "sku\n\0")).toThrow(/NUL/)
  expect(() => decodeCsv(Buffer.from([0xff, 0xfe, 0x41]))).toThrow(/UTF-8/)
  expect(parseProducts("plain", "")).toEqual({ products: [], refused: [] })
})

test("no text makes a parser fail with anything but its own errors", () => {
  const cell = fc.oneof(
    fc.string({ maxLength: 12 }),
    fc.constantFrom("simple", "variation", "1", "-1", "Title", "a > b", "'=x"),
  )
  const header = fc.constantFrom(
    "Handle",
    "Title",
    "Type",
    "SKU",
    "Parent",
    "price",
    "handle",
    "sku",
    "Variant Price",
    "Option1 Value",
  )
  fc.assert(
    fc.property(
      fc.constantFrom<CsvFormat>("shopify", "woocommerce", "plain"),
      fc.array(header),
      fc.array(fc.array(cell, { maxLength: 6 })),
      (format, head, rows) => {
        const text = [head, ...rows].map((row) => row.join(",")).join("\n")
        try {
          parseProducts(format, text)
        } catch (error) {
          expect(error).toMatchObject({ code: "import.unreadable" })
        }
      },
    ),
    proof,
  )
})

test("a cell that a spreadsheet would run is written as text, and comes back as it was", () => {
  const out = writeTable(["name"], [new Map([["name", '=HYPERLINK("http://x")']])])
  expect(out).toContain("\"'=HYPERLINK")
  fc.assert(
    fc.property(
      fc
        .string()
        .map((s) => s.replace(/\0/g, "").trim())
        .filter((s) => s !== ""),
      (cell) => {
        const text = writeTable(
          ["a", "b"],
          [
            new Map([
              ["a", cell],
              ["b", "x"],
            ]),
          ],
        )
        expect(text.split("\r\n")[1]?.replace(/^"/, "")).not.toMatch(/^[=+\-@\t]/)
        expect(readTable(text).rows[0]?.cells.get("a")).toBe(cell)
      },
    ),
    proof,
  )
})

const word = fc.stringMatching(/^[A-Za-zΑ-Ωα-ω0-9=+@'"!-][A-Za-z0-9 =.'"!-]{0,10}[A-Za-z0-9'"]$/)
const code = fc.stringMatching(/^[A-Z0-9][A-Z0-9-]{1,10}$/)
const price = fc.bigInt(0n, 10n ** 12n)
const url = fc.stringMatching(/^[a-z]{1,8}$/).map((name) => `https://example.com/${name}.png`)
const maybe = <T>(made: fc.Arbitrary<T>) => fc.option(made, { nil: null })

const variantArbitrary = (options: number, index: number): fc.Arbitrary<Variant> =>
  fc.record({
    id: fc.constant<Variant["id"]>(`var_${index}`),
    sku: code.map((c) => `${c}-${index}`),
    barcode: maybe(code),
    optionValues: fc.constant(Array.from({ length: options }, (_, i) => `value ${index} ${i}`)),
    unitPrice: price,
    pricesIncludeTax: fc.boolean(),
    compareAtPrice: maybe(price),
    cost: maybe(price),
    weightGrams: maybe(fc.bigInt(1n, 10n ** 10n)),
    imageUrl: maybe(url),
    isActive: fc.boolean(),
    tracksStock: fc.boolean(),
    archivedAt: fc.constant(null),
  })

const productArbitrary: fc.Arbitrary<Product> = fc
  .tuple(
    fc.uniqueArray(word, { maxLength: 3 }).filter((names) => names.length > 0),
    fc.integer({ min: 1, max: 4 }),
    fc.boolean(),
  )
  .chain(([names, count, isPlain]) => {
    const options = isPlain ? [] : names
    return fc.record({
      id: fc.constant<Product["id"]>("prd_x"),
      handle: fc.stringMatching(/^[a-z]{1,10}$/),
      name: word,
      description: maybe(word),
      vendor: maybe(word),
      tags: fc.uniqueArray(fc.stringMatching(/^[a-z]{1,6}$/), { maxLength: 3 }),
      options: fc.constant(options),
      categoryIds: fc.constant([]),
      images: fc
        .uniqueArray(url, { maxLength: 3 })
        .map((urls) => urls.map((one) => ({ url: one, fileId: null, alt: null }))),
      isActive: fc.boolean(),
      taxClassId: fc.constant<Product["taxClassId"]>("txc_x"),
      taxCode: fc.constantFrom("standard", "reduced", "zero", "islands"),
      listedOn: fc.constantFrom<Product["listedOn"]>([], ["storefront"]),
      variants: fc.tuple(...Array.from({ length: isPlain ? 1 : count }, (_, i) => variantArbitrary(options.length, i))),
      version: fc.constant(1),
      archivedAt: fc.constant(null),
      createdAt: fc.constant(new Date(0)),
      updatedAt: fc.constant(new Date(0)),
    })
  })

/** What a format can carry of a product; the README says the same in words. */
function carried(format: CsvFormat, p: Product) {
  const isOnSale = (v: Variant) => v.compareAtPrice !== null && v.compareAtPrice > v.unitPrice
  return {
    handle: p.handle,
    name: p.name,
    description: p.description,
    vendor: p.vendor,
    tags: p.tags,
    options: p.options,
    taxCode: p.taxCode,
    images: p.images.map((image) => image.url),
    // WooCommerce has one column for both: an inactive product is a draft, and not listed
    isListed: p.listedOn.length > 0 && (format !== "woocommerce" || p.isActive),
    isActive: p.isActive,
    variants: p.variants.map((v) => ({
      sku: v.sku,
      barcode: v.barcode,
      optionValues: v.optionValues,
      unitPrice: v.unitPrice,
      weightGrams: v.weightGrams,
      compareAtPrice: format !== "woocommerce" || isOnSale(v) ? v.compareAtPrice : null,
      ...(format === "woocommerce" ? {} : { cost: v.cost, imageUrl: v.imageUrl, tracksStock: v.tracksStock }),
      ...(format === "plain" ? { pricesIncludeTax: v.pricesIncludeTax, isActive: v.isActive } : {}),
    })),
  }
}

test("what is written is read back: the round trip of each format", () => {
  fc.assert(
    fc.property(
      fc.constantFrom<CsvFormat>("shopify", "woocommerce", "plain"),
      fc.uniqueArray(productArbitrary, { minLength: 1, maxLength: 3, selector: (p) => p.handle }),
      (format, products) => {
        const text = writeProducts(format, products, { categories: [] })
        const read = parseProducts(format, text)
        expect(read.refused).toEqual([])
        expect(read.products).toHaveLength(products.length)
        const back = read.products.map((p) => ({ ...p, images: (p.images ?? []).map((image) => image.url) }))
        expect(back).toMatchObject(products.map((p) => carried(format, p)))
      },
    ),
    { ...proof, numRuns: Math.ceil(proof.numRuns / 10) },
  )
})
