import Type, { type Static } from "typebox"
import { pageSizeDefault } from "#kernel"
import { portalAccess, signedContact } from "#platform/auth"
import type { Ctx } from "#platform/db"
import {
  dateSchema,
  idParams,
  idSchema,
  instantSchema,
  listQuery,
  nullable,
  oneOf,
  pageSchema,
  type Route,
  route,
  strict,
  text,
} from "#platform/http"
import { type Asset, type AssetId, assetErrors } from "./asset.ts"
import { type AssetDocument, listDocuments, readDocument } from "./documents.ts"
import { listAssets } from "./list-store.ts"
import { loadAsset } from "./save.ts"
import { assetStates } from "./states.ts"
import { type AssetType, listTypes, loadType } from "./types.ts"

const tag = "Portal"
const params = idParams("ast")

/** An asset as its client sees it: without the notes of who looks after it. */
const headFields = {
  id: idSchema("ast"),
  name: Type.String(),
  type: Type.String(),
  serial: nullable(Type.String()),
  state: oneOf(assetStates),
  purchasedOn: nullable(dateSchema),
  warrantyEndsOn: nullable(dateSchema),
}
const HeadBody = Type.Object(headFields)
const BodyOfAsset = Type.Object({
  ...headFields,
  fields: Type.Array(Type.Object({ label: Type.String(), value: Type.Union([Type.String(), Type.Boolean()]) })),
})
const DocumentBody = Type.Object({
  id: idSchema("asdo"),
  name: Type.String(),
  contentType: Type.String(),
  sizeBytes: Type.Integer(),
  createdAt: instantSchema,
})

function headBody(asset: Asset, type: AssetType | undefined): Static<typeof HeadBody> {
  const { id, name, serial, state, purchasedOn, warrantyEndsOn } = asset
  return { id, name, type: type?.name ?? "", serial, state, purchasedOn, warrantyEndsOn }
}

function documentBody({ id, name, contentType, sizeBytes, createdAt }: AssetDocument): Static<typeof DocumentBody> {
  return { id, name, contentType, sizeBytes, createdAt: createdAt.toISOString() }
}

/** An asset of the contact's client; anybody else's is not there. Throws `asset.unknown`. */
async function ownAsset(ctx: Ctx, id: AssetId): Promise<Asset> {
  const asset = await loadAsset(ctx, id)
  if (asset.customerId !== signedContact(ctx).customerId) throw assetErrors["asset.unknown"]({ id })
  return asset
}

/** What a client's contacts see of assets and their documents in the portal. */
export const assetPortalRoutes: readonly Route[] = [
  route({
    method: "GET",
    path: "/portal/assets",
    tag,
    summary: "The client's assets by name",
    access: portalAccess,
    query: listQuery({ state: Type.Optional(oneOf(assetStates)), search: Type.Optional(text(200)) }),
    reply: pageSchema(HeadBody),
    handle: async (ctx, { query }) => {
      const { customerId: customer } = signedContact(ctx)
      const page = await listAssets(ctx, { ...query, customer, limit: query.limit ?? pageSizeDefault })
      const types = new Map((await listTypes(ctx, true)).map((type) => [type.id, type]))
      return { data: page.data.map((asset) => headBody(asset, types.get(asset.typeId))), nextCursor: page.nextCursor }
    },
  }),
  route({
    method: "GET",
    path: "/portal/assets/:id",
    tag,
    summary: "One asset of the client's",
    access: portalAccess,
    params,
    reply: BodyOfAsset,
    handle: async (ctx, input) => {
      const asset = await ownAsset(ctx, input.params.id)
      const type = await loadType(ctx, asset.typeId)
      const fields = type.fields.flatMap(({ key, label }) => {
        const value = asset.fields[key]
        return value === undefined ? [] : [{ label, value }]
      })
      return { ...headBody(asset, type), fields }
    },
  }),
  route({
    method: "GET",
    path: "/portal/assets/:id/documents",
    tag,
    summary: "Documents of an asset",
    access: portalAccess,
    params,
    reply: Type.Object({ data: Type.Array(DocumentBody) }),
    handle: async (ctx, input) => {
      const { id } = await ownAsset(ctx, input.params.id)
      return { data: (await listDocuments(ctx, id)).map(documentBody) }
    },
  }),
  route({
    method: "GET",
    path: "/portal/assets/:id/documents/:documentId",
    tag,
    summary: "A document's bytes",
    access: portalAccess,
    params: strict({ id: idSchema("ast"), documentId: idSchema("asdo") }),
    handle: async (ctx, input) => {
      const { id } = await ownAsset(ctx, input.params.id)
      const { document, file } = await readDocument(ctx, id, input.params.documentId)
      return { contentType: document.contentType, bytes: file.bytes, fileName: document.name }
    },
  }),
]
