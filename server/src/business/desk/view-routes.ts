import Type, { type Static } from "typebox"
import { isId, pageSizeDefault } from "#kernel"
import { idParams, idSchema, listQuery, nullable, pageSchema, type Route, route, strict } from "#platform/http"
import { TicketHeadBody, ticketHeadBody } from "./bodies.ts"
import { listTickets, type TicketFilter } from "./list-store.ts"
import { type DeskView, setupErrors, type ViewFilter } from "./setup.ts"
import { nameSchema, partly, removed, setupTag } from "./setup-schemas.ts"
import { viewStore } from "./setup-store.ts"
import { views } from "./setups.ts"
import { filterFields } from "./ticket-routes.ts"

const tag = setupTag
const me = Type.Literal("me", { description: "Whoever looks" })
const filterSchema = strict({
  ...filterFields,
  assigneeId: Type.Optional(Type.Union([me, Type.Literal("none"), idSchema("usr")])),
  watcherId: Type.Optional(Type.Union([me, idSchema("usr")])),
})
const fields = {
  name: nameSchema,
  filter: filterSchema,
  position: Type.Integer({ minimum: 0, maximum: 10_000 }),
}
const ViewBody = Type.Object({
  id: idSchema("dvw"),
  name: Type.String(),
  ownerId: nullable(Type.String()),
  filter: Type.Record(Type.String(), Type.Unknown()),
  position: Type.Integer(),
  version: Type.Integer(),
})

const viewBody = (v: DeskView): Static<typeof ViewBody> => ({ ...v, filter: { ...v.filter } })

/** Lists under a name. */
export const viewRoutes: readonly Route[] = [
  route({
    method: "GET",
    path: "/desk/views",
    tag,
    summary: "Views: everybody's and one's own",
    access: "desk:read",
    reply: Type.Object({ data: Type.Array(ViewBody) }),
    handle: async (ctx) => {
      const all = await viewStore.list(ctx)
      return { data: all.filter((v) => v.ownerId === null || v.ownerId === ctx.actor.id).map(viewBody) }
    },
  }),
  route({
    method: "POST",
    path: "/desk/views",
    tag,
    summary: "Make a view",
    access: "desk:write",
    body: strict({ ...fields, isOwn: Type.Optional(Type.Boolean({ description: "Only for whoever makes it" })) }),
    reply: ViewBody,
    status: 201,
    handle: async (ctx, { body }) => {
      const { isOwn, ...draft } = body
      return viewBody(await views.create(ctx, { ...draft, ownerId: isOwn === true ? ctx.actor.id : null }))
    },
  }),
  route({
    method: "PATCH",
    path: "/desk/views/:id",
    tag,
    summary: "Change a view",
    access: "desk:write",
    params: idParams("dvw"),
    body: partly(fields),
    reply: ViewBody,
    handle: async (ctx, { params, body, ifMatch }) => viewBody(await views.change(ctx, params.id, body, ifMatch)),
  }),
  route({
    method: "DELETE",
    path: "/desk/views/:id",
    tag,
    summary: "Remove a view",
    access: "desk:write",
    params: idParams("dvw"),
    handle: (ctx, { params }) => removed(views.remove(ctx, params.id)),
  }),
  route({
    method: "GET",
    path: "/desk/views/:id/tickets",
    tag: "Desk",
    summary: "The tickets of a view",
    access: "desk:read",
    params: idParams("dvw"),
    query: listQuery({}),
    reply: pageSchema(TicketHeadBody),
    handle: async (ctx, { params, query }) => {
      const view = await viewStore.byId(ctx, params.id)
      if (view === undefined || (view.ownerId !== null && view.ownerId !== ctx.actor.id))
        throw setupErrors["desk.unknown"]({ kind: "view", id: params.id })
      const filter = filterFor(view.filter, ctx.actor.id)
      if (filter === null) return { data: [], nextCursor: null }
      const page = await listTickets(ctx, { ...filter, cursor: query.cursor, limit: query.limit ?? pageSizeDefault })
      return { data: page.data.map(ticketHeadBody), nextCursor: page.nextCursor }
    },
  }),
]

/** A view's filter for whoever looks; null when it asks for their own and they are no person. */
function filterFor(filter: ViewFilter, actorId: string | null): Omit<TicketFilter, "limit"> | null {
  const { assigneeId, watcherId, ...rest } = filter
  if (assigneeId !== "me" && watcherId !== "me") return { ...rest, assigneeId, watcherId }
  if (!isId("usr", actorId)) return null
  return {
    ...rest,
    assigneeId: assigneeId === "me" ? actorId : assigneeId,
    watcherId: watcherId === "me" ? actorId : watcherId,
  }
}
