import Type, { type Static } from "typebox"
import { pageSizeDefault } from "#kernel"
import {
  idParams,
  idSchema,
  instantSchema,
  listQuery,
  nullable,
  pageSchema,
  type Route,
  route,
  strict,
  text,
} from "#platform/http"
import { changeSupplier, createSupplier, loadSupplier } from "./save.ts"
import { listSuppliers } from "./store.ts"
import type { Supplier } from "./supplier.ts"

const tag = "Suppliers"

const optional = {
  contactName: Type.Optional(nullable(text(200))),
  email: Type.Optional(nullable(text(254))),
  phone: Type.Optional(nullable(text(40))),
  address: Type.Optional(nullable(text(500))),
  website: Type.Optional(nullable(text(300))),
}
const SupplierInput = strict({ name: text(200), ...optional, externalId: Type.Optional(nullable(text(100))) })
const SupplierPatch = strict({ name: Type.Optional(text(200)), ...optional })
const SupplierBody = Type.Object({
  id: idSchema("sup"),
  name: Type.String(),
  contactName: nullable(Type.String()),
  email: nullable(Type.String()),
  phone: nullable(Type.String()),
  address: nullable(Type.String()),
  website: nullable(Type.String()),
  externalId: nullable(Type.String()),
  version: Type.Integer(),
  createdAt: instantSchema,
  updatedAt: instantSchema,
})

export const supplierRoutes: readonly Route[] = [
  route({
    method: "GET",
    path: "/suppliers",
    tag,
    summary: "Suppliers, oldest first",
    access: "purchasing:read",
    query: listQuery({ search: Type.Optional(Type.String({ maxLength: 200, description: "Part of the name" })) }),
    reply: pageSchema(SupplierBody),
    handle: async (ctx, { query }) => {
      const page = await listSuppliers(ctx, { ...query, limit: query.limit ?? pageSizeDefault })
      return { data: page.data.map(supplierBody), nextCursor: page.nextCursor }
    },
  }),
  route({
    method: "POST",
    path: "/suppliers",
    tag,
    summary: "Make a supplier",
    access: "purchasing:write",
    body: SupplierInput,
    reply: SupplierBody,
    status: 201,
    handle: async (ctx, { body }) => supplierBody(await createSupplier(ctx, { ...noDetails, ...body })),
  }),
  route({
    method: "GET",
    path: "/suppliers/:id",
    tag,
    summary: "One supplier",
    access: "purchasing:read",
    params: idParams("sup"),
    reply: SupplierBody,
    handle: async (ctx, { params }) => supplierBody(await loadSupplier(ctx, params.id)),
  }),
  route({
    method: "PATCH",
    path: "/suppliers/:id",
    tag,
    summary: "Change a supplier",
    access: "purchasing:write",
    params: idParams("sup"),
    body: SupplierPatch,
    reply: SupplierBody,
    handle: async (ctx, { params, body, ifMatch }) => supplierBody(await changeSupplier(ctx, params.id, body, ifMatch)),
  }),
]

const noDetails = { contactName: null, email: null, phone: null, address: null, website: null, externalId: null }

function supplierBody(s: Supplier): Static<typeof SupplierBody> {
  return { ...s, createdAt: s.createdAt.toISOString(), updatedAt: s.updatedAt.toISOString() }
}
