import { List, Text, TextInput } from "@mantine/core"
import { useQuery, useQueryClient } from "@tanstack/react-query"
import { call, callFile, refresh } from "../../api/index.ts"
import { notifyDone } from "../../kit/feedback/index.ts"
import { FormModal, useKitForm } from "../../kit/form/index.ts"
import { useText } from "../../texts/index.ts"

interface EraseProps {
  readonly customer: { readonly id: string; readonly name: string }
  readonly onClose: () => void
  readonly onErased?: () => void
}

/** Erases a person's data: it says what goes, and the name is typed, so that no slip does it. */
export function EraseDialog({ customer, onClose, onErased }: EraseProps) {
  const t = useText()
  const client = useQueryClient()
  const form = useKitForm({
    initial: { name: "" },
    check: ({ name }) => (name.trim() === customer.name.trim() ? {} : { name: t("customers.eraseName") }),
    save: () => call("post", "/customers/{id}/erase", { path: { id: customer.id } }),
    onSaved: async () => {
      await refresh(client)
      notifyDone(t("customers.erasedDone"))
      onErased?.()
      onClose()
    },
  })
  return (
    <FormModal form={form} title={t("customers.erase")} action={t("customers.erase")} isDanger onClose={onClose}>
      <Text size="sm">{t("customers.eraseText")}</Text>
      <WhatGoes id={customer.id} />
      <TextInput
        label={t("customers.eraseType", { name: customer.name })}
        data-autofocus
        {...form.fields.getInputProps("name")}
      />
    </FormModal>
  )
}

/** What is known of the person, counted. */
function WhatGoes({ id }: { readonly id: string }) {
  const t = useText()
  const known = useQuery({ queryKey: ["/customers/{id}/export", id], queryFn: () => countsOf(id) })
  const counts = known.data ?? []
  return (
    <section aria-label={t("data.what")}>
      <Text size="sm" fw={650}>
        {t("data.what")}
      </Text>
      <List size="sm">
        <List.Item>{t("data.whatName")}</List.Item>
        {counts.map(({ kind, count }) => (
          <List.Item key={kind}>{t(`data.${kind}`, { count })}</List.Item>
        ))}
        <List.Item>{t("data.whatElse")}</List.Item>
      </List>
      <Text size="sm" c="dimmed">
        {t("data.stays")}
      </Text>
    </section>
  )
}

const kinds = ["contacts", "addresses", "events"] as const

async function countsOf(id: string) {
  const known: Partial<Record<(typeof kinds)[number], readonly unknown[]>> = await (
    await callFile("GET", `/customers/${id}/export`)
  ).json()
  return kinds.map((kind) => ({ kind, count: known[kind]?.length ?? 0 })).filter(({ count }) => count > 0)
}
