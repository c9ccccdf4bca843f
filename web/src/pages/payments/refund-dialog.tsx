import { Loader, NativeSelect, Text, TextInput } from "@mantine/core"
import { useQueryClient } from "@tanstack/react-query"
import { call, type Reply, refresh, useRead } from "../../api/index.ts"
import { decimalToMinor, minorToDecimal, minusMinor, useFormats } from "../../formats/index.ts"
import { Dialog } from "../../kit/feedback/dialog.tsx"
import { notifyDone, ProblemView } from "../../kit/feedback/index.ts"
import { DecimalField, FormModal, useKitForm } from "../../kit/form/index.ts"
import { useText } from "../../texts/index.ts"
import { isAmount } from "./pay-dialog.tsx"

type Payment = Reply<"get", "/payments/{id}">

interface RefundDialogProps {
  readonly invoiceId: string
  readonly onClose: () => void
}

/** Gives money back out of one of an invoice's payments. */
export function RefundDialog({ invoiceId, onClose }: RefundDialogProps) {
  const t = useText()
  const payments = useRead("/payments", { query: { invoiceId, limit: 100 } })
  const refundable = (payments.data?.data ?? []).filter((payment) => leftOf(payment) !== "0")
  if (refundable.length > 0) return <RefundForm payments={refundable} invoiceId={invoiceId} onClose={onClose} />
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t("payments.refund")}
      closeButtonProps={{ "aria-label": t("common.close") }}
    >
      {payments.isPending && <Loader aria-label="…" />}
      {payments.error !== null && <ProblemView error={payments.error} onRetry={() => void payments.refetch()} />}
      {payments.data && <Text size="sm">{t("payments.nothingToRefund")}</Text>}
    </Dialog>
  )
}

interface RefundFormProps {
  readonly payments: readonly Payment[]
  readonly invoiceId?: string
  readonly onClose: () => void
}

export function RefundForm({ payments, invoiceId, onClose }: RefundFormProps) {
  const t = useText()
  const client = useQueryClient()
  const { money, day } = useFormats()
  const [first] = payments
  const chosen = (id: string) => payments.find((payment) => payment.id === id) ?? first
  const amountOf = (payment: Payment | undefined) =>
    payment === undefined ? "" : minorToDecimal(leftOf(payment), payment.currency)
  const currencyOf = (id: string) => chosen(id)?.currency ?? "EUR"
  const form = useKitForm({
    initial: { paymentId: first?.id ?? "", amount: amountOf(first), reason: "" },
    check: ({ amount, reason, paymentId }) => ({
      ...(isAmount(amount, currencyOf(paymentId)) ? {} : { amount: t("form.notAmount") }),
      ...(reason.trim() === "" ? { reason: t("form.wanted") } : {}),
    }),
    save: ({ paymentId, amount, reason }) =>
      call("post", "/payments/{id}/refunds", {
        path: { id: paymentId },
        body: {
          amountMinor: decimalToMinor(amount, currencyOf(paymentId)) ?? "0",
          reason: reason.trim(),
          ...(invoiceId === undefined ? {} : { invoiceId }),
        },
      }),
    onSaved: async (refund, { paymentId }) => {
      await refresh(client)
      notifyDone(t("payments.refunded", { amount: money(refund.amountMinor, currencyOf(paymentId)) }))
      onClose()
    },
    fieldNames: { amountMinor: "amount" },
  })
  const { getInputProps, getValues, setValues } = form.fields
  return (
    <FormModal form={form} title={t("payments.refund")} action={t("payments.refund")} isDanger onClose={onClose}>
      <Text size="sm">{t("payments.refundText")}</Text>
      <NativeSelect
        label={t("payments.one")}
        data={payments.map((payment) => ({
          value: payment.id,
          label: `${day(payment.receivedAt)} · ${money(leftOf(payment), payment.currency)}`,
        }))}
        value={getValues().paymentId}
        onChange={({ currentTarget: { value } }) => setValues({ paymentId: value, amount: amountOf(chosen(value)) })}
      />
      <DecimalField label={t("common.amount")} unit={currencyOf(getValues().paymentId)} {...getInputProps("amount")} />
      <TextInput label={t("common.reason")} required maxLength={500} {...getInputProps("reason")} />
    </FormModal>
  )
}

/** What of a payment has not gone back yet. */
export function leftOf(payment: Pick<Payment, "amountMinor" | "refundedMinor">): string {
  return minusMinor(payment.amountMinor, payment.refundedMinor)
}
