// Amounts in a vendor's own minor units.
import { currencyExponent, divideRound, formatMicro, parseMicro } from "#kernel"
import { normalDecimal } from "./numbers.ts"
import { infoOf, pathText, peekPlace, readPlace, writePlace } from "./place.ts"
import { LensError, type Node, type Place } from "./types.ts"

/** Digits behind the point of a vendor's amounts in the currencies where they are others than in ISO 4217: `{ ISK: 2, MGA: 0 }`. */
type Digits = Readonly<Record<string, number>>

interface OwnMinor {
  /** Their amount as minor units of ISO 4217, rounded half-even. */
  readonly toIso: (amount: bigint, currency: unknown) => bigint
  /** Minor units of ISO 4217 as their amount. */
  readonly fromIso: (minor: bigint, currency: unknown) => number
  /** Their amount of one thing, which may have parts of a minor unit, as a decimal of the major unit; null for what is none. */
  readonly toMajor: (amount: unknown, currency: unknown) => string | null
  /** A decimal of the major unit as their amount, a decimal too. */
  readonly fromMajor: (price: string, currency: unknown) => string
  /** A whole amount in a record that says its currency. */
  readonly amount: (place: Place<number>, currency: Place<string>) => Node<string>
}

/** How amounts are turned at such a vendor. All throw LensError for three letters that are no currency; what is no code is `USD`. */
export function ownMinor(own: Digits): OwnMinor {
  const digits = (currency: unknown): [theirs: number, iso: number] => {
    const code = typeof currency === "string" && /^[a-z]{3}$/i.test(currency) ? currency.toUpperCase() : "USD"
    const iso = isoDigits(code)
    return [own[code] ?? iso, iso]
  }
  const scale = (currency: unknown): bigint => 10n ** BigInt(digits(currency)[0])
  const toIso: OwnMinor["toIso"] = (amount, currency) => rescaled(amount, ...digits(currency))
  const fromIso: OwnMinor["fromIso"] = (minor, currency) => {
    const [theirs, iso] = digits(currency)
    return Number(rescaled(minor, iso, theirs))
  }
  return {
    toIso,
    fromIso,
    toMajor: (amount, currency) => {
      const text = normalDecimal(amount)
      return text === null ? null : formatMicro(divideRound(parseMicro(text), scale(currency)))
    },
    fromMajor: (price, currency) => formatMicro(parseMicro(price) * scale(currency)),
    amount: (place, currency) => {
      const [info, currencyInfo] = [infoOf(place), infoOf(currency)]
      return {
        about: { codec: "minor units", path: pathText(place) },
        get: (reading) => {
          const value = readPlace(info, reading)
          const of = readPlace(currencyInfo, reading) ?? reading.env.currency
          return typeof value === "number" && Number.isSafeInteger(value) ? String(toIso(BigInt(value), of)) : null
        },
        put: (value, writing) => {
          if (value === null) return
          const of = peekPlace(currencyInfo, writing) ?? writing.env.currency
          writePlace(info, fromIso(BigInt(String(value)), of), writing)
        },
      }
    },
  }
}

function rescaled(amount: bigint, from: number, to: number): bigint {
  return to >= from ? amount * 10n ** BigInt(to - from) : divideRound(amount, 10n ** BigInt(from - to))
}

function isoDigits(code: string): number {
  try {
    return currencyExponent(code)
  } catch {
    throw new LensError("currency", `"${code}" is no currency of ISO 4217`)
  }
}
