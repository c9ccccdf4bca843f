import type { Api } from "../api.ts"
import { isoTime, type TimeFormat } from "../lens/codecs.ts"
import type { Row } from "../lens/rows.ts"

/** Where a read of changes stands. */
export interface PullAt {
  /** Changes since then (inclusive, with overlap already taken off); null reads everything. */
  readonly since: Date | null
  /** What the page before gave; null for the first. */
  readonly token: string | null
}

export interface PullPage {
  readonly items: readonly unknown[]
  /** Names the next page; null when this was the last. */
  readonly next: string | null
  /** From when the next run reads, where the vendor says so itself; else the latest change seen. */
  readonly until?: Date
}

/** How a resource is read. */
export interface Pull {
  /** `changes`: can read what changed since; `whole`: always everything, so what is missing is gone. */
  readonly kind: "changes" | "whole"
  /** Milliseconds that the next run reads again, for changes that a vendor shows late. */
  readonly overlapMs: number
  readonly page: (api: Api, at: PullAt) => Promise<PullPage>
}

interface ChangesSpec {
  readonly pageSize: number
  /** One page of what changed at or after `since`, oldest change first. */
  readonly fetch: (api: Api, at: { since: Date | null; page: number; pageSize: number }) => Promise<readonly unknown[]>
  /** Where a record says when it changed, and how. */
  readonly at: string | ((raw: Row) => unknown)
  readonly format?: TimeFormat
  /** The vendor's finest step of time; records within one step are read again at a page's border. Default 1 s. */
  readonly grainMs?: number
  /** Default 30 s. */
  readonly overlapMs?: number
}

/**
 * Changes in the order of their time. After a full page the next one begins at the last change seen (less one grain), not at "page 2":
 * records that change or go while pages are read move behind, and page numbers would skip what takes their place. Page numbers are
 * used only within one instant that fills a page.
 */
export function changes(spec: ChangesSpec): Pull {
  const { pageSize, grainMs = 1_000, format = isoTime, overlapMs = 30_000 } = spec
  return {
    kind: "changes",
    overlapMs,
    page: async (api, { since, token }) => {
      const from = token === null ? { since, page: 1 } : placeOf(token)
      const items = await spec.fetch(api, { ...from, pageSize })
      if (items.length < pageSize) return { items, next: null }
      const lastItem: Row = Object(items.at(-1))
      const last = format.parse(typeof spec.at === "string" ? lastItem[spec.at] : spec.at(lastItem))
      const next = last === null ? null : new Date(last.getTime() - grainMs)
      const isOnward = next !== null && (from.since === null || next > from.since)
      return { items, next: isOnward ? tokenOf(next, 1) : tokenOf(from.since, from.page + 1) }
    },
  }
}

interface CursorSpec {
  readonly fetch: (api: Api, at: PullAt) => Promise<PullPage>
  /** Default 30 s. */
  readonly overlapMs?: number
}

/** Changes that the vendor pages by a cursor of its own. */
export function cursorPages({ fetch, overlapMs = 30_000 }: CursorSpec): Pull {
  return { kind: "changes", overlapMs, page: fetch }
}

/** Everything at every read, in one page or several: what is missing is gone. */
export function whole(fetch: (api: Api, token: string | null) => Promise<PullPage | readonly unknown[]>): Pull {
  return {
    kind: "whole",
    overlapMs: 0,
    page: async (api, { token }) => {
      const answer = await fetch(api, token)
      return "items" in answer ? answer : { items: answer, next: null }
    },
  }
}

/** For a resource that is only written. */
export const neverRead: Pull = { kind: "changes", overlapMs: 0, page: async () => ({ items: [], next: null }) }

function tokenOf(since: Date | null, page: number): string {
  return JSON.stringify([since?.toISOString() ?? null, page])
}

function placeOf(token: string): { since: Date | null; page: number } {
  const [since, page] = JSON.parse(token) as [string | null, number]
  return { since: since === null ? null : new Date(since), page }
}
