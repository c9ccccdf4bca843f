// What a document is worth, for vendors that keep less of it than we do.
import {
  type Currency,
  discountedLineMinor,
  divideRound,
  formatMicro,
  lineTotalMinor,
  majorString,
  minorToMicro,
} from "#kernel"
import { amountOf } from "./amounts.ts"
import { decimal, money } from "./codecs.ts"
import { pathText } from "./place.ts"
import type { Row } from "./rows.ts"
import type { Node, Place } from "./types.ts"

/** A document's line without discounts, its price without tax. All are decimals as text, `net` and `sum` in the major unit. */
interface PricedLine {
  readonly quantity: string
  readonly unitPrice: string
  /** Of the line, without tax where our prices include it. */
  readonly net: string
  /** Of the line, as our prices have it. */
  readonly sum: string
}

/**
 * A line of ours for vendors that keep less of one: what is taken off is folded into the price of one, and with `includesTax` the tax of
 * the line's rate is taken out of it. The price of one stays ours where it makes the line's sum; else it is that sum by the quantity, to
 * six places. So quantity × price, rounded to the minor unit, is the sum, up to 10,000 of a thing (1,000 where there are three digits).
 */
export function pricedLine(line: Row, currency: Currency, includesTax: boolean): PricedLine {
  const quantity = amountOf(line["quantity"] ?? "1")
  const price = amountOf(line["unitPrice"])
  const sum =
    discountedLineMinor(price, quantity, amountOf(line["discountPercent"]), currency) -
    BigInt(String(line["discountMinor"] ?? 0))
  const rate = includesTax ? amountOf(line["taxRate"]) : 0n
  const net = divideRound(sum * hundredPercent, hundredPercent + rate)
  const isPlain = net === lineTotalMinor(price, quantity, currency)
  return {
    quantity: formatMicro(quantity),
    unitPrice: formatMicro(isPlain ? price : priceOfOne(net, quantity, currency)),
    net: majorString(net, currency),
    sum: majorString(sum, currency),
  }
}
const hundredPercent = 100_000_000n

function priceOfOne(amountMinor: bigint, quantity: bigint, currency: Currency): bigint {
  return quantity === 0n ? 0n : divideRound(minorToMicro(amountMinor, currency) * 1_000_000n, quantity)
}

type Amount = Place<number> | Place<string>

/** The price of one as a line's sum by its quantity; undefined where either is not told. Worked out, never written. */
export function sumByQuantity(sum: Place<number>, quantity: Place<number>): Node<string> {
  const [whole, count] = [decimal(sum), decimal(quantity)]
  return {
    about: { codec: "sum by quantity", path: pathText(sum), isReadOnly: true },
    get: (reading) => {
      const [amount, units] = [whole.get(reading), amountOf(count.get(reading))]
      return amount === null || units === 0n
        ? undefined
        : formatMicro(divideRound(amountOf(amount) * 1_000_000n, units))
    },
    put: () => undefined,
  }
}

/** What is left of a total without its tax, where they tell these two: worked out, never written. Tax that is not told is none. */
export function netOf(total: Amount, tax: Amount, currency: Place<string> | null): Node<string> {
  const [whole, part] = [money(total, currency), money(tax, currency)]
  return {
    about: { codec: "total without tax", path: pathText(total), isReadOnly: true },
    get: (reading) => {
      const amount = whole.get(reading)
      return typeof amount === "string" ? String(BigInt(amount) - BigInt(String(part.get(reading) ?? 0))) : amount
    },
    put: () => undefined,
  }
}
