import { type Selectable, sql } from "kysely"
import { decodeCursor, type Page, pageOf } from "#kernel"
import { type Ctx, type TenantId, tables } from "#platform/db"
import type { EventIdRule } from "./define.ts"
import type { Source, SourceId, Verification } from "./source.ts"

interface SourceTable {
  tenant_id: TenantId
  id: SourceId
  slug: string
  name: string
  verification: Verification
  event_id: EventIdRule | null
  version: number
  created_at: Date
  updated_at: Date
}

interface Tables {
  inbound_sources: SourceTable
}

export async function insertSource(ctx: Ctx, source: Source): Promise<void> {
  await sql`insert into inbound_sources (tenant_id, id, slug, name, verification, event_id, version, created_at, updated_at)
    values (${ctx.tenant}, ${source.id}, ${source.slug}, ${source.name}, ${JSON.stringify(source.verification)}::jsonb,
      ${jsonOf(source.eventId)}::jsonb, ${source.version}, ${source.createdAt}, ${source.updatedAt})`.execute(
    tables(ctx),
  )
}

/** Saves a source over the version it was read in; answers whether it was still that one. */
export async function updateSource(ctx: Ctx, source: Source): Promise<boolean> {
  const { numAffectedRows } = await sql`update inbound_sources set name = ${source.name},
      verification = ${JSON.stringify(source.verification)}::jsonb, event_id = ${jsonOf(source.eventId)}::jsonb,
      version = ${source.version}, updated_at = ${source.updatedAt}
    where id = ${source.id} and version = ${source.version - 1}`.execute(tables(ctx))
  return numAffectedRows === 1n
}

export async function deleteSource(ctx: Ctx, id: SourceId): Promise<void> {
  await tables<Tables>(ctx).deleteFrom("inbound_sources").where("id", "=", id).execute()
}

export async function sourceById(ctx: Ctx, id: SourceId): Promise<Source | undefined> {
  const row = await tables<Tables>(ctx)
    .selectFrom("inbound_sources")
    .selectAll()
    .where("id", "=", id)
    .executeTakeFirst()
  return row && sourceOf(row)
}

export async function listSources(ctx: Ctx, limit: number, cursor: string | undefined): Promise<Page<Source>> {
  const after = cursor === undefined ? undefined : String(decodeCursor(cursor, 1)[0])
  const rows = await tables<Tables>(ctx)
    .selectFrom("inbound_sources")
    .selectAll()
    .$if(after !== undefined, (query) => query.where("id", "<", after as SourceId))
    .orderBy("id", "desc")
    .limit(limit + 1)
    .execute()
  return pageOf(rows.map(sourceOf), limit, (source) => [source.id])
}

export async function countSources(ctx: Ctx): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int4 as count from inbound_sources`.execute(
    tables(ctx),
  )
  return rows[0]?.count ?? 0
}

function jsonOf(value: EventIdRule | null): string | null {
  return value && JSON.stringify(value)
}

function sourceOf(row: Selectable<SourceTable>): Source {
  return {
    id: row.id,
    tenant: row.tenant_id,
    slug: row.slug,
    name: row.name,
    verification: row.verification,
    eventId: row.event_id,
    version: row.version,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  }
}
