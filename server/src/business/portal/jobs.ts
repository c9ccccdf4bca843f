import { defineJob, type Job } from "#platform/jobs"
import { forgetEnded } from "./store.ts"

const batchMax = 5_000
const batchesMax = 100
/** Longer than the hour in which links are counted. */
const keptMs = 86_400_000

/** Links and sessions that ended are removed. */
export const portalJobs: readonly Job[] = [
  defineJob({
    name: "portal.forgetEnded",
    cron: "47 * * * *",
    run: async ({ db }) => {
      for (let batch = 0; batch < batchesMax; batch++) {
        const removed = await db.withSystem("forget ended portal sessions", (sys) =>
          forgetEnded(sys, new Date(sys.now.getTime() - keptMs), batchMax),
        )
        if (removed < batchMax) return
      }
    },
  }),
]
