import { IconCashBanknote } from "@tabler/icons-react"
import { useMemo } from "react"
import { call, type Row } from "../../api/index.ts"
import { type Formats, useFormats } from "../../formats/index.ts"
import { StateBadge, type Tone } from "../../kit/detail/index.ts"
import { type Column, choice, keysOf, ListPage, type ListSpec } from "../../kit/list/index.ts"
import { type Text, useText } from "../../texts/index.ts"
import { findSellers, sellerName } from "./own.ts"
import { RunPayouts } from "./run-payouts.tsx"

type Payout = Row<"/marketplace/payouts">

const tones = { processing: "moving", paid: "good", failed: "bad" } as const satisfies Record<Payout["state"], Tone>

/** What sellers were paid out, newest first. */
export function Component() {
  const t = useText()
  const formats = useFormats()
  const spec = useMemo(
    (): ListSpec<Payout> => ({
      name: "/marketplace/payouts",
      title: t("payouts.title"),
      to: ({ id }) => `/payouts/${id}`,
      actions: <RunPayouts />,
      load: (query) => call("get", "/marketplace/payouts", { query }),
      columns: columnsOf(t, formats),
      search: { param: "search", label: t("payouts.search") },
      views: [
        { label: t("list.all"), query: {} },
        { label: t("payouts.state.processing"), query: { state: "processing" } },
      ],
      filters: [
        choice("state", t("common.state"), keysOf(tones), (v) => t(`payouts.state.${v}`)),
        { kind: "days", from: "createdFrom", to: "createdBefore", label: t("payouts.made"), as: "instant" },
        { kind: "record", param: "sellerId", label: t("payouts.seller"), find: findSellers, name: sellerName },
      ],
      bulk: [
        {
          key: "paid",
          label: t("payouts.markPaid"),
          needs: "marketplace:payout",
          isFor: (payout) => payout.state === "processing",
          run: (payout) => call("post", "/marketplace/payouts/{id}/paid", { path: { id: payout.id } }),
          question: (count) => t("payouts.paidQuestion", { count }),
        },
        {
          key: "failed",
          label: t("payouts.markFailed"),
          needs: "marketplace:payout",
          isDanger: true,
          isFor: (payout) => payout.state === "processing",
          run: (payout) => call("post", "/marketplace/payouts/{id}/failed", { path: { id: payout.id } }),
          question: (count) => t("payouts.failedQuestion", { count }),
        },
      ],
      empty: { icon: IconCashBanknote, title: t("payouts.emptyTitle"), text: t("payouts.emptyText"), actions: null },
    }),
    [t, formats],
  )
  return <ListPage spec={spec} />
}

function columnsOf(t: Text, { money, time }: Formats): readonly Column<Payout>[] {
  return [
    {
      key: "made",
      title: t("payouts.made"),
      cell: (p) => time(p.createdAt),
      csv: (p) => p.createdAt,
      sort: "createdAt",
      width: 175,
      phone: "line",
    },
    {
      key: "seller",
      title: t("payouts.seller"),
      cell: (p) => p.sellerName,
      csv: (p) => p.sellerName,
      phone: "title",
    },
    {
      key: "state",
      title: t("common.state"),
      cell: (p) => <StateBadge tone={tones[p.state]}>{t(`payouts.state.${p.state}`)}</StateBadge>,
      csv: (p) => p.state,
      width: 130,
      phone: "line",
    },
    {
      key: "closed",
      title: t("payouts.closed"),
      cell: (p) => (p.closedAt === null ? "" : time(p.closedAt)),
      csv: (p) => p.closedAt ?? "",
      width: 175,
    },
    {
      key: "batch",
      title: t("payouts.batch"),
      cell: (p) => p.batchId,
      csv: (p) => p.batchId,
      width: 280,
      isExtra: true,
    },
    {
      key: "amount",
      title: t("common.amount"),
      cell: (p) => money(p.amountMinor, p.currency),
      csv: (p) => money(p.amountMinor, p.currency),
      sort: "amount",
      width: 120,
      align: "right",
      phone: "aside",
    },
  ]
}
