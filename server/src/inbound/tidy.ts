import { defineJob } from "#platform/jobs"
import { deleteOldCounts } from "./count-store.ts"
import { deleteOldMessages, deleteOldShared } from "./message-store.ts"

/** Handled messages are remembered this long: a repeat within it is ignored. Vendors repeat for 3 days, Meta for up to 7. */
const doneDays = 8
const deadDays = 60
const countDays = 400
const dayMs = 86_400_000
const batchMax = 2000
const batchesMax = 500

/** Forgets what was handled long ago. */
export const forgetInbound = defineJob({
  name: "inbound.forgetMessages",
  cron: "41 * * * *",
  run: async ({ db }) => {
    const ago = (days: number): Date => new Date(db.clock.now().getTime() - days * dayMs)
    for (let batch = 0; batch < batchesMax; batch++) {
      const removed = await db.withSystem("forget handled webhooks", (sys) =>
        deleteOldMessages(sys, ago(doneDays), ago(deadDays), batchMax),
      )
      if (removed < batchMax) break
    }
    for (let batch = 0; batch < batchesMax; batch++) {
      const removed = await db.withSystem("forget bodies of handled webhooks", (sys) =>
        deleteOldShared(sys, ago(deadDays), batchMax),
      )
      if (removed < batchMax) break
    }
    await db.withSystem("forget old counts of webhooks", (sys) =>
      deleteOldCounts(sys, ago(countDays).toISOString().slice(0, 10)),
    )
  },
})
