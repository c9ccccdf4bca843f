import { AppError, formatMicro, newId } from "#kernel"
import { type Ctx, isUniqueViolation, LostRace } from "#platform/db"
import { append } from "#platform/events"
import { httpErrors } from "#platform/http"
import { readTenant } from "#platform/tenants"
import { requireCategories } from "./categories.ts"
import { productCreated, productUpdated } from "./events.ts"
import { listNewProducts } from "./listings.ts"
import {
  checkOptions,
  handleOf,
  type Product,
  type ProductDraft,
  type ProductId,
  productErrors,
  type Variant,
  type VariantDraft,
} from "./product.ts"
import * as store from "./product-store.ts"
import { sameText } from "./same.ts"
import { listTaxClasses, pickTaxClass } from "./tax-classes.ts"

/** Makes a product with its variants. Throws product.handle_taken, product.options_invalid, variant.sku_taken, tax_class.unknown … */
export async function createProduct(ctx: Ctx, draft: ProductDraft): Promise<Product> {
  const [product] = await createProducts(ctx, [draft])
  if (product === undefined) throw new Error("One draft makes one product.")
  return product
}

/** Makes many products in a handful of statements, however many they are; the answers are in the drafts' order. */
export async function createProducts(ctx: Ctx, drafts: readonly ProductDraft[]): Promise<Product[]> {
  for (const draft of drafts) checkOptions(draft)
  await requireCategories(
    ctx,
    drafts.flatMap((draft) => draft.categoryIds),
  )
  const taxClasses = await listTaxClasses(ctx)
  const { pricesIncludeTax } = await readTenant(ctx)
  const products = drafts.map((draft): Product => {
    const { taxCode, handle, variants, ...fields } = draft
    const taxClass = pickTaxClass(taxClasses, taxCode)
    return {
      ...fields,
      id: newId("prd"),
      handle: handle ?? "",
      taxClassId: taxClass.id,
      taxCode: taxClass.code,
      variants: variants.map((v) => newVariant(v, pricesIncludeTax)),
      version: 1,
      archivedAt: null,
      createdAt: ctx.now,
      updatedAt: ctx.now,
    }
  })
  const named = await nameHandles(ctx, products)
  await write(ctx, named).catch((error: unknown) => {
    const chosen = named.filter((_, i) => drafts[i]?.handle === null).map((product) => product.handle)
    throw lostHandle(error, chosen) ?? error
  })
  await listNewProducts(ctx, named)
  for (const product of named)
    await append(ctx, productCreated, factOf(product), { before: null, after: auditOf(product) })
  return named
}

/** What of a product may change; a variant without an id is new, one that is left out is archived. */
export type ProductPatch = Partial<Omit<ProductDraft, "handle" | "taxCode" | "listedOn" | "variants">> & {
  readonly handle?: string
  readonly taxCode?: string
  readonly variants?: readonly (VariantDraft & { readonly id?: Variant["id"] })[]
}

/** Changes a product and its variants; `version` is the one that the caller has read. */
export async function changeProduct(ctx: Ctx, id: ProductId, patch: ProductPatch, version?: number): Promise<Product> {
  const before = await loadProduct(ctx, id)
  if (version !== undefined && version !== before.version) throw httpErrors["version.mismatch"]()
  const [after] = await changeProducts(ctx, [{ before, patch }])
  if (after === undefined) throw new Error("One change makes one product.")
  return after
}

/** Changes many products that were just read. Throws like `changeProduct`. */
export async function changeProducts(
  ctx: Ctx,
  changes: readonly { before: Product; patch: ProductPatch }[],
): Promise<Product[]> {
  const taxClasses = await listTaxClasses(ctx)
  const { pricesIncludeTax } = await readTenant(ctx)
  await requireCategories(
    ctx,
    changes.flatMap(({ patch }) => patch.categoryIds ?? []),
  )
  const made = changes.map(({ before, patch }) => {
    if (before.archivedAt !== null) throw productErrors["product.archived"]({ id: before.id })
    const { taxCode, variants, ...fields } = patch
    const taxClass =
      taxCode === undefined ? { id: before.taxClassId, code: before.taxCode } : pickTaxClass(taxClasses, taxCode)
    const after: Product = {
      ...before,
      ...fields,
      taxClassId: taxClass.id,
      taxCode: taxClass.code,
      variants:
        variants === undefined ? before.variants : variants.map((v) => mergedVariant(before, v, pricesIncludeTax)),
      version: before.version + 1,
      updatedAt: ctx.now,
    }
    checkOptions(after)
    return { before, after }
  })
  await write(
    ctx,
    made.map(({ after }) => after),
    made.flatMap(({ before, after }) => goneVariants(before, after)),
  )
  for (const { before, after } of made) await append(ctx, productUpdated, factOf(after), changeOf(before, after))
  return made.map(({ after }) => after)
}

/** A product by id, archived or not. Throws `product.unknown`. */
export async function loadProduct(ctx: Ctx, id: ProductId): Promise<Product> {
  const [found] = await store.productsById(ctx, [id])
  if (found === undefined) throw productErrors["product.unknown"]({ id })
  return found
}

/** Writes products once nobody else has their handles, SKUs and barcodes; the unique indexes are the last line. */
export async function write(
  ctx: Ctx,
  products: readonly Product[],
  gone: ReturnType<typeof goneVariants> = [],
): Promise<void> {
  await refuseTaken(ctx, products, new Set(gone.map((g) => g.variant.id)))
  try {
    const saved = await store.saveProducts(ctx, products, gone)
    if (saved !== products.length) throw httpErrors["version.mismatch"]()
  } catch (error) {
    if (isUniqueViolation(error, "products_handle"))
      throw productErrors["product.handle_taken"]({ handle: products[0]?.handle ?? "" }, { cause: error })
    if (isUniqueViolation(error, "variants_sku"))
      throw productErrors["variant.sku_taken"]({ sku: products[0]?.variants[0]?.sku ?? "" }, { cause: error })
    if (isUniqueViolation(error, "variants_barcode"))
      throw productErrors["variant.barcode_taken"](
        { barcode: products[0]?.variants[0]?.barcode ?? "" },
        { cause: error },
      )
    throw error
  }
}

/** Somebody took a handle that we chose, and that was free a moment ago: the next try sees it and chooses another. */
function lostHandle(error: unknown, chosen: readonly string[]): LostRace | undefined {
  const isByIndex = error instanceof Error && isUniqueViolation(error.cause, "products_handle")
  const isTaken = isByIndex || isTakenHandle(error, chosen)
  return chosen.length > 0 && isTaken ? new LostRace("A handle was taken meanwhile.", { cause: error }) : undefined
}

function isTakenHandle(error: unknown, handles: readonly string[]): boolean {
  if (!(error instanceof AppError) || error.code !== "product.handle_taken") return false
  return handles.some((handle) => handle === error.params["handle"])
}

async function refuseTaken(ctx: Ctx, products: readonly Product[], leaving: ReadonlySet<string>): Promise<void> {
  const variants = products.flatMap((p) => p.variants)
  const skus = variants.flatMap((v) => v.sku ?? [])
  const barcodes = variants.flatMap((v) => v.barcode ?? [])
  const twice = {
    sku: firstTwice(skus),
    barcode: firstTwice(barcodes),
    handle: firstTwice(products.map((p) => p.handle)),
  }
  if (twice.sku !== undefined) throw productErrors["variant.sku_taken"]({ sku: twice.sku })
  if (twice.barcode !== undefined) throw productErrors["variant.barcode_taken"]({ barcode: twice.barcode })
  if (twice.handle !== undefined) throw productErrors["product.handle_taken"]({ handle: twice.handle })
  const own = new Set<string>([...variants.map((v) => v.id), ...products.map((p) => p.id), ...leaving])
  const taken = await store.findTaken(
    ctx,
    products.map((p) => p.handle),
    skus,
    barcodes,
  )
  for (const one of taken) {
    if (own.has(one.variantId ?? one.productId)) continue
    if (one.kind === "handle") throw productErrors["product.handle_taken"]({ handle: one.value })
    if (one.kind === "sku") throw productErrors["variant.sku_taken"]({ sku: one.value })
    throw productErrors["variant.barcode_taken"]({ barcode: one.value })
  }
}

function firstTwice(values: readonly string[]): string | undefined {
  const seen = new Set<string>()
  return values.find((value) => seen.size === seen.add(value).size)
}

/** Gives a handle to products without one: from the name, or from the end of the id where that is taken or empty. */
async function nameHandles(ctx: Ctx, products: readonly Product[]): Promise<Product[]> {
  const wanted = products.map((p) => (p.handle === "" ? handleOf(p.name) : p.handle))
  const isGiven = products.map((p) => p.handle !== "")
  if (isGiven.every((given) => given)) return [...products]
  const used = new Set((await store.findTaken(ctx, wanted, [], [])).map((t) => t.value))
  products.forEach((p, i) => void (isGiven[i] && used.add(p.handle)))
  return products.map((p, i) => {
    if (isGiven[i]) return p
    const name = wanted[i] ?? ""
    const handle = name === "" || used.has(name) ? [name, p.id.slice(-8)].filter((part) => part !== "").join("-") : name
    used.add(handle)
    return { ...p, handle }
  })
}

function newVariant(draft: VariantDraft, pricesIncludeTax: boolean): Variant {
  return { ...draft, id: newId("var"), pricesIncludeTax: draft.pricesIncludeTax ?? pricesIncludeTax, archivedAt: null }
}

function mergedVariant(
  product: Product,
  draft: VariantDraft & { readonly id?: Variant["id"] },
  pricesIncludeTax: boolean,
): Variant {
  if (draft.id === undefined) return newVariant(draft, pricesIncludeTax)
  const before = product.variants.find((v) => v.id === draft.id)
  if (before === undefined) throw productErrors["variant.unknown"]({ id: draft.id })
  return { ...before, ...draft, id: before.id, pricesIncludeTax: draft.pricesIncludeTax ?? before.pricesIncludeTax }
}

function goneVariants(before: Product, after: Product) {
  return before.variants
    .filter((v) => after.variants.every((a) => a.id !== v.id))
    .map((variant) => ({ productId: before.id, variant }))
}

/** What an event tells of a product. */
export function factOf(p: Product) {
  return {
    productId: p.id,
    handle: p.handle,
    name: p.name,
    isActive: p.isActive,
    variantIds: p.variants.map((v) => v.id),
  }
}

/** What the audit trail keeps of a product. */
function auditOf(p: Product): Record<string, unknown> {
  const {
    variants,
    listedOn: _listedOn,
    version: _version,
    taxClassId: _taxClassId,
    createdAt: _createdAt,
    updatedAt: _updatedAt,
    ...fields
  } = p
  return { ...fields, variants: variants.map(auditOfVariant) }
}

function auditOfVariant({ archivedAt: _archivedAt, ...v }: Variant) {
  const decimals = {
    unitPrice: v.unitPrice,
    compareAtPrice: v.compareAtPrice,
    cost: v.cost,
    weightGrams: v.weightGrams,
  }
  const texts = Object.entries(decimals).map(([key, value]) => [key, value === null ? null : formatMicro(value)])
  return { ...v, ...Object.fromEntries(texts) }
}

function changeOf(before: Product, after: Product) {
  const [was, is] = [auditOf(before), auditOf(after)]
  const changed = Object.keys(is).filter((key) => sameText(was[key]) !== sameText(is[key]))
  const only = (fields: Record<string, unknown>) => Object.fromEntries(changed.map((key) => [key, fields[key]]))
  return { before: only(was), after: only(is) }
}
