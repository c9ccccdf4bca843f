import { beforeAll, expect, test } from "vitest"
import { setLevels } from "#business/stock"
import { type Id, micro } from "#kernel"
import { makeWorld, type TestTenant } from "#testing"
import { browserOf, shopper } from "./testing.ts"

const world = await makeWorld()
const slug = "bazaar"
const root = `/market/${slug}`
const en = { "accept-language": "en" }
let operator: TestTenant
const sellers: { tenant: TestTenant; id: string }[] = []

async function join(name: string): Promise<{ tenant: TestTenant; id: string }> {
  const tenant = await world.tenant({ pricesIncludeTax: true })
  const { body } = await operator.post("/marketplace/sellers", { name }).expect(201)
  await tenant.post("/marketplace/join", { invitation: body.invitation }).expect(201)
  const joined = { tenant, id: body.seller.id }
  sellers.push(joined)
  return joined
}

/** A product of a seller on the marketplace. */
async function sell(
  tenant: TestTenant,
  draft: { name: string; price: string; stock?: string; barcode?: string; category?: string },
) {
  const { name, price, stock = "10", barcode, category } = draft
  const categoryIds =
    category === undefined ? [] : [(await tenant.post("/categories", { name: category }).expect(201)).body.id]
  const { body } = await tenant
    .post("/products", {
      name,
      listedOn: ["marketplace"],
      categoryIds,
      variants: [{ unitPrice: price, ...(barcode && { barcode }) }],
    })
    .expect(201)
  const variantId: Id<"var"> = body.variants[0].id
  await tenant.run((ctx) => setLevels(ctx, [{ variantId, onHand: micro(stock), reference: "opening stock" }]))
  await world.settle()
  const found = await operator.get(`/marketplaces/${slug}/listings?search=${encodeURIComponent(name)}`)
  const listing = found.body.data.find((each: { variantId: string }) => each.variantId === variantId)
  return { variantId, listingId: String(listing.id), productId: body.id as string }
}

beforeAll(async () => {
  operator = await world.tenant({ pricesIncludeTax: true, country: "GR" })
  await operator.post("/marketplace", { slug, name: "Bazaar", shippingMinor: "300" }).expect(201)
  await join("Olive Ltd")
  await join("Bee & Sons")
})

const [olive, bee] = [() => sellers[0]?.tenant as TestTenant, () => sellers[1]?.tenant as TestTenant]

test("one cart, two sellers: a parcel and an order of each, all paid in one checkout without script", async () => {
  const oil = await sell(olive(), { name: "Green oil", price: "10" })
  const honey = await sell(bee(), { name: "Dark honey", price: "8" })
  const b = browserOf(world.app)
  const home = await b.get(root, en)
  expect(home.text).toContain("Bee &amp; Sons")
  await b.get(`${root}/p/${oil.listingId}`, en)
  await b.post(`${root}/cart/add`, { listingId: oil.listingId, quantity: "2" })
  const cart = await b.send(`${root}/cart/add`, { listingId: honey.listingId })
  for (const said of ["Olive Ltd", "Bee &amp; Sons", "€20.00", "€8.00", "€34.00", "2 sellers send your order"])
    expect(cart.text).toContain(said)
  const checkout = await b.get(`${root}/checkout`, en)
  const expected = /name="expected" value="(\d+)"/.exec(checkout.text)?.[1] ?? ""
  expect(expected).toBe("3400")
  const sent = await b.post(`${root}/checkout`, { ...shopper, expected })
  expect(sent.status).toBe(303)
  const status = await b.get(sent.location, en)
  for (const said of ["Thank you for your order!", "Order at Olive Ltd", "Order at Bee &amp; Sons", "€34.00"])
    expect(status.text).toContain(said)
  expect(b.cookies.has("mortise_cart")).toBe(false)
  for (const [tenant, totalMinor] of [
    [olive(), "2300"],
    [bee(), "1100"],
  ] as const) {
    const { body } = await tenant.get("/orders?limit=1").expect(200)
    expect(body.data[0]).toMatchObject({ totalMinor, channel: "marketplace" })
  }
  const pdf = /href="([^"]+invoice\.pdf)"/.exec(status.text)?.[1] ?? ""
  expect((await b.get(pdf)).headers["content-type"]).toBe("application/pdf")
  const wrong = pdf.replace(/ord_[0-9a-z]+/, "ord_01jd7n3xq8e5fv0k2m4p6r8t9w")
  expect((await b.get(wrong)).status).toBe(404)
})

test("the form sent twice is one checkout", async () => {
  const made = await sell(olive(), { name: "Twice oil", price: "10" })
  const b = browserOf(world.app)
  await b.get(`${root}/p/${made.listingId}`)
  await b.post(`${root}/cart/add`, { listingId: made.listingId })
  await b.get(`${root}/checkout`)
  const cookies = new Map(b.cookies)
  const first = await b.post(`${root}/checkout`, shopper)
  for (const [name, value] of cookies) b.cookies.set(name, value)
  expect((await b.post(`${root}/checkout`, shopper)).location).toBe(first.location)
})

test("the same thing at several sellers stands on one page, cheapest first", async () => {
  const one = await sell(olive(), { name: "Thyme tea", price: "5", barcode: "5201234567890" })
  await sell(bee(), { name: "Tea of thyme", price: "4", barcode: "5201234567890" })
  const page = await browserOf(world.app).get(`${root}/p/${one.listingId}`, en)
  expect(page.text).toContain("1 more offer")
  const rows = [...page.text.matchAll(/<tr><td><a [^>]*>([^<]+)<\/a>/g)].map(([, seller]) => seller)
  expect(rows).toEqual(["Bee &amp; Sons", "Olive Ltd"])
  const product = [...page.text.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)]
    .map(([, json = ""]) => JSON.parse(json))
    .find((record) => record["@type"] === "Product")
  expect(
    product.offers.map((offer: { price: string; seller: { name: string } }) => [offer.price, offer.seller.name]),
  ).toEqual([
    ["4", "Bee & Sons"],
    ["5", "Olive Ltd"],
  ])
})

test("short stock at one seller orders nothing anywhere, and says what is short", async () => {
  const rare = await sell(bee(), { name: "Royal jelly", price: "20", stock: "1" })
  const plenty = await sell(olive(), { name: "Plain oil", price: "10" })
  const before = (await olive().get("/orders?limit=200")).body.data.length
  const b = browserOf(world.app)
  await b.get(`${root}/p/${rare.listingId}`)
  await b.post(`${root}/cart/add`, { listingId: plenty.listingId })
  await b.post(`${root}/cart/add`, { listingId: rare.listingId, quantity: "2" })
  await b.get(`${root}/checkout`)
  const page = await b.post(`${root}/checkout`, shopper, en)
  expect(page.status).toBe(409)
  expect(page.text).toContain("Royal jelly: only 1 left")
  expect((await olive().get("/orders?limit=200")).body.data.length).toBe(before)
})

test("what a seller took off can't be ordered, and stands apart in the cart", async () => {
  const gone = await sell(olive(), { name: "Old oil", price: "10" })
  const b = browserOf(world.app)
  await b.get(`${root}/p/${gone.listingId}`)
  await b.post(`${root}/cart/add`, { listingId: gone.listingId })
  await olive().patch(`/products/${gone.productId}`, { isActive: false }).expect(200)
  const cart = await b.get(`${root}/cart`, en)
  expect(cart.text).toContain("Old oil is sold out; please take it out of the cart.")
  expect(cart.text).not.toContain("Go to checkout")
  await world.settle()
  world.clock.advanceMs(3_000)
  expect((await b.get(`${root}/p/${gone.listingId}`)).status).toBe(404)
})

test("a search is narrowed by seller, category and price, and its address holds all of it", async () => {
  await sell(olive(), { name: "Soap bar", price: "3", category: "Bath" })
  await sell(bee(), { name: "Soap cream", price: "9", category: "Bath & body" })
  const names = async (query: string) => {
    const page = await browserOf(world.app).get(`${root}/search?${query}`, en)
    return [...page.text.matchAll(/class="card-name"><a [^>]*>([^<]+)</g)].map(([, name]) => name)
  }
  expect(await names("q=soap")).toEqual(["Soap bar", "Soap cream"])
  expect(await names("q=soap&to=5")).toEqual(["Soap bar"])
  expect(await names("q=soap&from=5,5")).toEqual(["Soap cream"])
  expect(await names(`q=soap&seller=${sellers[0]?.id}`)).toEqual(["Soap bar"])
  expect(await names("q=soap&category=Bath")).toEqual(["Soap bar"])
  expect(await names("q=soap&from=x&seller=y&to=")).toEqual(["Soap bar", "Soap cream"])
  const category = await browserOf(world.app).get(`${root}/c/${encodeURIComponent("bath & body")}`, en)
  expect(category.text).toContain("Soap cream")
})

test("sellers have pages of their own", async () => {
  const b = browserOf(world.app)
  const all = await b.get(`${root}/sellers`, en)
  expect(all.text).toContain(`${root}/s/${sellers[1]?.id}`)
  const page = await b.get(`${root}/s/${sellers[1]?.id}`, en)
  expect(page.text).toContain("<h1>Bee &amp; Sons</h1>")
  expect(page.text).not.toContain("Green oil")
  expect((await b.get(`${root}/s/sel_01jd7n3xq8e5fv0k2m4p6r8t9w`)).status).toBe(404)
  const map = await b.get(`${root}/sitemap.xml`)
  expect(map.text).toContain(`${root}/s/${sellers[1]?.id}`)
})
