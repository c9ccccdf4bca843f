import { Select, TextInput } from "@mantine/core"
import { useQueryClient } from "@tanstack/react-query"
import { call, refresh } from "../../api/index.ts"
import { useFormats } from "../../formats/index.ts"
import { notifyDone } from "../../kit/feedback/index.ts"
import { FormModal, useKitForm } from "../../kit/form/index.ts"
import { dayStart, plusDays } from "../../kit/list/days.ts"
import { useText } from "../../texts/index.ts"
import type { Endpoint } from "./states.tsx"

const replayKinds = ["missed", "exhausted", "all"] as const

interface Values {
  what: (typeof replayKinds)[number]
  from: string
  to: string
}

/** Sends many deliveries of an endpoint again: whole days of the business's own time. */
export function ReplayDialog({ endpoint, onClose }: { readonly endpoint: Endpoint; readonly onClose: () => void }) {
  const t = useText()
  const client = useQueryClient()
  const { timeZone } = useFormats()
  const initial: Values = { what: "missed", from: (endpoint.health.failingSince ?? "").slice(0, 10), to: "" }
  const form = useKitForm({
    initial,
    check: ({ from }) => (from === "" ? { from: t("form.wanted") } : {}),
    save: ({ what, from, to }) =>
      call("post", "/integration/webhooks/{id}/replay", {
        path: { id: endpoint.id },
        body: {
          what,
          from: dayStart(from, timeZone),
          ...(to === "" ? {} : { to: dayStart(plusDays(to, 1), timeZone) }),
        },
      }),
    onSaved: async ({ count }) => {
      await refresh(client, ["/integration"])
      notifyDone(count === 0 ? t("webhooks.replayedNone") : t("webhooks.replayedMany", { count }))
      onClose()
    },
  })
  const { getInputProps } = form.fields
  return (
    <FormModal form={form} title={t("webhooks.replayMissed")} action={t("webhooks.replayAction")} onClose={onClose}>
      <Select
        label={t("webhooks.replayWhat")}
        data={replayKinds.map((value) => ({ value, label: t(`webhooks.replayKinds.${value}`) }))}
        allowDeselect={false}
        data-autofocus
        {...getInputProps("what")}
      />
      <TextInput type="date" label={t("webhooks.replayFrom")} required {...getInputProps("from")} />
      <TextInput type="date" label={t("webhooks.replayTo")} {...getInputProps("to")} />
    </FormModal>
  )
}
