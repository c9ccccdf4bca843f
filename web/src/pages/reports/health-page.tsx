import { SimpleGrid, Skeleton, Stack, Text } from "@mantine/core"
import { useQuery } from "@tanstack/react-query"
import { lazy, Suspense } from "react"
import { type Reply, read, useRead } from "../../api/index.ts"
import { useFormats } from "../../formats/index.ts"
import { Loaded, PageHead, Panel, SmallTable, StateBadge } from "../../kit/detail/index.ts"
import { ProblemView } from "../../kit/feedback/index.ts"
import { useText } from "../../texts/index.ts"
import { ConnectionsTable } from "./health-connections.tsx"

// The charts' code is large: it comes with this page only.
const SyncsChart = lazy(() => import("./syncs-chart.tsx").then((m) => ({ default: m.SyncsChart })))

const liveMs = 20_000

type Measure = Reply<"get", "/reports/integration-health">["measures"][number]

/** How the connections do, now and over the last month. */
export function Component() {
  const t = useText()
  const health = useQuery({ ...read("/reports/integration-health"), refetchInterval: liveMs })
  return (
    <Stack>
      <PageHead title={t("health.title")} />
      <Loaded query={health}>
        {({ measures, data }) => (
          <>
            <SimpleGrid cols={{ base: 1, xs: 2, lg: 5 }}>
              {measures.map((one) => (
                <MeasureCard key={one.measure} one={one} />
              ))}
            </SimpleGrid>
            <Panel title={t("health.connections")}>
              <ConnectionsTable connections={data} />
            </Panel>
          </>
        )}
      </Loaded>
      <Syncs />
    </Stack>
  )
}

/** One number with its target, and in words whether it is kept. */
function MeasureCard({ one }: { readonly one: Measure }) {
  const t = useText()
  const { percent } = useFormats()
  const written = (value: number) =>
    one.measure === "averageSyncMs" ? t("health.seconds", { count: value / 1000 }) : percent(String(value))
  const target =
    one.min === null
      ? t("health.atMost", { value: written(one.max ?? 0) })
      : t("health.atLeast", { value: written(one.min) })
  return (
    <Panel>
      <Text component="h2" size="sm" fw={600} c="dimmed" m={0}>
        {t(`health.measure.${one.measure}`)}
      </Text>
      <Text fz={26} fw={650} lh={1.2} className="m-number">
        {one.value === null ? "–" : written(one.value)}
      </Text>
      <Text size="xs" c="dimmed">
        {target}
      </Text>
      {one.isKept !== null && (
        <div>
          <StateBadge tone={one.isKept ? "good" : "bad"}>{t(one.isKept ? "health.kept" : "health.missed")}</StateBadge>
        </div>
      )}
    </Panel>
  )
}

/** What syncs did day by day: drawn, and as a table. */
function Syncs() {
  const t = useText()
  const { date, number } = useFormats()
  const syncs = useRead("/reports/syncs")
  const days = syncs.data?.data ?? []
  const whole = (value: number) => number(String(value))
  return (
    <Panel title={t("health.syncs")}>
      {syncs.error !== null && <ProblemView error={syncs.error} onRetry={() => void syncs.refetch()} />}
      {days.length > 0 && (
        <Suspense fallback={<Skeleton height={240} />}>
          <SyncsChart days={days} label={t("health.chart")} />
        </Suspense>
      )}
      {syncs.data && (
        <SmallTable
          label={t("health.syncs")}
          rows={days.toReversed()}
          rowKey={({ day }) => day}
          empty={t("health.noSyncs")}
          columns={[
            { key: "day", title: t("health.day"), cell: ({ day }) => date(day) },
            { key: "runs", title: t("health.runs"), cell: ({ runs }) => whole(runs), align: "right" },
            { key: "failed", title: t("health.failed"), cell: ({ failed }) => whole(failed), align: "right" },
            { key: "changed", title: t("health.changed"), cell: ({ changed }) => whole(changed), align: "right" },
            {
              key: "refused",
              title: t("health.refused"),
              cell: ({ refused }) => whole(refused),
              align: "right",
              isWide: true,
            },
            {
              key: "average",
              title: t("health.average"),
              cell: ({ averageMs }) => (averageMs === null ? "–" : t("health.seconds", { count: averageMs / 1000 })),
              align: "right",
              isWide: true,
            },
          ]}
        />
      )}
    </Panel>
  )
}
