import type { Caller } from "./api.ts"
import type { Addresses } from "./scene.ts"

/** A shop with a page of blocks; its texts carry `payload`. */
export async function makeShopScene(call: Caller["call"], payload: string): Promise<Addresses> {
  const slug = `shop-${crypto.randomUUID().slice(0, 8)}`
  const shop = await call("POST", "/storefronts", { slug, name: `Elaia ${payload}`, description: payload })
  const page = await call("POST", "/storefront-pages", {
    storefrontId: shop.id,
    slug: "about",
    title: `About ${payload}`,
    blocks: [
      { kind: "hero", title: payload, text: payload, link: { label: "Buy", href: "~/c" } },
      { kind: "text", text: `<p>Old <em>trees</em></p>${payload}` },
      { kind: "columns", columns: [{ blocks: [{ kind: "heading", text: payload }] }, { blocks: [] }] },
    ],
  })
  return {
    "storefronts/:id": `/storefronts/${shop.id}`,
    "storefronts/:id/looks": `/storefronts/${shop.id}/looks`,
    "storefronts/:id/checkout": `/storefronts/${shop.id}/checkout`,
    "storefronts/pages/:id": `/storefronts/pages/${page.id}`,
  }
}
