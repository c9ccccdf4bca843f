import { defineJob, forEachTenant, type Job } from "#platform/jobs"
import { deleteOldCarts } from "./cart-store.ts"

const cartKeptMs = 30 * 86_400_000
const batchMax = 1000

/** Every night: carts that nobody touched for a month and that became no order are removed. */
export const forgetCarts: Job = defineJob({
  name: "sales.forgetCarts",
  cron: "17 3 * * *",
  run: (program) =>
    forEachTenant(program, "sales.forgetCarts", (ctx) =>
      deleteOldCarts(ctx, new Date(ctx.now.getTime() - cartKeptMs), batchMax),
    ),
})
