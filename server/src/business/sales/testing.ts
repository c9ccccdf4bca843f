/** What making a record answers, as far as these helpers read it. */
interface Made {
  readonly id: string
  readonly slug: string
  readonly variants: readonly { readonly id: string }[]
}

/** A test's tenant, as far as these helpers use it. */
interface TestTenant {
  readonly id: string
  post(path: string, body?: unknown): { expect(status: number): Promise<{ readonly body: Made }> }
}

/** A product of a test as it is sold: its variant, price and tax. */
export interface Sold {
  readonly productId: string
  readonly variantId: string
}

/** Makes a product with one variant, listed on every channel; taxed at 24 % unless it says otherwise. */
export async function product(
  t: TestTenant,
  change: { name?: string; unitPrice?: string; taxCode?: string; tracksStock?: boolean } = {},
): Promise<Sold> {
  const { name = "Olive oil", unitPrice = "10", taxCode, tracksStock = true } = change
  const made = await t
    .post("/products", {
      name,
      listedOn: ["storefront", "marketplace"],
      ...(taxCode === undefined ? {} : { taxCode }),
      variants: [{ unitPrice, tracksStock }],
    })
    .expect(201)
  return { productId: made.body.id, variantId: made.body.variants[0]?.id ?? "" }
}

/** Makes a shop that sends for 5.00, free from 50.00. */
export async function shop(t: TestTenant, change: Record<string, unknown> = {}): Promise<{ id: string; slug: string }> {
  const slug = `shop-${t.id.slice(-12)}`
  const post = { code: "post", name: "Post", priceMinor: "500", freeFromMinor: "5000", tax: { kind: "goods" } }
  const made = await t.post("/storefronts", { slug, name: "Agora", shippingMethods: [post], ...change }).expect(201)
  return made.body
}

/** Starts a cart with these lines. */
export async function cart(
  t: TestTenant,
  slug: string,
  lines: readonly { variantId: string; quantity: string }[],
): Promise<{ readonly body: Made }> {
  return t.post(`/storefronts/${slug}/carts`, { lines }).expect(201)
}

/** What a buyer fills in. */
export const buyer = {
  email: "eleni@example.com",
  name: "Eleni Papadaki",
  shippingAddress: { line1: "Ermou 1", city: "Athens", country: "GR" },
  paymentMethod: "invoice",
} as const

/** An order by hand for a new customer. */
export function staffOrder(lines: readonly Record<string, unknown>[], more: Record<string, unknown> = {}) {
  return { customer: { name: "Nikos", email: "nikos@example.com" }, lines, ...more }
}
