import { beforeAll, expect, test } from "vitest"
import { makeWorld, type TestTenant } from "#testing"
import { assets } from "./assets.ts"
import { browserOf } from "./testing.ts"

const world = await makeWorld()
let t: TestTenant
const slug = "page-shop"
const root = `/shops/${slug}`
const en = { "accept-language": "en" }
/** What the issue allows a page's script, packed. */
const scriptBytesMax = 40_000
const styleBytesMax = 14_000

beforeAll(async () => {
  t = await world.tenant({ pricesIncludeTax: true, locale: "el-GR", country: "GR" })
  await t.post("/storefronts", { slug, name: "Pages", theme: { accent: "#884400" } }).expect(201)
  const { body: food } = await t.post("/categories", { name: "Food", slug: "food" }).expect(201)
  const { body: cheese } = await t
    .post("/categories", { name: "Cheese", slug: "cheese", parentId: food.id })
    .expect(201)
  for (let i = 0; i < 30; i++) {
    await t
      .post("/products", {
        name: `Feta ${String(i).padStart(2, "0")}`,
        handle: `feta-${i}`,
        description: "Soft & salty.",
        vendor: "Dairy",
        categoryIds: [cheese.id],
        images: [{ url: `https://example.com/${i}.png`, alt: "A cheese" }],
        listedOn: ["storefront"],
        variants: [{ unitPrice: "6.4", compareAtPrice: "8", tracksStock: false, sku: `F-${i}` }],
      })
      .expect(201)
  }
})

test("a visitor is spoken to in the shop's language, in their own, or in the one they chose", async () => {
  const b = browserOf(world.app)
  expect((await b.get(root)).text).toContain('<html lang="el">')
  expect((await b.get(root, en)).text).toContain('<html lang="en">')
  expect((await b.get(root, { "accept-language": "de, en;q=0.5, el;q=0.9" })).text).toContain('<html lang="el">')
  expect((await b.get(root, { "accept-language": "de" })).text).toContain('<html lang="el">')
  expect((await b.get(`${root}?lang=en`)).text).toContain('<html lang="en">')
  expect((await b.get(root, { "accept-language": "el" })).text).toContain('<html lang="en">')
})

test("prices and dates are written as the language has them", async () => {
  const b = browserOf(world.app)
  expect((await b.get(`${root}/p/feta-1`, en)).text).toContain("€6.40")
  expect((await b.get(`${root}/p/feta-1`, { "accept-language": "el" })).text).toMatch(/6,40\s€/)
})

test("lists go on page by page, by branch of the tree", async () => {
  const b = browserOf(world.app)
  const first = await b.get(`${root}/c/food`, en)
  expect([...first.text.matchAll(/class="card-name"/g)].length).toBe(24)
  expect(first.text).toContain(`href="${root}/c/cheese"`)
  const next = /href="([^"]+)"[^>]*>Next page|rel="next" href="([^"]+)"/.exec(first.text)
  const second = await b.get((next?.[1] ?? next?.[2] ?? "").replaceAll("&amp;", "&"), en)
  expect([...second.text.matchAll(/class="card-name"/g)].length).toBe(6)
  expect(second.text).toContain("Back to the first page")
})

test("a product's page tells search engines what it is, what it costs and where it stands", async () => {
  const page = await browserOf(world.app).get(`${root}/p/feta-1`, { ...en, host: "shop.example:8080" })
  const base = "http://shop.example:8080"
  const records = [...page.text.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(
    ([, json = ""]) => JSON.parse(json),
  )
  const byType = new Map(records.map((record) => [record["@type"], record]))
  expect([...byType.keys()]).toEqual(["OnlineStore", "BreadcrumbList", "Product"])
  expect(byType.get("Product")).toMatchObject({
    name: "Feta 01",
    description: "Soft & salty.",
    url: `${base}${root}/p/feta-1`,
    image: ["https://example.com/1.png"],
    brand: { name: "Dairy" },
    offers: [{ price: "6.4", priceCurrency: "EUR", availability: "https://schema.org/InStock", sku: "F-1" }],
  })
  expect(byType.get("BreadcrumbList").itemListElement.map((item: { name: string }) => item.name)).toEqual([
    "Home",
    "Food",
    "Cheese",
    "Feta 01",
  ])
  expect(page.text).toContain(`<link rel="canonical" href="${base}${root}/p/feta-1">`)
  expect(page.text).toContain(`<meta property="og:image" content="https://example.com/1.png">`)
  expect(page.text).toContain(`hreflang="el" href="${base}${root}/p/feta-1?lang=el"`)
})

test("pictures keep their place free, and only the first comes at once", async () => {
  const page = await browserOf(world.app).get(`${root}/p/feta-1`, en)
  const images = [...page.text.matchAll(/<img [^>]+>/g)].map(([tag]) => tag)
  expect(images.length).toBeGreaterThan(2)
  for (const tag of images) expect(tag).toMatch(/alt="[^"]*" width="\d+" height="\d+"/)
  expect(images.filter((tag) => tag.includes("fetchpriority")).length).toBe(1)
  expect(images.filter((tag) => tag.includes('loading="lazy"')).length).toBe(images.length - 1)
})

test("a picture of ours is offered in its sizes", async () => {
  const png = (side: number) => {
    const bytes = Buffer.alloc(40)
    bytes.write("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "latin1")
    bytes.writeUInt32BE(side, 16)
    bytes.writeUInt32BE(side, 20)
    return bytes
  }
  const { body } = await t.post("/products", {
    name: "Sized",
    handle: "sized",
    listedOn: ["storefront"],
    variants: [{ unitPrice: "1", tracksStock: false }],
  })
  const upload = (url: string, bytes: Buffer) =>
    world.app.inject({
      method: "POST",
      url: `/api/v1${url}`,
      headers: { authorization: `Bearer ${t.apiKey}`, "content-type": "image/png" },
      payload: bytes,
    })
  const product = (await upload(`/products/${body.id}/images`, png(900))).json()
  const { fileId, url } = product.images[0]
  const copy = (await upload(`/files/${fileId}/copies`, png(300))).json()
  const page = await browserOf(world.app).get(`${root}/p/sized`, en)
  expect(page.text).toContain(`srcset="${copy.url} 300w, ${url} 900w"`)
  expect(page.text).toContain('width="900" height="900"')
})

test("a page that the browser has is not sent again, and a changed one is", async () => {
  const b = browserOf(world.app)
  const first = await b.get(`${root}/c`, en)
  expect(first.headers["cache-control"]).toBe("public, max-age=30, stale-while-revalidate=60")
  const etag = String(first.headers["etag"])
  expect((await b.get(`${root}/c`, { ...en, "if-none-match": etag })).status).toBe(304)
  await t.post("/products", {
    name: "Aaa",
    listedOn: ["storefront"],
    variants: [{ unitPrice: "1", tracksStock: false }],
  })
  world.clock.advanceMs(3_000)
  expect((await b.get(`${root}/c`, { ...en, "if-none-match": etag })).status).toBe(200)
  const product = await b.get(`${root}/p/feta-1`, en)
  expect(product.headers["cache-control"]).toBe("private, no-cache")
  const again = await b.get(`${root}/p/feta-1`, { ...en, "if-none-match": String(product.headers["etag"]) })
  expect(again.status).toBe(304)
})

test("a page many ask for is made once, and holds nobody's token but the reader's own", async () => {
  const [one, two] = [browserOf(world.app), browserOf(world.app)]
  const tokenOf = (text: string) => /name="_token" value="([^"]+)"/.exec(text)?.[1]
  const [a, b] = [await one.get(`${root}/p/feta-2`, en), await two.get(`${root}/p/feta-2`, en)]
  expect(tokenOf(a.text)).toBeDefined()
  expect(tokenOf(a.text)).not.toBe(tokenOf(b.text))
  expect(a.text.replaceAll(tokenOf(a.text) ?? "", "")).toBe(b.text.replaceAll(tokenOf(b.text) ?? "", ""))
})

test("script and style of a page are small, packed, and kept for ever under an address of their own", async () => {
  const { root: folder, files, scripts } = assets()
  const scriptBytes = scripts.reduce((sum, name) => sum + (files.get(name)?.brotli.length ?? 0), 0)
  expect(scriptBytes).toBeLessThan(scriptBytesMax)
  expect(files.get("shop.css")?.brotli.length).toBeLessThan(styleBytesMax)
  const page = await browserOf(world.app).get(root, en)
  for (const name of ["main.mjs", "shop.css"]) {
    expect(page.text).toContain(`${folder}/${name}`)
    const got = await world.app.inject({
      method: "GET",
      url: `${folder}/${name}`,
      headers: { "accept-encoding": "br, gzip" },
    })
    expect(got.headers).toMatchObject({
      "content-encoding": "br",
      "cache-control": "public, max-age=31536000, immutable",
    })
  }
  const old = await world.app.inject({ method: "GET", url: "/shop-assets/of-before/main.mjs" })
  expect([old.statusCode, old.headers["cache-control"]]).toEqual([200, "no-cache"])
  expect((await world.app.inject({ method: "GET", url: `${folder}/..%2fsite.ts` })).statusCode).toBe(404)
})

test("a page goes out packed as the browser takes it", async () => {
  for (const encoding of ["br", "gzip"]) {
    const got = await world.app.inject({ method: "GET", url: `${root}/c`, headers: { "accept-encoding": encoding } })
    expect(got.headers["content-encoding"]).toBe(encoding)
    expect(got.rawPayload.length).toBeLessThan(8_000)
  }
})

test("search finds by part of a word and any accents, and suggests while one writes", async () => {
  const b = browserOf(world.app)
  expect((await b.get(`${root}/search?q=fétA%2001`, en)).text).toContain("Feta 01")
  expect((await b.get(`${root}/search?q=nothing-like-it`, en)).text).toContain(
    "Nothing was found for “nothing-like-it”.",
  )
  expect(JSON.parse((await b.get(`${root}/search/suggest?q=feta%2002`)).text)).toEqual([
    { label: "Feta 02", url: `${root}/p/feta-2` },
  ])
  expect(JSON.parse((await b.get(`${root}/search/suggest?q=f`)).text)).toEqual([])
})

test("the map of the site names every page once, and robots are told of it", async () => {
  const b = browserOf(world.app)
  const map = await b.get(`${root}/sitemap.xml`, { host: "shop.example" })
  expect(map.headers["content-type"]).toBe("application/xml; charset=utf-8")
  const urls = [...map.text.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url]) => url)
  expect(new Set(urls).size).toBe(urls.length)
  expect(urls).toContain(`http://shop.example${root}/p/feta-29`)
  const robots = await b.get("/robots.txt", { host: "shop.example" })
  expect(robots.text).toContain(`Sitemap: http://shop.example${root}/sitemap.xml`)
  expect(robots.text).toContain("Disallow: /shops/*/checkout")
})

test("a shop that is closed shows what it has and sells nothing", async () => {
  const { body } = await t.post("/storefronts", { slug: "closed-shop", name: "Closed", isOpen: false }).expect(201)
  const page = await browserOf(world.app).get("/shops/closed-shop/p/feta-1", en)
  expect(page.text).toContain("This shop takes no orders at the moment.")
  expect(page.text).not.toContain("Add to cart")
  await t.patch(`/storefronts/${body.id}`, { isOpen: true }).expect(200)
})

test("a page is tried without being saved, as the shop would show it", async () => {
  const { data } = (await t.get("/storefronts")).body
  const storefrontId = data[0].id
  const blocks = [
    { kind: "heading", text: "Summer <cheese>" },
    { kind: "text", text: '<p onclick="x()">Cold</p><script>steal()</script>' },
    { kind: "productGrid", limit: 2 },
  ]
  const draft = { storefrontId, slug: "summer", title: "Summer", blocks }
  const { html } = (await t.post("/storefront-pages/preview", draft).expect(200)).body
  expect(html).toContain("<h2>Summer &lt;cheese&gt;</h2>")
  expect(html).toContain("<p>Cold</p>&lt;script&gt;")
  expect([...html.matchAll(/class="card-name"/g)].length).toBe(2)
  expect((await browserOf(world.app).get(`${root}/pages/summer`)).status).toBe(404)
  const other = await world.tenant()
  await other.post("/storefront-pages/preview", draft).expect(404, "sales.storefront_unknown")
})

test("looks are tried without being saved: the shop's first page is drawn with them", async () => {
  const { data } = (await t.get("/storefronts")).body
  const [{ id, theme }] = data
  const tried = {
    accent: "#aa3300",
    headingFont: "serif",
    announcement: "Sale <today>",
    logoUrl: "javascript:alert(1)",
  }
  const { html } = (await t.post(`/storefronts/${id}/preview`, { theme: tried }).expect(200)).body
  expect(html).toContain("--accent:#aa3300")
  expect(html).toContain("--head:Georgia")
  expect(html).toContain("Sale &lt;today&gt;")
  expect(html).not.toContain("javascript:")
  expect((await t.get(`/storefronts/${id}`)).body.theme).toEqual(theme)
  const other = await world.tenant()
  await other.post(`/storefronts/${id}/preview`, { theme: {} }).expect(404, "sales.storefront_unknown")
})
