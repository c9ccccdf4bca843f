// How Xero is called: lists by change, records by id, writes in batches.
import { type Api, batch, changes, type PushItem, type PushResult, recordsAt, refused, textAt, whole } from "#hub"
import { xeroTime } from "./formats.ts"

type Query = Readonly<Record<string, string>>

/** Xero's largest page is 1,000; half of it keeps an answer of invoices under its time-out. */
const pageSize = 500
/** Records per write: each still counts as one call. */
const batchMax = 50
/** Ids per read: so many keep the address under 2,000 characters. */
const idsMax = 40

export const changed = { at: "UpdatedDateUTC", format: xeroTime }

/** A short list, read whole. */
export const listed = (plural: string, id: string, query: Query = {}) => ({
  id,
  pull: whole(async (api) => recordsAt(await api.get(`/${plural}`, query), plural)),
})

/** A long list, read by change, in the order of its time. */
export const paged = (plural: string, id: string, query: Query = {}, filter: Query = {}) => ({
  id,
  changed,
  get: one(plural, query),
  pull: changes({
    pageSize,
    ...changed,
    fetch: async (api, { since, page, pageSize: size }) => {
      const headers = since === null ? {} : { "if-modified-since": since.toISOString().slice(0, 19) }
      const asked = { ...query, ...filter, page, pageSize: size, order: "UpdatedDateUTC ASC" }
      return recordsAt(await api.get(`/${plural}`, asked, headers), plural)
    },
  }),
})

export function one(plural: string, query: Query = {}) {
  return async (api: Api, id: string) => {
    const body = await api.find(`/${plural}/${encodeURIComponent(id)}`, query)
    return body === null ? null : (recordsAt(body, plural)[0] ?? null)
  }
}

export const byIds = (plural: string, query: Query = {}) => ({
  batchMax: idsMax,
  get: async (api: Api, ids: readonly string[]) =>
    recordsAt(await api.get(`/${plural}`, { ...query, IDs: ids.join(","), page: 1, pageSize: idsMax }), plural),
})

type Body = (item: PushItem) => object

/** PUT makes, POST changes; each answers its records in the order in which they were sent, refused ones with their reasons. */
export const writer =
  (plural: string, id: string, query: Query = {}) =>
  (method: "PUT" | "POST", bodyOf: Body = ({ body }) => body) =>
    batch(batchMax, async (api, items, key): Promise<PushResult[]> => {
      const json = { [plural]: items.map((item) => ({ ...bodyOf(item), ...(item.id !== null && { [id]: item.id }) })) }
      const headers = { "idempotency-key": key }
      const asked = { ...query, summarizeErrors: false }
      const { body } = await api.send({ method, path: `/${plural}`, query: asked, headers, json })
      return recordsAt(body, plural).map(resultOf)
    })

function resultOf(raw: unknown): PushResult {
  const { HasValidationErrors, StatusAttributeString } = Object(raw)
  if (HasValidationErrors !== true && StatusAttributeString !== "ERROR") return { raw }
  return refused(textAt(raw, "ValidationErrors", "0", "Message"))
}

/** One payment: PUT makes it, POST to its address changes its status. */
export async function sendPayment(api: Api, method: "PUT" | "POST", path: string, json: object, key: string) {
  const answer = await api.send({ method, path: `/Payments${path}`, headers: { "idempotency-key": key }, json })
  return recordsAt(answer.body, "Payments")[0]
}
