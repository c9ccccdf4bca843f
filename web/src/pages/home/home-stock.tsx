import { useQuery } from "@tanstack/react-query"
import { read } from "../../api/index.ts"
import { useFormats } from "../../formats/index.ts"
import { useText } from "../../texts/index.ts"
import { VariantName } from "../pickers/variant-name.tsx"
import { FigureCard, FigureLine, liveMs } from "./figure.tsx"

const shownMax = 4
const countedMax = 200

/** What is running out. */
export function HomeStock() {
  const t = useText()
  const { number } = useFormats()
  const low = useQuery({
    ...read("/stock/levels", { query: { low: true, limit: countedMax } }),
    refetchInterval: liveMs,
  })
  const rows = low.data?.data ?? []
  const count = low.data && `${rows.length}${low.data.nextCursor === null ? "" : "+"}`
  return (
    <FigureCard
      title={t("home.lowStock")}
      to="/stock?low=true"
      toLabel={t("stock.title")}
      value={count}
      error={low.error}
      isBad={rows.length > 0}
    >
      {rows.slice(0, shownMax).map((level) => (
        <FigureLine
          key={`${level.variantId} ${level.locationId}`}
          label={<VariantName id={level.variantId} />}
          value={number(level.available)}
        />
      ))}
      {low.data && rows.length === 0 && <FigureLine label={t("home.stockIsWell")} value="" />}
    </FigureCard>
  )
}
