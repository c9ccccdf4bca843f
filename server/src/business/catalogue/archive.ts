import type { Ctx } from "#platform/db"
import { append } from "#platform/events"
import { httpErrors } from "#platform/http"
import { productDeleted, productRestored } from "./events.ts"
import { type Product, type ProductId, productErrors } from "./product.ts"
import { factOf, loadProduct, write } from "./save.ts"

/** Takes a product out of sale for good; orders and invoices keep it, its SKUs become free, and `restoreProduct` undoes it. */
export async function archiveProduct(ctx: Ctx, id: ProductId, version?: number): Promise<Product> {
  const before = await loadProduct(ctx, id)
  if (version !== undefined && version !== before.version) throw httpErrors["version.mismatch"]()
  if (before.archivedAt !== null) throw productErrors["product.archived"]({ id })
  const after = withArchivedAt(ctx, before, ctx.now)
  await write(ctx, [after])
  await append(ctx, productDeleted, factOf(after), { before: { archivedAt: null }, after: { archivedAt: ctx.now } })
  return after
}

/** Brings an archived product back with the variants it was archived with. Throws when its handle or a SKU was given away. */
export async function restoreProduct(ctx: Ctx, id: ProductId): Promise<Product> {
  const before = await loadProduct(ctx, id)
  if (before.archivedAt === null) throw productErrors["product.not_archived"]({ id })
  const after = withArchivedAt(ctx, before, null)
  await write(ctx, [after])
  await append(ctx, productRestored, factOf(after), {
    before: { archivedAt: before.archivedAt },
    after: { archivedAt: null },
  })
  return after
}

function withArchivedAt(ctx: Ctx, product: Product, archivedAt: Date | null): Product {
  const variants = product.variants.map((v) => ({ ...v, archivedAt }))
  return { ...product, variants, archivedAt, version: product.version + 1, updatedAt: ctx.now }
}
