import { Button } from "@mantine/core"
import { IconFolders, IconPlus } from "@tabler/icons-react"
import { useMemo, useState } from "react"
import { call } from "../../api/index.ts"
import { useMay } from "../../app/me.ts"
import { type Formats, useFormats } from "../../formats/index.ts"
import { type Column, choice, keysOf, ListPage, type ListSpec } from "../../kit/list/index.ts"
import { type Text, useText } from "../../texts/index.ts"
import { CustomerName } from "../pickers/customer-link.tsx"
import { customerName, findCustomers } from "../pickers/customers.ts"
import { ProjectDialog } from "./project-dialog.tsx"
import { type Project, ProjectState, projectTones } from "./states.tsx"

/** Projects of all clients. */
export function Component() {
  const t = useText()
  const formats = useFormats()
  const canWrite = useMay()("projects:write")
  const [isOpen, setOpen] = useState(false)
  const spec = useMemo(
    (): ListSpec<Project> => ({
      name: "/projects",
      title: t("projects.title"),
      load: (query) => call("get", "/projects", { query }),
      to: ({ id }) => `/projects/${id}`,
      columns: columnsOf(t, formats),
      search: { param: "search", label: t("projects.search") },
      views: [
        { label: t("list.all"), query: {} },
        { label: t("projects.state.active"), query: { state: "active" } },
        { label: t("projects.overBudget"), query: { overBudget: "true" } },
      ],
      filters: [
        choice("state", t("common.state"), keysOf(projectTones), (v) => t(`projects.state.${v}`)),
        { kind: "record", param: "customerId", label: t("hours.customer"), find: findCustomers, name: customerName },
      ],
      empty: { icon: IconFolders, title: t("projects.emptyTitle"), text: t("projects.emptyText") },
      actions: canWrite && (
        <Button leftSection={<IconPlus size={16} />} onClick={() => setOpen(true)}>
          {t("projects.new")}
        </Button>
      ),
    }),
    [t, formats, canWrite],
  )
  return (
    <>
      <ListPage spec={spec} />
      {isOpen && <ProjectDialog onClose={() => setOpen(false)} />}
    </>
  )
}

function columnsOf(t: Text, { date, money }: Formats): readonly Column<Project>[] {
  const due = ({ dueOn }: Project) => (dueOn === null ? "" : date(dueOn))
  const used = (p: Project) => money(p.usedMinor, p.currency)
  const budget = (p: Project) => (p.budgetMinor === null ? "" : money(p.budgetMinor, p.currency))
  return [
    { key: "number", title: t("desk.number"), cell: (p) => p.number, csv: (p) => String(p.number), width: 90 },
    { key: "name", title: t("common.name"), cell: (p) => p.name, csv: (p) => p.name, phone: "title" },
    {
      key: "customer",
      title: t("hours.customer"),
      cell: (p) => <CustomerName id={p.customerId} />,
      csv: (p) => p.customerId,
      phone: "line",
    },
    {
      key: "state",
      title: t("common.state"),
      cell: (p) => <ProjectState project={p} />,
      csv: (p) => p.state,
      width: 220,
      phone: "aside",
    },
    { key: "billing", title: t("projects.billingLabel"), cell: (p) => t(`projects.billing.${p.billing}`), width: 180 },
    { key: "due", title: t("projects.dueOn"), cell: due, csv: (p) => p.dueOn ?? "", width: 130, phone: "line" },
    { key: "used", title: t("projects.used"), cell: used, csv: used, width: 120, align: "right" },
    { key: "budget", title: t("projects.budget"), cell: budget, csv: budget, width: 120, align: "right" },
  ]
}
