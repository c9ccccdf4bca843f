import Type from "typebox"
import { nullable, type Route, route, strict } from "#platform/http"
import * as use from "./brand.ts"

const words = Type.String({ minLength: 1, maxLength: use.textMax })
const texts = strict(Object.fromEntries(use.brandTexts.map((key) => [key, Type.Optional(words)])))
const brand = {
  product: nullable(Type.String({ minLength: 1, maxLength: use.productMax })),
  accent: nullable(Type.String({ pattern: use.accentPattern, examples: ["#1f5f4a"] })),
  logo: nullable(Type.String({ pattern: use.logoPattern, maxLength: use.logoMax })),
  texts: strict({ en: Type.Optional(texts), el: Type.Optional(texts) }),
}
const BrandBody = Type.Object({
  ...brand,
  /** What the business itself has set; null: the installation's. */
  own: Type.Object(brand),
  version: Type.Integer(),
})

function bodyOf({ version, ...own }: use.OwnBrand, shown: use.Brand) {
  const plain = ({ product, accent, logo, texts: said }: use.Brand) => ({ product, accent, logo, texts: { ...said } })
  return { ...plain(shown), own: plain(own), version }
}

/** How the pages of integrations look and what they say. */
export const brandRoutes: readonly Route[] = [
  route({
    method: "GET",
    path: "/hub/brand",
    tag: "Integrations",
    summary: "Product's name, colour, logo and words of the pages of integrations",
    access: "integrations:read",
    reply: BrandBody,
    handle: async (ctx) => {
      const own = await use.loadBrand(ctx)
      return bodyOf(own, use.shownBrand(ctx, own))
    },
  }),
  route({
    method: "PUT",
    path: "/hub/brand",
    tag: "Integrations",
    summary: "Give the pages of integrations a name, colour, logo and words of one's own",
    description:
      "What is null, or not named among the texts, is the installation's (MORTISE_BRAND), else the product's.",
    access: "integrations:write",
    body: strict(brand),
    reply: BrandBody,
    handle: async (ctx, { body, ifMatch }) => {
      const own = await use.saveBrand(ctx, body, ifMatch)
      return bodyOf(own, use.shownBrand(ctx, own))
    },
  }),
]
