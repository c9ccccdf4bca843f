import Type from "typebox"
import { pageSizeDefault } from "#kernel"
import { dateSchema, idParams, idSchema, listQuery, oneOf, pageSchema, type Route, route, strict } from "#platform/http"
import {
  ActionInput,
  AssetBody,
  AssetInput,
  AssetPatch,
  assetBody,
  CategoryBody,
  CategoryInput,
  categoryBody,
  requestOf,
  TypeBody,
  TypeInput,
  TypePatch,
  typeBody,
  typeDraftOf,
  typePatchOf,
} from "./bodies.ts"
import { createCategory, listCategories, removeCategory, renameCategory } from "./categories.ts"
import { listAssets } from "./list-store.ts"
import { maintenanceRoutes } from "./maintenance-routes.ts"
import type { AssetPorts } from "./ports.ts"
import { recordRoutes } from "./record-routes.ts"
import { changeAsset, createAsset, loadAsset, moveAsset } from "./save.ts"
import { assetStates } from "./states.ts"
import { changeType, createType, listTypes, loadType } from "./types.ts"

const tag = "Assets"

const typeRoutes: readonly Route[] = [
  route({
    method: "GET",
    path: "/asset-types",
    tag,
    summary: "Asset types",
    access: "assets:read",
    query: strict({ archived: Type.Optional(Type.Boolean()) }),
    reply: pageSchema(TypeBody),
    handle: async (ctx, { query }) => ({
      data: (await listTypes(ctx, query.archived ?? false)).map(typeBody),
      nextCursor: null,
    }),
  }),
  route({
    method: "POST",
    path: "/asset-types",
    tag,
    summary: "Make an asset type",
    access: "assets:write",
    body: TypeInput,
    reply: TypeBody,
    status: 201,
    handle: async (ctx, { body }) => typeBody(await createType(ctx, typeDraftOf(body))),
  }),
  route({
    method: "GET",
    path: "/asset-types/:id",
    tag,
    summary: "One asset type",
    access: "assets:read",
    params: idParams("asty"),
    reply: TypeBody,
    handle: async (ctx, { params }) => typeBody(await loadType(ctx, params.id)),
  }),
  route({
    method: "PATCH",
    path: "/asset-types/:id",
    tag,
    summary: "Change an asset type, or archive it",
    access: "assets:write",
    params: idParams("asty"),
    body: TypePatch,
    reply: TypeBody,
    handle: async (ctx, { params, body, ifMatch }) =>
      typeBody(await changeType(ctx, params.id, typePatchOf(body), ifMatch)),
  }),
]

const categoryRoutes = (ports: AssetPorts): readonly Route[] => [
  route({
    method: "GET",
    path: "/customers/:id/asset-categories",
    tag,
    summary: "A client's asset categories",
    access: "assets:read",
    params: idParams("cus"),
    reply: pageSchema(CategoryBody),
    handle: async (ctx, { params }) => {
      const { id } = await ports.client(ctx, params.id)
      return { data: (await listCategories(ctx, id)).map(categoryBody), nextCursor: null }
    },
  }),
  route({
    method: "POST",
    path: "/customers/:id/asset-categories",
    tag,
    summary: "Add an asset category",
    access: "assets:write",
    params: idParams("cus"),
    body: CategoryInput,
    reply: CategoryBody,
    status: 201,
    handle: async (ctx, { params, body }) => {
      const { id } = await ports.client(ctx, params.id, true)
      return categoryBody(await createCategory(ctx, id, body.name.trim()))
    },
  }),
  route({
    method: "PATCH",
    path: "/asset-categories/:id",
    tag,
    summary: "Rename an asset category",
    access: "assets:write",
    params: idParams("asca"),
    body: CategoryInput,
    reply: CategoryBody,
    handle: async (ctx, { params, body, ifMatch }) =>
      categoryBody(await renameCategory(ctx, params.id, body.name.trim(), ifMatch)),
  }),
  route({
    method: "DELETE",
    path: "/asset-categories/:id",
    tag,
    summary: "Remove an asset category that nothing is sorted under",
    access: "assets:write",
    params: idParams("asca"),
    handle: (ctx, { params }) => removeCategory(ctx, params.id).then(() => undefined),
  }),
]

const ownRoutes = (ports: AssetPorts): readonly Route[] => [
  route({
    method: "GET",
    path: "/assets",
    tag,
    summary: "Assets by name",
    access: "assets:read",
    query: listQuery({
      customer: Type.Optional(idSchema("cus")),
      type: Type.Optional(idSchema("asty")),
      category: Type.Optional(idSchema("asca")),
      location: Type.Optional(idSchema("cloc")),
      contact: Type.Optional(idSchema("con")),
      user: Type.Optional(idSchema("usr")),
      state: Type.Optional(oneOf(assetStates)),
      warrantyUntil: Type.Optional(dateSchema),
      search: Type.Optional(Type.String({ maxLength: 200 })),
    }),
    reply: pageSchema(AssetBody),
    handle: async (ctx, { query }) => {
      const page = await listAssets(ctx, { ...query, limit: query.limit ?? pageSizeDefault })
      return { data: page.data.map(assetBody), nextCursor: page.nextCursor }
    },
  }),
  route({
    method: "POST",
    path: "/assets",
    tag,
    summary: "Record an asset of a client",
    access: "assets:write",
    body: AssetInput,
    reply: AssetBody,
    status: 201,
    handle: async (ctx, { body }) => {
      const { id } = await ports.client(ctx, body.customerId, true)
      return assetBody(await createAsset(ctx, id, requestOf(body), body.state))
    },
  }),
  route({
    method: "GET",
    path: "/assets/:id",
    tag,
    summary: "One asset",
    access: "assets:read",
    params: idParams("ast"),
    reply: AssetBody,
    handle: async (ctx, { params }) => assetBody(await loadAsset(ctx, params.id)),
  }),
  route({
    method: "PATCH",
    path: "/assets/:id",
    tag,
    summary: "Change an asset",
    description: "Of `fields` only the named ones change; null takes a value away.",
    access: "assets:write",
    params: idParams("ast"),
    body: AssetPatch,
    reply: AssetBody,
    handle: async (ctx, { params, body, ifMatch }) => assetBody(await changeAsset(ctx, params.id, body, ifMatch)),
  }),
  route({
    method: "POST",
    path: "/assets/:id/state",
    tag,
    summary: "Put an asset into another state",
    access: "assets:write",
    params: idParams("ast"),
    body: ActionInput,
    reply: AssetBody,
    handle: async (ctx, { params, body, ifMatch }) => assetBody(await moveAsset(ctx, params.id, body.action, ifMatch)),
  }),
]

/** Every route of assets. */
export const assetRoutes = (ports: AssetPorts): readonly Route[] => [
  ...typeRoutes,
  ...categoryRoutes(ports),
  ...ownRoutes(ports),
  ...recordRoutes,
  ...maintenanceRoutes,
]
