import type { Html } from "./html.ts"

/** A step of the way to a page, as breadcrumbs show it; the last one is the page itself. */
export interface Crumb {
  readonly label: string
  /** Below the venue's root; null for the page itself. */
  readonly path: string | null
}

/** Who may keep a page: `shared` is the same for everybody, `own` is one visitor's, `secret` is kept by nobody. */
export type Keeping = "shared" | "own" | "secret"

/** A page before its frame is drawn around it. */
export interface Page {
  readonly status?: number
  /** Without the venue's name. */
  readonly title: string
  /** For search engines, plain text. */
  readonly description?: string | undefined
  readonly main: Html
  /** Below the venue's root, the one address of this content; search engines skip pages without one. */
  readonly canonical?: string
  readonly crumbs?: readonly Crumb[]
  /** schema.org records of the page. */
  readonly data?: readonly Readonly<Record<string, unknown>>[]
  readonly image?: string | undefined
  readonly ogType?: "website" | "product"
  readonly keeping: Keeping
  /** A page with one task (the checkout) has a quieter head. */
  readonly isPlain?: boolean
}
