import { Button } from "@mantine/core"
import { Link } from "react-router"
import { useMay } from "../../app/me.ts"
import { Happenings, Panel } from "../../kit/detail/index.ts"
import { eventTitle } from "../../kit/events/event-title.ts"
import { useText } from "../../texts/index.ts"
import type { HomeProps } from "./use-home.ts"

const shownMax = 8
/** Who was told of something is shown by their bell. */
const quiet = "access.notice.written"

/** What happened last. */
export function HomeHappenings({ home }: Pick<HomeProps, "home">) {
  const t = useText()
  const may = useMay()
  const all = may("access:read") ? (
    <Button component={Link} to="/settings/audit" size="compact-sm" variant="subtle">
      {t("common.showAll")}
    </Button>
  ) : null
  return (
    <Panel title={t("home.happenings")} actions={all}>
      <Happenings
        label={t("home.happenings")}
        items={(home?.events ?? [])
          .filter(({ type }) => type !== quiet)
          .slice(0, shownMax)
          .map((event) => ({
            id: event.eventId,
            at: event.at,
            title: eventTitle(t, event.type),
            by: event.by,
          }))}
      />
    </Panel>
  )
}
