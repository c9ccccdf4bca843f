import { cleanRichText, isRichText } from "#platform/rich-text"
import type { Frame } from "./frame.ts"
import { type Html, html, safeUrl, trusted } from "./html.ts"
import { icon } from "./icons.ts"
import type { Texts } from "./texts/index.ts"

/** An address of ours with scheme and host; one of the web as it is. */
export function absolute(frame: Pick<Frame, "base">, url: string): string {
  return url.startsWith("/") ? `${frame.base}${url}` : url
}

/** The words that the script says by itself. */
export function textsForScript(t: Texts): Readonly<Record<string, string>> {
  const { email, emailWrong, name, line1, city, country, shippingMethod, paymentMethod } = t.missing
  return {
    cart: t.cart,
    close: t.cartClose,
    one: t.errorsTitle(1),
    some: t.errorsTitle(2).replace("2", "#"),
    suggestion: t.suggestionsCount(1),
    suggestions: t.suggestionsCount(2).replace("2", "#"),
    failed: t.errorText,
    email,
    emailWrong,
    name,
    line1,
    city,
    country,
    shippingMethod,
    paymentMethod,
  }
}

/** Text that somebody wrote: simple HTML, cleaned once more, or plain text with its paragraphs. */
export function prose(text: string): Html {
  if (isRichText(text)) return html`<div class="prose">${trusted(cleanRichText(text))}</div>`
  const paragraphs = text.split(/\n{2,}/).filter((paragraph) => paragraph.trim() !== "")
  return html`<div class="prose">${paragraphs.map((paragraph) => html`<p>${lines(paragraph)}</p>`)}</div>`
}

function lines(text: string): Html {
  return html`${text.split("\n").map((line, i) => html`${i > 0 && html`<br>`}${line}`)}`
}

/** A picture as a page shows it. */
export interface Picture {
  readonly url: string
  readonly alt: string
  readonly width: number
  readonly height: number
  /** The same picture in other widths. */
  readonly widths: readonly { readonly url: string; readonly width: number }[]
}

/** What a picture's box is, so that the browser fetches no more than it shows; the first picture of a page comes at once. */
export interface PictureUse {
  readonly sizes: string
  readonly isFirst?: boolean
  readonly className?: string
}

export function picture(image: Picture, { sizes, isFirst = false, className }: PictureUse): Html {
  const set = image.widths.map(({ url, width }) => `${safeUrl(url)} ${width}w`).join(", ")
  return html`<img${className !== undefined && html` class="${className}"`} src="${safeUrl(image.url)}"${set !== "" && html` srcset="${set}" sizes="${sizes}"`} alt="${image.alt}" width="${image.width}" height="${image.height}" ${isFirst ? html`fetchpriority="high"` : html`loading="lazy"`} decoding="async">`
}

const tones = 6

/** Stands where a product has no picture: its first letter on a quiet ground. */
export function blankPicture(name: string): Html {
  const tone = [...name].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973, 7) % tones
  return html`<span class="blank blank-${tone}" aria-hidden="true">${[...name.trim()][0]?.toUpperCase() ?? ""}</span>`
}

/** A line that says how something went. */
export function notice(tone: "info" | "good" | "warn" | "danger", content: Html | string): Html {
  const role = tone === "danger" || tone === "warn" ? html` role="alert"` : null
  return html`<div class="notice notice-${tone}"${role}>${icon(tone === "good" ? "check" : "info")}<div>${content}</div></div>`
}

/** The link to what follows; lists only go forward. */
export function pager(frame: Frame, path: string, params: URLSearchParams, nextCursor: string | null): Html {
  const next = new URLSearchParams(params)
  next.delete("lang")
  const first = new URLSearchParams(next)
  first.delete("after")
  if (nextCursor !== null) next.set("after", nextCursor)
  const isLater = params.has("after")
  if (nextCursor === null && !isLater) return html``
  const firstQuery = first.size === 0 ? "" : `?${first.toString()}`
  return html`<p class="pager">
${isLater && html`<a class="button button-quiet" href="${frame.link(path)}${firstQuery}">${frame.t.firstPage}</a>`}
${nextCursor !== null && html`<a class="button button-quiet" rel="next" href="${frame.link(path)}?${next.toString()}">${frame.t.nextPage} ${icon("arrow")}</a>`}
</p>`
}
