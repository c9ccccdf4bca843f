import { Text, Textarea } from "@mantine/core"
import { useQueryClient } from "@tanstack/react-query"
import { call, refresh } from "../../api/index.ts"
import { notifyDone } from "../../kit/feedback/index.ts"
import { FormModal, Picker, useKitForm } from "../../kit/form/index.ts"
import { useText } from "../../texts/index.ts"
import type { Deal } from "./states.tsx"

/** Wins a deal, or says what a won one became: an order or an invoice of its customer. */
export function WinDialog({ deal, onClose }: { readonly deal: Deal; readonly onClose: () => void }) {
  const t = useText()
  const client = useQueryClient()
  const isWon = deal.state === "won"
  const { customerId } = deal
  const form = useKitForm({
    initial: { reason: deal.reason ?? "", orderId: deal.orderId, invoiceId: deal.invoiceId },
    save: ({ reason, orderId, invoiceId }) => {
      const path = { id: deal.id }
      const said = reason.trim() === "" ? {} : { reason: reason.trim() }
      return isWon
        ? call("put", "/deals/{id}/links", { path, body: { orderId, invoiceId } })
        : call("post", "/deals/{id}/win", { path, body: { ...said, orderId, invoiceId } })
    },
    onSaved: async () => {
      await refresh(client)
      notifyDone(isWon ? t("common.saved") : t("deals.isWon", { name: deal.name }))
      onClose()
    },
  })
  const { getInputProps } = form.fields
  return (
    <FormModal
      form={form}
      title={isWon ? t("deals.links") : t("deals.winTitle", { name: deal.name })}
      action={isWon ? t("common.save") : t("deals.win")}
      onClose={onClose}
    >
      {!isWon && <Text size="sm">{t("deals.winText")}</Text>}
      {!isWon && (
        <Textarea label={t("deals.whyWon")} maxLength={2000} autosize data-autofocus {...getInputProps("reason")} />
      )}
      {customerId !== null && (
        <>
          <Picker
            kind={`order-of-${customerId}`}
            label={t("deals.order")}
            find={(words) => ordersOf(customerId, words)}
            known={deal.orderId === null ? null : { value: deal.orderId, label: t("deals.linkedOrder") }}
            clearable
            {...getInputProps("orderId")}
          />
          <Picker
            kind={`invoice-of-${customerId}`}
            label={t("deals.invoice")}
            find={(words) => invoicesOf(customerId, words)}
            known={deal.invoiceId === null ? null : { value: deal.invoiceId, label: t("deals.linkedInvoice") }}
            clearable
            {...getInputProps("invoiceId")}
          />
        </>
      )}
    </FormModal>
  )
}

const shownMax = 20
const wordsOf = (words: string) => (words === "" ? {} : { search: words })

async function ordersOf(customerId: string, words: string) {
  const { data } = await call("get", "/orders", { query: { customerId, limit: shownMax, ...wordsOf(words) } })
  return data.map(({ id, number }) => ({ value: id, label: number }))
}

async function invoicesOf(customerId: string, words: string) {
  const query = { customerId, limit: shownMax, ...wordsOf(words) }
  const { data } = await call("get", "/invoices", { query })
  return data.flatMap(({ id, number }) => (number === null ? [] : [{ value: id, label: number }]))
}
