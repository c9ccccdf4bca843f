import { defineJob, forEachTenant, type Job } from "#platform/jobs"
import { markOverdue, sendReminders } from "./overdue.ts"
import { generateRecurring } from "./recurring-generate.ts"

/** Hourly, since a day begins at another hour in each tenant's time zone; a repeat finds nothing left to do. */
export const billingJobs: readonly Job[] = [
  defineJob({
    name: "billing.generateRecurring",
    cron: "3 * * * *",
    run: (program) => forEachTenant(program, "billing.generateRecurring", generateRecurring),
  }),
  defineJob({
    name: "billing.markOverdue",
    cron: "7 * * * *",
    run: (program) => forEachTenant(program, "billing.markOverdue", markOverdue),
  }),
  defineJob({
    name: "billing.sendReminders",
    cron: "11 * * * *",
    run: (program) => forEachTenant(program, "billing.sendReminders", sendReminders),
  }),
]
