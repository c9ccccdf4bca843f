import { type Currency, currencyExponent, divideRound } from "#kernel"
import { billingErrors } from "./invoice.ts"

/** The tenant's currency per one of the document's, in units of 10⁻¹⁰ (numeric(20,10), as ERPs keep rates). */
export type Rate = bigint

const places = 10
/** The rate of the tenant's own currency. */
export const rateOne: Rate = 10n ** BigInt(places)
const pattern = /^(\d{1,9})(?:\.(\d{1,10}))?$/

/** Reads a rate such as "0.92". Throws `exchange_rate.invalid`. */
export function parseRate(text: string): Rate {
  const [, whole, fraction = ""] = pattern.exec(text) ?? []
  const rate = whole === undefined ? 0n : BigInt(whole + fraction.padEnd(places, "0"))
  if (rate === 0n) throw billingErrors["exchange_rate.invalid"]()
  return rate
}

/** The shortest text of a rate. */
export function formatRate(rate: Rate): string {
  const fraction = (rate % rateOne).toString().padStart(places, "0").replace(/0+$/, "")
  return `${rate / rateOne}${fraction && `.${fraction}`}`
}

/** Where a bigint column is still far from full. */
const baseMinorMax = 10n ** 17n

/** An amount of a document in the tenant's currency, half-even. Throws `exchange_rate.invalid` beyond 10¹⁷. */
export function toBase(amountMinor: bigint, rate: Rate, from: Currency, to: Currency): bigint {
  if (from === to) return amountMinor
  const up = 10n ** BigInt(currencyExponent(to))
  const down = 10n ** BigInt(currencyExponent(from))
  const base = divideRound(amountMinor * rate * up, rateOne * down)
  if (base > baseMinorMax || base < -baseMinorMax) throw billingErrors["exchange_rate.invalid"]()
  return base
}

/** The rate that a document's meta names; undefined without one. Throws `exchange_rate.invalid`. */
export function rateOfMeta(meta: Readonly<Record<string, unknown>>): Rate | undefined {
  const given = meta["exchangeRate"]
  if (given === undefined || given === null) return undefined
  if (typeof given !== "string") throw billingErrors["exchange_rate.invalid"]()
  return parseRate(given)
}

/** Checks a rate against the two currencies. Throws `exchange_rate.required`, `exchange_rate.invalid`. */
export function checkedRate(rate: Rate | undefined, currency: Currency, base: Currency): Rate {
  if (currency === base && (rate ?? rateOne) !== rateOne) throw billingErrors["exchange_rate.invalid"]()
  if (currency !== base && rate === undefined) throw billingErrors["exchange_rate.required"]({ currency })
  return rate ?? rateOne
}
