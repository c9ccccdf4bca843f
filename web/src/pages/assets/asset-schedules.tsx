import { Anchor, Button, Group, Text } from "@mantine/core"
import { useState } from "react"
import { Link } from "react-router"
import { type Row, useRead } from "../../api/index.ts"
import { useMay } from "../../app/me.ts"
import { useFormats } from "../../formats/index.ts"
import { Loaded, Panel, SmallTable, StateBadge } from "../../kit/detail/index.ts"
import { useText } from "../../texts/index.ts"
import { rhythmOf } from "./rhythm.ts"
import { ScheduleDialog } from "./schedule-dialog.tsx"
import { SkipDialog } from "./skip-dialog.tsx"
import type { Asset, Schedule } from "./states.tsx"

const pastMax = 20

/** Maintenance that comes again and again, and what came of it. */
export function AssetSchedules({ asset }: { readonly asset: Asset }) {
  const t = useText()
  const { date } = useFormats()
  const canWrite = useMay()("assets:write")
  const schedules = useRead("/assets/{id}/schedules", { path: { id: asset.id } })
  const [opened, setOpened] = useState<Schedule | "new" | null>(null)
  return (
    <Panel
      title={t("assets.schedules")}
      actions={
        canWrite && (
          <Button size="xs" variant="default" onClick={() => setOpened("new")}>
            {t("assets.newSchedule")}
          </Button>
        )
      }
    >
      <Loaded query={schedules}>
        {({ data }) => (
          <SmallTable
            label={t("assets.schedules")}
            rows={data}
            rowKey={({ id }) => id}
            empty={t("assets.noSchedules")}
            columns={[
              {
                key: "title",
                title: t("assets.work"),
                cell: (schedule) => (
                  <Group gap={6}>
                    {canWrite ? (
                      <Anchor component="button" type="button" size="sm" ta="left" onClick={() => setOpened(schedule)}>
                        {schedule.title}
                      </Anchor>
                    ) : (
                      schedule.title
                    )}
                    {schedule.isPaused && <StateBadge tone="over">{t("assets.paused")}</StateBadge>}
                  </Group>
                ),
              },
              { key: "rule", title: t("assets.rule"), cell: ({ rule }) => <Rule rule={rule} />, isWide: true },
              { key: "next", title: t("assets.nextOn"), cell: ({ nextOn }) => nextOn && date(nextOn) },
              {
                key: "later",
                title: t("assets.later"),
                cell: ({ upcoming }) => upcoming.slice(1, 4).map(date).join(", "),
                isWide: true,
              },
            ]}
          />
        )}
      </Loaded>
      <Past asset={asset} />
      {opened !== null && (
        <ScheduleDialog asset={asset} schedule={opened === "new" ? null : opened} onClose={() => setOpened(null)} />
      )}
    </Panel>
  )
}

/** Maintenance that came due, with its tickets. */
function Past({ asset }: { readonly asset: Asset }) {
  const t = useText()
  const { date } = useFormats()
  const { data } = useRead("/asset-maintenance", { query: { asset: asset.id, limit: pastMax } })
  const canWrite = useMay()("assets:write")
  const [skipped, setSkipped] = useState<Row<"/asset-maintenance"> | null>(null)
  if (data === undefined || data.data.length === 0) return null
  return (
    <>
      <SmallTable
        label={t("assets.past")}
        rows={data.data}
        rowKey={({ id }) => id}
        columns={[
          { key: "due", title: t("assets.dueOn"), cell: (m) => date(m.dueOn) },
          {
            key: "title",
            title: t("assets.work"),
            cell: (m) => (
              <>
                {m.title}
                <Text size="xs" c="dimmed" component="div" hiddenFrom="sm">
                  {t(`assets.maintenance.${m.state}`)} <Outcome of={m} />
                </Text>
              </>
            ),
          },
          { key: "state", title: t("common.state"), cell: (m) => t(`assets.maintenance.${m.state}`), isWide: true },
          {
            key: "ticket",
            title: t("hours.place.ticket"),
            cell: (m) => <Outcome of={m} />,
            isWide: true,
          },
          {
            key: "actions",
            title: t("common.actions"),
            cell: (m) =>
              canWrite &&
              (m.state === "open" || m.state === "due") && (
                <Button
                  size="compact-xs"
                  variant="subtle"
                  aria-label={`${t("assets.skip")}: ${m.title}, ${date(m.dueOn)}`}
                  onClick={() => setSkipped(m)}
                >
                  {t("assets.skip")}
                </Button>
              ),
          },
        ]}
      />
      {skipped !== null && <SkipDialog maintenance={skipped} onClose={() => setSkipped(null)} />}
    </>
  )
}

/** The ticket in which it is done, or why it is not. */
function Outcome({ of: { ticketId, reason } }: { readonly of: Row<"/asset-maintenance"> }) {
  const t = useText()
  if (ticketId === null) return reason
  return (
    <Anchor component={Link} to={`/tickets/${ticketId}`} fz="inherit">
      {t("hours.place.ticket")}
    </Anchor>
  )
}

/** A rule by its word, or as it is written. */
function Rule({ rule }: { readonly rule: string }) {
  const t = useText()
  const rhythm = rhythmOf(rule)
  return rhythm === "own" ? <code>{rule}</code> : t(`assets.rhythm.${rhythm}`)
}
