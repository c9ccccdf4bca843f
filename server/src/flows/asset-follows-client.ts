import { crossingTickets, forgetClients, giveBackAssets, reassignAssets } from "#business/assets"
import {
  customerErased,
  customerMerged,
  customerUnmerged,
  mergeErrors,
  noteMoves,
  readMoves,
} from "#business/customers"
import { type Flow, inTransaction } from "#platform/events"

/** The assets of merged clients are the survivor's; a merge that is taken back gives them back. */
export const assetFollowsClient: readonly Flow[] = [
  inTransaction(customerMerged, "asset-follows-merge", async (ctx, { data }) => {
    const moves = await reassignAssets(ctx, data.customerId, data.mergedIds)
    await noteMoves(ctx, data.mergeId, "assets", moves.assets)
    await noteMoves(ctx, data.mergeId, "asset_categories", moves.categories)
  }),
  inTransaction(customerUnmerged, "asset-follows-unmerge", async (ctx, { data }) => {
    const read = (kind: string) => readMoves(ctx, data.mergeId, kind)
    const moves = { assets: await read("assets"), categories: await read("asset_categories") }
    const gone = [...(await read("contacts")), ...(await read("locations"))].map((move) => move.recordId)
    await giveBackAssets(ctx, data.customerId, moves, gone)
    // Tickets were given back before (`desk-follows-customer.ts`): one on an asset that now is another client's has come since.
    const ids = (all: readonly { readonly recordId: string }[]) => all.map((move) => move.recordId)
    const crossing = await crossingTickets(ctx, ids(moves.assets), ids(await read("tickets")))
    if (crossing.length > 0)
      throw mergeErrors["merge.ticket_between"]({ numbers: crossing.map((number) => `#${number}`).join(", ") })
  }),
  inTransaction(customerErased, "asset-forgets-client", (ctx, { data }) => forgetClients(ctx, data.erasedIds)),
]
