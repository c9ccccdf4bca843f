import Type from "typebox"
import { idPattern, pageSizeDefault, pageSizeMax } from "#kernel"
import { decimalSchema, idSchema, listQuery, nullable, pageSchema, type Route, route, text } from "#platform/http"
import { listVariants, type NamedVariant } from "./variant-list-store.ts"

const NamedVariantBody = Type.Object({
  id: idSchema("var"),
  productId: idSchema("prd"),
  productName: Type.String(),
  sku: nullable(Type.String()),
  optionValues: Type.Array(Type.String()),
  unitPrice: decimalSchema,
  tracksStock: Type.Boolean(),
  isArchived: Type.Boolean(),
})

const oneId = idPattern("var").slice(1, -1)

/** Variants by name, or those of given ids: for pickers, and for pages whose rows carry ids. */
export const variantListRoutes: readonly Route[] = [
  route({
    method: "GET",
    path: "/variants",
    tag: "Products",
    summary: "Variants by their product's name, or those of `ids`",
    access: "catalogue:read",
    query: listQuery({
      ids: Type.Optional(
        Type.String({
          maxLength: 40 * pageSizeMax,
          pattern: `^${oneId}(,${oneId})*$`,
          description: "Ids with commas between them; archived variants are answered too",
        }),
      ),
      search: Type.Optional(text(200)),
    }),
    reply: pageSchema(NamedVariantBody),
    handle: async (ctx, { query: { ids, search, cursor, limit } }) => {
      const wanted = ids?.split(",")
      const page = await listVariants(ctx, {
        ids: wanted,
        search,
        cursor,
        limit: limit ?? wanted?.length ?? pageSizeDefault,
      })
      return { data: page.data.map(bodyOf), nextCursor: page.nextCursor }
    },
  }),
]

function bodyOf(row: NamedVariant) {
  return {
    id: row.id,
    productId: row.product_id,
    productName: row.product_name,
    sku: row.sku,
    optionValues: [...row.option_values],
    unitPrice: row.unit_price,
    tracksStock: row.tracks_stock,
    isArchived: row.archived_at !== null,
  }
}
