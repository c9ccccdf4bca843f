import { createHash, randomBytes, timingSafeEqual } from "node:crypto"
import type { Cookie } from "./cookies.ts"
import { type Html, html, trusted } from "./html.ts"

/**
 * What a browser is known by in one shop: a random number for its forms, its cart, and how many pieces are in it (so that a
 * page's head needs no database). None of it says who somebody is.
 */
export interface Visitor {
  /** Null until the first page with a form. */
  readonly formKey: string | null
  readonly cartId: string | null
  readonly cartCount: number
}

const names = { formKey: "mortise_form", cart: "mortise_cart" } as const
const keptS = 30 * 86_400
const cartIdPattern = /^[A-Za-z0-9_-]{20,40}$/
/** The badge of the cart counts no further. */
const cartCountMax = 99_999

export function readVisitor(cookies: ReadonlyMap<string, string>): Visitor {
  const formKey = cookies.get(names.formKey) ?? ""
  const [cartId = "", count = ""] = (cookies.get(names.cart) ?? "").split(".")
  const isCart = cartIdPattern.test(cartId)
  return {
    formKey: /^[A-Za-z0-9_-]{22}$/.test(formKey) ? formKey : null,
    cartId: isCart ? cartId : null,
    cartCount: isCart && /^\d{1,5}$/.test(count) ? Number(count) : 0,
  }
}

/** A cart as its cookie keeps it; null takes the cookie away. */
export function cartCookie(root: string, cart: { readonly id: string; readonly count: number } | null): Cookie {
  const value = cart === null ? "" : `${cart.id}.${Math.min(cart.count, cartCountMax)}`
  return { name: names.cart, value, path: root, maxAgeS: keptS }
}

export function newFormKey(): string {
  return randomBytes(16).toString("base64url")
}

export function formCookie(root: string, formKey: string): Cookie {
  return { name: names.formKey, value: formKey, path: root, maxAgeS: keptS }
}

/** The token that a form of this browser carries. The cookie can't be read by scripts, and a page of another site neither
 *  knows it nor can compute the token from anything it sees. */
function formToken(formKey: string): string {
  return createHash("sha256").update(`mortise form ${formKey}`).digest("base64url").slice(0, 32)
}

/** Does a form carry this browser's token? */
export function isOwnForm(visitor: Visitor, given: string | null): boolean {
  if (visitor.formKey === null || given === null) return false
  const [a, b] = [Buffer.from(given), Buffer.from(formToken(visitor.formKey))]
  return a.length === b.length && timingSafeEqual(a, b)
}

/**
 * Where the visitor's own values stand in a page that is made once and sent to many: marks that no text of a shop can hold,
 * because they are drawn anew by each process.
 */
const draw = randomBytes(9).toString("base64url")
const marks = { token: `{{token ${draw}}}`, count: `{{count ${draw}}}` } as const

/** The hidden field that every form which changes something carries. */
export function tokenField(): Html {
  return html`<input type="hidden" name="_token" value="${trusted(marks.token)}">`
}

/** How many pieces are in the visitor's cart. */
export function cartCountMark(): Html {
  return trusted(marks.count)
}

/** A page before it is somebody's. */
export interface Blank {
  readonly text: string
  /** True when it has a form: its reader then needs a form key. */
  readonly hasForms: boolean
}

export function blankOf(page: Html): Blank {
  return { text: page.text, hasForms: page.text.includes(marks.token) }
}

/** A page with the visitor's own values. */
export function filled(blank: Blank, formKey: string | null, cartCount: number): string {
  const counted = blank.text.replaceAll(marks.count, String(cartCount))
  return formKey === null ? counted : counted.replaceAll(marks.token, formToken(formKey))
}
