import type { Row } from "../../api/index.ts"
import { StateBadge, type Tone } from "../../kit/detail/index.ts"
import { useText } from "../../texts/index.ts"

export type OrderHead = Row<"/orders">

export const orderTones = { open: "open", completed: "good", cancelled: "over" } as const satisfies Record<
  OrderHead["state"],
  Tone
>
export const paymentTones = {
  none: "warn",
  partial: "warn",
  paid: "good",
  overpaid: "warn",
  partially_refunded: "moving",
  refunded: "over",
} as const satisfies Record<OrderHead["paymentState"], Tone>
export const fulfilmentTones = {
  none: "open",
  partial: "moving",
  fulfilled: "good",
  partially_returned: "moving",
  returned: "over",
} as const satisfies Record<OrderHead["fulfilmentState"], Tone>
export const channels = [
  "storefront",
  "marketplace",
  "manual",
  "shopify",
  "woocommerce",
] as const satisfies readonly OrderHead["channel"][]

export function OrderState({ order }: { readonly order: Pick<OrderHead, "state"> }) {
  const t = useText()
  return <StateBadge tone={orderTones[order.state]}>{t(`orders.state.${order.state}`)}</StateBadge>
}

export function PaymentState({ order }: { readonly order: Pick<OrderHead, "paymentState"> }) {
  const t = useText()
  return <StateBadge tone={paymentTones[order.paymentState]}>{t(`orders.payment.${order.paymentState}`)}</StateBadge>
}

export function FulfilmentState({ order }: { readonly order: Pick<OrderHead, "fulfilmentState"> }) {
  const t = useText()
  return (
    <StateBadge tone={fulfilmentTones[order.fulfilmentState]}>
      {t(`orders.fulfilment.${order.fulfilmentState}`)}
    </StateBadge>
  )
}
