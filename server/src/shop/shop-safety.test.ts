import { beforeAll, expect, test } from "vitest"
import { makeWorld, type TestTenant } from "#testing"
import { browserOf, shopper } from "./testing.ts"

const world = await makeWorld()
let t: TestTenant
const slug = "safe-shop"
const root = `/shops/${slug}`
const en = { "accept-language": "en" }
const payload = `</script><script>steal()</script><img src=x onerror="steal()">`
let handle = ""
let variantId = ""

beforeAll(async () => {
  t = await world.tenant({ pricesIncludeTax: true })
  await t
    .post("/storefronts", {
      slug,
      name: `Shop ${payload}`,
      description: payload,
      theme: {
        accent: `red"${payload}`,
        announcement: payload,
        logoUrl: "javascript:steal()",
        contactEmail: payload,
        contactPhone: payload,
      },
      shippingMethods: [{ code: "post", name: payload, priceMinor: "0", freeFromMinor: null, tax: { kind: "goods" } }],
      paymentMethods: ["invoice"],
    })
    .expect(201)
  const { body: category } = await t.post("/categories", { name: `Cat ${payload}`, slug: "cat" }).expect(201)
  const { body } = await t
    .post("/products", {
      name: `Oil ${payload}`,
      description: payload,
      vendor: payload,
      tags: [payload],
      handle: "oil",
      options: [payload],
      categoryIds: [category.id],
      listedOn: ["storefront"],
      variants: [{ unitPrice: "10", tracksStock: false, sku: payload, optionValues: [payload] }],
    })
    .expect(201)
  handle = body.handle
  variantId = body.variants[0].id
  const { body: storefronts } = await t.get("/storefronts")
  await t
    .post("/storefront-pages", {
      storefrontId: storefronts.data[0].id,
      slug: "about",
      title: payload,
      blocks: [
        { kind: "heading", text: payload },
        { kind: "text", text: payload },
        { kind: "hero", title: payload, text: payload },
        { kind: "faq", items: [{ question: payload, answer: payload }] },
      ],
    })
    .expect(201)
})

/** Every page of the shop, the cart filled. */
async function everyPage() {
  const b = browserOf(world.app)
  const paths = [
    "",
    "/c",
    "/c/cat",
    `/p/${handle}`,
    `/search?q=${encodeURIComponent(payload)}`,
    "/pages/about",
    "/nothing",
  ]
  const pages = []
  for (const path of paths) pages.push(await b.get(`${root}${path}`, en))
  await b.post(`${root}/cart/add`, { variantId })
  for (const path of ["/cart", "/checkout"]) pages.push(await b.get(`${root}${path}`, en))
  const fields = { ...shopper, name: payload, note: payload, line1: payload, shippingMethod: "post" }
  pages.push(await b.post(`${root}/checkout`, { ...fields, email: payload }, en))
  const { location } = await b.post(`${root}/checkout`, fields)
  pages.push(await b.get(location, en))
  return pages
}

test("whatever a business or a shopper wrote stays text, on every page", async () => {
  for (const page of await everyPage()) {
    expect(page.status).toBeLessThan(500)
    const scripts = [...page.text.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag)
    expect(
      scripts.every((tag) => /src="\/shop-assets\/|application\/ld\+json/.test(tag)),
      scripts.join(),
    ).toBe(true)
    expect(page.text).not.toMatch(/<[^>]*\sonerror\s*=\s*"steal/)
    expect(page.text).not.toMatch(/(href|src|action)="\s*javascript:/)
    expect(page.text).toContain("&lt;script&gt;steal()&lt;/script&gt;")
    for (const [, json = ""] of page.text.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs))
      JSON.parse(json)
  }
})

test("every page has a policy without inline scripts, and its own style by its hash only", async () => {
  const hashes = new Set<string>()
  for (const page of await everyPage()) {
    const policy = String(page.headers["content-security-policy"])
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self';")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toContain("unsafe")
    hashes.add(/sha256-[^']+/.exec(policy)?.[0] ?? "none")
    expect(page.text).not.toMatch(/\sstyle="/)
    expect(page.headers["x-content-type-options"]).toBe("nosniff")
  }
  expect(hashes.size).toBe(1)
})

test("a form without its token, with another's, or from another site changes nothing", async () => {
  const b = browserOf(world.app)
  await b.get(`${root}/p/${handle}`)
  const token = { variantId }
  expect((await b.post(`${root}/cart/add`, { ...token, _token: "" }, en)).status).toBe(403)
  expect((await b.post(`${root}/cart/add`, { ...token, _token: "x".repeat(32) })).status).toBe(403)
  expect((await b.post(`${root}/cart/add`, token, { "sec-fetch-site": "cross-site" })).status).toBe(403)
  expect((await b.post(`${root}/cart/add`, token, { origin: "https://evil.example" })).status).toBe(403)
  expect(b.cookies.has("mortise_cart")).toBe(false)
  const refused = await b.post(`${root}/cart/add`, { ...token, _token: "" }, en)
  expect(refused.text).toContain("Please send the form again")
  await b.get(`${root}/p/${handle}`)
  expect((await b.post(`${root}/cart/add`, token, { "sec-fetch-site": "same-origin" })).status).toBe(303)
})

test("cookies are for this shop's pages only, out of reach of scripts, and sent to no other site's forms", async () => {
  const got = await world.app.inject({ method: "GET", url: `${root}/p/${handle}?lang=el` })
  const set = [got.headers["set-cookie"] ?? []].flat()
  expect(set.length).toBe(2)
  for (const cookie of set) expect(cookie).toMatch(/; Path=\/shops\/safe-shop; Max-Age=\d+; HttpOnly; SameSite=Lax$/)
})

test("another shop's page does not know this shop's cart, and no word opens another shop's order", async () => {
  const other = await world.tenant()
  await other.post("/storefronts", { slug: "other-shop", name: "Other" }).expect(201)
  const b = browserOf(world.app)
  await b.get(`${root}/p/${handle}`)
  await b.post(`${root}/cart/add`, { variantId })
  expect((await b.get("/shops/other-shop/cart", en)).text).toContain("Your cart is empty.")
  await b.get(`${root}/p/${handle}`)
  await b.post(`${root}/cart/add`, { variantId })
  const { location } = await b.post(`${root}/checkout`, { ...shopper, shippingMethod: "post" })
  expect((await b.get(location)).status).toBe(200)
  expect((await b.get(location.replace(slug, "other-shop"))).status).toBe(404)
  const word = /orders\/([^?]+)/.exec(location)?.[1] ?? ""
  const flipped = `${word.slice(0, -1)}${word.endsWith("A") ? "Q" : "A"}`
  for (const wrong of [flipped, word.slice(0, 26), `${word}x`, "nothing", "%00", "..%2f"]) {
    expect((await b.get(`${root}/orders/${wrong}`)).status, wrong).toBe(404)
  }
})

test("an address that nobody has is a page too", async () => {
  const b = browserOf(world.app)
  for (const url of [
    "/shops/nobody",
    "/shops/NOBODY",
    "/market/nobody",
    `${root}/p/none`,
    `${root}/c/none`,
    `${root}/c?after=x`,
  ]) {
    const page = await b.get(url, en)
    expect([page.status, String(page.headers["content-type"])], url).toEqual([404, "text/html; charset=utf-8"])
    expect(page.text).toContain("This page does not exist")
  }
})

test("nonsense in a form is refused, never a failure of ours", async () => {
  const b = browserOf(world.app)
  await b.get(`${root}/p/${handle}`)
  for (const fields of [
    {},
    { variantId: "x" },
    { variantId, quantity: "-1" },
    { variantId, quantity: "1e9" },
    { variantId: "\u0000" },
  ]) {
    const page = await b.post(`${root}/cart/add`, fields as Record<string, string>)
    expect(page.status, JSON.stringify(fields)).toBe(400)
  }
  await b.post(`${root}/cart/add`, { variantId })
  for (const path of ["/cart/lines", "/checkout"]) {
    const page = await b.post(`${root}${path}`, {
      "q.x": "y",
      remove: "\u0000",
      name: "\u0000",
      country: "XX",
      email: "a@b",
      line1: "x".repeat(500),
      city: "x",
    })
    expect(page.status).toBeLessThan(500)
  }
  const large = await b.post(`${root}/checkout`, { note: "x".repeat(100_000) })
  expect(large.status).toBe(413)
})
