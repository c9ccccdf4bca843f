import { createRequire } from "node:module"
import type sanitize from "sanitize-html"
import { lazy } from "#kernel"

const sanitizer = lazy((): typeof sanitize => createRequire(import.meta.url)("sanitize-html"))

/** Longer HTML is not shown: the text says the same. */
const htmlCharsMax = 300_000

/** Our mails ask for answers above a line that begins so; what stands below it in an answer was said before. */
const answerMark = "##--"

const options: sanitize.IOptions = {
  allowedTags: [
    ..."p div span br strong b em i u s sub sup small blockquote ul ol li h1 h2 h3 h4 h5 h6 hr a code pre".split(" "),
    ..."table thead tbody tfoot tr th td caption".split(" "),
  ],
  allowedAttributes: { a: ["href", "title", "rel", "target"], th: ["colspan", "rowspan"], td: ["colspan", "rowspan"] },
  allowedSchemes: ["http", "https", "mailto", "tel"],
  allowProtocolRelative: false,
  disallowedTagsMode: "discard",
  nonTextTags: ["script", "style", "textarea", "option", "noscript", "title", "head"],
  nestingLimit: 60,
  transformTags: {
    a: (tagName, attribs) => ({
      tagName,
      attribs: { ...attribs, rel: "noopener noreferrer nofollow", target: "_blank" },
    }),
  },
}

/** HTML of a mail that can be shown: no scripts, styles, forms, frames or pictures (a remote one would tell that it was read). Null
 *  when nothing is left, or it is too long. */
export function cleanHtml(html: string): string | null {
  if (html.length > htmlCharsMax) return null
  const clean = sanitizer()(html, options).trim()
  return clean === "" ? null : clean
}

/** Text as PostgreSQL and browsers take it: without NUL and halves of characters, with plain line ends, at most `max` characters. */
export function plainText(text: string, max: number): string {
  return text.replaceAll("\u0000", "").toWellFormed().replaceAll(/\r\n?/g, "\n").slice(0, max).toWellFormed()
}

/** What is new in an answer: without what stands below our mark, and without a quoted rest. All of it when nothing else is left. */
export function newWords(text: string): string {
  const lines = text.split("\n")
  const mark = lines.findIndex((line) => line.includes(answerMark))
  const above = mark === -1 ? withoutQuote(lines, false) : withoutQuote(lines.slice(0, mark), true)
  const words = above.join("\n").trim()
  return words === "" ? text.trim() : words
}

/** Drops quoted lines at the end, and the line or two that introduce them ("On 2 March … wrote:"). */
function withoutQuote(lines: readonly string[], isCut: boolean): readonly string[] {
  let end = lines.length
  while (end > 0 && isQuoteOrBlank(lines[end - 1] ?? "")) end -= 1
  const hasQuote = isCut || lines.slice(end).some((line) => line.trim() !== "")
  if (!hasQuote) return lines
  for (const length of [1, 2]) {
    const intro = lines
      .slice(Math.max(0, end - length), end)
      .join(" ")
      .trim()
    if (intro.endsWith(":") && /\d/.test(intro)) return lines.slice(0, end - length)
  }
  return lines.slice(0, end)
}

function isQuoteOrBlank(line: string): boolean {
  return line.trim() === "" || line.trimStart().startsWith(">")
}
