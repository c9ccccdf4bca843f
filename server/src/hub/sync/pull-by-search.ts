import type { Api } from "../api.ts"
import type { Row } from "../lens/rows.ts"
import { cursorPages, type Pull, type PullPage } from "./pull-kinds.ts"

/** What is searched for: all that is said of it holds. */
export interface SearchAsk {
  /** Changed then or after. */
  readonly from?: Date
  /** Changed before. */
  readonly before?: Date
  /** Of an id above this one. */
  readonly above?: string
  /** The newest change first, or the lowest id. */
  readonly order: "newest" | "id"
  readonly limit: number
}

interface SearchSpec {
  /** The first records that a search finds, as many as `limit`, and how many there are. */
  readonly search: (api: Api, ask: SearchAsk) => Promise<{ readonly records: readonly Row[]; readonly total: number }>
  /** A page of everything that there is. */
  readonly list: (api: Api, after: string | null) => Promise<Listed>
  /** Adds to a page's records what the vendor leaves out of its lists. */
  readonly complete?: (api: Api, records: readonly Row[]) => Promise<readonly Row[]>
  /** When a record last changed, by the vendor's clock. */
  readonly changedAt: (record: Row) => Date | null
  /** Most records of one search. */
  readonly pageSize: number
  /** Milliseconds by which the search lags behind what is written. Default 30 s. */
  readonly overlapMs?: number
}

interface Listed {
  readonly records: readonly Row[]
  /** Names the next page; null when this was the last. */
  readonly next: string | null
}

/** A read of everything: the place in the list, and the newest change when it began. */
interface Listing {
  readonly after: string | null
  readonly until: string | null
}

/** A read of changes, by id: milliseconds, the last id that was read. */
interface Walk {
  readonly from: number
  readonly before: number
  readonly above?: string
}

/**
 * Everything by the list, changes by search, for vendors whose searches show no more than so many results, however they are paged
 * (HubSpot: 10,000). The newest come first, which nearly always are all. Where they are not, those before them are read by id, each page
 * a search of its own above the last id: it never pages. What changes meanwhile leaves the walk and is new at the next read, which begins
 * at the newest change that the vendor showed when this one began: its clock, not ours.
 */
export function pullBySearch(spec: SearchSpec): Pull {
  return cursorPages({
    ...(spec.overlapMs !== undefined && { overlapMs: spec.overlapMs }),
    // Tokens are our own, from the page before.
    fetch: (api, { since, token }) => {
      if (since === null) return listed(spec, api, token === null ? null : (JSON.parse(token) as Listing))
      return token === null ? newest(spec, api, since) : walked(spec, api, JSON.parse(token) as Walk)
    },
  })
}

async function listed(spec: SearchSpec, api: Api, at: Listing | null): Promise<PullPage> {
  const until = at === null ? await newestChange(spec, api) : at.until
  const { records, next } = await spec.list(api, at?.after ?? null)
  const token = next === null ? null : JSON.stringify({ after: next, until } satisfies Listing)
  return { items: await completed(spec, api, records), next: token, ...(until !== null && { until: new Date(until) }) }
}

async function newestChange({ search, changedAt }: SearchSpec, api: Api): Promise<string | null> {
  const [record] = (await search(api, { order: "newest", limit: 1 })).records
  return record === undefined ? null : (changedAt(record)?.toISOString() ?? null)
}

async function newest(spec: SearchSpec, api: Api, since: Date): Promise<PullPage> {
  const { records, total } = await spec.search(api, { from: since, order: "newest", limit: spec.pageSize })
  const items = await completed(spec, api, records)
  const [until, oldest] = [records[0], records.at(-1)].map((record) => (record ? spec.changedAt(record) : null))
  if (!until || !oldest) return { items, next: null }
  // What changed at the same moment as the oldest of these may not be among them.
  const walk: Walk = { from: since.getTime(), before: oldest.getTime() + 1 }
  return { items, until, next: total > records.length ? JSON.stringify(walk) : null }
}

async function walked(spec: SearchSpec, api: Api, walk: Walk): Promise<PullPage> {
  const { records } = await spec.search(api, {
    ...{ from: new Date(walk.from), before: new Date(walk.before), order: "id", limit: spec.pageSize },
    ...(walk.above !== undefined && { above: walk.above }),
  })
  const above = String(records.at(-1)?.["id"])
  const next = records.length < spec.pageSize ? null : JSON.stringify({ ...walk, above } satisfies Walk)
  return { items: await completed(spec, api, records), next }
}

async function completed({ complete }: SearchSpec, api: Api, records: readonly Row[]): Promise<readonly Row[]> {
  return complete === undefined || records.length === 0 ? records : complete(api, records)
}
