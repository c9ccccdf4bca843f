import { Checkbox, TextInput } from "@mantine/core"
import { useQueryClient } from "@tanstack/react-query"
import { call, refresh } from "../../api/index.ts"
import { isPositive } from "../../formats/index.ts"
import { notifyDone } from "../../kit/feedback/index.ts"
import { FormModal, useKitForm } from "../../kit/form/index.ts"
import { useText } from "../../texts/index.ts"
import { returnable } from "./line-quantities.ts"
import type { Order } from "./order-page.tsx"
import { checkQuantities, chosen, QuantityFields } from "./quantity-fields.tsx"

/** Notes that goods come back: here already, or announced. */
export function ReturnDialog({ order, onClose }: { readonly order: Order; readonly onClose: () => void }) {
  const t = useText()
  const client = useQueryClient()
  const lines = order.lines.filter((line) => isPositive(returnable(line)))
  const form = useKitForm({
    initial: {
      reason: "",
      isHere: true,
      isDamaged: false,
      refundsShipping: false,
      lines: lines.map((line) => ({
        lineId: line.id,
        description: line.description,
        most: returnable(line),
        quantity: "",
      })),
    },
    check: (values) => ({
      ...checkQuantities(t, values.lines),
      ...(values.reason.trim() === "" ? { reason: t("form.wanted") } : {}),
    }),
    save: (values) => save(order.id, values),
    onSaved: async () => {
      await refresh(client)
      notifyDone(t("orders.returnNoted"))
      onClose()
    },
  })
  const { getInputProps, getValues } = form.fields
  return (
    <FormModal form={form} title={t("orders.return")} action={t("orders.return")} onClose={onClose}>
      <QuantityFields fields={form.fields} />
      <TextInput label={t("common.reason")} maxLength={500} required {...getInputProps("reason")} />
      <Checkbox label={t("orders.returnIsHere")} {...getInputProps("isHere", { type: "checkbox" })} />
      {getValues().isHere && (
        <Checkbox label={t("orders.returnIsDamaged")} {...getInputProps("isDamaged", { type: "checkbox" })} />
      )}
      {getValues().isHere && order.shippingMinor !== "0" && (
        <Checkbox
          label={t("orders.returnRefundsShipping")}
          {...getInputProps("refundsShipping", { type: "checkbox" })}
        />
      )}
    </FormModal>
  )
}

interface Values {
  readonly reason: string
  readonly isHere: boolean
  readonly isDamaged: boolean
  readonly refundsShipping: boolean
  readonly lines: Parameters<typeof chosen>[0]
}

function save(id: string, { reason, isHere, isDamaged, refundsShipping, lines }: Values) {
  const body = { lines: chosen(lines), reason: reason.trim() }
  if (!isHere) return call("post", "/orders/{id}/returns", { path: { id }, body })
  const received = isDamaged ? body.lines.map((line) => ({ ...line, damaged: line.quantity })) : body.lines
  return call("post", "/orders/{id}/return", { path: { id }, body: { ...body, lines: received, refundsShipping } })
}
