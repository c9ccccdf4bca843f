import { Group, Stack } from "@mantine/core"
import { useParams } from "react-router"
import { type Reply, useRead } from "../../api/index.ts"
import { useFormats } from "../../formats/index.ts"
import { Loaded, PageHead, TwoColumns } from "../../kit/detail/index.ts"
import { useText } from "../../texts/index.ts"
import { OrderActions } from "./order-actions.tsx"
import { OrderLines } from "./order-lines.tsx"
import { OrderPayments } from "./order-payments.tsx"
import { OrderReturns } from "./order-returns.tsx"
import { OrderSide } from "./order-side.tsx"
import { OrderTimeline } from "./order-timeline.tsx"
import { FulfilmentState, OrderState, PaymentState } from "./states.tsx"

export type Order = Reply<"get", "/orders/{id}">

/** One order: what was ordered, what is paid and sent, what happened, and what can be done. The page to copy for a record. */
export function Component() {
  const { id = "" } = useParams()
  const order = useRead("/orders/{id}", { path: { id } })
  return <Loaded query={order}>{(found) => <OrderView order={found} />}</Loaded>
}

function OrderView({ order }: { readonly order: Order }) {
  const t = useText()
  const { time } = useFormats()
  return (
    <Stack>
      <PageHead
        title={t("orders.one", { number: order.number })}
        back={{ to: "/orders", label: t("orders.title") }}
        badges={
          <Group gap={6}>
            <OrderState order={order} />
            <PaymentState order={order} />
            <FulfilmentState order={order} />
          </Group>
        }
        subtitle={`${time(order.placedAt)} · ${t(`channels.${order.channel}`)}`}
        actions={<OrderActions order={order} />}
      />
      <TwoColumns
        main={
          <>
            <OrderLines order={order} />
            <OrderPayments order={order} />
            <OrderReturns order={order} />
            <OrderTimeline order={order} />
          </>
        }
        side={<OrderSide order={order} />}
      />
    </Stack>
  )
}
