import { changeSettings as changeBilling } from "#business/billing"
import {
  type CategoryId,
  createProducts,
  ensureCategoryPaths,
  ensureTaxClasses,
  type VariantId,
  variantDraft,
} from "#business/catalogue"
import { createPage, createStorefront, type StorefrontId } from "#business/sales"
import { setLevels } from "#business/stock"
import { micro } from "#kernel"
import type { Ctx, SystemCtx, TenantId } from "#platform/db"
import { createTenant, type NewTenant } from "#platform/tenants"
import { type DemoProduct, demoProducts } from "./goods.ts"
import { demoSellers, isOnMarket } from "./goods-market.ts"
import { demoPages, demoStorefront, pagePictures } from "./pages.ts"
import { type DemoPicture, keepPictures, pictureFor } from "./pictures.ts"
import { lowThreshold } from "./shelf.ts"
import { type DemoRole, markDemo } from "./store.ts"
import { wordsFor } from "./words.ts"

/** The demo's businesses by what they are. */
export type DemoTenants = Readonly<Record<DemoRole, TenantId>>

/** What a business sells, by SKU. */
type Variants = ReadonlyMap<string, VariantId>

const greek = {
  currency: "EUR",
  timeZone: "Europe/Athens",
  locale: "el",
  country: "GR",
  pricesIncludeTax: true,
  isDemo: true,
} as const

const drafts = {
  shop: { name: "Agora Delicatessen", slug: "agora" },
  market: { name: "Agora Market", slug: "agora-market" },
  apiary: { name: demoSellers.apiary.name, slug: demoSellers.apiary.slug },
  cellar: { name: demoSellers.cellar.name, slug: demoSellers.cellar.slug },
  service: { name: "Nesos IT Services", slug: "nesos-it" },
} as const satisfies Record<DemoRole, Partial<NewTenant>>

/** Makes the demo's businesses, all marked, the shop as "making": from here on an interrupted demo is known as one. */
export async function makeTenants(sys: SystemCtx): Promise<DemoTenants> {
  const making = { state: "making", storefrontId: null, isOn: false, nextMs: 0, trickled: 0 } as const
  const make = async (role: DemoRole): Promise<TenantId> => {
    const { id } = await createTenant(sys, { ...greek, ...drafts[role], pricesIncludeTax: role !== "service" })
    await markDemo(sys, id, role, role === "shop" ? making : null)
    return id
  }
  return {
    shop: await make("shop"),
    market: await make("market"),
    apiary: await make("apiary"),
    cellar: await make("cellar"),
    service: await make("service"),
  }
}

/** The shop's catalogue, stock, website and habits. */
export async function makeShop(
  ctx: Ctx,
): Promise<{ readonly variants: Variants; readonly storefrontId: StorefrontId }> {
  const variants = await makeStocked(ctx, demoProducts, ["storefront"])
  await changeBilling(ctx, {
    seller: {
      name: "Agora Delicatessen",
      addressLines: ["Αθηνάς 12", "105 51 Αθήνα", "Ελλάδα"],
      taxNumber: "EL099999999",
      footer: "This is a demo: none of it is a real invoice.",
    },
  })
  const storefront = await createStorefront(ctx, demoStorefront)
  for (const page of demoPages(await keepPictures(ctx, pagePictures))) await createPage(ctx, storefront.id, page)
  return { variants, storefrontId: storefront.id }
}

/** A business with these products on these channels (some on the marketplace too), and their opening stock. */
export async function makeStocked(
  ctx: Ctx,
  products: readonly DemoProduct[],
  listedOn: readonly "storefront"[],
): Promise<Variants> {
  await ensureTaxClasses(ctx)
  const categories = await ensureCategoryPaths(
    ctx,
    [...new Set(products.map((product) => product.category))].map((name) => [name]),
  )
  const pictures = await keepPictures(
    ctx,
    products.flatMap(({ name }) => pictureFor(name) ?? []),
  )
  const made = await createProducts(
    ctx,
    products.map((product) =>
      draftOf(product, {
        categoryId: categories.get(product.category),
        picture: pictures.get(pictureFor(product.name) ?? ""),
        listedOn,
      }),
    ),
  )
  const variants = new Map(made.flatMap((product) => product.variants.map((v) => [v.sku ?? "", v.id] as const)))
  await setLevels(
    ctx,
    products.flatMap(({ sku, openingQuantity }) => {
      const variantId = variants.get(sku)
      const lowStockThreshold = micro(String(lowThreshold(openingQuantity)))
      const onHand = micro(String(openingQuantity))
      return variantId === undefined ? [] : [{ variantId, onHand, lowStockThreshold, reference: "opening stock" }]
    }),
  )
  return variants
}

/** What a product's draft takes beside its own row. */
interface DraftFacts {
  readonly categoryId: CategoryId | undefined
  readonly picture: DemoPicture | undefined
  readonly listedOn: readonly "storefront"[]
}

function draftOf({ sku, name, price, taxCode, category }: DemoProduct, { categoryId, picture, listedOn }: DraftFacts) {
  return {
    name,
    handle: null,
    description: wordsFor(category),
    vendor: null,
    tags: [],
    options: [],
    categoryIds: categoryId === undefined ? [] : [categoryId],
    images: picture === undefined ? [] : [{ ...picture, alt: name }],
    isActive: true,
    taxCode,
    listedOn: isOnMarket(sku) ? [...listedOn, "marketplace" as const] : listedOn,
    variants: [variantDraft({ sku, unitPrice: micro(price) })],
  }
}
