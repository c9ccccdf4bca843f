import { Button, Group, Textarea } from "@mantine/core"
import { useQueryClient } from "@tanstack/react-query"
import { call, type Reply, refresh } from "../../api/index.ts"
import { confirm, notifyDone, notifyFailed } from "../../kit/feedback/index.ts"
import { FormModal, useKitForm } from "../../kit/form/index.ts"
import { useText } from "../../texts/index.ts"
import { Elapsed } from "./elapsed.tsx"
import { noPlace, PlaceFields, placeBody } from "./place-fields.tsx"
import { PlaceLink } from "./place-link.tsx"

type Clock = Reply<"get", "/work/timers">["data"][number]

const touches = ["/work", "/time-entries", "/projects"]

/** What the clock is started for. */
export function StartDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText()
  const client = useQueryClient()
  const form = useKitForm({
    initial: { ...noPlace, note: "" },
    check: ({ placeId }) => (placeId === null ? { placeId: t("form.wanted") } : {}),
    save: ({ note, ...place }) =>
      call("post", "/work/timer/start", {
        body: { ...placeBody(place), ...(note.trim() === "" ? {} : { note: note.trim() }) },
      }),
    onSaved: async () => {
      await refresh(client, ["/work/timers"])
      notifyDone(t("timer.started"))
      onClose()
    },
  })
  return (
    <FormModal form={form} title={t("timer.start")} action={t("timer.start")} onClose={onClose}>
      <PlaceFields fields={form.fields} withTask />
      <Textarea label={t("hours.note")} maxLength={2000} autosize {...form.fields.getInputProps("note")} />
    </FormModal>
  )
}

/** Stops the clock, with a note, or throws its time away. */
export function StopDialog({ clock, onClose }: { readonly clock: Clock; readonly onClose: () => void }) {
  const t = useText()
  const client = useQueryClient()
  const done = async (text: string) => {
    await refresh(client, touches)
    notifyDone(text)
    onClose()
  }
  const form = useKitForm({
    initial: { note: clock.note ?? "" },
    save: ({ note }) => call("post", "/work/timer/stop", { body: { note: note.trim() === "" ? null : note.trim() } }),
    onSaved: () => done(t("timer.stopped")),
  })
  const discard = async () => {
    const question = { title: t("timer.discardTitle"), text: t("timer.discardText"), action: t("timer.discard") }
    if (await confirm(question))
      await call("delete", "/work/timer").then(() => done(t("timer.discarded")), notifyFailed)
  }
  return (
    <FormModal
      form={form}
      title={t("timer.stop")}
      action={t("timer.stop")}
      onClose={onClose}
      extra={
        <Button variant="subtle" color="red" mr="auto" onClick={() => void discard()}>
          {t("timer.discard")}
        </Button>
      }
    >
      <Group gap="xs">
        <Elapsed since={clock.startedAt} />
        <PlaceLink of={clock} />
      </Group>
      <Textarea
        label={t("hours.note")}
        maxLength={2000}
        autosize
        data-autofocus
        {...form.fields.getInputProps("note")}
      />
    </FormModal>
  )
}
