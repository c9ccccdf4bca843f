import { newId } from "#kernel"
import type { Ctx } from "#platform/db"
import { append } from "#platform/events"
import { httpErrors } from "#platform/http"
import { recurringChanged, recurringCreated, recurringEnded } from "./events.ts"
import { checkedRate, rateOfMeta } from "./exchange.ts"
import { billingErrors } from "./invoice.ts"
import { priceDraft } from "./pricing.ts"
import { periodOn, type Recurring, type RecurringDraft, type RecurringId } from "./recurring.ts"
import { basicsOf } from "./settings.ts"
import * as store from "./store-recurring.ts"

/** Periods that a resumed or changed schedule may have to skip: twenty years of weeks. */
const skipMax = 1040

/** Sets up a recurring invoice. Throws `recurring.ends_before_start` and what a draft of it would throw. */
export async function createRecurring(ctx: Ctx, draft: RecurringDraft): Promise<Recurring> {
  await check(ctx, draft)
  const made: Recurring = {
    ...draft,
    id: newId("rec"),
    nextOn: draft.startsOn,
    periodsDone: 0,
    isPaused: false,
    version: 1,
    createdAt: ctx.now,
    updatedAt: ctx.now,
  }
  await store.insertRecurring(ctx, made)
  await append(ctx, recurringCreated, factOf(made), { before: null, after: auditOf(made) })
  return made
}

/** Changes, pauses or resumes a schedule; periods that passed while it was paused are not made up for. */
export async function changeRecurring(
  ctx: Ctx,
  id: RecurringId,
  patch: Partial<RecurringDraft> & { readonly isPaused?: boolean },
  version?: number,
): Promise<Recurring> {
  const before = await loadRecurring(ctx, id)
  if (version !== undefined && version !== before.version) throw httpErrors["version.mismatch"]()
  const after = await rescheduled(ctx, before, { ...before, ...patch, version: before.version + 1, updatedAt: ctx.now })
  await check(ctx, after)
  if (!(await store.updateRecurring(ctx, after, before.version))) throw httpErrors["version.mismatch"]()
  await append(ctx, recurringChanged, factOf(after), { before: auditOf(before), after: auditOf(after) })
  return after
}

/** Ends a schedule for good; its invoices stay. */
export async function endRecurring(ctx: Ctx, id: RecurringId): Promise<void> {
  const before = await loadRecurring(ctx, id)
  await store.deleteRecurring(ctx, id)
  await append(ctx, recurringEnded, factOf(before), { before: auditOf(before), after: null })
}

/** One schedule. Throws `recurring.unknown`. */
export async function loadRecurring(ctx: Ctx, id: RecurringId): Promise<Recurring> {
  const found = await store.recurringById(ctx, id)
  if (found === undefined) throw billingErrors["recurring.unknown"]({ id })
  return found
}

/** A new rhythm counts from its start again; what is past then, or passed during a pause, is skipped. */
async function rescheduled(ctx: Ctx, before: Recurring, after: Recurring): Promise<Recurring> {
  const isNewRhythm =
    before.frequency !== after.frequency || before.every !== after.every || before.startsOn !== after.startsOn
  const isResumed = before.isPaused && !after.isPaused
  if (!isNewRhythm && !isResumed) return after
  const { today } = await basicsOf(ctx)
  let periodsDone = isNewRhythm ? 0 : after.periodsDone
  for (let n = 0; n < skipMax && periodOn(after, periodsDone) < today; n++) periodsDone += 1
  return { ...after, periodsDone, nextOn: periodOn(after, periodsDone) }
}

async function check(ctx: Ctx, draft: RecurringDraft): Promise<void> {
  const { tenant } = await basicsOf(ctx)
  if (draft.endsOn !== null && draft.endsOn < draft.startsOn) throw billingErrors["recurring.ends_before_start"]()
  checkedRate(rateOfMeta(draft.template.meta), draft.template.currency, tenant.currency)
  priceDraft({
    ...draft.template,
    customerId: "",
    source: "recurring",
    orderId: null,
    orderNumber: null,
    issueDate: draft.startsOn,
    dueDate: null,
  })
}

function factOf(r: Recurring) {
  return { recurringId: r.id, customerId: r.customerId, nextOn: r.nextOn, isPaused: r.isPaused }
}

function auditOf(r: Recurring) {
  const { name, frequency, every, startsOn, endsOn, nextOn, isPaused } = r
  return { name, frequency, every, startsOn, endsOn, nextOn, isPaused }
}
