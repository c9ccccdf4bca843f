import { type Selectable, sql } from "kysely"
import { type Ctx, isUniqueViolation, type TenantId, tables } from "#platform/db"
import { type AssetTypeId, sortName } from "./asset.ts"
import type { FieldDefinition } from "./fields.ts"
import type { AssetType } from "./types.ts"

interface TypeTable {
  tenant_id: TenantId
  id: AssetTypeId
  name: string
  sort_name: string
  fields: readonly FieldDefinition[]
  follows_tickets: boolean
  version: number
  archived_at: Date | null
  created_at: Date
  updated_at: Date
}

interface Tables {
  asset_types: TypeTable
}

const types = (ctx: Ctx) => tables<Tables>(ctx).selectFrom("asset_types").selectAll()

export async function hasTypes(ctx: Ctx): Promise<boolean> {
  return (await types(ctx).limit(1).execute()).length > 0
}

/** False when another living type has this name. */
export async function insertType(ctx: Ctx, type: AssetType): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tables<Tables>(ctx)
    .insertInto("asset_types")
    .values({
      tenant_id: ctx.tenant,
      id: type.id,
      ...columnsOf(ctx, type),
      version: 1,
      created_at: ctx.now,
      updated_at: ctx.now,
    })
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

/** Writes a type if its version is still the one before. */
export async function updateType(ctx: Ctx, type: AssetType): Promise<"done" | "changed" | "taken"> {
  try {
    const { numUpdatedRows } = await tables<Tables>(ctx)
      .updateTable("asset_types")
      .set({ ...columnsOf(ctx, type), version: type.version, updated_at: ctx.now })
      .where("id", "=", type.id)
      .where("version", "=", type.version - 1)
      .executeTakeFirstOrThrow()
    return numUpdatedRows === 1n ? "done" : "changed"
  } catch (error) {
    if (isUniqueViolation(error)) return "taken"
    throw error
  }
}

export async function typeById(ctx: Ctx, id: AssetTypeId): Promise<AssetType | undefined> {
  const row = await types(ctx).where("id", "=", id).executeTakeFirst()
  return row && typeOf(row)
}

/** Types by name; archived ones only if asked for. */
export async function allTypes(ctx: Ctx, withArchived: boolean): Promise<AssetType[]> {
  const query = withArchived ? types(ctx) : types(ctx).where("archived_at", "is", null)
  const rows = await query.orderBy("sort_name").orderBy("id").execute()
  return rows.map(typeOf)
}

function columnsOf(ctx: Ctx, type: AssetType) {
  return {
    name: type.name,
    sort_name: sortName(type.name),
    fields: sql<readonly FieldDefinition[]>`${JSON.stringify(type.fields)}::jsonb`,
    follows_tickets: type.followsTickets,
    archived_at: type.isArchived ? ctx.now : null,
  }
}

function typeOf(row: Selectable<TypeTable>): AssetType {
  const { id, name, fields, version } = row
  return { id, name, fields, followsTickets: row.follows_tickets, isArchived: row.archived_at !== null, version }
}
