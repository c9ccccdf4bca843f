import { Stack } from "@mantine/core"
import { useState } from "react"
import { useNavigate, useParams } from "react-router"
import { type Reply, useRead } from "../../api/index.ts"
import { Actions, Facts, Loaded, PageHead, Panel, TwoColumns } from "../../kit/detail/index.ts"
import { RecordHistory } from "../../kit/events/record-history.tsx"
import { useText } from "../../texts/index.ts"
import { SupplierDialog } from "./supplier-dialog.tsx"

/** One supplier and its history. */
export function Component() {
  const { id = "" } = useParams()
  const supplier = useRead("/suppliers/{id}", { path: { id } })
  return <Loaded query={supplier}>{(found) => <SupplierView supplier={found} />}</Loaded>
}

function SupplierView({ supplier }: { readonly supplier: Reply<"get", "/suppliers/{id}"> }) {
  const t = useText()
  const [isEdited, setEdited] = useState(false)
  const edit = { key: "edit", label: t("common.edit"), needs: "purchasing:write", isMain: true }
  const buy = { key: "buy", label: t("purchases.new"), needs: "purchasing:write", isMain: true }
  const navigate = useNavigate()
  return (
    <Stack>
      <PageHead
        title={supplier.name}
        back={{ to: "/suppliers", label: t("suppliers.title") }}
        actions={
          <Actions
            actions={[
              { ...buy, onClick: () => void navigate(`/purchase-orders/new?supplierId=${supplier.id}`) },
              { ...edit, onClick: () => setEdited(true) },
            ]}
          />
        }
      />
      <TwoColumns
        main={<RecordHistory subject={supplier.id} />}
        side={
          <Panel title={t("suppliers.about")}>
            <Facts
              facts={[
                { label: t("suppliers.contactName"), value: supplier.contactName },
                { label: t("common.email"), value: supplier.email },
                { label: t("common.phone"), value: supplier.phone },
                { label: t("suppliers.address"), value: supplier.address },
                { label: t("suppliers.website"), value: supplier.website },
                { label: t("suppliers.externalId"), value: supplier.externalId },
              ]}
            />
          </Panel>
        }
      />
      {isEdited && <SupplierDialog supplier={supplier} onClose={() => setEdited(false)} />}
    </Stack>
  )
}
