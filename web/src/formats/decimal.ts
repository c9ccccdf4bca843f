const microDigits = 6

/** A decimal as whole millionths, to reckon with: `"1.5"` is `1500000n`. Null when it is none, or has more digits. */
export function parseMicro(decimal: string): bigint | null {
  const found = /^(-?)(\d{1,12})(?:\.(\d{1,6}))?$/.exec(decimal)
  if (found === null) return null
  const [, sign, whole = "0", rest = ""] = found
  const micro = BigInt(`${whole}${rest.padEnd(microDigits, "0")}`)
  return sign === "-" ? -micro : micro
}

/** The other way, without needless zeros. */
export function formatMicro(micro: bigint): string {
  const digits = String(micro < 0n ? -micro : micro).padStart(microDigits + 1, "0")
  const rest = digits.slice(-microDigits).replace(/0+$/, "")
  return `${micro < 0n ? "-" : ""}${digits.slice(0, -microDigits)}${rest === "" ? "" : `.${rest}`}`
}

/** `a - b` of decimals. */
export function minusDecimal(a: string, b: string): string {
  return formatMicro((parseMicro(a) ?? 0n) - (parseMicro(b) ?? 0n))
}

/** Is this decimal greater than nothing? */
export function isPositive(decimal: string): boolean {
  return (parseMicro(decimal) ?? 0n) > 0n
}

/**
 * What a person typed in their own way of writing, as a decimal: `"1.234,5"` (Greek) and `"1,234.5"` (English) are both
 * `"1234.5"`. Null when it can't be read. Where a single separator could mean either, it is the decimal one if the
 * language says so or if not exactly three digits follow.
 */
export function readDecimal(typed: string, locale: string): string | null {
  const plain = typed.replaceAll(/[\s\u00a0\u202f']/g, "").replace("−", "-")
  if (!/^-?[\d.,]+$/.test(plain)) return null
  const point = decimalSign(locale)
  const other = point === "." ? "," : "."
  const last = Math.max(plain.lastIndexOf("."), plain.lastIndexOf(","))
  const sign = last < 0 ? point : decimalSignOf(plain, last, point, other)
  const group = sign === "." ? "," : "."
  const normal = plain.replaceAll(group, "").replace(sign, ".")
  return /^-?\d+(\.\d+)?$/.test(normal) ? trimmed(normal) : null
}

function decimalSignOf(plain: string, last: number, point: string, other: string): string {
  const found = plain[last] ?? point
  if (plain.includes(point) && plain.includes(other)) return found
  if (found === point) return point
  const groups = plain.split(other).slice(1)
  return groups.every((digits) => digits.length === 3) ? point : other
}

function decimalSign(locale: string): string {
  return new Intl.NumberFormat(locale).formatToParts(1.5).find((part) => part.type === "decimal")?.value ?? "."
}

function trimmed(decimal: string): string {
  const [whole = "0", rest = ""] = decimal.split(".")
  const digits = rest.replace(/0+$/, "")
  return `${whole.replace(/^(-?)0+(?=\d)/, "$1")}${digits === "" ? "" : `.${digits}`}`
}
