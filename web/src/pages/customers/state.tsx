import type { Row } from "../../api/index.ts"
import { StateBadge, type Tone } from "../../kit/detail/index.ts"
import { useText } from "../../texts/index.ts"

type Status = Row<"/customers">["status"]

export const customerTones = {
  lead: "moving",
  active: "good",
  on_hold: "warn",
  former: "over",
} as const satisfies Record<Status, Tone>

export function CustomerState({ status }: { readonly status: Status }) {
  const t = useText()
  return <StateBadge tone={customerTones[status]}>{t(`customers.status.${status}`)}</StateBadge>
}
