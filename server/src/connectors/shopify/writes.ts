import {
  type Api,
  at,
  eachAlone,
  filled,
  firstBySku,
  levelSetter,
  offeredIn,
  type PushItem,
  type Row,
  readBack,
  rowAt,
  rowsAt,
  single,
  uuidOf,
} from "#hub"
import { ask, locationOf, many, one, tell } from "./calls.ts"
import { noOption } from "./formats.ts"
import * as queries from "./queries.ts"

const product = one(queries.products)

/** Makes a product with its variants, in one call. */
export const productMaker = single(async (api, { body }) => {
  const input = productInput(body, rowsAt(body, "variants"))
  return product(api, at(await tell(api, queries.productSet, { identifier: null, input }), "product", "id"))
})

/** Writes what differs. Variants are one list there: those that stay are named. */
export const productChanger = single(async (api, { id, body, raw }) => {
  const rows = rowsAt(body, "variants")
  const input = productInput(body, rows)
  if (body["variants"] === undefined) await tell(api, queries.productUpdate, { product: { id, ...input } })
  else if (rows.length > 0) await tell(api, queries.productSet, { identifier: { id }, input })
  return (await product(api, id)) ?? raw
})

/** Put away, from where it can be brought back: deleting can't be undone. */
export const productArchiver = single(async (api, { id }) => {
  await tell(api, queries.productUpdate, { product: { id, status: "ARCHIVED" } })
  return product(api, id)
})

function productInput({ title, descriptionHtml, status, vendor, tags }: Row, rows: readonly Row[]): Row {
  const lists = rows.length === 0 ? {} : { productOptions: optionsOf(rows), variants: rows.map(variantInput) }
  return { title, descriptionHtml, status, vendor, tags, ...lists }
}

function chosenIn(row: Row): readonly Row[] {
  const chosen = rowsAt(row, "selectedOptions")
  return chosen.length === 0 ? [noOption] : chosen
}

function optionsOf(rows: readonly Row[]): Row[] {
  const offered = offeredIn(rows.flatMap(chosenIn), "value")
  return offered.map(([name, values]) => ({ name, values: values.map((value) => ({ name: value })) }))
}

function variantInput(row: Row): Row {
  const { id, sku, barcode, price } = row
  const cost = at(row, "inventoryItem", "unitCost", "amount")
  const optionValues = chosenIn(row).map(({ name, value }) => ({ optionName: name, name: value }))
  return { id, sku, barcode, price, ...(cost !== undefined && { inventoryItem: { cost } }), optionValues }
}

/** The product with one of these SKUs. The shop's search is a moment behind, so a retry comes later than that. */
export async function productFound(api: Api, ours: Row): Promise<unknown> {
  const variant = await firstBySku(api, ours, variantBySku)
  return variant === null ? null : product(api, at(variant, "product", "id"))
}

async function variantBySku(api: Api, sku: string): Promise<Row | null> {
  const data = await ask(api, queries.skuQuery, { filter: queries.skuFilter(sku), location: locationOf(api) })
  return rowsAt(data, "variants", "nodes").find((variant) => variant["sku"] === sku) ?? null
}

export const stockSetter = levelSetter(variantBySku, async (api, variant, { body }, key) => {
  const raw = rowAt(variant, "inventoryItem")
  await setLevels(api, [{ id: String(raw["id"]), body, raw }], key)
  return one(queries.stock)(api, raw["id"])
})

/** Quantities of one call (docs: arrays hold 250). */
const levelsMax = 100

type Level = Pick<PushItem, "id" | "body" | "raw">

/** Levels of many items: all by one call, or, where one is refused, one by one. */
export const stockWriter = readBack(many(queries.stock, levelsMax), (api, items, key) =>
  eachAlone(items, async (some) => {
    await setLevels(api, some, key)
    return some.map(({ id }) => ({ id: String(id) }))
  }),
)

/** Ours is the truth: what the shop has is overwritten (`changeFromQuantity: null`). The key is of what is written, too. */
async function setLevels(api: Api, items: readonly Level[], key: string): Promise<void> {
  for (const item of items) await countAtLocation(api, item, key)
  const quantities = items.flatMap(({ id, body }) => {
    const quantity = rowsAt(body, "inventoryLevel", "quantities")[0]?.["quantity"]
    if (body["tracked"] !== true) return []
    return [{ inventoryItemId: id, locationId: locationOf(api), quantity, changeFromQuantity: null }]
  })
  if (quantities.length === 0) return
  const input = { name: "available", reason: "correction", quantities }
  await tell(api, queries.quantitiesSet, { input, key: uuidOf(key + JSON.stringify(quantities)) })
}

/** Counts the item, and at the location, where nobody did; or counts it no more. */
async function countAtLocation(api: Api, { id, body: { tracked }, raw }: Level, key: string): Promise<void> {
  if (typeof tracked === "boolean" && at(raw, "tracked") !== tracked)
    await tell(api, queries.itemUpdate, { id, input: { tracked } })
  if (tracked !== true || at(raw, "inventoryLevel") !== null) return
  const location = locationOf(api)
  await tell(api, queries.itemActivate, { item: id, location, key: uuidOf(`${key} ${id} ${location}`) })
}

/** Fields by `customerUpdate`; a consent has a call of its own. */
export const customerChanger = single(async (api, { id, body, raw }) => {
  const { firstName, lastName, note, tags } = body
  const email = at(body, "defaultEmailAddress", "emailAddress")
  const phone = at(body, "defaultPhoneNumber", "phoneNumber")
  const fields = Object.entries({ firstName, lastName, note, tags, email, phone }).filter(([, v]) => v !== undefined)
  if (fields.length > 0) await tell(api, queries.customerUpdate, { input: { id, ...Object.fromEntries(fields) } })
  const marketingState = filled(body, "defaultEmailAddress", "marketingState")
  if (marketingState !== null && marketingState !== at(raw, "defaultEmailAddress", "marketingState")) {
    const emailMarketingConsent = { marketingState, marketingOptInLevel: "SINGLE_OPT_IN" }
    await tell(api, queries.consentUpdate, { input: { customerId: id, emailMarketingConsent } })
  }
  return one(queries.customers)(api, id)
})

/** Sent and cancelled here is so there. Done again it finds nothing left to do. */
export const orderChanger = single(async (api, { id, body, raw }) => {
  if (body["displayFulfillmentStatus"] === "FULFILLED") await fulfil(api, id)
  if (body["cancelReason"] !== undefined && at(raw, "cancelledAt") === null)
    await tell(api, queries.orderCancel, { id })
  return one(queries.orders)(api, id)
})

const open: readonly unknown[] = ["OPEN", "IN_PROGRESS"]

async function fulfil(api: Api, id: unknown): Promise<void> {
  const all = rowsAt(await ask(api, queries.openFulfillmentsQuery, { id }, 25), "order", "fulfillmentOrders", "nodes")
  for (const { id: fulfillmentOrderId } of all.filter(({ status }) => open.includes(status))) {
    const lineItemsByFulfillmentOrder = [{ fulfillmentOrderId }]
    await tell(api, queries.fulfillmentCreate, { fulfillment: { lineItemsByFulfillmentOrder, notifyCustomer: false } })
  }
}
