import { sql } from "kysely"
import { type Ctx, type TenantId, tables } from "#platform/db"
import {
  type Customer,
  type CustomerDraft,
  type CustomerId,
  emailKey,
  phoneKey,
  sortName,
  taxNumberKey,
} from "./customer.ts"
import type { Merge, MergeField, MergeId, Move } from "./merge.ts"

interface MergeTable {
  tenant_id: TenantId
  id: MergeId
  survivor_id: CustomerId
  merged_ids: readonly CustomerId[]
  before: Pick<CustomerDraft, MergeField> | null
  survivor_version: number
  created_at: Date
  undone_at: Date | null
}

interface Tables {
  customer_merges: MergeTable
}

const ownKinds = {
  contacts: "customer_contacts",
  addresses: "customer_addresses",
  locations: "customer_locations",
} as const

/** Points merged customers at the survivor, which from then on answers for them. */
export async function pointMerged(ctx: Ctx, merged: readonly CustomerId[], survivor: CustomerId | null): Promise<void> {
  await sql`update customers set merged_into = ${survivor}, version = version + 1, updated_at = ${ctx.now}
    where id = any(${[...merged]}::text[])`.execute(tables(ctx))
}

/** Writes the fields of a merge (or of its undoing) on a locked customer. */
export async function writeMergeFields(
  ctx: Ctx,
  customer: Customer,
  draft: Pick<CustomerDraft, MergeField>,
): Promise<void> {
  await sql`update customers set name = ${draft.name}, sort_name = ${sortName(draft.name)}, kind = ${draft.kind},
      email = ${draft.email}, email_key = ${draft.email === null ? null : emailKey(draft.email)},
      phone = ${draft.phone}, phone_key = ${draft.phone === null ? null : phoneKey(draft.phone)},
      tax_number = ${draft.taxNumber}, tax_number_key = ${draft.taxNumber === null ? null : taxNumberKey(draft.taxNumber)},
      notes = ${draft.notes}, version = ${customer.version + 1}, updated_at = ${ctx.now}
    where id = ${customer.id}`.execute(tables(ctx))
}

/** Gives the contacts, addresses and outside ids of merged customers to the survivor, and notes whose they were. */
export async function moveOwnRecords(
  ctx: Ctx,
  merge: MergeId,
  merged: readonly CustomerId[],
  survivor: CustomerId,
): Promise<void> {
  const ids = [...merged]
  await sql`with marks as (select bool_or(is_primary) as has_primary from customer_contacts where customer_id = ${survivor}),
    first as (select min(id) as id from customer_contacts where customer_id = any(${ids}::text[]) and is_primary)
    update customer_contacts c set is_primary = c.is_primary and not coalesce(m.has_primary, false) and c.id = f.id
    from marks m, first f where c.customer_id = any(${ids}::text[]) and c.is_primary`.execute(tables(ctx))
  await sql`with marks as (
      select bool_or(is_default_billing) as billing, bool_or(is_default_shipping) as shipping from customer_addresses where customer_id = ${survivor}),
    first as (select min(id) filter (where is_default_billing) as billing, min(id) filter (where is_default_shipping) as shipping
      from customer_addresses where customer_id = any(${ids}::text[]))
    update customer_addresses a set
      is_default_billing = a.is_default_billing and not coalesce(m.billing, false) and a.id = f.billing,
      is_default_shipping = a.is_default_shipping and not coalesce(m.shipping, false) and a.id = f.shipping
    from marks m, first f where a.customer_id = any(${ids}::text[]) and (a.is_default_billing or a.is_default_shipping)`.execute(
    tables(ctx),
  )
  await sql`with marks as (select bool_or(is_primary) as has_primary from customer_locations where customer_id = ${survivor}),
    first as (select min(id) as id from customer_locations where customer_id = any(${ids}::text[]) and is_primary)
    update customer_locations l set is_primary = not coalesce(m.has_primary, false) and l.id = f.id
    from marks m, first f where l.customer_id = any(${ids}::text[]) and l.is_primary`.execute(tables(ctx))
  await deferLinks(ctx)
  for (const [kind, table] of Object.entries(ownKinds)) {
    await sql`with was as (select id, customer_id from ${sql.table(table)} where customer_id = any(${ids}::text[])),
      moved as (update ${sql.table(table)} t set customer_id = ${survivor} from was where t.id = was.id returning t.id)
      insert into customer_merge_moves (tenant_id, merge_id, kind, record_id, from_id)
      select ${ctx.tenant}, ${merge}, ${kind}, was.id, was.customer_id from was`.execute(tables(ctx))
  }
  await sql`with was as (select source, external_id, customer_id from customer_external_ids where customer_id = any(${ids}::text[])),
    moved as (update customer_external_ids t set customer_id = ${survivor} from was
      where t.source = was.source and t.external_id = was.external_id returning 1)
    insert into customer_merge_moves (tenant_id, merge_id, kind, record_id, from_id)
    select ${ctx.tenant}, ${merge}, 'external_ids', jsonb_build_array(source, external_id)::text, customer_id from was`.execute(
    tables(ctx),
  )
}

/** Gives what a merge moved back to whom it belonged, where the survivor still has it. */
export async function returnOwnRecords(ctx: Ctx, merge: MergeId, survivor: CustomerId): Promise<void> {
  await deferLinks(ctx)
  for (const [kind, table] of Object.entries(ownKinds)) {
    await sql`update ${sql.table(table)} t set customer_id = m.from_id from customer_merge_moves m
      where m.merge_id = ${merge} and m.kind = ${kind} and t.id = m.record_id and t.customer_id = ${survivor}`.execute(
      tables(ctx),
    )
  }
  await sql`update customer_external_ids t set customer_id = m.from_id from customer_merge_moves m
    where m.merge_id = ${merge} and m.kind = 'external_ids' and t.customer_id = ${survivor}
      and jsonb_build_array(t.source, t.external_id)::text = m.record_id`.execute(tables(ctx))
  await cutCrossingLinks(ctx, survivor)
}

/** Links between records of one client are checked at the commit: until then they move one by one. */
async function deferLinks(ctx: Ctx): Promise<void> {
  await sql`set constraints all deferred`.execute(tables(ctx))
}

/** A location that was the survivor's own lets go of an address or contact that went back. */
async function cutCrossingLinks(ctx: Ctx, survivor: CustomerId): Promise<void> {
  await sql`update customer_locations l set address_id = null from customer_addresses a
    where l.customer_id = ${survivor} and a.id = l.address_id and a.customer_id <> l.customer_id`.execute(tables(ctx))
  await sql`update customer_locations l set contact_id = null from customer_contacts c
    where l.customer_id = ${survivor} and c.id = l.contact_id and c.customer_id <> l.customer_id`.execute(tables(ctx))
}

/** Notes records of another domain that followed a merge (`kind` is that domain's word for them). */
export async function noteMoves(
  ctx: Ctx,
  merge: MergeId,
  kind: string,
  moves: readonly { readonly recordId: string; readonly fromId: string }[],
): Promise<void> {
  if (moves.length === 0) return
  await sql`insert into customer_merge_moves (tenant_id, merge_id, kind, record_id, from_id)
    select ${ctx.tenant}, ${merge}, ${kind}, m.record_id, m.from_id
    from unnest(${moves.map((m) => m.recordId)}::text[], ${moves.map((m) => m.fromId)}::text[]) as m (record_id, from_id)`.execute(
    tables(ctx),
  )
}

/** What `noteMoves` kept of one kind. */
export async function readMoves(ctx: Ctx, merge: MergeId, kind: string): Promise<Move[]> {
  const { rows } = await sql<Move>`select record_id as "recordId", from_id as "fromId" from customer_merge_moves
    where merge_id = ${merge} and kind = ${kind} order by record_id`.execute(tables(ctx))
  return rows
}

export async function insertMerge(ctx: Ctx, merge: Merge): Promise<void> {
  await tables<Tables>(ctx)
    .insertInto("customer_merges")
    .values({
      tenant_id: ctx.tenant,
      id: merge.id,
      survivor_id: merge.survivorId,
      merged_ids: sql`${JSON.stringify(merge.mergedIds)}::jsonb`,
      before: sql`${JSON.stringify(merge.before)}::jsonb`,
      survivor_version: merge.survivorVersion,
      created_at: merge.createdAt,
      undone_at: null,
    })
    .execute()
}

/** A merge, locked. */
export async function lockMerge(ctx: Ctx, id: MergeId): Promise<Merge | undefined> {
  const row = await tables<Tables>(ctx)
    .selectFrom("customer_merges")
    .selectAll()
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst()
  return row && mergeOf(row)
}

/** The merges that made a customer what it is, newest first. */
export async function mergesOf(ctx: Ctx, survivor: CustomerId): Promise<Merge[]> {
  const all = tables<Tables>(ctx).selectFrom("customer_merges").selectAll()
  const rows = await all.where("survivor_id", "=", survivor).orderBy("id", "desc").limit(100).execute()
  return rows.map(mergeOf)
}

export async function markUndone(ctx: Ctx, id: MergeId): Promise<void> {
  await tables<Tables>(ctx).updateTable("customer_merges").set({ undone_at: ctx.now }).where("id", "=", id).execute()
}

function mergeOf(row: MergeTable): Merge {
  return {
    id: row.id,
    survivorId: row.survivor_id,
    mergedIds: row.merged_ids,
    survivorVersion: row.survivor_version,
    before: row.before,
    createdAt: row.created_at,
    undoneAt: row.undone_at,
  }
}
