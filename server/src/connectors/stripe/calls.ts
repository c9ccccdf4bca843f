// How Stripe is called: lists from the newest on, changes by its events, records by id, writes as forms with an idempotency key.
import { type Api, cursorPages, type Pull, type PushItem, single, VendorError } from "#hub"
import { formOf, listOf, objectOf, type SRecord } from "./formats.ts"

const limit = 100
/** Events of a clock that was set back are older than the last one read; five minutes are no rarity. */
const overlapMs = 10 * 60_000

/** Where a read stands: in the list or in the events, behind which id, and from which event's time the next read goes on. */
interface Place {
  readonly of: "list" | "events"
  readonly after: string
  readonly until: number | null
}

/**
 * Lists have no "changed since": what changed is told by events (kept 30 days), and read again, for an event holds the record as it was
 * then, in the version of the account. The next read goes on at the newest event of those read; after a list, at the newest before it, so
 * that what happens during it is read next time.
 */
export function eventful(path: string, kind: string, query: Readonly<Record<string, string>> = {}): Pull {
  return cursorPages({
    overlapMs,
    fetch: async (api, { since, token }) => {
      const from = token === null ? await begin(api, since) : (JSON.parse(token) as Place)
      const after = from.after === "" ? {} : { starting_after: from.after }
      const asked =
        from.of === "list" ? { ...query, ...after } : { type: `${eventsOf(kind)}.*`, ...sinceOf(since), ...after }
      const { data, hasMore } = listOf(await api.get(from.of === "list" ? path : "/events", { limit, ...asked }))
      const last = data.at(-1)?.["id"]
      const items = from.of === "list" ? data : await readAgain(api, path, kind, data)
      const until = from.until ?? (from.of === "events" ? newestOf(data) : null)
      const next =
        hasMore && typeof last === "string" ? JSON.stringify({ ...from, after: last, until } satisfies Place) : null
      return { items, next, ...(until === null ? {} : { until: new Date(until * 1000) }) }
    },
  })
}

async function begin(api: Api, since: Date | null): Promise<Place> {
  if (since !== null) return { of: "events", after: "", until: null }
  return { of: "list", after: "", until: newestOf(listOf(await api.get("/events", { limit: 1 })).data) }
}

/** When the newest of these events was; Stripe lists them from the newest on. */
function newestOf([newest]: readonly SRecord[]): number | null {
  const created = newest?.["created"]
  return typeof created === "number" ? created : null
}

const eventsOf = (kind: string): string => (kind === "subscription" ? "customer.subscription" : kind)
const sinceOf = (since: Date | null) => (since === null ? {} : { "created[gte]": Math.floor(since.getTime() / 1000) })

async function readAgain(
  api: Api,
  path: string,
  kind: string,
  events: readonly SRecord[],
): Promise<readonly unknown[]> {
  const ids = new Set<string>()
  for (const event of events) {
    const { object, id } = Object(Reflect.get(Object(event["data"]), "object"))
    if (object === kind && typeof id === "string") ids.add(id)
  }
  const found: unknown[] = []
  for (const id of ids) found.push((await one(path)(api, id)) ?? { id, object: kind, deleted: true })
  return found
}

/** One record by id; null when there is none. A deleted one says so. */
export const one = (path: string) => async (api: Api, id: string) => {
  const answer = await api.send({ method: "GET", path: `${path}/${encodeURIComponent(id)}`, allow: [404] })
  return answer.status === 404 ? null : objectOf(answer.body)
}

/** Makes a record, or changes what is named of it. */
export async function write(api: Api, path: string, body: SRecord, key: string): Promise<SRecord> {
  const answer = await api.send({ method: "POST", path, headers: { "idempotency-key": key }, form: formOf(body) })
  return objectOf(answer.body)
}

export const create = (path: string, made: (item: PushItem) => SRecord = ({ body }) => body) =>
  single((api, item, key) => write(api, path, made(item), key))

export const update = (path: string, made: (item: PushItem) => SRecord = ({ body }) => body) =>
  single((api, item, key) => write(api, `${path}/${item.id}`, made(item), key))

/** Prices can't be deleted, and products only without prices: they are put away. */
export const archive = (path: string) => update(path, () => ({ active: false }))

export const remove = (path: string) =>
  single(async (api, { id }) => {
    await api.send({ method: "DELETE", path: `${path}/${id}`, allow: [404] })
    return null
  })

/** What a record is refused for before it is sent. */
export function refuse(message: string): never {
  throw new VendorError({ class: "validation", message })
}
