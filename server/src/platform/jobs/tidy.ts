import { defineJob } from "./define.ts"

/** Answers are kept for repeats of a request; nobody repeats one after this long. */
const keepDays = 3
const batchMax = 5_000
const batchesMax = 200

const deleteSql = `delete from idempotency_keys where (tenant_id, key) in (
  select tenant_id, key from idempotency_keys where created_at < $1 order by created_at limit $2)`

/** Removes answers kept under old idempotency keys. */
export const forgetIdempotencyKeys = defineJob({
  name: "platform.forgetIdempotencyKeys",
  cron: "17 * * * *",
  run: async ({ db }) => {
    for (let batch = 0; batch < batchesMax; batch++) {
      const removed = await db.withSystem("forget old idempotency keys", async (sys) => {
        const before = new Date(sys.now.getTime() - keepDays * 86_400_000)
        return (await sys.tx.session.query(deleteSql, [before, batchMax])).affected
      })
      if (removed < batchMax) return
    }
  },
})
