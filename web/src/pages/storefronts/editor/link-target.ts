/** Where a link leads, as it is chosen. */
export type LinkKind = "home" | "product" | "category" | "page" | "address"

export const linkKinds = ["home", "product", "category", "page", "address"] as const satisfies readonly LinkKind[]

const places = { product: "~/p/", category: "~/c/", page: "~/pages/" } as const
type PlaceKind = keyof typeof places

/** A stored address read back: what it leads to, and the name of that in its address. */
export function targetOf(href: string): { readonly kind: LinkKind; readonly name: string } {
  if (href === "~/") return { kind: "home", name: "" }
  for (const kind of ["product", "category", "page"] as const) {
    const rest = href.startsWith(places[kind]) ? href.slice(places[kind].length) : ""
    if (rest !== "" && !/[/?#]/.test(rest)) return { kind, name: decoded(rest) }
  }
  return { kind: "address", name: href }
}

/** The address of a place in the shop. */
export function hrefTo(kind: PlaceKind, name: string): string {
  return places[kind] + encodeURIComponent(name)
}

/**
 * What somebody typed as an address that a link can have: `name@example.com` becomes a mail, a number a telephone, `example.com`
 * a site. What already is one, or can't be one, stays as it is.
 *
 * @example
 * addressOf("www.example.com/oil") // "https://www.example.com/oil"
 */
export function addressOf(typed: string): string {
  const text = typed.trim()
  if (/^[^\s:/?#"<>]+@[^\s:/?#"<>]+\.[^\s:/?#"<>]+$/.test(text)) return `mailto:${text}`
  if (/^\+?[0-9][0-9 ()-]{4,}$/.test(text)) return `tel:${text}`
  if (/^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)*\.\p{L}{2,}([/?#][^\s"<>]*)?$/u.test(text)) return `https://${text}`
  return text
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
