import Type from "typebox"
import { loadStorefront, PageInput, type StorefrontId, type Theme, themeSchema } from "#business/sales"
import type { Ctx } from "#platform/db"
import { idParams, type Route, route, strict } from "#platform/http"
import { frameOf } from "./frame.ts"
import { layout } from "./layout.ts"
import { homeOf, type PageParts, pageOfBlocks } from "./pages/browse.ts"
import { ports } from "./shop-place.ts"
import { homePage, readShop } from "./shop-venue.ts"
import { readTheme } from "./theme.ts"
import { blankOf, filled, newFormKey } from "./visitor.ts"

/** The whole page of a shop with blocks that are not saved, as its shoppers would get it. Throws `sales.storefront_unknown`. */
async function drawDraft(ctx: Ctx, id: StorefrontId, page: PageParts): Promise<string> {
  const { slug } = await loadStorefront(ctx, id)
  const { venue } = await readShop(ctx, slug)
  const url = page.slug === homePage ? venue.root : `${venue.root}/pages/${page.slug}`
  const frame = frameOf(venue, { language: undefined, base: "", url })
  const blank = blankOf(layout(frame, await pageOfBlocks(ctx, ports, frame, page)))
  return filled(blank, newFormKey(), 0)
}

/** The shop's first page with looks that are not saved. Throws `sales.storefront_unknown`. */
async function drawLooks(ctx: Ctx, id: StorefrontId, theme: Theme): Promise<string> {
  const { slug } = await loadStorefront(ctx, id)
  const saved = await readShop(ctx, slug)
  const shop = { ...saved, venue: { ...saved.venue, theme: readTheme(theme) } }
  const frame = frameOf(shop.venue, { language: undefined, base: "", url: shop.venue.root })
  return filled(blankOf(layout(frame, await homeOf(ctx, ports, frame, shop))), newFormKey(), 0)
}

const DocumentBody = Type.Object({ html: Type.String({ description: "The whole document" }) })

/** How a page would look, for whoever is writing it. */
export const draftRoutes: readonly Route[] = [
  route({
    method: "POST",
    path: "/storefront-pages/preview",
    tag: "Storefronts",
    summary: "A page as the shop would show it, without saving it",
    access: "sales:write",
    body: PageInput,
    reply: DocumentBody,
    handle: async (ctx, { body: { storefrontId, slug, title, blocks = [] } }) => ({
      html: await drawDraft(ctx, storefrontId, { slug, title, blocks }),
    }),
  }),
  route({
    method: "POST",
    path: "/storefronts/:id/preview",
    tag: "Storefronts",
    summary: "A shop's first page with other looks, without saving them",
    access: "sales:write",
    params: idParams("sto"),
    body: strict({ theme: themeSchema }),
    reply: DocumentBody,
    handle: async (ctx, { params, body }) => ({ html: await drawLooks(ctx, params.id, body.theme) }),
  }),
]
