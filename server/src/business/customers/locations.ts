import { newId } from "#kernel"
import type { Ctx } from "#platform/db"
import { append } from "#platform/events"
import { httpErrors } from "#platform/http"
import type { CustomerId } from "./customer.ts"
import { locationChanged } from "./events.ts"
import { type ClientLocation, type LocationDraft, type LocationId, locationErrors, locationsMax } from "./location.ts"
import * as store from "./location-store.ts"
import { holdCustomer, holdLivingCustomer, loadCustomer } from "./save.ts"

/** A client's locations by name. Throws customer.unknown. */
export async function listLocations(ctx: Ctx, customerId: CustomerId): Promise<ClientLocation[]> {
  return store.locationsOf(ctx, (await loadCustomer(ctx, customerId)).id)
}

/** Adds a place of a client. Throws customer.unknown, customer.erased, location.link_unknown, location.too_many. */
export async function addLocation(ctx: Ctx, customerId: CustomerId, draft: LocationDraft): Promise<ClientLocation> {
  const { id: client } = await holdLivingCustomer(ctx, customerId)
  await requireOwnLinks(ctx, client, draft)
  if ((await store.locationsOf(ctx, client)).length >= locationsMax)
    throw locationErrors["location.too_many"]({ max: locationsMax })
  const location: ClientLocation = { ...draft, id: newId("cloc"), customerId: client, version: 1 }
  await store.insertLocation(ctx, location)
  await told(ctx, location, "added", null, location)
  return location
}

/** Changes a location's named fields. Throws location.not_of_client, location.link_unknown, version.mismatch. */
export async function changeLocation(
  ctx: Ctx,
  customerId: CustomerId,
  id: LocationId,
  patch: Partial<LocationDraft>,
  version?: number,
): Promise<ClientLocation> {
  const before = await loadLocation(ctx, customerId, id)
  if (version !== undefined && version !== before.version) throw httpErrors["version.mismatch"]()
  const after: ClientLocation = { ...before, ...patch, version: before.version + 1 }
  await requireOwnLinks(ctx, before.customerId, after)
  if (!(await store.updateLocation(ctx, after))) throw httpErrors["version.mismatch"]()
  await told(ctx, after, "changed", before, after)
  return after
}

/** Removes a location; what stood there stands nowhere. Throws location.not_of_client. */
export async function removeLocation(ctx: Ctx, customerId: CustomerId, id: LocationId): Promise<void> {
  const before = await loadLocation(ctx, customerId, id)
  await store.deleteLocation(ctx, id)
  await told(ctx, before, "removed", before, null)
}

async function loadLocation(ctx: Ctx, customerId: CustomerId, id: LocationId): Promise<ClientLocation> {
  const { id: client } = await holdCustomer(ctx, customerId)
  const location = await store.locationById(ctx, id)
  if (location?.customerId !== client) throw locationErrors["location.not_of_client"]({ id })
  return location
}

async function requireOwnLinks(ctx: Ctx, client: CustomerId, draft: LocationDraft): Promise<void> {
  const named = [draft.addressId, draft.contactId].filter((id) => id !== null)
  if (named.length === 0) return
  const own = await store.linksOf(ctx, client, named)
  const [strange] = named.filter((id) => !own.has(id))
  if (strange !== undefined) throw locationErrors["location.link_unknown"]({ id: strange })
}

async function told(
  ctx: Ctx,
  { customerId, id: locationId }: ClientLocation,
  action: "added" | "changed" | "removed",
  before: ClientLocation | null,
  after: ClientLocation | null,
): Promise<void> {
  const change = { before: before && { ...before }, after: after && { ...after } }
  await append(ctx, locationChanged, { customerId, locationId, action }, change)
}
