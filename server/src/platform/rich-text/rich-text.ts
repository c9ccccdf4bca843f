import { createRequire } from "node:module"
import type sanitize from "sanitize-html"
import { lazy } from "#kernel"

const sanitizer = lazy((): typeof sanitize => createRequire(import.meta.url)("sanitize-html"))

/** Longest text that is cleaned; callers refuse longer ones at their edge. */
const charsMax = 100_000

/** What a text may be made of: words, lists, tables, links and pictures. No styles, frames, forms or scripts. */
const tags = [
  ..."p br strong b em i u s sub sup small blockquote ul ol li h2 h3 h4 hr a code pre".split(" "),
  ..."table thead tbody tr th td caption figure figcaption img".split(" "),
]

const options: sanitize.IOptions = {
  allowedTags: tags,
  allowedAttributes: {
    a: ["href", "title", "rel"],
    img: ["src", "alt", "width", "height", "loading"],
    th: ["scope", "colspan", "rowspan"],
    td: ["colspan", "rowspan"],
  },
  allowedSchemes: ["http", "https", "mailto", "tel"],
  allowedSchemesByTag: { img: ["http", "https"] },
  allowProtocolRelative: false,
  // A refused tag stays readable as text: whoever wrote it sees what became of it.
  disallowedTagsMode: "escape",
  nestingLimit: 30,
  transformTags: {
    h1: "h2",
    div: "p",
    // Links that leave get no hold on the page they come from, and lend no weight to what they point at.
    a: (tagName, attribs) => ({ tagName, attribs: { ...attribs, rel: "noopener nofollow" } }),
    // A picture that its writer did not describe only decorates.
    img: (tagName, attribs) => ({ tagName, attribs: { alt: "", ...attribs, loading: "lazy" } }),
  },
}
/** Does this text hold tags, so that it is meant as HTML? Otherwise it is plain text, where `<` and `&` stand for themselves. */
export function isRichText(text: string): boolean {
  return /<\/?[a-z][a-z0-9]*(\s[^<>]*)?\/?>/i.test(text)
}

/**
 * HTML that somebody wrote, made safe to be shown: known tags and attributes only, addresses of the web only; everything else
 * stays as text. Text beyond 100,000 characters is cut.
 */
export function cleanRichText(html: string): string {
  return sanitizer()(html.slice(0, charsMax), options)
}

/** The words of a text without its tags, for summaries and search engines. */
export function plainOf(text: string): string {
  const bare = isRichText(text)
    ? sanitizer()(text.slice(0, charsMax).replaceAll(/<(br|\/p|\/li|\/h\d|\/div)\b[^>]*>/gi, " $&"), {
        allowedTags: [],
        allowedAttributes: {},
        textFilter: unescaped,
      })
    : text
  return bare.replaceAll(/\s+/g, " ").trim()
}

/** The cleaner escapes what it lets through; plain words are wanted here. */
function unescaped(text: string): string {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&")
}
