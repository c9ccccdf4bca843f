import type { Ctx } from "#platform/db"
import type { Row } from "./lens/rows.ts"
import { recordTypeOf } from "./records/index.ts"
import type { RecordId, Whence } from "./sync/link-store.ts"

/** A hub record with what its domain last said of it. */
export interface DomainRecord {
  readonly id: RecordId
  readonly kind: string
  readonly domainId: string | null
  readonly data: Row
  readonly domainData: Row | null
  readonly version: number
  readonly deletedAt: Date | null
  readonly erasedAt: Date | null
  /** Known by a backfill of one connection; the others are told with its next change. */
  readonly isUntold: boolean
}

const columns = `id, kind, domain_id as "domainId", data, domain_data as "domainData", version, deleted_at as "deletedAt", erased_at as "erasedAt", is_untold as "isUntold"`

/** The hub's record of a domain's, held until the transaction ends. */
export async function domainRecord(ctx: Ctx, kind: string, domainId: string): Promise<DomainRecord | undefined> {
  const { rows } = await ctx.tx.session.query(
    `select ${columns} from hub_records where tenant_id = $1 and kind = $2 and domain_id = $3 for update`,
    [ctx.tenant, kind, domainId],
  )
  return (rows as DomainRecord[])[0]
}

/** False where another transaction made the record of this domain's first, and has committed. */
export async function insertDomainRecord(
  ctx: Ctx,
  r: {
    id: RecordId
    kind: string
    domainId: string
    data: Row
    domainData: Row
    keys: readonly string[]
    whence: Readonly<Record<string, Whence>>
    isUntold: boolean
  },
): Promise<boolean> {
  const { rows } = await ctx.tx.session.query(
    `insert into hub_records (tenant_id, id, kind, domain_id, data, domain_data, keys, whence, changed_at, is_untold)
     values ($1, $2, $3, $4, $5::jsonb, $6::jsonb, $7, $8::jsonb, $9, $10) on conflict do nothing returning 1`,
    [
      ctx.tenant,
      r.id,
      r.kind,
      r.domainId,
      JSON.stringify(r.data),
      JSON.stringify(r.domainData),
      [...r.keys],
      JSON.stringify(r.whence),
      ctx.now,
      r.isUntold,
    ],
  )
  return rows.length > 0
}

/** Writes what a domain changed of a record. */
export async function writeDomainRecord(
  ctx: Ctx,
  r: DomainRecord,
  whence: Readonly<Record<string, Whence>>,
): Promise<void> {
  await ctx.tx.session.query(
    `update hub_records set data = $3::jsonb, domain_data = $4::jsonb, version = $5, deleted_at = $6, keys = $7, whence = whence || $8::jsonb, changed_at = $9, is_untold = $10
     where tenant_id = $1 and id = $2`,
    [
      ctx.tenant,
      r.id,
      JSON.stringify(r.data),
      r.domainData === null ? null : JSON.stringify(r.domainData),
      r.version,
      r.deletedAt,
      [...recordTypeOf(r.kind).keysOf(r.data)],
      JSON.stringify(whence),
      ctx.now,
      r.isUntold,
    ],
  )
}

/** A living payment that no domain has, of this invoice and amount; held until the transaction ends. */
export async function unclaimedPayment(ctx: Ctx, row: Row): Promise<DomainRecord | undefined> {
  const { rows } = await ctx.tx.session.query(
    `select ${columns} from hub_records where tenant_id = $1 and kind = 'payment' and domain_id is null and deleted_at is null
       and data @> $2::jsonb order by id limit 1 for update`,
    [
      ctx.tenant,
      JSON.stringify({ invoice: row["invoice"], amountMinor: row["amountMinor"], currency: row["currency"] }),
    ],
  )
  return (rows as DomainRecord[])[0]
}

/** Payments of a connection that no domain has, for invoices that one has by now, are offered to it again. */
export async function offerPayments(ctx: Ctx, connection: string): Promise<void> {
  await ctx.tx.session.query(
    `update hub_records p set domain_state = 'dirty'
     where p.tenant_id = $1 and p.kind = 'payment' and p.domain_id is null and p.domain_state = 'clean' and p.deleted_at is null
       and p.erased_at is null
       and exists (select from hub_links l where l.tenant_id = $1 and l.connection_id = $2 and l.record_id = p.id)
       and exists (select from hub_records i where i.tenant_id = $1 and i.id = p.data ->> 'invoice' and i.domain_id is not null)`,
    [ctx.tenant, connection],
  )
}

/** Living records of a kind that no domain has and that share one of these keys, held until the transaction ends. */
export async function unclaimedByKeys(
  ctx: Ctx,
  kind: string,
  keys: readonly string[],
): Promise<(DomainRecord & { keys: readonly string[] })[]> {
  if (keys.length === 0) return []
  const { rows } = await ctx.tx.session.query(
    `select ${columns}, keys from hub_records r
     where tenant_id = $1 and domain_id is null and deleted_at is null and erased_at is null
       and id in (select record_id from hub_record_keys where tenant_id = $1 and kind = $2 and key = any($3::text[]))
     order by id for update`,
    [ctx.tenant, kind, [...keys]],
  )
  return rows as (DomainRecord & { keys: readonly string[] })[]
}

/** A living record of a kind that shares one of these keys; undefined: there is none. */
export async function livingByKeys(ctx: Ctx, kind: string, keys: readonly string[]): Promise<RecordId | undefined> {
  if (keys.length === 0) return undefined
  const { rows } = await ctx.tx.session.query(
    `select id from hub_records where tenant_id = $1 and deleted_at is null and erased_at is null
       and id in (select record_id from hub_record_keys where tenant_id = $1 and kind = $2 and key = any($3::text[])) order by id limit 1`,
    [ctx.tenant, kind, [...keys]],
  )
  return (rows as { id: RecordId }[])[0]?.id
}
