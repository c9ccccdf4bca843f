import { Button } from "@mantine/core"
import { IconCash, IconPlus } from "@tabler/icons-react"
import { useMemo } from "react"
import { Link } from "react-router"
import { call, type Row } from "../../api/index.ts"
import { useMay } from "../../app/me.ts"
import { useFormats } from "../../formats/index.ts"
import { ListPage, type ListSpec } from "../../kit/list/index.ts"
import { useText } from "../../texts/index.ts"
import { CustomerName } from "../pickers/customer-link.tsx"
import { customerName, customerNames, findCustomers } from "../pickers/customers.ts"
import { methodText } from "./methods.ts"

/** Payments, newest first. */
export function Component() {
  const t = useText()
  const { money, time } = useFormats()
  const canWrite = useMay()("billing:write")
  const spec = useMemo(
    (): ListSpec<Row<"/payments">> => ({
      name: "/payments",
      title: t("payments.title"),
      load: (query) => call("get", "/payments", { query }),
      to: (payment) => `/payments/${payment.id}`,
      columns: [
        {
          key: "when",
          title: t("payments.received"),
          cell: (p) => time(p.receivedAt),
          csv: (p) => p.receivedAt,
          sort: "receivedOn",
          width: 195,
          phone: "title",
        },
        {
          key: "customer",
          title: t("orders.customer"),
          cell: (p) => <CustomerName id={p.customerId} />,
          csv: (p, nameOf) => nameOf(p.customerId),
          phone: "line",
        },
        {
          key: "method",
          title: t("payments.method"),
          cell: (p) => methodText(t, p.method),
          csv: (p) => p.method,
          width: 140,
          phone: "line",
        },
        {
          key: "reference",
          title: t("payments.reference"),
          cell: (p) => p.reference ?? "",
          csv: (p) => p.reference ?? "",
        },
        {
          key: "refunded",
          title: t("orders.refunded"),
          cell: (p) => money(p.refundedMinor, p.currency),
          csv: (p) => money(p.refundedMinor, p.currency),
          width: 120,
          align: "right",
          isExtra: true,
        },
        {
          key: "unapplied",
          title: t("payments.unapplied"),
          cell: (p) => money(p.unappliedMinor, p.currency),
          csv: (p) => money(p.unappliedMinor, p.currency),
          width: 120,
          align: "right",
        },
        {
          key: "amount",
          title: t("common.amount"),
          cell: (p) => money(p.amountMinor, p.currency),
          csv: (p) => money(p.amountMinor, p.currency),
          sort: "amount",
          width: 120,
          align: "right",
          phone: "aside",
        },
      ],
      filters: [
        { kind: "days", from: "from", to: "to", label: t("payments.received"), as: "date" },
        { kind: "record", param: "customerId", label: t("orders.customer"), find: findCustomers, name: customerName },
      ],
      names: (rows) => customerNames(rows.map((p) => p.customerId)),
      search: { param: "search", label: t("payments.searchLabel") },
      empty: { icon: IconCash, title: t("payments.emptyTitle"), text: t("payments.emptyText") },
      actions: canWrite && (
        <Button component={Link} to="/payments/new" leftSection={<IconPlus size={16} />}>
          {t("payments.record")}
        </Button>
      ),
    }),
    [t, money, time, canWrite],
  )
  return <ListPage spec={spec} />
}
