/** What simple HTML may be made of, and what it is drawn as while a page is written; a link leads nowhere then. */
export const drawnAs: Readonly<Record<string, string>> = {
  p: "p",
  h2: "h3",
  h3: "h4",
  strong: "strong",
  b: "strong",
  em: "em",
  i: "em",
  u: "u",
  s: "s",
  ul: "ul",
  ol: "ol",
  li: "li",
  blockquote: "blockquote",
  code: "code",
  br: "br",
  a: "u",
}
const tagPattern = /<(\/?)([a-z][a-z0-9]*)\b(?:"[^"]*"|'[^']*'|[^"'>])*>/gi

export function isSimpleHtml(text: string): boolean {
  return /<[a-z][^>]*>/i.test(text)
}

/** Reads text with tags. All attributes and every other tag go before the browser sees it: nothing is left that could run or be fetched. */
export function readSimpleHtml(text: string): HTMLElement {
  const bare = text.replaceAll(tagPattern, (_, slash: string, name: string) => {
    const tag = name.toLowerCase()
    return tag in drawnAs ? `<${slash}${tag}>` : " "
  })
  return new DOMParser().parseFromString(bare, "text/html").body
}
