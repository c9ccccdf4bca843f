import Type from "typebox"
import { type Route, route } from "#platform/http"
import { BlockSchema } from "./blocks.ts"

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
]
