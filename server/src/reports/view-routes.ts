import Type, { type Static } from "typebox"
import { idParams, idSchema, pageSchema, type Route, route, strict, text } from "#platform/http"
import { changeView, listViews, removeView, type SavedView, saveView } from "./views.ts"

const tag = "Reports"
/** Who manages the business sees to views that are shared, also after their owners left. */
const manage = "access:write"
const params = idParams("svw")

const listSchema = Type.String({ pattern: "^/[a-z0-9/-]{1,60}$", maxLength: 61, examples: ["/orders"] })
const querySchema = Type.Record(
  Type.String({ pattern: "^[A-Za-z][A-Za-z0-9_.-]{0,39}$" }),
  Type.String({ maxLength: 500 }),
  {
    additionalProperties: false,
    maxProperties: 40,
    description: "The page's own filters, order and columns",
  },
)
const ViewBody = Type.Object({
  id: idSchema("svw"),
  list: Type.String(),
  name: Type.String(),
  query: Type.Record(Type.String(), Type.String()),
  ownerId: Type.String(),
  isShared: Type.Boolean(),
  version: Type.Integer(),
})
const viewBody = (view: SavedView): Static<typeof ViewBody> => ({ ...view, query: { ...view.query } })

/** Lists with their filters under a name. */
export const viewRoutes: readonly Route[] = [
  route({
    method: "GET",
    path: "/views",
    tag,
    summary: "The caller's saved views of a list, and those that others share",
    access: "me:read",
    query: strict({ list: Type.Optional(listSchema) }),
    reply: pageSchema(ViewBody),
    handle: async (ctx, { query }) => ({
      data: (await listViews(ctx, query.list ?? null)).map(viewBody),
      nextCursor: null,
    }),
  }),
  route({
    method: "POST",
    path: "/views",
    tag,
    summary: "Save a view of a list",
    access: "me:read",
    body: strict({ list: listSchema, name: text(100), query: querySchema, isShared: Type.Optional(Type.Boolean()) }),
    reply: ViewBody,
    status: 201,
    handle: async (ctx, { body }) => viewBody(await saveView(ctx, { ...body, isShared: body.isShared ?? false })),
  }),
  route({
    method: "PATCH",
    path: "/views/:id",
    tag,
    summary: "Change a saved view of one's own",
    description: "A shared one also by who may write `access`.",
    access: "me:read",
    params,
    body: strict({
      name: Type.Optional(text(100)),
      query: Type.Optional(querySchema),
      isShared: Type.Optional(Type.Boolean()),
    }),
    reply: ViewBody,
    handle: async (ctx, input) =>
      viewBody(await changeView(ctx, input.params.id, input.body, input.may(manage), input.ifMatch)),
  }),
  route({
    method: "DELETE",
    path: "/views/:id",
    tag,
    summary: "Forget a saved view of one's own",
    description: "A shared one also by who may write `access`.",
    access: "me:read",
    params,
    handle: (ctx, input) => removeView(ctx, input.params.id, input.may(manage)).then(() => undefined),
  }),
]
