// How QuickBooks is called: changes by change data capture, else by query; records by id; writes one by one, each with a request id.
import { type Api, changes, type Pull, type PushItem, VendorError } from "#hub"
import { changedAt, type QRecord, recordsOf } from "./formats.ts"

/** Lower minor versions were retired in August 2025. */
const minorversion = 75
/** A query answers at most 1,000 records. */
const pageSize = 1000
/** Change data capture answers at most 1,000 records and does not say that there are more. */
const captureMax = 1000
/** Entities that a user puts away rather than deletes: lists leave those out unless asked. */
const archived = new Set(["Customer", "Item", "Account", "TaxCode", "TaxRate"])

export const read = (api: Api, path: string, query: Readonly<Record<string, string>> = {}) =>
  api.get(path, { ...query, minorversion })

/** Records of a query, such as `select * from Item where Type = 'Service'`. */
export async function query(api: Api, entity: string, rest: string, where: readonly string[] = []) {
  const wanted = archived.has(entity) ? [...where, "Active in (true,false)"] : where
  const filter = wanted.length === 0 ? "" : ` where ${wanted.join(" and ")}`
  const body = await read(api, "/query", { query: `select * from ${entity}${filter}${rest}` })
  return recordsOf(body, "QueryResponse", entity)
}

/** Every record of a short list. */
export const all = (api: Api, entity: string) => query(api, entity, ` maxresults ${pageSize}`)

/**
 * Changes of one entity. What deletions there were tells only change data capture, which looks back 30 days and answers 1,000 records:
 * where it can't tell everything, the query goes on, and the daily full read finds what was deleted.
 */
export function changedRecords(entity: string): Pull {
  const byQuery = changes({
    pageSize,
    at: changedAt,
    fetch: (api, { since, page, pageSize: size }) =>
      query(
        api,
        entity,
        ` orderby MetaData.LastUpdatedTime startposition ${(page - 1) * size + 1} maxresults ${size}`,
        since === null ? [] : [`MetaData.LastUpdatedTime >= '${since.toISOString()}'`],
      ),
  })
  return {
    ...byQuery,
    page: async (api, at) => {
      const captured = at.since === null || at.token !== null ? null : await capture(api, entity, at.since)
      return captured === null ? byQuery.page(api, at) : { items: captured, next: null }
    },
  }
}

async function capture(api: Api, entity: string, since: Date): Promise<readonly QRecord[] | null> {
  try {
    const body = await read(api, "/cdc", { entities: entity, changedSince: since.toISOString() })
    const [first] = recordsOf(body, "CDCResponse")
    const found = recordsOf(first, "QueryResponse").flatMap((part) => recordsOf(part, entity))
    return found.length >= captureMax ? null : found
  } catch (error) {
    if (error instanceof VendorError && error.errorClass === "validation") return null
    throw error
  }
}

/** One record by id; null when there is none. */
export const one = (entity: string) => async (api: Api, id: string) => {
  try {
    return recordsOf(await read(api, `/${entity.toLowerCase()}/${encodeURIComponent(id)}`), entity)[0] ?? null
  } catch (error) {
    if (error instanceof VendorError && error.errorClass === "missing") return null
    throw error
  }
}

export const many = (entity: string) => ({
  batchMax: 100, // keeps the address under 2,000 characters
  get: (api: Api, ids: readonly string[]) =>
    query(api, entity, ` maxresults ${ids.length}`, [
      `Id in (${ids.map((id) => `'${id.replaceAll("'", "")}'`).join(",")})`,
    ]),
})

/** Makes a record, or changes it: only the fields named, and only as long as nobody else changed it (SyncToken, error 5010). */
export async function write(api: Api, entity: string, item: PushItem, requestid: string, fields: QRecord = item.body) {
  const json = item.id === null ? fields : { ...fields, ...versionOf(item), sparse: true }
  const body = await api.post(`/${entity.toLowerCase()}`, json, { query: { minorversion, requestid } })
  return recordsOf(body, entity)[0]
}

/** Deletes or voids. */
export async function end(api: Api, entity: string, item: PushItem, operation: "delete" | "void", requestid: string) {
  const more = { query: { operation, minorversion, requestid } }
  const body = await api.post(`/${entity.toLowerCase()}`, versionOf(item), more)
  return operation === "void" ? recordsOf(body, entity)[0] : null
}

function versionOf({ id, raw }: PushItem) {
  return { Id: id, SyncToken: Reflect.get(Object(raw), "SyncToken") }
}
