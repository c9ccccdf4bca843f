import { Button, CloseButton, Group, Paper, Progress, Text } from "@mantine/core"
import { useQueryClient } from "@tanstack/react-query"
import { useRef, useState } from "react"
import { refresh } from "../../api/index.ts"
import { useMay } from "../../app/me.ts"
import { useText } from "../../texts/index.ts"
import { confirm, notifyDone, notifyFailed } from "../feedback/index.ts"
import { type BulkProgress, runBulk } from "./bulk-run.ts"
import type { BulkAction } from "./list-types.ts"
import type { Selection } from "./selection.ts"

interface BulkBarProps<R extends { readonly id: string }> {
  readonly actions: readonly BulkAction<R>[]
  readonly rows: readonly R[]
  readonly selection: Selection
}

/** What can be done to the chosen records; while it is done, how far it is. */
export function BulkBar<R extends { readonly id: string }>({ actions, rows, selection }: BulkBarProps<R>) {
  const t = useText()
  const may = useMay()
  const { progress, start, stop } = useBulk(selection)
  if (selection.ids.size === 0 && progress === null) return null
  const chosen = rows.filter((row) => selection.ids.has(row.id))
  return (
    <Paper className="m-bulk" shadow="md" withBorder p="xs" role="region" aria-label={t("list.bulk.title")}>
      {progress === null ? (
        <Group gap="xs">
          <Text size="sm" fw={600} aria-live="polite">
            {t("list.bulk.chosen", { count: chosen.length })}
          </Text>
          {actions
            .filter(({ needs }) => may(needs))
            .map((action) => (
              <Button
                key={action.key}
                size="compact-sm"
                variant={action.isDanger ? "light" : "default"}
                {...(action.isDanger ? { color: "red" } : {})}
                onClick={() => void start(action, chosen)}
              >
                {action.label}
              </Button>
            ))}
          <CloseButton aria-label={t("list.bulk.clear")} onClick={selection.clear} />
        </Group>
      ) : (
        <Group gap="sm" wrap="nowrap">
          <Progress
            value={(100 * progress.done) / Math.max(1, progress.total)}
            w={160}
            aria-label={t("list.bulk.title")}
          />
          <Text size="sm" aria-live="polite">
            {t("list.bulk.progress", { done: progress.done, total: progress.total })}
          </Text>
          <Button size="compact-sm" variant="default" onClick={stop}>
            {t("common.stop")}
          </Button>
        </Group>
      )}
    </Paper>
  )
}

function useBulk(selection: Selection) {
  const t = useText()
  const client = useQueryClient()
  const [progress, setProgress] = useState<BulkProgress | null>(null)
  const stopper = useRef<AbortController | null>(null)

  async function start<R extends { readonly id: string }>(action: BulkAction<R>, chosen: readonly R[]) {
    const rows = chosen.filter((row) => action.isFor?.(row) ?? true)
    if (rows.length === 0) return notifyDone(t("list.bulk.none"))
    const question = action.question?.(rows.length)
    if (question && !(await confirm({ title: action.label, text: question, action: action.label }))) return
    stopper.current = new AbortController()
    setProgress({ total: rows.length, done: 0, failed: [] })
    const result = await runBulk(rows, action.run, setProgress, stopper.current.signal)
    setProgress(null)
    selection.clear()
    await refresh(client)
    if (result.failed.length > 0) notifyFailed(result.failed[0]?.error)
    const text = t("list.bulk.done", { done: result.succeeded.length, total: chosen.length })
    const { undo } = action
    notifyDone(
      text,
      undo &&
        (async () => {
          await runBulk(result.succeeded, undo, () => undefined, new AbortController().signal)
          await refresh(client)
        }),
    )
  }
  return { progress, start, stop: () => stopper.current?.abort() }
}
