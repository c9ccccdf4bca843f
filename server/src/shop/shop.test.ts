import { beforeAll, expect, test } from "vitest"
import { setLevels } from "#business/stock"
import { type Id, micro } from "#kernel"
import { makeWorld, type TestTenant } from "#testing"
import { browserOf, shopper } from "./testing.ts"

const world = await makeWorld()
let t: TestTenant
const slug = "oil-shop"
const root = `/shops/${slug}`
const en = { "accept-language": "en" }

interface Made {
  readonly productId: string
  readonly variantId: Id<"var">
  readonly handle: string
}

async function make(draft: Record<string, unknown> = {}, stock?: string): Promise<Made> {
  const { body } = await t
    .post("/products", {
      name: "Olive oil",
      listedOn: ["storefront"],
      variants: [{ unitPrice: "10", tracksStock: stock !== undefined }],
      ...draft,
    })
    .expect(201)
  const variantId = body.variants[0].id
  if (stock !== undefined)
    await t.run((ctx) => setLevels(ctx, [{ variantId, onHand: micro(stock), reference: "opening stock" }]))
  return { productId: body.id, variantId, handle: body.handle }
}

/** The fields of the checkout's page that hold what the shopper has seen. */
function expectedOf(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(/name="(expected\.[^"]*)" value="(\d+)"/g)].map(([, n = "", v = ""]) => [n, v]),
  )
}

beforeAll(async () => {
  t = await world.tenant({ pricesIncludeTax: true, country: "GR", timeZone: "Europe/Athens" })
  const shippingMethods = [
    { code: "post", name: "Post", priceMinor: "500", freeFromMinor: "5000", tax: { kind: "goods" } },
    { code: "pickup", name: "Pickup", priceMinor: "0", freeFromMinor: null, tax: { kind: "goods" } },
  ]
  await t
    .post("/storefronts", { slug, name: "Oil & More", shippingMethods, paymentMethods: ["invoice", "card"] })
    .expect(201)
})

test("a shopper without script finds, puts in, orders and sees how it goes", async () => {
  const made = await make({ name: "Early oil" })
  const b = browserOf(world.app)
  expect((await b.get(root, en)).text).toContain("Oil &amp; More")
  expect((await b.get(`${root}/search?q=early`, en)).text).toContain(`${root}/p/${made.handle}`)
  const page = await b.get(`${root}/p/${made.handle}`, en)
  expect(page.text).toContain("€10.00")
  const cart = await b.send(`${root}/cart/add`, { variantId: made.variantId, quantity: "2" })
  expect(cart.text).toContain("€20.00")
  const checkout = await b.get(`${root}/checkout`, en)
  expect(checkout.text).not.toContain('value="card"')
  const expected = expectedOf(checkout.text)
  expect(expected).toEqual({ "expected.post": "2500", "expected.pickup": "2000" })
  const sent = await b.post(`${root}/checkout`, { ...shopper, ...expected, shippingMethod: "post" })
  expect(sent.status).toBe(303)
  const order = await b.get(sent.location, en)
  expect(order.text).toContain("Thank you for your order!")
  expect(order.text).toContain("€25.00")
  expect(order.headers["cache-control"]).toBe("no-store")
  expect(b.cookies.has("mortise_cart")).toBe(false)
  const orders = await t.get("/orders?limit=1").expect(200)
  expect(orders.body.data[0]).toMatchObject({ totalMinor: "2500", channel: "storefront", paymentMethod: "invoice" })
  const pdf = await b.get(sent.location.replace("?thanks", "/invoice.pdf"))
  expect([pdf.status, pdf.headers["content-type"]]).toEqual([200, "application/pdf"])
})

test("what was put in and ordered before is one order, however often the form is sent", async () => {
  const made = await make({ name: "Twice" })
  const b = browserOf(world.app)
  await b.get(`${root}/p/${made.handle}`)
  await b.post(`${root}/cart/add`, { variantId: made.variantId })
  const fields = { ...shopper, ...expectedOf((await b.get(`${root}/checkout`)).text), shippingMethod: "pickup" }
  const cookies = new Map(b.cookies)
  const first = await b.post(`${root}/checkout`, fields)
  for (const [name, value] of cookies) b.cookies.set(name, value)
  const second = await b.post(`${root}/checkout`, fields)
  expect(second.location).toBe(first.location)
  const again = await b.get(`${root}/cart`, en)
  expect(again.text).toContain("Your cart is empty.")
})

test("a form comes back with what to correct, with what was filled in, and nothing is ordered", async () => {
  const made = await make({ name: "Wrong form" })
  const b = browserOf(world.app)
  await b.get(`${root}/p/${made.handle}`)
  await b.post(`${root}/cart/add`, { variantId: made.variantId })
  await b.get(`${root}/checkout`)
  const fields = { ...shopper, email: "nobody", name: "", city: '"><script>x()</script>', shippingMethod: "pickup" }
  const page = await b.post(`${root}/checkout`, fields, en)
  expect(page.status).toBe(422)
  expect(page.text).toContain("Please correct 2 things:")
  expect(page.text).toContain('href="#email"')
  expect(page.text).toMatch(/id="email"[^>]*aria-invalid="true"/)
  expect(page.text).toContain('value="&quot;&gt;&lt;script&gt;x()&lt;/script&gt;"')
  const other = await b.post(`${root}/checkout`, { ...shopper, shippingMethod: "drone", paymentMethod: "card" }, en)
  expect(other.status).toBe(422)
  expect(other.text).toContain("Choose how you would like to pay.")
})

test("a price that changed is shown before anything is ordered", async () => {
  const made = await make({ name: "Rising" })
  const b = browserOf(world.app)
  await b.get(`${root}/p/${made.handle}`)
  await b.post(`${root}/cart/add`, { variantId: made.variantId })
  const before = { ...shopper, ...expectedOf((await b.get(`${root}/checkout`)).text), shippingMethod: "pickup" }
  await t.patch(`/variants/${made.variantId}`, { unitPrice: "12" }).expect(200)
  expect((await b.get(`${root}/cart`, en)).text).toContain("changed from €10.00 to €12.00")
  const asked = await b.post(`${root}/checkout`, before, en)
  expect(asked.status).toBe(409)
  expect(asked.text).toContain("The total is €12.00 now.")
  expect(asked.text).toContain('value="Eleni Papadaki"')
  const sent = await b.post(`${root}/checkout`, { ...before, ...expectedOf(asked.text) })
  expect(sent.status).toBe(303)
})

test("of two who want the last piece one gets it, and the other is told", async () => {
  const made = await make({ name: "Last jar" }, "1")
  const browsers = [browserOf(world.app), browserOf(world.app)]
  const forms = []
  for (const b of browsers) {
    expect((await b.get(`${root}/p/${made.handle}`, en)).text).toContain("Only 1 left")
    await b.post(`${root}/cart/add`, { variantId: made.variantId })
    forms.push({ ...shopper, ...expectedOf((await b.get(`${root}/checkout`)).text), shippingMethod: "pickup" })
  }
  const [one, two] = [
    await browsers[0]?.post(`${root}/checkout`, forms[0] ?? {}),
    await browsers[1]?.post(`${root}/checkout`, forms[1] ?? {}, en),
  ]
  expect(one?.status).toBe(303)
  expect(two?.status).toBe(409)
  expect(two?.text).toContain("Someone was faster")
  expect(two?.text).toContain("Last jar: sold out")
  world.clock.advanceMs(3_000)
  const page = await browsers[1]?.get(`${root}/p/${made.handle}`, en)
  expect(page?.text).toContain("Sold out")
  expect(page?.text).not.toContain("Add to cart")
  expect((await browsers[1]?.get(`${root}/cart`, en))?.text).toContain("Last jar is sold out")
})

test("what is not sold any more leaves the cart, and the shopper is told", async () => {
  const [kept, gone] = [await make({ name: "Kept" }), await make({ name: "Gone" })]
  const b = browserOf(world.app)
  await b.get(`${root}/p/${kept.handle}`)
  await b.post(`${root}/cart/add`, { variantId: kept.variantId })
  await b.post(`${root}/cart/add`, { variantId: gone.variantId })
  await t.patch(`/products/${gone.productId}`, { isActive: false }).expect(200)
  const cart = await b.get(`${root}/cart`, en)
  expect(cart.text).toContain("Gone is not sold here any more")
  expect(cart.text).toContain("€10.00")
  expect((await b.get(`${root}/cart`, en)).text).not.toContain("not sold here any more")
})

test("quantities change, and a line is removed by its button", async () => {
  const made = await make({ name: "Counted" })
  const b = browserOf(world.app)
  await b.get(`${root}/p/${made.handle}`)
  await b.post(`${root}/cart/add`, { variantId: made.variantId, quantity: "2" })
  await b.post(`${root}/cart/add`, { variantId: made.variantId, quantity: "1" })
  expect(b.cookies.get("mortise_cart")).toMatch(/\.3$/)
  expect((await b.send(`${root}/cart/lines`, { [`q.${made.variantId}`]: "5" })).text).toContain("€50.00")
  expect(
    (await b.send(`${root}/cart/lines`, { [`q.${made.variantId}`]: "5", remove: made.variantId })).text,
  ).not.toContain("€50.00")
})

test("news by e-mail is never ticked beforehand; ticked it is a consent, and a refusal before is asked about again", async () => {
  const made = await make({ name: "News" })
  const email = "news@example.com"
  const order = async (fields: Readonly<Record<string, string>>) => {
    const b = browserOf(world.app)
    await b.get(`${root}/p/${made.handle}`)
    await b.post(`${root}/cart/add`, { variantId: made.variantId })
    const page = await b.get(`${root}/checkout`, en)
    expect(page.text).toMatch(/<input type="checkbox" name="wantsNews" value="yes">/)
    const sent = { ...shopper, email, ...expectedOf(page.text), shippingMethod: "pickup", ...fields }
    expect((await b.post(`${root}/checkout`, sent)).status).toBe(303)
    const [customer] = (await t.get(`/customers?email=${email}`).expect(200)).body.data
    const { body } = await t.get(`/customers/${customer.id}/consents`).expect(200)
    return { id: customer.id, consent: body.data[0] }
  }
  expect((await order({})).consent).toMatchObject({ state: "none" })
  const { id, consent } = await order({ wantsNews: "yes" })
  expect(consent).toMatchObject({ state: "subscribed", source: "storefront", evidence: expect.stringContaining("box") })
  await t.put(`/customers/${id}/consents/email`, { state: "unsubscribed" }).expect(200)
  expect((await order({})).consent).toMatchObject({ state: "unsubscribed" })
  world.clock.advanceMs(60_000)
  expect((await order({ wantsNews: "yes" })).consent).toMatchObject({ state: "pending", source: "storefront" })
})
