import { defineErrors } from "./errors.ts"

/** A decimal with six places as a whole number of millionths: 1_000_000n is 1. Unit prices, quantities, rates and percents;
 *  six places as in the database's numeric(18,6). */
export type Micro = bigint

/** What happens to the part that is dropped. `half-even`: to the nearest, a tie to the even neighbour (the house rule);
 *  `half-up`: a tie away from zero; `up`: away from zero; `down`: towards zero. All treat −x as the mirror of x. */
export type RoundingMode = "half-even" | "half-up" | "up" | "down"

const errors = defineErrors({
  "decimal.invalid": {
    status: 400,
    text: (p: { value: string }) =>
      `"${p.value}" is not a decimal; write up to 12 digits, then up to 6 after a point, such as "-12.5".`,
  },
})

const one = 1_000_000n
const places = 6
const echoCharsMax = 40 // of a caller's wrong text in a message
const decimal = /^(-?)(\d{1,12})(?:\.(\d{1,6}))?$/

/** Reads a decimal such as `"-12.5"`. No exponent, plus sign, blank or bare point. Throws `decimal.invalid`. */
export function parseMicro(text: string): Micro {
  const match = decimal.exec(text)
  if (!match) throw errors["decimal.invalid"]({ value: text.slice(0, echoCharsMax) })
  const [, sign, whole = "", fraction = ""] = match
  const size = BigInt(whole + fraction.padEnd(places, "0"))
  return sign === "-" ? -size : size
}

/** The shortest text of a decimal: `"12.5"`, never `"12.500000"` or `"-0"`. `parseMicro` reads it back. */
export function formatMicro(m: Micro): string {
  const size = m < 0n ? -m : m
  const fraction = (size % one).toString().padStart(places, "0").replace(/0+$/, "")
  return `${m < 0n ? "-" : ""}${size / one}${fraction && `.${fraction}`}`
}

/** `parseMicro` for decimals written in code: `micro("0.25")`. */
export function micro(text: string): Micro {
  return parseMicro(text)
}

/** n / d as a whole number. Throws RangeError when `d` is 0. */
export function divideRound(n: bigint, d: bigint, mode: RoundingMode = "half-even"): bigint {
  const whole = n / d
  const rest = n % d
  if (rest === 0n || !roundsAway[mode](abs(rest) * 2n - abs(d), whole)) return whole
  return n < 0n === d < 0n ? whole + 1n : whole - 1n
}

/** a × b to six places, half-even. */
export function multiplyMicro(a: Micro, b: Micro): Micro {
  return divideRound(a * b, one)
}

/** By `overHalf` (sign of the dropped part minus one half) and the whole part towards zero: one further from zero? */
const roundsAway: Record<RoundingMode, (overHalf: bigint, whole: bigint) => boolean> = {
  "half-even": (overHalf, whole) => overHalf > 0n || (overHalf === 0n && whole % 2n !== 0n),
  "half-up": (overHalf) => overHalf >= 0n,
  up: () => true,
  down: () => false,
}

function abs(n: bigint): bigint {
  return n < 0n ? -n : n
}
