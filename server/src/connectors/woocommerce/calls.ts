// How WooCommerce is called: lists by id, records by id, products together with their variations.
import {
  type Api,
  batch,
  cursorPages,
  type PullAt,
  type PullPage,
  type PushItem,
  type PushResult,
  textOf as sameText,
  single,
  VendorError,
  whole,
} from "#hub"
import { listOf, objectOf, textOf } from "./formats.ts"

export type WRecord = Readonly<Record<string, unknown>>

/** WordPress takes no larger page, and WooCommerce no larger batch. */
export const pageSize = 100
/** Values as they are kept, not as a page shows them. */
export const asKept = { context: "edit" }
export const changed = { at: "date_modified_gmt" }
export const gone = { status: ["trash"] }

/** What a page of a list becomes before it is read. */
type Complete = (api: Api, records: readonly WRecord[]) => Promise<readonly WRecord[]>
const asIs: Complete = async (_api, records) => records

/** Changes of a list; it can't be sorted by the time of change, so it is read by id. */
export const changesOf = (path: string, complete: Complete = asIs, query: Readonly<Record<string, string>> = {}) =>
  cursorPages({ fetch: listSince("modified_after", path, complete, query) })

/** What is new in a list. */
export const newOf = (path: string, complete: Complete) =>
  cursorPages({ overlapMs: 0, fetch: listSince("after", path, complete, {}) })

const listSince =
  (since: string, path: string, complete: Complete, query: Readonly<Record<string, string>>) =>
  (api: Api, at: PullAt): Promise<PullPage> =>
    pageById(api, path, at.token, complete, {
      ...query,
      ...(at.since && { [since]: at.since.toISOString().slice(0, 19), dates_are_gmt: true }),
    })

/** The whole of a list that has no "changed since". */
export const allOf = (path: string, complete: Complete = asIs) =>
  whole((api, token) => pageById(api, path, token, complete, {}))

/**
 * One page in the order of ids. Each begins at the last record of the page before: when that one is not there any more, records before
 * it went and the rest moved up, so a page is read again instead of skipping what took their places.
 */
async function pageById(
  api: Api,
  path: string,
  token: string | null,
  complete: Complete,
  query: Readonly<Record<string, string | boolean>>,
): Promise<PullPage> {
  const { offset, last } = token === null ? { offset: 0, last: null } : (JSON.parse(token) as At)
  const asked = { ...asKept, ...query, orderby: "id", order: "asc", per_page: pageSize, offset }
  const found = recordsOf(await api.get(path, asked))
  const items = await complete(api, found)
  if (last !== null && found[0]?.["id"] !== last)
    return { items, next: placeText({ offset: Math.max(0, offset - pageSize), last: null }) }
  const end = found.at(-1)
  if (found.length < pageSize || end === undefined) return { items, next: null }
  return { items, next: placeText({ offset: offset + found.length - 1, last: Number(end["id"]) }) }
}

interface At {
  readonly offset: number
  readonly last: number | null
}

function placeText(at: At): string {
  return JSON.stringify(at)
}

/** One record; null when there is none. */
export const one =
  (path: string, complete: Complete = asIs) =>
  async (api: Api, id: string): Promise<unknown> => {
    const { status, body } = await api.send({ method: "GET", path: `${path}/${id}`, query: asKept, allow: [404] })
    return status === 404 ? null : ((await complete(api, [objectOf(body)]))[0] ?? null)
  }

export const many = (path: string, complete: Complete = asIs) => ({
  batchMax: pageSize,
  get: async (api: Api, ids: readonly string[]) =>
    complete(api, recordsOf(await api.get(path, { ...asKept, include: ids.join(","), per_page: pageSize }))),
})

/** Products with `variants`: their variations, or themselves. Only those of kinds that hold stock. */
export const composed: Complete = async (api, products) => {
  const made: WRecord[] = []
  for (const product of products) {
    const variants = product["type"] === "variable" ? await variationsOf(api, product["id"]) : [selfVariant(product)]
    made.push({ ...product, variants })
  }
  return made
}

/** A product without variations is bought itself; its attributes are no choice. */
function selfVariant({ id, sku, regular_price, manage_stock, stock_quantity }: WRecord): WRecord {
  return { id, sku, regular_price, manage_stock, stock_quantity, attributes: [] }
}

/** A product has at most so many pages of variations (250 is the catalogue's limit). */
const variationPagesMax = 20

async function variationsOf(api: Api, product: unknown): Promise<WRecord[]> {
  const found: WRecord[] = []
  for (let page = 1; page <= variationPagesMax; page++) {
    const asked = { ...asKept, per_page: pageSize, page, orderby: "id", order: "asc" }
    const variations = recordsOf(await api.get(`/products/${product}/variations`, asked))
    found.push(...variations)
    if (variations.length < pageSize) break
  }
  return found
}

/** What may be bought of products, one by one, each with its product's id. */
export const stocked: Complete = async (api, products) =>
  (await composed(api, products)).flatMap((product) =>
    product["type"] === "variable"
      ? listOf(product["variants"]).map((one) => ({ ...one, parent_id: product["id"] }))
      : product["type"] === "simple"
        ? [{ ...product, parent_id: 0 }]
        : [],
  )

/** A stock's id: its product's, with the variation's behind it. */
export function stockId({ id, parent_id }: WRecord): unknown {
  return id === undefined ? undefined : parent_id ? `${parent_id}/${id}` : String(id)
}

const pathOf = (id: string): string => `/products/${id.replace("/", "/variations/")}`

export async function stockById(api: Api, id: string): Promise<unknown> {
  const { status, body } = await api.send({ method: "GET", path: pathOf(id), query: asKept, allow: [404] })
  const found = objectOf(body)
  if (status === 404 || found["type"] === "variable") return null
  return { ...found, parent_id: id.includes("/") ? Number(id.split("/")[0]) : 0 }
}

/** The product or variation with a SKU. */
async function stockBySku(api: Api, sku: unknown): Promise<WRecord | null> {
  if (textOf(sku) === "") return null
  const [found] = recordsOf(await api.get("/products", { ...asKept, sku: textOf(sku), per_page: 1 }))
  if (found === undefined) return null
  return { ...found, parent_id: found["type"] === "variation" ? found["parent_id"] : 0 }
}

/** The level of the product with a SKU, the first time. */
export const stockSetter = single(async (api, { ours, body }) => {
  const found = await stockBySku(api, ours["sku"])
  if (found === null)
    throw new VendorError({ class: "validation", message: `The shop has no product with the SKU ${ours["sku"]}` })
  const path = pathOf(String(stockId(found)))
  const answer = await api.send({ method: "PUT", path, json: body })
  return { ...objectOf(answer.body), parent_id: found["parent_id"] }
})

/** Levels of many items, by one call per product with variations and one for all others. */
export const stockWriter = batch(pageSize, async (api, items): Promise<PushResult[]> => {
  const results = new Map<PushItem, PushResult>()
  for (const [parent, group] of Map.groupBy(items, (item) => parentOf(item.id ?? ""))) {
    const path = parent === "" ? "/products/batch" : `/products/${parent}/variations/batch`
    const update = group.map((item) => ({ id: Number(item.id?.split("/").at(-1)), ...item.body }))
    const answer = recordsOf(objectOf(await api.post(path, { update }))["update"])
    group.forEach((item, i) => {
      const refusal = refusalOf(answer[i])
      results.set(item, refusal ?? { raw: { ...answer[i], parent_id: Number(parent) } })
    })
  }
  return items.map((item) => results.get(item) ?? { error: { class: "transient" } })
})

function parentOf(id: string): string {
  return id.includes("/") ? (id.split("/")[0] ?? "") : ""
}

/** Makes a product and then its variations; a crash between the two is found by the product's name. */
export const productMaker = single(async (api, { body }) => {
  const { variants, ...fields } = body
  const rows = listOf(variants)
  const [only] = rows
  if (textOf(fields["name"]) === "" || only === undefined)
    throw new VendorError({ class: "validation", message: "A product needs a name and a price to be sold" })
  if (!isVariable(rows))
    return load(api, await api.post("/products", { ...fields, type: "simple", ...ownFields(only) }))
  const made = objectOf(
    await api.post("/products", { ...fields, type: "variable", attributes: attributesFor([], rows) }),
  )
  await sendVariations(api, made["id"], { create: rows })
  return load(api, made)
})

export async function productFound(api: Api, ours: WRecord): Promise<unknown> {
  const rows = listOf(ours["variants"])
  for (const { sku } of rows) {
    const found = await stockBySku(api, sku)
    if (found !== null) return one("/products", composed)(api, String(found["parent_id"] || found["id"]))
  }
  if (rows.length < 2) return null
  // Made by a try that ended before its variations were there.
  const asked = { ...asKept, search: textOf(ours["name"]), type: "variable", per_page: pageSize }
  const bare = recordsOf(await api.get("/products", asked)).find(
    (product) => product["name"] === ours["name"] && sameText(product["variations"] ?? []) === "[]",
  )
  return bare === undefined ? null : ((await composed(api, [bare]))[0] ?? null)
}

/** Writes what differs: the product's own fields, then its variations. */
export const productChanger = single(async (api, { id, body, raw }) => {
  const { variants, ...fields } = body
  const before = listOf(objectOf(raw)["variants"])
  const rows = variants === undefined ? before : listOf(variants)
  const turns = isVariable(rows) || objectOf(raw)["type"] === "variable"
  const moved = rows.filter((row) => before.every((old) => sameText(old) !== sameText(row)))
  const patch = turns
    ? { ...fields, ...(moved.length > 0 && parentPatch(objectOf(raw), rows)) }
    : { ...fields, ...(moved.length > 0 && ownFields(rows[0])) }
  if (Object.keys(patch).length > 0) await api.send({ method: "PUT", path: `/products/${id}`, json: patch })
  if (turns) await sendVariations(api, id, changesAmong(objectOf(raw)["type"] === "variable" ? before : [], rows))
  return one("/products", composed)(api, String(id))
})

/** Into the shop's trash, from where it can be brought back. */
export const trasher = (path: string) =>
  single(async (api, { id }) => {
    await api.send({ method: "DELETE", path: `${path}/${id}`, allow: [404, 410] })
    return null
  })

interface VariationChanges {
  readonly create?: readonly WRecord[]
  readonly update?: readonly WRecord[]
  readonly delete?: readonly unknown[]
}

function changesAmong(before: readonly WRecord[], rows: readonly WRecord[]): VariationChanges {
  const isKnown = (row: WRecord) => before.some((old) => old["id"] === row["id"])
  return {
    create: rows.filter((row) => !isKnown(row)),
    update: rows.filter((row) => isKnown(row) && before.every((old) => sameText(old) !== sameText(row))),
    delete: before.flatMap((old) => (rows.some((row) => row["id"] === old["id"]) ? [] : [old["id"]])),
  }
}

async function sendVariations(api: Api, product: unknown, changes: VariationChanges): Promise<void> {
  const create = (changes.create ?? []).map((row) => ownFields(row, true))
  const update = (changes.update ?? []).map((row) => ({ id: row["id"], ...ownFields(row, true) }))
  const calls = [...create.map((row) => ({ create: row })), ...update.map((row) => ({ update: row }))]
  const removed = (changes.delete ?? []).map((id) => ({ delete: id }))
  for (let i = 0; i < calls.length + removed.length; i += pageSize) {
    const part = [...calls, ...removed].slice(i, i + pageSize)
    const verbs = Map.groupBy(part, (call) => Object.keys(call)[0] ?? "")
    const body = Object.fromEntries(
      [...verbs].map(([verb, list]) => [verb, list.flatMap((call) => Object.values(call))]),
    )
    const answer = objectOf(await api.post(`/products/${product}/variations/batch`, body))
    const refused = [...recordsOf(answer["create"] ?? []), ...recordsOf(answer["update"] ?? [])].map(refusalOf)
    const first = refused.find((one) => one !== null)
    if (first) throw new VendorError(first.error)
  }
}

/** The fields of a variant that are ours to write; the rest of a row was read and stays as it is. */
function ownFields(row: WRecord | undefined, hasOptions = false): WRecord {
  const { sku, regular_price, attributes } = row ?? {}
  return {
    ...(sku === undefined ? {} : { sku }),
    ...(regular_price === undefined ? {} : { regular_price }),
    ...(hasOptions && attributes !== undefined ? { attributes } : {}),
  }
}

function isVariable(rows: readonly WRecord[]): boolean {
  return rows.length > 1 || listOf(rows[0]?.["attributes"]).length > 0
}

function parentPatch(raw: WRecord, rows: readonly WRecord[]): WRecord {
  const attributes = attributesFor(listOf(raw["attributes"]), rows)
  const isSame = sameText(attributes) === sameText(raw["attributes"] ?? [])
  return { ...(raw["type"] === "variable" ? {} : { type: "variable" }), ...(isSame ? {} : { attributes }) }
}

/** A product names every value that its variations use. */
function attributesFor(old: readonly WRecord[], rows: readonly WRecord[]): WRecord[] {
  const used = rows.flatMap((row) => listOf(row["attributes"]))
  const names = [...new Set(used.map((one) => textOf(one["name"])))]
  const kept = old.filter((one) => !names.includes(textOf(one["name"])))
  const made = names.map((name) => {
    const before = old.find((one) => textOf(one["name"]) === name)
    const values = used.filter((one) => textOf(one["name"]) === name).map((one) => textOf(one["option"]))
    const known = Array.isArray(before?.["options"]) ? before["options"] : []
    return { name, visible: true, ...before, variation: true, options: [...new Set([...known, ...values])] }
  })
  return [...kept, ...made]
}

async function load(api: Api, made: unknown): Promise<unknown> {
  return one("/products", composed)(api, String(objectOf(made)["id"]))
}

/** Refunds stand below their orders: those of orders that changed. */
export const refundPages = cursorPages({
  fetch: (api, at) => listSince("modified_after", "/orders", refundsOf, { status: "any" })(api, at),
})

const refundsOf: Complete = async (api, orders) => {
  const found: WRecord[] = []
  for (const order of orders.filter((one) => listOf(one["refunds"]).length > 0)) {
    const list = recordsOf(await api.get(`/orders/${order["id"]}/refunds`, { ...asKept, per_page: pageSize }))
    found.push(...list.map((refund) => withOrder(refund, order)))
  }
  return found
}

function withOrder(refund: WRecord, order: WRecord): WRecord {
  return {
    ...refund,
    order_id: order["id"],
    currency: order["currency"],
    date_modified_gmt: order["date_modified_gmt"],
  }
}

export async function refundById(api: Api, key: string): Promise<unknown> {
  const [order = "", id = ""] = key.split("/")
  const parent = await one("/orders")(api, order)
  const found = parent === null ? null : await one(`/orders/${order}/refunds`)(api, id)
  return found === null ? null : withOrder(objectOf(found), objectOf(parent))
}

export const refundKey = ({ id, order_id }: WRecord): unknown =>
  id === undefined || order_id === undefined ? undefined : `${order_id}/${id}`

function refusalOf(record: unknown): { readonly error: { class: "validation"; message: string } } | null {
  const error = objectOf(objectOf(record)["error"])
  if (error["code"] === undefined) return null
  return {
    error: { class: "validation", message: textOf(error["message"]) || "WooCommerce refused it without a reason" },
  }
}

/** The records of a list. Throws a VendorError for what is none. */
export function recordsOf(body: unknown): readonly WRecord[] {
  if (!Array.isArray(body)) throw new VendorError({ class: "transient", message: "The answer is no list" })
  return listOf(body)
}
