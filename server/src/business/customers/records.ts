import { newId } from "#kernel"
import type { Ctx } from "#platform/db"
import { append } from "#platform/events"
import { httpErrors } from "#platform/http"
import type { CustomerId } from "./customer.ts"
import { addressChanged, contactChanged } from "./events.ts"
import {
  type AddressDraft,
  type AddressId,
  type Contact,
  type ContactDraft,
  type ContactId,
  type CustomerAddress,
  recordErrors,
  recordsMax,
} from "./record.ts"
import * as store from "./record-store.ts"
import { holdCustomer, holdLivingCustomer, loadCustomer } from "./save.ts"

/** Adds someone to talk to. Throws customer.unknown, customer.erased, customer.too_many_records. */
export async function addContact(ctx: Ctx, customerId: CustomerId, draft: ContactDraft): Promise<Contact> {
  const { id } = await holdLivingCustomer(ctx, customerId)
  refuseTooMany(await store.contactsOf(ctx, id))
  const contact: Contact = { ...draft, id: newId("con"), customerId: id, version: 1 }
  await store.insertContact(ctx, contact)
  await append(
    ctx,
    contactChanged,
    { customerId: id, contactId: contact.id, action: "added" },
    { before: null, after: { ...draft } },
  )
  return contact
}

/** Changes a contact's named fields. Throws contact.unknown, version.mismatch. */
export async function changeContact(
  ctx: Ctx,
  customerId: CustomerId,
  id: ContactId,
  patch: Partial<ContactDraft>,
  version?: number,
): Promise<Contact> {
  const before = await loadContact(ctx, customerId, id)
  if (version !== undefined && version !== before.version) throw httpErrors["version.mismatch"]()
  const after: Contact = { ...before, ...patch, version: before.version + 1 }
  if (!(await store.updateContact(ctx, after))) throw httpErrors["version.mismatch"]()
  await append(
    ctx,
    contactChanged,
    { customerId: before.customerId, contactId: id, action: "changed" },
    { before: { ...before }, after: { ...after } },
  )
  return after
}

/** Removes a contact. Throws contact.unknown. */
export async function removeContact(ctx: Ctx, customerId: CustomerId, id: ContactId): Promise<void> {
  const before = await loadContact(ctx, customerId, id)
  await store.deleteContact(ctx, id)
  await append(
    ctx,
    contactChanged,
    { customerId: before.customerId, contactId: id, action: "removed" },
    { before: { ...before }, after: null },
  )
}

/** Adds an address. Throws customer.unknown, customer.erased, customer.too_many_records. */
export async function addAddress(ctx: Ctx, customerId: CustomerId, draft: AddressDraft): Promise<CustomerAddress> {
  const { id } = await holdLivingCustomer(ctx, customerId)
  refuseTooMany(await store.addressesOf(ctx, id))
  const address: CustomerAddress = { ...draft, id: newId("adr"), customerId: id, version: 1 }
  await store.insertAddress(ctx, address)
  await append(
    ctx,
    addressChanged,
    { customerId: id, addressId: address.id, action: "added" },
    { before: null, after: { ...draft } },
  )
  return address
}

/** Changes an address's named fields. Throws address.unknown, version.mismatch. */
export async function changeAddress(
  ctx: Ctx,
  customerId: CustomerId,
  id: AddressId,
  patch: Partial<AddressDraft>,
  version?: number,
): Promise<CustomerAddress> {
  const before = await loadAddress(ctx, customerId, id)
  if (version !== undefined && version !== before.version) throw httpErrors["version.mismatch"]()
  const after: CustomerAddress = { ...before, ...patch, version: before.version + 1 }
  if (!(await store.updateAddress(ctx, after))) throw httpErrors["version.mismatch"]()
  await append(
    ctx,
    addressChanged,
    { customerId: before.customerId, addressId: id, action: "changed" },
    { before: { ...before }, after: { ...after } },
  )
  return after
}

/** Removes an address. Throws address.unknown. */
export async function removeAddress(ctx: Ctx, customerId: CustomerId, id: AddressId): Promise<void> {
  const before = await loadAddress(ctx, customerId, id)
  await store.deleteAddress(ctx, id)
  await append(
    ctx,
    addressChanged,
    { customerId: before.customerId, addressId: id, action: "removed" },
    { before: { ...before }, after: null },
  )
}

/** A customer's contacts, oldest first. Throws customer.unknown. */
export async function listContacts(ctx: Ctx, customerId: CustomerId): Promise<Contact[]> {
  return store.contactsOf(ctx, (await loadCustomer(ctx, customerId)).id)
}

/** A customer's addresses, oldest first. Throws customer.unknown. */
export async function listAddresses(ctx: Ctx, customerId: CustomerId): Promise<CustomerAddress[]> {
  return store.addressesOf(ctx, (await loadCustomer(ctx, customerId)).id)
}

async function loadContact(ctx: Ctx, customerId: CustomerId, id: ContactId): Promise<Contact> {
  const customer = await holdCustomer(ctx, customerId)
  const contact = (await store.contactsOf(ctx, customer.id)).find((c) => c.id === id)
  if (contact === undefined) throw recordErrors["contact.unknown"]({ id })
  return contact
}

async function loadAddress(ctx: Ctx, customerId: CustomerId, id: AddressId): Promise<CustomerAddress> {
  const customer = await holdCustomer(ctx, customerId)
  const address = (await store.addressesOf(ctx, customer.id)).find((a) => a.id === id)
  if (address === undefined) throw recordErrors["address.unknown"]({ id })
  return address
}

function refuseTooMany(records: readonly unknown[]): void {
  if (records.length >= recordsMax) throw recordErrors["customer.too_many_records"]({ max: recordsMax })
}
