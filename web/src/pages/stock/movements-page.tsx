import { Anchor } from "@mantine/core"
import { IconArrowsExchange } from "@tabler/icons-react"
import { useMemo } from "react"
import { Link } from "react-router"
import { call, type Row } from "../../api/index.ts"
import { useFormats } from "../../formats/index.ts"
import { choice, ListPage, type ListSpec } from "../../kit/list/index.ts"
import { useText } from "../../texts/index.ts"
import { VariantName, variantName, variantNames } from "../pickers/variant-name.tsx"
import { findVariants } from "../pickers/variants.ts"
import { useLocations } from "./use-locations.ts"

type Movement = Row<"/stock/movements">

const reasons = [
  "opening",
  "receipt",
  "allocation",
  "release",
  "sale",
  "return",
  "cancellation",
  "adjustment",
  "stocktake",
  "write_off",
] as const satisfies readonly Movement["reason"][]

/** The ledger of stock, newest first. It is never changed. */
export function Component() {
  const t = useText()
  const { number, time } = useFormats()
  const { locations, nameOf } = useLocations()
  const spec = useMemo((): ListSpec<Movement> => {
    const signed = (value: string) => (value === "0" ? "" : `${value.startsWith("-") ? "" : "+"}${number(value)}`)
    return {
      name: "/stock/movements",
      title: t("stock.movements"),
      load: (query) => call("get", "/stock/movements", { query }),
      columns: [
        {
          key: "when",
          title: t("common.date"),
          cell: (m) => time(m.occurredAt),
          csv: (m) => m.occurredAt,
          sort: "occurredAt",
          width: 175,
          phone: "line",
        },
        {
          key: "item",
          title: t("common.product"),
          cell: (m) => <VariantName id={m.variantId} />,
          csv: (m, nameOf) => nameOf(m.variantId),
          phone: "title",
        },
        {
          key: "reason",
          title: t("common.reason"),
          cell: (m) => t(`stock.reason.${m.reason}`),
          csv: (m) => m.reason,
          width: 130,
          phone: "line",
        },
        {
          key: "location",
          title: t("stock.location"),
          cell: (m) => nameOf(m.locationId),
          csv: (m) => nameOf(m.locationId),
          width: 150,
        },
        {
          key: "onHand",
          title: t("stock.onHand"),
          cell: (m) => signed(m.onHandDelta),
          csv: (m) => m.onHandDelta,
          width: 110,
          align: "right",
          phone: "aside",
        },
        {
          key: "reserved",
          title: t("stock.reserved"),
          cell: (m) => signed(m.reservedDelta),
          csv: (m) => m.reservedDelta,
          width: 110,
          align: "right",
        },
        {
          key: "order",
          title: t("stock.because"),
          cell: (m) => <Because movement={m} />,
          csv: (m) => m.orderId ?? m.reference ?? "",
          width: 150,
        },
        { key: "note", title: t("common.notes"), cell: (m) => m.note ?? "", csv: (m) => m.note ?? "", isExtra: true },
      ],
      names: (rows) => variantNames(rows.map((m) => m.variantId)),
      search: { param: "search", label: t("stock.searchMovements") },
      filters: [
        { kind: "days", from: "occurredFrom", to: "occurredBefore", label: t("common.date"), as: "instant" },
        choice("reason", t("common.reason"), reasons, (v) => t(`stock.reason.${v}`)),
        {
          kind: "choice",
          param: "locationId",
          label: t("stock.location"),
          options: locations.map(({ id, name }) => ({ value: id, label: name })),
        },
        { kind: "record", param: "variantId", label: t("common.product"), find: findVariants, name: variantName },
      ],
      empty: { icon: IconArrowsExchange, title: t("stock.noMovements"), text: t("stock.noMovementsText") },
    }
  }, [t, number, time, nameOf, locations])
  return <ListPage spec={spec} />
}

function Because({ movement }: { readonly movement: Movement }) {
  const t = useText()
  if (movement.orderId === null) return movement.reference ?? ""
  return (
    <Anchor component={Link} to={`/orders/${movement.orderId}`} size="sm">
      {t("stock.anOrder")}
    </Anchor>
  )
}
