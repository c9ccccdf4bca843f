import type { Ctx } from "#platform/db"
import type { Row } from "./lens/rows.ts"
import type { RecordId } from "./sync/link-store.ts"

/** A record that loses its person. */
export interface Erasable {
  readonly id: RecordId
  readonly kind: string
  readonly data: Row
  readonly keys: readonly string[]
}

/** The records that domains keep of these people, held until the transaction ends; not those that were erased before. */
export async function lockRecordsOfDomain(ctx: Ctx, kind: string, domainIds: readonly string[]): Promise<Erasable[]> {
  const { rows } = await ctx.tx.session.query(
    `select id, kind, data, keys from hub_records where tenant_id = $1 and kind = $2 and domain_id = any($3::text[]) and erased_at is null
     order by id for update`,
    [ctx.tenant, kind, [...domainIds]],
  )
  return rows as Erasable[]
}

/** The records of these kinds that name one of these people in one of these fields, held until the transaction ends. */
export async function lockRecordsNaming(
  ctx: Ctx,
  kinds: readonly string[],
  fields: readonly string[],
  people: readonly RecordId[],
): Promise<Erasable[]> {
  const { rows } = await ctx.tx.session.query(
    `select id, kind, data, keys from hub_records where tenant_id = $1 and kind = any($2::text[]) and erased_at is null
       and exists (select from unnest($3::text[]) as f (name) where data ->> f.name = any($4::text[]))
     order by id for update`,
    [ctx.tenant, [...kinds], [...fields], [...people]],
  )
  return rows as Erasable[]
}

/** Writes records without their person; nothing of them is carried to a domain any more. */
export async function blankRecords(
  ctx: Ctx,
  blank: readonly { readonly id: RecordId; readonly data: Row }[],
): Promise<void> {
  await ctx.tx.session.query(
    `update hub_records r set data = w.data, keys = '{}', whence = '{}', domain_data = null, domain_state = 'clean', domain_error = null,
       version = r.version + 1, changed_at = $3, erased_at = $3
     from json_to_recordset($2::json) as w (id text, data jsonb) where r.tenant_id = $1 and r.id = w.id`,
    [ctx.tenant, JSON.stringify(blank), ctx.now],
  )
}

/** Takes the person out of everything that the hub wrote beside these records. Their ids there stay: by them they are known. */
export async function blankTraces(ctx: Ctx, records: readonly RecordId[]): Promise<void> {
  const at = [ctx.tenant, [...records]]
  const run = (sql: string): Promise<unknown> => ctx.tx.session.query(sql, at)
  // Before the links: lines and quarantine that know a record only by its id there.
  await run(
    `update hub_run_lines n set changes = null, request = null, response = null, error = case when n.error is null then null else '(erased)' end
     where n.tenant_id = $1 and (n.record_id = any($2::text[])
       or n.run_id in (select run_id from hub_run_lines where tenant_id = $1 and record_id = any($2::text[]) and direction = 'push')
       or exists (select from hub_links l where l.tenant_id = $1 and l.record_id = any($2::text[]) and l.connection_id = n.connection_id
         and l.resource = n.resource and l.external_id = n.external_id))`,
  )
  await run(
    `delete from hub_quarantine q using hub_links l where l.tenant_id = $1 and l.record_id = any($2::text[])
       and q.tenant_id = $1 and q.connection_id = l.connection_id and q.resource = l.resource and q.external_id = l.external_id`,
  )
  await run(
    `delete from hub_touches t using hub_links l where l.tenant_id = $1 and l.record_id = any($2::text[])
       and t.tenant_id = $1 and t.connection_id = l.connection_id and t.resource = l.resource and t.external_id = l.external_id`,
  )
  await ctx.tx.session.query(
    `update hub_links set state = 'erased', raw = '{}', raw_hash = 'erased', ours = '{}', theirs = null, remote_at = null, updated_at = $3
     where tenant_id = $1 and record_id = any($2::text[])`,
    [...at, ctx.now],
  )
  await run("delete from hub_conflicts where tenant_id = $1 and record_id = any($2::text[])")
  await run("delete from hub_pending where tenant_id = $1 and record_id = any($2::text[])")
  await blankIntents(ctx, records)
}

/** What is about to be sent is not sent; an answer that is under way finds the record erased. */
async function blankIntents(ctx: Ctx, records: readonly RecordId[]): Promise<void> {
  const at = [ctx.tenant, [...records]]
  await ctx.tx.session.query(
    `update hub_intents i set items = coalesce((select jsonb_agg(x order by n) from jsonb_array_elements(i.items) with ordinality as e (x, n)
         where not x ->> 'recordId' = any($2::text[])), '[]')
     where i.tenant_id = $1 and exists (select from jsonb_array_elements(i.items) as x where x ->> 'recordId' = any($2::text[]))`,
    at,
  )
  await ctx.tx.session.query("delete from hub_intents where tenant_id = $1 and items = '[]'", [ctx.tenant])
}

/** Drops what could not be carried over and holds one of these words (an e-mail address): whose it is was never found out. */
export async function dropQuarantined(ctx: Ctx, words: readonly string[]): Promise<void> {
  if (words.length === 0) return
  await ctx.tx.session.query(
    `delete from hub_quarantine q where q.tenant_id = $1 and exists (
       select from unnest($2::text[]) as w (word) where position(w.word in lower(coalesce(q.raw, ''))) > 0)`,
    [ctx.tenant, words.map((word) => word.toLowerCase())],
  )
}

export async function keepErasedKeys(ctx: Ctx, hashes: readonly string[]): Promise<void> {
  await ctx.tx.session.query(
    `insert into hub_erased_keys (tenant_id, key_hash, erased_at) select distinct $1::text, h, $3::timestamptz from unnest($2::text[]) as h
     on conflict (tenant_id, key_hash) do update set erased_at = excluded.erased_at`,
    [ctx.tenant, [...hashes], ctx.now],
  )
}

/** When the people behind these keys were erased. */
export async function erasedKeys(ctx: Ctx, hashes: readonly string[]): Promise<Map<string, Date>> {
  if (hashes.length === 0) return new Map()
  const { rows } = await ctx.tx.session.query(
    `select key_hash as hash, erased_at as at from hub_erased_keys where tenant_id = $1 and key_hash = any($2::text[])`,
    [ctx.tenant, [...hashes]],
  )
  return new Map((rows as { hash: string; at: Date }[]).map((row) => [row.hash, row.at]))
}

/** Was anybody ever erased here whose keys are kept? */
export async function hasErasedKeys(ctx: Ctx): Promise<boolean> {
  const { rows } = await ctx.tx.session.query(
    'select exists (select from hub_erased_keys where tenant_id = $1) as "isSo"',
    [ctx.tenant],
  )
  return (rows as { isSo: boolean }[])[0]?.isSo === true
}

/** Of these ids there, those of erased people: at this account, whichever connection read them. */
export async function erasedThere(
  ctx: Ctx,
  account: { readonly connector: string; readonly account: string },
  resource: string,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const { rows } = await ctx.tx.session.query(
    `select l.external_id as id from hub_links l
     where l.tenant_id = $1 and l.resource = $2 and l.external_id = any($3::text[]) and l.state = 'erased'
       and l.connection_id = any(array(select c.id from hub_connections c where c.tenant_id = $1 and c.connector = $4 and c.account_id = $5))`,
    [ctx.tenant, resource, [...ids], account.connector, account.account],
  )
  return new Set((rows as { id: string }[]).map((row) => row.id))
}
