import { useQuery } from "@tanstack/react-query"
import { call, type Row } from "../../api/index.ts"
import { sumMinor, useFormats } from "../../formats/index.ts"
import { readAll } from "../../kit/list/list-data.ts"
import { useText } from "../../texts/index.ts"
import { FigureCard, FigureLine, liveMs } from "./figure.tsx"

const invoicesMax = 2_000
type Invoice = Row<"/invoices">

/** What customers owe, and how much of it is overdue. */
export function HomeInvoices() {
  const t = useText()
  const { money, currency } = useFormats()
  const open = useQuery({
    queryKey: ["/invoices", "open"],
    queryFn: async ({ signal }) => {
      const states = ["issued", "partially_paid", "overdue"] as const
      return (await Promise.all(states.map((state) => invoicesOf(state, signal)))).flat()
    },
    refetchInterval: liveMs,
  })
  const own = (open.data ?? []).filter((invoice) => invoice.currency === currency)
  const overdue = own.filter((invoice) => invoice.state === "overdue")
  const sum = (some: readonly Invoice[]) => money(sumMinor(some.map(({ balanceMinor }) => balanceMinor)))
  return (
    <FigureCard
      title={t("home.openInvoices")}
      to="/invoices"
      toLabel={t("invoices.title")}
      value={open.data && sum(own)}
      error={open.error}
    >
      <FigureLine label={t("home.invoices", { count: own.length })} value="" />
      <FigureLine
        label={`${t("invoices.state.overdue")} · ${t("home.invoices", { count: overdue.length })}`}
        value={sum(overdue)}
      />
    </FigureCard>
  )
}

function invoicesOf(state: Invoice["state"], signal: AbortSignal): Promise<Invoice[]> {
  const page = (cursor: string | null) =>
    call("get", "/invoices", { query: { state, limit: 200, ...(cursor === null ? {} : { cursor }) } })
  return readAll(page, invoicesMax, () => undefined, signal)
}
