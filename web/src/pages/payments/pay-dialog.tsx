import { NativeSelect, Text, TextInput } from "@mantine/core"
import { useQueryClient } from "@tanstack/react-query"
import { call, refresh } from "../../api/index.ts"
import { decimalToMinor, minorToDecimal, useFormats } from "../../formats/index.ts"
import { notifyDone } from "../../kit/feedback/index.ts"
import { DecimalField, FormModal, useKitForm } from "../../kit/form/index.ts"
import { useText } from "../../texts/index.ts"
import { paymentMethods } from "./methods.ts"

interface PayDialogProps {
  readonly customerId: string
  readonly currency: string
  readonly owedMinor: string
  readonly invoiceId: string
  readonly onClose: () => void
}

/** Records money that came in for an invoice. What is more than the invoice asks for stays as the customer's credit. */
export function PayDialog({ customerId, currency, owedMinor, invoiceId, onClose }: PayDialogProps) {
  const t = useText()
  const client = useQueryClient()
  const { money } = useFormats()
  const form = useKitForm({
    initial: { amount: minorToDecimal(owedMinor, currency), method: "bank_transfer", reference: "" },
    check: ({ amount }) => (isAmount(amount, currency) ? {} : { amount: t("form.notAmount") }),
    save: ({ amount, method, reference }) => {
      const amountMinor = decimalToMinor(amount, currency) ?? "0"
      const allocated = BigInt(amountMinor) > BigInt(owedMinor) ? owedMinor : amountMinor
      return call("post", "/payments", {
        body: {
          customerId,
          currency,
          amountMinor,
          method,
          ...(reference.trim() === "" ? {} : { reference: reference.trim() }),
          allocations: [{ invoiceId, amountMinor: allocated }],
        },
      })
    },
    onSaved: async (payment) => {
      await refresh(client)
      notifyDone(t("payments.recorded", { amount: money(payment.amountMinor, payment.currency) }))
      onClose()
    },
    fieldNames: { amountMinor: "amount" },
  })
  const { getInputProps } = form.fields
  return (
    <FormModal form={form} title={t("payments.record")} action={t("payments.record")} onClose={onClose}>
      <Text size="sm">{t("payments.owed", { amount: money(owedMinor, currency) })}</Text>
      <DecimalField label={t("common.amount")} unit={currency} data-autofocus {...getInputProps("amount")} />
      <NativeSelect
        label={t("payments.method")}
        data={paymentMethods.map((value) => ({ value, label: t(`payments.methods.${value}`) }))}
        {...getInputProps("method")}
      />
      <TextInput label={t("payments.reference")} maxLength={200} {...getInputProps("reference")} />
    </FormModal>
  )
}

/** Is this an amount of money above nothing? */
export function isAmount(decimal: string, currency: string): boolean {
  const minor = decimalToMinor(decimal, currency)
  return minor !== null && BigInt(minor) > 0n
}
