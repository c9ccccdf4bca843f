import { createHash } from "node:crypto"
import { type Api, batch, type PushItem, type PushResult, type Row, single, VendorError } from "#hub"
import { ask, locationOf, one, quoted, tell } from "./calls.ts"
import { listOf, noOption, objectOf, textOf } from "./formats.ts"
import * as queries from "./queries.ts"

/** Makes a product with its variants, in one call. */
export const productMaker = single(async (api, { body }) => {
  const input = productInput(body, listOf(body["variants"]))
  return made(api, await tell(api, queries.productSet, { identifier: null, input }))
})

/** Writes what differs. Variants are one list there: those that stay are named. */
export const productChanger = single(async (api, { id, body, raw }) => {
  const rows = body["variants"] === undefined ? null : listOf(body["variants"])
  const input = productInput(body, rows ?? [])
  if (rows === null) await tell(api, queries.productUpdate, { product: { id, ...input } })
  else if (rows.length > 0) await tell(api, queries.productSet, { identifier: { id }, input })
  return (await one(queries.products)(api, String(id))) ?? raw
})

/** Put away, from where it can be brought back: deleting can't be undone. */
export const productArchiver = single(async (api, { id }) => {
  await tell(api, queries.productUpdate, { product: { id, status: "ARCHIVED" } })
  return one(queries.products)(api, String(id))
})

async function made(api: Api, answer: Row): Promise<unknown> {
  return one(queries.products)(api, textOf(objectOf(answer["product"])["id"]))
}

function productInput(body: Row, rows: readonly Row[]): Row {
  const { title, descriptionHtml, status, vendor, tags } = body
  const given = Object.entries({ title, descriptionHtml, status, vendor, tags }).filter(([, v]) => v !== undefined)
  const lists = rows.length === 0 ? {} : { productOptions: optionsOf(rows), variants: rows.map(variantInput) }
  return { ...Object.fromEntries(given), ...lists }
}

const chosenIn = (row: Row): readonly Row[] => {
  const chosen = listOf(row["selectedOptions"])
  return chosen.length === 0 ? [noOption] : chosen
}

/** A product names every value that its variants use. */
function optionsOf(rows: readonly Row[]): Row[] {
  const used = Map.groupBy(rows.flatMap(chosenIn), (one) => textOf(one["name"]))
  return [...used].map(([name, values]) => ({
    name,
    values: [...new Set(values.map((one) => textOf(one["value"])))].map((value) => ({ name: value })),
  }))
}

function variantInput(row: Row): Row {
  const { id, sku, barcode, price } = row
  const cost = objectOf(objectOf(row["inventoryItem"])["unitCost"])["amount"]
  const given = { id, sku, barcode, price, ...(cost === undefined ? {} : { inventoryItem: { cost } }) }
  return {
    ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
    optionValues: chosenIn(row).map((chosen) => ({ optionName: chosen["name"], name: chosen["value"] })),
  }
}

/** The product with one of these SKUs. The shop's search is a moment behind, so a retry comes later than that. */
export async function productFound(api: Api, ours: Row): Promise<unknown> {
  for (const { sku } of listOf(ours["variants"])) {
    const id = objectOf((await variantBySku(api, sku))?.["product"])["id"]
    if (id !== undefined) return one(queries.products)(api, textOf(id))
  }
  return null
}

async function variantBySku(api: Api, sku: unknown): Promise<Row | undefined> {
  if (textOf(sku) === "") return undefined
  const asked = { filter: `sku:${quoted(textOf(sku))}`, location: locationOf(api) }
  const found = listOf(objectOf((await ask(api, queries.skuQuery, asked))["variants"])["nodes"])
  return found.find((variant) => variant["sku"] === sku)
}

/** The level of the variant with a SKU, the first time. */
export const stockSetter = single(async (api, { ours, body }, key) => {
  const item = objectOf((await variantBySku(api, ours["sku"]))?.["inventoryItem"])
  if (item["id"] === undefined)
    throw new VendorError({ class: "validation", message: `The shop has no product with the SKU ${ours["sku"]}` })
  await setAlone(api, { id: textOf(item["id"]), body, raw: item }, key)
  return one(queries.stock)(api, textOf(item["id"]))
})

/** Quantities of one call (docs: arrays hold 250). */
const levelsMax = 100

type Level = Pick<PushItem, "id" | "body" | "raw">

/** Levels of many items: those that are counted at the location already by one call, the others one by one. */
export const stockWriter = batch(levelsMax, async (api, items, key): Promise<PushResult[]> => {
  const ready = items.filter((item) => isStocked(item.raw) && item.body["tracked"] === true)
  const isDone = ready.length > 1 && (await setTogether(api, ready, key))
  const refused = new Map<PushItem, PushResult>()
  for (const item of items.filter((one) => !isDone || !ready.includes(one))) {
    const refusal = await refusalOf(() => setAlone(api, item, key))
    if (refusal !== null) refused.set(item, refusal)
  }
  const ids = items.map((item) => String(item.id))
  const now = await levelsOf(api, ids)
  return items.map((item) => refused.get(item) ?? { raw: now.get(String(item.id)) ?? null })
})

async function levelsOf(api: Api, ids: readonly string[]): Promise<ReadonlyMap<string, unknown>> {
  const data = await ask(api, queries.nodesQuery(queries.stock), { ids, location: locationOf(api) }, ids.length)
  return new Map(listOf(data["nodes"]).map((node) => [textOf(node["id"]), node]))
}

function isStocked(raw: unknown): boolean {
  return objectOf(raw)["tracked"] === true && typeof objectOf(raw)["inventoryLevel"] === "object"
}

/** All or none. False where one was refused. */
async function setTogether(api: Api, items: readonly Level[], key: string): Promise<boolean> {
  return (await refusalOf(() => setLevels(api, items, key))) === null
}

/** Counts the item at the location first, where nobody did. */
async function setAlone(api: Api, item: Level, key: string): Promise<void> {
  const { id, body, raw } = item
  if (typeof body["tracked"] === "boolean" && objectOf(raw)["tracked"] !== body["tracked"])
    await tell(api, queries.itemUpdate, { id, input: { tracked: body["tracked"] } })
  if (body["tracked"] !== true) return
  if (objectOf(raw)["inventoryLevel"] === null) {
    const location = locationOf(api)
    await tell(api, queries.itemActivate, { item: id, location, key: uuidOf(`${key} ${id} ${location}`) })
  }
  await setLevels(api, [item], key)
}

/** Ours is the truth: what the shop has is overwritten (`changeFromQuantity: null`). The key is of what is written, too. */
async function setLevels(api: Api, items: readonly Level[], key: string): Promise<void> {
  const quantities = items.map(({ id, body }) => ({
    inventoryItemId: id,
    locationId: locationOf(api),
    quantity: listOf(objectOf(body["inventoryLevel"])["quantities"])[0]?.["quantity"],
    changeFromQuantity: null,
  }))
  const input = { name: "available", reason: "correction", quantities }
  await tell(api, queries.quantitiesSet, { input, key: uuidOf(key + JSON.stringify(quantities)) })
}

async function refusalOf(work: () => Promise<void>): Promise<PushResult | null> {
  try {
    await work()
    return null
  } catch (error) {
    if (!(error instanceof VendorError) || !["validation", "missing"].includes(error.errorClass)) throw error
    return { error: { class: error.errorClass, message: error.message } }
  }
}

/** Fields by `customerUpdate`; a consent has a call of its own. */
export const customerChanger = single(async (api, { id, body, raw }) => {
  const { firstName, lastName, note, tags } = body
  const email = objectOf(body["defaultEmailAddress"])
  const phone = objectOf(body["defaultPhoneNumber"])["phoneNumber"]
  const fields = { firstName, lastName, note, tags, email: email["emailAddress"], phone }
  const given = Object.entries(fields).filter(([, value]) => value !== undefined)
  if (given.length > 0) await tell(api, queries.customerUpdate, { input: { id, ...Object.fromEntries(given) } })
  const state = email["marketingState"]
  if (typeof state === "string" && state !== objectOf(objectOf(raw)["defaultEmailAddress"])["marketingState"]) {
    const emailMarketingConsent = { marketingState: state, marketingOptInLevel: "SINGLE_OPT_IN" }
    await tell(api, queries.consentUpdate, { input: { customerId: id, emailMarketingConsent } })
  }
  return one(queries.customers)(api, String(id))
})

/** Sent and cancelled here is so there. Done again it finds nothing left to do. */
export const orderChanger = single(async (api, { id, body, raw }) => {
  if (body["displayFulfillmentStatus"] === "FULFILLED") await fulfil(api, id)
  if (body["cancelReason"] !== undefined && objectOf(raw)["cancelledAt"] === null)
    await tell(api, queries.orderCancel, { id })
  return one(queries.orders)(api, String(id))
})

async function fulfil(api: Api, id: unknown): Promise<void> {
  const order = objectOf((await ask(api, queries.openFulfillmentsQuery, { id }, 25))["order"])
  const all = listOf(objectOf(order["fulfillmentOrders"])["nodes"])
  for (const { id: fulfillmentOrderId } of all.filter(({ status }) => open.includes(status))) {
    const lineItemsByFulfillmentOrder = [{ fulfillmentOrderId }]
    await tell(api, queries.fulfillmentCreate, { fulfillment: { lineItemsByFulfillmentOrder, notifyCustomer: false } })
  }
}

const open: readonly unknown[] = ["OPEN", "IN_PROGRESS"]

/** A UUID of a text: the same for the same. */
function uuidOf(text: string): string {
  const hex = createHash("sha256").update(text).digest("hex")
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
