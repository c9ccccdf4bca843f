import {
  archiveProduct,
  changeListing,
  changeProduct,
  createProduct,
  type ListingChannel,
  listingChanged,
  loadProduct,
  type Product,
  type ProductId,
  productCreated,
  productDeleted,
  productDraft,
  productRestored,
  productSyncRequested,
  productUpdated,
  readListing,
  readListings,
  recordSync,
  type Variant,
  type VariantDraft,
  variantDraft,
  variantsBySku,
} from "#business/catalogue"
import { type DirtyRecord, type DomainPort, hubErrors, hubIdOf, type Sent, tellHub, textOf } from "#hub"
import { formatMicro, type Id, isId, parseMicro } from "#kernel"
import type { Ctx } from "#platform/db"
import { afterCommitWhereWanted, type Flow } from "#platform/events"
import { type HubRow, rowsAt, textIn } from "./hub-rows.ts"
import { shopOf } from "./hub-shops.ts"
import { stockToHub } from "./hub-stock.ts"

/** Tells the hub what a product is now, once an outside shop lists it. `isAgain`: though nothing of it may have changed. */
export async function productToHub(ctx: Ctx, id: ProductId, isAgain = false): Promise<void> {
  const product = await loadProduct(ctx, id)
  const known = await hubIdOf(ctx, "product", id)
  if (known === null && !(await readListings(ctx, id)).some((one) => one.isListed && shopOf(one.channel))) return
  await tellHub(ctx, { kind: "product", id, row: product.archivedAt === null ? rowOf(product) : null, isAgain })
  await stockToHub(
    ctx,
    product.variants.map((v) => v.id),
  )
}

/** What the catalogue keeps of a product. */
function rowOf(product: Product): HubRow {
  const { name, description, isActive, vendor, tags, options } = product
  const variants = product.variants.map((v) => ({
    key: v.sku ?? v.id,
    sku: v.sku,
    name: null,
    barcode: v.barcode,
    unitPrice: formatMicro(v.unitPrice),
    costPrice: v.cost === null ? null : formatMicro(v.cost),
    tracksStock: v.tracksStock,
    options: options.length === 0 ? null : Object.fromEntries(options.map((one, i) => [one, v.optionValues[i] ?? ""])),
  }))
  return {
    name,
    description,
    status: isActive ? "active" : "draft",
    brand: vendor,
    tags: [...tags],
    // Rows with a key have no order of their own; the hub keeps them in that of their keys.
    variants: variants.toSorted((a, b) => (textOf([a.key]) < textOf([b.key]) ? -1 : 1)),
  }
}

/** What the hub learns of a product becomes one of the catalogue, found by its SKUs, and listed on the shop that has it. */
export const productDomain: DomainPort = {
  apply: async (ctx, record) => {
    const shop = shopOf(record.connector)
    const known = record.domainId !== null && isId("prd", record.domainId) ? record.domainId : null
    if (record.isDeleted) {
      if (known !== null && shop !== undefined) await changeListing(ctx, known, shop, { isListed: false })
      return null
    }
    if (known === null && shop === undefined) return null
    const found = known ?? (await productWithSku(ctx, record.data))
    const product = found === null ? await made(ctx, record) : await changed(ctx, found, record.data, known === null)
    if (product === null) return null
    if (shop !== undefined) {
      if (known === null) await changeListing(ctx, product.id, shop, { isListed: true })
      await recordSync(ctx, product.id, shop, { state: "synced" })
    }
    const isNamed = rowsAt(record.data, "variants").some((row) => textIn(row, "sku") === null)
    return { domainId: product.id, row: rowOf(product), isJoined: (known === null && found !== null) || isNamed }
  },
  make: {
    about: "It becomes a product of the catalogue with its variants, listed where the service is a shop.",
    asks: ["variants"],
    gives: ["currency"],
    run: async (ctx, { data, connector }) => {
      if (rowsAt(data, "variants").length === 0)
        throw hubErrors["hub.record_refused"]({ reason: "variants must hold at least one" })
      const product = await made(ctx, { data })
      const shop = shopOf(connector)
      if (shop !== undefined) await changeListing(ctx, product.id, shop, { isListed: true })
      return { domainId: product.id, row: rowOf(product) }
    },
  },
  remove: {
    about:
      "The catalogue archives it: it is no longer for sale anywhere, orders and invoices keep it, and staff can restore it.",
    run: async (ctx, id) => {
      if (isId("prd", id)) await archiveProduct(ctx, id)
    },
  },
  isFor: async (ctx, { domainId, connector }) => {
    const shop = shopOf(connector)
    if (shop === undefined || !isId("prd", domainId)) return true
    if (!(await readListing(ctx, domainId, shop)).isListed) return false
    const { variants } = await loadProduct(ctx, domainId)
    return variants.every((v) => v.sku !== null) || "Each variant needs a SKU to be sold in an outside shop"
  },
  sent: async (ctx, { domainId, connector, error, isChange }: Sent) => {
    const shop = shopOf(connector)
    if (shop === undefined || !isId("prd", domainId)) return
    const { syncState } = await readListing(ctx, domainId, shop)
    if (!isChange && syncState === "synced") return
    await recordSync(ctx, domainId, shop, error === null ? { state: "synced" } : { state: "failed", error })
    if (error !== null || syncState === "synced") return
    const { variants } = await loadProduct(ctx, domainId)
    await stockToHub(
      ctx,
      variants.map((v) => v.id),
      true,
    )
  },
}

async function productWithSku(ctx: Ctx, data: HubRow): Promise<ProductId | null> {
  const skus = rowsAt(data, "variants").flatMap((row) => textIn(row, "sku") ?? [])
  const [first] = (await variantsBySku(ctx, skus)).values()
  return first?.productId ?? null
}

async function made(ctx: Ctx, { data }: Pick<DirtyRecord, "data">): Promise<Product> {
  const options = optionsOf(data, [])
  return createProduct(
    ctx,
    productDraft({
      name: textIn(data, "name") ?? "",
      ...fieldsOf(data),
      options,
      variants: variantsOf(data, options, []),
    }),
  )
}

/** `isJoined`: the catalogue knew it before; what it says stays, and goes out where it differs. */
async function changed(ctx: Ctx, id: ProductId, data: HubRow, isJoined: boolean): Promise<Product | null> {
  const before = await loadProduct(ctx, id)
  if (before.archivedAt !== null) return null
  if (isJoined) return before
  const options = optionsOf(data, before.options)
  const variants = variantsOf(data, options, before.variants)
  const patch = {
    name: textIn(data, "name") ?? before.name,
    ...fieldsOf(data),
    options,
    variants: variants.length === 0 ? before.variants : variants,
  }
  const isSame = textOf(rowOf({ ...before, ...patch } as Product)) === textOf(rowOf(before))
  return isSame ? before : changeProduct(ctx, id, patch)
}

function fieldsOf(data: HubRow) {
  const tags = Array.isArray(data["tags"]) ? data["tags"].filter((tag) => typeof tag === "string") : []
  return {
    description: textIn(data, "description"),
    vendor: textIn(data, "brand"),
    tags: tags.map((tag) => tag.slice(0, 100)).slice(0, 100),
    isActive: data["status"] !== "draft" && data["status"] !== "archived",
  }
}

function optionsOf(data: HubRow, known: readonly string[]): readonly string[] {
  const named = [...new Set(rowsAt(data, "variants").flatMap((row) => Object.keys(valuesOf(row))))]
  return named.length === known.length && named.every((one) => known.includes(one)) ? known : named
}

function valuesOf(row: HubRow): Readonly<Record<string, unknown>> {
  const options = row["options"]
  return typeof options === "object" && options !== null ? (options as Record<string, unknown>) : {}
}

type VariantChange = VariantDraft & { readonly id?: Variant["id"] }

/** Variants by SKU; one whose SKU changed is known by its options. What has no price is not for sale. */
function variantsOf(data: HubRow, options: readonly string[], before: readonly Variant[]): VariantChange[] {
  const rows = rowsAt(data, "variants")
  const keys = new Set(rows.map((row) => textIn(row, "key")))
  return rows.map((row) => {
    const optionValues = options.map((one) => String(valuesOf(row)[one] ?? ""))
    const sku = textIn(row, "sku") ?? textIn(row, "key")
    const old =
      before.find((v) => v.sku === sku || v.id === sku) ??
      before.find((v) => !keys.has(v.sku ?? v.id) && textOf(v.optionValues) === textOf(optionValues))
    const price = textIn(row, "unitPrice")
    const [cost, barcode] = [textIn(row, "costPrice"), textIn(row, "barcode")]
    return {
      ...(old ?? variantDraft({ unitPrice: parseMicro(price ?? "0"), isActive: price !== null })),
      ...(price === null ? {} : { unitPrice: parseMicro(price) }),
      ...(cost === null ? {} : { cost: parseMicro(cost) }),
      ...(barcode === null ? {} : { barcode }),
      sku,
      optionValues,
    }
  })
}

const changes = [productCreated, productUpdated, productDeleted, productRestored].map((event) =>
  afterCommitWhereWanted<{ productId: Id<"prd"> }>(
    event as Parameters<typeof afterCommitWhereWanted<{ productId: Id<"prd"> }>>[0],
    `hub-${event.type}`,
    (ctx, { data }) => productToHub(ctx, data.productId),
  ),
)

/** Listed, or asked for by a person, is looked at again by the shops. */
const asked = [listingChanged, productSyncRequested].map((event) =>
  afterCommitWhereWanted<{ productId: Id<"prd">; channel: ListingChannel }>(
    event as Parameters<typeof afterCommitWhereWanted<{ productId: Id<"prd">; channel: ListingChannel }>>[0],
    `hub-${event.type}`,
    async (ctx, { data }) => {
      if (shopOf(data.channel) !== undefined) await productToHub(ctx, data.productId, true)
    },
  ),
)

/** What happens to products, told to the hub; only in businesses that have a connection. */
export const hubProductFlows: readonly Flow[] = [...changes, ...asked]
