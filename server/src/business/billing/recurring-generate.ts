import { type LocalDate, newId } from "#kernel"
import type { Ctx } from "#platform/db"
import { createDraft } from "./draft.ts"
import type { InvoiceDraft, InvoiceId } from "./invoice.ts"
import { issueInvoice } from "./issue.ts"
import { advanced, isDue, type Recurring } from "./recurring.ts"
import { basicsOf } from "./settings.ts"
import * as store from "./store-recurring.ts"

/** Schedules that one call takes, and periods that it makes up for in each; the job calls again until none is left. */
const schedulesMax = 50
const catchUpMax = 12

/**
 * Makes the invoices of every schedule whose day has come; answers how many. A period is claimed by a row unique by (schedule,
 * period) in the transaction of its invoice, so a crash or a second process never makes it twice.
 */
export async function generateRecurring(ctx: Ctx): Promise<number> {
  const { today } = await basicsOf(ctx)
  let made = 0
  for (const schedule of await store.takeDue(ctx, today, schedulesMax)) made += await catchUp(ctx, schedule, today)
  return made
}

async function catchUp(ctx: Ctx, schedule: Recurring, today: string): Promise<number> {
  let current = schedule
  let made = 0
  for (let n = 0; n < catchUpMax && isDue(current, today); n++) {
    if (await generate(ctx, current)) made += 1
    current = advanced(current)
  }
  await store.moveOn(ctx, current)
  return made
}

async function generate(ctx: Ctx, r: Recurring): Promise<boolean> {
  const id: InvoiceId = newId("inv")
  if (!(await store.claimPeriod(ctx, r.id, r.nextOn, id))) return false
  const draft = draftOfPeriod(r, await openDay(ctx, r.nextOn))
  if (r.isIssuedAtOnce) await issueInvoice(ctx, draft, id)
  else await createDraft(ctx, draft, id)
  return true
}

/** The period's own day, or today where the books are closed on that: one closed month must not stop the schedule. */
async function openDay(ctx: Ctx, day: LocalDate): Promise<LocalDate> {
  const { settings, today } = await basicsOf(ctx)
  return settings.closedUntil !== null && day <= settings.closedUntil ? today : day
}

function draftOfPeriod(r: Recurring, issueDate: LocalDate): InvoiceDraft {
  const meta = { ...r.template.meta, recurringId: r.id, period: r.nextOn }
  const fixed = { source: "recurring", orderId: null, orderNumber: null, dueDate: null } as const
  return { ...r.template, ...fixed, customerId: r.customerId, issueDate, meta }
}
