import type { Ctx } from "#platform/db"
import { append } from "#platform/events"
import { invoiceOverdue, reminderSent } from "./events.ts"
import type { Invoice } from "./invoice.ts"
import { basicsOf } from "./settings.ts"
import { refOf } from "./settle.ts"
import * as store from "./store-overdue.ts"

/** Invoices that one call looks at; the job calls again until none is left. */
const overdueBatchMax = 500

/** Says of each invoice that went past its due date with a balance that it is overdue, once; answers of how many. */
export async function markOverdue(ctx: Ctx): Promise<number> {
  const { today } = await basicsOf(ctx)
  const found = await store.takeOverdue(ctx, today, overdueBatchMax)
  for (const invoice of found)
    await append(ctx, invoiceOverdue, dueFact(invoice), { before: null, after: { overdue: true } })
  return found.length
}

/**
 * Sends the reminders that are due: at most one per invoice and step, and one per invoice and day, however many processes
 * run this. When several steps have passed (the program was off), only the last one is sent. Answers how many went out.
 */
export async function sendReminders(ctx: Ctx): Promise<number> {
  const { today, settings } = await basicsOf(ctx)
  if (settings.reminderDays.length === 0) return 0
  const due = await store.takeReminders(ctx, today, settings.reminderDays, overdueBatchMax)
  for (const { invoice, step } of due) {
    await append(ctx, reminderSent, { ...dueFact(invoice), step }, { before: null, after: { reminder: step } })
  }
  return due.length
}

function dueFact(i: Invoice) {
  return { ...refOf(i), dueDate: i.dueDate ?? i.issueDate, balanceMinor: String(i.balanceMinor), currency: i.currency }
}
