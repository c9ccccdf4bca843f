import { Button } from "@mantine/core"
import { useQuery } from "@tanstack/react-query"
import { Link } from "react-router"
import { read } from "../../api/index.ts"
import { Happenings, Panel } from "../../kit/detail/index.ts"
import { eventTitle } from "../../kit/events/event-title.ts"
import { ProblemView } from "../../kit/feedback/index.ts"
import { useText } from "../../texts/index.ts"
import { liveMs } from "./figure.tsx"

const shownMax = 8

/** What happened last. */
export function HomeHappenings() {
  const t = useText()
  const latest = useQuery({ ...read("/audit", { query: { limit: shownMax } }), refetchInterval: liveMs })
  return (
    <Panel
      title={t("home.happenings")}
      actions={
        <Button component={Link} to="/settings/audit" size="compact-sm" variant="subtle">
          {t("common.showAll")}
        </Button>
      }
    >
      {latest.error !== null && <ProblemView error={latest.error} onRetry={() => void latest.refetch()} />}
      <Happenings
        label={t("home.happenings")}
        items={(latest.data?.data ?? []).map((entry) => ({
          id: entry.eventId,
          at: entry.occurredAt,
          title: eventTitle(t, entry.type),
          by: entry.actor.name,
        }))}
      />
    </Panel>
  )
}
