import { Anchor, Button } from "@mantine/core"
import type { ReactNode } from "react"
import { Link } from "react-router"
import { useRead } from "../../api/index.ts"
import { useMay } from "../../app/me.ts"
import { useFormats } from "../../formats/index.ts"
import { Panel, SmallTable } from "../../kit/detail/index.ts"
import { useText } from "../../texts/index.ts"
import { InvoiceState } from "../invoices/states.tsx"
import { OrderState, PaymentState } from "../orders/states.tsx"
import { methodText } from "../payments/methods.ts"
import type { Customer } from "./customer-page.tsx"

const shownMax = 5

/** The last orders. */
export function CustomerOrders({ customer }: { readonly customer: Customer }) {
  const t = useText()
  const may = useMay()
  const { money, day } = useFormats()
  const orders = useRead("/orders", { query: { customerId: customer.id, limit: shownMax } })
  if (!may("sales:read")) return null
  return (
    <DocumentPanel
      title={t("orders.title")}
      all={`/orders?customerId=${customer.id}`}
      hasMore={orders.data?.nextCursor != null}
    >
      <SmallTable
        label={t("orders.title")}
        rows={orders.data?.data ?? []}
        rowKey={({ id }) => id}
        empty={t("customers.noOrders")}
        columns={[
          { key: "number", title: t("orders.number"), cell: (o) => <To to={`/orders/${o.id}`}>{o.number}</To> },
          { key: "when", title: t("orders.placed"), cell: (o) => day(o.placedAt), isWide: true },
          { key: "state", title: t("common.state"), cell: (o) => <OrderState order={o} /> },
          { key: "payment", title: t("orders.paymentLabel"), cell: (o) => <PaymentState order={o} />, isWide: true },
          { key: "total", title: t("common.total"), cell: (o) => money(o.totalMinor, o.currency), align: "right" },
        ]}
      />
    </DocumentPanel>
  )
}

/** The last invoices. */
export function CustomerInvoices({ customer }: { readonly customer: Customer }) {
  const t = useText()
  const may = useMay()
  const { money, date } = useFormats()
  const invoices = useRead("/invoices", { query: { customerId: customer.id, limit: shownMax } })
  if (!may("billing:read")) return null
  return (
    <DocumentPanel
      title={t("invoices.title")}
      all={`/invoices?customerId=${customer.id}`}
      hasMore={invoices.data?.nextCursor != null}
    >
      <SmallTable
        label={t("invoices.title")}
        rows={invoices.data?.data ?? []}
        rowKey={({ id }) => id}
        empty={t("customers.noInvoices")}
        columns={[
          {
            key: "number",
            title: t("invoices.number"),
            cell: (i) => <To to={`/invoices/${i.id}`}>{i.number ?? t("invoices.state.draft")}</To>,
          },
          { key: "when", title: t("invoices.issued"), cell: (i) => date(i.issueDate), isWide: true },
          { key: "state", title: t("common.state"), cell: (i) => <InvoiceState invoice={i} /> },
          {
            key: "open",
            title: t("invoices.open"),
            cell: (i) => money(i.balanceMinor, i.currency),
            align: "right",
            isWide: true,
          },
          { key: "total", title: t("common.total"), cell: (i) => money(i.totalMinor, i.currency), align: "right" },
        ]}
      />
    </DocumentPanel>
  )
}

/** The last payments. */
export function CustomerPayments({ customer }: { readonly customer: Customer }) {
  const t = useText()
  const may = useMay()
  const { money, day } = useFormats()
  const payments = useRead("/payments", { query: { customerId: customer.id, limit: shownMax } })
  if (!may("billing:read")) return null
  return (
    <DocumentPanel
      title={t("payments.title")}
      all={`/payments?customerId=${customer.id}`}
      hasMore={payments.data?.nextCursor != null}
    >
      <SmallTable
        label={t("payments.title")}
        rows={payments.data?.data ?? []}
        rowKey={({ id }) => id}
        empty={t("orders.noPayments")}
        columns={[
          { key: "when", title: t("common.date"), cell: (p) => <To to={`/payments/${p.id}`}>{day(p.receivedAt)}</To> },
          { key: "method", title: t("payments.method"), cell: (p) => methodText(t, p.method) },
          { key: "amount", title: t("common.amount"), cell: (p) => money(p.amountMinor, p.currency), align: "right" },
        ]}
      />
    </DocumentPanel>
  )
}

function To({ to, children }: { readonly to: string; readonly children: ReactNode }) {
  return (
    <Anchor component={Link} to={to} size="sm">
      {children}
    </Anchor>
  )
}

interface DocumentPanelProps {
  readonly title: string
  readonly all: string
  readonly hasMore: boolean
  readonly children: ReactNode
}

function DocumentPanel({ title, all, hasMore, children }: DocumentPanelProps) {
  const t = useText()
  return (
    <Panel
      title={title}
      actions={
        hasMore && (
          <Button component={Link} to={all} size="compact-sm" variant="subtle">
            {t("common.showAll")}
          </Button>
        )
      }
    >
      {children}
    </Panel>
  )
}
