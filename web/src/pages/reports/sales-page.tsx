import { Group, Select, SimpleGrid, Skeleton, Stack, Text, TextInput } from "@mantine/core"
import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { lazy, Suspense } from "react"
import { type Reply, read } from "../../api/index.ts"
import { useHere } from "../../app/me.ts"
import { sumMinor, today, useFormats } from "../../formats/index.ts"
import { PageHead, Panel, SmallTable } from "../../kit/detail/index.ts"
import { ProblemView } from "../../kit/feedback/index.ts"
import { plusDays } from "../../kit/list/days.ts"
import { useListState } from "../../kit/list/index.ts"
import { useText } from "../../texts/index.ts"
import { channels } from "../orders/states.tsx"

// The charts' code is large: it comes with this page only.
const SalesChart = lazy(() => import("./sales-chart.tsx").then((m) => ({ default: m.SalesChart })))

export type SalesRow = Reply<"get", "/reports/sales">["data"][number]

const daysShown = 30
/** Longer spans are drawn by month. */
const daysDrawnMax = 92
const topMax = 10
type Channel = (typeof channels)[number]
type Grouping = "day" | "month" | "channel" | "product" | "customer"

/** What was sold, over time and side by side. */
export function Component() {
  const t = useText()
  const { business } = useHere()
  const { query, set } = useListState()
  const last = today(business.timeZone)
  const { from = plusDays(last, 1 - daysShown), to = last } = query
  const channel = channels.find((one) => one === query["channel"])
  const isWrong = from === "" || to === "" || from > to
  return (
    <Stack>
      <PageHead title={t("reports.sales")} />
      <Group align="flex-end" role="search">
        <TextInput
          type="date"
          label={t("reports.from")}
          value={from}
          error={isWrong && t("reports.wrongDays")}
          onChange={(event) => set({ from: event.currentTarget.value })}
        />
        <TextInput
          type="date"
          label={t("reports.to")}
          value={to}
          onChange={(event) => set({ to: event.currentTarget.value })}
        />
        <Select
          label={t("reports.channel")}
          placeholder={t("reports.allChannels")}
          data={channels.map((value) => ({ value, label: t(`channels.${value}`) }))}
          value={channel ?? null}
          onChange={(value) => set({ channel: value ?? "" })}
          clearable
          clearButtonProps={{ "aria-label": t("reports.allChannels") }}
        />
      </Group>
      {!isWrong && <Sales from={from} to={to} channel={channel} />}
    </Stack>
  )
}

interface SpanProps {
  readonly from: string
  readonly to: string
  readonly channel: Channel | undefined
}

function useSales(by: Grouping, { from, to, channel }: SpanProps, limit?: number) {
  const asked = {
    by,
    from,
    to,
    ...(channel === undefined ? {} : { channel }),
    ...(limit === undefined ? {} : { limit }),
  }
  return useQuery({ ...read("/reports/sales", { query: asked }), placeholderData: keepPreviousData })
}

function Sales(span: SpanProps) {
  const t = useText()
  const { currency } = useFormats()
  const isLong = plusDays(span.from, daysDrawnMax) < span.to
  const time = useSales(isLong ? "month" : "day", span)
  const rows = time.data?.data ?? []
  const drawn = rows.filter((row) => row.currency === currency)
  const name = t(isLong ? "reports.byMonth" : "reports.byDay")
  if (time.error !== null) return <ProblemView error={time.error} onRetry={() => void time.refetch()} />
  return (
    <>
      <Totals rows={drawn} />
      <Panel title={name}>
        {time.data && rows.length === 0 && <Text size="sm">{t("reports.none")}</Text>}
        {drawn.length > 0 && (
          <Suspense fallback={<Skeleton height={280} />}>
            <SalesChart rows={drawn} label={t("reports.chart", { name })} />
          </Suspense>
        )}
        {drawn.length < rows.length && (
          <Text size="xs" c="dimmed">
            {t("reports.other", { currency })}
          </Text>
        )}
      </Panel>
      <SimpleGrid cols={{ base: 1, lg: 3 }}>
        <Top by="channel" title={t("reports.byChannel")} {...span} />
        <Top by="product" title={t("reports.byProduct")} {...span} />
        <Top by="customer" title={t("reports.byCustomer")} {...span} />
      </SimpleGrid>
    </>
  )
}

/** The sums of what is drawn. */
function Totals({ rows }: { readonly rows: readonly SalesRow[] }) {
  const t = useText()
  const { money, number } = useFormats()
  const total = sumMinor(rows.map(({ totalMinor }) => totalMinor))
  const orders = rows.reduce((sum, row) => sum + row.orders, 0)
  const figures = [
    { label: t("reports.total"), value: money(total) },
    { label: t("reports.net"), value: money(sumMinor(rows.map(({ netMinor }) => netMinor))) },
    { label: t("reports.orders"), value: number(String(orders)) },
    { label: t("reports.average"), value: orders === 0 ? "–" : money(String(BigInt(total) / BigInt(orders))) },
  ]
  return (
    <SimpleGrid cols={{ base: 2, md: 4 }}>
      {figures.map(({ label, value }) => (
        <Panel key={label}>
          <Text size="sm" c="dimmed">
            {label}
          </Text>
          <Text fz={24} fw={650} className="m-number">
            {value}
          </Text>
        </Panel>
      ))}
    </SimpleGrid>
  )
}

interface TopProps extends SpanProps {
  readonly by: "channel" | "product" | "customer"
  readonly title: string
}

function Top({ by, title, ...span }: TopProps) {
  const t = useText()
  const { money, number } = useFormats()
  const found = useSales(by, span, topMax)
  const nameOf = ({ key, name }: SalesRow) => {
    const channel = by === "channel" ? channels.find((one) => one === key) : undefined
    return channel === undefined ? name : t(`channels.${channel}`)
  }
  return (
    <Panel title={title}>
      {found.error !== null && <ProblemView error={found.error} />}
      {found.data && (
        <SmallTable
          label={title}
          rows={found.data.data}
          rowKey={({ key, currency }) => `${key} ${currency}`}
          empty={t("reports.none")}
          columns={[
            { key: "name", title: t("common.name"), cell: nameOf },
            { key: "orders", title: t("reports.orders"), cell: (row) => number(String(row.orders)), align: "right" },
            {
              key: "total",
              title: t("reports.total"),
              cell: (row) => money(row.totalMinor, row.currency),
              align: "right",
            },
          ]}
        />
      )}
    </Panel>
  )
}
