import Type from "typebox"
import { idParams, idSchema, type Route, route } from "#platform/http"
import { fileBytesMax, fileErrors, fileUrl, putSmallerImage, readFile } from "./files.ts"
import { imageTypes } from "./image-type.ts"
import { ownerOfPublicFile } from "./store.ts"

export const fileRoutes: readonly Route[] = [
  route({
    method: "GET",
    path: "/files/:id",
    tag: "Files",
    summary: "A public file",
    description:
      "The bytes of a picture. A file that is not public answers as if it were not there; its own record's route serves it.",
    access: "public",
    tenantOf: async (db, { id }) => {
      const owner = await db.withSystem("whose file", (sys) => ownerOfPublicFile(sys, id))
      if (owner === undefined) throw fileErrors["file.unknown"]({ id })
      return owner
    },
    params: idParams("fil"),
    handle: async (ctx, { params }) => {
      const { contentType, bytes } = await readFile(ctx, params.id)
      return { contentType, bytes, isImmutable: true }
    },
  }),
  route({
    method: "POST",
    path: "/files/:id/copies",
    tag: "Files",
    summary: "Add a smaller copy of a picture",
    description:
      "Pages offer browsers the copies of a picture beside it, and each fetches the one that fits. The copy has the same shape and fewer pixels across.",
    access: "catalogue:write",
    params: idParams("fil"),
    upload: { contentTypes: [...imageTypes, "application/octet-stream"], maxBytes: fileBytesMax },
    reply: Type.Object({
      id: idSchema("fil"),
      url: Type.String(),
      width: Type.Integer(),
      height: Type.Integer(),
      sizeBytes: Type.Integer(),
    }),
    status: 201,
    handle: async (ctx, { params, upload }) => {
      const made = await putSmallerImage(ctx, params.id, upload?.bytes ?? Buffer.alloc(0))
      const { width, height } = made.picture ?? { width: 0, height: 0 }
      return { id: made.id, url: fileUrl(made.id), width, height, sizeBytes: made.sizeBytes }
    },
  }),
]
