import Type from "typebox"
import { fileBytesMax, fileUrl, imageTypes, putImage } from "#platform/files"
import { idParams, type Route, route } from "#platform/http"
import { BlockSchema } from "./blocks.ts"
import { loadStorefront } from "./storefronts.ts"

/** Each kind of block with the schema of its fields. */
const kinds = BlockSchema.anyOf.map((schema) => ({ kind: schema.properties.kind.const, schema }))

const KindBody = Type.Object({
  kind: Type.String(),
  schema: Type.Unsafe<object>({ type: "object", additionalProperties: true, description: "JSON Schema of the block" }),
})

/** What a page editor is made from: it knows no list of blocks of its own. */
export const blockRoutes: readonly Route[] = [
  route({
    method: "GET",
    path: "/storefront-blocks",
    tag: "Storefronts",
    summary: "The kinds of block that a page is made of, with their fields",
    access: "sales:read",
    reply: Type.Object({ data: Type.Array(KindBody) }),
    handle: async () => ({ data: kinds }),
  }),
  route({
    method: "POST",
    path: "/storefronts/:id/images",
    tag: "Storefronts",
    summary: "Keep a picture for a shop's pages or its looks",
    description: "The body is the picture itself, PNG, JPEG, WebP or GIF, up to 5 MB; its bytes decide what it is.",
    access: "sales:write",
    params: idParams("sto"),
    upload: { contentTypes: [...imageTypes, "application/octet-stream"], maxBytes: fileBytesMax },
    reply: Type.Object({ url: Type.String({ description: "To be put into a block or the theme" }) }),
    status: 201,
    handle: async (ctx, { params, upload }) => {
      await loadStorefront(ctx, params.id)
      const { id } = await putImage(ctx, upload?.bytes ?? Buffer.alloc(0))
      return { url: fileUrl(id) }
    },
  }),
]
