import { TextInput } from "@mantine/core"
import { useQueryClient } from "@tanstack/react-query"
import { call, refresh } from "../../api/index.ts"
import { isPositive, minusDecimal } from "../../formats/index.ts"
import { notifyDone } from "../../kit/feedback/index.ts"
import { FormModal, useKitForm } from "../../kit/form/index.ts"
import { useText } from "../../texts/index.ts"
import { checkQuantities, chosen, QuantityFields } from "../orders/quantity-fields.tsx"
import type { Purchase } from "./states.tsx"

/** Books what came: it goes into stock. More than was ordered, where the order allows it, is booked by the API. */
export function ReceiveDialog({ purchase, onClose }: { readonly purchase: Purchase; readonly onClose: () => void }) {
  const t = useText()
  const client = useQueryClient()
  const open = purchase.lines.map((line) => ({ line, most: minusDecimal(line.quantity, line.received) }))
  const form = useKitForm({
    initial: {
      reference: "",
      lines: open
        .filter(({ most }) => isPositive(most))
        .map(({ line, most }) => ({
          ...{ lineId: String(line.lineNo), description: line.description, most, quantity: most },
        })),
    },
    check: ({ lines }) => checkQuantities(t, lines),
    save: ({ reference, lines }) =>
      call("post", "/purchase-orders/{id}/receipts", {
        path: { id: purchase.id },
        body: {
          reference: reference.trim() === "" ? null : reference.trim(),
          lines: chosen(lines).map(({ lineId, quantity }) => ({ lineNo: Number(lineId), quantity })),
        },
      }),
    onSaved: async () => {
      await refresh(client)
      notifyDone(t("purchases.receivedDone"))
      onClose()
    },
  })
  return (
    <FormModal form={form} title={t("purchases.receive")} action={t("purchases.receive")} onClose={onClose}>
      <QuantityFields fields={form.fields} />
      <TextInput
        label={t("purchases.reference")}
        description={t("purchases.referenceHint")}
        maxLength={100}
        {...form.fields.getInputProps("reference")}
      />
    </FormModal>
  )
}
