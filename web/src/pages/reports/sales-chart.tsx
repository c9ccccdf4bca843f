import "@mantine/charts/styles.css"
import { BarChart } from "@mantine/charts"
import { minorToDecimal, useFormats } from "../../formats/index.ts"
import { useText } from "../../texts/index.ts"
import type { SalesRow } from "./sales-page.tsx"

/** Bars of what was sold, one per day or month; the numbers stand in the tables below as well. */
export function SalesChart({ rows, label }: { readonly rows: readonly SalesRow[]; readonly label: string }) {
  const t = useText()
  const { date, month, currency, locale } = useFormats()
  const money = new Intl.NumberFormat(locale, { style: "currency", currency, maximumFractionDigits: 0 })
  const data = rows.map(({ key, totalMinor }) => ({
    when: key.length === 10 ? date(key) : month(key),
    total: Number(minorToDecimal(totalMinor, currency)),
  }))
  return (
    <figure role="img" aria-label={label} style={{ margin: 0 }}>
      <BarChart
        h={280}
        data={data}
        dataKey="when"
        series={[{ name: "total", label: t("reports.total"), color: "mortise.6" }]}
        valueFormatter={(value) => money.format(value)}
        barProps={{ isAnimationActive: false }}
        maxBarWidth={48}
        tickLine="none"
      />
    </figure>
  )
}
