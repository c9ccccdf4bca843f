import { idParams, type Route, route } from "#platform/http"
import { fileErrors, readFile } from "./files.ts"
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
      return { contentType, bytes }
    },
  }),
]
