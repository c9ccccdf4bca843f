import { Button } from "@mantine/core"
import { IconStack2 } from "@tabler/icons-react"
import { useMemo, useState } from "react"
import { call } from "../../api/index.ts"
import { useMay } from "../../app/me.ts"
import { type Formats, useFormats } from "../../formats/index.ts"
import { StateBadge } from "../../kit/detail/index.ts"
import { type Column, choice, ListPage, type ListSpec } from "../../kit/list/index.ts"
import { type Text, useText } from "../../texts/index.ts"
import { VariantName, variantName, variantNames } from "../pickers/variant-name.tsx"
import { findVariants } from "../pickers/variants.ts"
import { AdjustDialog, type Level } from "./adjust-dialog.tsx"
import { useLocations } from "./use-locations.ts"

type LevelRow = Level & { readonly id: string }

/** What lies where. */
export function Component() {
  const t = useText()
  const formats = useFormats()
  const canWrite = useMay()("stock:write")
  const { locations, nameOf } = useLocations()
  const [adjusted, setAdjusted] = useState<Level | null>(null)
  const spec = useMemo(
    (): ListSpec<LevelRow> => ({
      name: "/stock/levels",
      title: t("stock.title"),
      load: async (query) => {
        const page = await call("get", "/stock/levels", { query })
        return { ...page, data: page.data.map((level) => ({ ...level, id: `${level.variantId} ${level.locationId}` })) }
      },
      columns: [
        ...columnsOf(t, formats, nameOf),
        ...(canWrite
          ? [
              {
                key: "adjust",
                title: t("common.actions"),
                width: 120,
                cell: (level: LevelRow) => (
                  <Button size="compact-xs" variant="default" onClick={() => setAdjusted(level)}>
                    {t("stock.adjust")}
                  </Button>
                ),
              },
            ]
          : []),
      ],
      names: (rows) => variantNames(rows.map((l) => l.variantId)),
      search: { param: "search", label: t("products.searchLabel") },
      filters: [
        choice("low", t("stock.low"), ["true"], () => t("common.yes")),
        {
          kind: "choice",
          param: "locationId",
          label: t("stock.location"),
          options: locations.map(({ id, name }) => ({ value: id, label: name })),
        },
        { kind: "record", param: "variantId", label: t("common.product"), find: findVariants, name: variantName },
      ],
      views: [
        { label: t("list.all"), query: {} },
        { label: t("stock.low"), query: { low: "true" } },
      ],
      empty: { icon: IconStack2, title: t("stock.emptyTitle"), text: t("stock.emptyText") },
    }),
    [t, formats, nameOf, locations, canWrite],
  )
  return (
    <>
      <ListPage spec={spec} />
      {adjusted !== null && <AdjustOne level={adjusted} onClose={() => setAdjusted(null)} />}
    </>
  )
}

function AdjustOne({ level, onClose }: { readonly level: Level; readonly onClose: () => void }) {
  const t = useText()
  return (
    <AdjustDialog variants={[{ value: level.variantId, label: t("stock.thisItem") }]} level={level} onClose={onClose} />
  )
}

function columnsOf(t: Text, { number }: Formats, nameOf: (id: string) => string): readonly Column<LevelRow>[] {
  const amount = (key: "onHand" | "reserved" | "available") => ({
    cell: (l: LevelRow) => number(l[key]),
    csv: (l: LevelRow) => l[key],
    width: 110,
    align: "right" as const,
  })
  return [
    {
      key: "item",
      title: t("common.product"),
      cell: (l) => <VariantName id={l.variantId} />,
      csv: (l, nameOf) => nameOf(l.variantId),
      phone: "title",
    },
    {
      key: "location",
      title: t("stock.location"),
      cell: (l) => nameOf(l.locationId),
      csv: (l) => nameOf(l.locationId),
      width: 180,
      phone: "line",
    },
    { key: "onHand", title: t("stock.onHand"), ...amount("onHand") },
    { key: "reserved", title: t("stock.reserved"), ...amount("reserved") },
    { key: "available", title: t("stock.available"), ...amount("available"), phone: "aside" },
    {
      key: "low",
      title: t("common.state"),
      cell: (l) => (l.isLow ? <StateBadge tone="bad">{t("stock.low")}</StateBadge> : ""),
      csv: (l) => (l.isLow ? "low" : ""),
      width: 110,
      phone: "line",
    },
    {
      key: "threshold",
      title: t("stock.threshold"),
      cell: (l) => (l.lowStockThreshold === null ? "" : number(l.lowStockThreshold)),
      csv: (l) => l.lowStockThreshold ?? "",
      width: 110,
      align: "right",
      isExtra: true,
    },
  ]
}
