import { Stack } from "@mantine/core"
import { useNavigate, useParams } from "react-router"
import { call, useRead } from "../../api/index.ts"
import { Loaded, PageHead } from "../../kit/detail/index.ts"
import { notifyDone } from "../../kit/feedback/index.ts"
import { GuardedForm, useKitForm } from "../../kit/form/index.ts"
import { useText } from "../../texts/index.ts"
import { ProductFields, type ProductValues, productBody } from "./product-fields.tsx"
import type { Product } from "./product-page.tsx"

/** Changes what is said of a product as a whole. */
export function Component() {
  const { id = "" } = useParams()
  const product = useRead("/products/{id}", { path: { id } })
  return <Loaded query={product}>{(found) => <EditProduct product={found} />}</Loaded>
}

function EditProduct({ product }: { readonly product: Product }) {
  const t = useText()
  const navigate = useNavigate()
  const back = `/products/${product.id}`
  const { name, tags, categoryIds, taxCode, isActive } = product
  const form = useKitForm<ProductValues>({
    initial: {
      name,
      description: product.description ?? "",
      vendor: product.vendor ?? "",
      tags,
      categoryIds,
      taxCode,
      isActive,
    },
    check: (values) => (values.name.trim() === "" ? { name: t("form.wanted") } : {}),
    save: (values) =>
      call("patch", "/products/{id}", {
        path: { id: product.id },
        body: productBody(values),
        version: product.version,
      }),
    onSaved: () => {
      notifyDone(t("common.saved"))
      setTimeout(() => void navigate(back))
    },
  })
  return (
    <Stack maw={720}>
      <PageHead title={t("products.editOne", { name: product.name })} back={{ to: back, label: product.name }} />
      <GuardedForm form={form} action={t("common.save")} onCancel={() => void navigate(back)}>
        <ProductFields fields={form.fields} />
      </GuardedForm>
    </Stack>
  )
}
