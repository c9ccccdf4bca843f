import type { Reply, Row } from "../../api/index.ts"
import { StateBadge, type Tone } from "../../kit/detail/index.ts"
import { useText } from "../../texts/index.ts"

export type TicketHead = Row<"/tickets">
export type Ticket = Reply<"get", "/tickets/{id}">

export const ticketTones = {
  new: "open",
  open: "open",
  waiting: "warn",
  scheduled: "moving",
  resolved: "good",
  closed: "over",
  reopened: "warn",
} as const satisfies Record<TicketHead["state"], Tone>
export const priorityTones = { low: "over", normal: "open", high: "warn", urgent: "bad" } as const satisfies Record<
  TicketHead["priority"],
  Tone
>
/** Where tickets come from. */
export const sources = {
  staff: true,
  email: true,
  portal: true,
  api: true,
  system: true,
  maintenance: true,
  connector: true,
} as const satisfies Record<TicketHead["source"], true>
const promiseTones = {
  none: "over",
  open: "open",
  warned: "warn",
  kept: "good",
  broken: "bad",
} as const satisfies Record<TicketHead["sla"]["response"], Tone>

export function TicketState({ ticket }: { readonly ticket: Pick<TicketHead, "state"> }) {
  const t = useText()
  return <StateBadge tone={ticketTones[ticket.state]}>{t(`desk.state.${ticket.state}`)}</StateBadge>
}

export function TicketPriority({ ticket }: { readonly ticket: Pick<TicketHead, "priority"> }) {
  const t = useText()
  return <StateBadge tone={priorityTones[ticket.priority]}>{t(`desk.priority.${ticket.priority}`)}</StateBadge>
}

/** How one promise of the SLA stands. */
export function PromiseState({ promise }: { readonly promise: TicketHead["sla"]["response"] }) {
  const t = useText()
  return <StateBadge tone={promiseTones[promise]}>{t(`desk.promise.${promise}`)}</StateBadge>
}

/** The next moment by which something was promised: the answer while there is none, then the solution, then the due date. */
export function nextDue({ sla, firstRespondedAt, dueAt }: TicketHead): string | null {
  return (firstRespondedAt === null ? sla.responseDueAt : null) ?? sla.resolveDueAt ?? dueAt
}
