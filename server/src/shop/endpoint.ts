import type { Ctx, Database, TenantId } from "#platform/db"
import type { FileReply } from "#platform/http"
import type { Cookie } from "./cookies.ts"
import type { Frame } from "./frame.ts"
import type { Html } from "./html.ts"
import type { Page } from "./page.ts"
import type { Visit } from "./visit.ts"

/** What an endpoint works with: the request, and the transactions of the business whose pages these are. */
export interface Desk {
  readonly visit: Visit
  readonly tenant: TenantId
  /** One transaction in the business's name, acting as its shopper. */
  run<T>(work: (ctx: Ctx) => Promise<T>): Promise<T>
}

/** What an endpoint answers. */
export type Answer = { readonly cookies?: readonly Cookie[] } & (
  | { readonly kind: "page"; readonly frame: Frame; readonly page: Page }
  | { readonly kind: "redirect"; readonly to: string }
  /** For our own script: some facts, and a piece of the page. */
  | {
      readonly kind: "piece"
      readonly frame: Frame
      readonly status?: number
      readonly piece: Html | null
      readonly facts: Facts
    }
  | { readonly kind: "json"; readonly body: unknown }
  | { readonly kind: "file"; readonly file: FileReply; readonly cacheControl: string }
)

export interface Facts {
  readonly count?: number
  readonly said?: string
  readonly problem?: string
}

/** One address of a venue. A form that changes something is refused before `handle` unless it is the visitor's own. */
export interface Endpoint {
  readonly method: "GET" | "POST"
  /** Below the venue's root. */
  readonly path: string
  /** The page is the same for everybody, so it may be made once for many. */
  readonly isShared?: true
  readonly handle: (desk: Desk) => Promise<Answer>
}

/** A kind of venue with its addresses. */
export interface Site {
  /** With `:slug`. */
  readonly root: string
  /** Whose it is. Throws where nobody has this slug. */
  tenantOf(db: Database, slug: string): Promise<TenantId>
  /** The frame of any page, for those that tell of a problem. */
  frame(desk: Desk): Promise<Frame>
  readonly endpoints: readonly Endpoint[]
}
