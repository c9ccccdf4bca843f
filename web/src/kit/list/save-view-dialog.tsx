import { Checkbox, TextInput } from "@mantine/core"
import { useQueryClient } from "@tanstack/react-query"
import { call, refresh } from "../../api/index.ts"
import { useText } from "../../texts/index.ts"
import { notifyDone } from "../feedback/index.ts"
import { FormModal, useKitForm } from "../form/index.ts"
import type { ListQuery } from "./list-types.ts"

interface SaveViewProps {
  readonly list: string
  readonly query: ListQuery
  readonly onClose: () => void
}

/** Gives the filters as they stand a name. */
export function SaveViewDialog({ list, query, onClose }: SaveViewProps) {
  const t = useText()
  const client = useQueryClient()
  const form = useKitForm({
    initial: { name: "", isShared: false },
    check: ({ name }) => (name.trim() === "" ? { name: t("form.wanted") } : {}),
    save: ({ name, isShared }) => call("post", "/views", { body: { list, name: name.trim(), query, isShared } }),
    onSaved: async (_view, { name }) => {
      onClose()
      notifyDone(t("list.viewSaved", { name }))
      await refresh(client, ["/views"])
    },
  })
  const { getInputProps } = form.fields
  return (
    <FormModal form={form} title={t("list.saveView")} action={t("common.save")} onClose={onClose}>
      <TextInput label={t("common.name")} maxLength={100} required data-autofocus {...getInputProps("name")} />
      <Checkbox label={t("list.shareView")} {...getInputProps("isShared", { type: "checkbox" })} />
    </FormModal>
  )
}
