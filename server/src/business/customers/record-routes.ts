import Type from "typebox"
import { idParams, idSchema, nullable, pageSchema, type Route, route, strict, text } from "#platform/http"
import { emailSchema } from "./bodies.ts"
import type { AddressDraft, ContactDraft } from "./record.ts"
import * as records from "./records.ts"

const tag = "Customers"
const params = idParams("cus")

const contactFields = {
  role: Type.Optional(nullable(text(100))),
  email: Type.Optional(nullable(emailSchema)),
  phone: Type.Optional(nullable(text(40))),
  isPrimary: Type.Optional(Type.Boolean()),
}
const ContactInput = strict({ name: text(200), ...contactFields })
const ContactPatch = strict({ name: Type.Optional(text(200)), ...contactFields })
const ContactBody = Type.Object({
  id: idSchema("con"),
  customerId: idSchema("cus"),
  name: Type.String(),
  role: nullable(Type.String()),
  email: nullable(Type.String()),
  phone: nullable(Type.String()),
  isPrimary: Type.Boolean(),
  version: Type.Integer(),
})

const countrySchema = Type.String({ pattern: "^[A-Z]{2}$", description: "ISO 3166 alpha-2", examples: ["GR"] })
const addressFields = {
  name: Type.Optional(nullable(text(200))),
  line2: Type.Optional(nullable(text(200))),
  region: Type.Optional(nullable(text(100))),
  postalCode: Type.Optional(nullable(text(20))),
  isDefaultBilling: Type.Optional(Type.Boolean()),
  isDefaultShipping: Type.Optional(Type.Boolean()),
}
const AddressInput = strict({ line1: text(200), city: text(100), country: countrySchema, ...addressFields })
const AddressPatch = strict({
  line1: Type.Optional(text(200)),
  city: Type.Optional(text(100)),
  country: Type.Optional(countrySchema),
  ...addressFields,
})
const AddressBody = Type.Object({
  id: idSchema("adr"),
  customerId: idSchema("cus"),
  name: nullable(Type.String()),
  line1: Type.String(),
  line2: nullable(Type.String()),
  city: Type.String(),
  region: nullable(Type.String()),
  postalCode: nullable(Type.String()),
  country: Type.String(),
  isDefaultBilling: Type.Boolean(),
  isDefaultShipping: Type.Boolean(),
  version: Type.Integer(),
})

const contactParams = strict({ id: idSchema("cus"), contactId: idSchema("con") })
const addressParams = strict({ id: idSchema("cus"), addressId: idSchema("adr") })
const emptyContact = { role: null, email: null, phone: null, isPrimary: false }
const emptyAddress = {
  name: null,
  line2: null,
  region: null,
  postalCode: null,
  isDefaultBilling: false,
  isDefaultShipping: false,
}

const contactRoutes: readonly Route[] = [
  route({
    method: "GET",
    path: "/customers/:id/contacts",
    tag,
    summary: "A customer's contacts",
    access: "customers:read",
    params,
    reply: pageSchema(ContactBody),
    handle: async (ctx, input) => ({ data: await records.listContacts(ctx, input.params.id), nextCursor: null }),
  }),
  route({
    method: "POST",
    path: "/customers/:id/contacts",
    tag,
    summary: "Add a contact",
    access: "customers:write",
    params,
    body: ContactInput,
    reply: ContactBody,
    status: 201,
    handle: (ctx, input) =>
      records.addContact(ctx, input.params.id, { ...emptyContact, ...input.body } satisfies ContactDraft),
  }),
  route({
    method: "PATCH",
    path: "/customers/:id/contacts/:contactId",
    tag,
    summary: "Change a contact",
    access: "customers:write",
    params: contactParams,
    body: ContactPatch,
    reply: ContactBody,
    handle: (ctx, { params: p, body, ifMatch }) => records.changeContact(ctx, p.id, p.contactId, body, ifMatch),
  }),
  route({
    method: "DELETE",
    path: "/customers/:id/contacts/:contactId",
    tag,
    summary: "Remove a contact",
    access: "customers:write",
    params: contactParams,
    handle: (ctx, { params: p }) => records.removeContact(ctx, p.id, p.contactId).then(() => undefined),
  }),
]

const addressRoutes: readonly Route[] = [
  route({
    method: "GET",
    path: "/customers/:id/addresses",
    tag,
    summary: "A customer's addresses",
    access: "customers:read",
    params,
    reply: pageSchema(AddressBody),
    handle: async (ctx, input) => ({ data: await records.listAddresses(ctx, input.params.id), nextCursor: null }),
  }),
  route({
    method: "POST",
    path: "/customers/:id/addresses",
    tag,
    summary: "Add an address",
    access: "customers:write",
    params,
    body: AddressInput,
    reply: AddressBody,
    status: 201,
    handle: (ctx, input) =>
      records.addAddress(ctx, input.params.id, { ...emptyAddress, ...input.body } satisfies AddressDraft),
  }),
  route({
    method: "PATCH",
    path: "/customers/:id/addresses/:addressId",
    tag,
    summary: "Change an address",
    access: "customers:write",
    params: addressParams,
    body: AddressPatch,
    reply: AddressBody,
    handle: (ctx, { params: p, body, ifMatch }) => records.changeAddress(ctx, p.id, p.addressId, body, ifMatch),
  }),
  route({
    method: "DELETE",
    path: "/customers/:id/addresses/:addressId",
    tag,
    summary: "Remove an address",
    access: "customers:write",
    params: addressParams,
    handle: (ctx, { params: p }) => records.removeAddress(ctx, p.id, p.addressId).then(() => undefined),
  }),
]

/** Routes of a customer's contacts and addresses. */
export const recordRoutes: readonly Route[] = [...contactRoutes, ...addressRoutes]
