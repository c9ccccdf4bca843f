import { type Id, type Micro, newId } from "#kernel"
import type { Ctx } from "#platform/db"
import { append, type EventType } from "#platform/events"
import { httpErrors } from "#platform/http"
import { stocktakeCancelled, stocktakeCounted, stocktakeFinished, stocktakeStarted } from "./events.ts"
import { defaultLocation, loadLocation } from "./locations.ts"
import { bookMoves } from "./move.ts"
import { ensureLevels } from "./move-store.ts"
import { type LocationId, stockErrors, type VariantId } from "./stock.ts"
import * as store from "./stocktake-store.ts"

export type StocktakeId = Id<"stk">

export const stocktakeStates = ["open", "finished", "cancelled"] as const
export type StocktakeState = (typeof stocktakeStates)[number]

/** Items that one stocktake counts at most: they are booked in one transaction. */
const stocktakeItemsMax = 5000

/** A count of what is really at a location. */
export interface Stocktake {
  readonly id: StocktakeId
  readonly locationId: LocationId
  readonly state: StocktakeState
  readonly note: string | null
  readonly version: number
  readonly startedAt: Date
  readonly endedAt: Date | null
}

/** One item of a stocktake. */
export interface StocktakeLine {
  readonly variantId: VariantId
  /** What the books said when the stocktake began. */
  readonly expected: Micro
  /** Null until it is counted. */
  readonly counted: Micro | null
}

export interface Count {
  readonly variantId: VariantId
  readonly counted: Micro
}

/** What to count: a location (the default one when absent), whole or only some items. */
export interface StocktakeDraft {
  readonly locationId?: LocationId | undefined
  readonly variantIds?: readonly VariantId[] | undefined
  readonly note: string | null
}

/** Begins a count: remembers what the books say now. Throws `stock.stocktake_running`, `stock.stocktake_too_large`. */
export async function startStocktake(ctx: Ctx, draft: StocktakeDraft): Promise<Stocktake> {
  const location =
    draft.locationId === undefined ? await defaultLocation(ctx) : await loadLocation(ctx, draft.locationId)
  const stocktake: Stocktake = {
    id: newId("stk"),
    locationId: location.id,
    state: "open",
    note: draft.note,
    version: 1,
    startedAt: ctx.now,
    endedAt: null,
  }
  if (!(await store.insertStocktake(ctx, stocktake))) throw stockErrors["stock.stocktake_running"]()
  const items = await store.snapshotLines(ctx, stocktake, draft.variantIds, stocktakeItemsMax + 1)
  if (items > stocktakeItemsMax) throw stockErrors["stock.stocktake_too_large"]({ max: stocktakeItemsMax })
  await tell(ctx, stocktakeStarted, null, stocktake, items)
  return stocktake
}

/** Writes down how many of some items there are; a second count of an item replaces the first. An item that was not expected
 *  is added with what the books say of it now. Throws `stock.stocktake_unknown`, `stock.stocktake_ended`. */
export async function countStocktake(ctx: Ctx, id: StocktakeId, counts: readonly Count[]): Promise<Stocktake> {
  const before = await lockOpen(ctx, id)
  await store.writeCounts(ctx, before, counts)
  const after = { ...before, version: before.version + 1 }
  await store.updateStocktake(ctx, after)
  await tell(ctx, stocktakeCounted, before, after, counts.length)
  return after
}

/** Books what was counted as differences to what was expected, so that whatever was sold meanwhile stays sold. Items that were
 *  not counted stay as they are. Throws `stock.below_reserved` when orders were promised more than there is. */
export async function finishStocktake(ctx: Ctx, id: StocktakeId, version?: number): Promise<Stocktake> {
  const before = await lockOpen(ctx, id, version)
  const { locationId } = before
  const lines = await store.countedLines(ctx, id)
  await ensureLevels(
    ctx,
    lines.map(({ variantId }) => ({ variantId, locationId })),
  )
  const moves = lines.map(({ variantId, expected, counted }) => {
    return { variantId, locationId, amount: { delta: counted - expected }, reason: "stocktake", reference: id } as const
  })
  await bookMoves(ctx, moves, "stocktake")
  return end(ctx, before, "finished", lines.length)
}

/** Gives a stocktake up; nothing is booked. */
export async function cancelStocktake(ctx: Ctx, id: StocktakeId, version?: number): Promise<Stocktake> {
  return end(ctx, await lockOpen(ctx, id, version), "cancelled", 0)
}

/** A stocktake. Throws `stock.stocktake_unknown`. */
export async function loadStocktake(ctx: Ctx, id: StocktakeId): Promise<Stocktake> {
  return known(await store.stocktakeById(ctx, id), id)
}

const ended = { finished: stocktakeFinished, cancelled: stocktakeCancelled } as const

async function end(ctx: Ctx, before: Stocktake, state: keyof typeof ended, items: number): Promise<Stocktake> {
  const after: Stocktake = { ...before, state, version: before.version + 1, endedAt: ctx.now }
  await store.updateStocktake(ctx, after)
  await tell(ctx, ended[state], before, after, items)
  return after
}

async function lockOpen(ctx: Ctx, id: StocktakeId, version?: number): Promise<Stocktake> {
  const stocktake = known(await store.stocktakeById(ctx, id, true), id)
  if (version !== undefined && version !== stocktake.version) throw httpErrors["version.mismatch"]()
  if (stocktake.state !== "open") throw stockErrors["stock.stocktake_ended"]({ id })
  return stocktake
}

function known(stocktake: Stocktake | undefined, id: StocktakeId): Stocktake {
  if (stocktake === undefined) throw stockErrors["stock.stocktake_unknown"]({ id })
  return stocktake
}

interface StocktakeFact {
  readonly stocktakeId: StocktakeId
  readonly locationId: LocationId
  readonly items: number
}

async function tell(
  ctx: Ctx,
  event: EventType<StocktakeFact>,
  before: Stocktake | null,
  after: Stocktake,
  items: number,
): Promise<void> {
  const fact = { stocktakeId: after.id, locationId: after.locationId, items }
  await append(ctx, event, fact, { before: before && { state: before.state }, after: { state: after.state } })
}
