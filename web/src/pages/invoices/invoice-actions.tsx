import {
  IconCash,
  IconCheck,
  IconDownload,
  IconMail,
  IconPencil,
  IconReceiptRefund,
  IconTrash,
} from "@tabler/icons-react"
import { useState } from "react"
import { useNavigate } from "react-router"
import { call, useChange } from "../../api/index.ts"
import { type Action, Actions } from "../../kit/detail/index.ts"
import { confirm, notifyDone, notifyFailed } from "../../kit/feedback/index.ts"
import { useText } from "../../texts/index.ts"
import { PayDialog } from "../payments/pay-dialog.tsx"
import { RefundDialog } from "../payments/refund-dialog.tsx"
import { download } from "../pickers/download.ts"
import { CreditDialog } from "./credit-dialog.tsx"
import type { Invoice } from "./invoice-page.tsx"
import { SendDialog } from "./send-dialog.tsx"

type Dialog = "send" | "pay" | "credit" | "refund"

const write = "billing:write"

/** What can be done to an invoice in its state. */
export function InvoiceActions({ invoice }: { readonly invoice: Invoice }) {
  const [dialog, setDialog] = useState<Dialog | null>(null)
  const close = () => setDialog(null)
  const draftActions = useDraftActions(invoice)
  const issuedActions = useIssuedActions(invoice, setDialog)
  return (
    <>
      <Actions actions={invoice.state === "draft" ? draftActions : issuedActions} />
      {dialog === "send" && <SendDialog invoice={invoice} onClose={close} />}
      {dialog === "credit" && <CreditDialog invoice={invoice} onClose={close} />}
      {dialog === "refund" && <RefundDialog invoiceId={invoice.id} onClose={close} />}
      {dialog === "pay" && (
        <PayDialog
          customerId={invoice.customerId}
          currency={invoice.currency}
          owedMinor={invoice.balanceMinor}
          invoiceId={invoice.id}
          onClose={close}
        />
      )}
    </>
  )
}

function useDraftActions(invoice: Invoice): readonly Action[] {
  const t = useText()
  const navigate = useNavigate()
  const path = { id: invoice.id }
  const issue = useChange(() => call("post", "/invoices/{id}/issue", { path }), {
    onDone: ({ number }) => notifyDone(t("invoices.issuedDone", { number: number ?? "" })),
  })
  const discard = useChange(() => call("delete", "/invoices/{id}", { path }), {
    onDone: () => void navigate("/invoices"),
  })
  const askAndIssue = async () => {
    const question = {
      title: t("invoices.issue"),
      text: t("invoices.issueText"),
      action: t("invoices.issue"),
      isDanger: false,
    }
    if (await confirm(question)) issue.mutate(undefined, { onError: notifyFailed })
  }
  const askAndDiscard = async () => {
    const question = { title: t("invoices.discard"), text: t("invoices.discardText"), action: t("invoices.discard") }
    if (await confirm(question)) discard.mutate(undefined, { onError: notifyFailed })
  }
  return [
    { ...main(t("invoices.issue"), () => void askAndIssue()), key: "issue", icon: IconCheck, isBusy: issue.isPending },
    { ...main(t("common.edit"), () => void navigate(`/invoices/${invoice.id}/edit`)), key: "edit", icon: IconPencil },
    {
      key: "discard",
      label: t("invoices.discard"),
      icon: IconTrash,
      needs: write,
      isDanger: true,
      onClick: () => void askAndDiscard(),
    },
  ]
}

function useIssuedActions(invoice: Invoice, open: (dialog: Dialog) => void): readonly Action[] {
  const t = useText()
  const savePdf = () => void download(`/invoices/${invoice.id}/pdf`, `${invoice.number ?? invoice.id}.pdf`)
  const isOpen = BigInt(invoice.balanceMinor) > 0n
  return [
    { ...main(t("payments.record"), () => open("pay")), key: "pay", icon: IconCash, isOffered: isOpen },
    { ...main(t("invoices.send"), () => open("send")), key: "send", icon: IconMail },
    { ...main(t("invoices.pdf"), savePdf), key: "pdf", icon: IconDownload, needs: "billing:read" },
    {
      key: "refund",
      label: t("payments.refund"),
      icon: IconReceiptRefund,
      needs: write,
      isOffered: invoice.paidMinor !== "0",
      onClick: () => open("refund"),
    },
    {
      key: "credit",
      label: t("invoices.credit"),
      icon: IconReceiptRefund,
      needs: write,
      isDanger: true,
      isOffered: invoice.state !== "credited",
      onClick: () => open("credit"),
    },
  ]
}

function main(label: string, onClick: () => void) {
  return { label, onClick, needs: write, isMain: true }
}
