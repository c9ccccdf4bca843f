import { Anchor, Text } from "@mantine/core"
import { Link } from "react-router"
import type { Row } from "../../api/index.ts"
import { useFormats } from "../../formats/index.ts"
import { SmallTable } from "../../kit/detail/index.ts"
import { useText } from "../../texts/index.ts"
import { useServerSentence } from "../../texts/server-words.ts"
import { ConnectionState } from "../integrations/states.tsx"

type Health = Row<"/reports/integration-health">

/** Every connection: its state, its last success, and what went wrong, took long or waits. */
export function ConnectionsTable({ connections }: { readonly connections: readonly Health[] }) {
  const t = useText()
  const { ago, number, percent } = useFormats()
  const say = useServerSentence()
  const whole = (value: number) => number(String(value))
  const errorsOf = ({ runs, failedRuns }: Health) =>
    runs === 0 ? "–" : percent(String(Math.round((1000 * failedRuns) / runs) / 10))
  const waitOf = ({ waiting, waitingSince }: Health) =>
    waitingSince === null ? whole(waiting) : `${whole(waiting)} (${ago(waitingSince)})`
  return (
    <SmallTable
      label={t("health.connections")}
      rows={connections}
      rowKey={({ id }) => id}
      empty={t("health.noConnections")}
      columns={[
        {
          key: "name",
          title: t("health.connection"),
          cell: (one) => (
            <>
              <Anchor component={Link} to={`/integrations/${one.connector}/${one.id}`} size="sm">
                {one.account ?? one.connector}
              </Anchor>
              {one.reason !== null && (
                <Text size="xs" c="dimmed">
                  {say(one.reason)}
                </Text>
              )}
            </>
          ),
        },
        { key: "state", title: t("health.state"), cell: (one) => <ConnectionState connection={one} /> },
        {
          key: "success",
          title: t("health.lastSuccess"),
          cell: ({ lastSuccessAt }) => (lastSuccessAt === null ? t("health.never") : ago(lastSuccessAt)),
          isWide: true,
        },
        { key: "errors", title: t("health.errorRate"), cell: errorsOf, align: "right" },
        {
          key: "latency",
          title: t("health.latency"),
          cell: ({ medianMs, p95Ms }) =>
            medianMs === null || p95Ms === null
              ? "–"
              : t("health.milliseconds", { median: whole(medianMs), p95: whole(p95Ms) }),
          align: "right",
          isWide: true,
        },
        { key: "waiting", title: t("health.waiting"), cell: waitOf, align: "right", isWide: true },
        {
          key: "stuck",
          title: t("health.stuck"),
          cell: ({ conflicts, quarantined, parked }) => whole(conflicts + quarantined + parked),
          align: "right",
          isWide: true,
        },
      ]}
    />
  )
}
