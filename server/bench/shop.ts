import { type LoadClient, loadClient } from "./load.ts"
import type { BenchServer } from "./server.ts"

/** Products of the bench's shop; orders take two of them at random. */
const productCount = 200
/** So much stock that no order is refused. */
const openingQuantity = "100000000"
const buyers = 500

/** A shop that is ready to sell. */
export interface BenchShop {
  readonly apiKey: string
  readonly slug: string
  readonly variants: readonly string[]
}

/** Makes a business with a storefront, products and stock, through the API. */
export async function makeShop(server: BenchServer): Promise<BenchShop> {
  const { apiKey, slug } = server.tenant("Bench shop")
  const client = loadClient(server.origin, 8, apiKey)
  const send = async (method: string, path: string, body: unknown): Promise<unknown> => {
    const answer = await client.send(method, `/api/v1${path}`, body)
    if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.status} ${answer.body.slice(0, 300)}`)
    return JSON.parse(answer.body)
  }
  await send("POST", "/storefronts", {
    slug,
    name: "Bench shop",
    paymentMethods: ["invoice"],
    shippingMethods: [
      { code: "courier", name: "Courier", priceMinor: "350", freeFromMinor: null, tax: { kind: "goods" } },
    ],
  })
  const variants: string[] = []
  for (let i = 0; i < productCount; i++) {
    const made = (await send("POST", "/products", {
      name: `Product ${i}`,
      taxCode: i % 2 === 0 ? "standard" : "reduced",
      listedOn: ["storefront"],
      variants: [{ sku: `B-${i}`, unitPrice: `${1 + (i % 40)}.90`, pricesIncludeTax: true }],
    })) as { variants: { id: string }[] }
    const id = made.variants[0]?.id ?? ""
    await send("POST", "/stock/adjustments", { variantId: id, delta: openingQuantity, reason: "adjustment" })
    variants.push(id)
  }
  client.close()
  return { apiKey, slug, variants }
}

/** Places one complete order as a shopper does: a cart with two lines, then the checkout. Throws when either is refused. */
export async function placeOne(
  client: LoadClient,
  shop: BenchShop,
  n: number,
  first: string,
  second: string,
): Promise<void> {
  const lines = [
    { variantId: first, quantity: "1" },
    { variantId: second, quantity: "2" },
  ]
  const cart = await made(client, `/api/v1/storefronts/${shop.slug}/carts`, { lines })
  const buyer = n % buyers
  await made(client, `/api/v1/storefronts/${shop.slug}/carts/${cart.id}/checkout`, {
    email: `buyer${buyer}@example.com`,
    name: `Buyer ${buyer}`,
    paymentMethod: "invoice",
    shippingAddress: { line1: "Ermou 1", city: "Athens", postalCode: "10563", country: "GR" },
  })
}

async function made(client: LoadClient, path: string, body: unknown): Promise<{ id: string }> {
  const answer = await client.send("POST", path, body)
  if (answer.status !== 201) throw new Error(`${path}: ${answer.status} ${answer.body.slice(0, 400)}`)
  return JSON.parse(answer.body)
}
