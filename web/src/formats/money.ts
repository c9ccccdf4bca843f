/** Asked once per currency: a formatter costs a millisecond on a slow machine, and a list shows a hundred amounts. */
const digitsOf = new Map<string, number>()

/** How many digits of `currency` stand behind the point: 2 for EUR, 0 for JPY, 3 for KWD. */
function minorDigits(currency: string): number {
  const known = digitsOf.get(currency)
  if (known !== undefined) return known
  const format = new Intl.NumberFormat("en", { style: "currency", currency })
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2
  digitsOf.set(currency, digits)
  return digits
}

/** Minor units as a decimal: `"1250"` of EUR is `"12.50"`. Works on the digits, never on a float. */
export function minorToDecimal(minor: string, currency: string): string {
  const digits = minorDigits(currency)
  const isNegative = minor.startsWith("-")
  const padded = minor.replace("-", "").padStart(digits + 1, "0")
  const whole = padded.slice(0, padded.length - digits)
  const rest = digits === 0 ? "" : `.${padded.slice(-digits)}`
  return `${isNegative ? "-" : ""}${whole}${rest}`
}

/** A decimal as minor units: `"12.5"` of EUR is `"1250"`. Null when it has more digits than the currency. */
export function decimalToMinor(decimal: string, currency: string): string | null {
  const digits = minorDigits(currency)
  const found = /^(-?)(\d+)(?:\.(\d+))?$/.exec(decimal)
  if (found === null) return null
  const [, sign = "", whole = "0", rest = ""] = found
  const cut = rest.replace(/0+$/, "")
  if (cut.length > digits) return null
  const minor = `${whole}${cut.padEnd(digits, "0")}`.replace(/^0+(?=\d)/, "")
  return minor === "0" ? "0" : `${sign}${minor}`
}

/** The sum of amounts in minor units. */
export function sumMinor(amounts: readonly string[]): string {
  return String(amounts.reduce((sum, amount) => sum + BigInt(amount), 0n))
}

/** `a - b` in minor units. */
export function minusMinor(a: string, b: string): string {
  return String(BigInt(a) - BigInt(b))
}
