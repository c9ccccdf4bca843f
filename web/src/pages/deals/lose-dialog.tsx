import { Textarea } from "@mantine/core"
import { useQueryClient } from "@tanstack/react-query"
import { call, refresh } from "../../api/index.ts"
import { notifyDone } from "../../kit/feedback/index.ts"
import { FormModal, useKitForm } from "../../kit/form/index.ts"
import { useText } from "../../texts/index.ts"
import type { Deal } from "./states.tsx"

interface DialogProps {
  readonly deal: Deal
  /** The stage that means lost; default: the pipeline's first one. */
  readonly stageId?: string
  readonly onClose: () => void
}

/** Why a deal was lost: asked once, learned from later. */
export function LoseDialog({ deal, stageId, onClose }: DialogProps) {
  const t = useText()
  const client = useQueryClient()
  const form = useKitForm({
    initial: { reason: "" },
    check: ({ reason }) => (reason.trim() === "" ? { reason: t("form.wanted") } : {}),
    save: ({ reason }) => {
      const path = { id: deal.id }
      const said = { reason: reason.trim() }
      return stageId === undefined
        ? call("post", "/deals/{id}/lose", { path, body: said })
        : call("post", "/deals/{id}/move", { path, body: { ...said, stageId } })
    },
    onSaved: async () => {
      await refresh(client)
      notifyDone(t("deals.isLost", { name: deal.name }))
      onClose()
    },
  })
  return (
    <FormModal form={form} title={t("deals.loseTitle", { name: deal.name })} action={t("deals.lose")} onClose={onClose}>
      <Textarea
        label={t("deals.whyLost")}
        maxLength={2000}
        autosize
        minRows={2}
        data-autofocus
        {...form.fields.getInputProps("reason")}
      />
    </FormModal>
  )
}
