import {
  type Api,
  at,
  batch,
  filled,
  firstBySku,
  isSame,
  levelSetter,
  listAt,
  offeredIn,
  type PushItem,
  type PushResult,
  type Row,
  recordsAt,
  refused,
  rowAt,
  rowsAt,
  single,
  VendorError,
} from "#hub"
import { asKept, composed, pageSize, parentOf, productById, stockBySku, stockId, stockPath } from "./calls.ts"

/** Writes what differs of a record. */
export const changer = (path: string) => single((api, { id, body }) => api.put(`${path}/${id}`, body))

/** The level of the product with a SKU, the first time. */
export const stockSetter = levelSetter(stockBySku, async (api, found, { body }) => {
  const now = await api.put(stockPath(String(stockId(found))), body)
  return { ...rowAt(now), parent_id: found["parent_id"] }
})

/** Levels of many items, by one call per product with variations and one for all others. */
export const stockWriter = batch(pageSize, async (api, items) => {
  const results = new Map<PushItem, PushResult>()
  for (const [parent, group] of Map.groupBy(items, ({ id }) => parentOf(id ?? ""))) {
    const path = parent === 0 ? "/products/batch" : `/products/${parent}/variations/batch`
    const update = group.map(({ id, body }) => ({ id: Number(id?.split("/").at(-1)), ...body }))
    const answer = recordsAt(await api.post(path, { update }), "update")
    for (const [i, item] of group.entries())
      results.set(item, refusalIn(answer[i]) ?? { raw: { ...answer[i], parent_id: parent } })
  }
  return items.map((item) => results.get(item) ?? { error: { class: "transient" } })
})

/** What a batch says of a record that it refuses. */
function refusalIn(record: unknown): ReturnType<typeof refused> | null {
  return at(record, "error", "code") === undefined ? null : refused(filled(record, "error", "message"))
}

/** Makes a product and then its variations; a crash between the two is found by the product's name. */
export const productMaker = single(async (api, { body: { variants, ...fields } }) => {
  const rows = rowsAt(variants)
  const [only] = rows
  if (filled(fields, "name") === null || only === undefined)
    throw new VendorError({ class: "validation", message: "A product needs a name and a price to be sold" })
  const made = isVariable(rows)
    ? await api.post("/products", { ...fields, type: "variable", attributes: attributesFor([], rows) })
    : await api.post("/products", { ...fields, type: "simple", ...ownFields(only) })
  if (isVariable(rows)) await sendVariations(api, at(made, "id"), changesAmong([], rows))
  return productById(api, at(made, "id"))
})

/** The product with one of these SKUs, or one that was made by a try which ended before its variations were there. */
export async function productFound(api: Api, ours: Row): Promise<unknown> {
  const found = await firstBySku(api, ours, stockBySku)
  if (found !== null) return productById(api, found["parent_id"] || found["id"])
  if (rowsAt(ours, "variants").length < 2) return null
  const asked = { ...asKept, search: filled(ours, "name"), type: "variable", per_page: pageSize }
  const bare = recordsAt(await api.get("/products", asked)).filter(
    (product) => product["name"] === ours["name"] && listAt(product, "variations").length === 0,
  )
  return (await composed(api, bare.slice(0, 1)))[0] ?? null
}

/** Writes what differs: the product's own fields, then its variations. */
export const productChanger = single(async (api, { id, body: { variants, ...fields }, raw }) => {
  const before = rowsAt(raw, "variants")
  const rows = variants === undefined ? before : rowsAt(variants)
  const wasVariable = at(raw, "type") === "variable"
  const turns = wasVariable || isVariable(rows)
  const isMoved = rows.some((row) => before.every((old) => !isSame(old, row)))
  const own = turns ? parentPatch(rowAt(raw), rows) : ownFields(rows[0] ?? {})
  const patch = { ...fields, ...(isMoved && own) }
  if (Object.keys(patch).length > 0) await api.put(`/products/${id}`, patch)
  if (turns) await sendVariations(api, id, changesAmong(wasVariable ? before : [], rows))
  return productById(api, id)
})

/** The fields of a variant that are ours to write; the rest of a row was read and stays as it is. */
const ownFields = ({ sku, regular_price }: Row): Row => ({ sku, regular_price })
const variationFields = ({ sku, regular_price, attributes }: Row): Row => ({ sku, regular_price, attributes })

type Change = readonly [verb: "create" | "update" | "delete", what: unknown]

function changesAmong(before: readonly Row[], rows: readonly Row[]): readonly Change[] {
  const old = new Map(before.map((row) => [row["id"], row]))
  const kept = new Set(rows.map(({ id }) => id))
  const isChanged = (row: Row) => old.has(row["id"]) && !isSame(old.get(row["id"]), row)
  return [
    ...rows.filter(({ id }) => !old.has(id)).map((row): Change => ["create", variationFields(row)]),
    ...rows.filter(isChanged).map((row): Change => ["update", { id: row["id"], ...variationFields(row) }]),
    ...before.filter(({ id }) => !kept.has(id)).map(({ id }): Change => ["delete", id]),
  ]
}

async function sendVariations(api: Api, product: unknown, changes: readonly Change[]): Promise<void> {
  for (let i = 0; i < changes.length; i += pageSize) {
    const verbs = Map.groupBy(changes.slice(i, i + pageSize), ([verb]) => verb)
    const body = Object.fromEntries([...verbs].map(([verb, some]) => [verb, some.map(([, what]) => what)]))
    const answer = await api.post(`/products/${product}/variations/batch`, body)
    const refusals = [...rowsAt(answer, "create"), ...rowsAt(answer, "update")].map(refusalIn)
    const first = refusals.find((one) => one !== null)
    if (first) throw new VendorError(first.error)
  }
}

function isVariable(rows: readonly Row[]): boolean {
  return rows.length > 1 || rowsAt(rows[0], "attributes").length > 0
}

function parentPatch(raw: Row, rows: readonly Row[]): Row {
  const attributes = attributesFor(rowsAt(raw, "attributes"), rows)
  const isKept = isSame(attributes, raw["attributes"] ?? [])
  return { ...(raw["type"] !== "variable" && { type: "variable" }), ...(!isKept && { attributes }) }
}

/** A product names every value that its variations use. */
function attributesFor(old: readonly Row[], rows: readonly Row[]): Row[] {
  const offered = new Map(
    offeredIn(
      rows.flatMap((row) => rowsAt(row, "attributes")),
      "option",
    ),
  )
  const made = [...offered].map(([name, values]) => {
    const before = old.find((one) => filled(one, "name") === name)
    const options = [...new Set([...listAt(before, "options"), ...values])]
    return { name, visible: true, ...before, variation: true, options }
  })
  return [...old.filter((one) => !offered.has(filled(one, "name") ?? "")), ...made]
}
