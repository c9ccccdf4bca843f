import { newId } from "#kernel"
import type { Ctx } from "#platform/db"
import { append } from "#platform/events"
import { httpErrors } from "#platform/http"
import {
  type Customer,
  type CustomerDraft,
  type CustomerId,
  type CustomerSource,
  customerErrors,
  type ExternalId,
} from "./customer.ts"
import { customerCreated, customerLinked, customerUpdated } from "./events.ts"
import type { CustomerStatus } from "./status-rules.ts"
import * as store from "./store.ts"

/** Makes a customer. Throws `customer.email_taken` when the address (or the source's own id) is another one's. */
export async function createCustomer(
  ctx: Ctx,
  draft: CustomerDraft,
  source: CustomerSource,
  status: CustomerStatus = "active",
): Promise<Customer> {
  const customer = newCustomer(ctx, draft, source, status)
  if (!(await store.insertCustomer(ctx, customer))) {
    throw await takenError(ctx, draft, source)
  }
  await append(
    ctx,
    customerCreated,
    { ...factOf(customer), isRecorded: true },
    { before: null, after: auditOf(customer) },
  )
  return customer
}

/**
 * The customer of an order: the one with this e-mail address (or the source's own id), or a new one. Any number of first
 * orders of one address at once end in one customer, because the database holds the address unique.
 */
export async function ensureCustomer(ctx: Ctx, draft: CustomerDraft, source: CustomerSource): Promise<Customer> {
  const known = await findSame(ctx, draft, source)
  if (known) return withExternalId(ctx, known, source, draft.externalId)
  const customer = newCustomer(ctx, draft, source)
  if (await store.insertCustomer(ctx, customer)) {
    await append(
      ctx,
      customerCreated,
      { ...factOf(customer), isRecorded: false },
      { before: null, after: auditOf(customer) },
    )
    return customer
  }
  const winner = await findSame(ctx, draft, source)
  if (winner === undefined) throw customerErrors["customer.email_taken"]({ id: "" })
  return withExternalId(ctx, winner, source, draft.externalId)
}

/** Gives a customer an id of another system. Throws `customer.unknown`, `customer.erased`, `customer.external_id_taken`. */
export async function linkCustomer(ctx: Ctx, id: CustomerId, source: string, externalId: string): Promise<Customer> {
  const customer = await loadLivingCustomer(ctx, id)
  const linked = await withExternalId(ctx, customer, source, externalId)
  if (hasExternalId(linked, source, externalId)) return linked
  const other = await store.customerByExternalId(ctx, source, externalId)
  throw customerErrors["customer.external_id_taken"]({ id: other?.id ?? "" })
}

/** An id of another system that is new to a known customer is kept with it; one that is somebody else's stays there. */
async function withExternalId(
  ctx: Ctx,
  customer: Customer,
  source: string,
  externalId: string | null,
): Promise<Customer> {
  if (externalId === null || hasExternalId(customer, source, externalId)) return customer
  if (!(await store.linkExternalId(ctx, customer.id, source, externalId))) return customer
  await append(ctx, customerLinked, { customerId: customer.id, source, externalId })
  return { ...customer, externalIds: [...customer.externalIds, { source, externalId }] }
}

function hasExternalId(customer: Customer, source: string, externalId: string): boolean {
  return customer.externalIds.some((x) => x.source === source && x.externalId === externalId)
}

/** Changes a customer's fields; `version` is the one that the caller has read. Throws customer.unknown, version.mismatch. */
export async function changeCustomer(
  ctx: Ctx,
  id: CustomerId,
  patch: Partial<CustomerDraft>,
  version?: number,
): Promise<Customer> {
  const before = await loadLivingCustomer(ctx, id)
  if (version !== undefined && version !== before.version) throw httpErrors["version.mismatch"]()
  const after: Customer = { ...before, ...patch, version: before.version + 1, updatedAt: ctx.now }
  await refuseTakenEmail(ctx, after)
  if (!(await store.updateCustomer(ctx, after, before.version))) throw httpErrors["version.mismatch"]()
  const externalIds = await moveExternalId(ctx, before, after)
  await append(ctx, customerUpdated, factOf(after), { before: auditOf(before), after: auditOf(after) })
  return { ...after, externalIds }
}

/** A customer by id; an id that was merged away answers the customer it lives on in. Throws `customer.unknown`. */
export async function loadCustomer(ctx: Ctx, id: CustomerId): Promise<Customer> {
  const found = await store.customerById(ctx, id)
  if (found === undefined) throw customerErrors["customer.unknown"]({ id })
  return found.mergedInto === null ? found : loadCustomer(ctx, found.mergedInto)
}

/** `loadCustomer` for a caller that goes on to change it: refuses an erased one. Throws `customer.erased`. */
export async function loadLivingCustomer(ctx: Ctx, id: CustomerId): Promise<Customer> {
  return living(await loadCustomer(ctx, id))
}

/** `loadCustomer`, held until the transaction ends: of all that belongs to it (addresses, contacts, places) one is the default. */
export async function holdCustomer(ctx: Ctx, id: CustomerId): Promise<Customer> {
  const found = await loadCustomer(ctx, id)
  await store.lockCustomers(ctx, [found.id])
  const held = await loadCustomer(ctx, found.id)
  return held.id === found.id ? held : holdCustomer(ctx, held.id)
}

/** `holdCustomer` that refuses an erased one. Throws `customer.unknown`, `customer.erased`. */
export async function holdLivingCustomer(ctx: Ctx, id: CustomerId): Promise<Customer> {
  return living(await holdCustomer(ctx, id))
}

function living(customer: Customer): Customer {
  if (customer.erasedAt !== null) throw customerErrors["customer.erased"]({ id: customer.id })
  return customer
}

async function findSame(ctx: Ctx, draft: CustomerDraft, source: CustomerSource): Promise<Customer | undefined> {
  const byEmail = draft.email === null ? undefined : await store.customerByEmail(ctx, draft.email)
  if (byEmail || draft.externalId === null) return byEmail
  return store.customerByExternalId(ctx, source, draft.externalId)
}

/** The id in the source's own system follows the field; answers all ids that are left. */
async function moveExternalId(ctx: Ctx, before: Customer, after: Customer): Promise<readonly ExternalId[]> {
  if (before.externalId === after.externalId) return before.externalIds
  const { id, source } = after
  if (before.externalId !== null) await store.unlinkExternalId(ctx, id, source, before.externalId)
  const kept = before.externalIds.filter((x) => x.source !== source || x.externalId !== before.externalId)
  if (after.externalId === null || hasExternalId(before, source, after.externalId)) return kept
  if (await store.linkExternalId(ctx, id, source, after.externalId))
    return [...kept, { source, externalId: after.externalId }]
  const other = await store.customerByExternalId(ctx, source, after.externalId)
  throw customerErrors["customer.external_id_taken"]({ id: other?.id ?? "" })
}

async function takenError(ctx: Ctx, draft: CustomerDraft, source: CustomerSource): Promise<Error> {
  const byEmail = draft.email === null ? undefined : await store.customerByEmail(ctx, draft.email)
  if (byEmail) return customerErrors["customer.email_taken"]({ id: byEmail.id })
  const other = await findSame(ctx, draft, source)
  return customerErrors["customer.external_id_taken"]({ id: other?.id ?? "" })
}

async function refuseTakenEmail(ctx: Ctx, customer: Customer): Promise<void> {
  if (customer.email === null) return
  const other = await store.customerByEmail(ctx, customer.email)
  if (other && other.id !== customer.id) throw customerErrors["customer.email_taken"]({ id: other.id })
}

function newCustomer(
  ctx: Ctx,
  draft: CustomerDraft,
  source: CustomerSource,
  status: CustomerStatus = "active",
): Customer {
  const externalIds = draft.externalId === null ? [] : [{ source, externalId: draft.externalId }]
  return {
    ...draft,
    id: newId("cus"),
    externalIds,
    source,
    status,
    version: 1,
    mergedInto: null,
    erasedAt: null,
    createdAt: ctx.now,
    updatedAt: ctx.now,
  }
}

/** What events tell of a customer. */
function factOf(c: Customer) {
  return { customerId: c.id, source: c.source, kind: c.kind, name: c.name, email: c.email }
}

/** What the audit trail keeps of a customer. */
export function auditOf(c: Customer) {
  return { name: c.name, kind: c.kind, email: c.email, phone: c.phone, taxNumber: c.taxNumber, notes: c.notes }
}
