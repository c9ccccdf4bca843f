import { Anchor, Button, Group, Stack } from "@mantine/core"
import { useInfiniteQuery } from "@tanstack/react-query"
import { call, type Row } from "../../api/index.ts"
import { type Formats, useFormats } from "../../formats/index.ts"
import { Loaded, Panel, SmallTable, type TableColumn } from "../../kit/detail/index.ts"
import { type Text, useText } from "../../texts/index.ts"
import { CustomerName } from "../pickers/customer-link.tsx"
import { spanText } from "./states.tsx"

type OpenClient = Row<"/work/open-clients">
type Sums = OpenClient["expenses"]

interface OpenClientsProps {
  readonly onChoose: (customerId: string) => void
}

/** Every client with something to bill or to approve: time, expenses, fees and milestones. */
export function OpenClients({ onChoose }: OpenClientsProps) {
  const t = useText()
  const formats = useFormats()
  const open = useInfiniteQuery({
    queryKey: ["/work/open-clients"],
    queryFn: ({ pageParam }) =>
      call("get", "/work/open-clients", { query: pageParam === null ? {} : { cursor: pageParam } }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  })
  const rows = open.data?.pages.flatMap(({ data }) => data) ?? []
  return (
    <Panel title={t("bill.open")}>
      <Loaded query={open}>
        {() => (
          <Stack>
            <SmallTable
              label={t("bill.open")}
              rows={rows}
              rowKey={({ customerId }) => customerId}
              empty={t("bill.noneOpen")}
              columns={columnsOf(t, formats, onChoose)}
            />
            {open.hasNextPage && (
              <Group>
                <Button variant="default" loading={open.isFetchingNextPage} onClick={() => void open.fetchNextPage()}>
                  {t("bill.moreClients")}
                </Button>
              </Group>
            )}
          </Stack>
        )}
      </Loaded>
    </Panel>
  )
}

function columnsOf(
  t: Text,
  { money }: Formats,
  onChoose: OpenClientsProps["onChoose"],
): readonly TableColumn<OpenClient>[] {
  const sums = (all: Sums) => all.map(({ amountMinor, currency }) => money(amountMinor, currency)).join(" + ")
  return [
    {
      key: "client",
      title: t("hours.customer"),
      cell: ({ customerId }) => (
        <Anchor component="button" type="button" size="sm" ta="left" onClick={() => onChoose(customerId)}>
          <CustomerName id={customerId} />
        </Anchor>
      ),
    },
    {
      key: "hours",
      title: t("desk.unbilled"),
      cell: ({ unbilledMinutes }) => (unbilledMinutes === 0 ? "" : spanText(t, unbilledMinutes)),
      align: "right",
      isWide: true,
    },
    { key: "time", title: t("bill.timeWorth"), cell: ({ time }) => sums(time), align: "right", isWide: true },
    {
      key: "expenses",
      title: t("expenses.title"),
      cell: ({ expenses }) => sums(expenses),
      align: "right",
      isWide: true,
    },
    { key: "fees", title: t("bill.fees"), cell: ({ fees }) => sums(fees), align: "right", isWide: true },
    {
      key: "milestones",
      title: t("bill.milestones"),
      cell: ({ milestones }) => sums(milestones),
      align: "right",
      isWide: true,
    },
    { key: "all", title: t("common.total"), cell: (client) => sums(allOf(client)), align: "right" },
    {
      key: "waiting",
      title: t("bill.waitsApproval"),
      cell: (client) => waitingText(t, client),
      align: "right",
    },
  ]
}

/** All kinds together, by currency. */
function allOf({ time, expenses, fees, milestones }: OpenClient): Sums {
  const sums = new Map<string, bigint>()
  for (const { currency, amountMinor } of [...time, ...expenses, ...fees, ...milestones])
    sums.set(currency, (sums.get(currency) ?? 0n) + BigInt(amountMinor))
  return [...sums].map(([currency, sum]) => ({ currency, amountMinor: String(sum) }))
}

function waitingText(t: Text, { waitingMinutes, waitingEntries, waitingExpenses }: OpenClient): string {
  const time = waitingEntries === 0 ? [] : [spanText(t, waitingMinutes)]
  const expenses = waitingExpenses === 0 ? [] : [t("bill.waitingExpenses", { count: waitingExpenses })]
  return [...time, ...expenses].join(", ")
}
