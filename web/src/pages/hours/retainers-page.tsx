import { Button } from "@mantine/core"
import { IconHourglass, IconPlus } from "@tabler/icons-react"
import { useMemo, useState } from "react"
import { call } from "../../api/index.ts"
import { useMay } from "../../app/me.ts"
import { type Formats, useFormats } from "../../formats/index.ts"
import { StateBadge } from "../../kit/detail/index.ts"
import { type Column, ListPage, type ListSpec } from "../../kit/list/index.ts"
import { type Text, useText } from "../../texts/index.ts"
import { CustomerName } from "../pickers/customer-link.tsx"
import { customerName, findCustomers } from "../pickers/customers.ts"
import { type Retainer, unitsText } from "./retainer.ts"
import { RetainerDialog } from "./retainer-dialog.tsx"
import { RetainerPeriods } from "./retainer-periods.tsx"

/** Time or money that clients pay before it is used, and what is left of it. */
export function Component() {
  const t = useText()
  const formats = useFormats()
  const canWrite = useMay()("work:approve")
  const [isNew, setNew] = useState(false)
  const [opened, setOpened] = useState<Retainer | null>(null)
  const [edited, setEdited] = useState<Retainer | null>(null)
  const spec = useMemo(
    (): ListSpec<Retainer> => ({
      name: "/work/retainers",
      title: t("retainers.title"),
      load: (query) => call("get", "/work/retainers", { query }),
      columns: columnsOf(t, formats, setOpened),
      filters: [
        { kind: "record", param: "customerId", label: t("hours.customer"), find: findCustomers, name: customerName },
      ],
      empty: { icon: IconHourglass, title: t("retainers.emptyTitle"), text: t("retainers.emptyText") },
      actions: canWrite && (
        <Button leftSection={<IconPlus size={16} />} onClick={() => setNew(true)}>
          {t("retainers.new")}
        </Button>
      ),
    }),
    [t, formats, canWrite],
  )
  return (
    <>
      <ListPage spec={spec} />
      {isNew && <RetainerDialog retainer={null} onClose={() => setNew(false)} />}
      {opened !== null && (
        <RetainerPeriods
          retainer={opened}
          onEdit={() => {
            setEdited(opened)
            setOpened(null)
          }}
          onClose={() => setOpened(null)}
        />
      )}
      {edited !== null && <RetainerDialog retainer={edited} onClose={() => setEdited(null)} />}
    </>
  )
}

function columnsOf(t: Text, formats: Formats, open: (retainer: Retainer) => void): readonly Column<Retainer>[] {
  const left = (r: Retainer) => (r.current === null ? "" : unitsText(t, formats, r, r.current.left))
  const allowance = (r: Retainer) => unitsText(t, formats, r, r.allowance)
  return [
    {
      key: "name",
      title: t("common.name"),
      cell: (r) => (
        <Button variant="transparent" size="compact-sm" px={0} onClick={() => open(r)}>
          {r.name}
        </Button>
      ),
      csv: (r) => r.name,
      phone: "title",
    },
    {
      key: "customer",
      title: t("hours.customer"),
      cell: (r) => <CustomerName id={r.customerId} />,
      csv: (r) => r.customerId,
      phone: "line",
    },
    {
      key: "kind",
      title: t("rates.kind"),
      cell: (r) => t(`retainers.kind.${r.kind}`),
      csv: (r) => r.kind,
      width: 130,
      phone: "line",
    },
    {
      key: "allowance",
      title: t("retainers.allowance"),
      cell: allowance,
      csv: allowance,
      width: 140,
      align: "right",
    },
    { key: "left", title: t("retainers.left"), cell: left, csv: left, width: 140, align: "right", phone: "aside" },
    {
      key: "state",
      title: t("common.state"),
      cell: (r) => (
        <StateBadge tone={r.isActive ? "good" : "over"}>
          {t(r.isActive ? "retainers.active" : "retainers.ended")}
        </StateBadge>
      ),
      csv: (r) => String(r.isActive),
      width: 120,
    },
  ]
}
