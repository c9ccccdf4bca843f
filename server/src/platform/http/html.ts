/** Text that is HTML already. Only `html` and `trusted` make it, so whatever else reaches a page is escaped. */
export class Html {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

/** What may stand in a template: nothing (`null`, `undefined`, `false`), text, numbers, HTML, or a list of these. */
export type Part = Html | string | number | bigint | null | undefined | false | readonly Part[]

/**
 * HTML from a template; every part is escaped unless it is `Html` itself. Attributes stand in double quotes.
 *
 * ```ts
 * html`<a href="${link}" ${isCurrent && html`aria-current="page"`}>${name}</a>`
 * ```
 */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  let text = strings[0] ?? ""
  parts.forEach((part, i) => {
    text += textOf(part) + (strings[i + 1] ?? "")
  })
  return new Html(text)
}

/** Text that somebody has made safe already: cleaned rich text, a hash, a rule of CSS. */
export function trusted(text: string): Html {
  return new Html(text)
}

/** Text as it may stand in HTML, also inside a quoted attribute. */
export function escaped(text: string): string {
  return /[&<>"']/.test(text) ? text.replaceAll(/[&<>"']/g, (c) => entities[c] ?? c) : text
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
}

/** An address for `href` or `src`: the web, a mail, a telephone or a path of ours. Anything else leads nowhere. */
export function safeUrl(url: string): string {
  return /^(https?:\/\/|\/(?!\/)|mailto:|tel:|#|\?)/i.test(url) ? url : "#"
}

/** A value as JSON inside a script element: nothing in it can end the element or begin a comment. */
export function jsonScript(value: unknown): Html {
  const text = JSON.stringify(value)
    .replaceAll("<", "\\u003c")
    .replaceAll(">", "\\u003e")
    .replaceAll("&", "\\u0026")
    .replaceAll("\u2028", "\\u2028")
    .replaceAll("\u2029", "\\u2029")
  return new Html(text)
}

function textOf(part: Part): string {
  if (part === null || part === undefined || part === false) return ""
  if (part instanceof Html) return part.text
  if (Array.isArray(part)) return part.map(textOf).join("")
  return escaped(String(part))
}
