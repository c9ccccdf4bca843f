import { defineJob, forEachTenant, type Job } from "#platform/jobs"
import { openDue } from "./maintain.ts"
import { tellWarranties } from "./warranties.ts"

/** Hourly, since a day begins at another hour in each tenant's time zone; a repeat finds nothing left to do. */
export const assetJobs: readonly Job[] = [
  defineJob({
    name: "assets.openMaintenance",
    cron: "19 * * * *",
    run: (program) => forEachTenant(program, "assets.openMaintenance", openDue),
  }),
  defineJob({
    name: "assets.tellWarranties",
    cron: "23 * * * *",
    run: (program) => forEachTenant(program, "assets.tellWarranties", tellWarranties),
  }),
]
