import { type Currency, currencyExponent, divideRound, formatMicro, type Micro } from "#kernel"

/** Digits that a JSON number surely keeps (IEEE 754 double, as `Number.EPSILON` has it). */
const safeDigits = 15
const decimal = /^(-?)(\d{1,20})(?:\.(\d{1,20}))?(?:[eE]([+-]?\d{1,2}))?$/

/** A vendor's decimal: a JSON number, or text (also what `parseVendorJson` keeps of a number too long for a double). Null when it is
 *  neither. */
export function decimalText(value: unknown): string | null {
  const text = typeof value === "number" ? plain(value) : typeof value === "string" ? value.trim() : null
  return text !== null && decimal.test(text) ? text : null
}

/** A decimal text as millionths, rounded half-even beyond six places; null when it is none. */
function microOf(value: unknown): Micro | null {
  return scaled(value, 6)
}

/** A decimal text in the major unit as minor units of a currency, rounded half-even; null when it is none. */
export function minorOf(value: unknown, currency: Currency): bigint | null {
  return scaled(value, currencyExponent(currency))
}

/** The shortest text of a decimal, at most six places; null when it is none. */
export function normalDecimal(value: unknown): string | null {
  const micro = microOf(value)
  return micro === null ? null : formatMicro(micro)
}

/** A decimal text as what goes into JSON: a number where a double keeps it exactly, else the digits as they are. */
export function jsonNumber(text: string): unknown {
  const number = Number(text)
  const digits = text.replace(/[-.]/g, "").replace(/^0+/, "")
  return digits.length <= safeDigits ? number : rawJson(text)
}

/** `JSON.rawJSON` (ES2025, not yet in the compiler's library): a number that keeps all its digits when it is written. */
function rawJson(text: string): unknown {
  const make: unknown = Reflect.get(JSON, "rawJSON")
  return typeof make === "function" ? make.call(JSON, text) : Number(text)
}

function scaled(value: unknown, places: number): bigint | null {
  const parts = decimal.exec(decimalText(value) ?? "")
  if (parts === null) return null
  const [, sign, whole = "", fraction = "", exponent = "0"] = parts
  const digits = BigInt(whole + fraction)
  const shift = places - fraction.length + Number(exponent)
  const size = shift >= 0 ? digits * 10n ** BigInt(shift) : divideRound(digits, 10n ** BigInt(-shift))
  return sign === "-" ? -size : size
}

function plain(value: number): string | null {
  if (!Number.isFinite(value)) return null
  return String(value)
}
