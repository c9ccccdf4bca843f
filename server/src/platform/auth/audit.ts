import type { Page } from "#kernel"
import { type Actor, type Ctx, conditions, likePart, type Sort, type SortColumn, sortedPage } from "#platform/db"

/** What the audit trail can be sorted by. */
export const auditSorts = ["occurredAt"] as const
type AuditSort = (typeof auditSorts)[number]

const sorts = { occurredAt: { column: "l.seq", type: "bigint" } } as const satisfies Record<AuditSort, SortColumn>

/** Which entries of the audit trail are asked for. */
export interface AuditFilter {
  readonly limit: number
  readonly cursor?: string | undefined
  readonly subject?: string | undefined
  /** Id of the person or key. */
  readonly actor?: string | undefined
  readonly type?: string | undefined
  readonly since?: Date | undefined
  readonly before?: Date | undefined
  /** Part of the type, of the id of what it is about, or of who did it. */
  readonly search?: string | undefined
  /** Default `-occurredAt`: newest first. Ordered by their numbers, which they get as they happen. */
  readonly sort?: Sort<AuditSort> | undefined
}

/** One thing that somebody did. */
export interface AuditEntry {
  readonly seq: string
  readonly eventId: string
  readonly type: string
  readonly subject: string
  readonly actor: Actor
  readonly before: Record<string, unknown> | null
  readonly after: Record<string, unknown> | null
  readonly ip: string | null
  readonly requestId: string | null
  readonly occurredAt: Date
}

/** Personal fields are laid over what changed for as long as they are kept; after an erasure they are missing. */
const columns = `l.seq::text as id, l.seq::text as seq, e.id as "eventId", e.type, e.subject, e.actor, e.ip, e.request_id as "requestId",
    e.occurred_at as "occurredAt",
    nullif(e.change -> 'before', 'null') || coalesce(p.fields -> 'before', '{}') as before,
    nullif(e.change -> 'after', 'null') || coalesce(p.fields -> 'after', '{}') as after`
const source = `event_log l
  join events e on e.id = l.event_id
  left join personal_data p on p.tenant_id = e.tenant_id and p.record_id = e.id`

/**
 * The audit trail, newest first unless sorted otherwise. An entry appears when its event has been numbered, a moment after its commit.
 * Throws `cursor.invalid`, `cursor.other_list`.
 */
export async function listAudit(ctx: Ctx, filter: AuditFilter): Promise<Page<AuditEntry>> {
  const { where, params } = conditions(
    [ctx.tenant],
    [
      ["e.subject = ?", filter.subject],
      ["e.actor ->> 'id' = ?", filter.actor],
      ["e.type = ?", filter.type],
      ["e.occurred_at >= ?", filter.since],
      ["e.occurred_at < ?", filter.before],
      [
        "(e.type ilike ? or e.subject ilike ? or e.actor ->> 'name' ilike ?)",
        filter.search === undefined ? undefined : likePart(filter.search),
      ],
    ],
  )
  const page = await sortedPage<AuditEntry & { readonly id: string }, AuditSort>(ctx, {
    columns,
    from: `${source} where l.tenant_id = $1 ${where}`,
    params,
    id: "l.seq",
    idType: "bigint",
    sorts,
    sort: filter.sort ?? "-occurredAt",
    limit: filter.limit,
    cursor: filter.cursor,
  })
  return { data: page.data.map(entryOf), nextCursor: page.nextCursor }
}

function entryOf(row: AuditEntry): AuditEntry {
  const { seq, eventId, type, subject, actor, before, after, ip, requestId, occurredAt } = row
  return { seq, eventId, type, subject, actor, before, after, ip, requestId, occurredAt }
}
