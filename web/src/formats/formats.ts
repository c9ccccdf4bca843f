import { minorToDecimal } from "./money.ts"

/** How numbers, money and times are written for one reader in one business. */
export interface Formats {
  readonly locale: string
  readonly timeZone: string
  /** The business's own currency. */
  readonly currency: string
  /** Minor units with their currency: `€12.50`. */
  money(minor: string, currency?: string): string
  /** A unit price, with as many digits as it has: `€0.0125`. */
  price(decimal: string, currency?: string): string
  /** A quantity or another decimal. */
  number(decimal: string): string
  /** A share in hundredths: `"24"` is `24%`. */
  percent(decimal: string): string
  /** A calendar date (`2026-11-21`). */
  date(date: string): string
  /** A month of the calendar (`2026-11`) by name: `November 2026`. */
  month(month: string): string
  /** The date of an instant in the business's time zone. */
  day(instant: string): string
  /** Date and time of an instant. */
  time(instant: string): string
  /** How long ago: `3 hours ago`. Without `now`, since this moment. */
  ago(instant: string, now?: Date): string
  /** The size of a file in the largest unit that fits: `2.4 MB`. */
  bytes(count: number): string
  /** The name of a country, by its two letters. */
  country(code: string): string
  /** The name of a currency. */
  currencyName(code: string): string
}

/** A decimal as `Intl` takes it: text is formatted digit by digit, so nothing is lost. */
type Decimal = Intl.StringNumericLiteral

export function makeFormats(locale: string, timeZone: string, currency: string): Formats {
  const number = once(() => new Intl.NumberFormat(locale, { maximumFractionDigits: 6 }))
  const percent = once(() => new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }))
  const date = once(() => new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "UTC" }))
  const month = once(() => new Intl.DateTimeFormat(locale, { month: "long", year: "numeric", timeZone: "UTC" }))
  const day = once(() => new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone }))
  const time = once(() => new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short", timeZone }))
  const ago = once(() => new Intl.RelativeTimeFormat(locale, { numeric: "auto" }))
  const money = kept((code: string) => new Intl.NumberFormat(locale, { style: "currency", currency: code }))
  const price = kept(
    (code: string) => new Intl.NumberFormat(locale, { style: "currency", currency: code, maximumFractionDigits: 6 }),
  )
  const bytes = kept(
    (unit) => new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay: "short", maximumFractionDigits: 1 }),
  )
  const countries = once(() => new Intl.DisplayNames(locale, { type: "region" }))
  const currencies = once(() => new Intl.DisplayNames(locale, { type: "currency" }))
  return {
    locale,
    timeZone,
    currency,
    money: (minor, code = currency) => money(code).format(minorToDecimal(minor, code) as Decimal),
    price: (decimal, code = currency) => price(code).format(decimal as Decimal),
    number: (decimal) => number().format(decimal as Decimal),
    percent: (decimal) => `${percent().format(decimal as Decimal)}%`,
    date: (text) => date().format(new Date(`${text}T00:00:00Z`)),
    month: (text) => month().format(new Date(`${text}-01T00:00:00Z`)),
    day: (instant) => day().format(new Date(instant)),
    time: (instant) => time().format(new Date(instant)),
    ago: (instant, now = new Date()) => agoText(ago(), (new Date(instant).getTime() - now.getTime()) / 1000),
    bytes: (count) => {
      const [unit, size] = sizes.find(([, size]) => count >= size) ?? ["byte", 1]
      return bytes(unit).format(count / size)
    },
    country: (code) => countries().of(code) ?? code,
    currencyName: (code) => currencies().of(code) ?? code,
  }
}

const sizes: readonly [unit: string, bytes: number][] = [
  ["megabyte", 1_000_000],
  ["kilobyte", 1_000],
]

const spans: readonly [unit: Intl.RelativeTimeFormatUnit, seconds: number][] = [
  ["year", 31_536_000],
  ["month", 2_592_000],
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
]

function agoText(format: Intl.RelativeTimeFormat, seconds: number): string {
  const [unit, size] = spans.find(([, span]) => Math.abs(seconds) >= span) ?? ["second", 1]
  return format.format(Math.round(seconds / size), unit)
}

/** The same for one of its kind; a page needs few of them, so none is made before it is. */
function once<F>(make: () => F): () => F {
  const all = kept(make)
  return () => all("")
}

/** Formatters cost a millisecond to make: each is made once. */
function kept<F>(make: (key: string) => F): (key: string) => F {
  const made = new Map<string, F>()
  return (key) => {
    const known = made.get(key) ?? make(key)
    made.set(key, known)
    return known
  }
}
