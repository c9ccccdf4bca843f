import { createHash } from "node:crypto"
import { promisify } from "node:util"
import { brotliCompress, constants, gzip } from "node:zlib"
import type { FastifyReply, FastifyRequest } from "fastify"
import { type Cookie, cookieHeader } from "./cookies.ts"
import { html, safeUrl } from "./html.ts"
import type { Keeping } from "./page.ts"
import { type Theme, themeCss } from "./theme.ts"
import { languageCookie, type Visit } from "./visit.ts"
import { type Blank, filled, formCookie, newFormKey } from "./visitor.ts"

const brotli = promisify(brotliCompress)
const gzipped = promisify(gzip)
/** Shorter answers are not worth packing. */
const packFromChars = 1_000
const languageKeptS = 365 * 86_400

/** A page as it goes out to one visitor. */
export interface Outgoing {
  readonly blank: Blank
  readonly status: number
  readonly keeping: Keeping
  readonly policy: string
  readonly cookies: readonly Cookie[]
}

/** Sends a page: with the visitor's own values, packed, and not at all where the browser has it already. */
export async function sendPage(
  request: FastifyRequest,
  reply: FastifyReply,
  visit: Visit,
  root: string,
  { blank, status, keeping, policy, cookies }: Outgoing,
): Promise<FastifyReply> {
  const { visitor } = visit
  const formKey = visitor.formKey ?? (blank.hasForms ? newFormKey() : null)
  const own = formKey !== null && visitor.formKey === null ? [formCookie(root, formKey)] : []
  setCookies(reply, visit, [...cookies, ...own, ...languageCookies(visit, root)])
  const isSame = keeping === "shared" && !blank.hasForms && visitor.cartId === null
  const text = filled(blank, formKey, cartCountOf(visit, cookies))
  reply
    .code(status)
    .type("text/html; charset=utf-8")
    .header("vary", "accept-encoding, accept-language, cookie")
    .header("content-security-policy", policy)
    .header("permissions-policy", "camera=(), microphone=(), geolocation=(), payment=()")
    .header("cache-control", cacheControl[isSame ? "shared" : keeping === "secret" ? "secret" : "own"])
  if (keeping === "secret") reply.header("referrer-policy", "same-origin")
  if (keeping !== "secret" && status === 200) {
    const etag = `W/"${createHash("sha256").update(text).digest("base64url").slice(0, 20)}"`
    reply.header("etag", etag)
    if (request.headers["if-none-match"]?.includes(etag)) return reply.code(304).send()
  }
  return sendPacked(request, reply, text)
}

const cacheControl = {
  shared: "public, max-age=30, stale-while-revalidate=60",
  own: "private, no-cache",
  secret: "no-store",
} as const

/** A count that this very answer changes is the one to show. */
function cartCountOf({ visitor }: Visit, cookies: readonly Cookie[]): number {
  const changed = cookies.find(({ name }) => name === "mortise_cart")
  return changed === undefined ? visitor.cartCount : Number(changed.value.split(".")[1] ?? 0)
}

function languageCookies({ chosenLanguage }: Visit, root: string): Cookie[] {
  return chosenLanguage === undefined
    ? []
    : [{ name: languageCookie, value: chosenLanguage, path: root, maxAgeS: languageKeptS }]
}

export function setCookies(
  reply: FastifyReply,
  { isSecure }: Pick<Visit, "isSecure">,
  cookies: readonly Cookie[],
): void {
  if (cookies.length > 0)
    reply.header(
      "set-cookie",
      cookies.map((cookie) => cookieHeader(cookie, isSecure)),
    )
}

/** Sends text packed as the browser can take it. */
export async function sendPacked(request: FastifyRequest, reply: FastifyReply, text: string): Promise<FastifyReply> {
  const accepted = String(request.headers["accept-encoding"] ?? "")
  if (text.length < packFromChars) return reply.send(text)
  if (/\bbr\b/.test(accepted)) {
    const packed = await brotli(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } })
    return reply.header("content-encoding", "br").send(packed)
  }
  if (/\bgzip\b/.test(accepted)) return reply.header("content-encoding", "gzip").send(await gzipped(text))
  return reply.send(text)
}

const policies = new WeakMap<Theme, string>()

/**
 * What a page of the shop may load: scripts and styles from here, its own theme by its hash, pictures from the web (a catalogue
 * may show those of others), forms to here and to a payment service's page. No frames, in either direction.
 */
export function policyOf(theme: Theme, formOrigins: readonly string[]): string {
  const known = policies.get(theme)
  if (known !== undefined) return known
  const hash = createHash("sha256").update(themeCss(theme)).digest("base64")
  const made = [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'sha256-${hash}'`,
    "img-src 'self' https: http:",
    "connect-src 'self'",
    `form-action ${["'self'", ...formOrigins].join(" ")}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; ")
  policies.set(theme, made)
  return made
}

/**
 * Leads to a page outside of what a form may lead to (a simulated payment service has an address of its own): by a page that
 * goes on by itself, or by its link.
 */
export function leadOn(reply: FastifyReply, to: string): FastifyReply {
  const page = html`<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="refresh" content="0;url=${to}"><title>${new URL(to).host}</title><p><a href="${safeUrl(to)}">${new URL(to).host}</a></p></html>`
  return reply
    .header("location", to)
    .header(
      "content-security-policy",
      "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    )
    .header("referrer-policy", "no-referrer")
    .type("text/html; charset=utf-8")
    .send(page.text)
}
