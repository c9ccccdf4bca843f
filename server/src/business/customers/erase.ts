import type { Ctx } from "#platform/db"
import { append } from "#platform/events"
import type { Customer, CustomerId } from "./customer.ts"
import { blankCustomers, eventsOfCustomers } from "./erase-store.ts"
import { customerErased } from "./events.ts"
import { locationsOf } from "./location-store.ts"
import { addressesOf, contactsOf } from "./record-store.ts"
import { loadCustomer } from "./save.ts"
import { lockCustomers, mergedCustomerIds } from "./store.ts"

/** Events of one person in an export. */
const exportEventsMax = 10_000

/**
 * Erases a person: blanks the customer and those merged into it, removes contacts, addresses and outside ids, and deletes the
 * personal fields that events keep of them. Invoices stay as the law asks. A second time does nothing. Throws customer.unknown.
 */
export async function eraseCustomer(ctx: Ctx, id: CustomerId): Promise<Customer> {
  const { id: living } = await loadCustomer(ctx, id)
  const ids = [living, ...(await mergedCustomerIds(ctx, living))]
  const [isErased] = (await lockCustomers(ctx, ids)).filter((c) => c.id === living && c.erasedAt !== null)
  if (isErased) return isErased
  await blankCustomers(ctx, ids)
  await append(ctx, customerErased, { customerId: living, erasedIds: ids }, { before: null, after: { erased: true } })
  return loadCustomer(ctx, living)
}

/** Everything this domain knows of a person, for that person. Throws customer.unknown. */
export async function exportCustomer(ctx: Ctx, id: CustomerId): Promise<Readonly<Record<string, unknown>>> {
  const customer = await loadCustomer(ctx, id)
  const ids = [customer.id, ...(await mergedCustomerIds(ctx, customer.id))]
  return {
    exportedAt: ctx.now.toISOString(),
    customer,
    contacts: await contactsOf(ctx, customer.id),
    addresses: await addressesOf(ctx, customer.id),
    locations: await locationsOf(ctx, customer.id),
    events: await eventsOfCustomers(ctx, ids, exportEventsMax),
  }
}
