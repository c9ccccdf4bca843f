import { Button } from "@mantine/core"
import { IconPlus, IconTruckDelivery } from "@tabler/icons-react"
import { useMemo, useState } from "react"
import { call, type Row } from "../../api/index.ts"
import { useMay } from "../../app/me.ts"
import { type Column, ListPage, type ListSpec } from "../../kit/list/index.ts"
import { type Text, useText } from "../../texts/index.ts"
import { SupplierDialog } from "./supplier-dialog.tsx"

type Supplier = Row<"/suppliers">

/** Businesses that goods are bought from. */
export function Component() {
  const t = useText()
  const canWrite = useMay()("purchasing:write")
  const [isOpen, setOpen] = useState(false)
  const spec = useMemo(
    (): ListSpec<Supplier> => ({
      name: "/suppliers",
      title: t("suppliers.title"),
      load: (query) => call("get", "/suppliers", { query }),
      to: ({ id }) => `/suppliers/${id}`,
      columns: columnsOf(t),
      search: { param: "search", label: t("common.name") },
      empty: { icon: IconTruckDelivery, title: t("suppliers.emptyTitle"), text: t("suppliers.emptyText") },
      actions: canWrite && (
        <Button leftSection={<IconPlus size={16} />} onClick={() => setOpen(true)}>
          {t("suppliers.new")}
        </Button>
      ),
    }),
    [t, canWrite],
  )
  return (
    <>
      <ListPage spec={spec} />
      {isOpen && <SupplierDialog onClose={() => setOpen(false)} />}
    </>
  )
}

function columnsOf(t: Text): readonly Column<Supplier>[] {
  return [
    { key: "name", title: t("common.name"), cell: (s) => s.name, csv: (s) => s.name, phone: "title" },
    {
      key: "contact",
      title: t("suppliers.contactName"),
      cell: (s) => s.contactName ?? "",
      csv: (s) => s.contactName ?? "",
      phone: "line",
    },
    { key: "email", title: t("common.email"), cell: (s) => s.email ?? "", csv: (s) => s.email ?? "", phone: "line" },
    { key: "phone", title: t("common.phone"), cell: (s) => s.phone ?? "", csv: (s) => s.phone ?? "" },
  ]
}
