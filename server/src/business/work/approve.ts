import { formatMicro } from "#kernel"
import type { Ctx } from "#platform/db"
import { append } from "#platform/events"
import { chargeEntries } from "./charge.ts"
import { coverEntries, uncoverEntry } from "./cover.ts"
import { checkAction, noCharge, openMinutes, type TimeEntry, type TimeEntryId } from "./entry.ts"
import * as store from "./entry-store.ts"
import { workErrors } from "./errors.ts"
import { timeApproved, timeRecharged, timeRejected, timeWaived, timeWithdrawn } from "./events.ts"
import { auditOf, factOf, useOf, worthMinor } from "./facts.ts"
import { lockPools, savePools } from "./pool-store.ts"
import type { WorkPorts } from "./ports.ts"
import { rateBookFor } from "./rate-book.ts"
import { contractOn } from "./register-store.ts"
import { roundMinutes } from "./rounding.ts"

/** Entries that one request approves at most. */
export const approvalsMax = 200

/**
 * Approves entries: rate and charged time are frozen, retainers and fixed prices cover what they can. All or none.
 * Throws `time_entry.unknown`, `time_entry.state`, `work.rate_missing`.
 */
export async function approveTime(ctx: Ctx, ports: WorkPorts, ids: readonly TimeEntryId[]): Promise<TimeEntry[]> {
  const entries = await withContracts(ctx, await locked(ctx, ids))
  for (const entry of entries) checkAction(entry, "approve")
  const book = await rateBookFor(ctx, ports, entries)
  const charged = await chargeEntries(ctx, book, entries)
  const approved = charged.map((e): TimeEntry => {
    const isFixed = book.projectBilling(e) === "fixed_price" && e.billableMinutes > 0
    const cover = isFixed ? ({ coveredMinutes: e.billableMinutes, coveredBy: "fixed_price" } as const) : {}
    return { ...e, ...cover, state: "approved", approvedAt: ctx.now, approvedBy: ctx.actor.id, version: e.version + 1 }
  })
  await store.saveCharges(ctx, approved)
  const covered = await coverEntries(ctx, approved)
  const pairs = covered.map((after, i) => ({ before: entries[i] ?? after, after }))
  // Projects are held by what they are told: in the order of their ids, so that two approvals can't hold them crosswise.
  for (const { before, after } of pairs.toSorted((a, b) =>
    (a.after.projectId ?? "") < (b.after.projectId ?? "") ? -1 : 1,
  ))
    await tellApproved(ctx, before, after)
  return covered
}

async function tellApproved(ctx: Ctx, before: TimeEntry, e: TimeEntry): Promise<void> {
  const fact = {
    ...factOf(e),
    billableMinutes: e.billableMinutes,
    coveredMinutes: e.coveredMinutes,
    unitPrice: e.unitPrice === null ? null : formatMicro(e.unitPrice),
    currency: e.currency,
    rateLevel: e.rateSource?.level ?? null,
    use: useOf(e, { amountMinor: worthMinor(e), currency: e.currency }),
  }
  await append(ctx, timeApproved, fact, { before: auditOf(before), after: auditOf(e) })
}

/** Sends entries back to the person who logged them. Throws `time_entry.unknown`, `time_entry.state`. */
export async function rejectTime(
  ctx: Ctx,
  ids: readonly TimeEntryId[],
  rejectedReason: string | null = null,
): Promise<TimeEntry[]> {
  const entries = await locked(ctx, ids)
  for (const entry of entries) checkAction(entry, "reject")
  const rejected = entries.map((e): TimeEntry => ({ ...e, state: "rejected", rejectedReason, version: e.version + 1 }))
  await store.saveCharges(ctx, rejected)
  for (const [i, e] of rejected.entries()) {
    const fact = { ...factOf(e), use: useOf(e, { minutes: -e.minutes }) }
    await append(ctx, timeRejected, fact, { before: auditOf(entries[i] ?? e), after: auditOf(e) })
  }
  return rejected
}

/**
 * Takes an approval back, as long as no invoice has the entry: retainers get their time again, and what was rounded together
 * with it is rounded anew. Throws `time_entry.unknown`, `time_entry.state`, `time_entry.billed`.
 */
export async function withdrawTime(ctx: Ctx, id: TimeEntryId): Promise<TimeEntry> {
  const [before] = await locked(ctx, [id])
  if (before === undefined) throw workErrors["time_entry.unknown"]({ id })
  checkAction(before, "withdraw")
  await uncoverEntry(ctx, before)
  const taken = { ...noCharge, waivedMinutes: 0, approvedAt: null, approvedBy: null } as const
  const after: TimeEntry = { ...before, ...taken, state: "logged", version: before.version + 1 }
  await store.saveCharges(ctx, [after])
  await leavePool(ctx, before)
  const use = useOf(before, { amountMinor: -worthMinor(before), currency: before.currency })
  await append(ctx, timeWithdrawn, { ...factOf(after), use }, { before: auditOf(before), after: auditOf(after) })
  return after
}

/** Lets go of what could still be charged of an approved entry. Throws `time_entry.nothing_to_waive` and as above. */
export async function waiveTime(ctx: Ctx, id: TimeEntryId): Promise<TimeEntry> {
  const [before] = await locked(ctx, [id])
  if (before === undefined) throw workErrors["time_entry.unknown"]({ id })
  checkAction(before, "waive")
  const minutes = openMinutes(before)
  if (minutes === 0) throw workErrors["time_entry.nothing_to_waive"]({ id })
  const after: TimeEntry = {
    ...before,
    billableMinutes: before.coveredMinutes,
    waivedMinutes: before.waivedMinutes + minutes,
    version: before.version + 1,
  }
  await store.saveCharges(ctx, [after])
  const use = useOf(before, { amountMinor: worthMinor(after) - worthMinor(before), currency: before.currency })
  await append(ctx, timeWaived, { ...factOf(after), use }, { before: auditOf(before), after: auditOf(after) })
  return after
}

/** Takes an entry out of its pool; what the rest comes to now is put on (or taken off) what no invoice has of it. */
async function leavePool(ctx: Ctx, gone: TimeEntry): Promise<void> {
  if (gone.poolKey === null || gone.rounding === null) return
  const pool = (await lockPools(ctx, [gone.poolKey])).get(gone.poolKey)
  if (pool === undefined) return
  const minutes = Math.max(0, pool.minutes - gone.minutes)
  // What was waived stays waived: it had been charged to the pool.
  let charged = pool.charged - gone.billableMinutes - gone.waivedMinutes
  let missing = roundMinutes(minutes, gone.rounding) - charged
  for (const entry of missing === 0 ? [] : await store.lockPoolEntries(ctx, gone.poolKey)) {
    const change = missing > 0 ? missing : Math.max(missing, -openMinutes(entry))
    if (change === 0) continue
    await recharge(ctx, entry, change)
    charged += change
    missing -= change
    if (missing === 0) break
  }
  await savePools(ctx, [{ ...pool, minutes, charged }])
}

async function recharge(ctx: Ctx, before: TimeEntry, minutes: number): Promise<void> {
  const after = { ...before, billableMinutes: before.billableMinutes + minutes, version: before.version + 1 }
  await store.saveCharges(ctx, [after])
  const use = useOf(after, { amountMinor: worthMinor(after) - worthMinor(before), currency: after.currency })
  await append(ctx, timeRecharged, { ...factOf(after), use }, { before: auditOf(before), after: auditOf(after) })
}

/** A contract that was made after the work was logged holds too: the client has it on that day. */
async function withContracts(ctx: Ctx, entries: readonly TimeEntry[]): Promise<TimeEntry[]> {
  const known = new Map<string, string | null>()
  for (const { contractId, customerId, workDate } of entries) {
    const key = `${customerId} ${workDate}`
    if (contractId === null && !known.has(key))
      known.set(key, (await contractOn(ctx, customerId, workDate))?.id ?? null)
  }
  return entries.map((e) => ({ ...e, contractId: e.contractId ?? known.get(`${e.customerId} ${e.workDate}`) ?? null }))
}

/** The entries, held; in the order of their ids. Throws `time_entry.unknown`. */
async function locked(ctx: Ctx, ids: readonly TimeEntryId[]): Promise<TimeEntry[]> {
  const wanted = [...new Set(ids)]
  const entries = await store.lockEntries(ctx, wanted)
  const missing = wanted.find((id) => entries.every((entry) => entry.id !== id))
  if (missing !== undefined) throw workErrors["time_entry.unknown"]({ id: missing })
  return entries
}
