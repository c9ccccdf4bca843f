import Type from "typebox"
import { idParams, idSchema, nullable, pageSchema, type Route, route, strict, text } from "#platform/http"
import type { LocationDraft } from "./location.ts"
import * as locations from "./locations.ts"

const tag = "Customers"

const fields = {
  addressId: Type.Optional(nullable(idSchema("adr"))),
  contactId: Type.Optional(nullable(idSchema("con"))),
  phone: Type.Optional(nullable(text(40))),
  note: Type.Optional(nullable(text(2000))),
  isPrimary: Type.Optional(Type.Boolean()),
}
const LocationBody = Type.Object({
  id: idSchema("cloc"),
  customerId: idSchema("cus"),
  name: Type.String(),
  addressId: nullable(idSchema("adr")),
  contactId: nullable(idSchema("con")),
  phone: nullable(Type.String()),
  note: nullable(Type.String()),
  isPrimary: Type.Boolean(),
  version: Type.Integer(),
})

const params = idParams("cus")
const locationParams = strict({ id: idSchema("cus"), locationId: idSchema("cloc") })
const empty = { addressId: null, contactId: null, phone: null, note: null, isPrimary: false }

/** Routes of a client's locations. */
export const locationRoutes: readonly Route[] = [
  route({
    method: "GET",
    path: "/customers/:id/locations",
    tag,
    summary: "A client's locations",
    access: "customers:read",
    params,
    reply: pageSchema(LocationBody),
    handle: async (ctx, input) => ({ data: await locations.listLocations(ctx, input.params.id), nextCursor: null }),
  }),
  route({
    method: "POST",
    path: "/customers/:id/locations",
    tag,
    summary: "Add a location",
    access: "customers:write",
    params,
    body: strict({ name: text(200), ...fields }),
    reply: LocationBody,
    status: 201,
    handle: (ctx, input) =>
      locations.addLocation(ctx, input.params.id, { ...empty, ...input.body } satisfies LocationDraft),
  }),
  route({
    method: "PATCH",
    path: "/customers/:id/locations/:locationId",
    tag,
    summary: "Change a location",
    access: "customers:write",
    params: locationParams,
    body: strict({ name: Type.Optional(text(200)), ...fields }),
    reply: LocationBody,
    handle: (ctx, { params: p, body, ifMatch }) => locations.changeLocation(ctx, p.id, p.locationId, body, ifMatch),
  }),
  route({
    method: "DELETE",
    path: "/customers/:id/locations/:locationId",
    tag,
    summary: "Remove a location",
    access: "customers:write",
    params: locationParams,
    handle: (ctx, { params: p }) => locations.removeLocation(ctx, p.id, p.locationId).then(() => undefined),
  }),
]
