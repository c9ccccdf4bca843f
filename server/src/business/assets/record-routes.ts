import Type from "typebox"
import { fileBytesMax } from "#platform/files"
import { idParams, idSchema, oneOf, pageSchema, type Route, route, strict } from "#platform/http"
import { DocumentBody, DocumentQuery, documentBody } from "./bodies.ts"
import { addDocument, documentTypes, listDocuments, readDocument, removeDocument } from "./documents.ts"
import { listRelations, relate, relationKinds, unrelate } from "./relations.ts"

const tag = "Assets"
const params = idParams("ast")

const RelationBody = Type.Object({
  id: idSchema("asrl"),
  kind: oneOf(relationKinds),
  fromId: idSchema("ast"),
  toId: idSchema("ast"),
  fromName: Type.String(),
  toName: Type.String(),
})

const relationRoutes: readonly Route[] = [
  route({
    method: "GET",
    path: "/assets/:id/relations",
    tag,
    summary: "What an asset is related to, in both directions",
    access: "assets:read",
    params,
    reply: pageSchema(RelationBody),
    handle: async (ctx, input) => ({ data: await listRelations(ctx, input.params.id), nextCursor: null }),
  }),
  route({
    method: "POST",
    path: "/assets/:id/relations",
    tag,
    summary: "Relate an asset to another one of the same client",
    description: "The asset of the path is a part of, depends on, is connected to or replaces `toId`.",
    access: "assets:write",
    params,
    body: strict({ toId: idSchema("ast"), kind: oneOf(relationKinds) }),
    reply: RelationBody,
    status: 201,
    handle: (ctx, { params: p, body }) => relate(ctx, p.id, body.toId, body.kind),
  }),
  route({
    method: "DELETE",
    path: "/assets/:id/relations/:relationId",
    tag,
    summary: "Take a relation away",
    access: "assets:write",
    params: strict({ id: idSchema("ast"), relationId: idSchema("asrl") }),
    handle: (ctx, { params: p }) => unrelate(ctx, p.id, p.relationId).then(() => undefined),
  }),
]

const documentParams = strict({ id: idSchema("ast"), documentId: idSchema("asdo") })

const documentRoutes: readonly Route[] = [
  route({
    method: "GET",
    path: "/assets/:id/documents",
    tag,
    summary: "An asset's documents",
    access: "assets:read",
    params,
    reply: pageSchema(DocumentBody),
    handle: async (ctx, input) => ({
      data: (await listDocuments(ctx, input.params.id)).map(documentBody),
      nextCursor: null,
    }),
  }),
  route({
    method: "POST",
    path: "/assets/:id/documents",
    tag,
    summary: "File a document with an asset",
    description: "The body is the file itself; its name is in the query.",
    access: "assets:write",
    params,
    query: DocumentQuery,
    upload: { contentTypes: documentTypes, maxBytes: fileBytesMax },
    reply: DocumentBody,
    status: 201,
    handle: async (ctx, { params: p, query, upload }) =>
      documentBody(await addDocument(ctx, p.id, query.name, upload ?? { contentType: "", bytes: Buffer.alloc(0) })),
  }),
  route({
    method: "GET",
    path: "/assets/:id/documents/:documentId",
    tag,
    summary: "A document's bytes",
    access: "assets:read",
    params: documentParams,
    handle: async (ctx, { params: p }) => {
      const { document, file } = await readDocument(ctx, p.id, p.documentId)
      return { contentType: document.contentType, bytes: file.bytes, fileName: document.name }
    },
  }),
  route({
    method: "DELETE",
    path: "/assets/:id/documents/:documentId",
    tag,
    summary: "Take a document from an asset",
    access: "assets:write",
    params: documentParams,
    handle: (ctx, { params: p }) => removeDocument(ctx, p.id, p.documentId).then(() => undefined),
  }),
]

/** Routes of an asset's relations and documents. */
export const recordRoutes: readonly Route[] = [...relationRoutes, ...documentRoutes]
