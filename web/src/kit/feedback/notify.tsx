import { Button, Group, Text } from "@mantine/core"
import { notifications } from "@mantine/notifications"
import { IconAlertTriangle, IconCheck } from "@tabler/icons-react"
import i18next from "i18next"
import { lazy, Suspense } from "react"
import { makeStore, useStore } from "../../api/index.ts"
import { ProblemText } from "./problem-sentence.tsx"

const shownMs = 5_000
/** Long enough to read, decide and reach the button (WCAG 2.2.1). */
const undoMs = 12_000

const hasSpoken = makeStore(false)
const Host = lazy(() => import("./notifications.tsx").then(({ NotificationsHost }) => ({ default: NotificationsHost })))

/** What is said newly is seen at once: of more than fit, the oldest gives way. Fits the host's own limit. */
const atOnceMax = 4
const said = new Set<string>()

function say(message: Parameters<typeof notifications.show>[0]): string {
  hasSpoken.set(true)
  const id = notifications.show({ ...message, onClose: () => void said.delete(id) })
  said.add(id)
  const [oldest] = said
  if (said.size > atOnceMax && oldest !== undefined) notifications.hide(oldest)
  return id
}

/** Where what is said appears; stands once in the app. Its code comes with the first word. */
export function NotifyHost() {
  if (!useStore(hasSpoken)) return null
  return (
    <Suspense>
      <Host />
    </Suspense>
  )
}

/** Says that something is done; with `undo` it can be taken back for a while. */
export function notifyDone(message: string, undo?: () => Promise<unknown>): void {
  const id = say({
    message: undo ? <WithUndo message={message} onUndo={() => takeBack(id, undo)} /> : message,
    icon: <IconCheck size={16} />,
    autoClose: undo ? undoMs : shownMs,
    closeButtonProps: { "aria-label": i18next.t("common.close") },
    role: "status",
  })
}

/** Says that something failed, in words. What a person called off themselves did not fail. */
export function notifyFailed(error: unknown): void {
  if (error instanceof DOMException && error.name === "AbortError") return
  say({
    message: <ProblemText error={error} />,
    color: "red",
    icon: <IconAlertTriangle size={16} />,
    autoClose: undoMs,
    closeButtonProps: { "aria-label": i18next.t("common.close") },
    role: "alert",
  })
}

function takeBack(id: string, undo: () => Promise<unknown>): void {
  notifications.hide(id)
  undo().then(
    () => notifyDone(i18next.t("common.undone")),
    (error: unknown) => notifyFailed(error),
  )
}

function WithUndo({ message, onUndo }: { readonly message: string; readonly onUndo: () => void }) {
  return (
    <Group justify="space-between" wrap="nowrap">
      <Text size="sm">{message}</Text>
      <Button size="compact-sm" variant="subtle" onClick={onUndo}>
        {i18next.t("common.undo")}
      </Button>
    </Group>
  )
}
