import { IconBuildingStore } from "@tabler/icons-react"
import { useMemo } from "react"
import { call, type Row } from "../../api/index.ts"
import { type Formats, useFormats } from "../../formats/index.ts"
import { StateBadge, type Tone } from "../../kit/detail/index.ts"
import { type Column, choice, keysOf, ListPage, type ListSpec } from "../../kit/list/index.ts"
import { type Text, useText } from "../../texts/index.ts"
import { findSellers, sellerName } from "./own.ts"

type Listing = Row<"/marketplace/listings">

const tones = { active: "good", paused: "warn", sold_out: "over" } as const satisfies Record<Listing["state"], Tone>

/** What sellers offer at the business's own marketplace, also what shoppers do not see. */
export function Component() {
  const t = useText()
  const formats = useFormats()
  const spec = useMemo(
    (): ListSpec<Listing> => ({
      name: "/listings",
      title: t("listings.title"),
      load: (query) => call("get", "/marketplace/listings", { query }),
      columns: columnsOf(t, formats),
      filters: [
        { kind: "record", param: "sellerId", label: t("listings.seller"), find: findSellers, name: sellerName },
        { kind: "text", param: "category", label: t("listings.category") },
        choice("state", t("common.state"), keysOf(tones), (v) => t(`listings.state.${v}`)),
        choice("isHidden", t("listings.hidden"), ["true", "false"], (v) =>
          t(v === "true" ? "common.yes" : "common.no"),
        ),
      ],
      views: [
        { label: t("list.all"), query: {} },
        { label: t("listings.state.active"), query: { state: "active" } },
        { label: t("listings.hidden"), query: { isHidden: "true" } },
      ],
      bulk: [
        {
          key: "hide",
          label: t("listings.hide"),
          needs: "marketplace:write",
          isFor: (l) => !l.isHidden,
          run: setHidden("hide"),
          undo: setHidden("show"),
        },
        {
          key: "show",
          label: t("listings.show"),
          needs: "marketplace:write",
          isFor: (l) => l.isHidden,
          run: setHidden("show"),
          undo: setHidden("hide"),
        },
      ],
      search: { param: "search", label: t("listings.search") },
      empty: { icon: IconBuildingStore, title: t("listings.emptyTitle"), text: t("listings.emptyText") },
    }),
    [t, formats],
  )
  return <ListPage spec={spec} />
}

function columnsOf(t: Text, { price, number, time }: Formats): readonly Column<Listing>[] {
  return [
    {
      key: "name",
      title: t("listings.name"),
      cell: (l) => l.name,
      csv: (l) => l.name,
      sort: "name",
      phone: "title",
    },
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
      cell: (l) => <ListingState listing={l} />,
      csv: (l) => (l.isHidden ? "hidden" : l.state),
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
      sort: "price",
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
  ]
}

function ListingState({ listing }: { readonly listing: Listing }) {
  const t = useText()
  if (listing.isHidden) return <StateBadge tone="bad">{t("listings.hidden")}</StateBadge>
  return <StateBadge tone={tones[listing.state]}>{t(`listings.state.${listing.state}`)}</StateBadge>
}

function setHidden(action: "hide" | "show") {
  return ({ id }: Listing) => call("post", `/marketplace/listings/{id}/${action}`, { path: { id } })
}
