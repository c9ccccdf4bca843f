import type { Caller } from "./api.ts"

const waitMs = 200
const triesMax = 100

const buyer = {
  email: "eleni@example.com",
  name: "Eleni",
  paymentMethod: "invoice",
  shippingAddress: { line1: "Ermou 1", city: "Athens", country: "GR" },
}

/** Who a seller is, as far as a payout asks. */
const identity = {
  legalName: "Olive Ltd",
  address: { line1: "Ermou 1", city: "Athens", country: "GR" },
  taxNumber: "123456789",
  vatNumber: "EL123456789",
  iban: "GR16 0110 1250 0000 0001 2300 695",
}

/** Waits until what a seller lists has come to the marketplace: a worker of the server brings it. Answers its listing's id. */
export async function untilListed(call: Caller["call"], slug: string, productId: string): Promise<string> {
  for (let tries = 0; tries < triesMax; tries++) {
    const { data } = await call("GET", `/marketplaces/${slug}/listings?limit=200`)
    const found = data.find((listing: { productId: string }) => listing.productId === productId)
    if (found !== undefined) return found.id
    await new Promise((done) => setTimeout(done, waitMs))
  }
  throw new Error("The product did not come to the marketplace.")
}

/** Buys one piece of a listing; answers the seller's order. */
export async function buyOne(call: Caller["call"], slug: string, listingId: string): Promise<string> {
  const cart = await call("POST", `/marketplaces/${slug}/carts`, { lines: [{ listingId, quantity: "1" }] })
  const group = await call("POST", `/marketplaces/${slug}/carts/${cart.id}/checkout`, buyer)
  return group.orders[0].orderId
}

/** A marketplace where the business itself sells, with a rule, a sale and a payout, named by `words`. Answers the pages' addresses. */
export async function makeMarketScene(call: Caller["call"], slug: string, words: string) {
  await call("POST", "/marketplace", { slug, name: words, shippingMinor: "300", holdDays: 0, payoutMinMinor: "0" })
  await call("POST", "/marketplace/commission-rules", { name: words, category: words, terms: { percent: "12.5" } })
  const { seller, invitation } = await call("POST", "/marketplace/sellers", { name: words })
  await call("POST", "/marketplace/join", { invitation })
  await call("PATCH", `/marketplace/memberships/${seller.id}`, { ...identity, legalName: words })
  const product = await call("POST", "/products", {
    name: words,
    listedOn: ["marketplace"],
    variants: [{ unitPrice: "10", tracksStock: false }],
  })
  const orderId = await buyOne(call, slug, await untilListed(call, slug, product.id))
  await call("POST", `/orders/${orderId}/fulfil`, {})
  const { payouts } = await call("POST", "/marketplace/payouts", {})
  const { id } = payouts[0]
  return {
    "payouts/:id": `/payouts/${id}`,
    "marketplace/sellers/:id": `/marketplace/sellers/${seller.id}`,
    "marketplace/joined/:id": `/marketplace/joined/${seller.id}`,
    "marketplace/joined/:id/payouts/:payout": `/marketplace/joined/${seller.id}/payouts/${id}`,
  }
}
