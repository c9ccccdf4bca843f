import { Text } from "@mantine/core"
import { useRead } from "../../api/index.ts"
import { useText } from "../../texts/index.ts"
import { Happenings, Panel } from "../detail/index.ts"
import { ProblemView } from "../feedback/index.ts"
import { Changes } from "./changes.tsx"
import { eventTitle } from "./event-title.ts"

const shownMax = 50

/** What happened to a record and who did it, newest first, out of the audit trail. */
export function RecordHistory({ subject }: { readonly subject: string }) {
  const t = useText()
  const trail = useRead("/audit", { query: { subject, limit: shownMax } })
  if (trail.error !== null) return <ProblemView error={trail.error} onRetry={() => void trail.refetch()} />
  const entries = trail.data?.data ?? []
  return (
    <Panel title={t("history.title")}>
      {trail.data && entries.length === 0 && (
        <Text size="sm" c="dimmed">
          {t("history.empty")}
        </Text>
      )}
      <Happenings
        label={t("history.title")}
        items={entries.map((entry) => ({
          id: entry.eventId,
          at: entry.occurredAt,
          title: eventTitle(t, entry.type),
          by: entry.actor.name,
          detail: <Changes subject={subject} before={entry.before} after={entry.after} />,
        }))}
      />
    </Panel>
  )
}
