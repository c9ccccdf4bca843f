import { Button } from "@mantine/core"
import { IconPlus, IconReceipt2 } from "@tabler/icons-react"
import { useMemo, useState } from "react"
import { call } from "../../api/index.ts"
import { useMay } from "../../app/me.ts"
import { type Formats, useFormats } from "../../formats/index.ts"
import { type BulkAction, type Column, choice, keysOf, ListPage, type ListSpec } from "../../kit/list/index.ts"
import { type Text, useText } from "../../texts/index.ts"
import { CustomerName } from "../pickers/customer-link.tsx"
import { customerName, findCustomers } from "../pickers/customers.ts"
import { findProjects, projectName } from "../pickers/work-places.ts"
import { ExpenseDialog } from "./expense-dialog.tsx"
import { EntryState, type Expense, entryTones } from "./states.tsx"

/** What was paid for clients and projects. */
export function Component() {
  const t = useText()
  const formats = useFormats()
  const canWrite = useMay()("work:write")
  const [isOpen, setOpen] = useState(false)
  const spec = useMemo(
    (): ListSpec<Expense> => ({
      name: "/expenses",
      title: t("expenses.title"),
      load: (query) => call("get", "/expenses", { query }),
      to: ({ id }) => `/expenses/${id}`,
      columns: columnsOf(t, formats),
      views: [
        { label: t("list.all"), query: {} },
        { label: t("hours.views.waiting"), query: { state: "logged" } },
      ],
      filters: [
        choice("state", t("common.state"), keysOf(entryTones), (v) => t(`hours.state.${v}`)),
        { kind: "record", param: "customerId", label: t("hours.customer"), find: findCustomers, name: customerName },
        { kind: "record", param: "projectId", label: t("hours.place.project"), find: findProjects, name: projectName },
      ],
      bulk: bulkOf(t),
      empty: { icon: IconReceipt2, title: t("expenses.emptyTitle"), text: t("expenses.emptyText") },
      actions: canWrite && (
        <Button leftSection={<IconPlus size={16} />} onClick={() => setOpen(true)}>
          {t("expenses.log")}
        </Button>
      ),
    }),
    [t, formats, canWrite],
  )
  return (
    <>
      <ListPage spec={spec} />
      {isOpen && <ExpenseDialog onClose={() => setOpen(false)} />}
    </>
  )
}

function bulkOf(t: Text): readonly BulkAction<Expense>[] {
  return [
    {
      key: "approve",
      label: t("hours.approve"),
      needs: "work:approve",
      isFor: ({ state }) => state !== "approved",
      run: ({ id }) => call("post", "/expenses/{id}/approve", { path: { id } }),
      undo: ({ id }) => call("post", "/expenses/{id}/withdraw", { path: { id } }),
    },
  ]
}

function columnsOf(t: Text, { date, money }: Formats): readonly Column<Expense>[] {
  const price = (e: Expense) => (e.priceMinor === null ? "" : money(e.priceMinor, e.billCurrency))
  return [
    { key: "day", title: t("hours.day"), cell: (e) => date(e.spentOn), csv: (e) => e.spentOn, width: 130 },
    { key: "what", title: t("expenses.what"), cell: (e) => e.description, csv: (e) => e.description, phone: "title" },
    { key: "person", title: t("hours.person"), cell: (e) => e.person, csv: (e) => e.person, phone: "line" },
    {
      key: "customer",
      title: t("hours.customer"),
      cell: (e) => <CustomerName id={e.customerId} />,
      csv: (e) => e.customerId,
      phone: "line",
    },
    {
      key: "cost",
      title: t("expenses.cost"),
      cell: (e) => money(e.costMinor, e.currency),
      csv: (e) => money(e.costMinor, e.currency),
      width: 120,
      align: "right",
      phone: "aside",
    },
    { key: "price", title: t("expenses.price"), cell: price, csv: price, width: 120, align: "right" },
    {
      key: "state",
      title: t("common.state"),
      cell: (e) => <EntryState state={e.state} />,
      csv: (e) => e.state,
      width: 120,
      phone: "line",
    },
    {
      key: "billed",
      title: t("hours.billed"),
      cell: (e) => t(e.isBilled ? "common.yes" : "common.no"),
      csv: (e) => String(e.isBilled),
      width: 100,
    },
  ]
}
