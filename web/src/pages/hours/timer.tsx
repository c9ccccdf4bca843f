import { Button, Text } from "@mantine/core"
import { IconPlayerPlay, IconPlayerStop } from "@tabler/icons-react"
import { useQuery } from "@tanstack/react-query"
import { lazy, Suspense, useState } from "react"
import { call, read, useChange } from "../../api/index.ts"
import { useHere, useMay } from "../../app/me.ts"
import { notifyDone, notifyFailed } from "../../kit/feedback/index.ts"
import { useText } from "../../texts/index.ts"
import { Elapsed } from "./elapsed.tsx"

// The forms come when the clock is pressed: the head line stands on every page, the first one included.
const StartDialog = lazy(() => import("./timer-dialogs.tsx").then((m) => ({ default: m.StartDialog })))
const StopDialog = lazy(() => import("./timer-dialogs.tsx").then((m) => ({ default: m.StopDialog })))

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
      <Suspense>
        {dialog === "start" && <StartDialog onClose={close} />}
        {dialog === "stop" && clock !== undefined && <StopDialog clock={clock} onClose={close} />}
      </Suspense>
    </>
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
