import { decimalToMinor, minorToDecimal } from "../../formats/index.ts"
import { slugOf } from "../sign-in/slug.ts"
import type { Shop } from "./shop.ts"

export const payments = ["invoice", "bank_transfer", "cash_on_delivery", "card"] as const
type Method = Shop["shippingMethods"][number]

/** A way of sending while it is written. */
interface Way {
  readonly key: string
  /** Empty for a new one: it is made from the name. */
  readonly code: string
  name: string
  price: string
  /** Empty: never free. */
  freeFrom: string
  /** Code of a tax class; empty: taxed like the goods. */
  tax: string
  /** As it was stored, for a rate whose class is gone. */
  readonly stored: Method["tax"] | null
}

export interface CheckoutValues {
  ways: Way[]
  paymentMethods: Shop["paymentMethods"][number][]
  reservationMinutes: number | string
}

export function checkoutValues(shop: Shop, currency: string): CheckoutValues {
  return {
    ways: shop.shippingMethods.map(({ code, name, priceMinor, freeFromMinor, tax }) => ({
      key: code,
      code,
      name,
      price: minorToDecimal(priceMinor, currency),
      freeFrom: freeFromMinor === null ? "" : minorToDecimal(freeFromMinor, currency),
      tax: tax.kind === "goods" ? "" : tax.taxCode,
      stored: tax,
    })),
    paymentMethods: [...shop.paymentMethods],
    reservationMinutes: shop.reservationMinutes,
  }
}

export function newWay(): Way {
  return { key: crypto.randomUUID(), code: "", name: "", price: "0", freeFrom: "", tax: "", stored: null }
}

interface Reasons {
  readonly wanted: string
  readonly amount: string
  readonly none: string
}

/** What is wrong, by field. */
export function checkoutFaults(values: CheckoutValues, currency: string, why: Reasons): Record<string, string> {
  const isAmount = (text: string) => decimalToMinor(text, currency)?.startsWith("-") === false
  const found: Record<string, string> = {}
  for (const [at, { name, price, freeFrom }] of values.ways.entries()) {
    if (name.trim() === "") found[`ways.${at}.name`] = why.wanted
    if (!isAmount(price)) found[`ways.${at}.price`] = why.amount
    if (freeFrom !== "" && !isAmount(freeFrom)) found[`ways.${at}.freeFrom`] = why.amount
  }
  if (values.paymentMethods.length === 0) found["paymentMethods"] = why.none
  if (values.reservationMinutes === "") found["reservationMinutes"] = why.wanted
  return found
}

interface TaxClass {
  readonly code: string
  readonly rate: string
  readonly category: string
}

/** What is sent: each way keeps the code that orders and couriers know it by, a new one gets a free one from its name. */
export function checkoutBody(values: CheckoutValues, currency: string, taxes: readonly TaxClass[]) {
  const taken = new Set(values.ways.map(({ code }) => code))
  const minor = (decimal: string) => decimalToMinor(decimal, currency) ?? "0"
  return {
    shippingMethods: values.ways.map((way) => ({
      code: way.code === "" ? freeCode(way.name, taken) : way.code,
      name: way.name.trim(),
      priceMinor: minor(way.price),
      freeFromMinor: way.freeFrom === "" ? null : minor(way.freeFrom),
      tax: taxOf(way, taxes),
    })),
    paymentMethods: payments.filter((method) => values.paymentMethods.includes(method)),
    reservationMinutes: Number(values.reservationMinutes),
  }
}

function taxOf({ tax, stored }: Way, taxes: readonly TaxClass[]): Method["tax"] {
  if (tax === "") return { kind: "goods" }
  const found = taxes.find(({ code }) => code === tax)
  if (found !== undefined) return { kind: "fixed", taxRate: found.rate, taxCategory: found.category, taxCode: tax }
  return stored ?? { kind: "goods" }
}

function freeCode(name: string, taken: Set<string>): string {
  const base = slugOf(name).slice(0, 50) || "way"
  let code = base
  for (let n = 2; taken.has(code); n++) code = `${base}-${n}`
  taken.add(code)
  return code
}
