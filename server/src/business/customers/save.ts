import { newId } from "#kernel"
import type { Ctx } from "#platform/db"
import { append } from "#platform/events"
import { httpErrors } from "#platform/http"
import { type Customer, type CustomerDraft, type CustomerId, type CustomerSource, customerErrors } from "./customer.ts"
import { customerCreated, customerUpdated } from "./events.ts"
import * as store from "./store.ts"

/** Makes a customer. Throws `customer.email_taken` when the address (or the source's own id) is another one's. */
export async function createCustomer(ctx: Ctx, draft: CustomerDraft, source: CustomerSource): Promise<Customer> {
  const customer = newCustomer(ctx, draft, source)
  if (!(await store.insertCustomer(ctx, customer))) {
    const other = await findSame(ctx, draft, source)
    throw customerErrors["customer.email_taken"]({ id: other?.id ?? "" })
  }
  await append(ctx, customerCreated, factOf(customer), { before: null, after: auditOf(customer) })
  return customer
}

/**
 * The customer of an order: the one with this e-mail address (or the source's own id), or a new one. Any number of first
 * orders of one address at once end in one customer, because the database holds the address unique.
 */
export async function ensureCustomer(ctx: Ctx, draft: CustomerDraft, source: CustomerSource): Promise<Customer> {
  const known = await findSame(ctx, draft, source)
  if (known) return known
  const customer = newCustomer(ctx, draft, source)
  if (await store.insertCustomer(ctx, customer)) {
    await append(ctx, customerCreated, factOf(customer), { before: null, after: auditOf(customer) })
    return customer
  }
  const winner = await findSame(ctx, draft, source)
  if (winner === undefined) throw customerErrors["customer.email_taken"]({ id: "" })
  return winner
}

/** Changes a customer's fields; `version` is the one that the caller has read. Throws customer.unknown, version.mismatch. */
export async function changeCustomer(ctx: Ctx, id: CustomerId, patch: Partial<CustomerDraft>, version?: number): Promise<Customer> {
  const before = await loadCustomer(ctx, id)
  if (version !== undefined && version !== before.version) throw httpErrors["version.mismatch"]()
  const after: Customer = { ...before, ...patch, version: before.version + 1, updatedAt: ctx.now }
  await refuseTakenEmail(ctx, after)
  if (!(await store.updateCustomer(ctx, after, before.version))) throw httpErrors["version.mismatch"]()
  await append(ctx, customerUpdated, factOf(after), { before: auditOf(before), after: auditOf(after) })
  return after
}

/** A customer by id; an id that was merged away answers the customer it lives on in. Throws `customer.unknown`. */
export async function loadCustomer(ctx: Ctx, id: CustomerId): Promise<Customer> {
  const found = await store.customerById(ctx, id)
  if (found === undefined) throw customerErrors["customer.unknown"]({ id })
  return found.mergedInto === null ? found : loadCustomer(ctx, found.mergedInto)
}

async function findSame(ctx: Ctx, draft: CustomerDraft, source: CustomerSource): Promise<Customer | undefined> {
  const byEmail = draft.email === null ? undefined : await store.customerByEmail(ctx, draft.email)
  if (byEmail || draft.externalId === null) return byEmail
  return store.customerByExternalId(ctx, source, draft.externalId)
}

async function refuseTakenEmail(ctx: Ctx, customer: Customer): Promise<void> {
  if (customer.email === null) return
  const other = await store.customerByEmail(ctx, customer.email)
  if (other && other.id !== customer.id) throw customerErrors["customer.email_taken"]({ id: other.id })
}

function newCustomer(ctx: Ctx, draft: CustomerDraft, source: CustomerSource): Customer {
  return { ...draft, id: newId("cus"), source, version: 1, mergedInto: null, createdAt: ctx.now, updatedAt: ctx.now }
}

function factOf(c: Customer) {
  return { customerId: c.id, source: c.source, kind: c.kind, name: c.name, email: c.email }
}

function auditOf(c: Customer) {
  return { name: c.name, kind: c.kind, email: c.email, phone: c.phone, taxNumber: c.taxNumber, notes: c.notes }
}
