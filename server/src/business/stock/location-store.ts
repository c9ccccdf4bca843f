import { decodeCursor, type Page, pageOf } from "#kernel"
import { type Ctx, isForeignKeyViolation } from "#platform/db"
import type { Location, LocationId } from "./stock.ts"

interface LocationRow {
  readonly id: LocationId
  readonly name: string
  readonly is_default: boolean
  readonly is_active: boolean
  readonly version: number
  readonly created_at: Date
  readonly updated_at: Date
}

const columns = "id, name, is_default, is_active, version, created_at, updated_at"

/** The location that is meant where none is named. */
export async function defaultLocationRow(ctx: Ctx): Promise<Location | undefined> {
  return one(ctx, `select ${columns} from stock_locations where is_default`, [])
}

/** A location by its id; `lock` keeps it as it is until the commit. */
export async function locationById(ctx: Ctx, id: LocationId, lock = false): Promise<Location | undefined> {
  return one(ctx, `select ${columns} from stock_locations where id = $1${lock ? " for update" : ""}`, [id])
}

/** Inserts a location unless its name is taken (or there is a default one and it is another); answers whether it did. */
export async function insertLocation(ctx: Ctx, location: Location): Promise<boolean> {
  const { affected } = await ctx.tx.session.query(
    `insert into stock_locations (tenant_id, id, name, name_key, is_default, is_active, version, created_at, updated_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $8) on conflict do nothing`,
    [
      ctx.tenant,
      location.id,
      location.name,
      nameKey(location.name),
      location.isDefault,
      location.isActive,
      location.version,
      ctx.now,
    ],
  )
  return affected === 1
}

/** Writes a location if its version is still `version`; answers whether it was. */
export async function updateLocation(ctx: Ctx, location: Location, version: number): Promise<boolean> {
  const { affected } = await ctx.tx.session.query(
    `update stock_locations set name = $2, name_key = $3, is_default = $4, is_active = $5, version = $6, updated_at = $7
     where id = $1 and version = $8`,
    [
      location.id,
      location.name,
      nameKey(location.name),
      location.isDefault,
      location.isActive,
      location.version,
      ctx.now,
      version,
    ],
  )
  return affected === 1
}

/** Keeps every location as it is until the commit, so that two hand-overs of the default go one after the other. */
export async function lockLocations(ctx: Ctx): Promise<void> {
  await ctx.tx.session.query("select from stock_locations order by id for no key update", [])
}

/** Takes the mark from the location that is the default one; answers it as it was. */
export async function unmarkDefault(ctx: Ctx): Promise<Location | undefined> {
  return one(
    ctx,
    `update stock_locations set is_default = false, version = version + 1, updated_at = $1 where is_default returning ${columns}`,
    [ctx.now],
  )
}

/** Is there another location of this name? */
export async function isNameTaken(ctx: Ctx, name: string, id: LocationId): Promise<boolean> {
  const { rows } = await ctx.tx.session.query("select from stock_locations where name_key = $1 and id <> $2", [
    nameKey(name),
    id,
  ])
  return rows.length > 0
}

/** Has anything been counted at this location? */
export async function isLocationUsed(ctx: Ctx, id: LocationId): Promise<boolean> {
  const { rows } = await ctx.tx.session.query(
    "select from stock_levels where location_id = $1 union all select from stocktakes where location_id = $1 limit 1",
    [id],
  )
  return rows.length > 0
}

/** Deletes a location that nothing refers to; answers false when something does by now. */
export async function deleteLocationRow(ctx: Ctx, id: LocationId): Promise<boolean> {
  try {
    await ctx.tx.session.query("delete from stock_locations where id = $1", [id])
    return true
  } catch (error) {
    if (isForeignKeyViolation(error)) return false
    throw error
  }
}

/** Locations, oldest first. */
export async function listLocations(
  ctx: Ctx,
  filter: { readonly limit: number; readonly cursor?: string | undefined },
): Promise<Page<Location>> {
  const [after] = filter.cursor === undefined ? [null] : decodeCursor(filter.cursor, 1)
  const { rows } = await ctx.tx.session.query(
    `select ${columns} from stock_locations where $1::text is null or id > $1 order by id limit $2`,
    [after === null ? null : String(after), filter.limit + 1],
  )
  return pageOf((rows as readonly LocationRow[]).map(locationOf), filter.limit, (location) => [location.id])
}

async function one(ctx: Ctx, text: string, params: readonly unknown[]): Promise<Location | undefined> {
  const { rows } = await ctx.tx.session.query(text, params)
  return (rows as readonly LocationRow[]).map(locationOf)[0]
}

function nameKey(name: string): string {
  return name.trim().normalize("NFC").toLowerCase()
}

function locationOf(row: LocationRow): Location {
  return {
    id: row.id,
    name: row.name,
    isDefault: row.is_default,
    isActive: row.is_active,
    version: row.version,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  }
}
