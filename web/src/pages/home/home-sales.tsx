import { useQuery } from "@tanstack/react-query"
import { call, type Row } from "../../api/index.ts"
import { useHere } from "../../app/me.ts"
import { sumMinor, today, useFormats } from "../../formats/index.ts"
import { dayStart } from "../../kit/list/days.ts"
import { readAll } from "../../kit/list/list-data.ts"
import { useText } from "../../texts/index.ts"
import { FigureCard, FigureLine, liveMs } from "./figure.tsx"

/** More orders than this in one day are not added up here. */
const ordersMax = 2_000
type Order = Row<"/orders">

/** Today's sales, channel by channel. */
export function HomeSales() {
  const t = useText()
  const { money, currency } = useFormats()
  const { business } = useHere()
  const day = today(business.timeZone)
  const orders = useQuery({
    queryKey: ["/orders", "today", day],
    queryFn: ({ signal }) => ordersOf(dayStart(day, business.timeZone), signal),
    refetchInterval: liveMs,
  })
  const sold = (orders.data ?? []).filter((order) => order.state !== "cancelled" && order.currency === currency)
  const channels = [...new Set(sold.map(({ channel }) => channel))]
  const sum = (some: readonly Order[]) => money(sumMinor(some.map(({ totalMinor }) => totalMinor)))
  return (
    <FigureCard
      title={t("home.salesToday")}
      to="/orders"
      toLabel={t("orders.title")}
      value={orders.data && sum(sold)}
      error={orders.error}
    >
      {channels.map((channel) => {
        const some = sold.filter((order) => order.channel === channel)
        return (
          <FigureLine
            key={channel}
            label={`${t(`channels.${channel}`)} · ${t("home.orders", { count: some.length })}`}
            value={sum(some)}
          />
        )
      })}
      {orders.data && sold.length === 0 && <FigureLine label={t("home.noSales")} value="" />}
    </FigureCard>
  )
}

function ordersOf(placedFrom: string, signal: AbortSignal): Promise<Order[]> {
  const page = (cursor: string | null) =>
    call("get", "/orders", { query: { placedFrom, limit: 200, ...(cursor === null ? {} : { cursor }) } })
  return readAll(page, ordersMax, () => undefined, signal)
}
