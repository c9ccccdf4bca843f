import { sumMinor, useFormats } from "../../formats/index.ts"
import { useText } from "../../texts/index.ts"
import { FigureCard, FigureLine } from "./figure.tsx"
import type { HomeProps } from "./use-home.ts"

/** Today's sales in the business's currency, channel by channel. */
export function HomeSales({ home, error }: HomeProps) {
  const t = useText()
  const { money, currency } = useFormats()
  const sold = (home?.sales ?? []).filter((sales) => sales.currency === currency)
  return (
    <FigureCard
      title={t("home.salesToday")}
      to="/orders"
      value={home && money(sumMinor(sold.map(({ totalMinor }) => totalMinor)))}
      error={error}
    >
      {sold.map(({ channel, orders, totalMinor }) => (
        <FigureLine
          key={channel}
          label={`${t(`channels.${channel as "manual"}`)} · ${t("home.orders", { count: orders })}`}
          value={money(totalMinor)}
        />
      ))}
      {home && sold.length === 0 && <FigureLine label={t("home.noSales")} value="" />}
    </FigureCard>
  )
}
