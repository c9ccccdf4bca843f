import Type, { type Static } from "typebox"
import { pageSizeDefault } from "#kernel"
import { idParams, idSchema, listQuery, nullable, pageSchema, type Route, route, strict } from "#platform/http"
import type { DeskPorts } from "./ports.ts"
import type { SlaPolicy } from "./setup.ts"
import { manage, nameSchema, partly, removed, setupTag as tag } from "./setup-schemas.ts"
import { clientPolicy, listClientPolicies, policyStore } from "./setup-store.ts"
import { giveClientPolicy, policies, replacePolicy } from "./setups.ts"

const targetMinutes = nullable(Type.Integer({ minimum: 1, maximum: 525_600, description: "Minutes of working time" }))
const target = strict({ responseMinutes: targetMinutes, resolutionMinutes: targetMinutes })
const fields = {
  name: nameSchema,
  calendarId: idSchema("cal"),
  targets: strict({ low: target, normal: target, high: target, urgent: target }),
  warnPercent: Type.Integer({
    minimum: 1,
    maximum: 99,
    description: "Share of a target after which a warning is given",
  }),
  isDefault: Type.Boolean(),
}
const PolicyBody = Type.Object({ id: idSchema("slp"), ...fields, version: Type.Integer() })
const ClientPolicy = strict({ policyId: nullable(idSchema("slp")) })

function policyBody({ revision: _revision, ...policy }: SlaPolicy): Static<typeof PolicyBody> {
  return policy
}

const ownRoutes: readonly Route[] = [
  route({
    method: "GET",
    path: "/desk/policies",
    tag,
    summary: "SLA policies",
    access: "desk:read",
    reply: Type.Object({ data: Type.Array(PolicyBody) }),
    handle: async (ctx) => ({ data: (await policyStore.list(ctx)).map(policyBody) }),
  }),
  route({
    method: "POST",
    path: "/desk/policies",
    tag,
    summary: "Make an SLA policy",
    access: manage,
    body: strict(fields),
    reply: PolicyBody,
    status: 201,
    handle: async (ctx, { body }) => policyBody(await policies.create(ctx, body)),
  }),
  route({
    method: "PATCH",
    path: "/desk/policies/:id",
    tag,
    summary: "Change an SLA policy",
    description: "Open tickets run by the new targets within minutes.",
    access: manage,
    params: idParams("slp"),
    body: partly(fields),
    reply: PolicyBody,
    handle: async (ctx, { params, body, ifMatch }) => policyBody(await policies.change(ctx, params.id, body, ifMatch)),
  }),
  route({
    method: "DELETE",
    path: "/desk/policies/:id",
    tag,
    summary: "Remove an SLA policy that nothing uses, or put another one in its place",
    description:
      "With `instead`, queues, clients and open tickets go over to that policy; it becomes the default if this one was.",
    access: manage,
    params: idParams("slp"),
    query: strict({ instead: Type.Optional(idSchema("slp")) }),
    handle: (ctx, { params, query: { instead } }) =>
      removed(instead === undefined ? policies.remove(ctx, params.id) : replacePolicy(ctx, params.id, instead)),
  }),
]

/** SLA policies, and those of clients of their own. */
export const policyRoutes = (ports: DeskPorts): readonly Route[] => [
  ...ownRoutes,
  route({
    method: "GET",
    path: "/desk/client-policies",
    tag,
    summary: "Clients with an SLA policy of their own",
    access: "desk:read",
    query: listQuery({}),
    reply: pageSchema(Type.Object({ customerId: idSchema("cus"), policyId: idSchema("slp") })),
    handle: async (ctx, { query: { cursor = "", limit = pageSizeDefault } }) => {
      const found = await listClientPolicies(ctx, cursor, limit + 1)
      const data = found.slice(0, limit)
      return { data, nextCursor: found.length > limit ? (data.at(-1)?.customerId ?? null) : null }
    },
  }),
  route({
    method: "GET",
    path: "/desk/clients/:id/policy",
    tag,
    summary: "The SLA policy of a client's own",
    access: "desk:read",
    params: idParams("cus"),
    reply: ClientPolicy,
    handle: async (ctx, { params }) => {
      await ports.client(ctx, params.id, null)
      return { policyId: await clientPolicy(ctx, params.id) }
    },
  }),
  route({
    method: "PUT",
    path: "/desk/clients/:id/policy",
    tag,
    summary: "Give a client an SLA policy of its own, or none",
    description: "Holds for tickets that are made or moved to another queue from now on.",
    access: manage,
    params: idParams("cus"),
    body: ClientPolicy,
    reply: ClientPolicy,
    handle: async (ctx, { params, body }) => {
      const client = await ports.client(ctx, params.id, null)
      await giveClientPolicy(ctx, client?.id ?? params.id, body.policyId)
      return body
    },
  }),
]
