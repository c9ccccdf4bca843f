import type { Reply, Row } from "../../api/index.ts"
import { StateBadge, type Tone } from "../../kit/detail/index.ts"
import { useText } from "../../texts/index.ts"

export type Seller = Reply<"get", "/marketplace/sellers/{id}">
type Line = Row<"/marketplace/sellers/{id}/ledger">
type PayoutState = Row<"/marketplace/payouts">["state"]

const sellerTones = { invited: "open", active: "good", suspended: "bad" } as const satisfies Record<
  Seller["state"],
  Tone
>
const lineTones = { pending: "open", available: "good", processing: "moving", paid: "over" } as const satisfies Record<
  Line["state"],
  Tone
>
const payoutTones = { processing: "moving", paid: "good", failed: "bad" } as const satisfies Record<PayoutState, Tone>

/** May a seller sell? */
export function SellerBadge({ state }: { readonly state: Seller["state"] }) {
  const t = useText()
  return <StateBadge tone={sellerTones[state]}>{t(`market.sellerState.${state}`)}</StateBadge>
}

/** Where a ledger line's money is. */
export function LineBadge({ state }: { readonly state: Line["state"] }) {
  const t = useText()
  return <StateBadge tone={lineTones[state]}>{t(`market.balance.${state}`)}</StateBadge>
}

/** How far a payout is. */
export function PayoutBadge({ state }: { readonly state: PayoutState }) {
  const t = useText()
  return <StateBadge tone={payoutTones[state]}>{t(`payouts.state.${state}`)}</StateBadge>
}
