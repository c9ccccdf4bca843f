import { useQuery } from "@tanstack/react-query"
import { read } from "../../api/index.ts"
import { useFormats } from "../../formats/index.ts"
import { useText } from "../../texts/index.ts"
import { VariantName } from "../pickers/variant-name.tsx"
import { FigureCard, FigureLine } from "./figure.tsx"
import type { HomeProps } from "./use-home.ts"

const shownMax = 4

/** What is running out. */
export function HomeStock({ home, error }: HomeProps) {
  const t = useText()
  const { number } = useFormats()
  const count = home?.lowStock ?? 0
  const low = useQuery({ ...read("/stock/levels", { query: { low: true, limit: shownMax } }), enabled: count > 0 })
  return (
    <FigureCard
      title={t("home.lowStock")}
      to="/stock?low=true"
      value={home && number(String(count))}
      error={error}
      isBad={count > 0}
    >
      {count > 0 &&
        low.data?.data.map((level) => (
          <FigureLine
            key={`${level.variantId} ${level.locationId}`}
            label={<VariantName id={level.variantId} />}
            value={number(level.available)}
          />
        ))}
      {home && count === 0 && <FigureLine label={t("home.stockIsWell")} value="" />}
    </FigureCard>
  )
}
