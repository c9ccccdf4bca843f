import { beforeAll, expect, test } from "vitest"
import { makeWorld, type TestTenant } from "#testing"
import { browserOf } from "./testing.ts"

type Fields = Readonly<Record<string, unknown>>

const world = await makeWorld()
const host = "shop.example"
const en = { "accept-language": "en", host }
const shop = "/shops/record-shop"
const market = "/market/record-market"
let listing = ""
let seller = ""

async function makeShop(t: TestTenant): Promise<void> {
  const theme = { contactEmail: "hello@example.com", contactPhone: "+30 210 0000", contactAddress: "Ermou 1, Athens" }
  const { body: made } = await t
    .post("/storefronts", { slug: "record-shop", name: "Records", description: "All of it", theme })
    .expect(201)
  const { body: food } = await t.post("/categories", { name: "Food", slug: "food" }).expect(201)
  const { body: oil } = await t
    .post("/products", {
      name: 'Oil "green"',
      handle: "oil",
      description: "<p>Green & old.</p>",
      vendor: "Elaia",
      categoryIds: [food.id],
      options: ["Size"],
      images: [{ url: "https://example.com/oil.png", alt: "A bottle" }],
      listedOn: ["storefront"],
      variants: [
        { unitPrice: "12.5", tracksStock: false, sku: "OIL-S", optionValues: ["Small"] },
        { unitPrice: "1000", tracksStock: true, sku: "OIL-L", optionValues: ["Large"] },
      ],
    })
    .expect(201)
  const nothing = { variantId: oil.variants[1].id, delta: "0", reason: "receipt" }
  await t.post("/stock/adjustments", nothing).expect(201)
  const faq = { kind: "faq", items: [{ question: "When?", answer: "<p>Tomorrow.</p>" }] }
  const page = { storefrontId: made.id, slug: "help", title: "Help", blocks: [faq], isPublished: true }
  await t.post("/storefront-pages", page).expect(201)
}

async function makeMarket(operator: TestTenant): Promise<void> {
  await operator.post("/marketplace", { slug: "record-market", name: "Bazaar" }).expect(201)
  const { body: invited } = await operator.post("/marketplace/sellers", { name: "Bee & Sons" }).expect(201)
  seller = invited.seller.id
  const t = await world.tenant({ pricesIncludeTax: true })
  await t.post("/marketplace/join", { invitation: invited.invitation }).expect(201)
  for (const [name, barcode] of [
    ["Honey", "4006381333931"],
    ["Own label", "1234567890123"],
  ])
    await t
      .post("/products", {
        name,
        listedOn: ["marketplace"],
        variants: [{ unitPrice: "8", tracksStock: false, barcode }],
      })
      .expect(201)
  await world.settle()
}

beforeAll(async () => {
  await makeShop(await world.tenant({ pricesIncludeTax: true, country: "GR" }))
  const operator = await world.tenant({ pricesIncludeTax: true, country: "GR" })
  await makeMarket(operator)
  const { body } = await operator.get("/marketplaces/record-market/listings?search=honey").expect(200)
  listing = body.data[0].id
})

/** What each kind of record has to have: what schema.org and the search engines' own rules ask of it. */
const checks: Readonly<Record<string, (record: Fields) => void>> = {
  OnlineStore: organization,
  Organization: organization,
  WebSite: ({ url, potentialAction }) => {
    expect(url).toMatch(absolute)
    expect(potentialAction).toMatchObject({
      "@type": "SearchAction",
      "query-input": expect.stringMatching(/^required/),
    })
  },
  BreadcrumbList: ({ itemListElement }) => {
    const items = itemListElement as Fields[]
    expect(items.map(({ position }) => position)).toEqual(items.map((_, at) => at + 1))
    for (const [at, item] of items.entries()) {
      expect(item).toMatchObject({ "@type": "ListItem", name: expect.stringMatching(/\S/) })
      // The last one is the page itself, and needs no address.
      if (at < items.length - 1) expect(item["item"]).toMatch(absolute)
    }
  },
  FAQPage: ({ mainEntity }) => {
    for (const question of mainEntity as Fields[]) {
      expect(question).toMatchObject({ "@type": "Question", name: expect.stringMatching(/\S/) })
      expect(question["acceptedAnswer"]).toMatchObject({ "@type": "Answer", text: expect.not.stringContaining("<") })
    }
  },
  Product: ({ name, url, image, description, offers }) => {
    expect(name).toMatch(/\S/)
    expect(url).toMatch(absolute)
    expect(description ?? "").not.toContain("<")
    for (const one of (image ?? []) as string[]) expect(one).toMatch(absolute)
    expect(offers).not.toEqual([])
    for (const offer of offers as Fields[]) {
      expect(offer["@type"]).toBe("Offer")
      expect(offer["price"]).toMatch(/^\d+(\.\d+)?$/)
      expect(offer["priceCurrency"]).toMatch(/^[A-Z]{3}$/)
      expect(offer["availability"]).toMatch(/^https:\/\/schema\.org\/(InStock|OutOfStock)$/)
      expect(offer["seller"]).toMatchObject({ "@type": "Organization", name: expect.stringMatching(/\S/) })
    }
  },
}

const absolute = /^https?:\/\/[^/\s]+(\/|$)/

function organization({ name, url }: Fields): void {
  expect(name).toMatch(/\S/)
  expect(url).toMatch(absolute)
}

async function recordsOf(path: string): Promise<Fields[]> {
  const { text } = await browserOf(world.app).get(path, en)
  return [...text.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(([, json = ""]) =>
    JSON.parse(json),
  )
}

test.each([
  ["a shop's first page", () => shop, ["OnlineStore", "WebSite"]],
  ["a category", () => `${shop}/c/food`, ["OnlineStore", "BreadcrumbList"]],
  ["a product with variants", () => `${shop}/p/oil`, ["OnlineStore", "BreadcrumbList", "Product"]],
  ["a page with questions", () => `${shop}/pages/help`, ["OnlineStore", "BreadcrumbList", "FAQPage"]],
  ["a marketplace's first page", () => market, ["Organization", "WebSite"]],
  ["its sellers", () => `${market}/sellers`, ["Organization", "BreadcrumbList"]],
  ["one seller", () => `${market}/s/${seller}`, ["Organization", "BreadcrumbList", "Organization"]],
  ["an offer", () => `${market}/p/${listing}`, ["Organization", "BreadcrumbList", "Product"]],
])("%s carries the records that it should, each of them valid", async (_what, path, types) => {
  const records = await recordsOf(path())
  expect(records.map((record) => record["@type"])).toEqual(types)
  for (const record of records) {
    expect(record["@context"]).toBe("https://schema.org")
    checks[String(record["@type"])]?.(record)
  }
})

test("a product's record says what can be bought: each variant with its price, and which one is sold out", async () => {
  const record = (await recordsOf(`${shop}/p/oil`)).at(-1)
  expect(record).toMatchObject({
    name: 'Oil "green"',
    description: "Green & old.",
    brand: { "@type": "Brand", name: "Elaia" },
    category: "Food",
    offers: [
      { sku: "OIL-S", price: "12.5", availability: "https://schema.org/InStock" },
      { sku: "OIL-L", price: "1000", availability: "https://schema.org/OutOfStock" },
    ],
  })
})

test("a barcode is told where it is a number of GS1, and an own one is not", async () => {
  expect((await recordsOf(`${market}/p/${listing}`)).at(-1)).toMatchObject({ gtin: "4006381333931" })
  const { text } = await browserOf(world.app).get(`${market}/search?q=own`, en)
  const own = /\/p\/(mli_[0-9a-z]{26})/.exec(text)?.[1] ?? ""
  const record = (await recordsOf(`${market}/p/${own}`)).at(-1)
  expect(record).toMatchObject({ name: "Own label" })
  expect(record).not.toHaveProperty("gtin")
})
