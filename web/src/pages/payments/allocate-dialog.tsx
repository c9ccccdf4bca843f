import { NativeSelect, Text } from "@mantine/core"
import { useQueryClient } from "@tanstack/react-query"
import { call, type Reply, refresh, useRead } from "../../api/index.ts"
import { decimalToMinor, minorToDecimal, useFormats } from "../../formats/index.ts"
import { Loaded } from "../../kit/detail/index.ts"
import { notifyDone } from "../../kit/feedback/index.ts"
import { DecimalField, FormModal, useKitForm } from "../../kit/form/index.ts"
import { useText } from "../../texts/index.ts"
import { isAmount } from "./pay-dialog.tsx"

type Payment = Reply<"get", "/payments/{id}">
type Invoice = Reply<"get", "/invoices/{id}">

interface AllocateDialogProps {
  readonly payment: Payment
  readonly onClose: () => void
}

/** Pays one of the customer's open invoices with what is left of a payment. */
export function AllocateDialog({ payment, onClose }: AllocateDialogProps) {
  const invoices = useRead("/invoices", { query: { customerId: payment.customerId, limit: 200 } })
  return (
    <Loaded query={invoices}>
      {({ data }) => {
        const open = data.filter(
          (one) => one.currency === payment.currency && BigInt(one.balanceMinor) > 0n && one.state !== "draft",
        )
        return <AllocateForm payment={payment} invoices={open} onClose={onClose} />
      }}
    </Loaded>
  )
}

function AllocateForm({ payment, invoices, onClose }: AllocateDialogProps & { readonly invoices: readonly Invoice[] }) {
  const t = useText()
  const client = useQueryClient()
  const { money } = useFormats()
  const { currency } = payment
  const amountFor = (id: string) => {
    const open = invoices.find((one) => one.id === id)?.balanceMinor ?? "0"
    const least = BigInt(open) < BigInt(payment.unappliedMinor) ? open : payment.unappliedMinor
    return minorToDecimal(least, currency)
  }
  const first = invoices[0]?.id ?? ""
  const form = useKitForm({
    initial: { invoiceId: first, amount: amountFor(first) },
    check: ({ invoiceId, amount }) => ({
      ...(invoiceId === "" ? { invoiceId: t("payments.noOpenInvoice") } : {}),
      ...(isAmount(amount, currency) ? {} : { amount: t("form.notAmount") }),
    }),
    save: ({ invoiceId, amount }) =>
      call("post", "/payments/{id}/allocations", {
        path: { id: payment.id },
        body: { allocations: [{ invoiceId, amountMinor: decimalToMinor(amount, currency) ?? "0" }] },
      }),
    onSaved: async () => {
      await refresh(client)
      notifyDone(t("payments.allocated"))
      onClose()
    },
  })
  const { getInputProps, getValues, setValues } = form.fields
  return (
    <FormModal form={form} title={t("payments.allocate")} action={t("payments.allocate")} onClose={onClose}>
      <Text size="sm">{t("payments.allocateText", { amount: money(payment.unappliedMinor, currency) })}</Text>
      <NativeSelect
        label={t("orders.invoice")}
        data={invoices.map((one) => ({
          value: one.id,
          label: `${one.number ?? ""} · ${money(one.balanceMinor, currency)}`,
        }))}
        value={getValues().invoiceId}
        error={form.fields.errors["invoiceId"]}
        onChange={({ currentTarget: { value } }) => setValues({ invoiceId: value, amount: amountFor(value) })}
      />
      <DecimalField label={t("common.amount")} unit={currency} {...getInputProps("amount")} />
    </FormModal>
  )
}
