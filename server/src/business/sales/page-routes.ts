import Type, { type Static } from "typebox"
import type { Ctx } from "#platform/db"
import { idParams, idSchema, instantSchema, type Route, route, strict, text } from "#platform/http"
import { type Block, BlockSchema } from "./blocks.ts"
import { draftOf, pagesWithDraft } from "./page-draft-store.ts"
import type { StorefrontPage } from "./storefront.ts"
import { slugSchema } from "./storefront-routes.ts"
import { listPages } from "./storefront-store.ts"
import * as use from "./storefronts.ts"

const tag = "Storefronts"

/** So many blocks fit on a page. */
export const blocksMax = 100
/** As stored: pages of earlier versions may hold kinds that are not made any more. */
export const StoredBlock = Type.Unsafe<Block>({ type: "object", additionalProperties: true })
const pageFields = {
  title: text(200),
  blocks: Type.Array(BlockSchema, { maxItems: blocksMax }),
  isPublished: Type.Boolean(),
  position: Type.Integer({ minimum: 0, maximum: 10_000 }),
}
const { title, ...optionalPageFields } = pageFields
/** A page as it is made, or tried. */
export const PageInput = strict({
  storefrontId: idSchema("sto"),
  slug: slugSchema,
  title,
  ...Type.Partial(Type.Object(optionalPageFields)).properties,
})
const PagePatch = strict({ ...Type.Partial(Type.Object({ slug: slugSchema, ...pageFields })).properties })

/** A page as staff and readers see it. */
export const PageBody = Type.Object({
  id: idSchema("pag"),
  storefrontId: idSchema("sto"),
  slug: Type.String(),
  ...pageFields,
  blocks: Type.Array(StoredBlock),
  version: Type.Integer(),
  updatedAt: instantSchema,
})

export function pageBody(page: StorefrontPage): Static<typeof PageBody> {
  return { ...page, blocks: [...page.blocks], updatedAt: page.updatedAt.toISOString() }
}

/** A page as those see it who write it. */
export const StaffPageBody = Type.Object({
  ...PageBody.properties,
  hasDraft: Type.Boolean({ description: "Something is being written on it that is not in the shop yet" }),
})

export async function staffPageBody(ctx: Ctx, page: StorefrontPage): Promise<Static<typeof StaffPageBody>> {
  const { blocks } = await draftOf(ctx, page.id)
  return { ...pageBody(page), hasDraft: blocks !== null }
}

/** The routes with which staff keep the pages of their shops. */
export const pageRoutes: readonly Route[] = [
  route({
    method: "GET",
    path: "/storefront-pages",
    tag,
    summary: "Pages of a shop, also unpublished ones",
    access: "sales:read",
    query: strict({ storefrontId: idSchema("sto") }),
    reply: Type.Object({ data: Type.Array(StaffPageBody) }),
    handle: async (ctx, { query: { storefrontId } }) => {
      const written = await pagesWithDraft(ctx, storefrontId)
      const pages = await listPages(ctx, storefrontId, "all")
      return { data: pages.map((page) => ({ ...pageBody(page), hasDraft: written.has(page.id) })) }
    },
  }),
  route({
    method: "POST",
    path: "/storefront-pages",
    tag,
    summary: "Make a page",
    access: "sales:write",
    body: PageInput,
    reply: StaffPageBody,
    status: 201,
    handle: async (ctx, { body }) => {
      const { storefrontId, slug, blocks = [], isPublished = true, position = 0 } = body
      return staffPageBody(
        ctx,
        await use.createPage(ctx, storefrontId, { slug, title: body.title, blocks, isPublished, position }),
      )
    },
  }),
  route({
    method: "GET",
    path: "/storefront-pages/:id",
    tag,
    summary: "One page",
    access: "sales:read",
    params: idParams("pag"),
    reply: StaffPageBody,
    handle: async (ctx, { params }) => staffPageBody(ctx, await use.loadPage(ctx, params.id)),
  }),
  route({
    method: "PATCH",
    path: "/storefront-pages/:id",
    tag,
    summary: "Change a page as it stands in the shop",
    description: "For what is being written and shall not be seen yet see PUT /storefront-pages/{id}/draft.",
    access: "sales:write",
    params: idParams("pag"),
    body: PagePatch,
    reply: StaffPageBody,
    handle: async (ctx, { params, body, ifMatch }) =>
      staffPageBody(ctx, await use.changePage(ctx, params.id, body, ifMatch)),
  }),
  route({
    method: "DELETE",
    path: "/storefront-pages/:id",
    tag,
    summary: "Remove a page",
    access: "sales:write",
    params: idParams("pag"),
    handle: async (ctx, { params }) => {
      await use.removePage(ctx, params.id)
      return undefined
    },
  }),
]
