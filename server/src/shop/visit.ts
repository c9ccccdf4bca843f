import type { FastifyRequest } from "fastify"
import { readCookies } from "./cookies.ts"
import { Form } from "./form.ts"
import { acceptedLanguage, type Language, languageOf } from "./texts/index.ts"
import { readVisitor, type Visitor } from "./visitor.ts"

/** One request of a shopper. */
export interface Visit {
  /** The path as it was asked for, and the whole with its query. */
  readonly path: string
  readonly url: string
  readonly query: URLSearchParams
  readonly params: Readonly<Record<string, string>>
  readonly form: Form
  readonly visitor: Visitor
  readonly cookies: ReadonlyMap<string, string>
  /** What was asked for by the address, this browser's last choice, or its own settings. */
  readonly language: Language | undefined
  /** Set when the address asks for a language: it is then kept. */
  readonly chosenLanguage: Language | undefined
  /** `https://shop.example`: where the pages are for the outside. */
  readonly base: string
  readonly isSecure: boolean
  /** Asked by our own script: it wants an answer it can put into the page. */
  readonly isScript: boolean
}

export const languageCookie = "mortise_lang"
const queryCharsMax = 2_000

/** Reads a request; `publicUrl` is the installation's own address where it has been told one. */
export function visitOf(request: FastifyRequest, publicUrl: string): Visit {
  const cookies = readCookies(request.headers.cookie)
  const [path = "/", search = ""] = request.url.split("?")
  const query = new URLSearchParams(search.slice(0, queryCharsMax))
  const chosenLanguage = languageOf(query.get("lang") ?? undefined)
  const base = publicUrl === "" ? `${request.protocol}://${hostOf(request)}` : publicUrl
  return {
    path,
    url: search === "" ? path : `${path}?${search.slice(0, queryCharsMax)}`,
    query,
    // The router has matched these names.
    params: request.params as Readonly<Record<string, string>>,
    form: new Form(typeof request.body === "string" ? request.body : ""),
    visitor: readVisitor(cookies),
    cookies,
    language:
      chosenLanguage ?? languageOf(cookies.get(languageCookie)) ?? acceptedLanguage(request.headers["accept-language"]),
    chosenLanguage,
    base,
    isSecure: base.startsWith("https:"),
    isScript: request.headers["x-mortise-shop"] === "1",
  }
}

/** A Host header that is one; it stands in links of the page. */
function hostOf(request: FastifyRequest): string {
  return /^[a-z0-9.-]{1,253}(:\d{1,5})?$|^\[[0-9a-f:.]+\](:\d{1,5})?$/i.test(request.host) ? request.host : "localhost"
}

/** Did a form come from a page of ours? Browsers say so by themselves; one that says nothing has the token alone. */
export function isSameSite(request: FastifyRequest): boolean {
  const site = request.headers["sec-fetch-site"]
  if (site !== undefined) return site === "same-origin" || site === "none"
  const { origin } = request.headers
  return origin === undefined || (URL.canParse(origin) && new URL(origin).host === request.host)
}
