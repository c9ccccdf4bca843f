import type { Page } from "playwright-core"
import { type Caller, newOwner } from "../api.ts"

let shops = 0

/** A shop with its owner, for a script's shoppers. */
export interface Stage {
  readonly owner: Caller
  readonly root: string
  /** Puts a product into the shop and answers the path of its page. */
  readonly product: (draft: Record<string, unknown>, stock?: string) => Promise<string>
}

/** Opens a shop of a new business. */
export async function newShop(change: Record<string, unknown> = {}): Promise<Stage> {
  const owner = await newOwner()
  const slug = `shop-${process.pid}-${++shops}`
  await owner.call("POST", "/storefronts", {
    slug,
    name: "Elaia",
    description: "Oil and olives from old trees",
    theme: { accent: "#2f6f4f", background: "#fbf8f1", headingFont: "serif" },
    shippingMethods: [
      { code: "post", name: "Post", priceMinor: "500", freeFromMinor: "5000", tax: { kind: "goods" } },
      { code: "pickup", name: "Pickup", priceMinor: "0", freeFromMinor: null, tax: { kind: "goods" } },
    ],
    paymentMethods: ["invoice", "cash_on_delivery"],
    ...change,
  })
  const product: Stage["product"] = async (draft, stock) => {
    const made = await owner.call("POST", "/products", {
      listedOn: ["storefront"],
      variants: [{ unitPrice: "12.5", tracksStock: stock !== undefined }],
      ...draft,
    })
    if (stock !== undefined)
      await owner.call("POST", "/stock/adjustments", {
        variantId: made.variants[0].id,
        delta: stock,
        reason: "receipt",
      })
    return `/shops/${slug}/p/${encodeURIComponent(made.handle)}`
  }
  return { owner, root: `/shops/${slug}`, product }
}

/** Fills in who orders and where it goes. */
export async function fillBuyer(page: Page): Promise<void> {
  await page.getByLabel("E-mail address").fill("eleni@example.com")
  await page.getByLabel("First and last name").fill("Eleni Papadaki")
  await page.getByLabel("Street and number").fill("Ermou 1")
  await page.getByLabel("City").fill("Athens")
}

export const orderButton = "Order with obligation to pay"

/** A marketplace with its sellers. */
export interface MarketStage {
  readonly root: string
  /** Lets a seller offer a product and answers the path of its page, once the marketplace shows it. */
  readonly offer: (seller: string, draft: { name: string; price: string }) => Promise<string>
}

const waitMs = 200
const triesMax = 100

/** Opens a marketplace where these businesses sell. */
export async function newMarket(names: readonly string[]): Promise<MarketStage> {
  const operator = await newOwner()
  const slug = `market-${process.pid}-${++shops}`
  await operator.call("POST", "/marketplace", { slug, name: "Bazaar", shippingMinor: "300" })
  const sellers = new Map<string, Caller>()
  for (const name of names) {
    const { invitation } = await operator.call("POST", "/marketplace/sellers", { name })
    const seller = await newOwner()
    await seller.call("POST", "/marketplace/join", { invitation })
    sellers.set(name, seller)
  }
  const offer: MarketStage["offer"] = async (name, draft) => {
    const seller = sellers.get(name)
    if (seller === undefined) throw new Error(`${name} does not sell here.`)
    const variants = [{ unitPrice: draft.price, tracksStock: false }]
    const made = await seller.call("POST", "/products", { name: draft.name, listedOn: ["marketplace"], variants })
    // The listing follows after the commit: a worker of the server brings it.
    for (let attempt = 0; attempt < triesMax; attempt++) {
      const { data } = await operator.call("GET", `/marketplaces/${slug}/listings?limit=200`)
      const found = data.find((listing: { productId: string }) => listing.productId === made.id)
      if (found !== undefined) return `/market/${slug}/p/${found.id}`
      await new Promise((done) => setTimeout(done, waitMs))
    }
    throw new Error(`${draft.name} did not come to the marketplace.`)
  }
  return { root: `/market/${slug}`, offer }
}
