import type { Api } from "../api.ts"
import { isoTime, type TimeFormat } from "../lens/codecs.ts"
import type { Row } from "../lens/rows.ts"
import { cursorPages, type Pull } from "./pull-kinds.ts"

/** A page of their list; `next` names the one behind it. */
interface Listed {
  readonly items: readonly Row[]
  readonly next: string | null
}

interface EventsSpec {
  /** A page of all records: the first, or the one that `after` names. */
  readonly list: (api: Api, after: string | null) => Promise<Listed>
  /** A page of what happened to such records at or after `since`, newest first. */
  readonly events: (api: Api, since: Date, after: string | null) => Promise<Listed>
  /** The newest event of all. */
  readonly newest: (api: Api) => Promise<Row | undefined>
  /** Where an event says when it was, and how. */
  readonly at: string
  readonly format?: TimeFormat
  /** The record that an event is about; null where it is about another. */
  readonly idOf: (event: Row) => string | null
  /** That record as it is now; of one that is gone, what says so. */
  readonly read: (api: Api, id: string) => Promise<unknown>
  /** As long as clocks of theirs may differ. Default 30 s. */
  readonly overlapMs?: number
}

/** Where a read stands: in the list or in the events, at which page, and from when the next read goes on. */
interface Place {
  readonly of: "list" | "events"
  readonly after: string | null
  readonly untilMs: number | null
}

/**
 * For lists that can't be asked for changes, where events tell of them. Each record that they name is read again, for an event holds it
 * as it was then. The next read goes on at the newest of the events that were read; after a list, at the newest before it, so that what
 * happens while it is read comes next time.
 */
export function byEvents(spec: EventsSpec): Pull {
  const { format = isoTime, overlapMs } = spec
  const timeOf = (event: Row | undefined): number | null => format.parse(event?.[spec.at])?.getTime() ?? null
  const begin = async (api: Api, since: Date | null): Promise<Place> =>
    since === null
      ? { of: "list", after: null, untilMs: timeOf(await spec.newest(api)) }
      : { of: "events", after: null, untilMs: null }
  return cursorPages({
    ...(overlapMs !== undefined && { overlapMs }),
    fetch: async (api, { since, token }) => {
      const place = token === null ? await begin(api, since) : (JSON.parse(token) as Place)
      const isList = place.of === "list" || since === null
      const page = isList ? await spec.list(api, place.after) : await spec.events(api, since, place.after)
      const untilMs = place.untilMs ?? (isList ? null : timeOf(page.items[0]))
      const on = page.next === null ? null : JSON.stringify({ ...place, after: page.next, untilMs } satisfies Place)
      const items = isList ? page.items : await readAgain(api, spec, page.items)
      return { items, next: on, ...(untilMs !== null && { until: new Date(untilMs) }) }
    },
  })
}

async function readAgain(api: Api, { idOf, read }: EventsSpec, events: readonly Row[]): Promise<readonly unknown[]> {
  const found: unknown[] = []
  for (const id of new Set(events.flatMap((event) => idOf(event) ?? []))) found.push(await read(api, id))
  return found
}
