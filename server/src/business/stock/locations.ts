import { newId } from "#kernel"
import type { Ctx } from "#platform/db"
import { append } from "#platform/events"
import { httpErrors } from "#platform/http"
import { locationCreated, locationDeleted, locationFact, locationUpdated } from "./events.ts"
import * as store from "./location-store.ts"
import { type Location, type LocationId, stockErrors } from "./stock.ts"

const defaultName = "Main"

/** What can be said of a location when it is made or changed. */
export interface LocationDraft {
  readonly name: string
  readonly isDefault: boolean
  readonly isActive: boolean
}

/** The location that is meant where none is named; made when it is first needed. */
export async function defaultLocation(ctx: Ctx): Promise<Location> {
  const known = await store.defaultLocationRow(ctx)
  if (known) return known
  const made = newLocation(ctx, { name: defaultName, isDefault: true, isActive: true })
  if (await store.insertLocation(ctx, made)) {
    await append(ctx, locationCreated, locationFact(made), { before: null, after: locationFact(made) })
    return made
  }
  const winner = await store.defaultLocationRow(ctx)
  if (winner === undefined) throw stockErrors["stock.location_name_taken"]({ name: defaultName })
  return winner
}

/** A location by its id. Throws `stock.location_unknown`. */
export async function loadLocation(ctx: Ctx, id: LocationId): Promise<Location> {
  return known(await store.locationById(ctx, id), id)
}

/** Makes a location; the first one is the default. Throws `stock.location_name_taken`, `stock.location_is_default`. */
export async function createLocation(ctx: Ctx, draft: LocationDraft): Promise<Location> {
  const current = await store.defaultLocationRow(ctx)
  const made = newLocation(ctx, { ...draft, isDefault: draft.isDefault || current === undefined })
  refuseIdleDefault(made)
  if (made.isDefault) await handOverDefault(ctx)
  if (!(await store.insertLocation(ctx, made))) throw stockErrors["stock.location_name_taken"]({ name: draft.name })
  await append(ctx, locationCreated, locationFact(made), { before: null, after: locationFact(made) })
  return made
}

/** Changes a location. Throws `stock.location_unknown`, `stock.location_name_taken`, `stock.location_is_default`, `version.mismatch`. */
export async function changeLocation(
  ctx: Ctx,
  id: LocationId,
  patch: Partial<LocationDraft>,
  version?: number,
): Promise<Location> {
  const before = known(await store.locationById(ctx, id, true), id)
  if (version !== undefined && version !== before.version) throw httpErrors["version.mismatch"]()
  const after: Location = { ...before, ...patch, version: before.version + 1, updatedAt: ctx.now }
  if (before.isDefault && !after.isDefault) throw stockErrors["stock.location_is_default"]()
  refuseIdleDefault(after)
  if (await store.isNameTaken(ctx, after.name, id)) throw stockErrors["stock.location_name_taken"]({ name: after.name })
  if (after.isDefault && !before.isDefault) await handOverDefault(ctx)
  if (!(await store.updateLocation(ctx, after, before.version))) throw httpErrors["version.mismatch"]()
  await append(ctx, locationUpdated, locationFact(after), { before: locationFact(before), after: locationFact(after) })
  return after
}

/** Deletes a location without a history. Throws `stock.location_unknown`, `stock.location_in_use`, `stock.location_is_default`. */
export async function deleteLocation(ctx: Ctx, id: LocationId): Promise<void> {
  const location = known(await store.locationById(ctx, id, true), id)
  if (location.isDefault) throw stockErrors["stock.location_is_default"]()
  if ((await store.isLocationUsed(ctx, id)) || !(await store.deleteLocationRow(ctx, id))) {
    throw stockErrors["stock.location_in_use"]({ id })
  }
  await append(ctx, locationDeleted, locationFact(location), { before: locationFact(location), after: null })
}

async function handOverDefault(ctx: Ctx): Promise<void> {
  await store.lockLocations(ctx)
  const old = await store.unmarkDefault(ctx)
  if (old === undefined) return
  await append(ctx, locationUpdated, locationFact(old), {
    before: { ...locationFact(old), isDefault: true },
    after: locationFact(old),
  })
}

function refuseIdleDefault(location: Location): void {
  if (location.isDefault && !location.isActive) throw stockErrors["stock.location_is_default"]()
}

function known(location: Location | undefined, id: LocationId): Location {
  if (location === undefined) throw stockErrors["stock.location_unknown"]({ id })
  return location
}

function newLocation(ctx: Ctx, draft: LocationDraft): Location {
  return { ...draft, id: newId("loc"), version: 1, createdAt: ctx.now, updatedAt: ctx.now }
}
