// How Xero is called: lists by change, records by id, writes in batches.
import { type Api, batch, changes, type PushResult, recordsAt, single, type Writer, whole } from "#hub"
import { refusalOf, xeroTime } from "./formats.ts"

/** Xero's largest page is 1,000; half of it keeps an answer of invoices under its time-out. */
const pageSize = 500
/** Records per write: each still counts as one call. */
export const batchMax = 50
export const changed = { at: "UpdatedDateUTC", format: xeroTime }

/** Changes of a paged list, in the order of their time. */
export const pages = (plural: string, query: Readonly<Record<string, string>> = {}) =>
  changes({
    pageSize,
    ...changed,
    fetch: async (api, { since, page, pageSize: size }) => {
      const headers = since === null ? {} : { "if-modified-since": since.toISOString().slice(0, 19) }
      const asked = { ...query, page, pageSize: size, order: "UpdatedDateUTC ASC" }
      return recordsAt(await api.get(`/${plural}`, asked, headers), plural)
    },
  })

export const list = (plural: string, query: Readonly<Record<string, string>> = {}) =>
  whole(async (api) => recordsAt(await api.get(`/${plural}`, query), plural))

export const one =
  (plural: string, query: Readonly<Record<string, string>> = {}) =>
  async (api: Api, id: string) => {
    const answer = await api.send({ method: "GET", path: `/${plural}/${encodeURIComponent(id)}`, query, allow: [404] })
    return answer.status === 404 ? null : (recordsAt(answer.body, plural)[0] ?? null)
  }

export const many = (plural: string, query: Readonly<Record<string, string>> = {}) => ({
  batchMax: 40, // 40 ids keep the address under 2,000 characters
  get: async (api: Api, ids: readonly string[]) =>
    recordsAt(await api.get(`/${plural}`, { ...query, IDs: ids.join(","), page: 1, pageSize: 40 }), plural),
})

/** PUT makes, POST changes; each answers its records in the order in which they were sent, refused ones with their reasons. */
export const writer = (
  method: "PUT" | "POST",
  plural: string,
  id: string,
  query: Readonly<Record<string, string>> = {},
): Writer =>
  batch(batchMax, async (api, items, idempotencyKey): Promise<PushResult[]> => {
    const records = items.map((item) => (item.id === null ? item.body : { ...item.body, [id]: item.id }))
    const { body } = await api.send({
      method,
      path: `/${plural}`,
      query: { ...query, summarizeErrors: false },
      headers: { "idempotency-key": idempotencyKey },
      json: { [plural]: records },
    })
    return recordsAt(body, plural).map((raw) => {
      const error = refusalOf(raw)
      return error === null ? { raw } : { error }
    })
  })

export const fourPlaces = { unitdp: "4" }

/** Draft → deleted, authorised → voided; a paid one can't go, and Xero says so. */
export const withdrawn = (plural: string, id: string) =>
  single(async (api, { id: recordId, raw }, idempotencyKey) => {
    const status: unknown = Reflect.get(Object(raw), "Status")
    const next = status === "DRAFT" || status === "SUBMITTED" ? "DELETED" : "VOIDED"
    const { body } = await api.send({
      method: "POST",
      path: `/${plural}/${recordId}`,
      headers: { "idempotency-key": idempotencyKey },
      json: { [plural]: [{ [id]: recordId, Status: next }] },
    })
    return recordsAt(body, plural)[0]
  })
