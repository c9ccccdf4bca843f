import type { Api } from "../api.ts"
import { isoTime, type TimeFormat } from "../lens/codecs.ts"
import type { Row } from "../lens/rows.ts"
import { cursorPages, type Pull } from "./pull-kinds.ts"

interface CursorWindowSpec {
  /** What changed at or after `since`, oldest change first: the first page of it, or the one behind a cursor of theirs. */
  readonly fetch: (
    api: Api,
    at: { since: Date | null; after: string | null },
  ) => Promise<{ records: readonly Row[]; next: string | null }>
  /** Where a record says when it changed, and how. */
  readonly at: string
  readonly format?: TimeFormat
  /** After so many records a read begins anew, well before their cursors end. */
  readonly recordsMax: number
  /** What becomes of a page before it is read: what stands below its records, for instance. Default: as they are. */
  readonly completed?: (api: Api, records: readonly Row[]) => Promise<readonly unknown[]>
  /** Default 30 s. */
  readonly overlapMs?: number
}

/**
 * Changes by the vendor's own cursors, where these lead no further than a number of records: before that the read begins anew at the
 * latest change that it saw. Records that share that instant are read twice; where a whole window is of one instant, its cursor goes on.
 */
export function byCursor(spec: CursorWindowSpec): Pull {
  const { format = isoTime, completed = async (_api, records) => records } = spec
  return cursorPages({
    ...(spec.overlapMs !== undefined && { overlapMs: spec.overlapMs }),
    fetch: async (api, { since, token }) => {
      const place = token === null ? { after: null, since: since?.toISOString() ?? null, count: 0 } : placeOf(token)
      const from = place.since === null ? null : new Date(place.since)
      const { records, next } = await spec.fetch(api, { since: from, after: place.after })
      const items = await completed(api, records)
      if (next === null) return { items, next: null }
      const count = place.count + records.length
      const last = format.parse(records.at(-1)?.[spec.at])
      const isAnew = count >= spec.recordsMax && last !== null && (from === null || last > from)
      const on: Place = isAnew ? { after: null, since: last.toISOString(), count: 0 } : { ...place, after: next, count }
      return { items, next: JSON.stringify(on) }
    },
  })
}

interface Place {
  /** Null for the first page of a window. */
  readonly after: string | null
  readonly since: string | null
  /** Records of the window so far. */
  readonly count: number
}

function placeOf(token: string): Place {
  return JSON.parse(token) as Place
}
