import type { Caller } from "./api.ts"

/** Text that would run as script, or break out of its place, if it were not shown as text. It stands in every name of the scene. */
export const payload = `"><img src=x onerror="window.__ran=1"><script>window.__ran=1</script>{{7*7}}`

/** Addresses of the pages that have a parameter, by their path in the register. */
export type Addresses = Readonly<Record<string, string>>

/**
 * Puts one of everything into a business and answers where each can be seen. A new page with a parameter adds its record
 * here. Names carry `payload`.
 */
export async function makeScene({ call }: Caller): Promise<Addresses> {
  await call("POST", "/tax-classes", { code: "std", name: "Standard", category: "S", rate: "24", isDefault: true })
  const product = await call("POST", "/products", {
    name: `Olive oil ${payload}`,
    description: payload,
    taxCode: "std",
    listedOn: ["storefront"],
    variants: [{ sku: "OIL-1", unitPrice: "12.50", pricesIncludeTax: true }],
  })
  const [{ id: variantId }] = product.variants
  await call("POST", "/stock/adjustments", { variantId, delta: "50", reason: "receipt", note: payload })
  const order = await call("POST", "/orders", {
    customer: { name: `Maria ${payload}`, email: "maria@example.com" },
    lines: [{ variantId, quantity: "2" }],
    note: payload,
  })
  return { "orders/:id": `/orders/${order.id}` }
}
