import { type Currency, currencyExponent } from "./currency.ts"
import { divideRound, type Micro, type RoundingMode } from "./decimal.ts"

export { allocateMinor } from "./allocate.ts"
export { type Currency, currencyExponent } from "./currency.ts"

/** An amount in whole minor units (cents, yen, fils) of an ISO 4217 currency. */
export interface Money {
  readonly amountMinor: bigint
  readonly currency: Currency
}

const microDigits = 6
const formatCacheMax = 1000 // currencies × locales in use; both may come from outside

/** unit price × quantity in minor units, rounded half-even once. Throws `currency.unknown`. */
export function lineTotalMinor(unitPrice: Micro, quantity: Micro, currency: Currency): bigint {
  return divideRound(unitPrice * quantity * minorPerMajor(currency), 10n ** BigInt(2 * microDigits))
}

/** unit price × quantity less `percent` (15_000_000n is 15 % off) in minor units: the amount that is left is rounded half-even
 *  once, not the discount, so that it is what a reader computes from the line. Throws `currency.unknown`. */
export function discountedLineMinor(unitPrice: Micro, quantity: Micro, percent: Micro, currency: Currency): bigint {
  const exact = unitPrice * quantity * (100_000_000n - percent) * minorPerMajor(currency)
  return divideRound(exact, 10n ** BigInt(2 * microDigits + 8))
}

/** `percent` of an amount, rounded (default half-even): 24_000_000n is 24 %. */
export function percentOfMinor(amountMinor: bigint, percent: Micro, mode?: RoundingMode): bigint {
  return divideRound(amountMinor * percent, 100_000_000n, mode)
}

/** Minor units as a decimal of the major unit, exact: 1234n EUR → 12.34. Throws `currency.unknown`. */
export function minorToMicro(amountMinor: bigint, currency: Currency): Micro {
  return amountMinor * 10n ** BigInt(microDigits - currencyExponent(currency))
}

/** A decimal of the major unit as minor units, rounded (default half-even). Throws `currency.unknown`. */
export function microToMinor(m: Micro, currency: Currency, mode?: RoundingMode): bigint {
  return divideRound(m, 10n ** BigInt(microDigits - currencyExponent(currency)), mode)
}

/** The amount in major units with all its minor digits and a point: `"12.34"` EUR, `"1234"` JPY. Throws `currency.unknown`. */
export function majorString(amountMinor: bigint, currency: Currency): string {
  const exponent = currencyExponent(currency)
  const digits = (amountMinor < 0n ? -amountMinor : amountMinor).toString().padStart(exponent + 1, "0")
  const whole = digits.slice(0, digits.length - exponent)
  return `${amountMinor < 0n ? "-" : ""}${whole}${exponent === 0 ? "" : `.${digits.slice(-exponent)}`}`
}

/** The amount as a person of `locale` (BCP 47, default `en`) reads it: `€12.34`. Exact at any size; not for machines.
 *  Throws `currency.unknown`, and RangeError for a locale that isn't one. */
export function formatMoney(amountMinor: bigint, currency: Currency, locale = "en"): string {
  const text = majorString(amountMinor, currency)
  // Intl formats a numeric string exactly where a number would lose digits; majorString makes nothing else.
  return isNumeric(text) ? formatFor(currency, locale).format(text) : text
}

/** A decimal text (`majorString`, `formatMicro`) as a person of `locale` reads it, with at least `minDigits` after the point and all
 *  that it has. */
export function formatDecimal(decimal: string, locale = "en", minDigits = 0): string {
  if (!isNumeric(decimal)) return decimal
  const digits = decimal.split(".")[1]?.length ?? 0
  const options = { minimumFractionDigits: minDigits, maximumFractionDigits: Math.max(minDigits, digits) }
  return new Intl.NumberFormat(locale, options).format(decimal)
}

const formats = new Map<string, Intl.NumberFormat>()

function formatFor(currency: Currency, locale: string): Intl.NumberFormat {
  const key = `${currency} ${locale}`
  const known = formats.get(key)
  if (known) return known
  const digits = currencyExponent(currency)
  const options = { style: "currency", currency, minimumFractionDigits: digits, maximumFractionDigits: digits } as const
  const made = new Intl.NumberFormat(locale, options)
  if (formats.size >= formatCacheMax) formats.clear()
  formats.set(key, made)
  return made
}

function isNumeric(text: string): text is `${number}` {
  return /^-?\d+(\.\d+)?$/.test(text)
}

function minorPerMajor(currency: Currency): bigint {
  return 10n ** BigInt(currencyExponent(currency))
}
