import { decodeCursor, type Page, pageOf } from "#kernel"
import type { Actor, Ctx } from "#platform/db"

/** Which entries of the audit trail are asked for. */
export interface AuditFilter {
  readonly limit: number
  readonly cursor?: string | undefined
  readonly subject?: string | undefined
  /** Id of the person or key. */
  readonly actor?: string | undefined
  readonly type?: string | undefined
  readonly since?: string | undefined
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
const entriesSql = `select l.seq::text as seq, e.id as "eventId", e.type, e.subject, e.actor, e.ip, e.request_id as "requestId",
    e.occurred_at as "occurredAt",
    nullif(e.change -> 'before', 'null') || coalesce(p.fields -> 'before', '{}') as before,
    nullif(e.change -> 'after', 'null') || coalesce(p.fields -> 'after', '{}') as after
  from event_log l
  join events e on e.id = l.event_id
  left join personal_data p on p.tenant_id = e.tenant_id and p.record_id = e.id
  where l.tenant_id = $1 and l.seq < $2
    and ($3::text is null or e.subject = $3)
    and ($4::text is null or e.actor ->> 'id' = $4)
    and ($5::text is null or e.type = $5)
    and ($6::timestamptz is null or e.occurred_at >= $6)
  order by l.seq desc limit $7`

const seqMax = "9223372036854775807"

/** The audit trail, newest first. An entry appears when its event has been numbered, a moment after its commit. */
export async function listAudit(ctx: Ctx, filter: AuditFilter): Promise<Page<AuditEntry>> {
  const before = filter.cursor === undefined ? seqMax : seqOf(filter.cursor)
  const { limit, subject = null, actor = null, type = null, since = null } = filter
  const { rows } = await ctx.tx.session.query(entriesSql, [ctx.tenant, before, subject, actor, type, since, limit + 1])
  return pageOf(rows as AuditEntry[], limit, (row) => [row.seq])
}

function seqOf(cursor: string): string {
  const [seq] = decodeCursor(cursor, 1)
  return /^\d{1,18}$/.test(String(seq)) ? String(seq) : "0"
}
