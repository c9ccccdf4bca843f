import { Button } from "@mantine/core"
import { IconPlus, IconShoppingCartPlus } from "@tabler/icons-react"
import { useMemo } from "react"
import { Link } from "react-router"
import { call } from "../../api/index.ts"
import { useMay } from "../../app/me.ts"
import { type Formats, useFormats } from "../../formats/index.ts"
import { type Column, choice, keysOf, ListPage, type ListSpec } from "../../kit/list/index.ts"
import { type Text, useText } from "../../texts/index.ts"
import { variantName } from "../pickers/variant-name.tsx"
import { findVariants } from "../pickers/variants.ts"
import { type PurchaseHead, PurchaseState, purchaseTones } from "./states.tsx"
import { findSuppliers, SupplierName, supplierName, supplierNames } from "./suppliers.tsx"

/** What is ordered from suppliers. */
export function Component() {
  const t = useText()
  const formats = useFormats()
  const canWrite = useMay()("purchasing:write")
  const spec = useMemo(
    (): ListSpec<PurchaseHead> => ({
      name: "/purchase-orders",
      title: t("purchases.title"),
      load: (query) => call("get", "/purchase-orders", { query }),
      to: ({ id }) => `/purchase-orders/${id}`,
      columns: columnsOf(t, formats),
      search: { param: "search", label: t("purchases.number") },
      views: [
        { label: t("list.all"), query: {} },
        { label: t("purchases.views.coming"), query: { state: "ordered" } },
        { label: t("purchases.views.partly"), query: { state: "partly_received" } },
      ],
      filters: [
        choice("state", t("common.state"), keysOf(purchaseTones), (v) => t(`purchases.state.${v}`)),
        {
          kind: "record",
          param: "supplierId",
          label: t("purchases.supplier"),
          find: findSuppliers,
          name: supplierName,
        },
        { kind: "days", from: "expectedFrom", to: "expectedTo", label: t("purchases.expectedOn"), as: "date" },
        { kind: "record", param: "variantId", label: t("common.product"), find: findVariants, name: variantName },
      ],
      bulk: [
        {
          key: "order",
          label: t("purchases.action.order"),
          needs: "purchasing:write",
          isFor: ({ state }) => state === "draft",
          run: move("order"),
          question: (count) => t("purchases.orderQuestion", { count }),
        },
        {
          key: "cancel",
          label: t("purchases.action.cancel"),
          needs: "purchasing:write",
          isDanger: true,
          isFor: ({ state }) => state === "draft" || state === "ordered",
          run: move("cancel"),
          question: (count) => t("purchases.cancelQuestion", { count }),
        },
      ],
      names: (rows) => supplierNames(rows.map((p) => p.supplierId)),
      empty: { icon: IconShoppingCartPlus, title: t("purchases.emptyTitle"), text: t("purchases.emptyText") },
      actions: canWrite && (
        <Button component={Link} to="/purchase-orders/new" leftSection={<IconPlus size={16} />}>
          {t("purchases.new")}
        </Button>
      ),
    }),
    [t, formats, canWrite],
  )
  return <ListPage spec={spec} />
}

function columnsOf(t: Text, { date, money }: Formats): readonly Column<PurchaseHead>[] {
  const total = (p: PurchaseHead) => money(p.totalMinor, p.currency)
  const expected = (p: PurchaseHead) => (p.expectedOn === null ? "" : date(p.expectedOn))
  return [
    {
      key: "number",
      title: t("purchases.number"),
      cell: (p) => `PO-${p.number}`,
      csv: (p) => `PO-${p.number}`,
      sort: "number",
      width: 130,
      phone: "title",
    },
    {
      key: "supplier",
      title: t("purchases.supplier"),
      cell: (p) => <SupplierName id={p.supplierId} />,
      csv: (p, nameOf) => nameOf(p.supplierId),
      phone: "line",
    },
    {
      key: "state",
      title: t("common.state"),
      cell: (p) => <PurchaseState state={p.state} />,
      csv: (p) => p.state,
      width: 160,
      phone: "aside",
    },
    {
      key: "expected",
      title: t("purchases.expectedOn"),
      cell: expected,
      csv: (p) => p.expectedOn ?? "",
      width: 140,
      phone: "line",
    },
    {
      key: "total",
      title: t("common.net"),
      cell: total,
      csv: total,
      sort: "total",
      width: 130,
      align: "right",
      phone: "line",
    },
  ]
}

function move(action: "order" | "cancel") {
  return ({ id }: PurchaseHead) => call("post", "/purchase-orders/{id}/actions", { path: { id }, body: { action } })
}
