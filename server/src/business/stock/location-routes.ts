import { idParams, listQuery, pageSchema, type Route, route } from "#platform/http"
import * as bodies from "./bodies.ts"
import { limited, mapPage } from "./level-routes.ts"
import { listLocations } from "./location-store.ts"
import { changeLocation, createLocation, deleteLocation, loadLocation } from "./locations.ts"

const tag = "Stock"
const path = "/stock/locations"

/** The places where goods are. */
export const locationRoutes: readonly Route[] = [
  route({
    method: "GET",
    path,
    tag,
    summary: "Locations, oldest first",
    access: "stock:read",
    query: listQuery({}),
    reply: pageSchema(bodies.LocationBody),
    handle: async (ctx, { query }) => mapPage(await listLocations(ctx, limited(query)), bodies.locationBody),
  }),
  route({
    method: "POST",
    path,
    tag,
    summary: "Make a location",
    description: "The first one is the default, which is sold from first.",
    access: "stock:write",
    body: bodies.LocationInput,
    reply: bodies.LocationBody,
    status: 201,
    handle: async (ctx, { body }) =>
      bodies.locationBody(await createLocation(ctx, { isDefault: false, isActive: true, ...body })),
  }),
  route({
    method: "GET",
    path: `${path}/:id`,
    tag,
    summary: "One location",
    access: "stock:read",
    params: idParams("loc"),
    reply: bodies.LocationBody,
    handle: async (ctx, { params }) => bodies.locationBody(await loadLocation(ctx, params.id)),
  }),
  route({
    method: "PATCH",
    path: `${path}/:id`,
    tag,
    summary: "Change a location",
    access: "stock:write",
    params: idParams("loc"),
    body: bodies.LocationPatch,
    reply: bodies.LocationBody,
    handle: async (ctx, { params, body, ifMatch }) =>
      bodies.locationBody(await changeLocation(ctx, params.id, body, ifMatch)),
  }),
  route({
    method: "DELETE",
    path: `${path}/:id`,
    tag,
    summary: "Delete a location without a history",
    access: "stock:write",
    params: idParams("loc"),
    handle: async (ctx, { params }) => {
      await deleteLocation(ctx, params.id)
      return undefined
    },
  }),
]
