import { defineJob, forEachTenant, type Job } from "#platform/jobs"
import { expireReservations } from "./close.ts"

/** Every minute: what was reserved and neither paid nor delivered in time goes back on sale. */
export const expireReservationsJob: Job = defineJob({
  name: "stock.expireReservations",
  cron: "* * * * *",
  run: (program) => forEachTenant(program, "stock.expireReservations", expireReservations),
})
