import Type, { type Static } from "typebox"
import { decodeCursor, encodeCursor } from "#kernel"
import {
  idSchema,
  instantSchema,
  listQuery,
  nullable,
  oneOf,
  pageSchema,
  type Route,
  route,
  strict,
} from "#platform/http"
import { type AskedAction, actionStates, listActions } from "./action-store.ts"
import { askAction, readAction } from "./actions.ts"
import { chosenConnection, connectorBySlug, type Shelf } from "./connections.ts"
import { connectionQuery, slugSchema } from "./routes.ts"

const tag = "Integrations"
const anyObject = Type.Record(Type.String({ maxLength: 100 }), Type.Unknown(), { maxProperties: 100 })

const ActionBody = Type.Object({
  id: idSchema("act"),
  connectionId: idSchema("conn"),
  action: Type.String(),
  key: Type.String(),
  state: oneOf(actionStates),
  attempts: Type.Integer(),
  result: nullable(Type.Record(Type.String(), Type.Unknown())),
  request: Type.Unknown(),
  response: Type.Unknown(),
  durationMs: nullable(Type.Integer()),
  errorClass: nullable(Type.String()),
  error: nullable(Type.String()),
  askedBy: Type.String(),
  askedAt: instantSchema,
  endedAt: nullable(instantSchema),
})

/** Things done at a vendor that are no records. */
export function actionRoutes(shelf: Shelf): readonly Route[] {
  return [askRoute(), listRoute(shelf), readRoute(shelf)]
}

function askRoute(): Route {
  return route({
    method: "POST",
    path: "/integrations/:slug/actions/:action",
    tag,
    summary: "Do something at a service that is no record",
    description:
      "A worker does it after this answer; ask for its state by the id, or wait for the event `integration.action.ended`. With a `key` (letters of your own) the same is done once, however often it is asked.",
    access: "integrations:act",
    params: strict({ slug: slugSchema, action: Type.String({ pattern: "^[A-Za-z][A-Za-z0-9_-]{0,60}$" }) }),
    query: strict(connectionQuery),
    body: strict({
      input: Type.Optional(anyObject),
      key: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
    }),
    reply: ActionBody,
    status: 202,
    handle: async (ctx, { params: { slug, action }, query: { connection }, body: { input = {}, key } }) =>
      bodyOf(await askAction(ctx, { slug, action, input, ...(connection && { connection }), ...(key && { key }) })),
  })
}

function listRoute(shelf: Shelf): Route {
  return route({
    method: "GET",
    path: "/integrations/:slug/asked-actions",
    tag,
    summary: "What was asked for at a service, the newest first",
    access: "integrations:read",
    params: strict({ slug: slugSchema }),
    query: listQuery(connectionQuery),
    reply: pageSchema(ActionBody),
    handle: async (ctx, { params: { slug }, query: { connection, cursor, limit = 50 } }) => {
      connectorBySlug(shelf, slug)
      const { id } = await chosenConnection(ctx, slug, connection)
      const before = cursor === undefined ? null : String(decodeCursor(cursor, 1)[0])
      const found = await listActions(ctx, id, limit + 1, before)
      const data = found.slice(0, limit).map(bodyOf)
      const last = data.at(-1)
      return { data, nextCursor: found.length > limit && last !== undefined ? encodeCursor([last.id]) : null }
    },
  })
}

function readRoute(shelf: Shelf): Route {
  return route({
    method: "GET",
    path: "/integrations/:slug/asked-actions/:id",
    tag,
    summary: "What became of something that was asked for",
    access: "integrations:read",
    params: strict({ slug: slugSchema, id: idSchema("act") }),
    query: strict(connectionQuery),
    reply: ActionBody,
    handle: async (ctx, { params: { slug, id }, query: { connection } }) => {
      connectorBySlug(shelf, slug)
      return bodyOf(await readAction(ctx, await chosenConnection(ctx, slug, connection), id))
    },
  })
}

function bodyOf({ input: _input, askedAt, endedAt, result, ...rest }: AskedAction): Static<typeof ActionBody> {
  return {
    ...rest,
    result: result === null ? null : { ...result },
    askedAt: askedAt.toISOString(),
    endedAt: endedAt?.toISOString() ?? null,
  }
}
