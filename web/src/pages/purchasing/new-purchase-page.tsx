import { Stack } from "@mantine/core"
import { useQuery } from "@tanstack/react-query"
import { useNavigate, useSearchParams } from "react-router"
import { read } from "../../api/index.ts"
import { PageHead } from "../../kit/detail/index.ts"
import { notifyDone } from "../../kit/feedback/index.ts"
import { useText } from "../../texts/index.ts"
import { PurchaseForm } from "./purchase-form.tsx"

/** A new purchase order; `?supplierId=` names its supplier. */
export function Component() {
  const t = useText()
  const navigate = useNavigate()
  const [params] = useSearchParams()
  const id = params.get("supplierId")
  const supplier = useQuery({ ...read("/suppliers/{id}", { path: { id: id ?? "" } }), enabled: id !== null })
  if (id !== null && supplier.isPending) return null
  return (
    <Stack maw={860}>
      <PageHead title={t("purchases.new")} back={{ to: "/purchase-orders", label: t("purchases.title") }} />
      <PurchaseForm
        purchase={null}
        supplier={supplier.data === undefined ? null : { value: supplier.data.id, label: supplier.data.name }}
        onSaved={(made) => {
          notifyDone(t("common.saved"))
          setTimeout(() => void navigate(`/purchase-orders/${made}`))
        }}
        onCancel={() => void navigate("/purchase-orders")}
      />
    </Stack>
  )
}
