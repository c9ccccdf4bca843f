import { Button } from "@mantine/core"
import { IconFileInvoice, IconPlus } from "@tabler/icons-react"
import { useMemo } from "react"
import { Link } from "react-router"
import { call } from "../../api/index.ts"
import { useMay } from "../../app/me.ts"
import { type Formats, useFormats } from "../../formats/index.ts"
import { type Column, choice, type Filter, keysOf, ListPage, type ListSpec } from "../../kit/list/index.ts"
import { type Text, useText } from "../../texts/index.ts"
import { customerName, findCustomers } from "../pickers/customers.ts"
import { type InvoiceHead, InvoiceState, invoiceTones, sources } from "./states.tsx"

/** Invoices and drafts, newest first. */
export function Component() {
  const t = useText()
  const formats = useFormats()
  const canWrite = useMay()("billing:write")
  const spec = useMemo(
    (): ListSpec<InvoiceHead> => ({
      name: "/invoices",
      title: t("invoices.title"),
      load: (query) => call("get", "/invoices", { query }),
      to: (invoice) => `/invoices/${invoice.id}`,
      columns: columnsOf(t, formats),
      filters: filtersOf(t),
      search: { param: "search", label: t("invoices.searchLabel") },
      views: [
        { label: t("list.all"), query: {} },
        { label: t("invoices.state.overdue"), query: { state: "overdue" } },
        { label: t("invoices.state.draft"), query: { state: "draft" } },
      ],
      bulk: [
        {
          key: "issue",
          label: t("invoices.issue"),
          needs: "billing:write",
          isFor: (invoice) => invoice.state === "draft",
          run: (invoice) => call("post", "/invoices/{id}/issue", { path: { id: invoice.id } }),
          question: (count) => t("invoices.issueQuestion", { count }),
        },
        {
          key: "send",
          label: t("invoices.send"),
          needs: "billing:write",
          isFor: (invoice) => invoice.state !== "draft" && invoice.buyer.email !== null,
          run: (invoice) => call("post", "/invoices/{id}/send", { path: { id: invoice.id }, body: {} }),
          question: (count) => t("invoices.sendQuestion", { count }),
        },
      ],
      empty: { icon: IconFileInvoice, title: t("invoices.emptyTitle"), text: t("invoices.emptyText") },
      actions: canWrite && (
        <Button component={Link} to="/invoices/new" leftSection={<IconPlus size={16} />}>
          {t("invoices.new")}
        </Button>
      ),
    }),
    [t, formats, canWrite],
  )
  return <ListPage spec={spec} />
}

function columnsOf(t: Text, { money, date }: Formats): readonly Column<InvoiceHead>[] {
  const amount = (key: "totalMinor" | "balanceMinor" | "paidMinor") => ({
    cell: (i: InvoiceHead) => money(i[key], i.currency),
    csv: (i: InvoiceHead) => money(i[key], i.currency),
    align: "right" as const,
    width: 120,
  })
  return [
    {
      key: "number",
      title: t("invoices.number"),
      cell: (i) => i.number ?? t("invoices.state.draft"),
      csv: (i) => i.number ?? "",
      width: 165,
      phone: "title",
    },
    {
      key: "issued",
      title: t("invoices.issued"),
      cell: (i) => date(i.issueDate),
      csv: (i) => i.issueDate,
      sort: "issueDate",
      width: 125,
      phone: "line",
    },
    {
      key: "due",
      title: t("invoices.due"),
      cell: (i) => (i.dueDate === null ? "" : date(i.dueDate)),
      csv: (i) => i.dueDate ?? "",
      sort: "dueDate",
      width: 125,
    },
    { key: "buyer", title: t("orders.customer"), cell: (i) => i.buyer.name, csv: (i) => i.buyer.name, phone: "line" },
    {
      key: "order",
      title: t("invoices.order"),
      cell: (i) => i.orderNumber ?? "",
      csv: (i) => i.orderNumber ?? "",
      width: 160,
      isExtra: true,
    },
    {
      key: "source",
      title: t("common.source"),
      cell: (i) => t(`invoices.source.${i.source}`),
      csv: (i) => i.source,
      width: 130,
      isExtra: true,
    },
    {
      key: "state",
      title: t("common.state"),
      cell: (i) => <InvoiceState invoice={i} />,
      csv: (i) => i.state,
      width: 130,
      phone: "line",
    },
    { key: "paid", title: t("orders.paid"), ...amount("paidMinor"), isExtra: true },
    { key: "balance", title: t("invoices.open"), ...amount("balanceMinor"), sort: "balance" },
    { key: "total", title: t("common.total"), ...amount("totalMinor"), sort: "total", phone: "aside" },
  ]
}

function filtersOf(t: Text): readonly Filter[] {
  return [
    choice("state", t("common.state"), keysOf(invoiceTones), (v) => t(`invoices.state.${v}`)),
    choice("source", t("common.source"), sources, (v) => t(`invoices.source.${v}`)),
    { kind: "days", from: "from", to: "to", label: t("invoices.issued"), as: "date" },
    { kind: "record", param: "customerId", label: t("orders.customer"), find: findCustomers, name: customerName },
  ]
}
