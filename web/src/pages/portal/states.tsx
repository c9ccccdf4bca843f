import type { Reply } from "../../api/index.ts"
import { StateBadge, type Tone } from "../../kit/detail/index.ts"
import { useText } from "../../texts/index.ts"

export type PortalTicket = Reply<"get", "/portal/tickets/{id}">

const tones = {
  new: "open",
  open: "moving",
  waiting: "warn",
  scheduled: "moving",
  resolved: "good",
  closed: "over",
  reopened: "moving",
} as const satisfies Record<PortalTicket["state"], Tone>

/** How a ticket stands, in the client's words. */
export function PortalTicketState({ state }: Pick<PortalTicket, "state">) {
  const t = useText()
  return <StateBadge tone={tones[state]}>{t(`portal.state.${state}`)}</StateBadge>
}
