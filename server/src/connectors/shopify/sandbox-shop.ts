// The records of the simulated shop, with what Shopify fills in and computes.
import { filled, growing, type Row, rowAt, rowsAt, type SandboxEnv, type SandboxTable, table } from "#hub"
import { noOption } from "./formats.ts"

export type Table = SandboxTable<Row>
export interface Shop {
  readonly env: SandboxEnv
  readonly gid: (type: string) => string
  readonly tables: Readonly<Record<"customers" | "products" | "stock" | "orders" | "refunds", Table>>
}
type Tell = (topic: string, record: Row) => void

/** Percent of tax that the simulated shop's prices hold. */
const taxPercent = 24
const currencyCode = "EUR"
export const shopName = "Sandbox shop"
export const locationId = "gid://shopify/Location/1"
export const bag = (amount: number | string): Row => ({
  shopMoney: { amount: Number(amount).toFixed(2), currencyCode },
})
export const textOf = (value: unknown): string => filled(value) ?? ""
/** The number at the end of an id (`gid://shopify/Product/7`). */
export const numberOf = (id: unknown): number => Number(textOf(id).split("/").at(-1))
const amountOf = (value: unknown): number => Number(rowAt(rowAt(value)["shopMoney"])["amount"] ?? 0)

/** The tables of a shop; `tell` is told of every change, for webhooks. */
export function makeShop(env: SandboxEnv, tell: Tell): Shop {
  const clock = growing(env.now)
  const now = () => `${clock().toISOString().slice(0, 19)}Z`
  const gid = (type: string) => `gid://shopify/${type}/${env.serial("id") + 1_000}`
  const kept = (type: string, topic: string, updated = "UPDATE") => ({
    id: (r: Row) => textOf(r["id"]),
    stamp: (r: Row) => ({ ...r, updatedAt: now() }),
    born: () => ({ id: gid(type), createdAt: now() }),
    onChange: (r: Row, verb: string) =>
      tell(`${topic}_${verb === "created" ? "CREATE" : verb === "removed" ? "DELETE" : updated}`, r),
  })
  const customers = makeCustomers(kept("Customer", "CUSTOMERS"))
  const products = makeProducts(kept("Product", "PRODUCTS"), gid)
  const orders = makeOrders(kept("Order", "ORDERS", "UPDATED"), gid, products)
  const refunds = makeRefunds(kept("Refund", "REFUNDS"), gid, orders)
  return { env, gid, tables: { customers, products, orders, refunds, stock: stockOf(products) } }
}

type Kept = Pick<Parameters<typeof table<Row>>[0], "id" | "stamp" | "onChange"> & { readonly born: () => Row }

function makeCustomers({ born, ...rest }: Kept): Table {
  const whole = (c: Row): Row => {
    const name = `${textOf(c["firstName"])} ${textOf(c["lastName"])}`.trim()
    const email = c["defaultEmailAddress"]
    return {
      ...c,
      displayName: name || textOf(rowAt(email)["emailAddress"]),
      defaultEmailAddress: email === null ? null : { marketingState: "NOT_SUBSCRIBED", ...rowAt(email) },
    }
  }
  const fresh = {
    firstName: null,
    lastName: null,
    note: null,
    tags: [],
    defaultPhoneNumber: null,
    defaultAddress: null,
  }
  return table<Row>({
    ...rest,
    made: (draft) => whole({ ...born(), ...fresh, defaultEmailAddress: null, ...draft }),
    changed: (old, patch) => whole(deep(old, patch)),
    sample: (n) => ({
      firstName: "Shopper",
      lastName: `No${n}`,
      note: `What is known of shopper ${n}.`,
      defaultEmailAddress: { emailAddress: `shopper${n}@example.com` },
    }),
  })
}

function makeProducts({ born, ...rest }: Kept, gid: (type: string) => string): Table {
  const whole = (p: Row): Row => ({
    ...p,
    vendor: textOf(p["vendor"]) || shopName,
    tags: [...new Set(Array.isArray(p["tags"]) ? p["tags"] : [])].toSorted(),
    variants: rowsAt(p["variants"]).map((v) => variantOf(v, gid)),
  })
  return table<Row>({
    ...rest,
    made: (draft) => whole({ ...born(), ...freshProduct, ...draft }),
    changed: (old, patch) => whole({ ...old, ...patch }),
    sample: (n) => ({
      title: `Product ${n}`,
      descriptionHtml: `What product ${n} is.`,
      vendor: "Maker",
      variants: [{ sku: `SKU-${n}`, price: `${n}.50`, inventoryItem: { tracked: true, inventoryLevel: levelOf(n) } }],
    }),
  })
}

function levelOf(available: number): Row {
  return { id: "gid://shopify/InventoryLevel/1", quantities: [{ name: "available", quantity: available }] }
}

const freshProduct = { title: "", descriptionHtml: "", status: "ACTIVE", vendor: "", tags: [], variants: [{}] }

function variantOf(given: Row, gid: (type: string) => string): Row {
  const made = { sku: null, barcode: null, selectedOptions: [noOption], ...given }
  const at = "2026-01-01T00:00:00Z"
  const item = { tracked: false, unitCost: null, inventoryLevel: null, ...rowAt(given["inventoryItem"]) }
  const price = Number(given["price"] ?? 0).toFixed(2)
  const id = textOf(given["id"]) || gid("ProductVariant")
  const cost = rowAt(item.unitCost)["amount"]
  const unitCost = cost === undefined || cost === null ? null : { amount: Number(cost).toFixed(2), currencyCode }
  const inventoryItem = {
    id: id.replace("ProductVariant", "InventoryItem"),
    createdAt: at,
    updatedAt: at,
    ...item,
    unitCost,
  }
  return { ...made, id, price, inventoryItem: { ...inventoryItem, sku: made.sku } }
}

/** Inventory items, as a view on the products: an item is as old as its product. */
function stockOf(products: Table): Table {
  const rows = () =>
    products
      .all()
      .flatMap((p) =>
        rowsAt(p["variants"]).map(
          (v): Row => ({ ...rowAt(v["inventoryItem"]), createdAt: p["createdAt"], updatedAt: p["updatedAt"] }),
        ),
      )
  const get = (id: string) => rows().find((row) => row["id"] === id)
  const holder = (id: string) =>
    products.all().find((p) => rowsAt(p["variants"]).some((v) => rowAt(v["inventoryItem"])["id"] === id))
  return {
    all: rows,
    get,
    insert: (draft) => get(textOf(rowAt(rowsAt(products.insert(draft)["variants"])[0]?.["inventoryItem"])["id"])) ?? {},
    change: (id, patch) => {
      const product = holder(id)
      const variants = rowsAt(product?.["variants"]).map((v) => {
        const item = rowAt(v["inventoryItem"])
        return item["id"] === id ? { ...v, inventoryItem: deep(item, patch) } : v
      })
      products.change(textOf(product?.["id"]), { variants })
      return get(id) ?? {}
    },
    remove: (id) => products.remove(textOf(holder(id)?.["id"])),
    sample: products.sample,
  }
}

/** Sets how many of an item are there. */
export function setLevel(stock: Table, id: string, available: number): void {
  stock.change(id, { inventoryLevel: levelOf(available) })
}

function variantBySku(products: Table, sku: unknown): Row | undefined {
  return products
    .all()
    .flatMap((p) => rowsAt(p["variants"]))
    .find((v) => textOf(sku) !== "" && v["sku"] === sku)
}

function makeOrders({ born, ...rest }: Kept, gid: (type: string) => string, products: Table): Table {
  const stock = stockOf(products)
  /** An order takes its goods from what is available; a cancelled one puts them back. */
  const move = (order: Row, sign: 1 | -1): void => {
    for (const line of rowsAt(order["lineItems"])) {
      const item = rowAt(variantBySku(products, line["sku"])?.["inventoryItem"])
      const held = Number(rowsAt(rowAt(item["inventoryLevel"])["quantities"])[0]?.["quantity"] ?? 0)
      if (item["tracked"] === true) setLevel(stock, textOf(item["id"]), held + sign * Number(line["quantity"]))
    }
  }
  let number = 1_000
  return table<Row>({
    ...rest,
    made: (draft) => {
      number += 1
      const open = [{ id: gid("FulfillmentOrder"), status: "OPEN" }]
      const order = orderOf(
        { ...born(), ...freshOrder, name: `#${number}`, fulfillmentOrders: open, ...draft },
        gid,
        products,
      )
      move(order, -1)
      return order
    },
    changed: (old, patch) => {
      const order = orderOf({ ...old, ...patch }, gid, products)
      if (old["cancelledAt"] === null && order["cancelledAt"] !== null) move(order, 1)
      return order
    },
    sample: (n) => ({
      email: `shopper${n}@example.com`,
      billingAddress: { ...blankAddress, name: `Shopper No${n}`, city: "Athens", countryCodeV2: "GR" },
      lineItems: [{ title: `Line ${n}`, sku: `SKU-${n}`, quantity: 2, originalUnitPriceSet: bag(n) }],
    }),
  })
}

const blankAddress = {
  name: null,
  company: null,
  address1: null,
  address2: null,
  city: null,
  provinceCode: null,
  zip: null,
  phone: null,
}
const freshOrder = {
  ...{ email: null, phone: null, note: null, test: false, taxesIncluded: true, cancelledAt: null, cancelReason: null },
  ...{ displayFinancialStatus: "PAID", displayFulfillmentStatus: "UNFULFILLED", currencyCode, customer: null },
  ...{ billingAddress: null, shippingAddress: null, lineItems: [], shippingLines: [], refunds: [] },
}

function orderOf(order: Row, gid: (type: string) => string, products: Table): Row {
  const isWithin = order["taxesIncluded"] === true
  const taxed = (line: Row, price: number): Row => ({
    ...line,
    taxLines: [
      {
        ratePercentage: taxPercent,
        priceSet: bag(isWithin ? price - price / (1 + taxPercent / 100) : (price * taxPercent) / 100),
      },
    ],
  })
  const lineItems = rowsAt(order["lineItems"]).map((line) => {
    const variant = variantBySku(products, line["sku"])
    const rest = {
      id: gid("LineItem"),
      variant: variant === undefined ? null : { id: variant["id"] },
      discountAllocations: [],
    }
    const off = rowsAt(line["discountAllocations"]).reduce((sum, one) => sum + amountOf(one["allocatedAmountSet"]), 0)
    const price = amountOf(line["originalUnitPriceSet"]) * Number(line["quantity"]) - off
    return taxed({ ...rest, ...line, price }, price)
  })
  const shippingLines = rowsAt(order["shippingLines"]).map((line) =>
    taxed(
      { id: gid("ShippingLine"), ...line, price: amountOf(line["discountedPriceSet"]) },
      amountOf(line["discountedPriceSet"]),
    ),
  )
  const all = [...lineItems, ...shippingLines]
  const tax = all.reduce((sum, line) => sum + amountOf(rowsAt(line["taxLines"])[0]?.["priceSet"]), 0)
  const price = all.reduce((sum, line) => sum + Number(line["price"]), 0)
  return {
    ...order,
    lineItems,
    shippingLines,
    totalTaxSet: bag(tax),
    totalPriceSet: bag(isWithin ? price : price + tax),
  }
}

/** Refunds change their order. */
function makeRefunds({ born, ...rest }: Kept, gid: (type: string) => string, orders: Table): Table {
  const refunds: Table = table<Row>({
    ...rest,
    made: (draft) => {
      const lines = rowsAt(draft["refundLineItems"]).map((line) => ({
        id: gid("RefundLineItem"),
        restockType: "RETURN",
        ...line,
      }))
      return { ...born(), note: null, totalRefundedSet: bag(0), ...draft, refundLineItems: lines }
    },
    sample: (n) => ({
      order: { id: orders.insert(orders.sample(n))["id"] },
      totalRefundedSet: bag(1),
      note: `Reason ${n}`,
    }),
    onChange: (record, verb) => {
      rest.onChange?.(record, verb)
      const order = textOf(rowAt(record["order"])["id"])
      const displayFinancialStatus = verb === "removed" ? "PAID" : "PARTIALLY_REFUNDED"
      if (orders.get(order) !== undefined) orders.change(order, { displayFinancialStatus })
    },
  })
  return refunds
}

/** Objects are merged, all else is replaced. */
function deep(old: Row, patch: Row): Row {
  const isPlain = (value: unknown) => typeof value === "object" && value !== null && !Array.isArray(value)
  const merged = Object.entries(patch).map(([name, value]) => [
    name,
    isPlain(value) && isPlain(old[name]) ? { ...rowAt(old[name]), ...rowAt(value) } : value,
  ])
  return { ...old, ...Object.fromEntries(merged) }
}
