import { IconReceiptRefund } from "@tabler/icons-react"
import { useMemo } from "react"
import { call, type Row } from "../../api/index.ts"
import { useFormats } from "../../formats/index.ts"
import { ListPage, type ListSpec } from "../../kit/list/index.ts"
import { useText } from "../../texts/index.ts"
import { customerName, findCustomers } from "../pickers/customers.ts"

/** Credit notes, newest first. */
export function Component() {
  const t = useText()
  const { money, date } = useFormats()
  const spec = useMemo(
    (): ListSpec<Row<"/credit-notes">> => ({
      name: "/credit-notes",
      title: t("creditNotes.title"),
      load: (query) => call("get", "/credit-notes", { query }),
      to: (note) => `/credit-notes/${note.id}`,
      columns: [
        {
          key: "number",
          title: t("invoices.number"),
          cell: (n) => n.number,
          csv: (n) => n.number,
          width: 165,
          phone: "title",
        },
        {
          key: "date",
          title: t("common.date"),
          cell: (n) => date(n.issueDate),
          csv: (n) => n.issueDate,
          sort: "issueDate",
          width: 125,
          phone: "line",
        },
        {
          key: "invoice",
          title: t("orders.invoice"),
          cell: (n) => n.invoiceNumber,
          csv: (n) => n.invoiceNumber,
          width: 165,
        },
        {
          key: "buyer",
          title: t("orders.customer"),
          cell: (n) => n.buyer.name,
          csv: (n) => n.buyer.name,
          phone: "line",
        },
        { key: "reason", title: t("common.reason"), cell: (n) => n.reason, csv: (n) => n.reason },
        {
          key: "total",
          title: t("common.total"),
          cell: (n) => money(n.totalMinor, n.currency),
          csv: (n) => money(n.totalMinor, n.currency),
          sort: "total",
          width: 120,
          align: "right",
          phone: "aside",
        },
      ],
      filters: [
        { kind: "days", from: "from", to: "to", label: t("common.date"), as: "date" },
        { kind: "record", param: "customerId", label: t("orders.customer"), find: findCustomers, name: customerName },
      ],
      search: { param: "search", label: t("creditNotes.searchLabel") },
      empty: { icon: IconReceiptRefund, title: t("creditNotes.emptyTitle"), text: t("creditNotes.emptyText") },
    }),
    [t, money, date],
  )
  return <ListPage spec={spec} />
}
