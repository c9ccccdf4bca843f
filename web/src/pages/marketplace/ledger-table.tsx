import { Anchor, Button, Group, Stack } from "@mantine/core"
import { useInfiniteQuery } from "@tanstack/react-query"
import { Link } from "react-router"
import type { Row } from "../../api/index.ts"
import { useFormats } from "../../formats/index.ts"
import { Loaded, SmallTable } from "../../kit/detail/index.ts"
import { useText } from "../../texts/index.ts"
import { LineBadge } from "./states.tsx"

export type Line = Row<"/marketplace/sellers/{id}/ledger">

/** So many lines at once: what is known of the seller stands below them on a phone. */
export const linesAtOnce = 20

interface LedgerTableProps {
  /** Names what is read in the store of what was read: the API's path. */
  readonly name: readonly string[]
  readonly load: (cursor: string | null) => Promise<{ data: Line[]; nextCursor: string | null }>
  readonly currency: string
  /** Where an order of a line is seen, for whom it is their own. */
  readonly orderTo?: (orderId: string) => string
  /** Where a payout's statement is. */
  readonly payoutTo: (payoutId: string) => string
}

/** A seller's ledger, newest first, piece by piece: each sale, its commission, each refund, and where the money is. */
export function LedgerTable({ name, load, currency, orderTo, payoutTo }: LedgerTableProps) {
  const t = useText()
  const { money, time } = useFormats()
  const ledger = useInfiniteQuery({
    queryKey: name,
    queryFn: ({ pageParam }) => load(pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  })
  return (
    <Loaded query={ledger}>
      {({ pages }) => (
        <Stack>
          <SmallTable
            label={t("market.ledger")}
            rows={pages.flatMap(({ data }) => data)}
            rowKey={({ id }) => id}
            empty={t("market.noLines")}
            columns={[
              { key: "at", title: t("common.date"), cell: ({ createdAt }) => time(createdAt), isWide: true },
              { key: "kind", title: t("market.kindOfLine"), cell: ({ kind }) => t(`market.kinds.${kind}`) },
              {
                key: "order",
                title: t("market.order"),
                isWide: true,
                cell: ({ orderId, orderNumber }) =>
                  orderTo === undefined ? (
                    orderNumber
                  ) : (
                    <Anchor component={Link} to={orderTo(orderId)} size="sm">
                      {orderNumber}
                    </Anchor>
                  ),
              },
              { key: "state", title: t("common.state"), cell: (line) => <State line={line} payoutTo={payoutTo} /> },
              {
                key: "amount",
                title: t("common.amount"),
                align: "right",
                cell: ({ amountMinor }) => money(amountMinor, currency),
              },
            ]}
          />
          {ledger.hasNextPage && (
            <Group>
              <Button variant="default" loading={ledger.isFetchingNextPage} onClick={() => void ledger.fetchNextPage()}>
                {t("market.olderLines")}
              </Button>
            </Group>
          )}
        </Stack>
      )}
    </Loaded>
  )
}

function State({ line, payoutTo }: { readonly line: Line } & Pick<LedgerTableProps, "payoutTo">) {
  const t = useText()
  const { day } = useFormats()
  const { state, availableAt, payoutId } = line
  return (
    <Group gap={6}>
      <LineBadge state={state} />
      {state === "pending" && availableAt !== null && t("market.availableOn", { day: day(availableAt) })}
      {payoutId !== null && (
        <Anchor component={Link} to={payoutTo(payoutId)} size="sm">
          {t("market.statement")}
        </Anchor>
      )}
    </Group>
  )
}
