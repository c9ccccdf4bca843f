import {
  addAddress,
  addressChanged,
  type Customer,
  changeAddress,
  changeCustomer,
  changeStatus,
  createCustomer,
  customerCreated,
  customerMerged,
  customerUpdated,
  ensureCustomer,
  listAddresses,
  loadCustomer,
} from "#business/customers"
import { listTickets } from "#business/desk"
import { type DirtyRecord, type DomainPort, hubErrors, hubIdOf, tellHub } from "#hub"
import { type Id, isId } from "#kernel"
import type { Ctx } from "#platform/db"
import { afterCommitWhereWanted, type Flow } from "#platform/events"
import { consentFlow, marketingOf, takeMarketing } from "./hub-consent.ts"
import { isPsa } from "./hub-psas.ts"
import { type HubAddress, type HubRow, isBlank, rowsAt, textIn } from "./hub-rows.ts"

const addressKinds = { billing: "isDefaultBilling", shipping: "isDefaultShipping" } as const

/** Tells the hub what a customer is now; answers the hub's id of it. Of an erased customer nothing is told any more. */
export async function customerToHub(ctx: Ctx, id: Id<"cus">): Promise<string | null> {
  const customer = await loadCustomer(ctx, id)
  if (customer.erasedAt !== null) return hubIdOf(ctx, "party", customer.id)
  // A former client that was taken out of the services does not come back by an older change that is told late.
  const isPast = customer.status === "former"
  return tellHub(ctx, { kind: "party", id: customer.id, row: await rowOf(ctx, customer), fold: foldParty, isPast })
}

/** What the customers' domain keeps of a party. */
async function rowOf(ctx: Ctx, { id, name, kind, email, phone, taxNumber }: Customer): Promise<HubRow> {
  const addresses = await listAddresses(ctx, id)
  return {
    name,
    kind,
    email,
    phones: phone === null ? [] : [{ kind: "main", number: phone }],
    taxNumber,
    marketing: await marketingOf(ctx, id),
    addresses: Object.entries(addressKinds).flatMap(([word, flag]) =>
      addresses
        .filter((a) => a[flag])
        .map(({ line1, line2, city, region, postalCode, country }) => ({
          ...{ kind: word, line1, line2, city, region, postalCode, country },
        })),
    ),
  }
}

/** Our one telephone number and our default addresses take the place of theirs of the same kind; what else is known there stays. */
function foldParty(taken: HubRow, data: HubRow): HubRow {
  const lists = ["phones", "addresses"].filter((field) => taken[field] !== undefined)
  return { ...taken, ...Object.fromEntries(lists.map((field) => [field, folded(rowsAt(taken, field), data, field)])) }
}

function folded(ours: readonly HubRow[], data: HubRow, field: string): readonly HubRow[] {
  const kept = rowsAt(data, field).filter((row) => ours.every((one) => one["kind"] !== row["kind"]))
  return [...ours, ...kept]
}

/** What the hub learns of a party becomes a customer of ours, found by its e-mail address; suppliers do not. */
export const partyDomain: DomainPort = {
  fold: foldParty,
  // A shopper is no client of a service desk: one is made there with its first ticket.
  isFor: async (ctx, { domainId, connector }) =>
    !isPsa(connector) ||
    !isId("cus", domainId) ||
    (await listTickets(ctx, { customerId: domainId, limit: 1 })).data.length > 0,
  apply: async (ctx, record) => {
    const { domainId, data, isDeleted } = record
    const isKnown = domainId !== null && isId("cus", domainId)
    // What goes there, or is put away, stays a customer here: its orders and invoices do.
    if (isDeleted || (!isKnown && data["isSupplier"] === true && data["isCustomer"] !== true)) return null
    const customer = isKnown ? await changed(ctx, domainId, data) : await made(ctx, record)
    const isJoined = !isKnown && customer.createdAt.getTime() !== ctx.now.getTime()
    for (const address of rowsAt(data, "addresses")) await takeAddress(ctx, customer, address, isJoined)
    const marketing = await takeMarketing(ctx, customer, record)
    return { domainId: customer.id, row: { ...(await rowOf(ctx, customer)), marketing }, isJoined }
  },
  make: {
    about: "It becomes a customer here, as one that staff record.",
    asks: ["kind"],
    // There it is made with its first ticket.
    isFor: (connector) => !isPsa(connector),
    run: async (ctx, { data }) => {
      const fields = fieldsOf(data)
      if (fields.email !== null && !/^[^\s@]+@[^\s@]+$/.test(fields.email))
        throw hubErrors["hub.record_refused"]({ reason: "email is no address" })
      const customer = await createCustomer(ctx, { ...draftFrom(fields, data), externalId: null }, "manual")
      for (const address of rowsAt(data, "addresses")) await takeAddress(ctx, customer, address, false)
      return { domainId: customer.id, row: await rowOf(ctx, customer) }
    },
  },
  remove: {
    about: "Customers are never deleted here: this one stays with its orders and invoices, as a former client.",
    run: async (ctx, id) => {
      const customer = isId("cus", id) ? await loadCustomer(ctx, id) : undefined
      // What was merged away is not the customer that it lives on in.
      if (customer?.id === id && customer.erasedAt === null)
        await changeStatus(ctx, customer.id, "former", "Removed from the connected services")
    },
  },
}

function made(ctx: Ctx, { data, connector, externalId }: DirtyRecord): Promise<Customer> {
  const draft = draftFrom(fieldsOf(data), data)
  return ensureCustomer(ctx, { ...draft, externalId: externalId && `${connector}:${externalId}` }, "connector")
}

function draftFrom(fields: ReturnType<typeof fieldsOf>, data: HubRow) {
  return { ...fields, kind: data["kind"] === "company" ? "company" : "person", notes: null } as const
}

async function changed(ctx: Ctx, id: Id<"cus">, data: HubRow): Promise<Customer> {
  const before = await loadCustomer(ctx, id)
  const now = fieldsOf(data)
  const isSame = Object.entries(now).every(([field, value]) => Reflect.get(before, field) === value)
  return isSame ? before : changeCustomer(ctx, before.id, now)
}

function fieldsOf(data: HubRow) {
  const phones = rowsAt(data, "phones")
  const phone = phones.find((one) => one["kind"] === "main") ?? phones.find((one) => !isBlank(one["number"]))
  return {
    name: textIn(data, "name") ?? "",
    email: textIn(data, "email"),
    phone: phone === undefined ? null : textIn(phone, "number"),
    taxNumber: textIn(data, "taxNumber"),
  }
}

/** An address that is whole becomes the default one of its kind. */
async function takeAddress(ctx: Ctx, { id }: Customer, row: HubRow, isJoined: boolean): Promise<void> {
  const { line1, city, country } = row as HubAddress
  const flag = row["kind"] === "billing" ? addressKinds.billing : addressKinds.shipping
  if (!line1 || !city || !country) return
  const known = (await listAddresses(ctx, id)).find((a) => a[flag])
  const rest = { line2: textIn(row, "line2"), region: textIn(row, "region"), postalCode: textIn(row, "postalCode") }
  const now = { line1, city, country, ...rest }
  if (known === undefined) {
    await addAddress(ctx, id, { ...now, name: null, isDefaultBilling: false, isDefaultShipping: false, [flag]: true })
  } else if (!isJoined && Object.entries(now).some(([field, value]) => Reflect.get(known, field) !== value)) {
    // An address that serves as both is left to its owner: the other one would change with it.
    if (known.isDefaultBilling && known.isDefaultShipping) await addAddress(ctx, id, alone(now, flag))
    else await changeAddress(ctx, id, known.id, now)
  }
}

function alone<A extends object>(address: A, flag: "isDefaultBilling" | "isDefaultShipping") {
  return { ...address, name: null, isDefaultBilling: false, isDefaultShipping: false, [flag]: true }
}

/** What happens to customers, told to the hub; only in businesses that have a connection. */
export const hubCustomerFlows: readonly Flow[] = [
  ...[customerCreated, customerUpdated, customerMerged, addressChanged].map((event) =>
    afterCommitWhereWanted<{ customerId: Id<"cus"> }>(
      event as Parameters<typeof afterCommitWhereWanted<{ customerId: Id<"cus"> }>>[0],
      `hub-${event.type}`,
      async (ctx, { data }) => void (await customerToHub(ctx, data.customerId)),
    ),
  ),
  consentFlow(customerToHub),
]
