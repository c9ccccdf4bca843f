import type { Ctx } from "#platform/db"
import type { Asset, AssetId, TicketId } from "./asset.ts"
import { stand } from "./save.ts"
import { standingAfter } from "./states.ts"
import { lockAsset } from "./store.ts"
import { loadType } from "./types.ts"
import * as work from "./work-store.ts"

/**
 * Follows a ticket: while one is worked on at an asset, the asset is in repair; with the end of the last it goes back to where it was.
 * What staff say meanwhile stands: an asset that was returned by hand is not put in repair again by the same ticket, one that was
 * retired stays so. `assetId` is the asset that the ticket names now.
 */
export async function followTicket(
  ctx: Ctx,
  ticketId: TicketId,
  assetId: AssetId | null,
  isWorkedOn: boolean,
): Promise<void> {
  const wanted = isWorkedOn ? assetId : null
  const left = await work.endWork(ctx, ticketId, wanted)
  const begun = wanted !== null && (await work.beginWork(ctx, ticketId, wanted)) ? [wanted] : []
  // In the order of ids: two tickets that swap their assets can't lock crosswise.
  for (const id of [...new Set([...left, ...begun])].toSorted()) {
    const asset = await lockAsset(ctx, id)
    if (asset === undefined || !(await loadType(ctx, asset.typeId)).followsTickets) continue
    if (begun.includes(id)) await putInRepair(ctx, asset, ticketId)
    else if (!(await work.isWorkedOn(ctx, id))) await bringBack(ctx, asset, ticketId)
  }
}

async function putInRepair(ctx: Ctx, asset: Asset, ticketId: TicketId): Promise<void> {
  const to = standingAfter(asset, "repair")
  if (to !== undefined) await stand(ctx, asset, to, ticketId)
}

async function bringBack(ctx: Ctx, asset: Asset, ticketId: TicketId): Promise<void> {
  const to = standingAfter(asset, "return")
  if (to !== undefined) await stand(ctx, asset, to, ticketId)
}
