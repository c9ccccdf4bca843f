import type { Api } from "../api.ts"
import type { Row } from "../lens/rows.ts"
import type { Pull, PullPage } from "./pull-kinds.ts"

interface OffsetSpec {
  /** `changes`: the list can be asked for what changed since; `whole`: everything at every read. */
  readonly kind: Pull["kind"]
  readonly pageSize: number
  /** Up to `pageSize` records behind the first `offset` ones, in the order of their numbers. */
  readonly fetch: (api: Api, at: { since: Date | null; offset: number }) => Promise<readonly Row[]>
  /** The field with a record's number. Default `id`. */
  readonly id?: string
  /** What becomes of a page before it is read: its records with what is asked for by calls of their own. Default: as they are. */
  readonly completed?: (api: Api, records: readonly Row[]) => Promise<readonly unknown[]>
  /** Default 30 s for changes. */
  readonly overlapMs?: number
}

/**
 * Lists that are read by id and offset, because the vendor can sort them by nothing that tells of changes and has no cursors. Each page
 * begins at the last record of the page before: where it begins behind that one, records before it went and the rest moved up, so the
 * read goes back until it meets what it knows, instead of skipping what took their places.
 */
export function byOffset(spec: OffsetSpec): Pull {
  const { kind, pageSize, id = "id", completed = async (_api, records) => records } = spec
  return {
    kind,
    overlapMs: kind === "whole" ? 0 : (spec.overlapMs ?? 30_000),
    page: async (api, { since, token }): Promise<PullPage> => {
      const { offset, last } = token === null ? first : placeOf(token)
      const found = await spec.fetch(api, { since, offset })
      const isBehind = found[0] === undefined || Number(found[0][id]) > last
      if (offset > 0 && isBehind) return { items: [], next: tokenOf({ offset: Math.max(0, offset - pageSize), last }) }
      const items = await completed(api, found)
      const end = found.at(-1)
      if (end === undefined || found.length < pageSize) return { items, next: null }
      return { items, next: tokenOf({ offset: offset + found.length - 1, last: Number(end[id]) }) }
    },
  }
}

/** How many records come before a page, and the last one that was read. */
interface Place {
  readonly offset: number
  readonly last: number
}
const first: Place = { offset: 0, last: Number.NEGATIVE_INFINITY }

function tokenOf(place: Place): string {
  return JSON.stringify(place)
}

function placeOf(token: string): Place {
  return JSON.parse(token) as Place
}
