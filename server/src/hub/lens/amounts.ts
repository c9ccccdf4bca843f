// Sums over a vendor's document: amounts in millionths of the major unit, so that nothing is lost on the way.
import { divideRound, formatMicro, type Micro, parseMicro } from "#kernel"
import type { DocumentLine } from "../records/index.ts"
import { minorOf, normalDecimal } from "./numbers.ts"
import { LensError } from "./types.ts"

/** A decimal of theirs; what is blank or missing is nothing. Throws LensError for what is no decimal. */
export function amountOf(value: unknown): Micro {
  return value === undefined || value === null || value === "" ? 0n : parseMicro(amountText(value))
}

/** A decimal of theirs as text. Throws LensError for what is none. */
export function amountText(value: unknown): string {
  const text = normalDecimal(value)
  if (text === null || !/^-?\d{1,14}(\.\d{1,6})?$/.test(text)) throw new LensError("amount", "is no decimal")
  return text
}

/** Of some amounts. */
export function sumOf(amounts: readonly Micro[]): Micro {
  return amounts.reduce((sum, one) => sum + one, 0n)
}

/** An amount as minor units of its currency; EUR where they name none. */
export function minorText(amount: Micro, currency: unknown): string {
  const iso = typeof currency === "string" && /^[A-Za-z]{3}$/.test(currency) ? currency.toUpperCase() : "EUR"
  return String(minorOf(formatMicro(amount), iso) ?? 0n)
}

interface SoldLine {
  readonly sku: string | null
  readonly description: string | null
  readonly quantity: Micro
  /** Tax included, before and after what was taken off. */
  readonly listed: Micro
  readonly sold: Micro
  /** Percent. */
  readonly taxRate: string | null
  readonly tax: Micro
  readonly currency: unknown
}

/** A line of an order as it was sold: the price of one is what was asked for it, what was taken off stands beside. */
export function soldLine(line: SoldLine): DocumentLine {
  const { sku, description, quantity, listed, sold, taxRate, tax, currency } = line
  if (quantity <= 0n) throw new LensError("lines", "a line has no quantity")
  return {
    item: null,
    sku,
    description: description?.slice(0, descriptionMax).trim() ?? null,
    quantity: formatMicro(quantity),
    unitPrice: formatMicro(divideRound(listed * 1_000_000n, quantity)),
    discountPercent: null,
    discountMinor: listed > sold ? minorText(listed - sold, currency) : null,
    taxRate,
    taxCode: null,
    taxMinor: minorText(tax, currency),
    account: null,
  }
}
const descriptionMax = 500
