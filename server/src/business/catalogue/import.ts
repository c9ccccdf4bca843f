import type { Micro } from "#kernel"
import type { Ctx } from "#platform/db"
import { ensureCategoryPaths, listCategories } from "./categories.ts"
import { type Category, pathOf } from "./category.ts"
import type { CsvFormat, ImportedProduct, Refusal } from "./csv-draft.ts"
import { writeProducts } from "./csv-write.ts"
import { type ImportWorld, openingOf, planProduct, refusalOf, type Step } from "./import-plan.ts"
import { listProducts } from "./list-store.ts"
import { type CategoryId, folded, handleOf, type Product, type VariantId } from "./product.ts"
import { findTaken, productsById } from "./product-store.ts"
import { changeProducts, createProducts } from "./save.ts"
import { listTaxClasses } from "./tax-classes.ts"

/** Products looked up and written with one handful of statements. */
const batchSize = 200
/** Products that one export holds. */
const exportMax = 100_000

export interface OpeningStock {
  readonly variantId: VariantId
  readonly quantity: Micro
}

export interface ImportReport {
  readonly created: number
  readonly updated: number
  readonly unchanged: number
  readonly refused: readonly Refusal[]
  /** What is, or in a dry run would be, written: by row. */
  readonly changes: readonly { readonly row: number; readonly name: string; readonly change: "create" | "update" }[]
  /** Stock that the file names for variants that are new now; a file that is read again opens nothing twice. */
  readonly openingStock: readonly OpeningStock[]
}

/**
 * Brings products of a file into the catalogue: found again by handle, else by SKU, else made. Reading the same file again
 * changes nothing. A product that can't be taken is refused with its row and reason; the others go on. `isDryRun` only tells.
 */
export async function importProducts(
  ctx: Ctx,
  products: readonly ImportedProduct[],
  options: { readonly isDryRun?: boolean } = {},
): Promise<ImportReport> {
  const { fit, refused } = withoutDoubles(products)
  const steps: Step[] = []
  const openingStock: OpeningStock[] = []
  for (let at = 0; at < fit.length; at += batchSize) {
    const batch = await planBatch(ctx, fit.slice(at, at + batchSize), options.isDryRun ?? false)
    steps.push(...batch)
    if (!options.isDryRun) openingStock.push(...(await apply(ctx, batch)))
  }
  const count = (kind: Step["kind"]) => steps.filter((step) => step.kind === kind).length
  return {
    created: count("create"),
    updated: count("update"),
    unchanged: count("unchanged"),
    refused: [...refused, ...steps.flatMap((step) => (step.kind === "refuse" ? [refusalOf(step)] : []))].toSorted(
      (a, b) => a.row - b.row,
    ),
    changes: steps.flatMap(({ kind, from }) =>
      kind === "create" || kind === "update"
        ? [{ row: from.row, name: from.name ?? from.handle ?? "", change: kind }]
        : [],
    ),
    openingStock,
  }
}

/** Every living product as a file. `stock` fills the format's stock column. */
export async function exportProducts(
  ctx: Ctx,
  format: CsvFormat,
  stock?: ReadonlyMap<VariantId, Micro>,
): Promise<string> {
  const products: Product[] = []
  let cursor: string | undefined
  do {
    const page = await listProducts(ctx, { limit: batchSize, cursor })
    products.push(...page.data)
    cursor = page.nextCursor ?? undefined
  } while (cursor !== undefined && products.length < exportMax)
  return writeProducts(format, products, { categories: await listCategories(ctx), stock })
}

/** Refuses the second product with a handle, SKU or barcode of the same file; names products that have no other name. */
function withoutDoubles(products: readonly ImportedProduct[]): { fit: ImportedProduct[]; refused: Refusal[] } {
  const seen = new Set<string>()
  const [fit, refused]: [ImportedProduct[], Refusal[]] = [[], []]
  for (const given of products) {
    const isUnnamed = given.handle === null && given.variants.every((v) => v.sku === null)
    const product = isUnnamed && given.name !== undefined ? { ...given, handle: handleOf(given.name) || null } : given
    const keys = keysOf(product)
    const twice = keys.find((key, i) => seen.has(key) || keys.indexOf(key) !== i)
    if (twice === undefined) {
      for (const key of keys) seen.add(key)
      fit.push(product)
    } else refused.push({ row: product.row, reason: `${twice} is in the file twice` })
  }
  return { fit, refused }
}

function keysOf(product: ImportedProduct): string[] {
  const codes = product.variants.flatMap((v) => [
    ...(v.sku === null ? [] : [`SKU ${v.sku}`]),
    ...(v.barcode ? [`barcode ${v.barcode}`] : []),
  ])
  return product.handle === null ? codes : [`handle ${product.handle}`, ...codes]
}

async function planBatch(ctx: Ctx, batch: readonly ImportedProduct[], isDryRun: boolean): Promise<Step[]> {
  const world = await worldOf(ctx, batch)
  const known = categoryFinder(await listCategories(ctx))
  const steps = onePerProduct(batch.map((from) => planProduct({ ...world, categoryOf: known }, from)))
  const paths = steps
    .filter((step) => step.kind === "create" || step.kind === "update")
    .flatMap((step) => step.from.categoryPaths ?? [])
  if (isDryRun || paths.every((path) => known(path.join(" > ")) !== unknownCategory)) return steps
  await ensureCategoryPaths(ctx, paths)
  const found = categoryFinder(await listCategories(ctx))
  return steps.map((step) => (step.kind === "refuse" ? step : planProduct({ ...world, categoryOf: found }, step.from)))
}

/** A file may name two variants of one product in rows without a handle; the second waits for the next run of the file. */
function onePerProduct(steps: readonly Step[]): Step[] {
  const seen = new Set<string>()
  return steps.map((step) => {
    if (step.kind !== "update") return step
    if (seen.has(step.before.id))
      return { kind: "refuse", from: step.from, reason: "its product is in the file twice; give both rows its handle" }
    seen.add(step.before.id)
    return step
  })
}

async function worldOf(ctx: Ctx, batch: readonly ImportedProduct[]): Promise<Omit<ImportWorld, "categoryOf">> {
  const variants = batch.flatMap((p) => p.variants)
  const taken = await findTaken(
    ctx,
    batch.flatMap((p) => p.handle ?? []),
    variants.flatMap((v) => v.sku ?? []),
    variants.flatMap((v) => v.barcode ?? []),
  )
  const products = new Map((await productsById(ctx, [...new Set(taken.map((t) => t.productId))])).map((p) => [p.id, p]))
  const by = (kind: (typeof taken)[number]["kind"]) =>
    new Map(
      taken.flatMap((t) => {
        const product = t.kind === kind ? products.get(t.productId) : undefined
        return product === undefined ? [] : [[t.value, product] as const]
      }),
    )
  const taxCodes = new Set((await listTaxClasses(ctx)).map((c) => c.code))
  return { taxCodes, byHandle: by("handle"), bySku: by("sku"), byBarcode: by("barcode") }
}

const unknownCategory: CategoryId = "cat_new"

function categoryFinder(all: readonly Category[]): (path: string) => CategoryId {
  const ids = new Map(
    all.map((c) => [
      folded(
        pathOf(all, c.id)
          .map((part) => part.name)
          .join(" > "),
      ),
      c.id,
    ]),
  )
  return (path) => ids.get(folded(path)) ?? unknownCategory
}

async function apply(ctx: Ctx, steps: readonly Step[]): Promise<OpeningStock[]> {
  const creates = steps.filter((step) => step.kind === "create")
  const updates = steps.filter((step) => step.kind === "update")
  const created =
    creates.length === 0
      ? []
      : await createProducts(
          ctx,
          creates.map((step) => step.draft),
        )
  const updated = updates.length === 0 ? [] : await changeProducts(ctx, updates)
  return [
    ...created.flatMap((product, i) => openingOf(creates[i]?.from.variants ?? [], product.variants)),
    ...updated.flatMap((product, i) => {
      const before = new Set(updates[i]?.before.variants.map((v) => v.id))
      return openingOf(
        updates[i]?.from.variants ?? [],
        product.variants.filter((v) => !before.has(v.id)),
      )
    }),
  ]
}
