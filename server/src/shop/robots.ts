import type { FastifyInstance } from "fastify"
import { marketplaceSlugs } from "#business/marketplace"
import { openShopSlugs } from "#business/sales"
import type { Database } from "#platform/db"
import { visitOf } from "./visit.ts"

/** Shops and marketplaces whose maps are named; crawlers find the others by links. */
const mapsMax = 1_000

/** What belongs to one visitor is nothing to search for. */
const rules = `User-agent: *
Disallow: /api/
Disallow: /shops/*/cart
Disallow: /shops/*/checkout
Disallow: /shops/*/orders/
Disallow: /shops/*/account
Disallow: /shops/*/search
Disallow: /market/*/cart
Disallow: /market/*/checkout
Disallow: /market/*/orders/
Disallow: /market/*/search
`

/** GET /robots.txt: what crawlers may read, and where the maps of all shops are. */
export function addRobots(
  app: FastifyInstance,
  { db, publicUrl }: { readonly db: Database; readonly publicUrl: string },
): void {
  app.get("/robots.txt", { schema: { hide: true } }, async (request, reply) => {
    const { base } = visitOf(request, publicUrl)
    const roots = await db.withSystem("name the maps of all shops", async (sys) => [
      ...(await openShopSlugs(sys, mapsMax)).map((slug) => `/shops/${slug}`),
      ...(await marketplaceSlugs(sys, mapsMax)).map((slug) => `/market/${slug}`),
    ])
    const maps = roots.map((root) => `Sitemap: ${base}${root}/sitemap.xml\n`)
    return reply
      .type("text/plain; charset=utf-8")
      .header("cache-control", "public, max-age=3600")
      .send(`${rules}\n${maps.join("")}`)
  })
}
