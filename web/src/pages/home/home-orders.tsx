import { Anchor, Button } from "@mantine/core"
import { useQuery } from "@tanstack/react-query"
import { Link } from "react-router"
import { read } from "../../api/index.ts"
import { useFormats } from "../../formats/index.ts"
import { Panel, SmallTable } from "../../kit/detail/index.ts"
import { ProblemView } from "../../kit/feedback/index.ts"
import { useText } from "../../texts/index.ts"
import { FulfilmentState, PaymentState } from "../orders/states.tsx"

const shownMax = 8
const liveMs = 20_000

/** The latest orders. */
export function HomeOrders() {
  const t = useText()
  const { money, ago } = useFormats()
  const orders = useQuery({ ...read("/orders", { query: { limit: shownMax } }), refetchInterval: liveMs })
  return (
    <Panel
      title={t("home.latestOrders")}
      actions={
        <Button component={Link} to="/orders" size="compact-sm" variant="subtle">
          {t("common.showAll")}
        </Button>
      }
    >
      {orders.error !== null && <ProblemView error={orders.error} onRetry={() => void orders.refetch()} />}
      {orders.data && (
        <SmallTable
          label={t("home.latestOrders")}
          rows={orders.data.data}
          rowKey={({ id }) => id}
          empty={t("orders.emptyTitle")}
          columns={[
            {
              key: "customer",
              title: t("orders.customer"),
              cell: (order) => (
                <Anchor component={Link} to={`/orders/${order.id}`} size="sm">
                  {order.contact.name}
                </Anchor>
              ),
            },
            {
              key: "when",
              title: t("orders.placed"),
              cell: (order) => <span style={{ whiteSpace: "nowrap" }}>{ago(order.placedAt)}</span>,
              isWide: true,
            },
            { key: "payment", title: t("orders.paymentLabel"), cell: (order) => <PaymentState order={order} /> },
            {
              key: "delivery",
              title: t("orders.fulfilmentLabel"),
              cell: (order) => <FulfilmentState order={order} />,
              isWide: true,
            },
            {
              key: "total",
              title: t("common.total"),
              cell: (order) => money(order.totalMinor, order.currency),
              align: "right",
            },
          ]}
        />
      )}
    </Panel>
  )
}
