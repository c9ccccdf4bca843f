import { Anchor, Text } from "@mantine/core"
import { Link } from "react-router"
import { useRead } from "../../api/index.ts"
import { useMay } from "../../app/me.ts"
import { minusMinor, useFormats } from "../../formats/index.ts"
import { Panel, SmallTable } from "../../kit/detail/index.ts"
import { ProblemView } from "../../kit/feedback/index.ts"
import { useText } from "../../texts/index.ts"
import { methodText } from "../payments/methods.ts"
import type { Order } from "./order-page.tsx"

/** What came in for the order's invoice, what went back, and what is still owed. */
export function OrderPayments({ order }: { readonly order: Order }) {
  const t = useText()
  const may = useMay()
  const { money } = useFormats()
  const sum = (minor: string) => money(minor, order.currency)
  const owed = owedOf(order)
  return (
    <Panel title={t("orders.payments")}>
      {order.invoiceId !== null && may("billing:read") ? (
        <PaymentTable order={order} invoiceId={order.invoiceId} />
      ) : (
        <Text size="sm" c="dimmed">
          {t("orders.noInvoice")}
        </Text>
      )}
      <dl className="m-sums">
        <div>
          <dt>{t("orders.paid")}</dt>
          <dd>{sum(order.paidMinor)}</dd>
        </div>
        {order.creditedMinor !== "0" && (
          <div>
            <dt>{t("orders.credited")}</dt>
            <dd>{sum(order.creditedMinor)}</dd>
          </div>
        )}
        {order.refundedMinor !== "0" && (
          <div>
            <dt>{t("orders.refunded")}</dt>
            <dd>{sum(`-${order.refundedMinor}`)}</dd>
          </div>
        )}
        <div data-strong>
          <dt>{BigInt(owed) < 0n ? t("orders.owedBack") : t("orders.owed")}</dt>
          <dd>{sum(owed.replace("-", ""))}</dd>
        </div>
      </dl>
    </Panel>
  )
}

/** What the customer still owes; negative when money has to go back. */
export function owedOf(order: Order): string {
  const toPay = order.state === "cancelled" ? "0" : minusMinor(order.totalMinor, order.creditedMinor)
  return minusMinor(toPay, minusMinor(order.paidMinor, order.refundedMinor))
}

function PaymentTable({ order, invoiceId }: { readonly order: Order; readonly invoiceId: string }) {
  const t = useText()
  const { money, time } = useFormats()
  const payments = useRead("/payments", { query: { invoiceId, limit: 100 } })
  if (payments.error !== null) return <ProblemView error={payments.error} onRetry={() => void payments.refetch()} />
  return (
    <SmallTable
      label={t("orders.payments")}
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
        { key: "method", title: t("payments.method"), cell: (payment) => methodText(t, payment.method) },
        { key: "reference", title: t("payments.reference"), cell: (payment) => payment.reference ?? "", isWide: true },
        {
          key: "amount",
          title: t("common.amount"),
          cell: (payment) => money(payment.amountMinor, order.currency),
          align: "right",
        },
      ]}
    />
  )
}
