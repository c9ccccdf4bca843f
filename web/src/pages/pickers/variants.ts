import { call, type Row } from "../../api/index.ts"
import type { PickerItem } from "../../kit/form/index.ts"

const shownMax = 20
type Product = Row<"/products">

/** What can be sold: each variant of the products that fit. */
export async function findVariants(words: string): Promise<readonly PickerItem[]> {
  const { data } = await call("get", "/products", {
    query: { limit: shownMax, ...(words === "" ? {} : { search: words }) },
  })
  return data.flatMap((product) =>
    product.variants.map((variant) => ({ value: variant.id, label: variantLabel(product, variant) })),
  )
}

/** A product's name with what makes this variant of it. */
function variantLabel(product: Pick<Product, "name">, variant: Product["variants"][number]): string {
  const options = variant.optionValues.length === 0 ? "" : ` · ${variant.optionValues.join(" / ")}`
  return `${product.name}${options}${variant.sku === null ? "" : ` (${variant.sku})`}`
}
