import { Button } from "@mantine/core"
import { IconPlus, IconShoppingCart } from "@tabler/icons-react"
import { useMemo } from "react"
import { Link } from "react-router"
import { call } from "../../api/index.ts"
import { useMay } from "../../app/me.ts"
import { type Formats, useFormats } from "../../formats/index.ts"
import { type Column, choice, type Filter, keysOf, ListPage, type ListSpec } from "../../kit/list/index.ts"
import { type Text, useText } from "../../texts/index.ts"
import { customerName, findCustomers } from "../pickers/customers.ts"
import {
  channels,
  FulfilmentState,
  fulfilmentTones,
  type OrderHead,
  OrderState,
  orderTones,
  PaymentState,
  paymentTones,
} from "./states.tsx"

/** Orders of every channel, newest first. The page to copy for a list. */
export function Component() {
  const t = useText()
  const formats = useFormats()
  const may = useMay()
  const canWrite = may("sales:write")
  const spec = useMemo(
    (): ListSpec<OrderHead> => ({
      name: "/orders",
      title: t("orders.title"),
      load: (query) => call("get", "/orders", { query }),
      to: (order) => `/orders/${order.id}`,
      columns: columnsOf(t, formats),
      filters: filtersOf(t),
      search: { param: "search", label: t("orders.searchLabel") },
      views: [
        { label: t("list.all"), query: {} },
        { label: t("orders.views.toSend"), query: { state: "open", fulfilmentState: "none" } },
        { label: t("orders.views.unpaid"), query: { state: "open", paymentState: "none" } },
      ],
      bulk: [
        {
          key: "fulfil",
          label: t("orders.fulfilAll"),
          needs: "sales:write",
          isFor: (order) => order.state === "open" && order.fulfilmentState !== "fulfilled",
          run: (order) => call("post", "/orders/{id}/fulfil", { path: { id: order.id }, body: {} }),
          question: (count) => t("orders.fulfilQuestion", { count }),
        },
      ],
      empty: { icon: IconShoppingCart, title: t("orders.emptyTitle"), text: t("orders.emptyText") },
      actions: canWrite && (
        <Button component={Link} to="/orders/new" leftSection={<IconPlus size={16} />}>
          {t("orders.new")}
        </Button>
      ),
    }),
    [t, formats, canWrite],
  )
  return <ListPage spec={spec} />
}

function columnsOf(t: Text, { money, time }: Formats): readonly Column<OrderHead>[] {
  return [
    {
      key: "number",
      title: t("orders.number"),
      cell: (o) => o.number,
      csv: (o) => o.number,
      sort: "number",
      width: 175,
      phone: "title",
    },
    {
      key: "placedAt",
      title: t("orders.placed"),
      cell: (o) => time(o.placedAt),
      csv: (o) => o.placedAt,
      sort: "placedAt",
      width: 165,
      phone: "line",
    },
    {
      key: "customer",
      title: t("orders.customer"),
      cell: (o) => o.contact.name,
      csv: (o) => o.contact.name,
      phone: "line",
    },
    {
      key: "channel",
      title: t("orders.channel"),
      cell: (o) => t(`channels.${o.channel}`),
      csv: (o) => o.channel,
      width: 120,
    },
    {
      key: "state",
      title: t("orders.stateLabel"),
      cell: (o) => <OrderState order={o} />,
      csv: (o) => o.state,
      width: 130,
      phone: "line",
    },
    {
      key: "payment",
      title: t("orders.paymentLabel"),
      cell: (o) => <PaymentState order={o} />,
      csv: (o) => o.paymentState,
      width: 130,
      phone: "line",
    },
    {
      key: "fulfilment",
      title: t("orders.fulfilmentLabel"),
      cell: (o) => <FulfilmentState order={o} />,
      csv: (o) => o.fulfilmentState,
      width: 140,
    },
    {
      key: "invoice",
      title: t("orders.invoice"),
      cell: (o) => o.invoiceNumber ?? "",
      csv: (o) => o.invoiceNumber ?? "",
      width: 160,
      isExtra: true,
    },
    {
      key: "email",
      title: t("common.email"),
      cell: (o) => o.contact.email ?? "",
      csv: (o) => o.contact.email ?? "",
      isExtra: true,
    },
    {
      key: "total",
      title: t("common.total"),
      cell: (o) => money(o.totalMinor, o.currency),
      csv: (o) => money(o.totalMinor, o.currency),
      sort: "total",
      width: 110,
      align: "right",
      phone: "aside",
    },
  ]
}

function filtersOf(t: Text): readonly Filter[] {
  return [
    choice("state", t("orders.stateLabel"), keysOf(orderTones), (v) => t(`orders.state.${v}`)),
    choice("paymentState", t("orders.paymentLabel"), keysOf(paymentTones), (v) => t(`orders.payment.${v}`)),
    choice("fulfilmentState", t("orders.fulfilmentLabel"), keysOf(fulfilmentTones), (v) => t(`orders.fulfilment.${v}`)),
    choice("channel", t("orders.channel"), channels, (v) => t(`channels.${v}`)),
    choice("isInvoiced", t("orders.invoiced"), ["true", "false"], (v) => t(v === "true" ? "common.yes" : "common.no")),
    { kind: "days", from: "placedFrom", to: "placedBefore", label: t("orders.placed"), as: "instant" },
    { kind: "record", param: "customerId", label: t("orders.customer"), find: findCustomers, name: customerName },
  ]
}
