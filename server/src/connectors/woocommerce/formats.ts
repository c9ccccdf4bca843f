import {
  type At,
  code,
  type DocumentLine,
  LensError,
  minorOf,
  normalDecimal,
  type Row,
  type VendorAnswer,
  type Verdict,
} from "#hub"
import { divideRound, formatMicro, type Micro, parseMicro } from "#kernel"
import type { WAddress, WAttribute, WCustomer, WOrder, WRefund, WStock, WVariant } from "./shapes.ts"

/** A price as text; blank is none. */
export const price = (place: At<string>) =>
  code<string, string>("woocommerce.price", place, {
    get: (value) => (blank(value) ? null : decimalOf(value)),
    put: (value) => value ?? "",
  })

/** What makes a variant the same on both sides: its SKU; one without gets a SKU from its id, which is written there, too. */
function skuOf({ sku, id }: { readonly sku?: unknown; readonly id?: unknown }): string {
  return typeof sku === "string" && sku.trim() !== "" ? sku.trim().slice(0, 100) : `woo-${String(id ?? 0).slice(0, 20)}`
}

export const variantKey = (row: At<WVariant>) =>
  code<WVariant, string>("woocommerce.variant", row, { get: (v) => skuOf(v ?? {}), put: () => undefined })

/** `{ "Color": "Black" }` ↔ `[{ name: "Color", option: "Black" }]`; ids of the shop's own attributes stay. */
export const options = (place: At<readonly WAttribute[]>) =>
  code<readonly WAttribute[], Record<string, string>>("woocommerce.options", place, {
    get: (attributes) => {
      const named = listOf(attributes).map((a) => [textOf(a["name"]), textOf(a["option"])])
      return named.length === 0 ? null : Object.fromEntries(named)
    },
    put: (value, old) =>
      Object.entries(value ?? {}).map(([name, option]) => ({ ...old?.find((one) => one.name === name), name, option })),
  })

/** What may be sold; null where the shop does not count. Woo counts in whole numbers, so a part is not offered. */
export const available = (row: At<WStock>) =>
  code<WStock, string>("woocommerce.stock", row, {
    get: (stock) => (stock?.manage_stock === true ? (normalDecimal(stock.stock_quantity ?? 0) ?? null) : null),
    put: (value) =>
      value === null ? { manage_stock: false } : { manage_stock: true, stock_quantity: Math.floor(Number(value)) },
  })

/** A person's name in one field here, in two there. */
export const personName = (row: At<WCustomer>) =>
  code<WCustomer, string>("woocommerce.name", row, {
    get: (c) =>
      nameIn(c) || nameIn(c?.billing) || textOf(c?.billing?.company) || textOf(c?.username) || textOf(c?.email),
    put: (name) => {
      const words = (name ?? "").trim().split(/\s+/)
      return { first_name: words.slice(0, -1).join(" ") || (words[0] ?? ""), last_name: words.slice(1).at(-1) ?? "" }
    },
  })

interface PartyAddress {
  readonly kind: "billing" | "shipping"
  readonly line1: string | null
  readonly line2: string | null
  readonly city: string | null
  readonly region: string | null
  readonly postalCode: string | null
  readonly country: string | null
}

/** Billing and shipping address are two objects there and rows of one list here. */
export const addresses = (row: At<WCustomer>) =>
  code<WCustomer, PartyAddress[]>("woocommerce.addresses", row, {
    get: (c) =>
      (["billing", "shipping"] as const).flatMap((kind) => {
        const address = addressOf(c?.[kind])
        return address === null ? [] : [{ kind, ...withoutName(address) }]
      }),
    put: (rows) => Object.fromEntries((rows ?? []).map((one) => [one.kind, theirAddress(one)])),
  })

/** The address of an order. */
export const orderAddress = (place: At<WAddress>) =>
  code<WAddress, ReturnType<typeof addressOf>>("woocommerce.address", place, { get: addressOf, put: () => undefined })

function addressOf(value: unknown) {
  const a = objectOf(value)
  if (textOf(a["address_1"]) === "" && textOf(a["city"]) === "") return null
  const country = textOf(a["country"]).toUpperCase()
  return {
    name: orNull(nameIn(value) || textOf(a["company"])),
    line1: orNull(textOf(a["address_1"])),
    line2: orNull(textOf(a["address_2"])),
    city: orNull(textOf(a["city"])),
    region: orNull(textOf(a["state"])),
    postalCode: orNull(textOf(a["postcode"])),
    country: /^[A-Z]{2}$/.test(country) ? country : null,
  }
}

function withoutName({ name: _name, ...rest }: NonNullable<ReturnType<typeof addressOf>>) {
  return rest
}

function theirAddress(a: PartyAddress) {
  return {
    address_1: a.line1 ?? "",
    address_2: a.line2 ?? "",
    city: a.city ?? "",
    state: a.region ?? "",
    postcode: a.postalCode ?? "",
    country: a.country ?? "",
  }
}

/** First and last name of a customer or an address. */
export function nameIn(value: unknown): string {
  const { first_name, last_name } = objectOf(value)
  return `${textOf(first_name)} ${textOf(last_name)}`.trim()
}

const statuses = {
  pending: "pending",
  "on-hold": "pending",
  processing: "confirmed",
  completed: "fulfilled",
  cancelled: "cancelled",
  failed: "cancelled",
  trash: "cancelled",
} as const
type OrderStatus = (typeof statuses)[keyof typeof statuses]

/** Delivered and cancelled orders are told; that an order is confirmed is the shop's to say. `refunded` says nothing of the goods. */
export const orderStatus = (place: At<string>) =>
  code<string, OrderStatus>("woocommerce.status", place, {
    get: (status) => statuses[status as keyof typeof statuses] ?? null,
    put: (status, old) => {
      if (status === "fulfilled") return old === "refunded" ? undefined : "completed"
      return status === "cancelled" && old !== "refunded" ? "cancelled" : undefined
    },
  })

export const paid = (row: At<WOrder>) =>
  code<WOrder, "paid" | "refunded" | "unpaid">("woocommerce.paid", row, {
    get: (order) => (order?.status === "refunded" ? "refunded" : blank(order?.date_paid_gmt) ? "unpaid" : "paid"),
    put: () => undefined,
  })

/** Order lines as sold, tax included: Woo tells every amount without tax and its tax beside it. Fees are lines of their own. */
export const orderLines = (row: At<WOrder>) =>
  code<WOrder, DocumentLine[]>("woocommerce.lines", row, {
    get: (order) => {
      if (order === undefined || order === null) return []
      const fees = listOf(order.fee_lines).map((fee) => ({ ...fee, quantity: 1 }))
      const [items, rates] = [listOf(order.line_items), ratesOf(order)]
      return [
        ...items.map((line) =>
          lineOf(
            line,
            skuOf({ sku: line["sku"], id: line["variation_id"] || line["product_id"] }),
            order.currency,
            rates,
          ),
        ),
        ...fees.filter((fee) => grossOf(fee, "total") >= 0n).map((fee) => lineOf(fee, null, order.currency, rates)),
      ]
    },
    put: () => undefined,
  })

function lineOf(line: Row, sku: string | null, currency: unknown, rates: ReadonlyMap<string, string>): DocumentLine {
  const quantity = microOf(line["quantity"] ?? 1)
  const [sold, listed] = [grossOf(line, "total"), grossOf(line, line["subtotal"] === undefined ? "total" : "subtotal")]
  if (quantity === 0n) throw new LensError("lines", "a line has the quantity 0")
  return {
    item: null,
    sku,
    description: orNull(textOf(line["name"]).slice(0, 500)),
    quantity: formatMicro(quantity),
    unitPrice: formatMicro(divideRound(listed * 1_000_000n, quantity)),
    discountPercent: null,
    discountMinor: listed > sold ? minorText(listed - sold, currency) : null,
    taxRate: rateOf(line, rates),
    taxCode: null,
    taxMinor: minorText(microOf(line["total_tax"]), currency),
    account: null,
  }
}

/** Percent: the rates' own where the shop tells them, else what the amounts say, to a tenth. */
function rateOf(line: Row, rates: ReadonlyMap<string, string>): string | null {
  const known = listOf(line["taxes"]).map((tax) => (blank(tax["total"]) ? "0" : rates.get(String(tax["id"]))))
  if (known.length > 0 && known.every((rate) => rate !== undefined))
    return formatMicro(known.reduce((sum, rate) => sum + microOf(rate), 0n))
  const [net, tax] = [microOf(line["total"]), microOf(line["total_tax"])]
  return net <= 0n ? "0" : formatMicro(divideRound(tax * 1_000n, net) * 100_000n)
}

function ratesOf(order: WOrder): ReadonlyMap<string, string> {
  return new Map(
    listOf(order.tax_lines).flatMap((tax) => {
      const rate = normalDecimal(tax["rate_percent"])
      return rate === null ? [] : [[String(tax["rate_id"]), rate]]
    }),
  )
}

/** Shipping with its tax, in minor units. */
export const shippingGross = (row: At<WOrder>) =>
  code<WOrder, string>("woocommerce.shipping", row, {
    get: (order) => minorText(microOf(order?.shipping_total) + microOf(order?.shipping_tax), order?.currency),
    put: () => undefined,
  })

export const shippingRate = (row: At<WOrder>) =>
  code<WOrder, string>("woocommerce.shippingRate", row, {
    get: (order) => {
      const rate =
        order === undefined ? null : rateOf({ total: order.shipping_total, total_tax: order.shipping_tax }, new Map())
      return rate
    },
    put: () => undefined,
  })

/** Fees below zero are a discount on the whole order. */
export const orderDiscount = (row: At<WOrder>) =>
  code<WOrder, string>("woocommerce.discount", row, {
    get: (order) => {
      const fees = listOf(order?.fee_lines).map((fee) => grossOf(fee, "total"))
      return minorText(-fees.reduce((sum, fee) => (fee < 0n ? sum + fee : sum), 0n), order?.currency)
    },
    put: () => undefined,
  })

export const netTotal = (row: At<WOrder>) =>
  code<WOrder, string>("woocommerce.net", row, {
    get: (order) => minorText(microOf(order?.total) - microOf(order?.total_tax), order?.currency),
    put: () => undefined,
  })

/** Refunded lines have negative quantities there. Goods are put back on the shelf by whoever unpacks them. */
export const refundLines = (row: At<WRefund>) =>
  code<WRefund, { sku: string | null; quantity: string | null; restocked: string | null }[]>(
    "woocommerce.refundLines",
    row,
    {
      get: (refund) =>
        listOf(refund?.line_items)
          .map((line: Row) => ({ line, quantity: -microOf(line["quantity"] ?? 0) }))
          .filter(({ quantity }) => quantity > 0n)
          .map(({ line, quantity }) => ({
            sku: skuOf({ sku: line["sku"], id: line["variation_id"] || line["product_id"] }),
            quantity: formatMicro(quantity),
            restocked: formatMicro(quantity),
          })),
      put: () => undefined,
    },
  )

/** Tags by name; making new ones takes calls of their own, so they are read only. */
export const tagNames = (place: At<readonly { name?: string | null }[]>) =>
  code<readonly { name?: string | null }[], string[]>("woocommerce.tags", place, {
    get: (tags) =>
      listOf(tags)
        .flatMap((tag) => (textOf(tag["name"]) === "" ? [] : [textOf(tag["name"]).slice(0, 255)]))
        .slice(0, 250),
    put: () => undefined,
  })

/** WooCommerce's words about a failure: `{ code, message, data: { status } }`. */
export function classify({ status, body }: VendorAnswer): Verdict | null {
  if (status < 400) return null
  const [code, message] = [textOf(objectOf(body)["code"]), textOf(objectOf(body)["message"]).slice(0, 300)]
  const said = message === "" ? {} : { message }
  if (code === "woocommerce_rest_authentication_error") return { class: "auth", ...said }
  if (code === "rest_no_route")
    return {
      class: "permanent",
      message: "There is no WooCommerce REST API at this address; switch on pretty permalinks",
    }
  // What is in the trash already is gone.
  if (code === "woocommerce_rest_already_trashed") return { class: "missing", ...said }
  if (status === 401) return { class: "auth", ...said }
  if (status === 403) return { class: "scope", ...said }
  return status === 400 || status === 404 ? { class: status === 404 ? "missing" : "validation", ...said } : null
}

/** An amount with its tax, in millionths. */
function grossOf(line: Row, name: "total" | "subtotal"): Micro {
  return microOf(line[name]) + microOf(line[`${name}_tax`])
}

function microOf(value: unknown): Micro {
  return blank(value) ? 0n : parseMicro(decimalOf(value))
}

function decimalOf(value: unknown): string {
  const text = normalDecimal(value)
  if (text === null || !/^-?\d{1,14}(\.\d{1,6})?$/.test(text)) throw new LensError("amount", "is no decimal")
  return text
}

function minorText(micro: Micro, currency: unknown): string {
  const iso = typeof currency === "string" && /^[A-Za-z]{3}$/.test(currency) ? currency.toUpperCase() : "EUR"
  return String(minorOf(formatMicro(micro), iso) ?? 0n)
}

function blank(value: unknown): boolean {
  return value === undefined || value === null || value === ""
}

function orNull(text: string): string | null {
  return text === "" ? null : text
}

export function objectOf(value: unknown): Row {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Row) : {}
}

export function listOf(value: unknown): readonly Row[] {
  return Array.isArray(value) ? value.map(objectOf) : []
}

export function textOf(value: unknown): string {
  return typeof value === "string" ? value.trim() : ""
}
