import { type Currency, currencyExponent, formatMoney, type Micro, microToMinor, minorToMicro } from "#kernel"
import { type Language, languageOf, type Texts, texts } from "./texts/index.ts"
import type { Theme } from "./theme.ts"
import type { Visit } from "./visit.ts"

/** A link of a menu. */
export interface MenuLink {
  readonly label: string
  /** Below the venue's root: `/c/cheese`. */
  readonly path: string
}

/** Where somebody shops: one shop, or a marketplace. */
export interface Venue {
  readonly kind: "shop" | "market"
  readonly slug: string
  /** `/shops/agora` or `/market/agora`. */
  readonly root: string
  readonly name: string
  readonly description: string | null
  readonly theme: Theme
  readonly isOpen: boolean
  readonly isDemo: boolean
  readonly currency: Currency
  readonly timeZone: string
  /** The business's own, such as `el-GR`. */
  readonly locale: string
  /** ISO 3166 alpha-2, where the business is. */
  readonly country: string | null
  readonly pricesIncludeTax: boolean
  readonly categories: readonly MenuLink[]
  readonly pages: readonly MenuLink[]
  /** Shoppers may see their orders by a mailed link. */
  readonly hasAccounts: boolean
}

/** What every template of one page is given: where it is, in which language, and how to write sums and dates. */
export interface Frame {
  readonly venue: Venue
  readonly language: Language
  readonly locale: string
  readonly t: Texts
  readonly base: string
  /** Path and query of this page. */
  readonly url: string
  /** A path of the venue as it stands in a link. */
  link(path: string): string
  money(minor: bigint): string
  /** A unit price; with more places than the currency has where it needs them. */
  price(micro: Micro): string
  number(micro: Micro): string
  date(at: Date): string
}

/** The language that a venue speaks to this visitor; its own where it is asked for none that we know. */
export function languageFor(venue: Pick<Venue, "locale">, visit: Pick<Visit, "language">): Language {
  return visit.language ?? languageOf(venue.locale) ?? "en"
}

export function frameOf(venue: Venue, visit: Pick<Visit, "language" | "base" | "url">): Frame {
  const language = languageFor(venue, visit)
  const locale = languageOf(venue.locale) === language ? venue.locale : language
  return {
    venue,
    language,
    locale,
    t: texts[language],
    base: visit.base,
    url: visit.url,
    link: (path) => `${venue.root}${path}`,
    money: (minor) => formatMoney(minor, venue.currency, locale),
    price: (micro) => priceText(micro, venue.currency, locale),
    number: (micro) => new Intl.NumberFormat(locale, { maximumFractionDigits: 6 }).format(Number(micro) / 1e6),
    date: (at) => new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: venue.timeZone }).format(at),
  }
}

function priceText(micro: Micro, currency: Currency, locale: string): string {
  const minor = microToMinor(micro, currency)
  if (minorToMicro(minor, currency) === micro) return formatMoney(minor, currency, locale)
  const digits = currencyExponent(currency)
  const options = { style: "currency", currency, minimumFractionDigits: digits, maximumFractionDigits: 6 } as const
  return new Intl.NumberFormat(locale, options).format(Number(micro) / 1e6)
}
