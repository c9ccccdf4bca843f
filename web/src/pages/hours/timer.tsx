import { Button, Group, Text, Textarea } from "@mantine/core"
import { IconPlayerPlay, IconPlayerStop } from "@tabler/icons-react"
import { useQuery, useQueryClient } from "@tanstack/react-query"
import { useEffect, useState } from "react"
import { call, type Reply, read, refresh, useChange } from "../../api/index.ts"
import { useHere, useMay } from "../../app/me.ts"
import { confirm, notifyDone, notifyFailed } from "../../kit/feedback/index.ts"
import { FormModal, useKitForm } from "../../kit/form/index.ts"
import { useText } from "../../texts/index.ts"
import { noPlace, PlaceFields, placeBody } from "./place-fields.tsx"
import { PlaceLink } from "./place-link.tsx"

type Clock = Reply<"get", "/work/timers">["data"][number]

const tickMs = 1_000
const touches = ["/work", "/time-entries", "/projects"]

/** The clock in the head line of every page: started for a ticket, project or client; stopped, it is a time entry. */
export function HeaderTimer() {
  const t = useText()
  const may = useMay()
  const { id } = useHere().me.actor
  const canWrite = may("work:write") && id !== null
  const clocks = useQuery({ ...read("/work/timers", { query: { userId: id ?? "" } }), enabled: canWrite })
  const [dialog, setDialog] = useState<"start" | "stop" | null>(null)
  if (!canWrite || clocks.data === undefined) return null
  const [clock] = clocks.data.data
  const close = () => setDialog(null)
  return (
    <>
      {clock === undefined ? (
        <Button
          size="compact-md"
          variant="subtle"
          aria-label={t("timer.start")}
          leftSection={<IconPlayerPlay size={16} />}
          onClick={() => setDialog("start")}
        >
          <Text span size="sm" visibleFrom="sm">
            {t("timer.start")}
          </Text>
        </Button>
      ) : (
        <Button
          size="compact-md"
          variant="light"
          color="teal"
          aria-label={t("timer.stop")}
          leftSection={<IconPlayerStop size={16} />}
          onClick={() => setDialog("stop")}
        >
          <Elapsed since={clock.startedAt} />
        </Button>
      )}
      {dialog === "start" && <StartDialog onClose={close} />}
      {dialog === "stop" && clock !== undefined && <StopDialog clock={clock} onClose={close} />}
    </>
  )
}

/** How long a clock runs, to the second; not read out, since it changes all the time. */
function Elapsed({ since }: { readonly since: string }) {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const ticking = setInterval(() => setNow(Date.now()), tickMs)
    return () => clearInterval(ticking)
  }, [])
  const seconds = Math.max(0, Math.floor((now - new Date(since).getTime()) / 1000))
  const two = (part: number) => String(part).padStart(2, "0")
  return (
    <span className="m-number" role="timer" aria-live="off">
      {`${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`}
    </span>
  )
}

function StartDialog({ onClose }: { readonly onClose: () => void }) {
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
      <PlaceFields fields={form.fields} />
      <Textarea label={t("hours.note")} maxLength={2000} autosize {...form.fields.getInputProps("note")} />
    </FormModal>
  )
}

function StopDialog({ clock, onClose }: { readonly clock: Clock; readonly onClose: () => void }) {
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

/** Starts the clock for a ticket or a project, from its own page. */
export function StartClock({ body }: { readonly body: { readonly ticketId?: string; readonly projectId?: string } }) {
  const t = useText()
  const may = useMay()
  const { id } = useHere().me.actor
  const start = useChange(() => call("post", "/work/timer/start", { body }), {
    touches: ["/work/timers"],
    onDone: () => notifyDone(t("timer.started")),
  })
  if (!may("work:write") || id === null) return null
  return (
    <Button
      size="xs"
      variant="default"
      leftSection={<IconPlayerPlay size={14} />}
      loading={start.isPending}
      onClick={() => start.mutate(undefined, { onError: notifyFailed })}
    >
      {t("timer.start")}
    </Button>
  )
}
