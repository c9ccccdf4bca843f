import type { Id } from "#kernel"
import type { Priority } from "./priority.ts"
import type { TicketSla } from "./sla.ts"
import type { TicketState } from "./states.ts"

export type TicketId = Id<"tkt">
export type ReplyId = Id<"rpl">
export type QueueId = Id<"que">
export type CustomerId = Id<"cus">
export type ContactId = Id<"con">
export type UserId = Id<"usr">

/** Where a ticket came from. `system` is a flow or a job, `connector` an outside service desk. */
export const ticketSources = ["staff", "email", "portal", "api", "system", "maintenance", "connector"] as const
export type TicketSource = (typeof ticketSources)[number]

export const subjectCharsMax = 300
export const bodyCharsMax = 100_000
export const categoryCharsMax = 60
export const watchersMax = 30

/** Who asked, as far as it is known: a contact has both, a stranger's mail at least the address. Personal. */
export interface Requester {
  readonly name: string | null
  readonly email: string | null
}

/** What is said of a ticket when it is made. */
export interface TicketDraft {
  readonly subject: string
  readonly body: string
  readonly bodyHtml?: string | null
  /** Null: nobody knows yet whose it is (a stranger's mail); it is named once, later. */
  readonly customerId: CustomerId | null
  readonly contactId?: ContactId | null
  readonly requester?: Requester
  readonly assetId?: string | null
  readonly priority?: Priority
  readonly category?: string | null
  readonly source: TicketSource
  readonly queueId?: QueueId | null
  readonly assigneeId?: UserId | null
  readonly watchers?: readonly UserId[]
  readonly dueAt?: Date | null
  /** `scheduled` needs `dueAt`; default `new`. */
  readonly state?: "new" | "open" | "scheduled"
  /** Names what the ticket was made for (`maintenance:…`): a second one of the same key is not made, the first is answered. */
  readonly originKey?: string | null
}

/** A client's request and what became of it, as lists show it. */
export interface TicketHead {
  readonly id: TicketId
  /** Unique in the business and growing; a number may be missing (a ticket that was withdrawn). */
  readonly number: number
  readonly customerId: CustomerId | null
  readonly contactId: ContactId | null
  readonly requester: Requester
  readonly assetId: string | null
  readonly subject: string
  readonly priority: Priority
  readonly category: string | null
  readonly source: TicketSource
  readonly queueId: QueueId | null
  readonly assigneeId: UserId | null
  readonly watchers: readonly UserId[]
  readonly state: TicketState
  /** When it shall be done, as somebody said; the clock's own instants are in `sla`. */
  readonly dueAt: Date | null
  readonly sla: TicketSla
  readonly firstRespondedAt: Date | null
  readonly resolvedAt: Date | null
  readonly closedAt: Date | null
  readonly mergedInto: TicketId | null
  readonly originKey: string | null
  /** 1 to 5, when the client has answered. */
  readonly rating: number | null
  readonly version: number
  readonly createdAt: Date
  readonly updatedAt: Date
}

/** A ticket with what was asked. */
export interface Ticket extends TicketHead {
  readonly body: string
  /** Cleaned when it came in; null where the mail or the caller had none. */
  readonly bodyHtml: string | null
}

/** The nearest instant by which it must be done: its due date or its resolution target; null when it is done or neither is set. */
export function deadlineOf(ticket: Pick<Ticket, "dueAt" | "sla" | "state">): Date | null {
  if (ticket.state === "resolved" || ticket.state === "closed") return null
  const { dueAt, sla } = ticket
  if (dueAt === null || sla.resolveDueAt === null) return dueAt ?? sla.resolveDueAt
  return dueAt < sla.resolveDueAt ? dueAt : sla.resolveDueAt
}
