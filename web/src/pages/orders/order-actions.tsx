import { IconArrowBackUp, IconBan, IconCash, IconFileInvoice, IconReceiptRefund, IconTruck } from "@tabler/icons-react"
import { useState } from "react"
import { useNavigate } from "react-router"
import { isPositive } from "../../formats/index.ts"
import { Actions } from "../../kit/detail/index.ts"
import { useText } from "../../texts/index.ts"
import { PayDialog } from "../payments/pay-dialog.tsx"
import { RefundDialog } from "../payments/refund-dialog.tsx"
import { CancelDialog } from "./cancel-dialog.tsx"
import { FulfilDialog } from "./fulfil-dialog.tsx"
import { openQuantity, returnable } from "./line-quantities.ts"
import type { Order } from "./order-page.tsx"
import { owedOf } from "./order-payments.tsx"
import { ReturnDialog } from "./return-dialog.tsx"

type Dialog = "fulfil" | "cancel" | "return" | "pay" | "refund" | null

/** What can be done to an order in its state. */
export function OrderActions({ order }: { readonly order: Order }) {
  const t = useText()
  const navigate = useNavigate()
  const [dialog, setDialog] = useState<Dialog>(null)
  const close = () => setDialog(null)
  const { invoiceId } = order
  const owed = owedOf(order)
  const isToSend = order.state === "open" && order.lines.some((line) => isPositive(openQuantity(line)))
  const isToPay = invoiceId !== null && BigInt(owed) > 0n
  return (
    <>
      <Actions
        actions={[
          {
            key: "fulfil",
            label: t("orders.fulfil"),
            icon: IconTruck,
            needs: "sales:write",
            isMain: true,
            isOffered: isToSend,
            onClick: () => setDialog("fulfil"),
          },
          {
            key: "pay",
            label: t("payments.record"),
            icon: IconCash,
            needs: "billing:write",
            isMain: true,
            isOffered: isToPay,
            onClick: () => setDialog("pay"),
          },
          {
            key: "invoice",
            label: t("orders.openInvoice"),
            icon: IconFileInvoice,
            needs: "billing:read",
            isOffered: invoiceId !== null,
            onClick: () => void navigate(`/invoices/${invoiceId}`),
          },
          {
            key: "return",
            label: t("orders.return"),
            icon: IconArrowBackUp,
            needs: "sales:write",
            isOffered: order.lines.some((line) => isPositive(returnable(line))),
            onClick: () => setDialog("return"),
          },
          {
            key: "refund",
            label: t("payments.refund"),
            icon: IconReceiptRefund,
            needs: "billing:write",
            isOffered: invoiceId !== null && BigInt(order.paidMinor) > BigInt(order.refundedMinor),
            onClick: () => setDialog("refund"),
          },
          {
            key: "cancel",
            label: t("orders.cancel"),
            icon: IconBan,
            needs: "sales:write",
            isDanger: true,
            isOffered: order.state === "open",
            onClick: () => setDialog("cancel"),
          },
        ]}
      />
      {dialog === "fulfil" && <FulfilDialog order={order} onClose={close} />}
      {dialog === "cancel" && <CancelDialog order={order} onClose={close} />}
      {dialog === "return" && <ReturnDialog order={order} onClose={close} />}
      {dialog === "pay" && invoiceId !== null && (
        <PayDialog
          customerId={order.customerId}
          currency={order.currency}
          owedMinor={owed}
          invoiceId={invoiceId}
          onClose={close}
        />
      )}
      {dialog === "refund" && invoiceId !== null && <RefundDialog invoiceId={invoiceId} onClose={close} />}
    </>
  )
}
