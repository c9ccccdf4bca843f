import { TextInput } from "@mantine/core"
import { useQueryClient } from "@tanstack/react-query"
import { call, refresh } from "../../api/index.ts"
import { isPositive } from "../../formats/index.ts"
import { notifyDone } from "../../kit/feedback/index.ts"
import { FormModal, useKitForm } from "../../kit/form/index.ts"
import { useText } from "../../texts/index.ts"
import { openQuantity } from "./line-quantities.ts"
import type { Order } from "./order-page.tsx"
import { checkQuantities, chosen, QuantityFields } from "./quantity-fields.tsx"

/** Notes that goods left: everything that is open, or a part of it. */
export function FulfilDialog({ order, onClose }: { readonly order: Order; readonly onClose: () => void }) {
  const t = useText()
  const client = useQueryClient()
  const open = order.lines.filter((line) => isPositive(openQuantity(line)))
  const form = useKitForm({
    initial: {
      note: "",
      lines: open.map((line) => ({
        lineId: line.id,
        description: line.description,
        most: openQuantity(line),
        quantity: openQuantity(line),
      })),
    },
    check: ({ lines }) => checkQuantities(t, lines),
    save: ({ lines, note }) =>
      call("post", "/orders/{id}/fulfil", {
        path: { id: order.id },
        body: { lines: chosen(lines), ...(note.trim() === "" ? {} : { note: note.trim() }) },
      }),
    onSaved: async () => {
      await refresh(client)
      notifyDone(t("orders.fulfilled", { number: order.number }))
      onClose()
    },
  })
  return (
    <FormModal form={form} title={t("orders.fulfil")} action={t("orders.fulfil")} onClose={onClose}>
      <QuantityFields fields={form.fields} />
      <TextInput label={t("orders.fulfilNote")} maxLength={500} {...form.fields.getInputProps("note")} />
    </FormModal>
  )
}
