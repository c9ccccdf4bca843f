import { Text, TextInput } from "@mantine/core"
import { call } from "../../api/index.ts"
import { notifyDone } from "../../kit/feedback/index.ts"
import { FormModal, useKitForm } from "../../kit/form/index.ts"
import { useText } from "../../texts/index.ts"
import type { Invoice } from "./invoice-page.tsx"

/** Mails an invoice as PDF. */
export function SendDialog({ invoice, onClose }: { readonly invoice: Invoice; readonly onClose: () => void }) {
  const t = useText()
  const form = useKitForm({
    initial: { to: invoice.buyer.email ?? "" },
    check: ({ to }) => (to.includes("@") ? {} : { to: t("signIn.emailWanted") }),
    save: ({ to }) => call("post", "/invoices/{id}/send", { path: { id: invoice.id }, body: { to: to.trim() } }),
    onSaved: ({ to }) => {
      notifyDone(t("invoices.sent", { to }))
      onClose()
    },
  })
  return (
    <FormModal form={form} title={t("invoices.send")} action={t("invoices.send")} onClose={onClose}>
      <Text size="sm">{t("invoices.sendText")}</Text>
      <TextInput label={t("common.email")} type="email" data-autofocus {...form.fields.getInputProps("to")} />
    </FormModal>
  )
}
