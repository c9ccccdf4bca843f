import { ActionIcon, Button, Group, Text } from "@mantine/core"
import { IconPencil, IconPlus, IconTrash } from "@tabler/icons-react"
import { useState } from "react"
import { call, useChange } from "../../api/index.ts"
import { useMay } from "../../app/me.ts"
import { useFormats } from "../../formats/index.ts"
import { Panel, SmallTable } from "../../kit/detail/index.ts"
import { confirm, notifyFailed } from "../../kit/feedback/index.ts"
import { useText } from "../../texts/index.ts"
import type { Product } from "./product-page.tsx"
import { VariantDialog } from "./variant-dialog.tsx"

export type Variant = Product["variants"][number]

/** What of a product can be bought, and for how much. */
export function ProductVariants({ product }: { readonly product: Product }) {
  const t = useText()
  const canWrite = useMay()("catalogue:write")
  const { price } = useFormats()
  const [edited, setEdited] = useState<Variant | "new" | null>(null)
  return (
    <Panel
      title={t("products.variants")}
      actions={
        canWrite && (
          <Button size="xs" variant="default" leftSection={<IconPlus size={14} />} onClick={() => setEdited("new")}>
            {t("products.addVariant")}
          </Button>
        )
      }
    >
      <SmallTable
        label={t("products.variants")}
        rows={product.variants}
        rowKey={(variant) => variant.id}
        columns={[
          {
            key: "name",
            title: product.options.join(" / ") || t("products.variant"),
            cell: (variant) => (
              <>
                <Text size="sm">{variant.optionValues.join(" / ") || product.name}</Text>
                <Text size="xs" c="dimmed">
                  {[variant.barcode, !variant.isActive && t("products.inactive")].filter(Boolean).join(" · ")}
                </Text>
              </>
            ),
          },
          { key: "sku", title: t("products.sku"), cell: (variant) => variant.sku ?? "" },
          {
            key: "price",
            title: t("common.price"),
            cell: (variant) =>
              `${price(variant.unitPrice)} ${t(variant.pricesIncludeTax ? "products.withTax" : "products.withoutTax")}`,
            align: "right",
          },
          {
            key: "cost",
            title: t("products.cost"),
            cell: (variant) => (variant.cost === null ? "" : price(variant.cost)),
            align: "right",
            isWide: true,
          },
          {
            key: "actions",
            title: t("common.actions"),
            align: "right",
            cell: (variant) =>
              canWrite && <VariantButtons product={product} variant={variant} onEdit={() => setEdited(variant)} />,
          },
        ]}
      />
      {edited !== null && (
        <VariantDialog product={product} variant={edited === "new" ? null : edited} onClose={() => setEdited(null)} />
      )}
    </Panel>
  )
}

interface VariantButtonsProps {
  readonly product: Product
  readonly variant: Variant
  readonly onEdit: () => void
}

function VariantButtons({ product, variant, onEdit }: VariantButtonsProps) {
  const t = useText()
  const name = variant.optionValues.join(" / ") || (variant.sku ?? product.name)
  const remove = useChange(() => call("delete", "/variants/{id}", { path: { id: variant.id } }))
  const askAndRemove = async () => {
    const question = {
      title: t("products.removeVariant", { name }),
      text: t("products.removeVariantText"),
      action: t("common.remove"),
    }
    if (await confirm(question)) remove.mutate(undefined, { onError: notifyFailed })
  }
  return (
    <Group gap={4} justify="flex-end" wrap="nowrap">
      <ActionIcon variant="subtle" aria-label={t("products.editVariant", { name })} onClick={onEdit}>
        <IconPencil size={16} />
      </ActionIcon>
      {product.variants.length > 1 && (
        <ActionIcon
          variant="subtle"
          color="red"
          aria-label={t("products.removeVariant", { name })}
          onClick={() => void askAndRemove()}
        >
          <IconTrash size={16} />
        </ActionIcon>
      )}
    </Group>
  )
}
