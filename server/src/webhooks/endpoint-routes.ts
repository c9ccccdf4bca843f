import Type from "typebox"
import { pageSizeDefault } from "#kernel"
import type { Ctx } from "#platform/db"
import { idParams, listQuery, oneOf, pageSchema, type Route, route } from "#platform/http"
import {
  changedSettings,
  detailBody,
  EndpointBody,
  EndpointChangeInput,
  EndpointDetailBody,
  EndpointInput,
  endpointBody,
  NewEndpointBody,
  NewSecretBody,
  privateOf,
  RotationInput,
  secretBody,
  settingsOf,
} from "./bodies.ts"
import { type Endpoint, type EndpointId, endpointStates } from "./endpoint.ts"
import { loadEndpoint } from "./endpoint-load.ts"
import { changeEndpoint, createEndpoint, deleteEndpoint } from "./endpoint-save.ts"
import { listEndpoints, livingSecrets } from "./endpoint-store.ts"
import { readLane } from "./lane-store.ts"
import { nothingPrivate, readPrivate } from "./private.ts"
import { rotateSecret } from "./secrets.ts"

const tag = "Webhooks"
const read = "webhooks:read"
const write = "webhooks:write"

/** Endpoints: where events are sent. */
export const endpointRoutes: readonly Route[] = [
  route({
    method: "GET",
    path: "/integration/webhooks",
    tag,
    summary: "Webhook endpoints, the newest first",
    access: read,
    query: listQuery({
      state: Type.Optional(oneOf(endpointStates)),
      consumer: Type.Optional(Type.String({ maxLength: 200 })),
    }),
    reply: pageSchema(EndpointBody),
    handle: async (ctx, { query }) => {
      const page = await listEndpoints(ctx, { ...query, limit: query.limit ?? pageSizeDefault })
      return { data: page.data.map(endpointBody), nextCursor: page.nextCursor }
    },
  }),
  route({
    method: "POST",
    path: "/integration/webhooks",
    tag,
    summary: "Make a webhook endpoint",
    description: "The answer holds the signing secret; it is never shown again.",
    access: write,
    body: EndpointInput,
    reply: NewEndpointBody,
    status: 201,
    isSecret: true,
    handle: async (ctx, { body }) => {
      const made = await createEndpoint(ctx, {
        settings: settingsOf(body),
        private: privateOf(body, nothingPrivate) ?? nothingPrivate,
        state: body.state ?? "enabled",
        secret: body.secret ?? null,
        signature: body.signature ?? "v1",
      })
      return { ...(await detailOf(ctx, made.endpoint)), secret: made.secret.text }
    },
  }),
  route({
    method: "GET",
    path: "/integration/webhooks/:id",
    tag,
    summary: "One webhook endpoint with its secrets' dates and its health",
    access: read,
    params: idParams("whe"),
    reply: EndpointDetailBody,
    handle: async (ctx, { params }) => detailOf(ctx, await loadEndpoint(ctx, params.id)),
  }),
  route({
    method: "PUT",
    path: "/integration/webhooks/:id",
    tag,
    summary: "Change a webhook endpoint",
    description:
      "What is named changes, the rest stays. `paused` lets deliveries gather, `disabled` does not; `enabled` sends what has gathered.",
    access: write,
    params: idParams("whe"),
    body: EndpointChangeInput,
    reply: EndpointDetailBody,
    handle: async (ctx, { params, body, ifMatch }) => {
      const before = await readPrivate(ctx, params.id)
      const change = { settings: changedSettings(body), private: privateOf(body, before), state: body.state }
      return detailOf(ctx, await changeEndpoint(ctx, params.id, change, ifMatch))
    },
  }),
  route({
    method: "DELETE",
    path: "/integration/webhooks/:id",
    tag,
    summary: "Delete a webhook endpoint",
    description: "Nothing is sent to it any more; the log of its deliveries stays like every other.",
    access: write,
    params: idParams("whe"),
    handle: async (ctx, { params }) => {
      await deleteEndpoint(ctx, params.id)
      return undefined
    },
  }),
  route({
    method: "POST",
    path: "/integration/webhooks/:id/secrets",
    tag,
    summary: "Rotate the signing secret",
    description:
      "The old secrets of the same kind go on signing beside the new one for `overlapDays`. The answer holds the new secret; it is never shown again.",
    access: write,
    params: idParams("whe"),
    body: RotationInput,
    reply: NewSecretBody,
    status: 201,
    isSecret: true,
    handle: async (ctx, { params, body }) => {
      const { signature = "v1", secret = null, overlapDays } = body
      const made = await rotateSecret(ctx, params.id, { kind: signature, secret, overlapDays })
      return { ...secretBody(made), secret: made.text }
    },
  }),
]

async function detailOf(ctx: Ctx, endpoint: Endpoint & { readonly id: EndpointId }) {
  return detailBody(endpoint, await livingSecrets(ctx, endpoint.id), await readLane(ctx, endpoint.id))
}
