import type { Ctx } from "#platform/db"
import { type Html, html } from "#platform/http"
import { type PortalLink, portalRoot } from "./link.ts"
import type { Language, Texts } from "./texts/index.ts"

/** One request of a customer, in its transaction. */
export interface Visit {
  readonly ctx: Ctx
  readonly link: PortalLink
  readonly t: Texts
  readonly language: Language
  /** The language stands in every address where it was asked for. */
  readonly asked: string | null
  readonly token: string
  readonly params: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  readonly form: URLSearchParams
}

/** A page, or where to go after a change. */
export type Answer =
  | { readonly kind: "page"; readonly title: string; readonly body: Html; readonly status?: number }
  | { readonly kind: "redirect"; readonly to: string }

/** The address of a page below this link's, as `/endpoints/whe_…`; with what it is to say. */
export function addressOf(
  { token, asked }: Pick<Visit, "token" | "asked">,
  path: string,
  more: Readonly<Record<string, string>> = {},
): string {
  const query = new URLSearchParams({ ...(asked === null ? {} : { lang: asked }), ...more }).toString()
  return `${portalRoot}/${token}${path}${query === "" ? "" : `?${query}`}`
}

const fieldCharsMax = 2_000

/** A field of the form without blanks around it; NUL, which PostgreSQL's text can't hold, is left out. */
export function fieldOf({ form }: Pick<Visit, "form">, name: string): string {
  return (form.get(name) ?? "").slice(0, fieldCharsMax).replaceAll("\u0000", "").trim()
}

/** A button of its own that does one thing. */
export function doing(visit: Visit, path: string, label: string): Html {
  return html`<form method="post" action="${addressOf(visit, path)}"><button>${label}</button></form>`
}

/** A moment, for people. */
export function momentOf({ language }: Pick<Visit, "language">, at: Date): Html {
  const shown = new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "medium", timeZone: "UTC" })
  return html`<time datetime="${at.toISOString()}">${shown.format(at)} UTC</time>`
}
