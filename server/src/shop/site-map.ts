import type { Answer } from "./endpoint.ts"
import type { Frame } from "./frame.ts"
import { escaped } from "./html.ts"
import { absolute } from "./parts.ts"

/** A page of a map of the site. */
export interface MapEntry {
  /** Below the venue's root. */
  readonly path: string
  readonly changedAt?: Date
}

/** A map of a venue for search engines (sitemaps.org 0.9). */
export function siteMap(frame: Frame, entries: readonly MapEntry[]): Answer {
  const urls = entries.map(({ path, changedAt }) => {
    const changed = changedAt === undefined ? "" : `<lastmod>${changedAt.toISOString()}</lastmod>`
    return `<url><loc>${escaped(absolute(frame, frame.link(path)))}</loc>${changed}</url>`
  })
  const text = `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${urls.join("\n")}
</urlset>
`
  const file = { contentType: "application/xml; charset=utf-8", bytes: text }
  return { kind: "file", file, cacheControl: "public, max-age=3600" }
}
