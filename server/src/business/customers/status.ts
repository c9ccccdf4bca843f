import type { Ctx } from "#platform/db"
import { append } from "#platform/events"
import { httpErrors } from "#platform/http"
import { type Customer, type CustomerId, customerErrors } from "./customer.ts"
import { statusChanged } from "./events.ts"
import { loadLivingCustomer } from "./save.ts"
import { type CustomerStatus, nextStatus, requireStatusFor, type StatusWork, statusErrors } from "./status-rules.ts"
import { holdCustomer, statusById, writeStatus } from "./store.ts"

/** Gives a client another status; the one it has changes nothing. Throws customer.unknown, customer.erased,
 *  customer.status_step, version.mismatch. */
export async function changeStatus(
  ctx: Ctx,
  id: CustomerId,
  to: CustomerStatus,
  reason: string | null = null,
  version?: number,
): Promise<Customer> {
  const before = await loadLivingCustomer(ctx, id)
  if (version !== undefined && version !== before.version) throw httpErrors["version.mismatch"]()
  const from = before.status
  if (from === to) return before
  const allowed: readonly CustomerStatus[] = nextStatus[from]
  if (!allowed.includes(to)) throw statusErrors["customer.status_step"]({ from, to, allowed })
  const written = await writeStatus(ctx, before, to)
  if (written === undefined) return settledBy(ctx, id, to)
  const data = { customerId: before.id, from, to, reason }
  await append(ctx, statusChanged, data, { before: { status: from }, after: { status: to } })
  return { ...before, status: to, version: written, updatedAt: ctx.now }
}

/** Somebody else changed the status meanwhile: to the same one (two first orders of a lead), or there are two opinions. */
async function settledBy(ctx: Ctx, id: CustomerId, to: CustomerStatus): Promise<Customer> {
  const now = await loadLivingCustomer(ctx, id)
  if (now.status !== to) throw httpErrors["version.mismatch"]()
  return now
}

/**
 * The client that new work is for, held until the commit so that its status stands still. An id that was merged away answers the
 * client it lives on in. Throws customer.unknown, customer.erased, customer.status_refuses.
 */
export async function requireClientFor(ctx: Ctx, id: CustomerId, work: StatusWork): Promise<Customer> {
  const client = await holdCustomer(ctx, id)
  if (client === undefined) throw customerErrors["customer.unknown"]({ id })
  if (client.mergedInto !== null) return requireClientFor(ctx, client.mergedInto, work)
  if (client.erasedAt !== null) throw customerErrors["customer.erased"]({ id: client.id })
  requireStatusFor(client, work)
  return client
}

/** `requireClientFor` for a client that the caller has found already; one read, which holds nothing. Throws
 *  customer.status_refuses. */
export async function requireStatusOf(ctx: Ctx, id: CustomerId, work: StatusWork): Promise<void> {
  const status = await statusById(ctx, id)
  if (status !== undefined) requireStatusFor({ id, status }, work)
}
