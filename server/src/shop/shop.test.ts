import { beforeAll, expect, test } from "vitest"
import { makeWorld, type TestTenant } from "#testing"
import { browserOf, shopper } from "./testing.ts"

const world = await makeWorld()
let t: TestTenant
const slug = "oil-shop"
const root = `/shops/${slug}`
const en = { "accept-language": "en" }

interface Made {
  readonly productId: string
  readonly variantId: string
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
  if (stock !== undefined) await t.post("/stock/adjustments", { variantId, setTo: stock, seen: "0", reason: "count" })
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
