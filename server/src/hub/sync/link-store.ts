import type { Id } from "#kernel"
import type { Ctx } from "#platform/db"
import type { ConnectionId } from "../connection.ts"
import type { Row } from "../lens/rows.ts"
import { textArray } from "./text-array.ts"

export type RecordId = Id<"rec">

/** Whose links. */
export interface Place {
  readonly connection: ConnectionId
  readonly resource: string
}

export interface Link {
  readonly externalId: string
  readonly recordId: RecordId
  readonly rawHash: string
  readonly ours: Row
  /** Null: equal to `ours`. */
  readonly theirs: Row | null
  readonly recordVersion: number
  readonly remoteAt: Date | null
  /** `erased`: a person that was erased here; it is known there, and neither read nor sent. */
  readonly state: "linked" | "gone" | "erased"
}

/** A record of the hub. */
export interface HubRecord {
  readonly id: RecordId
  readonly data: Row
  readonly version: number
  readonly changedAt: Date
  readonly whence: Readonly<Record<string, Whence>>
  readonly deletedAt: Date | null
  /** When the person in it was erased. */
  readonly erasedAt: Date | null
}

/** Where a field's value came from. */
export interface Whence {
  /** The connection, or `ours`. */
  readonly by: string
  readonly at: string
  readonly rule: string
  readonly run?: string
}

/** Stands for every field that has no entry of its own: what a record that was new there began with. */
export const everyField = "*"

/** Where a field's value came from; undefined: nobody said. */
export function whenceOfField(whence: HubRecord["whence"], field: string): Whence | undefined {
  return whence[field] ?? whence[everyField]
}

const linkColumns = `l.external_id as "externalId", l.record_id as "recordId", l.raw_hash as "rawHash", l.ours, l.theirs,
  l.record_version as "recordVersion", l.remote_at as "remoteAt", l.state`
const recordColumns = `r.id, r.data, r.version, r.changed_at as "changedAt", r.whence, r.deleted_at as "deletedAt", r.erased_at as "erasedAt"`

/** What is linked of these ids, with the hash of their record as it was last seen. */
export async function linkHashes(
  ctx: Ctx,
  place: Place,
  ids: readonly string[],
): Promise<Map<string, { rawHash: string; state: Link["state"] }>> {
  if (ids.length === 0) return new Map()
  const { rows } = await ctx.tx.session.query(
    `select external_id as id, raw_hash as "rawHash", state from hub_links
     where tenant_id = $1 and connection_id = $2 and resource = $3 and external_id = any($4::text[])`,
    [ctx.tenant, place.connection, place.resource, ids],
  )
  return new Map((rows as { id: string; rawHash: string; state: Link["state"] }[]).map((row) => [row.id, row]))
}

/**
 * Of their records those that are not linked yet (false) or whose hash is another than when they were last seen (true), without those of
 * erased people. Of what is unchanged, nearly always most, nothing comes back.
 */
export async function changedAmong(
  ctx: Ctx,
  place: Place,
  records: readonly { readonly id: string; readonly hash: string }[],
): Promise<Map<string, boolean>> {
  if (records.length === 0) return new Map()
  const { rows } = await ctx.tx.session.query(
    `select w.id, l.external_id is not null as "isLinked" from unnest($4::text[], $5::text[]) as w (id, hash)
     left join hub_links l on l.tenant_id = $1 and l.connection_id = $2 and l.resource = $3 and l.external_id = w.id
     where l.raw_hash is distinct from w.hash and l.state is distinct from 'erased'`,
    [
      ctx.tenant,
      place.connection,
      place.resource,
      textArray(records.map(({ id }) => id)),
      textArray(records.map(({ hash }) => hash)),
    ],
  )
  return new Map((rows as { id: string; isLinked: boolean }[]).map((row) => [row.id, row.isLinked]))
}

/** Links of these ids with our records, which are held until the transaction ends. */
export async function lockLinked(
  ctx: Ctx,
  place: Place,
  ids: readonly string[],
): Promise<Map<string, { link: Link; record: HubRecord }>> {
  if (ids.length === 0) return new Map()
  const { rows } = await ctx.tx.session.query(
    `select ${linkColumns}, ${recordColumns} from hub_links l join hub_records r on r.tenant_id = l.tenant_id and r.id = l.record_id
     where l.tenant_id = $1 and l.connection_id = $2 and l.resource = $3 and l.external_id = any($4::text[]) order by r.id for update of r`,
    [ctx.tenant, place.connection, place.resource, ids],
  )
  return new Map((rows as (Link & HubRecord)[]).map((row) => [row.externalId, { link: row, record: row }]))
}

/** Links of these records of ours within one resource, with what their side last looked like. */
export async function linksOfRecords(
  ctx: Ctx,
  place: Place,
  ids: readonly RecordId[],
): Promise<Map<RecordId, Link & { raw: string }>> {
  if (ids.length === 0) return new Map()
  const { rows } = await ctx.tx.session.query(
    `select ${linkColumns}, l.raw from hub_links l where l.tenant_id = $1 and l.connection_id = $2 and l.resource = $3 and l.record_id = any($4::text[])`,
    [ctx.tenant, place.connection, place.resource, ids],
  )
  return new Map((rows as (Link & { raw: string })[]).map((row) => [row.recordId, row]))
}

/** Our ids of theirs, or theirs of ours, over several resources of a connection. */
export async function linkedIds(
  ctx: Ctx,
  connection: ConnectionId,
  wanted: ReadonlyMap<string, ReadonlySet<string>>,
  from: "theirs" | "ours",
): Promise<(resource: string, id: string) => string | undefined> {
  const pairs = [...wanted].flatMap(([resource, ids]) => [...ids].map((id) => [resource, id] as const))
  if (pairs.length === 0) return () => undefined
  const [given, found] = from === "theirs" ? ["external_id", "record_id"] : ["record_id", "external_id"]
  const { rows } = await ctx.tx.session.query(
    `select l.resource, l.${given} as given, l.${found} as found from unnest($3::text[], $4::text[]) as w (resource, id)
     join hub_links l on l.tenant_id = $1 and l.connection_id = $2 and l.resource = w.resource and l.${given} = w.id`,
    [ctx.tenant, connection, pairs.map(([resource]) => resource), pairs.map(([, id]) => id)],
  )
  const ids = new Map(
    (rows as { resource: string; given: string; found: string }[]).map((r) => [`${r.resource} ${r.given}`, r.found]),
  )
  return (resource, id) => ids.get(`${resource} ${id}`)
}

/** Living records of a kind that share one of these keys and are not linked within this resource yet; held until the transaction ends. */
export async function recordsByKeys(
  ctx: Ctx,
  place: Place,
  kind: string,
  keys: readonly string[],
): Promise<(HubRecord & { keys: string[] })[]> {
  if (keys.length === 0) return []
  const { rows } = await ctx.tx.session.query(
    `select ${recordColumns}, r.keys from hub_records r
     where r.tenant_id = $1 and r.id in (
         select k.record_id from hub_record_keys k where k.tenant_id = $1 and k.kind = $2 and k.key = any($3::text[]))
       and r.deleted_at is null and not exists (
         select from hub_links l where l.tenant_id = $1 and l.record_id = r.id and l.connection_id = $4 and l.resource = $5)
     order by r.id for update of r`,
    [ctx.tenant, kind, keys, place.connection, place.resource],
  )
  return rows as (HubRecord & { keys: string[] })[]
}

export async function lockRecords(ctx: Ctx, ids: readonly RecordId[]): Promise<HubRecord[]> {
  const { rows } = await ctx.tx.session.query(
    `select ${recordColumns} from hub_records r where r.tenant_id = $1 and r.id = any($2::text[]) order by r.id for update`,
    [ctx.tenant, ids],
  )
  return rows as HubRecord[]
}

export interface LinkWrite {
  readonly externalId: string
  readonly recordId: RecordId
  readonly rawHash: string
  readonly raw: string
  readonly ours: Row
  readonly theirs: Row | null
  readonly recordVersion: number
  readonly remoteAt: Date | null
  readonly state: Link["state"]
}

/** Writes links, new or known; a record whose id there changed keeps one link. */
export async function writeLinks(ctx: Ctx, place: Place, links: readonly LinkWrite[]): Promise<void> {
  if (links.length === 0) return
  await ctx.tx.session.query(
    `insert into hub_links as l (tenant_id, connection_id, resource, external_id, record_id, raw_hash, raw, ours, theirs, record_version, remote_at, state, updated_at)
     select $1, $2, $3, w.external_id, w.record_id, w.raw_hash, w.raw, w.ours, w.theirs, w.record_version, w.remote_at, w.state, $5
     from json_to_recordset($4::json) as w (external_id text, record_id text, raw_hash text, raw text, ours jsonb, theirs jsonb, record_version int, remote_at timestamptz, state text)
     on conflict (tenant_id, connection_id, resource, external_id) do update set raw_hash = excluded.raw_hash, raw = excluded.raw, ours = excluded.ours,
       theirs = excluded.theirs, record_version = excluded.record_version, remote_at = excluded.remote_at, state = excluded.state, updated_at = excluded.updated_at`,
    [ctx.tenant, place.connection, place.resource, JSON.stringify(links.map(linkRow)), ctx.now],
  )
}

function linkRow(link: LinkWrite) {
  return {
    external_id: link.externalId,
    record_id: link.recordId,
    raw_hash: link.rawHash,
    raw: link.raw,
    ours: link.ours,
    theirs: link.theirs,
    record_version: link.recordVersion,
    remote_at: link.remoteAt,
    state: link.state,
  }
}

/** Their records are gone; the links stay, so that one that comes back is known. */
export async function markGone(
  ctx: Ctx,
  place: Place,
  gone: readonly { externalId: string; rawHash: string }[],
): Promise<void> {
  if (gone.length === 0) return
  await ctx.tx.session.query(
    `update hub_links l set state = 'gone', raw_hash = g.hash, updated_at = $6 from unnest($4::text[], $5::text[]) as g (id, hash)
     where l.tenant_id = $1 and l.connection_id = $2 and l.resource = $3 and l.external_id = g.id and l.state <> 'erased'`,
    [ctx.tenant, place.connection, place.resource, gone.map((g) => g.externalId), gone.map((g) => g.rawHash), ctx.now],
  )
}

/** Takes links away by our records' ids: before one of them is linked to another record of theirs. */
export async function removeLinks(ctx: Ctx, place: Place, ids: readonly RecordId[]): Promise<void> {
  if (ids.length === 0) return
  await ctx.tx.session.query(
    "delete from hub_links where tenant_id = $1 and connection_id = $2 and resource = $3 and record_id = any($4::text[])",
    [ctx.tenant, place.connection, place.resource, ids],
  )
}

export interface RecordWrite {
  readonly id: RecordId
  readonly data: Row
  readonly keys: readonly string[]
  readonly whence: Readonly<Record<string, Whence>>
  readonly deletedAt: Date | null
  readonly isDirty: boolean
}

/** Writes new records. */
export async function insertRecords(ctx: Ctx, kind: string, records: readonly RecordWrite[]): Promise<void> {
  if (records.length === 0) return
  await ctx.tx.session.query(
    `insert into hub_records (tenant_id, id, kind, data, keys, whence, changed_at, domain_state)
     select $1, w.id, $2, w.data, w.keys, w.whence, $4, case when w.is_dirty then 'dirty' else 'clean' end
     from json_to_recordset($3::json) as w (id text, data jsonb, keys text[], whence jsonb, is_dirty boolean)`,
    [ctx.tenant, kind, JSON.stringify(records.map(recordRow)), ctx.now],
  )
}

/** Writes changed records; each gets the next version. */
export async function updateRecords(ctx: Ctx, records: readonly RecordWrite[]): Promise<void> {
  if (records.length === 0) return
  await ctx.tx.session.query(
    `update hub_records r set data = w.data, keys = w.keys, whence = r.whence || w.whence, deleted_at = w.deleted_at, version = r.version + 1,
       changed_at = $3, domain_state = case when w.is_dirty then 'dirty' else r.domain_state end, domain_error = null
     from json_to_recordset($2::json) as w (id text, data jsonb, keys text[], whence jsonb, deleted_at timestamptz, is_dirty boolean)
     where r.tenant_id = $1 and r.id = w.id`,
    [ctx.tenant, JSON.stringify(records.map(recordRow)), ctx.now],
  )
}

function recordRow(record: RecordWrite) {
  return {
    id: record.id,
    data: record.data,
    keys: record.keys,
    whence: record.whence,
    deleted_at: record.deletedAt,
    is_dirty: record.isDirty,
  }
}

/** How many links of a resource a full read has not met, and how many there are. */
export async function countUnseen(ctx: Ctx, place: Place, run: string): Promise<{ missing: number; total: number }> {
  const { rows } = await ctx.tx.session.query(
    `select count(*)::int4 as missing, (select count(*)::int4 from hub_links l
       where l.tenant_id = $1 and l.connection_id = $2 and l.resource = $3 and l.state = 'linked') as total from (${unseen}) u`,
    [ctx.tenant, place.connection, place.resource, run],
  )
  return (rows as { missing: number; total: number }[])[0] ?? { missing: 0, total: 0 }
}

/** Ids of links that a full read has not met, up to `limit`. */
export async function unseenLinks(ctx: Ctx, place: Place, run: string, limit: number): Promise<string[]> {
  const { rows } = await ctx.tx.session.query(`select id from (${unseen}) u order by id limit $5`, [
    ctx.tenant,
    place.connection,
    place.resource,
    run,
    limit,
  ])
  return (rows as { id: string }[]).map((row) => row.id)
}

/** A difference of sets is hashed or sorted whatever the planner knows of the tables; a join of the two may be a loop in a loop. */
const unseen = `select l.external_id as id from hub_links l
   where l.tenant_id = $1 and l.connection_id = $2 and l.resource = $3 and l.state = 'linked'
   except select unnest(p.external_ids) from hub_run_pages p where p.tenant_id = $1 and p.run_id = $4`

/** Notes what a page of a full read has met. */
export async function noteSeen(ctx: Ctx, run: string, page: number, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await ctx.tx.session.query(
    "insert into hub_run_pages (tenant_id, run_id, page, external_ids) values ($1, $2, $3, $4)",
    [ctx.tenant, run, page, textArray(ids)],
  )
}

export async function forgetSeen(ctx: Ctx, run: string): Promise<void> {
  await ctx.tx.session.query("delete from hub_run_pages where tenant_id = $1 and run_id = $2", [ctx.tenant, run])
}
