import { Text, Textarea } from "@mantine/core"
import { useQueryClient } from "@tanstack/react-query"
import { call, type Row, refresh } from "../../api/index.ts"
import { useFormats } from "../../formats/index.ts"
import { notifyDone } from "../../kit/feedback/index.ts"
import { FormModal, useKitForm } from "../../kit/form/index.ts"
import { useText } from "../../texts/index.ts"

interface SkipProps {
  readonly maintenance: Row<"/asset-maintenance">
  readonly onClose: () => void
}

/** Leaves one maintenance out, with the reason; its ticket stays as it is, and the next one comes on its day. */
export function SkipDialog({ maintenance: { id, title, dueOn }, onClose }: SkipProps) {
  const t = useText()
  const { date } = useFormats()
  const client = useQueryClient()
  const form = useKitForm({
    initial: { reason: "" },
    check: ({ reason }) => (reason.trim() === "" ? { reason: t("form.wanted") } : {}),
    save: ({ reason }) =>
      call("post", "/asset-maintenance/{id}/skip", { path: { id }, body: { reason: reason.trim() } }),
    onSaved: async () => {
      await refresh(client, ["/asset", "/audit"])
      notifyDone(t("assets.skipped"))
      onClose()
    },
  })
  return (
    <FormModal form={form} title={t("assets.skip")} action={t("assets.skip")} isDanger onClose={onClose}>
      <Text size="sm">{t("assets.skipText", { title, day: date(dueOn) })}</Text>
      <Textarea
        label={t("common.reason")}
        autosize
        maxLength={500}
        data-autofocus
        {...form.fields.getInputProps("reason")}
      />
    </FormModal>
  )
}
