import { Stack } from "@mantine/core"
import { useQueryClient } from "@tanstack/react-query"
import { useNavigate, useParams } from "react-router"
import { refresh, useRead } from "../../api/index.ts"
import { Loaded, PageHead } from "../../kit/detail/index.ts"
import { notifyDone } from "../../kit/feedback/index.ts"
import { useText } from "../../texts/index.ts"
import { PurchaseForm } from "./purchase-form.tsx"
import type { Purchase } from "./states.tsx"

/** Changes a purchase order that was not sent yet. */
export function Component() {
  const { id = "" } = useParams()
  const purchase = useRead("/purchase-orders/{id}", { path: { id } })
  return <Loaded query={purchase}>{(found) => <Edit purchase={found} />}</Loaded>
}

function Edit({ purchase }: { readonly purchase: Purchase }) {
  const t = useText()
  const client = useQueryClient()
  const navigate = useNavigate()
  const supplier = useRead("/suppliers/{id}", { path: { id: purchase.supplierId } })
  const back = `/purchase-orders/${purchase.id}`
  return (
    <Stack maw={860}>
      <PageHead title={`PO-${purchase.number}`} back={{ to: back, label: `PO-${purchase.number}` }} />
      <Loaded query={supplier}>
        {({ id, name }) => (
          <PurchaseForm
            purchase={purchase}
            supplier={{ value: id, label: name }}
            onSaved={() => {
              notifyDone(t("common.saved"))
              void refresh(client, ["/purchase-orders"])
              setTimeout(() => void navigate(back))
            }}
            onCancel={() => void navigate(back)}
          />
        )}
      </Loaded>
    </Stack>
  )
}
