import { formatMicro } from "#kernel"
import { slugOf } from "#platform/tenants"
import { everyRow, fieldOf, listOf, requireMade, textOf } from "./answers.ts"
import type { Api } from "./api.ts"
import { inParallel, type Watcher } from "./parallel.ts"
import type { PlannedProduct, ReplayPlan } from "./plan.ts"

/** The class of the catalogue that has no tax: the replayed files' prices are without it. */
const taxCode = "zero"

/** Makes what is missing of products, categories and opening stock; answers the variants by SKU. */
export async function makeProducts(
  api: Api,
  plan: ReplayPlan,
  watcher: Watcher,
  width: number,
): Promise<ReadonlyMap<string, string>> {
  const categories = await makeCategories(api, plan)
  const known = await variantsBySku(api)
  const missing = plan.products.filter((product) => !known.has(product.sku))
  const made = await inParallel(missing, width, watcher, "products", (product) =>
    makeProduct(api, plan, product, categories),
  )
  const variants = new Map([...known, ...made])
  const opened = plan.products.filter((product) => product.openingQuantity > 0n)
  await inParallel(opened, width, watcher, "opening stock", (product) =>
    openStock(api, plan, product, variants.get(product.sku) ?? ""),
  )
  return variants
}

async function makeCategories(api: Api, plan: ReplayPlan): Promise<ReadonlyMap<string, string>> {
  const names = [...new Set(plan.products.flatMap((product) => product.category ?? []))]
  const known = new Map((await everyRow(api, "/categories")).map((row) => [textOf(row, "name"), textOf(row, "id")]))
  for (const name of names.filter((n) => !known.has(n))) {
    const answer = await api.send("POST", "/categories", { name }, keyOf(plan, "category", name))
    requireMade(answer, `category ${name}`)
    known.set(name, textOf(answer.body, "id"))
  }
  return known
}

async function variantsBySku(api: Api): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  for (const product of await everyRow(api, "/products")) {
    for (const variant of listOf(product, "variants")) found.set(textOf(variant, "sku"), textOf(variant, "id"))
  }
  return found
}

async function makeProduct(
  api: Api,
  plan: ReplayPlan,
  product: PlannedProduct,
  categories: ReadonlyMap<string, string>,
): Promise<[string, string]> {
  const category = product.category === null ? undefined : categories.get(product.category)
  const body = {
    name: product.name,
    // Articles of one name are made side by side: a handle of its own keeps them out of each other's way.
    handle: slugOf(`${product.sku} ${product.name}`),
    description: product.description,
    taxCode,
    categoryIds: category === undefined ? [] : [category],
    isActive: product.isActive,
    variants: [{ sku: product.sku, unitPrice: formatMicro(product.unitPrice), pricesIncludeTax: false }],
  }
  const answer = await api.send("POST", "/products", body, keyOf(plan, "product", product.sku))
  requireMade(answer, `product ${product.sku}`)
  return [product.sku, textOf(listOf(answer.body, "variants")[0], "id")]
}

/** Books the opening stock, once however often it is sent (the reference), and then says when it is low. */
async function openStock(api: Api, plan: ReplayPlan, product: PlannedProduct, variantId: string): Promise<void> {
  const body = {
    variantId,
    delta: formatMicro(product.openingQuantity),
    reason: "receipt",
    note: `Opening stock of ${plan.name}`,
    reference: `${plan.slug}-opening`,
  }
  const answer = await api.send("POST", "/stock/adjustments", body, keyOf(plan, "opening", product.sku))
  requireMade(answer, `stock of ${product.sku}`)
  if (product.lowStockThreshold === null) return
  const lowStockThreshold = formatMicro(product.lowStockThreshold)
  if (fieldOf(answer.body, "lowStockThreshold") === lowStockThreshold) return
  const path = `/stock/levels/${variantId}/${textOf(answer.body, "locationId")}`
  requireMade(await api.send("PATCH", path, { lowStockThreshold }), `low-stock threshold of ${product.sku}`)
}

/** An idempotency key, of the characters that a header takes. */
function keyOf(plan: ReplayPlan, kind: string, name: string): string {
  return `${plan.slug}-${kind}-${encodeURIComponent(name)}`
}
