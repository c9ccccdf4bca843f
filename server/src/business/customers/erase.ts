import { type Ctx, slot } from "#platform/db"
import { append, type Mentions } from "#platform/events"
import { consentsOf } from "./consent-store.ts"
import type { Customer, CustomerId } from "./customer.ts"
import { blankCustomers, eventsOfCustomers, tracesOf } from "./erase-store.ts"
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
  const { sure, names } = await tracesOf(ctx, ids)
  erasedNow(ctx).set(living, { sure, likely: names.filter(isWholeName) })
  await blankCustomers(ctx, ids)
  await append(ctx, customerErased, { customerId: living, erasedIds: ids }, { before: null, after: { erased: true } })
  return loadCustomer(ctx, living)
}

const mentionsSlot = Symbol("mentions of erased people")

function erasedNow({ tx }: Ctx): Map<CustomerId, Mentions> {
  return slot(tx, mentionsSlot, () => new Map<CustomerId, Mentions>())
}

/** A first name alone is many people's. */
function isWholeName(name: string): boolean {
  return /\S\s+\S/.test(name)
}

/**
 * What texts elsewhere hold of a person whom this transaction erases, for those who search what others wrote: addresses, numbers, ids,
 * and the whole name of a person. Kept for the length of the transaction only; nothing of a person erased before.
 */
export function mentionsOfErased(ctx: Ctx, id: CustomerId): Mentions {
  return erasedNow(ctx).get(id) ?? { sure: [], likely: [] }
}

/** Everything this domain knows of a person, for that person. Throws customer.unknown. */
export async function exportCustomer(ctx: Ctx, id: CustomerId): Promise<Readonly<Record<string, unknown>>> {
  const customer = await loadCustomer(ctx, id)
  const ids = [customer.id, ...(await mergedCustomerIds(ctx, customer.id))]
  return {
    exportedAt: ctx.now.toISOString(),
    customer,
    contacts: await contactsOf(ctx, customer.id),
    consents: await consentsOf(ctx, ids),
    addresses: await addressesOf(ctx, customer.id),
    locations: await locationsOf(ctx, customer.id),
    events: await eventsOfCustomers(ctx, ids, exportEventsMax),
  }
}
