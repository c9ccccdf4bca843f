import { type Selectable, sql } from "kysely"
import type { LocalDate } from "#kernel"
import { type Ctx, isForeignKeyViolation, isUniqueViolation, type TenantId, tables } from "#platform/db"
import {
  type Asset,
  type AssetId,
  type AssetTypeId,
  assetErrors,
  type CategoryId,
  type ContactId,
  type CustomerId,
  type LocationId,
  serialKey,
  sortName,
  type UserId,
} from "./asset.ts"
import type { FieldValues } from "./fields.ts"
import type { AssetState, Standing } from "./states.ts"

interface AssetTable {
  tenant_id: TenantId
  id: AssetId
  customer_id: CustomerId
  type_id: AssetTypeId
  category_id: CategoryId | null
  name: string
  sort_name: string
  serial: string | null
  serial_key: string | null
  state: AssetState
  state_before_repair: Standing["stateBeforeRepair"]
  location_id: LocationId | null
  contact_id: ContactId | null
  user_id: UserId | null
  purchased_on: LocalDate | null
  warranty_ends_on: LocalDate | null
  warranty_told: LocalDate | null
  fields: FieldValues
  notes: string | null
  version: number
  created_at: Date
  updated_at: Date
}

/** The table of assets, for the domain's other stores. */
export interface AssetTables {
  assets: AssetTable
}

export type AssetRow = Selectable<AssetTable>

/** Inserts an asset. Throws asset.serial_taken, asset.link_unknown. */
export async function insertAsset(ctx: Ctx, asset: Asset): Promise<void> {
  const row = {
    tenant_id: ctx.tenant,
    id: asset.id,
    customer_id: asset.customerId,
    ...columnsOf(asset),
    state: asset.state,
    state_before_repair: asset.stateBeforeRepair,
    warranty_told: null,
    version: asset.version,
    created_at: asset.createdAt,
    updated_at: asset.updatedAt,
  }
  await refusingOthers(asset, () => tables<AssetTables>(ctx).insertInto("assets").values(row).execute())
}

/** Writes an asset's fields if its version is still the one before; answers whether it was. Throws as `insertAsset`. */
export async function updateAsset(ctx: Ctx, asset: Asset): Promise<boolean> {
  const { numUpdatedRows } = await refusingOthers(asset, () =>
    tables<AssetTables>(ctx)
      .updateTable("assets")
      .set({ ...columnsOf(asset), version: asset.version, updated_at: ctx.now })
      .where("id", "=", asset.id)
      .where("version", "=", asset.version - 1)
      .executeTakeFirstOrThrow(),
  )
  return numUpdatedRows === 1n
}

/** Writes where an asset stands; its row is locked already. */
export async function writeStanding(ctx: Ctx, asset: Asset, to: Standing): Promise<void> {
  await tables<AssetTables>(ctx)
    .updateTable("assets")
    .set({
      state: to.state,
      state_before_repair: to.stateBeforeRepair,
      version: asset.version + 1,
      updated_at: ctx.now,
    })
    .where("id", "=", asset.id)
    .execute()
}

export async function assetById(ctx: Ctx, id: AssetId): Promise<Asset | undefined> {
  const row = await tables<AssetTables>(ctx).selectFrom("assets").selectAll().where("id", "=", id).executeTakeFirst()
  return row && assetOf(row)
}

/** An asset that nobody else changes until the transaction ends. */
export async function lockAsset(ctx: Ctx, id: AssetId): Promise<Asset | undefined> {
  const all = tables<AssetTables>(ctx).selectFrom("assets").selectAll()
  const row = await all.where("id", "=", id).forNoKeyUpdate().executeTakeFirst()
  return row && assetOf(row)
}

/** An asset that stays its client's until the transaction ends. */
export async function holdAsset(ctx: Ctx, id: AssetId): Promise<Asset | undefined> {
  const all = tables<AssetTables>(ctx).selectFrom("assets").selectAll()
  const row = await all.where("id", "=", id).forKeyShare().executeTakeFirst()
  return row && assetOf(row)
}

/** Is this person a member of the business? */
export async function isMember(ctx: Ctx, user: UserId): Promise<boolean> {
  const { rows } = await ctx.tx.session.query("select 1 from tenant_members() where user_id = $1", [user])
  return rows.length === 1
}

/**
 * Assets whose warranty ends from `today` to `until` and of whose end nobody was told yet; they count as told from now on. Rows
 * that another process is telling of are passed over.
 */
export async function takeExpiring(
  ctx: Ctx,
  today: LocalDate,
  until: LocalDate,
  limit: number,
): Promise<{ id: AssetId; customerId: CustomerId; warrantyEndsOn: LocalDate }[]> {
  const { rows } = await ctx.tx.session.query(
    `update assets set warranty_told = warranty_ends_on where tenant_id = $1 and id in (
       select id from assets where tenant_id = $1 and warranty_ends_on between $2::date and $3::date
         and warranty_told is distinct from warranty_ends_on and state not in ('retired', 'lost')
       order by warranty_ends_on, id limit $4 for update skip locked)
     returning id, customer_id as "customerId", warranty_ends_on as "warrantyEndsOn"`,
    [ctx.tenant, today, until, limit],
  )
  return rows as { id: AssetId; customerId: CustomerId; warrantyEndsOn: LocalDate }[]
}

async function refusingOthers<T>(asset: Asset, write: () => Promise<T>): Promise<T> {
  try {
    return await write()
  } catch (error) {
    if (isUniqueViolation(error))
      throw assetErrors["asset.serial_taken"]({ serial: asset.serial ?? "" }, { cause: error })
    if (isForeignKeyViolation(error)) throw assetErrors["asset.link_unknown"]({}, { cause: error })
    throw error
  }
}

function columnsOf(asset: Asset) {
  return {
    name: asset.name,
    sort_name: sortName(asset.name),
    type_id: asset.typeId,
    category_id: asset.categoryId,
    serial: asset.serial,
    serial_key: asset.serial === null ? null : serialKey(asset.serial),
    location_id: asset.locationId,
    contact_id: asset.contactId,
    user_id: asset.userId,
    purchased_on: asset.purchasedOn,
    warranty_ends_on: asset.warrantyEndsOn,
    fields: sql<FieldValues>`${JSON.stringify(asset.fields)}::jsonb`,
    notes: asset.notes,
  }
}

export function assetOf(row: AssetRow): Asset {
  return {
    id: row.id,
    customerId: row.customer_id,
    name: row.name,
    typeId: row.type_id,
    categoryId: row.category_id,
    serial: row.serial,
    state: row.state,
    stateBeforeRepair: row.state_before_repair,
    locationId: row.location_id,
    contactId: row.contact_id,
    userId: row.user_id,
    purchasedOn: row.purchased_on,
    warrantyEndsOn: row.warranty_ends_on,
    fields: row.fields,
    notes: row.notes,
    version: row.version,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  }
}
