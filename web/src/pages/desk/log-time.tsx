import { Button, Textarea, TextInput } from "@mantine/core"
import { useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { call, refresh } from "../../api/index.ts"
import { useMay } from "../../app/me.ts"
import { notifyDone } from "../../kit/feedback/index.ts"
import { FormModal, useKitForm } from "../../kit/form/index.ts"
import { useText } from "../../texts/index.ts"

/** Writes down time that was spent on a ticket today. */
export function LogTime({ id }: { readonly id: string }) {
  const t = useText()
  const may = useMay()
  const [isOpen, setOpen] = useState(false)
  if (!may("work:write")) return null
  return (
    <>
      <Button size="xs" variant="default" onClick={() => setOpen(true)}>
        {t("desk.logTime")}
      </Button>
      {isOpen && <LogDialog id={id} onClose={() => setOpen(false)} />}
    </>
  )
}

function LogDialog({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const t = useText()
  const client = useQueryClient()
  const form = useKitForm({
    initial: { minutes: "", note: "" },
    check: ({ minutes }) => (/^[1-9]\d{0,3}$/.test(minutes.trim()) ? {} : { minutes: t("form.notNumber") }),
    save: ({ minutes, note }) =>
      call("post", "/time-entries", {
        body: { ticketId: id, minutes: Number(minutes), ...(note.trim() === "" ? {} : { note: note.trim() }) },
      }),
    onSaved: async () => {
      await refresh(client, ["/work", "/time-entries"])
      notifyDone(t("common.saved"))
      onClose()
    },
  })
  const { getInputProps } = form.fields
  return (
    <FormModal form={form} title={t("desk.logTime")} action={t("desk.logTime")} onClose={onClose}>
      <TextInput label={t("desk.minutesSpent")} inputMode="numeric" data-autofocus {...getInputProps("minutes")} />
      <Textarea label={t("common.notes")} maxLength={2000} autosize {...getInputProps("note")} />
    </FormModal>
  )
}
