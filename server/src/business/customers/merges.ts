import { newId } from "#kernel"
import type { Ctx } from "#platform/db"
import { append } from "#platform/events"
import { httpErrors } from "#platform/http"
import { joinConsents } from "./consents.ts"
import { type Customer, type CustomerId, customerErrors } from "./customer.ts"
import { customerMerged, customerUnmerged } from "./events.ts"
import {
  fieldsOf,
  type Merge,
  type MergeChange,
  type MergeId,
  type MergePreference,
  mergeErrors,
  mergeIdsMax,
  planMerge,
  undoDays,
} from "./merge.ts"
import * as merges from "./merge-store.ts"
import { auditOf, loadCustomer } from "./save.ts"
import { lockCustomers } from "./store.ts"

const dayMs = 86_400_000

/** What to merge into a customer, and how. */
export interface MergeRequest {
  readonly ids: readonly CustomerId[]
  readonly prefer?: MergePreference | undefined
  /** True only shows what would change. */
  readonly dryRun?: boolean | undefined
}

export interface MergeResult {
  readonly mergeId: MergeId | null
  readonly customer: Customer
  readonly mergedIds: readonly CustomerId[]
  readonly changes: readonly MergeChange[]
}

/**
 * Makes several customers one: `id` lives on with the preferred fields, the others answer as it, and everything of theirs is
 * its own. Other domains move their records by flows on `customers.customer.merged`, in this same transaction.
 * Throws customer.unknown, customer.erased, merge.ids_invalid, merge.already_merged, version.mismatch.
 */
export async function mergeCustomers(
  ctx: Ctx,
  id: CustomerId,
  request: MergeRequest,
  version?: number,
): Promise<MergeResult> {
  const customers = await lockAll(ctx, id, request)
  const [survivor] = customers
  if (version !== undefined && version !== survivor.version) throw httpErrors["version.mismatch"]()
  const { draft, changes } = planMerge(customers, request.prefer ?? {})
  const after: Customer = { ...survivor, ...draft, version: survivor.version + 1, updatedAt: ctx.now }
  if (request.dryRun === true)
    return { mergeId: null, customer: { ...survivor, ...draft }, mergedIds: request.ids, changes }
  const merge = mergeOf(ctx, survivor, request.ids)
  await merges.insertMerge(ctx, merge)
  await merges.pointMerged(ctx, request.ids, id)
  await merges.writeMergeFields(ctx, survivor, draft)
  await merges.moveOwnRecords(ctx, merge.id, request.ids, id)
  await joinConsents(ctx, id, request.ids)
  await append(
    ctx,
    customerMerged,
    { customerId: id, mergedIds: [...request.ids], mergeId: merge.id },
    { before: auditOf(survivor), after: auditOf(after) },
  )
  return { mergeId: merge.id, customer: await loadCustomer(ctx, id), mergedIds: request.ids, changes }
}

/**
 * Takes a merge back: within 30 days, and only while the survivor has not been changed, merged or erased since and none of
 * the addresses is taken. What the merge moved goes back; what came to the survivor later stays there.
 * Throws merge.unknown, merge.undone, merge.too_old, merge.changed_since.
 */
export async function undoMerge(ctx: Ctx, id: MergeId): Promise<Customer> {
  const merge = await merges.lockMerge(ctx, id)
  if (merge === undefined) throw mergeErrors["merge.unknown"]({ id })
  const survivor = (await lockCustomers(ctx, [merge.survivorId, ...merge.mergedIds])).find(
    (c) => c.id === merge.survivorId,
  )
  const before = refuseUndo(ctx, merge, survivor)
  if (survivor === undefined) throw mergeErrors["merge.unknown"]({ id })
  await merges.writeMergeFields(ctx, survivor, before)
  await merges.pointMerged(ctx, merge.mergedIds, null)
  await merges.returnOwnRecords(ctx, merge.id, survivor.id)
  await merges.markUndone(ctx, merge.id)
  const data = { customerId: survivor.id, mergedIds: [...merge.mergedIds], mergeId: merge.id }
  await append(ctx, customerUnmerged, data, { before: auditOf(survivor), after: { ...before } })
  return loadCustomer(ctx, survivor.id)
}

/** The merges that made a customer, newest first. Throws customer.unknown. */
export async function listMerges(ctx: Ctx, id: CustomerId): Promise<Merge[]> {
  return merges.mergesOf(ctx, (await loadCustomer(ctx, id)).id)
}

function refuseUndo(ctx: Ctx, merge: Merge, survivor: Customer | undefined): NonNullable<Merge["before"]> {
  if (merge.undoneAt !== null) throw mergeErrors["merge.undone"]({ id: merge.id })
  if (ctx.now.getTime() - merge.createdAt.getTime() > undoDays * dayMs)
    throw mergeErrors["merge.too_old"]({ days: undoDays })
  if (merge.before === null || survivor?.erasedAt !== null)
    throw mergeErrors["merge.changed_since"]({ reason: "the person was erased" })
  if (survivor.mergedInto !== null)
    throw mergeErrors["merge.changed_since"]({ reason: "the customer was merged into another" })
  if (survivor.version !== merge.survivorVersion)
    throw mergeErrors["merge.changed_since"]({ reason: "the customer was changed" })
  return merge.before
}

async function lockAll(ctx: Ctx, id: CustomerId, request: MergeRequest): Promise<[Customer, ...Customer[]]> {
  const { ids } = request
  refuseIds(id, request)
  const found = new Map((await lockCustomers(ctx, [id, ...ids])).map((c) => [c.id, c]))
  const take = (wanted: CustomerId): Customer => {
    const customer = found.get(wanted)
    if (customer === undefined) throw customerErrors["customer.unknown"]({ id: wanted })
    if (customer.mergedInto !== null) throw mergeErrors["merge.already_merged"]({ id: wanted })
    if (customer.erasedAt !== null) throw customerErrors["customer.erased"]({ id: wanted })
    return customer
  }
  return [take(id), ...ids.map(take)]
}

function refuseIds(id: CustomerId, { ids, prefer }: MergeRequest): void {
  const all = new Set([id, ...ids])
  if (ids.length === 0 || ids.length > mergeIdsMax)
    throw mergeErrors["merge.ids_invalid"]({ reason: `name 1 to ${mergeIdsMax} of them` })
  if (all.size !== ids.length + 1)
    throw mergeErrors["merge.ids_invalid"]({ reason: "each may be named once, and not the one they are merged into" })
  const named = [...(prefer?.order ?? []), ...Object.values(prefer?.fields ?? {})]
  if (named.some((n) => n !== undefined && !all.has(n)))
    throw mergeErrors["merge.ids_invalid"]({ reason: "`prefer` names a customer that is not among them" })
}

function mergeOf(ctx: Ctx, survivor: Customer, mergedIds: readonly CustomerId[]): Merge {
  return {
    id: newId("mrg"),
    survivorId: survivor.id,
    mergedIds,
    survivorVersion: survivor.version + 1,
    before: fieldsOf(survivor),
    createdAt: ctx.now,
    undoneAt: null,
  }
}
