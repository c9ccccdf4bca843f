// How WooCommerce is called: lists in the order of ids, records by id, products together with their variations.
import { type Api, byOffset, type Row, recordsAt, rowAt, rowsAt } from "#hub"

/** WordPress takes no larger page, and WooCommerce no larger batch. */
export const pageSize = 100
/** Values as they are kept, not as a page shows them. */
export const asKept = { context: "edit" }
const changed = { at: "date_modified_gmt" }

/** What a page of a list becomes before it is read. */
type Completed = (api: Api, records: readonly Row[]) => Promise<readonly Row[]>
const asIs: Completed = async (_api, records) => records

/** What a list is asked for by a time: what changed or is new since; null for one that takes none and is read whole. */
type Since = "modified_after" | "after" | null

/** A list can't be sorted by the time of change, so it is read by id. What is new is new once. */
const pages = (path: string, since: Since, completed: Completed, query: Readonly<Record<string, string>> = {}) =>
  byOffset({
    kind: since === null ? "whole" : "changes",
    pageSize,
    completed,
    ...(since === "after" && { overlapMs: 0 }),
    fetch: async (api, at) => {
      const after = at.since?.toISOString().slice(0, 19)
      const filter = since === null || after === undefined ? {} : { [since]: after, dates_are_gmt: true }
      const place = { orderby: "id", order: "asc", per_page: pageSize, offset: at.offset }
      return recordsAt(await api.get(path, { ...asKept, ...query, ...filter, ...place }))
    },
  })

/** A kind of record of a list of its own. */
export const listed = (path: string, since: Since, completed = asIs, query: Readonly<Record<string, string>> = {}) => ({
  id: "id",
  changed,
  pull: pages(path, since, completed, query),
  get: one(path, completed),
  getMany: {
    batchMax: pageSize,
    get: async (api: Api, ids: readonly string[]) =>
      completed(api, recordsAt(await api.get(path, { ...asKept, include: ids.join(","), per_page: pageSize }))),
  },
})

/** One record; null when there is none. */
function one(path: string, completed = asIs) {
  return async (api: Api, id: unknown): Promise<Row | null> => {
    const found = await api.find(`${path}/${id}`, asKept)
    return found === null ? null : ((await completed(api, [rowAt(found)]))[0] ?? null)
  }
}

/** Products with `variants`: their variations, or themselves. */
export const composed: Completed = async (api, products) => {
  const made: Row[] = []
  for (const product of products) {
    const variants = product["type"] === "variable" ? await variationsOf(api, product["id"]) : [selfVariant(product)]
    made.push({ ...product, variants })
  }
  return made
}
export const productById = one("/products", composed)

/** A product without variations is bought itself; its attributes are no choice. */
function selfVariant({ id, sku, regular_price, manage_stock, stock_quantity }: Row): Row {
  return { id, sku, regular_price, manage_stock, stock_quantity, attributes: [] }
}

/** A product has at most so many pages of variations (250 is the catalogue's limit). */
const variationPagesMax = 20

async function variationsOf(api: Api, product: unknown): Promise<Row[]> {
  const found: Row[] = []
  for (let page = 1; page <= variationPagesMax; page++) {
    const asked = { ...asKept, per_page: pageSize, page, orderby: "id", order: "asc" }
    const variations = recordsAt(await api.get(`/products/${product}/variations`, asked))
    found.push(...variations)
    if (variations.length < pageSize) break
  }
  return found
}

/** What may be bought of products, one by one, each with its product's id. */
const stocked: Completed = async (api, products) =>
  (await composed(api, products)).flatMap((product) => {
    if (product["type"] === "variable")
      return rowsAt(product, "variants").map((variant) => ({ ...variant, parent_id: product["id"] }))
    return product["type"] === "simple" ? [{ ...product, parent_id: 0 }] : []
  })

/** A stock's id: its product's, with the variation's behind it. */
export function stockId({ id, parent_id }: Row): unknown {
  return id === undefined ? undefined : parent_id ? `${parent_id}/${id}` : String(id)
}

/** The product of a stock that is a variation's; else 0. */
export const parentOf = (id: string): number => (id.includes("/") ? Number(id.split("/")[0]) : 0)
export const stockPath = (id: string): string => `/products/${id.replace("/", "/variations/")}`

/** Levels: of what is new, and by id. */
export const stockRead = {
  id: stockId,
  changed,
  pull: pages("/products", "after", stocked),
  get: async (api: Api, id: string) => {
    const found = await api.find(stockPath(id), asKept)
    return found === null || rowAt(found)["type"] === "variable" ? null : { ...rowAt(found), parent_id: parentOf(id) }
  },
}

/** What is bought under a SKU: a product or a variation. */
export async function stockBySku(api: Api, sku: string): Promise<Row | null> {
  const [found] = recordsAt(await api.get("/products", { ...asKept, sku, per_page: 1 }))
  if (found === undefined) return null
  return { ...found, parent_id: found["type"] === "variation" ? found["parent_id"] : 0 }
}

/** Refunds stand below their orders, which alone tell their currency. */
function withOrder(refund: Row, { id: order_id, currency, date_modified_gmt }: Row): Row {
  return { ...refund, order_id, currency, date_modified_gmt }
}

const refundsOf: Completed = async (api, orders) => {
  const found: Row[] = []
  for (const order of orders.filter((one) => rowsAt(one, "refunds").length > 0)) {
    const list = await api.get(`/orders/${order["id"]}/refunds`, { ...asKept, per_page: pageSize })
    found.push(...recordsAt(list).map((refund) => withOrder(refund, order)))
  }
  return found
}

/** Refunds: those of orders that changed, and by their order's id and their own. */
export const refundRead = {
  id: ({ id, order_id }: Row) => (id === undefined || order_id === undefined ? undefined : `${order_id}/${id}`),
  changed,
  pull: pages("/orders", "modified_after", refundsOf, { status: "any" }),
  get: async (api: Api, key: string) => {
    const [order, id] = key.split("/")
    const parent = await one("/orders")(api, order)
    const found = parent === null ? null : await one(`/orders/${order}/refunds`)(api, id)
    return parent === null || found === null ? null : withOrder(found, parent)
  },
}
