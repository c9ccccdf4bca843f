import "@mantine/charts/styles.css"
import { BarChart } from "@mantine/charts"
import type { Row } from "../../api/index.ts"
import { useFormats } from "../../formats/index.ts"
import { useText } from "../../texts/index.ts"

/** Bars of syncs by day, the failed ones on top; the numbers stand in the table below as well. */
export function SyncsChart({
  days,
  label,
}: {
  readonly days: readonly Row<"/reports/syncs">[]
  readonly label: string
}) {
  const t = useText()
  const { date } = useFormats()
  const data = days.map(({ day, runs, failed }) => ({ when: date(day), well: runs - failed, failed }))
  return (
    <figure role="img" aria-label={label} style={{ margin: 0 }}>
      <BarChart
        h={240}
        type="stacked"
        data={data}
        dataKey="when"
        series={[
          { name: "well", label: t("health.runsWell"), color: "mortise.6" },
          { name: "failed", label: t("health.runsFailed"), color: "red.7" },
        ]}
        withLegend
        barProps={{ isAnimationActive: false }}
        maxBarWidth={48}
        tickLine="none"
      />
    </figure>
  )
}
