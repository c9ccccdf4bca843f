import { expect, test } from "vitest"
import { makeWorld } from "#testing"
import { orderWord, readOrderWord } from "./shop.ts"
import { buyer, cart, product, shop } from "./testing.ts"

const world = await makeWorld()

const ways = [
  { code: "post", name: "Post", priceMinor: "500", freeFromMinor: "5000", tax: { kind: "goods" } },
  { code: "pickup", name: "Pickup", priceMinor: "0", freeFromMinor: null, tax: { kind: "goods" } },
]

test("a quote names the total of every shipping method, and each is what the checkout charges", async () => {
  const t = await world.tenant({ pricesIncludeTax: true })
  const { slug } = await shop(t, { shippingMethods: ways })
  const oil = await product(t, { unitPrice: "11.3", taxCode: "reduced" })
  for (const shippingMethod of ["post", "pickup"]) {
    const { body } = await cart(t, slug, [{ variantId: oil.variantId, quantity: "2" }])
    const { quotes } = (await t.get(`/storefronts/${slug}/carts/${body.id}/quote`).expect(200)).body
    expect(quotes.map((q: { totalMinor: string }) => q.totalMinor)).toEqual(["2760", "2260"])
    const { totalMinor } = quotes.find((q: { shippingMethod: string }) => q.shippingMethod === shippingMethod)
    const placed = await t
      .post(`/storefronts/${slug}/carts/${body.id}/checkout`, {
        ...buyer,
        shippingMethod,
        expectedTotalMinor: totalMinor,
      })
      .expect(201)
    expect(placed.body.totalMinor).toBe(totalMinor)
  }
})

test("an empty cart has no quote, and a shop without shipping methods has one", async () => {
  const t = await world.tenant()
  const { slug } = await shop(t, { shippingMethods: [] })
  const empty = await cart(t, slug, [])
  expect((await t.get(`/storefronts/${slug}/carts/${empty.body.id}/quote`)).body.quotes).toEqual([])
  const oil = await product(t)
  const full = await cart(t, slug, [{ variantId: oil.variantId, quantity: "1" }])
  expect((await t.get(`/storefronts/${slug}/carts/${full.body.id}/quote`)).body.quotes).toMatchObject([
    { shippingMethod: null, shippingMinor: "0" },
  ])
})

test("an order's word is read back, and nothing else is one", () => {
  const order = { id: "ord_01jd7n3xq8e5fv0k2m4p6r8t9w", statusToken: "abc-_DEF" } as const
  expect(readOrderWord(orderWord(order))).toEqual({ id: order.id, token: order.statusToken })
  for (const word of ["", "x", "../../etc/passwd", "Z".repeat(40), `${order.id}abc`, "0".repeat(2000)]) {
    expect(readOrderWord(word)).toBeUndefined()
  }
})
