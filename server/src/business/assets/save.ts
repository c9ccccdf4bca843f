import { isId, newId } from "#kernel"
import type { Ctx } from "#platform/db"
import { append } from "#platform/events"
import { httpErrors } from "#platform/http"
import { type Asset, type AssetDraft, type AssetId, assetErrors, type CustomerId, serialKey } from "./asset.ts"
import { assetCreated, assetStateChanged, assetUpdated } from "./events.ts"
import { type FieldPatch, mergeFields } from "./fields.ts"
import { type AssetAction, actionsOf, type Standing, standingAfter } from "./states.ts"
import * as store from "./store.ts"
import { loadUsableType } from "./types.ts"

/** An asset as it is asked for: its own fields as a change of none. */
export type AssetRequest = Omit<AssetDraft, "fields"> & { readonly fields: FieldPatch }
/** A change: only what is named. */
export type AssetChange = Partial<AssetRequest>

/** Records an asset of a client. Throws asset.type_unknown, asset.fields_invalid, asset.link_unknown, asset.serial_taken,
 *  asset.user_unknown, asset.dates_invalid. */
export async function createAsset(
  ctx: Ctx,
  customerId: CustomerId,
  request: AssetRequest,
  state: "active" | "in_stock" = "active",
): Promise<Asset> {
  const type = await loadUsableType(ctx, request.typeId)
  const asset: Asset = {
    ...request,
    fields: mergeFields(type.fields, {}, request.fields),
    id: newId("ast"),
    customerId,
    serial: spelt(request.serial),
    state,
    stateBeforeRepair: null,
    version: 1,
    createdAt: ctx.now,
    updatedAt: ctx.now,
  }
  await check(ctx, asset)
  await store.insertAsset(ctx, asset)
  await append(ctx, assetCreated, factOf(asset), { before: null, after: auditOf(asset) })
  return asset
}

/** Changes what is known of an asset. Throws asset.unknown, version.mismatch and as `createAsset`. */
export async function changeAsset(ctx: Ctx, id: AssetId, change: AssetChange, version?: number): Promise<Asset> {
  const before = await loadAsset(ctx, id)
  if (version !== undefined && version !== before.version) throw httpErrors["version.mismatch"]()
  const { fields, ...named } = change
  const type = await loadUsableType(ctx, named.typeId ?? before.typeId, before.typeId)
  const after: Asset = {
    ...before,
    ...named,
    serial: named.serial === undefined ? before.serial : spelt(named.serial),
    fields: mergeFields(type.fields, before.fields, fields),
    version: before.version + 1,
    updatedAt: ctx.now,
  }
  await check(ctx, after, before)
  if (!(await store.updateAsset(ctx, after))) throw httpErrors["version.mismatch"]()
  await append(ctx, assetUpdated, factOf(after), { before: auditOf(before), after: auditOf(after) })
  return after
}

/** Puts an asset into another state. Throws asset.unknown, asset.state_step, version.mismatch. */
export async function moveAsset(ctx: Ctx, id: AssetId, action: AssetAction, version?: number): Promise<Asset> {
  const before = await store.lockAsset(ctx, id)
  if (before === undefined) throw assetErrors["asset.unknown"]({ id })
  if (version !== undefined && version !== before.version) throw httpErrors["version.mismatch"]()
  const to = standingAfter(before, action)
  if (to === undefined) {
    const { state } = before
    throw assetErrors["asset.state_step"]({ state, action, allowed: actionsOf(state) })
  }
  return stand(ctx, before, to, null)
}

/** Writes and tells where a locked asset stands now. */
export async function stand(ctx: Ctx, before: Asset, to: Standing, ticketId: string | null): Promise<Asset> {
  await store.writeStanding(ctx, before, to)
  const { id: assetId, customerId, state: from } = before
  const change = { before: { state: from }, after: { state: to.state } }
  await append(ctx, assetStateChanged, { assetId, customerId, from, to: to.state, ticketId }, change)
  return { ...before, ...to, version: before.version + 1, updatedAt: ctx.now }
}

/** An asset by id. Throws asset.unknown. */
export async function loadAsset(ctx: Ctx, id: AssetId): Promise<Asset> {
  const asset = await store.assetById(ctx, id)
  if (asset === undefined) throw assetErrors["asset.unknown"]({ id })
  return asset
}

/** Whose asset this is; undefined when there is none. */
export async function ownerOfAsset(ctx: Ctx, id: string): Promise<CustomerId | undefined> {
  return isId("ast", id) ? (await store.holdAsset(ctx, id))?.customerId : undefined
}

async function check(ctx: Ctx, asset: Asset, before?: Asset): Promise<void> {
  const { purchasedOn, warrantyEndsOn, userId } = asset
  if (purchasedOn !== null && warrantyEndsOn !== null && warrantyEndsOn < purchasedOn)
    throw assetErrors["asset.dates_invalid"]()
  if (userId !== null && userId !== before?.userId && !(await store.isMember(ctx, userId)))
    throw assetErrors["asset.user_unknown"]({ id: userId })
}

/** A number of which nothing is left without its punctuation is none. */
function spelt(serial: string | null): string | null {
  return serial === null || serialKey(serial) === null ? null : serial.trim()
}

function factOf({ id: assetId, customerId, typeId, state }: Asset) {
  return { assetId, customerId, typeId, state }
}

function auditOf(a: Asset) {
  const {
    name,
    serial,
    typeId,
    categoryId,
    locationId,
    contactId,
    userId,
    purchasedOn,
    warrantyEndsOn,
    fields,
    notes,
  } = a
  return { name, serial, typeId, categoryId, locationId, contactId, userId, purchasedOn, warrantyEndsOn, fields, notes }
}
