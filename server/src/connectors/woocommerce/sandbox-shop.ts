// The records of the simulated shop, with what WooCommerce fills in and computes.
import { filled, growing, type Row, rowAt, rowsAt, type SandboxEnv, type SandboxTable, table } from "#hub"

export const textOf = (value: unknown): string => filled(value) ?? ""

export type Table = SandboxTable<Row>
export interface Shop {
  readonly env: SandboxEnv
  readonly tables: Readonly<Record<"customers" | "products" | "stock" | "orders" | "refunds", Table>>
}

/** Percent of tax of the simulated shop. */
const taxPercent = 24
/** States in which the shop has taken an order's goods from its stock. */
const taking: readonly unknown[] = ["processing", "on-hold", "completed"]

type Tell = (what: "customer" | "product" | "order", record: Row, verb: string) => void

/** The tables of a shop; `tell` is told of every change, for webhooks. */
export function makeShop(env: SandboxEnv, tell: Tell): Shop {
  const now = growing(env.now)
  const stamp = (record: Row): Row => ({ ...record, ...times("modified", now()) })
  const born = (): Row => ({ id: env.serial("id") + 100, ...times("created", now()) })
  const customers = table<Row>({
    id: (r) => String(r["id"]),
    made: (draft) => customerOf({ ...born(), ...draft }),
    changed: (old, patch) => customerOf(deep(old, patch)),
    stamp,
    onChange: (record, verb) => tell("customer", record, verb),
    sample: (n) => ({ email: `shopper${n}@example.com`, first_name: "Shopper", last_name: `No ${n}` }),
  })
  const products = makeProducts(born, stamp, tell, () => ({ id: env.serial("id") + 100 }))
  const orders = makeOrders(born, stamp, tell, products)
  return { env, tables: { customers, products, orders, stock: stockOf(products), refunds: refundsOf(orders, born) } }
}

function makeProducts(born: () => Row, stamp: (r: Row) => Row, tell: Tell, id: () => Row): Table {
  const whole = (record: Row): Row => {
    const isVariable = record["type"] === "variable"
    const own = { sku: record["sku"], regular_price: record["regular_price"], manage_stock: record["manage_stock"] }
    const variants = isVariable
      ? rowsAt(record["variants"]).map((one) => variantOf({ ...(one["id"] === undefined ? id() : {}), ...one }))
      : [{ id: record["id"], ...own, stock_quantity: record["stock_quantity"], attributes: [] }]
    return { ...record, ...stockStatus(record), price: record["regular_price"], variants }
  }
  return table<Row>({
    id: (r) => String(r["id"]),
    made: (draft) => {
      const [only] = rowsAt(draft["variants"])
      const own = draft["type"] === "variable" || only === undefined ? {} : ownOf(only)
      return whole({ ...born(), ...freshProduct, slug: slugOf(draft["name"]), ...own, ...draft })
    },
    changed: (old, patch) => {
      const [only] = rowsAt(patch["variants"])
      return whole({ ...old, ...patch, ...(old["type"] === "variable" || only === undefined ? {} : ownOf(only)) })
    },
    removed: (old) => ({ ...old, status: "trash" }),
    stamp,
    onChange: (record, verb) => tell("product", record, verb),
    sample: (n) => ({
      name: `Product ${n}`,
      description: `What product ${n} is.`,
      status: "publish",
      variants: [{ sku: `SKU-${n}`, regular_price: `${n}.50`, manage_stock: true, stock_quantity: n, attributes: [] }],
    }),
  })
}

function ownOf({ sku, regular_price, manage_stock, stock_quantity }: Row): Row {
  const given = { sku, regular_price, manage_stock, stock_quantity }
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
}

function stockStatus({ manage_stock, stock_quantity }: Row): Row {
  return manage_stock === true
    ? { stock_quantity: stock_quantity ?? 0, stock_status: Number(stock_quantity ?? 0) > 0 ? "instock" : "outofstock" }
    : { stock_quantity: null }
}

function variantOf(given: Row): Row {
  const made: Row = { ...freshVariant, ...given }
  return { ...made, ...stockStatus(made), price: made["regular_price"] }
}

/** What may be bought, one by one, as a view on the products. */
function stockOf(products: Table): Table {
  const itemsOf = (p: Row): readonly Row[] =>
    p["type"] === "variable"
      ? rowsAt(p["variants"]).map((v) => ({ ...v, parent_id: p["id"], date_modified_gmt: p["date_modified_gmt"] }))
      : [{ ...p, parent_id: 0 }]
  const rows = (): readonly Row[] => products.all().flatMap(itemsOf)
  const keyOf = (r: Row) => (r["parent_id"] ? `${r["parent_id"]}/${r["id"]}` : String(r["id"]))
  const get = (id: string) => rows().find((row) => keyOf(row) === id && row["status"] !== "trash")
  return {
    all: () => rows().filter((row) => row["status"] !== "trash"),
    get,
    insert: (draft) => ({ ...products.insert(draft), parent_id: 0 }),
    change: (id, patch) => {
      changeVariant(products, id, patch)
      return get(id) ?? {}
    },
    remove: (id) => products.remove(id.split("/")[0] ?? ""),
    sample: products.sample,
  }
}

/** Changes a product without variations, or one variation, by its stock id. */
export function changeVariant(products: Table, id: string, patch: Row): void {
  const [product = "", variation] = id.split("/")
  if (variation === undefined) return void products.change(product, patch)
  const variants = rowsAt(products.get(product)?.["variants"])
  products.change(product, {
    variants: variants.map((v) => (String(v["id"]) === variation ? { ...v, ...patch } : v)),
  })
}

function makeOrders(born: () => Row, stamp: (r: Row) => Row, tell: Tell, products: Table): Table {
  return table<Row>({
    id: (r) => String(r["id"]),
    made: (draft) => {
      const order = orderOf({ ...born(), ...freshOrder, ...draft }, products)
      if (taking.includes(order["status"])) move(products, order, -1)
      return order
    },
    changed: (old, patch) => {
      const order = orderOf(deep(old, patch), products)
      const [was, is] = [taking.includes(old["status"]), taking.includes(order["status"])]
      if (was !== is && order["status"] !== "refunded") move(products, order, is ? -1 : 1)
      return order
    },
    removed: (old) => ({ ...old, status: "trash" }),
    stamp,
    onChange: (record, verb) => tell("order", record, verb),
    sample: (n) => ({
      status: "processing",
      date_paid_gmt: "2026-03-01T10:00:00",
      billing: { first_name: "Shopper", last_name: `No ${n}`, email: `shopper${n}@example.com`, country: "GR" },
      line_items: [{ name: `Line ${n}`, sku: `SKU-${n}`, quantity: 2, total: `${n * 2}.00` }],
    }),
  })
}

function orderOf(order: Row, products: Table): Row {
  const items = rowsAt(order["line_items"]).map((line, i) => lineOf(line, i, products))
  const fees = rowsAt(order["fee_lines"]).map((line, i) => lineOf(line, 500 + i, products))
  const shippingTax = cents(order["shipping_total"]) * taxPercent
  const sum = (name: string) => [...items, ...fees].reduce((total, line) => total + cents(line[name]), 0)
  const tax = sum("total_tax") + Math.round(shippingTax / 100)
  return {
    ...order,
    number: String(order["id"]),
    line_items: items,
    fee_lines: fees,
    shipping_tax: money(Math.round(shippingTax / 100)),
    cart_tax: money(sum("total_tax")),
    total_tax: money(tax),
    total: money(sum("total") + cents(order["shipping_total"]) + tax),
    tax_lines: [
      { id: 1, rate_id: 75, rate_code: "GR-VAT-1", label: "VAT", compound: false, tax_total: money(sum("total_tax")) },
    ],
  }
}

function lineOf(line: Row, i: number, products: Table): Row {
  const found = products.all().find((p) => rowsAt(p["variants"]).some((v) => v["sku"] === line["sku"] && line["sku"]))
  const variant = rowsAt(found?.["variants"]).find((v) => v["sku"] === line["sku"])
  const [total, subtotal] = [cents(line["total"]), cents(line["subtotal"] ?? line["total"])]
  const taxOf = (net: number) => money(Math.round((net * taxPercent) / 100))
  return {
    id: 300 + i,
    product_id: found?.["id"] ?? 0,
    variation_id: found?.["type"] === "variable" ? variant?.["id"] : 0,
    quantity: 1,
    meta_data: [],
    ...line,
    subtotal: money(subtotal),
    subtotal_tax: taxOf(subtotal),
    total: money(total),
    total_tax: taxOf(total),
    taxes: [{ id: 75, total: taxOf(total), subtotal: taxOf(subtotal) }],
  }
}

/** A sale takes from the stock, a cancelled one puts back. */
function move(products: Table, order: Row, sign: 1 | -1): void {
  for (const line of rowsAt(order["line_items"])) {
    const product = products.get(String(line["product_id"]))
    const variant = rowsAt(product?.["variants"]).find((v) => v["sku"] === line["sku"])
    if (variant?.["manage_stock"] !== true) continue
    const id = product?.["type"] === "variable" ? `${product["id"]}/${variant["id"]}` : String(variant["id"])
    const left = Number(variant["stock_quantity"] ?? 0) + sign * Number(line["quantity"])
    changeVariant(products, id, { stock_quantity: left })
  }
}

/** Refunds are kept with their orders, which they change. */
function refundsOf(orders: Table, born: () => Row): Table {
  const kept = new Map<string, Row>()
  const keyOf = (r: Row) => `${r["order_id"]}/${r["id"]}`
  const touch = (order: string) =>
    orders.change(order, {
      refunds: [...kept.values()]
        .filter((r) => String(r["order_id"]) === order)
        .map((r) => ({ id: r["id"], reason: r["reason"], total: `-${r["amount"]}` })),
    })
  const save = (record: Row): Row => {
    const whole = { ...record, currency: orders.get(String(record["order_id"]))?.["currency"] }
    kept.set(keyOf(whole), whole)
    touch(String(record["order_id"]))
    return whole
  }
  return {
    all: () => [...kept.values()],
    get: (id) => kept.get(id),
    insert: (draft) => save({ ...born(), ...freshRefund, ...draft }),
    change: (id, patch) => save({ ...kept.get(id), ...patch }),
    remove: (id) => {
      kept.delete(id)
      touch(id.split("/")[0] ?? "")
    },
    sample: (n) => ({ order_id: orders.insert(orders.sample(n))["id"], amount: "1.00", reason: `Reason ${n}` }),
  }
}

const blankAddress = {
  ...{ first_name: "", last_name: "", company: "", address_1: "", address_2: "", city: "", state: "", postcode: "" },
  country: "",
}
const blankBilling = { ...blankAddress, email: "", phone: "" }

function customerOf(given: Row): Row {
  const email = textOf(given["email"]).toLowerCase()
  return {
    ...{ first_name: "", last_name: "", role: "customer", username: email.split("@")[0], is_paying_customer: false },
    ...{ avatar_url: "", meta_data: [] },
    ...given,
    email,
    billing: { ...blankBilling, ...rowAt(given["billing"]) },
    shipping: { ...blankAddress, ...rowAt(given["shipping"]) },
  }
}

const freshVariant = {
  ...{
    sku: "",
    price: "",
    regular_price: "",
    sale_price: "",
    description: "",
    manage_stock: false,
    stock_quantity: null,
  },
  ...{ stock_status: "instock", backorders: "no", tax_status: "taxable", tax_class: "", weight: "", attributes: [] },
  meta_data: [],
}
const freshProduct = {
  ...freshVariant,
  ...{
    name: "",
    type: "simple",
    status: "publish",
    featured: false,
    catalog_visibility: "visible",
    short_description: "",
  },
  ...{ categories: [], tags: [], images: [], variations: [], grouped_products: [], parent_id: 0, menu_order: 0 },
}
const freshOrder = {
  ...{ parent_id: 0, status: "pending", currency: "EUR", prices_include_tax: false, customer_id: 0, customer_note: "" },
  ...{ discount_total: "0.00", discount_tax: "0.00", shipping_total: "0.00", payment_method: "bacs" },
  ...{
    payment_method_title: "Direct bank transfer",
    transaction_id: "",
    date_paid_gmt: null,
    date_completed_gmt: null,
  },
  ...{
    billing: blankBilling,
    shipping: blankAddress,
    shipping_lines: [],
    coupon_lines: [],
    refunds: [],
    meta_data: [],
  },
}
const freshRefund = {
  amount: "0.00",
  reason: "",
  refunded_by: 1,
  refunded_payment: false,
  meta_data: [],
  line_items: [],
}

/** Objects are merged, all else is replaced, as the API does with a PUT. */
function deep(old: Row, patch: Row): Row {
  const isPlain = (value: unknown) => typeof value === "object" && value !== null && !Array.isArray(value)
  const merged = Object.entries(patch).map(([name, value]) => [
    name,
    isPlain(value) && isPlain(old[name]) ? { ...rowAt(old[name]), ...rowAt(value) } : value,
  ])
  return { ...old, ...Object.fromEntries(merged) }
}

function times(what: "created" | "modified", at: Date): Row {
  const text = at.toISOString().slice(0, 19)
  return { [`date_${what}`]: text, [`date_${what}_gmt`]: text }
}

function slugOf(name: unknown): string {
  return textOf(name)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
}

function cents(value: unknown): number {
  return Math.round(Number(value ?? 0) * 100)
}

function money(minor: number): string {
  return (minor / 100).toFixed(2)
}
