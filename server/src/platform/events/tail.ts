import type { SystemCtx, TenantId } from "#platform/db"

/** A place in the commit order of all businesses. */
export interface TailPlace {
  readonly xid: string
  readonly ord: string
}

/** An event as the tail shows it: without personal fields. */
export interface TailEvent {
  readonly place: TailPlace
  readonly seq: string
  readonly id: string
  readonly tenant: string
  readonly type: string
  readonly subject: string
  readonly occurredAt: string
  readonly data: unknown
}

export interface TailFilter {
  readonly tenant: TenantId | null
  /** Events behind this place; null: the newest ones. */
  readonly after: TailPlace | null
  readonly limit: number
}

const tailSql = (isAfter: boolean): string => `
  select e.xid::text as xid, e.ord::text as ord, l.seq::text as seq, e.id, e.tenant_id as tenant, e.type, e.subject, e.occurred_at, e.data
  from events e join event_log l on l.event_id = e.id
  where ($1::text is null or e.tenant_id = $1) and ${isAfter ? "(e.xid, e.ord) > ($3::xid8, $4::int8)" : "($3::text is null and $4::text is null)"}
  order by e.xid ${isAfter ? "" : "desc"}, e.ord ${isAfter ? "" : "desc"} limit $2`

/** Numbered events in commit order, oldest first. */
export async function tailEvents(sys: SystemCtx, { tenant, after, limit }: TailFilter): Promise<TailEvent[]> {
  const { rows } = await sys.tx.session.query(tailSql(after !== null), [
    tenant,
    limit,
    after?.xid ?? null,
    after?.ord ?? null,
  ])
  const events = rows.map(tailEventOf)
  return after === null ? events.toReversed() : events
}

function tailEventOf(row: unknown): TailEvent {
  const { xid, ord, occurred_at, ...rest } = row as Omit<TailEvent, "place" | "occurredAt"> &
    TailPlace & { occurred_at: Date }
  return { place: { xid, ord }, occurredAt: occurred_at.toISOString(), ...rest }
}
