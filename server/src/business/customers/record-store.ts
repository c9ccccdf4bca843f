import type { Selectable } from "kysely"
import { type Ctx, type TenantId, tables } from "#platform/db"
import { type CustomerId, emailKey, phoneKey } from "./customer.ts"
import {
  type AddressDraft,
  type AddressId,
  type Contact,
  type ContactDraft,
  type ContactId,
  type CustomerAddress,
  recordsMax,
} from "./record.ts"

interface RecordTable {
  tenant_id: TenantId
  customer_id: CustomerId
  version: number
  created_at: Date
  updated_at: Date
}

interface ContactTable extends RecordTable {
  id: ContactId
  name: string
  role: string | null
  email: string | null
  email_key: string | null
  phone: string | null
  phone_key: string | null
  is_primary: boolean
}

interface AddressTable extends RecordTable {
  id: AddressId
  name: string | null
  line1: string
  line2: string | null
  city: string
  region: string | null
  postal_code: string | null
  country: string
  is_default_billing: boolean
  is_default_shipping: boolean
}

interface Tables {
  customer_contacts: ContactTable
  customer_addresses: AddressTable
}

export async function contactsOf(ctx: Ctx, customer: CustomerId): Promise<Contact[]> {
  const all = tables<Tables>(ctx).selectFrom("customer_contacts").selectAll()
  const rows = await all.where("customer_id", "=", customer).orderBy("id").limit(recordsMax).execute()
  return rows.map(contactOf)
}

export async function addressesOf(ctx: Ctx, customer: CustomerId): Promise<CustomerAddress[]> {
  const all = tables<Tables>(ctx).selectFrom("customer_addresses").selectAll()
  const rows = await all.where("customer_id", "=", customer).orderBy("id").limit(recordsMax).execute()
  return rows.map(addressOf)
}

/** Inserts a contact; a primary one takes that mark from the others. */
export async function insertContact(ctx: Ctx, contact: Contact): Promise<void> {
  await clearPrimary(ctx, contact)
  const times = { created_at: ctx.now, updated_at: ctx.now }
  const row = {
    tenant_id: ctx.tenant,
    id: contact.id,
    customer_id: contact.customerId,
    ...contactColumns(contact),
    version: 1,
    ...times,
  }
  await tables<Tables>(ctx).insertInto("customer_contacts").values(row).execute()
}

/** Writes a contact if its version is still the one before; answers whether it was. */
export async function updateContact(ctx: Ctx, contact: Contact): Promise<boolean> {
  await clearPrimary(ctx, contact)
  const { numUpdatedRows } = await tables<Tables>(ctx)
    .updateTable("customer_contacts")
    .set({ ...contactColumns(contact), version: contact.version, updated_at: ctx.now })
    .where("id", "=", contact.id)
    .where("version", "=", contact.version - 1)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

export async function deleteContact(ctx: Ctx, id: ContactId): Promise<void> {
  await tables<Tables>(ctx).deleteFrom("customer_contacts").where("id", "=", id).execute()
}

/** Inserts an address; a default one takes that mark from the others. */
export async function insertAddress(ctx: Ctx, address: CustomerAddress): Promise<void> {
  await clearDefaults(ctx, address)
  const times = { created_at: ctx.now, updated_at: ctx.now }
  const row = {
    tenant_id: ctx.tenant,
    id: address.id,
    customer_id: address.customerId,
    ...addressColumns(address),
    version: 1,
    ...times,
  }
  await tables<Tables>(ctx).insertInto("customer_addresses").values(row).execute()
}

/** Writes an address if its version is still the one before; answers whether it was. */
export async function updateAddress(ctx: Ctx, address: CustomerAddress): Promise<boolean> {
  await clearDefaults(ctx, address)
  const { numUpdatedRows } = await tables<Tables>(ctx)
    .updateTable("customer_addresses")
    .set({ ...addressColumns(address), version: address.version, updated_at: ctx.now })
    .where("id", "=", address.id)
    .where("version", "=", address.version - 1)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

export async function deleteAddress(ctx: Ctx, id: AddressId): Promise<void> {
  await tables<Tables>(ctx).deleteFrom("customer_addresses").where("id", "=", id).execute()
}

async function clearPrimary(ctx: Ctx, contact: Contact): Promise<void> {
  if (!contact.isPrimary) return
  const others = tables<Tables>(ctx).updateTable("customer_contacts").set({ is_primary: false })
  await others
    .where("customer_id", "=", contact.customerId)
    .where("id", "!=", contact.id)
    .where("is_primary", "=", true)
    .execute()
}

async function clearDefaults(ctx: Ctx, address: CustomerAddress): Promise<void> {
  const marks = [
    ["is_default_billing", address.isDefaultBilling],
    ["is_default_shipping", address.isDefaultShipping],
  ] as const
  for (const [column, isSet] of marks) {
    if (!isSet) continue
    const others = tables<Tables>(ctx)
      .updateTable("customer_addresses")
      .set({ [column]: false })
    await others
      .where("customer_id", "=", address.customerId)
      .where("id", "!=", address.id)
      .where(column, "=", true)
      .execute()
  }
}

function contactColumns(draft: ContactDraft) {
  return {
    name: draft.name,
    role: draft.role,
    email: draft.email,
    email_key: draft.email === null ? null : emailKey(draft.email),
    phone: draft.phone,
    phone_key: draft.phone === null ? null : phoneKey(draft.phone),
    is_primary: draft.isPrimary,
  }
}

function addressColumns(draft: AddressDraft) {
  return {
    name: draft.name,
    line1: draft.line1,
    line2: draft.line2,
    city: draft.city,
    region: draft.region,
    postal_code: draft.postalCode,
    country: draft.country,
    is_default_billing: draft.isDefaultBilling,
    is_default_shipping: draft.isDefaultShipping,
  }
}

function contactOf(row: Selectable<ContactTable>): Contact {
  const { id, name, role, email, phone, version } = row
  return { id, customerId: row.customer_id, name, role, email, phone, isPrimary: row.is_primary, version }
}

function addressOf(row: Selectable<AddressTable>): CustomerAddress {
  const { id, name, line1, line2, city, region, country, version } = row
  return {
    id,
    customerId: row.customer_id,
    name,
    line1,
    line2,
    city,
    region,
    postalCode: row.postal_code,
    country,
    isDefaultBilling: row.is_default_billing,
    isDefaultShipping: row.is_default_shipping,
    version,
  }
}
