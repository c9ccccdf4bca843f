import type { Ctx } from "#platform/db"
import { append } from "#platform/events"
import { warrantyExpiring } from "./events.ts"
import { warrantyWindow } from "./save.ts"
import { takeExpiring } from "./store.ts"

/** Assets one transaction tells of. */
const batchMax = 200

/** Tells of warranties that end within 30 days, each once per end; answers how many. Safe in any number of processes at once. */
export async function tellWarranties(ctx: Ctx): Promise<number> {
  const { today, until } = await warrantyWindow(ctx)
  const expiring = await takeExpiring(ctx, today, until, batchMax)
  for (const { id: assetId, customerId, warrantyEndsOn } of expiring)
    await append(ctx, warrantyExpiring, { assetId, customerId, warrantyEndsOn })
  return expiring.length
}
