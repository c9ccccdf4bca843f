import { Anchor, Stack } from "@mantine/core"
import { IconFileInvoice, IconReceiptRefund } from "@tabler/icons-react"
import { useState } from "react"
import { Link, useParams } from "react-router"
import { type Reply, useRead } from "../../api/index.ts"
import { useFormats } from "../../formats/index.ts"
import { Actions, Facts, Loaded, PageHead, Panel, SmallTable, TwoColumns } from "../../kit/detail/index.ts"
import { RecordHistory } from "../../kit/events/record-history.tsx"
import { useText } from "../../texts/index.ts"
import { CustomerLink } from "../pickers/customer-link.tsx"
import { AllocateDialog } from "./allocate-dialog.tsx"
import { methodText } from "./methods.ts"
import { leftOf, RefundForm } from "./refund-dialog.tsx"

type Payment = Reply<"get", "/payments/{id}">

/** One payment: the invoices it paid, what is left of it, and what went back. */
export function Component() {
  const { id = "" } = useParams()
  const payment = useRead("/payments/{id}", { path: { id } })
  return <Loaded query={payment}>{(found) => <PaymentView payment={found} />}</Loaded>
}

function PaymentView({ payment }: { readonly payment: Payment }) {
  const t = useText()
  const { money, time } = useFormats()
  const [dialog, setDialog] = useState<"refund" | "allocate" | null>(null)
  const close = () => setDialog(null)
  return (
    <Stack>
      <PageHead
        title={t("payments.oneAmount", { amount: money(payment.amountMinor, payment.currency) })}
        back={{ to: "/payments", label: t("payments.title") }}
        subtitle={time(payment.receivedAt)}
        actions={
          <Actions
            actions={[
              {
                key: "allocate",
                label: t("payments.allocate"),
                icon: IconFileInvoice,
                needs: "billing:write",
                isMain: true,
                isOffered: BigInt(payment.unappliedMinor) > 0n,
                onClick: () => setDialog("allocate"),
              },
              {
                key: "refund",
                label: t("payments.refund"),
                icon: IconReceiptRefund,
                needs: "billing:write",
                isMain: true,
                isOffered: leftOf(payment) !== "0",
                onClick: () => setDialog("refund"),
              },
            ]}
          />
        }
      />
      <TwoColumns
        main={
          <>
            <Allocations payment={payment} />
            <Refunds payment={payment} />
            <RecordHistory subject={payment.id} />
          </>
        }
        side={<About payment={payment} />}
      />
      {dialog === "refund" && <RefundForm payments={[payment]} onClose={close} />}
      {dialog === "allocate" && <AllocateDialog payment={payment} onClose={close} />}
    </Stack>
  )
}

function About({ payment }: { readonly payment: Payment }) {
  const t = useText()
  const { money } = useFormats()
  const sum = (minor: string) => money(minor, payment.currency)
  return (
    <Panel title={t("payments.about")}>
      <Facts
        facts={[
          { label: t("orders.customer"), value: <CustomerLink id={payment.customerId} /> },
          { label: t("payments.method"), value: methodText(t, payment.method) },
          { label: t("payments.reference"), value: payment.reference },
          { label: t("orders.externalId"), value: payment.externalId },
          { label: t("payments.used"), value: sum(payment.allocatedMinor) },
          { label: t("payments.unapplied"), value: sum(payment.unappliedMinor) },
          { label: t("orders.refunded"), value: payment.refundedMinor === "0" ? null : sum(payment.refundedMinor) },
        ]}
      />
    </Panel>
  )
}

function Allocations({ payment }: { readonly payment: Payment }) {
  const t = useText()
  const { money } = useFormats()
  return (
    <Panel title={t("payments.usedFor")}>
      <SmallTable
        label={t("payments.usedFor")}
        rows={payment.allocations}
        rowKey={({ invoiceId }) => invoiceId}
        empty={t("payments.notUsed")}
        columns={[
          { key: "invoice", title: t("orders.invoice"), cell: ({ invoiceId }) => <InvoiceLink id={invoiceId} /> },
          {
            key: "amount",
            title: t("common.amount"),
            cell: (a) => money(a.amountMinor, payment.currency),
            align: "right",
          },
        ]}
      />
    </Panel>
  )
}

function InvoiceLink({ id }: { readonly id: string }) {
  const t = useText()
  const invoice = useRead("/invoices/{id}", { path: { id } })
  return (
    <Anchor component={Link} to={`/invoices/${id}`} size="sm">
      {invoice.data?.number ?? t("orders.invoice")}
    </Anchor>
  )
}

function Refunds({ payment }: { readonly payment: Payment }) {
  const t = useText()
  const { money, date } = useFormats()
  const refunds = useRead("/payments/{id}/refunds", { path: { id: payment.id } })
  const rows = refunds.data?.data ?? []
  if (rows.length === 0) return null
  return (
    <Panel title={t("payments.refunds")}>
      <SmallTable
        label={t("payments.refunds")}
        rows={rows}
        rowKey={(refund) => refund.id}
        columns={[
          { key: "date", title: t("common.date"), cell: (refund) => date(refund.refundedOn) },
          { key: "reason", title: t("common.reason"), cell: (refund) => refund.reason },
          {
            key: "amount",
            title: t("common.amount"),
            cell: (r) => money(r.amountMinor, payment.currency),
            align: "right",
          },
        ]}
      />
    </Panel>
  )
}
