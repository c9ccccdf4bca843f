import type { Reply, Row } from "../../api/index.ts"
import { StateBadge, type Tone } from "../../kit/detail/index.ts"
import { useText } from "../../texts/index.ts"

export type PurchaseHead = Row<"/purchase-orders">
export type Purchase = Reply<"get", "/purchase-orders/{id}">

export const purchaseTones = {
  draft: "open",
  ordered: "moving",
  partly_received: "warn",
  received: "good",
  closed: "over",
  cancelled: "over",
} as const satisfies Record<Purchase["state"], Tone>

export function PurchaseState({ state }: Pick<Purchase, "state">) {
  const t = useText()
  return <StateBadge tone={purchaseTones[state]}>{t(`purchases.state.${state}`)}</StateBadge>
}
