/**
 * What members are told of, and who is while they have chosen nothing: `managers` are owners and admins; `concerned` is who has to do
 * with the very record (a ticket's holder), or owners and admins where nobody has.
 */
export const topics = {
  stock_low: "managers",
  connection_broken: "managers",
  webhook_disabled: "managers",
  warranty_ending: "managers",
  invoice_overdue: "nobody",
  tickets: "concerned",
} as const
export type Topic = keyof typeof topics
export type Audience = (typeof topics)[Topic]
export const topicNames = Object.keys(topics) as readonly Topic[]

/** What a notice says; the topic is what it is chosen by. */
export const noticeKinds = [
  "stock_low",
  "connection_broken",
  "webhook_disabled",
  "warranty_ending",
  "invoice_overdue",
  "ticket_replied",
  "ticket_assigned",
  "ticket_warned",
  "ticket_breached",
] as const
export type NoticeKind = (typeof noticeKinds)[number]
