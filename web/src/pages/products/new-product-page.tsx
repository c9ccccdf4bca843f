import { Checkbox, Group, Stack, TextInput } from "@mantine/core"
import { useNavigate } from "react-router"
import { call } from "../../api/index.ts"
import { useHere } from "../../app/me.ts"
import { isPositive } from "../../formats/index.ts"
import { PageHead, Panel } from "../../kit/detail/index.ts"
import { notifyFailed } from "../../kit/feedback/index.ts"
import { DecimalField, GuardedForm, isDecimal, useKitForm } from "../../kit/form/index.ts"
import { useText } from "../../texts/index.ts"
import { ProductFields, type ProductValues, productBody } from "./product-fields.tsx"

interface Values extends ProductValues {
  unitPrice: string
  pricesIncludeTax: boolean
  sku: string
  quantity: string
  isListed: boolean
}

/** Makes a product with one variant, its first stock, and lists it in the shop; more variants come on its page. */
export function Component() {
  const t = useText()
  const navigate = useNavigate()
  const { business } = useHere()
  const form = useKitForm<Values, { id: string }>({
    initial: {
      ...emptyProduct,
      unitPrice: "",
      sku: "",
      quantity: "",
      isListed: true,
      pricesIncludeTax: business.pricesIncludeTax,
    },
    check: ({ name, unitPrice, quantity }) => ({
      ...(name.trim() === "" ? { name: t("form.wanted") } : {}),
      ...(isDecimal(unitPrice) && !unitPrice.startsWith("-") ? {} : { unitPrice: t("form.notNumber") }),
      ...(quantity === "" || isDecimal(quantity) ? {} : { quantity: t("form.notNumber") }),
    }),
    save,
    onSaved: ({ id }) => void setTimeout(() => void navigate(`/products/${id}`)),
    fieldOfCode: { "catalogue.sku_taken": "sku" },
    fieldNames: { "variants.0.unitPrice": "unitPrice", "variants.0.sku": "sku" },
  })
  const { getInputProps } = form.fields
  return (
    <Stack maw={720}>
      <PageHead title={t("products.new")} back={{ to: "/products", label: t("products.title") }} />
      <GuardedForm form={form} action={t("products.create")} onCancel={() => void navigate("/products")}>
        <ProductFields fields={form.fields} />
        <Panel title={t("products.priceAndStock")}>
          <Group grow align="flex-start">
            <DecimalField label={t("common.price")} required unit={business.currency} {...getInputProps("unitPrice")} />
            <TextInput label={t("products.sku")} maxLength={100} {...getInputProps("sku")} />
            <DecimalField label={t("products.openingStock")} {...getInputProps("quantity")} />
          </Group>
          <Checkbox
            label={t("invoices.pricesIncludeTax")}
            {...getInputProps("pricesIncludeTax", { type: "checkbox" })}
          />
          <Checkbox label={t("products.listInShop")} {...getInputProps("isListed", { type: "checkbox" })} />
        </Panel>
      </GuardedForm>
    </Stack>
  )
}

const emptyProduct: ProductValues = {
  name: "",
  description: "",
  vendor: "",
  tags: [],
  categoryIds: [],
  taxCode: "",
  isActive: true,
}

/** The product, then its stock: if only the second fails, the product stands and its page says what is missing. */
async function save(values: Values): Promise<{ id: string }> {
  const { unitPrice, pricesIncludeTax, sku, quantity, isListed } = values
  const product = await call("post", "/products", {
    body: {
      ...productBody(values),
      listedOn: isListed ? ["storefront"] : [],
      variants: [{ unitPrice, pricesIncludeTax, sku: sku.trim() === "" ? null : sku.trim() }],
    },
  })
  const variantId = product.variants[0]?.id
  if (variantId !== undefined && isPositive(quantity)) {
    await call("post", "/stock/adjustments", { body: { variantId, delta: quantity, reason: "receipt" } }).catch(
      notifyFailed,
    )
  }
  return product
}
