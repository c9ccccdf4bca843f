import type { Ctx, SystemCtx, TenantId } from "#platform/db"

/** Numbers that one reading walks at most, whether they fit or not. */
const walkedMax = 2_000

/** An event in its tenant's order. */
export interface FeedEvent {
  readonly seq: bigint
  readonly type: string
  /** The whole event as JSON, as endpoints get it. */
  readonly body: string
}

/** What a reading of the feed asks for. */
export interface FeedQuery {
  readonly tenant: TenantId
  /** Events behind this number. */
  readonly after: bigint
  readonly limit: number
  /** Only these types; empty: all. */
  readonly types: readonly string[]
}

const feedSql = `
with walked as (
  select l.seq, l.event_id from event_log l where l.tenant_id = $1 and l.seq > $2 order by l.seq limit ${walkedMax}
), fitting as (
  select w.seq, e.* from walked w join events e on e.id = w.event_id
  where cardinality($4::text[]) = 0 or exists (select from unnest($4::text[]) as t (pattern)
    where t.pattern = '*' or t.pattern = e.type or (t.pattern like '%.*' and starts_with(e.type, left(t.pattern, -1))))
  order by w.seq limit $3
)
select f.seq, f.type, webhook_body(f.id, f.tenant_id, f.type, f.version, f.subject, f.occurred_at, f.data, p.fields) as body,
  (select max(seq) from walked) as walked_to, (select count(*)::int4 from walked) as walked
from (select 1) one left join fitting f on true left join personal_data p on p.tenant_id = f.tenant_id and p.record_id = f.id
order by f.seq`

/** Events behind a number, the oldest first, and the number to go on from: it moves also where nothing fits. */
export async function readFeed(
  ctx: Pick<Ctx, "tx"> | SystemCtx,
  query: FeedQuery,
): Promise<{ readonly events: FeedEvent[]; readonly next: bigint; readonly hasMore: boolean }> {
  const { rows } = await ctx.tx.session.query(feedSql, [query.tenant, query.after, query.limit, query.types])
  const found = rows as (FeedEvent & { walked_to: bigint | null; walked: number })[]
  const events = found.filter(({ type }) => type !== null)
  const isFull = events.length === query.limit
  const next = isFull ? events.at(-1)?.seq : found[0]?.walked_to
  return { events, next: next ?? query.after, hasMore: isFull || found[0]?.walked === walkedMax }
}

/** The number of the tenant's newest event; 0 when it has none. */
export async function newestSeq(ctx: Pick<Ctx, "tx"> | SystemCtx, tenant: TenantId): Promise<bigint> {
  const { rows } = await ctx.tx.session.query("select last_seq from event_counters where tenant_id = $1", [tenant])
  return (rows as { last_seq: bigint }[])[0]?.last_seq ?? 0n
}

/** The newest numbers of several tenants. */
export async function newestSeqs(sys: SystemCtx, tenants: readonly TenantId[]): Promise<Map<TenantId, bigint>> {
  const { rows } = await sys.tx.session.query(
    "select tenant_id, last_seq from event_counters where tenant_id = any($1::text[])",
    [tenants],
  )
  return new Map((rows as { tenant_id: TenantId; last_seq: bigint }[]).map((row) => [row.tenant_id, row.last_seq]))
}
