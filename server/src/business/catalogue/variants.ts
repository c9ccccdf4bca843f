import type { Ctx } from "#platform/db"
import { type Product, productErrors, type Variant, type VariantDraft, type VariantId } from "./product.ts"
import { productIdOfVariant } from "./product-store.ts"
import { changeProduct, loadProduct } from "./save.ts"

/** A variant with the product that it belongs to. Throws `variant.unknown`, also for one that has left its product. */
export async function loadVariant(ctx: Ctx, id: VariantId): Promise<{ product: Product; variant: Variant }> {
  const productId = await productIdOfVariant(ctx, id)
  const product = productId && (await loadProduct(ctx, productId))
  const variant = product?.variants.find((v) => v.id === id)
  if (!product || !variant) throw productErrors["variant.unknown"]({ id })
  return { product, variant }
}

/** Adds a variant to a product; answers the product. */
export async function addVariant(ctx: Ctx, product: Product, draft: VariantDraft, version?: number): Promise<Product> {
  return changeProduct(ctx, product.id, { variants: [...product.variants, draft] }, version)
}

/** Changes one variant; `version` is its product's. */
export async function changeVariant(
  ctx: Ctx,
  id: VariantId,
  patch: Partial<VariantDraft>,
  version?: number,
): Promise<Product> {
  const { product } = await loadVariant(ctx, id)
  const variants = product.variants.map((v) => (v.id === id ? { ...v, ...patch } : v))
  return changeProduct(ctx, product.id, { variants }, version)
}

/** Takes a variant out of its product; what was sold keeps it. Throws `variant.last`. */
export async function removeVariant(ctx: Ctx, id: VariantId, version?: number): Promise<Product> {
  const { product } = await loadVariant(ctx, id)
  if (product.variants.length === 1) throw productErrors["variant.last"]()
  return changeProduct(ctx, product.id, { variants: product.variants.filter((v) => v.id !== id) }, version)
}
