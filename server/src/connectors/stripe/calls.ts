// How Stripe is called: lists from the newest on, changes by its events, records by id, writes as forms with an idempotency key.
import {
  type Api,
  at,
  byEvents,
  filled,
  nestedForm,
  type PushItem,
  type Row,
  recordAt,
  recordsAt,
  rowAt,
  single,
  unixTime,
} from "#hub"

const limit = 100
/** Events of a clock that was set back are older than the last one read; five minutes are no rarity. */
const overlapMs = 10 * 60_000

type Query = Readonly<Record<string, string | number>>

/** A page of a list, from the newest on or behind a record; `next` is the record that the next one is behind. */
export async function page(api: Api, path: string, query: Query = {}, after: string | null = null) {
  const body = await api.get(path, { limit, ...query, starting_after: after })
  const items = recordsAt(body, "data")
  return { items, next: at(body, "has_more") === true ? filled(items.at(-1), "id") : null }
}

/** Open payment pages are at most a day old: a hundred times a hundred of them is more than a shop has. */
const pagesMax = 100

/** The records of a list, as far as so many pages. */
export async function allOf(
  api: Api,
  path: string,
  query: Query,
  pages = pagesMax,
  after: string | null = null,
): Promise<readonly Row[]> {
  const { items, next } = await page(api, path, query, after)
  return next === null || pages === 1 ? items : [...items, ...(await allOf(api, path, query, pages - 1, next))]
}

/**
 * Records of a kind. What changed of them is told by events (kept 30 days), and read again, for an event holds the record as it was then,
 * in the version of the account.
 */
export function followed(kind: string, query: Query = {}) {
  const path = `/${kind}s`
  const type = `${kind === "subscription" ? "customer.subscription" : kind}.*`
  return {
    id: "id",
    get: one(path),
    pull: byEvents({
      overlapMs,
      at: "created",
      format: unixTime,
      list: (api, after) => page(api, path, query, after),
      events: (api, since, after) =>
        page(api, "/events", { type, "created[gte]": Math.floor(since.getTime() / 1000) }, after),
      newest: async (api) => (await page(api, "/events", { limit: 1 })).items[0],
      idOf: (event) => {
        const { object, id } = rowAt(event, "data", "object")
        return object === kind ? filled(id) : null
      },
      read: async (api, id) => (await one(path)(api, id)) ?? { id, object: kind, deleted: true },
    }),
  }
}

/** One record by id; null when there is none. A deleted one says so. */
const one = (path: string) => async (api: Api, id: string) => {
  const body = await api.find(`${path}/${encodeURIComponent(id)}`)
  return body === null ? null : recordAt(body)
}

/** Makes a record, or changes what is named of it. */
export async function write(api: Api, path: string, body: Row, key: string): Promise<Row> {
  const headers = { "idempotency-key": key }
  return recordAt((await api.send({ method: "POST", path, headers, form: nestedForm(body) })).body)
}

/** Writes records of a kind: the body of each, or what `bodyOf` makes of it. */
export const writer = (kind: string, bodyOf: (item: PushItem) => Row = ({ body }) => body) =>
  single((api, item, key) => write(api, item.id === null ? `/${kind}s` : `/${kind}s/${item.id}`, bodyOf(item), key))
