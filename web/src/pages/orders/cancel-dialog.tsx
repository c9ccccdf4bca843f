import { Text, TextInput } from "@mantine/core"
import { useQueryClient } from "@tanstack/react-query"
import { call, refresh } from "../../api/index.ts"
import { notifyDone } from "../../kit/feedback/index.ts"
import { FormModal, useKitForm } from "../../kit/form/index.ts"
import { useText } from "../../texts/index.ts"
import type { Order } from "./order-page.tsx"

/** Cancels an order, or what is not sent of it; it can't be taken back. */
export function CancelDialog({ order, onClose }: { readonly order: Order; readonly onClose: () => void }) {
  const t = useText()
  const client = useQueryClient()
  const form = useKitForm({
    initial: { reason: "" },
    save: ({ reason }) =>
      call("post", "/orders/{id}/cancel", {
        path: { id: order.id },
        body: reason.trim() === "" ? {} : { reason: reason.trim() },
      }),
    onSaved: async () => {
      await refresh(client)
      notifyDone(t("orders.cancelled", { number: order.number }))
      onClose()
    },
  })
  return (
    <FormModal form={form} title={t("orders.cancel")} action={t("orders.cancel")} isDanger onClose={onClose}>
      <Text size="sm">{order.fulfilmentState === "none" ? t("orders.cancelText") : t("orders.cancelRestText")}</Text>
      <TextInput label={t("common.reason")} maxLength={500} data-autofocus {...form.fields.getInputProps("reason")} />
    </FormModal>
  )
}
