import { Anchor } from "@mantine/core"
import { Link } from "react-router"
import { useRead } from "../../api/index.ts"
import { useFormats } from "../../formats/index.ts"
import { Panel, SmallTable } from "../../kit/detail/index.ts"
import { ProblemView } from "../../kit/feedback/index.ts"
import { useText } from "../../texts/index.ts"
import { methodText } from "../payments/methods.ts"
import type { Invoice } from "./invoice-page.tsx"

/** What was paid and credited of an invoice, and what is open. */
export function InvoiceMoney({ invoice }: { readonly invoice: Invoice }) {
  const t = useText()
  const { money, time } = useFormats()
  const payments = useRead("/payments", { query: { invoiceId: invoice.id, limit: 100 } })
  if (payments.error !== null) return <ProblemView error={payments.error} onRetry={() => void payments.refetch()} />
  const sum = (minor: string) => money(minor, invoice.currency)
  return (
    <Panel title={t("payments.title")}>
      <SmallTable
        label={t("payments.title")}
        rows={payments.data?.data ?? []}
        rowKey={(payment) => payment.id}
        empty={t("orders.noPayments")}
        columns={[
          {
            key: "when",
            title: t("common.date"),
            cell: (payment) => (
              <Anchor component={Link} to={`/payments/${payment.id}`} size="sm">
                {time(payment.receivedAt)}
              </Anchor>
            ),
          },
          {
            key: "method",
            title: t("payments.method"),
            cell: (payment) => methodText(t, payment.method),
            isWide: true,
          },
          {
            key: "used",
            title: t("payments.usedHere"),
            cell: (payment) =>
              sum(payment.allocations.find(({ invoiceId }) => invoiceId === invoice.id)?.amountMinor ?? "0"),
            align: "right",
          },
        ]}
      />
      <dl className="m-sums">
        <div>
          <dt>{t("orders.paid")}</dt>
          <dd>{sum(invoice.paidMinor)}</dd>
        </div>
        {invoice.creditedMinor !== "0" && (
          <div>
            <dt>{t("orders.credited")}</dt>
            <dd>{sum(invoice.creditedMinor)}</dd>
          </div>
        )}
        <div data-strong>
          <dt>{t("invoices.open")}</dt>
          <dd>{sum(invoice.balanceMinor)}</dd>
        </div>
      </dl>
      {invoice.creditedMinor !== "0" && <CreditNotes invoice={invoice} />}
    </Panel>
  )
}

function CreditNotes({ invoice }: { readonly invoice: Invoice }) {
  const t = useText()
  const { money, date } = useFormats()
  const notes = useRead("/credit-notes", { query: { invoiceId: invoice.id, limit: 100 } })
  return (
    <SmallTable
      label={t("creditNotes.title")}
      rows={notes.data?.data ?? []}
      rowKey={(note) => note.id}
      columns={[
        {
          key: "number",
          title: t("creditNotes.one"),
          cell: (note) => (
            <Anchor component={Link} to={`/credit-notes/${note.id}`} size="sm">
              {note.number}
            </Anchor>
          ),
        },
        { key: "date", title: t("common.date"), cell: (note) => date(note.issueDate), isWide: true },
        { key: "reason", title: t("common.reason"), cell: (note) => note.reason, isWide: true },
        {
          key: "total",
          title: t("common.total"),
          cell: (note) => money(note.totalMinor, note.currency),
          align: "right",
        },
      ]}
    />
  )
}
