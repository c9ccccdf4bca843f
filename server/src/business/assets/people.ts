import { newId } from "#kernel"
import type { Ctx } from "#platform/db"
import { append } from "#platform/events"
import type { AssetId, CustomerId } from "./asset.ts"
import { assetUpdated } from "./events.ts"
import * as store from "./people-store.ts"
import { loadAsset } from "./save.ts"

/** What followed a merge of clients: an asset and whose it was, or an asset and the category it was sorted under. */
export interface AssetMoves {
  readonly assets: readonly store.Move[]
  readonly categories: readonly store.Move[]
}

/**
 * Gives the assets of merged clients to the one that is left, sorted under categories of the same names there. Belongs into the merge's
 * transaction, in which contacts and locations move too.
 */
export async function reassignAssets(
  ctx: Ctx,
  survivor: CustomerId,
  merged: readonly CustomerId[],
): Promise<AssetMoves> {
  const used = await store.usedCategoryNames(ctx, merged)
  for (const name of used) await store.ensureCategory(ctx, newId("asca"), survivor, name)
  return store.takeAssets(ctx, survivor, merged)
}

/** Gives assets back after a merge was undone. `gone` are the contacts and locations that went back too: an asset that was the
 *  survivor's own lets go of them. */
export async function giveBackAssets(
  ctx: Ctx,
  survivor: CustomerId,
  moves: AssetMoves,
  gone: readonly string[],
): Promise<void> {
  await store.returnAssets(ctx, survivor, moves)
  await store.cutLinks(ctx, survivor, gone)
}

/** Blanks what erased persons' assets say about them, ends their maintenance and drops their documents. */
export async function forgetClients(ctx: Ctx, customers: readonly CustomerId[]): Promise<void> {
  const ids: AssetId[] = await store.blankAssets(ctx, customers)
  for (const id of ids) {
    const { customerId, typeId, state } = await loadAsset(ctx, id)
    await append(
      ctx,
      assetUpdated,
      { assetId: id, customerId, typeId, state },
      { before: null, after: { erased: true } },
    )
  }
}
