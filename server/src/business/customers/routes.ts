import Type from "typebox"
import { idPattern, pageSizeDefault, pageSizeMax } from "#kernel"
import {
  idParams,
  instantIfGiven,
  instantSchema,
  listQuery,
  nullable,
  oneOf,
  pageSchema,
  type Route,
  route,
  sortQuery,
  strict,
  text,
} from "#platform/http"
import { CustomerBody, CustomerInput, CustomerPatch, customerBody, draftOf } from "./bodies.ts"
import { ConsentInput, consentRoutes, statementOf } from "./consent-routes.ts"
import { recordConsent } from "./consents.ts"
import { customerKinds, customerSources } from "./customer.ts"
import { customerSorts, listCustomers } from "./list-store.ts"
import { locationRoutes } from "./location-routes.ts"
import { mergeRoutes } from "./merge-routes.ts"
import { changeClientSettings, readClientSettings } from "./onboarding.ts"
import { recordRoutes } from "./record-routes.ts"
import { changeCustomer, createCustomer, loadCustomer } from "./save.ts"
import { changeStatus } from "./status.ts"
import { customerStatuses } from "./status-rules.ts"

const tag = "Customers"
const oneId = idPattern("cus").slice(1, -1)

const ownRoutes: readonly Route[] = [
  route({
    method: "GET",
    path: "/customers",
    tag,
    summary: "Customers, by name unless sorted otherwise",
    access: "customers:read",
    query: listQuery({
      search: Type.Optional(Type.String({ maxLength: 200 })),
      ids: Type.Optional(
        Type.String({
          maxLength: 40 * pageSizeMax,
          pattern: `^${oneId}(,${oneId})*$`,
          description: "These only: ids with commas between them",
        }),
      ),
      source: Type.Optional(oneOf(customerSources)),
      status: Type.Optional(oneOf(customerStatuses)),
      email: Type.Optional(Type.String({ maxLength: 254 })),
      externalId: Type.Optional(Type.String({ maxLength: 100 })),
      kind: Type.Optional(oneOf(customerKinds)),
      createdFrom: Type.Optional(instantSchema),
      createdBefore: Type.Optional(instantSchema),
      sort: sortQuery(customerSorts, "name"),
    }),
    reply: pageSchema(CustomerBody),
    handle: async (ctx, { query: { ids, createdFrom, createdBefore, ...query } }) => {
      const page = await listCustomers(ctx, {
        ...query,
        ids: ids?.split(","),
        limit: query.limit ?? pageSizeDefault,
        createdFrom: instantIfGiven(createdFrom),
        createdBefore: instantIfGiven(createdBefore),
      })
      return { data: page.data.map(customerBody), nextCursor: page.nextCursor }
    },
  }),
  route({
    method: "POST",
    path: "/customers",
    tag,
    summary: "Make a customer",
    access: "customers:write",
    description: "`emailConsent` takes down what the customer said about being written to, with the customer.",
    body: strict({ ...CustomerInput.properties, emailConsent: Type.Optional(ConsentInput) }),
    reply: CustomerBody,
    status: 201,
    handle: async (ctx, { body }) => {
      const customer = await createCustomer(ctx, draftOf(body), "manual", body.status)
      if (body.emailConsent) await recordConsent(ctx, customer.id, statementOf(ctx.now, "email", body.emailConsent))
      return customerBody(customer)
    },
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

const statusRoute = route({
  method: "POST",
  path: "/customers/:id/status",
  tag,
  summary: "Give a client another status",
  description:
    "lead → active, former; active → on_hold, former; on_hold → active, former; former → active, lead. What each status allows is in the problem that refuses: customer.status_refuses.",
  access: "customers:write",
  params: idParams("cus"),
  body: strict({ status: oneOf(customerStatuses), reason: Type.Optional(nullable(text(500))) }),
  reply: CustomerBody,
  handle: async (ctx, { params, body, ifMatch }) =>
    customerBody(await changeStatus(ctx, params.id, body.status, body.reason ?? null, ifMatch)),
})

const SettingsBody = Type.Object({
  onboards: Type.Boolean({
    description: "A client that staff record gets a welcome ticket, asset categories and an account",
  }),
  welcomeSubject: Type.String(),
  welcomeBody: Type.String(),
  version: Type.Integer(),
})

const settingsRoutes: readonly Route[] = [
  route({
    method: "GET",
    path: "/clients/settings",
    tag,
    summary: "How new clients are welcomed",
    access: "customers:read",
    reply: SettingsBody,
    handle: (ctx) => readClientSettings(ctx),
  }),
  route({
    method: "PUT",
    path: "/clients/settings",
    tag,
    summary: "Change how new clients are welcomed",
    access: "settings:write",
    body: strict({
      onboards: Type.Optional(Type.Boolean()),
      welcomeSubject: Type.Optional(text(200)),
      welcomeBody: Type.Optional(text(4000)),
    }),
    reply: SettingsBody,
    handle: (ctx, { body, ifMatch }) => changeClientSettings(ctx, body, ifMatch),
  }),
]

/** Every route of customers. */
export const customerRoutes: readonly Route[] = [
  ...ownRoutes,
  statusRoute,
  ...settingsRoutes,
  ...recordRoutes,
  ...consentRoutes,
  ...locationRoutes,
  ...mergeRoutes,
]
