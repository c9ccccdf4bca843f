import { addDays } from "#kernel"
import type { Ctx } from "#platform/db"
import { append } from "#platform/events"
import { warrantyExpiring } from "./events.ts"
import { todayOf } from "./schedules.ts"
import { takeExpiring } from "./store.ts"

/** How long before its end a warranty is told of. */
const leadDays = 30
/** Assets one transaction tells of. */
const batchMax = 200

/** Tells of warranties that end within 30 days, each once per end; answers how many. Safe in any number of processes at once. */
export async function tellWarranties(ctx: Ctx): Promise<number> {
  const today = await todayOf(ctx)
  const expiring = await takeExpiring(ctx, today, addDays(today, leadDays), batchMax)
  for (const { id: assetId, customerId, warrantyEndsOn } of expiring)
    await append(ctx, warrantyExpiring, { assetId, customerId, warrantyEndsOn })
  return expiring.length
}
