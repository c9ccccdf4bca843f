import {
  listCategories,
  listingChanged,
  listProductsForSale,
  type OfferedVariant,
  type ProductForSale,
  type ProductId,
  priceFor,
  productCreated,
  productDeleted,
  productForSale,
  productRestored,
  productSynced,
  productUpdated,
} from "#business/catalogue"
import {
  type Membership,
  membershipCreated,
  memberships,
  type Offer,
  productOfVariant,
  replaceOffers,
} from "#business/marketplace"
import { type IntegrationSettings, readSettings } from "#business/sales"
import { levelChanged } from "#business/stock"
import type { Micro } from "#kernel"
import { type Ctx, within } from "#platform/db"
import { afterCommit, afterCommitWhereWanted, type Flow, inTransaction, wantFlows } from "#platform/events"
import { readTenant } from "#platform/tenants"
import { availabilityOf } from "./sales-availability.ts"
import { shopPorts } from "./shop-ports.ts"

const channel = "marketplace"
/** Products copied when a seller joins: pages of 200, so 20,000. */
const pagesMax = 100
const pageSize = 200

/** A product that is new, or back, is offered where it is listed. */
const productMade = [productCreated, productRestored].map((event) =>
  afterCommitWhereWanted(event, `marketplace-listing-${event.type}`, (ctx, { data }) =>
    offerProduct(ctx, data.productId),
  ),
)

/** A changed product is offered anew where the seller syncs by itself; one that can't be bought any more is always taken off. */
const productMoved = [productUpdated, productDeleted].map((event) =>
  afterCommitWhereWanted(event, `marketplace-listing-${event.type}`, async (ctx, { data }) => {
    const isGone = (await productForSale(ctx, { channel, idOrHandle: data.productId })) === undefined
    if (isGone || (await settingsOf(ctx)).autoSyncProducts) await offerProduct(ctx, data.productId)
  }),
)

/** Listed, taken off, priced or synced by hand on the marketplace: that is done at once. */
const listingMoved = [
  afterCommitWhereWanted(listingChanged, "marketplace-listing-changed", async (ctx, { data }) => {
    if (data.channel === channel) await offerProduct(ctx, data.productId)
  }),
  afterCommitWhereWanted(productSynced, "marketplace-listing-synced", async (ctx, { data }) => {
    if (data.channel === channel) await offerProduct(ctx, data.productId)
  }),
]

/** What is left in stock is what can be bought, where the seller shares its stock. */
const stockMoved = afterCommitWhereWanted(levelChanged, "marketplace-listing-follows-stock", async (ctx, { data }) => {
  if (!(await settingsOf(ctx)).syncInventory) return
  for (const { operatorTenant, sellerId } of await memberships(ctx)) {
    const product = await within(ctx, operatorTenant, (there) => productOfVariant(there, sellerId, data.variantId))
    if (product !== undefined) await offerProduct(ctx, product)
  }
})

const following: readonly Flow[] = [...productMade, ...productMoved, ...listingMoved, stockMoved]

/** A business that starts to sell asks for the reactions that keep its listings in step. */
const sellerFollows = inTransaction(membershipCreated, "marketplace-seller-follows-catalogue", async (ctx) => {
  await wantFlows(ctx, following)
})

/** Everything that it lists on the channel already is offered. */
const sellerOffers = afterCommit(membershipCreated, "marketplace-seller-offers-catalogue", (ctx) => offerCatalogue(ctx))

/** Offers everything that a seller lists on the channel; again and again if need be. */
export async function offerCatalogue(ctx: Ctx): Promise<void> {
  let cursor: string | undefined
  for (let page = 0; page < pagesMax; page++) {
    const { data, nextCursor } = await listProductsForSale(ctx, { channel, cursor, limit: pageSize })
    for (const product of data) await offerProduct(ctx, product.productId)
    if (nextCursor === null) return
    cursor = nextCursor
  }
}

/** Keeps the operator's copy of what sellers offer in step with their catalogues and stocks. */
export const marketplaceListingFlows: readonly Flow[] = [...following, sellerFollows, sellerOffers]

/** Brings one product's offers to every marketplace where this tenant sells: all of its variants, or none any more. */
async function offerProduct(ctx: Ctx, productId: ProductId): Promise<void> {
  const places = await memberships(ctx)
  if (places.length === 0) return
  const offers = await offersOf(ctx, productId)
  for (const place of places) await offerAt(ctx, place, productId, offers)
}

function offerAt(
  ctx: Ctx,
  { operatorTenant, sellerId }: Membership,
  productId: ProductId,
  offers: readonly Offer[],
): Promise<void> {
  return within(ctx, operatorTenant, (there) => replaceOffers(there, sellerId, productId, offers))
}

async function offersOf(ctx: Ctx, productId: ProductId): Promise<Offer[]> {
  const settings = await settingsOf(ctx)
  const product = settings.enabled ? await productForSale(ctx, { channel, idOrHandle: productId }) : undefined
  if (product === undefined) return []
  const { currency } = await readTenant(ctx)
  const [categoryId] = product.categoryIds
  const category =
    categoryId === undefined ? null : ((await listCategories(ctx)).find((c) => c.id === categoryId)?.name ?? null)
  const available = await availabilityOf(ctx, product.variants)
  return product.variants.map((variant) => {
    const left = variant.tracksStock ? (available.get(variant.variantId) ?? null) : null
    return offerOf(product, variant, { currency, category, left, isShared: settings.syncInventory })
  })
}

interface OfferFacts {
  readonly currency: string
  readonly category: string | null
  readonly left: Micro | null
  readonly isShared: boolean
}

function offerOf(
  product: ProductForSale,
  variant: OfferedVariant,
  { currency, category, left, isShared }: OfferFacts,
): Offer {
  return {
    productId: product.productId,
    variantId: variant.variantId,
    name: variant.name,
    description: product.description,
    sku: variant.sku,
    barcode: variant.barcode,
    unitPrice: priceFor(variant, left),
    pricesIncludeTax: variant.pricesIncludeTax,
    currency,
    available: isShared ? left : null,
    category,
    imageUrl: variant.imageUrl ?? product.images[0]?.url ?? null,
  }
}

async function settingsOf(ctx: Ctx): Promise<IntegrationSettings["marketplace"]> {
  return (await readSettings(ctx, shopPorts)).marketplace
}
