import { type Api, cursorPages, isoTime, type Pull, type PullPage, recordsAt, textAt } from "#hub"
import { askedOf, type HObject, type Kind, objectPath, withLinks } from "./calls.ts"

/** Largest pages of a list and of a search. */
const listMax = 100
const searchMax = 200
/** A search shows no more results than this, however it is paged (docs: CRM search limits). */
export const resultsMax = 10_000
/** The index of the search lags behind writes by some seconds; a minute is read again. */
const overlapMs = 60_000
/** Milliseconds of all time are halved fewer times than this. */
const halvingsMax = 50
/** A search takes two of the calls that are allowed per second: HubSpot allows half as many. */
const searchCost = 2

/** Changed at or after `from` and before `to`, of ids above `after`; the whole stretch ends at `end`. Milliseconds. */
interface Window {
  readonly from: number
  readonly to: number
  readonly end: number
  readonly after: string | null
}

/** A read of everything: the place in the list, and the newest change when it began. */
interface Listing {
  readonly after: string | null
  readonly until: string | null
}

/**
 * Everything by the list (which has no end at 10,000), changes by search. A search that has more than a page is cut into windows of
 * time, each halved until it shows all it has; within a window records come by id, so that what changes meanwhile moves behind and
 * nothing is skipped. The next read begins at the newest change that HubSpot showed when this one began: its clock, not ours.
 */
export const changedObjects = (kind: Kind): Pull =>
  cursorPages({
    overlapMs,
    fetch: async (api, { since, token }): Promise<PullPage> => {
      if (since === null) return listed(api, kind, token === null ? null : (JSON.parse(token) as Listing))
      return token === null ? newest(api, kind, since) : windowed(api, kind, JSON.parse(token) as Window)
    },
  })

async function listed(api: Api, kind: Kind, at: Listing | null): Promise<PullPage> {
  const until = at === null ? await newestChange(api, kind) : at.until
  const query = { limit: listMax, properties: askedOf(api, kind).join(","), after: at?.after }
  const body = await api.get(objectPath(kind.object), query)
  const after = textAt(body, "paging", "next", "after")
  const items = await withLinks(api, kind, recordsAt(body, "results"))
  const next = after === undefined ? null : JSON.stringify({ after, until } satisfies Listing)
  return { items, next, ...(until === null ? {} : { until: new Date(until) }) }
}

async function newestChange(api: Api, kind: Kind): Promise<string | null> {
  const { results } = await search(api, kind, { filters: [], sort: `-${kind.changedAt}`, limit: 1 })
  return changeOf(kind, results[0])?.toISOString() ?? null
}

/** The newest changes first: nearly always they are all. */
async function newest(api: Api, kind: Kind, since: Date): Promise<PullPage> {
  const filters = [filter(kind.changedAt, "GTE", since.getTime())]
  const { results, total } = await search(api, kind, { filters, sort: `-${kind.changedAt}`, limit: searchMax })
  const items = await withLinks(api, kind, results)
  const until = changeOf(kind, results[0])
  const oldest = changeOf(kind, results.at(-1))
  if (until === null || oldest === null || total <= results.length)
    return { items, next: null, ...(until && { until }) }
  const end = oldest.getTime() + 1
  const next: Window = { from: since.getTime(), to: end, end, after: null }
  return { items, next: JSON.stringify(next), until }
}

async function windowed(api: Api, kind: Kind, asked: Window): Promise<PullPage> {
  let at = asked
  for (let halvings = 0; halvings < halvingsMax; halvings++) {
    const { results, total } = await search(api, kind, {
      filters: [
        filter(kind.changedAt, "GTE", at.from),
        filter(kind.changedAt, "LT", at.to),
        ...(at.after === null ? [] : [filter("hs_object_id", "GT", at.after)]),
      ],
      sort: "hs_object_id",
      limit: searchMax,
    })
    const isTooMuch = at.after === null && total > resultsMax && at.to - at.from > 1
    if (!isTooMuch) return { items: await withLinks(api, kind, results), next: nextOf(at, results) }
    at = { ...at, to: Math.ceil((at.from + at.to) / 2) }
  }
  return { items: [], next: JSON.stringify(at) }
}

/** More of the same window, else a window twice as long behind it. */
function nextOf(at: Window, results: readonly HObject[]): string | null {
  const last = results.at(-1)?.["id"]
  if (results.length === searchMax) return JSON.stringify({ ...at, after: String(last) })
  if (at.to >= at.end) return null
  return JSON.stringify({ ...at, from: at.to, to: Math.min(at.end, at.to + 2 * (at.to - at.from)), after: null })
}

interface Filter {
  readonly propertyName: string
  readonly operator: "GTE" | "LT" | "GT"
  readonly value: string
}

function filter(propertyName: string, operator: Filter["operator"], value: string | number): Filter {
  return { propertyName, operator, value: String(value) }
}

async function search(
  api: Api,
  { object, properties }: Kind,
  { filters, sort, limit }: { filters: readonly Filter[]; sort: string; limit: number },
): Promise<{ results: readonly HObject[]; total: number }> {
  const filterGroups = filters.length === 0 ? [] : [{ filters }]
  const asked = { filterGroups, sorts: [sort], properties, limit }
  const body = await api.post(`${objectPath(object)}/search`, asked, { cost: searchCost })
  return { results: recordsAt(body, "results"), total: Number(Reflect.get(Object(body), "total") ?? 0) }
}

function changeOf({ changedAt }: Kind, record: HObject | undefined): Date | null {
  return isoTime.parse(textAt(record, "properties", changedAt) ?? record?.["updatedAt"])
}
