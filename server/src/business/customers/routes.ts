import Type from "typebox"
import { pageSizeDefault } from "#kernel"
import { idParams, listQuery, oneOf, pageSchema, type Route, route } from "#platform/http"
import { CustomerBody, CustomerInput, CustomerPatch, customerBody, draftOf } from "./bodies.ts"
import { customerSources } from "./customer.ts"
import { mergeRoutes } from "./merge-routes.ts"
import { recordRoutes } from "./record-routes.ts"
import { changeCustomer, createCustomer, loadCustomer } from "./save.ts"
import { listCustomers } from "./store.ts"

const tag = "Customers"

const ownRoutes: readonly Route[] = [
  route({
    method: "GET",
    path: "/customers",
    tag,
    summary: "Customers by name",
    access: "customers:read",
    query: listQuery({
      search: Type.Optional(Type.String({ maxLength: 200 })),
      source: Type.Optional(oneOf(customerSources)),
      email: Type.Optional(Type.String({ maxLength: 254 })),
      externalId: Type.Optional(Type.String({ maxLength: 100 })),
    }),
    reply: pageSchema(CustomerBody),
    handle: async (ctx, { query }) => {
      const page = await listCustomers(ctx, { ...query, limit: query.limit ?? pageSizeDefault })
      return { data: page.data.map(customerBody), nextCursor: page.nextCursor }
    },
  }),
  route({
    method: "POST",
    path: "/customers",
    tag,
    summary: "Make a customer",
    access: "customers:write",
    body: CustomerInput,
    reply: CustomerBody,
    status: 201,
    handle: async (ctx, { body }) => customerBody(await createCustomer(ctx, draftOf(body), "manual")),
  }),
  route({
    method: "GET",
    path: "/customers/:id",
    tag,
    summary: "One customer",
    description: "An id that was merged into another customer answers that customer.",
    access: "customers:read",
    params: idParams("cus"),
    reply: CustomerBody,
    handle: async (ctx, { params }) => customerBody(await loadCustomer(ctx, params.id)),
  }),
  route({
    method: "PATCH",
    path: "/customers/:id",
    tag,
    summary: "Change a customer",
    access: "customers:write",
    params: idParams("cus"),
    body: CustomerPatch,
    reply: CustomerBody,
    handle: async (ctx, { params, body, ifMatch }) => customerBody(await changeCustomer(ctx, params.id, body, ifMatch)),
  }),
]

/** Every route of customers. */
export const customerRoutes: readonly Route[] = [...ownRoutes, ...recordRoutes, ...mergeRoutes]
