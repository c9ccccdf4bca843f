import type { Ctx } from "#platform/db"
import type { ConnectionId } from "./connection.ts"
import type { Row } from "./lens/rows.ts"
import type { RecordId, Whence } from "./sync/link-store.ts"

/** A record with all that the hub knows of it. */
export interface KnownRecord {
  readonly id: RecordId
  readonly kind: string
  readonly data: Row
  readonly version: number
  readonly changedAt: Date
  readonly whence: Readonly<Record<string, Whence>>
  readonly deletedAt: Date | null
  readonly erasedAt: Date | null
  readonly domainId: string | null
  readonly domainState: string
  readonly domainError: string | null
}

const columns = `id, kind, data, version, changed_at as "changedAt", whence, deleted_at as "deletedAt", erased_at as "erasedAt",
  domain_id as "domainId", domain_state as "domainState", domain_error as "domainError"`

export async function recordById(ctx: Ctx, id: string): Promise<KnownRecord | undefined> {
  const { rows } = await ctx.tx.session.query(`select ${columns} from hub_records where tenant_id = $1 and id = $2`, [
    ctx.tenant,
    id,
  ])
  return (rows as KnownRecord[])[0]
}

export interface RecordFilter {
  readonly limit: number
  readonly before: string | null
  readonly kind?: string | undefined
  readonly domainId?: string | undefined
  readonly externalId?: string | undefined
}

/** Records, newest first; by our domain's id of them or by theirs. */
export async function listRecords(ctx: Ctx, f: RecordFilter): Promise<KnownRecord[]> {
  const { rows } = await ctx.tx.session.query(
    `select ${columns} from hub_records r where tenant_id = $1 and ($3::text is null or id < $3) and ($4::text is null or kind = $4)
       and ($5::text is null or domain_id = $5)
       and ($6::text is null or id in (select record_id from hub_links where tenant_id = $1 and external_id = $6))
     order by id desc limit $2`,
    [ctx.tenant, f.limit, f.before, f.kind ?? null, f.domainId ?? null, f.externalId ?? null],
  )
  return rows as KnownRecord[]
}

/** A record at one connection. */
export interface KnownLink {
  readonly connectionId: ConnectionId
  readonly connector: string
  readonly resource: string
  readonly externalId: string
  readonly state: string
  readonly ours: Row
  readonly theirs: Row
  readonly remoteAt: Date | null
  readonly updatedAt: Date
  /** Why it waits to be sent; null: nothing waits. */
  readonly waits: string | null
}

export async function linksOf(ctx: Ctx, record: RecordId): Promise<KnownLink[]> {
  const { rows } = await ctx.tx.session.query(
    `select l.connection_id as "connectionId", c.connector, l.resource, l.external_id as "externalId", l.state, l.ours, coalesce(l.theirs, l.ours) as theirs,
       l.remote_at as "remoteAt", l.updated_at as "updatedAt", case when p.record_id is null then null else coalesce(p.error, 'to be sent') end as waits
     from hub_links l join hub_connections c on c.tenant_id = l.tenant_id and c.id = l.connection_id
     left join hub_pending p on p.tenant_id = l.tenant_id and p.connection_id = l.connection_id and p.resource = l.resource and p.record_id = l.record_id
     where l.tenant_id = $1 and l.record_id = $2 order by l.connection_id, l.resource`,
    [ctx.tenant, record],
  )
  return rows as KnownLink[]
}

/** Records of theirs as they were last read, the newest first; one where an id is named. */
export async function sampleRaws(
  ctx: Ctx,
  place: { readonly connection: ConnectionId; readonly resource: string },
  externalId: string | null,
  limit: number,
): Promise<{ externalId: string; raw: unknown; data: Row }[]> {
  const { rows } = await ctx.tx.session.query(
    `select l.external_id as "externalId", l.raw::json as raw, r.data from hub_links l join hub_records r on r.tenant_id = l.tenant_id and r.id = l.record_id
     where l.tenant_id = $1 and l.connection_id = $2 and l.resource = $3 and l.state = 'linked' and ($4::text is null or l.external_id = $4)
     order by l.updated_at desc, l.external_id limit $5`,
    [ctx.tenant, place.connection, place.resource, externalId, limit],
  )
  return rows as { externalId: string; raw: unknown; data: Row }[]
}

/** Every record of theirs counts as changed: the next full read maps it anew. */
export async function forgetHashes(
  ctx: Ctx,
  place: { readonly connection: ConnectionId; readonly resource: string },
): Promise<void> {
  await ctx.tx.session.query(
    "update hub_links set raw_hash = '' where tenant_id = $1 and connection_id = $2 and resource = $3 and state = 'linked'",
    [ctx.tenant, place.connection, place.resource],
  )
}

/** Those of these ids that are living records of a kind. */
export async function recordsAmong(ctx: Ctx, kind: string, ids: readonly string[]): Promise<RecordId[]> {
  if (ids.length === 0) return []
  const { rows } = await ctx.tx.session.query(
    "select id from hub_records where tenant_id = $1 and kind = $2 and id = any($3::text[]) and erased_at is null order by id",
    [ctx.tenant, kind, [...ids]],
  )
  return (rows as { id: RecordId }[]).map((row) => row.id)
}

/** Where a record is linked or waits to be sent, at connections that have not ended. */
export async function placesOf(
  ctx: Ctx,
  record: RecordId,
): Promise<{ connection: ConnectionId; connector: string; resource: string; externalId: string | null }[]> {
  const { rows } = await ctx.tx.session.query(
    `select c.id as connection, c.connector, w.resource, max(w.external_id) as "externalId" from (
       select connection_id, resource, external_id from hub_links where tenant_id = $1 and record_id = $2 and state <> 'erased'
       union all select connection_id, resource, null from hub_pending where tenant_id = $1 and record_id = $2) w
     join hub_connections c on c.tenant_id = $1 and c.id = w.connection_id and c.state <> 'disconnected'
     group by c.id, c.connector, w.resource order by c.id, w.resource`,
    [ctx.tenant, record],
  )
  return rows as { connection: ConnectionId; connector: string; resource: string; externalId: string | null }[]
}
