import Type from "typebox"
import { loadStorefront, PageInput, type StorefrontId } from "#business/sales"
import type { Ctx } from "#platform/db"
import { type Route, route } from "#platform/http"
import { frameOf } from "./frame.ts"
import { layout } from "./layout.ts"
import { type PageParts, pageOfBlocks } from "./pages/browse.ts"
import { ports } from "./shop-place.ts"
import { homePage, readShop } from "./shop-venue.ts"
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

/** How a page would look, for whoever is writing it. */
export const draftRoutes: readonly Route[] = [
  route({
    method: "POST",
    path: "/storefront-pages/preview",
    tag: "Storefronts",
    summary: "A page as the shop would show it, without saving it",
    access: "sales:write",
    body: PageInput,
    reply: Type.Object({ html: Type.String({ description: "The whole document" }) }),
    handle: async (ctx, { body: { storefrontId, slug, title, blocks = [] } }) => ({
      html: await drawDraft(ctx, storefrontId, { slug, title, blocks }),
    }),
  }),
]
