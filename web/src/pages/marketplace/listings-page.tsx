import { IconBuildingStore } from "@tabler/icons-react"
import { useMemo } from "react"
import { call, type Row } from "../../api/index.ts"
import { useFormats } from "../../formats/index.ts"
import { StateBadge, type Tone } from "../../kit/detail/index.ts"
import { type ListCall, ListPage, type ListSpec } from "../../kit/list/index.ts"
import { useText } from "../../texts/index.ts"
import { findSellers, orNone, sellerName } from "./own.ts"

type Listing = Row<"/marketplaces/{slug}/listings">

const tones = { active: "good", paused: "warn", sold_out: "over" } as const satisfies Record<Listing["state"], Tone>

/** What sellers offer at the business's own marketplace. */
export function Component() {
  const t = useText()
  const { price, number, time } = useFormats()
  const spec = useMemo(
    (): ListSpec<Listing> => ({
      name: "/listings",
      title: t("listings.title"),
      load: (query) => orNone(ownListings(query), { data: [], nextCursor: null }),
      columns: [
        { key: "name", title: t("listings.name"), cell: (l) => l.name, csv: (l) => l.name, phone: "title" },
        {
          key: "seller",
          title: t("listings.seller"),
          cell: (l) => l.sellerName,
          csv: (l) => l.sellerName,
          width: 180,
          phone: "line",
        },
        { key: "sku", title: t("products.sku"), cell: (l) => l.sku ?? "", csv: (l) => l.sku ?? "", width: 130 },
        {
          key: "state",
          title: t("common.state"),
          cell: (l) => <StateBadge tone={tones[l.state]}>{t(`listings.state.${l.state}`)}</StateBadge>,
          csv: (l) => l.state,
          width: 120,
          phone: "line",
        },
        {
          key: "available",
          title: t("listings.available"),
          cell: (l) => (l.available === null ? t("listings.unlimited") : number(l.available)),
          csv: (l) => l.available ?? "",
          width: 120,
          align: "right",
        },
        {
          key: "price",
          title: t("listings.price"),
          cell: (l) => price(l.unitPrice, l.currency),
          csv: (l) => l.unitPrice,
          width: 120,
          align: "right",
          phone: "aside",
        },
        {
          key: "category",
          title: t("listings.category"),
          cell: (l) => l.category ?? "",
          csv: (l) => l.category ?? "",
          isExtra: true,
        },
        {
          key: "changed",
          title: t("listings.changed"),
          cell: (l) => time(l.updatedAt),
          csv: (l) => l.updatedAt,
          width: 175,
          isExtra: true,
        },
      ],
      filters: [
        { kind: "record", param: "sellerId", label: t("listings.seller"), find: findSellers, name: sellerName },
        { kind: "text", param: "category", label: t("listings.category") },
      ],
      search: { param: "search", label: t("listings.search") },
      empty: { icon: IconBuildingStore, title: t("listings.emptyTitle"), text: t("listings.emptyText") },
    }),
    [t, price, number, time],
  )
  return <ListPage spec={spec} />
}

async function ownListings(query: ListCall) {
  const { slug } = await call("get", "/marketplace")
  return call("get", "/marketplaces/{slug}/listings", { path: { slug }, query })
}
