import { type Selectable, sql } from "kysely"
import { type Ctx, type TenantId, tables } from "#platform/db"
import { type CustomerId, sortName } from "./customer.ts"
import { type ClientLocation, type LocationDraft, type LocationId, locationsMax } from "./location.ts"
import type { AddressId, ContactId } from "./record.ts"

interface LocationTable {
  tenant_id: TenantId
  id: LocationId
  customer_id: CustomerId
  name: string
  sort_name: string
  address_id: AddressId | null
  contact_id: ContactId | null
  phone: string | null
  note: string | null
  is_primary: boolean
  version: number
  created_at: Date
  updated_at: Date
}

interface Tables {
  customer_locations: LocationTable
}

/** A client's locations by name. */
export async function locationsOf(ctx: Ctx, customer: CustomerId): Promise<ClientLocation[]> {
  const all = tables<Tables>(ctx).selectFrom("customer_locations").selectAll().where("customer_id", "=", customer)
  const rows = await all.orderBy("sort_name").orderBy("id").limit(locationsMax).execute()
  return rows.map(locationOf)
}

/** A location of whatever client. */
export async function locationById(ctx: Ctx, id: LocationId): Promise<ClientLocation | undefined> {
  const all = tables<Tables>(ctx).selectFrom("customer_locations").selectAll()
  const row = await all.where("id", "=", id).executeTakeFirst()
  return row && locationOf(row)
}

/** Which of these ids are addresses or contacts of the client. */
export async function linksOf(ctx: Ctx, customer: CustomerId, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const wanted = [...ids]
  const { rows } = await sql<{ id: string }>`
    select id from customer_addresses where customer_id = ${customer} and id = any(${wanted}::text[])
    union all select id from customer_contacts where customer_id = ${customer} and id = any(${wanted}::text[])`.execute(
    tables(ctx),
  )
  return new Set(rows.map((row) => row.id))
}

/** Inserts a location; a primary one takes that mark from the others. */
export async function insertLocation(ctx: Ctx, location: ClientLocation): Promise<void> {
  await clearPrimary(ctx, location)
  await tables<Tables>(ctx)
    .insertInto("customer_locations")
    .values({
      tenant_id: ctx.tenant,
      id: location.id,
      customer_id: location.customerId,
      ...columnsOf(location),
      version: 1,
      created_at: ctx.now,
      updated_at: ctx.now,
    })
    .execute()
}

/** Writes a location if its version is still the one before; answers whether it was. */
export async function updateLocation(ctx: Ctx, location: ClientLocation): Promise<boolean> {
  await clearPrimary(ctx, location)
  const { numUpdatedRows } = await tables<Tables>(ctx)
    .updateTable("customer_locations")
    .set({ ...columnsOf(location), version: location.version, updated_at: ctx.now })
    .where("id", "=", location.id)
    .where("version", "=", location.version - 1)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

export async function deleteLocation(ctx: Ctx, id: LocationId): Promise<void> {
  await tables<Tables>(ctx).deleteFrom("customer_locations").where("id", "=", id).execute()
}

async function clearPrimary(ctx: Ctx, location: ClientLocation): Promise<void> {
  if (!location.isPrimary) return
  await tables<Tables>(ctx)
    .updateTable("customer_locations")
    .set({ is_primary: false })
    .where("customer_id", "=", location.customerId)
    .where("id", "!=", location.id)
    .where("is_primary", "=", true)
    .execute()
}

function columnsOf(draft: LocationDraft) {
  return {
    name: draft.name,
    sort_name: sortName(draft.name),
    address_id: draft.addressId,
    contact_id: draft.contactId,
    phone: draft.phone,
    note: draft.note,
    is_primary: draft.isPrimary,
  }
}

function locationOf(row: Selectable<LocationTable>): ClientLocation {
  const { id, name, phone, note, version } = row
  return {
    id,
    customerId: row.customer_id,
    name,
    addressId: row.address_id,
    contactId: row.contact_id,
    phone,
    note,
    isPrimary: row.is_primary,
    version,
  }
}
