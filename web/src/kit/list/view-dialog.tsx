import { Checkbox, TextInput } from "@mantine/core"
import { useQueryClient } from "@tanstack/react-query"
import { call, refresh } from "../../api/index.ts"
import { useText } from "../../texts/index.ts"
import { notifyDone } from "../feedback/index.ts"
import { FormModal, useKitForm } from "../form/index.ts"
import type { ListQuery } from "./list-types.ts"
import type { SavedView } from "./saved-views.tsx"

interface ViewDialogProps {
  readonly list: string
  readonly query: ListQuery
  /** Null: the filters as they stand get a name. Else this view gets another one, or is shared or no longer. */
  readonly view: SavedView | null
  readonly onClose: () => void
}

/** Gives the filters as they stand a name, or a saved view another one. */
export function ViewDialog({ list, query, view, onClose }: ViewDialogProps) {
  const t = useText()
  const client = useQueryClient()
  const form = useKitForm({
    initial: { name: view?.name ?? "", isShared: view?.isShared ?? false },
    check: ({ name }) => (name.trim() === "" ? { name: t("form.wanted") } : {}),
    save: ({ name, isShared }) => {
      const body = { name: name.trim(), isShared }
      return view === null
        ? call("post", "/views", { body: { ...body, list, query } })
        : call("patch", "/views/{id}", { path: { id: view.id }, body, version: view.version })
    },
    fieldOfCode: { "view.name_taken": "name" },
    onSaved: async (_view, { name }) => {
      onClose()
      notifyDone(t("list.viewSaved", { name }))
      await refresh(client, ["/views"])
    },
  })
  const { getInputProps } = form.fields
  const title = view === null ? t("list.saveView") : t("list.changeView", { name: view.name })
  return (
    <FormModal form={form} title={title} action={t("common.save")} onClose={onClose}>
      <TextInput label={t("common.name")} maxLength={100} required data-autofocus {...getInputProps("name")} />
      <Checkbox label={t("list.shareView")} {...getInputProps("isShared", { type: "checkbox" })} />
    </FormModal>
  )
}
