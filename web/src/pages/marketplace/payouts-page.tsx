import { IconCashBanknote } from "@tabler/icons-react"
import { useQuery } from "@tanstack/react-query"
import { useMemo } from "react"
import { call, type Row } from "../../api/index.ts"
import { useFormats } from "../../formats/index.ts"
import { StateBadge, type Tone } from "../../kit/detail/index.ts"
import { ListPage, type ListSpec } from "../../kit/list/index.ts"
import { useText } from "../../texts/index.ts"
import { findSellers, orNone, sellerName } from "./own.ts"

type Payout = Row<"/marketplace/payouts">

const tones = { processing: "moving", paid: "good", failed: "bad" } as const satisfies Record<Payout["state"], Tone>

/** What sellers were paid out, newest first. */
export function Component() {
  const t = useText()
  const { money, time } = useFormats()
  const spec = useMemo(
    (): ListSpec<Payout> => ({
      name: "/marketplace/payouts",
      title: t("payouts.title"),
      load: (query) => orNone(call("get", "/marketplace/payouts", { query }), { data: [], nextCursor: null }),
      columns: [
        {
          key: "made",
          title: t("payouts.made"),
          cell: (p) => time(p.createdAt),
          csv: (p) => p.createdAt,
          width: 175,
          phone: "line",
        },
        {
          key: "seller",
          title: t("payouts.seller"),
          cell: (p) => <SellerName id={p.sellerId} />,
          csv: (p) => p.sellerId,
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
          width: 120,
          align: "right",
          phone: "aside",
        },
      ],
      filters: [{ kind: "record", param: "sellerId", label: t("payouts.seller"), find: findSellers, name: sellerName }],
      bulk: [
        {
          key: "paid",
          label: t("payouts.markPaid"),
          needs: "marketplace:payout",
          isFor: (payout) => payout.state === "processing",
          run: (payout) => call("post", "/marketplace/payouts/{id}/paid", { path: { id: payout.id } }),
          question: (count) => t("payouts.paidQuestion", { count }),
        },
      ],
      empty: { icon: IconCashBanknote, title: t("payouts.emptyTitle"), text: t("payouts.emptyText") },
    }),
    [t, money, time],
  )
  return <ListPage spec={spec} />
}

function SellerName({ id }: { readonly id: string }) {
  const name = useQuery({ queryKey: ["seller name", id], queryFn: () => sellerName(id) })
  return name.data ?? id
}
