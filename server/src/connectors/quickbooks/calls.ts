// How QuickBooks is called: changes by change data capture, else by query; records by id; writes one by one, each with a request id.
import { type Api, at, changes, type PushItem, type Row, recordAt, rowsAt, single, VendorError, whole } from "#hub"

/** A query answers at most 1,000 records. */
const pageSize = 1000
/** Change data capture answers at most 1,000 records and does not say that there are more. */
const captureMax = 1000
/** Ids per query: so many keep the address under 2,000 characters. */
const idsMax = 100
/** Entities that a user puts away rather than deletes: lists leave those out unless asked. */
const archived = new Set(["Customer", "Item", "Account", "TaxCode", "TaxRate"])

/** Records of a query, such as `select * from Item where Type = 'Service'`. */
export async function query(api: Api, entity: string, rest: string, where: readonly string[] = []) {
  const wanted = archived.has(entity) ? [...where, "Active in (true,false)"] : where
  const filter = wanted.length === 0 ? "" : ` where ${wanted.join(" and ")}`
  const body = await api.get("/query", { query: `select * from ${entity}${filter}${rest}` })
  return rowsAt(recordAt(body, "QueryResponse"), entity)
}

/** Every record of a short list. */
export const all = (api: Api, entity: string) => query(api, entity, ` maxresults ${pageSize}`)

/** A short list, of which QuickBooks is the master. */
export const listed = (entity: string) => ({
  id: "Id",
  pull: whole((api) => all(api, entity)),
  authority: { "*": "theirs" } as const,
  everyMin: 1440,
})

const changed = { at: (raw: unknown) => at(raw, "MetaData", "LastUpdatedTime") }

/**
 * Records that are followed by their changes. What deletions there were tells only change data capture, which looks back 30 days and
 * answers 1,000 records: where it can't tell everything, the query goes on, and the daily full read finds what was deleted.
 */
export function followed(entity: string) {
  const byQuery = changes({
    pageSize,
    ...changed,
    fetch: (api, { since, page, pageSize: size }) => {
      const where = since === null ? [] : [`MetaData.LastUpdatedTime >= '${since.toISOString()}'`]
      const start = (page - 1) * size + 1
      return query(api, entity, ` orderby MetaData.LastUpdatedTime startposition ${start} maxresults ${size}`, where)
    },
  })
  const page: typeof byQuery.page = async (api, from) => {
    const captured = from.since === null || from.token !== null ? null : await capture(api, entity, from.since)
    return captured === null ? byQuery.page(api, from) : { items: captured, next: null }
  }
  return { id: "Id", changed, pull: { ...byQuery, page }, get: one(entity), getMany: many(entity) }
}

async function capture(api: Api, entity: string, since: Date): Promise<readonly Row[] | null> {
  try {
    const body = await api.get("/cdc", { entities: entity, changedSince: since.toISOString() })
    const parts = rowsAt(recordAt(body, "CDCResponse", "0"), "QueryResponse")
    const found = parts.flatMap((part) => rowsAt(part, entity))
    return found.length >= captureMax ? null : found
  } catch (error) {
    if (error instanceof VendorError && error.errorClass === "validation") return null
    throw error
  }
}

/** One record by id; null when there is none. */
export const one = (entity: string) => async (api: Api, id: string) => {
  const body = await api.find(`/${entity.toLowerCase()}/${encodeURIComponent(id)}`)
  return body === null ? null : recordAt(body, entity)
}

const many = (entity: string) => ({
  batchMax: idsMax,
  get: (api: Api, ids: readonly string[]) => {
    const wanted = ids.map((id) => `'${id.replaceAll("'", "")}'`).join(",")
    return query(api, entity, ` maxresults ${ids.length}`, [`Id in (${wanted})`])
  },
})

/** Makes a record, or changes it: only the fields named, and only as long as nobody else changed it (SyncToken, error 5010). */
export function write(api: Api, entity: string, item: PushItem, requestid: string, fields: Row = item.body) {
  const json = item.id === null ? fields : { ...fields, ...versionOf(item), sparse: true }
  return send(api, entity, json, { requestid })
}

export async function end(api: Api, entity: string, item: PushItem, requestid: string, operation: "delete" | "void") {
  const ended = await send(api, entity, versionOf(item), { operation, requestid })
  return operation === "void" ? ended : null
}

async function send(api: Api, entity: string, json: Row, query: Readonly<Record<string, string>>): Promise<Row> {
  return recordAt(await api.post(`/${entity.toLowerCase()}`, json, { query }), entity)
}

const versionOf = ({ id, raw }: PushItem): Row => ({ Id: id, SyncToken: at(raw, "SyncToken") })

type Fields = (item: PushItem, api: Api) => Row | Promise<Row>

/** Writes the body of a record, or what `fieldsOf` makes of it. */
export const writer = (entity: string, fieldsOf: Fields = ({ body }) => body) =>
  single(async (api, item, key) => write(api, entity, item, key, await fieldsOf(item, api)))

export const deleter = (entity: string) => single((api, item, key) => end(api, entity, item, key, "delete"))
