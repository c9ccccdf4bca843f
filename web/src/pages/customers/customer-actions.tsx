import { IconDownload, IconFileInvoice, IconLayoutDashboard, IconPencil, IconTrash } from "@tabler/icons-react"
import { useState } from "react"
import { useNavigate } from "react-router"
import { Actions } from "../../kit/detail/index.ts"
import { useText } from "../../texts/index.ts"
import { useStatusActions } from "../clients/client-status.tsx"
import { download } from "../pickers/download.ts"
import type { Customer } from "./customer-page.tsx"
import { EraseDialog } from "./erase-dialog.tsx"

/** What can be done about a customer. */
export function CustomerActions({ customer }: { readonly customer: Customer }) {
  const t = useText()
  const navigate = useNavigate()
  const [isErasing, setErasing] = useState(false)
  const isThere = customer.erasedAt === null
  const status = useStatusActions(customer)
  return (
    <>
      <Actions
        actions={[
          {
            key: "edit",
            label: t("common.edit"),
            icon: IconPencil,
            needs: "customers:write",
            isMain: true,
            isOffered: isThere,
            onClick: () => void navigate(`/customers/${customer.id}/edit`),
          },
          {
            key: "glance",
            label: t("clients.glance"),
            icon: IconLayoutDashboard,
            needs: "customers:read",
            isMain: true,
            isOffered: isThere,
            onClick: () => void navigate(`/clients/${customer.id}`),
          },
          {
            key: "invoice",
            label: t("invoices.new"),
            icon: IconFileInvoice,
            needs: "billing:write",
            isOffered: isThere,
            onClick: () => void navigate(`/invoices/new?customerId=${customer.id}`),
          },
          ...(isThere ? status.actions : []),
          {
            key: "export",
            label: t("customers.export"),
            icon: IconDownload,
            needs: "customers:read",
            onClick: () => void download(`/customers/${customer.id}/export`, `${customer.id}.json`),
          },
          {
            key: "erase",
            label: t("customers.erase"),
            icon: IconTrash,
            needs: "customers:erase",
            isDanger: true,
            isOffered: isThere,
            onClick: () => setErasing(true),
          },
        ]}
      />
      {status.dialog}
      {isErasing && <EraseDialog customer={customer} onClose={() => setErasing(false)} />}
    </>
  )
}
