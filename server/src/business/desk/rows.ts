import type { TenantId } from "#platform/db"
import type { Priority } from "./priority.ts"
import { type SlaPolicyId, slaNextAt } from "./sla.ts"
import { isOpen, type TicketState } from "./states.ts"
import {
  type ContactId,
  type CustomerId,
  deadlineOf,
  type QueueId,
  type Ticket,
  type TicketHead,
  type TicketId,
  type TicketSource,
  type UserId,
} from "./ticket.ts"
import { searchText } from "./words.ts"

/** What of a ticket's head changes: lists read it, and every write of a ticket writes it. */
export const headWritten = [
  "customer_id",
  "contact_id",
  "requester_name",
  "requester_email",
  "asset_id",
  "subject",
  "priority",
  "category",
  "source",
  "queue_id",
  "assignee_id",
  "watchers",
  "state",
  "is_open",
  "due_at",
  "deadline_at",
  "first_responded_at",
  "resolved_at",
  "closed_at",
  "sla_policy_id",
  "sla_revision",
  "sla_elapsed_ms",
  "sla_running_since",
  "response_warn_at",
  "response_due_at",
  "resolve_warn_at",
  "resolve_due_at",
  "sla_told",
  "sla_next_at",
  "merged_into",
  "origin_key",
  "rating",
  "version",
  "updated_at",
] as const satisfies readonly (keyof HeadRow)[]

/** A ticket as lists read it. */
export interface HeadRow {
  tenant_id: TenantId
  id: TicketId
  number: number
  customer_id: CustomerId | null
  contact_id: ContactId | null
  requester_name: string | null
  requester_email: string | null
  asset_id: string | null
  subject: string
  priority: Priority
  category: string | null
  source: TicketSource
  queue_id: QueueId | null
  assignee_id: UserId | null
  watchers: readonly UserId[]
  state: TicketState
  is_open: boolean
  due_at: Date | null
  deadline_at: Date | null
  first_responded_at: Date | null
  resolved_at: Date | null
  closed_at: Date | null
  sla_policy_id: SlaPolicyId | null
  sla_revision: number
  sla_elapsed_ms: bigint
  sla_running_since: Date | null
  response_warn_at: Date | null
  response_due_at: Date | null
  resolve_warn_at: Date | null
  resolve_due_at: Date | null
  sla_told: number
  sla_next_at: Date | null
  merged_into: TicketId | null
  origin_key: string | null
  rating: number | null
  version: number
  created_at: Date
  updated_at: Date
}

/** A ticket as the database keeps it, without its words. */
export interface TicketTable extends HeadRow {
  body: string
  body_html: string | null
}

/** The columns that a ticket's life may change, with how each is written; `number` and what identifies it are never changed. */
export function ticketColumns(ticket: Ticket) {
  const { sla } = ticket
  return {
    customer_id: ticket.customerId,
    contact_id: ticket.contactId,
    requester_name: ticket.requester.name,
    requester_email: ticket.requester.email,
    asset_id: ticket.assetId,
    subject: ticket.subject,
    body: ticket.body,
    body_html: ticket.bodyHtml,
    priority: ticket.priority,
    category: ticket.category,
    source: ticket.source,
    queue_id: ticket.queueId,
    assignee_id: ticket.assigneeId,
    watchers: JSON.stringify(ticket.watchers),
    state: ticket.state,
    is_open: isOpen(ticket.state),
    due_at: ticket.dueAt,
    deadline_at: deadlineOf(ticket),
    first_responded_at: ticket.firstRespondedAt,
    resolved_at: ticket.resolvedAt,
    closed_at: ticket.closedAt,
    sla_policy_id: sla.policyId,
    sla_revision: sla.revision,
    sla_elapsed_ms: sla.elapsedMs,
    sla_running_since: sla.runningSince,
    response_warn_at: sla.responseWarnAt,
    response_due_at: sla.responseDueAt,
    resolve_warn_at: sla.resolveWarnAt,
    resolve_due_at: sla.resolveDueAt,
    sla_told: sla.told,
    sla_next_at: slaNextAt(sla, { state: ticket.state, isResponded: ticket.firstRespondedAt !== null }),
    merged_into: ticket.mergedInto,
    origin_key: ticket.originKey,
    rating: ticket.rating,
    version: ticket.version,
    updated_at: ticket.updatedAt,
  }
}

/** The words by which a ticket is found. */
export function wordsOf(tenant: TenantId, ticket: Ticket): string {
  const { name, email } = ticket.requester
  return searchText(tenant, [ticket.subject, name ?? "", email ?? "", ticket.body])
}

export function ticketOf(row: TicketTable): Ticket {
  return { ...headOf(row), body: row.body, bodyHtml: row.body_html }
}

export function headOf(row: HeadRow): TicketHead {
  return {
    id: row.id,
    number: row.number,
    customerId: row.customer_id,
    contactId: row.contact_id,
    requester: { name: row.requester_name, email: row.requester_email },
    assetId: row.asset_id,
    subject: row.subject,
    priority: row.priority,
    category: row.category,
    source: row.source,
    queueId: row.queue_id,
    assigneeId: row.assignee_id,
    watchers: row.watchers,
    state: row.state,
    dueAt: row.due_at,
    sla: {
      policyId: row.sla_policy_id,
      revision: row.sla_revision,
      elapsedMs: Number(row.sla_elapsed_ms),
      runningSince: row.sla_running_since,
      responseWarnAt: row.response_warn_at,
      responseDueAt: row.response_due_at,
      resolveWarnAt: row.resolve_warn_at,
      resolveDueAt: row.resolve_due_at,
      told: row.sla_told,
    },
    firstRespondedAt: row.first_responded_at,
    resolvedAt: row.resolved_at,
    closedAt: row.closed_at,
    mergedInto: row.merged_into,
    originKey: row.origin_key,
    rating: row.rating,
    version: row.version,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  }
}
