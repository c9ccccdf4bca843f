import type { Id } from "#kernel"
import type { Block } from "./blocks.ts"
import type { PageId } from "./storefront.ts"

/** A block that somebody is still writing: its fields may be missing or not be right yet. */
export type UnfinishedBlock = Readonly<Record<string, unknown>> & { readonly kind: string }

/** Who wrote or published: a user or an API key with the name of that day. The id is null where the program itself did. */
export interface Writer {
  readonly id: string | null
  readonly name: string
}

/** What is being written on a page, and not in the shop yet. */
export interface OpenDraft {
  readonly pageId: PageId
  /** Null while nothing is being written: then the page stands as it is in the shop. */
  readonly blocks: readonly UnfinishedBlock[] | null
  /** Grows with every saving, publishing and discarding; 0 where nothing was ever saved. */
  readonly version: number
  readonly saved: { readonly by: Writer; readonly at: Date } | null
}

export type PageVersionId = Id<"pgv">

/** What stood in the shop from some day on. */
export interface PageVersion {
  readonly id: PageVersionId
  readonly pageId: PageId
  /** Counts from 1, page by page. */
  readonly number: number
  readonly title: string
  readonly blocks: readonly Block[]
  readonly publishedBy: Writer
  readonly publishedAt: Date
}

/** A version in a list: how many blocks it has, not which. */
export type PageVersionHead = Omit<PageVersion, "blocks"> & { readonly blockCount: number }

/** So many versions of a page are kept; the oldest go. */
export const pageVersionsMax = 50

/** Schemes that an address on a page may have. Pages of the shop itself (`~/`) and places on a page (`#`) have none. */
const schemes = new Set(["http", "https", "mailto", "tel"])
/** Browsers leave out blanks and control characters when they read an address: `java\nscript:` is one, too. */
const ignored = /[\s\p{Cc}]/gu
const addressFields = new Set(["href", "url", "imageUrl"])
const depthMax = 8

/**
 * The first address in a draft that no page may hold, such as `javascript:…`; undefined for none. A draft is allowed to be
 * incomplete, not to be dangerous: whoever reads it through the API must not have to know that it is one.
 */
export function forbiddenAddress(value: unknown, name = "", depth = 0): string | undefined {
  if (typeof value === "string") return addressFields.has(name) && !hasAllowedScheme(value) ? value : undefined
  if (typeof value !== "object" || value === null || depth > depthMax) return undefined
  for (const [key, inner] of Object.entries(value)) {
    const found = forbiddenAddress(inner, Array.isArray(value) ? name : key, depth + 1)
    if (found !== undefined) return found
  }
  return undefined
}

function hasAllowedScheme(address: string): boolean {
  const scheme = /^([^:/?#]*):/.exec(address.replaceAll(ignored, ""))?.[1]
  return scheme === undefined || schemes.has(scheme.toLowerCase())
}

/** How deep the lists and records of a draft lie in one another, up to what is asked about. */
export function isTooDeep(value: unknown, depth = 0): boolean {
  if (typeof value !== "object" || value === null) return false
  return depth > depthMax || Object.values(value).some((inner) => isTooDeep(inner, depth + 1))
}
