import { Text } from "@mantine/core"
import { useRead } from "../../api/index.ts"
import { Facts, Panel, TwoColumns } from "../../kit/detail/index.ts"
import { useText } from "../../texts/index.ts"
import { categoryPath } from "../pickers/categories.ts"
import { ProductImages } from "./product-images.tsx"
import type { Product } from "./product-page.tsx"
import { ProductVariants } from "./product-variants.tsx"
import { TaxName } from "./tax-name.tsx"

/** What a product is. */
export function ProductOverview({ product }: { readonly product: Product }) {
  const t = useText()
  const categories = useRead("/categories")
  return (
    <TwoColumns
      main={
        <>
          <ProductVariants product={product} />
          <ProductImages product={product} />
          {product.description !== null && (
            <Panel title={t("common.description")}>
              <Text size="sm" style={{ whiteSpace: "pre-line", overflowWrap: "anywhere" }}>
                {plainText(product.description)}
              </Text>
            </Panel>
          )}
        </>
      }
      side={
        <Panel title={t("products.about")}>
          <Facts
            facts={[
              { label: t("products.handle"), value: product.handle },
              { label: t("products.vendor"), value: product.vendor },
              {
                label: t("products.category"),
                value: product.categoryIds.map((id) => categoryPath(categories.data?.data ?? [], id)).join(", "),
              },
              { label: t("products.tags"), value: product.tags.join(", ") },
              { label: t("common.tax"), value: <TaxName code={product.taxCode} /> },
              { label: t("products.listedOn"), value: product.listedOn.map((c) => t(`channels.${c}`)).join(", ") },
            ]}
          />
        </Panel>
      }
    />
  )
}

/** Descriptions may hold the markup of the shop they came from: here only their words are shown, and nothing is parsed. */
function plainText(html: string): string {
  return html.replaceAll(/<[^>]*>/g, " ")
}
