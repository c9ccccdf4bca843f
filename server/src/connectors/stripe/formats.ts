import {
  type At,
  code,
  LensError,
  minorUnits,
  type Place,
  readOnly,
  type VendorAnswer,
  VendorError,
  type Verdict,
} from "#hub"
import { currencyExponent, divideRound, formatMicro, parseMicro } from "#kernel"
import type { SCustomer, SPaymentIntent, SPrice } from "./shapes.ts"

export type SRecord = Readonly<Record<string, unknown>>

/** Digits behind the point of Stripe's amounts where they differ from ISO 4217 (docs: zero-decimal currencies). */
const digitsOf: Readonly<Record<string, number>> = { ISK: 2, UGX: 2, MGA: 0 }

/** Stripe's amount as minor units of ISO 4217, and back. */
export function toMinor(amount: bigint, currency: unknown): bigint {
  const [theirs, iso] = digits(currency)
  return iso >= theirs
    ? BigInt(amount) * 10n ** BigInt(iso - theirs)
    : divideRound(BigInt(amount), 10n ** BigInt(theirs - iso))
}

export function fromMinor(minor: bigint, currency: string): number {
  const [theirs, iso] = digits(currency)
  return Number(theirs >= iso ? minor * 10n ** BigInt(theirs - iso) : divideRound(minor, 10n ** BigInt(iso - theirs)))
}

function digits(currency: unknown): [theirs: number, iso: number] {
  const upper = typeof currency === "string" && /^[a-z]{3}$/i.test(currency) ? currency.toUpperCase() : "USD"
  const iso = isoDigits(upper)
  return [digitsOf[upper] ?? iso, iso]
}

/** Throws LensError for three letters that are no currency. */
function isoDigits(code: string): number {
  try {
    return currencyExponent(code)
  } catch {
    throw new LensError("currency", `"${code}" is no currency of ISO 4217`)
  }
}

type Amounts = Readonly<Partial<Record<"amount" | "amount_received", number | null>>> & {
  readonly currency?: string | null
}

/** An amount, which Stripe keeps in minor units of its own. */
export const amount = <R extends Amounts>(row: At<R>, field: "amount" | "amount_received" = "amount") =>
  readOnly(
    code<R, string>("stripe.amount", row, {
      get: (r, env) => {
        const value = r?.[field]
        return Number.isSafeInteger(value) ? String(toMinor(BigInt(value ?? 0), r?.currency ?? env.currency)) : null
      },
      put: () => undefined,
    }),
  )

/** The amount of a refund: the writer turns it into Stripe's minor units, for only it knows the currency. */
export const refundAmount = <R extends Amounts>(row: At<R>, place: Place<number>) => ({
  ...minorUnits(place),
  get: amount(row).get,
})

/** Stripe writes currencies in lower case. */
export const currency = (place: Place<string>) =>
  code<string, string>("stripe.currency", place, {
    get: (value) => (typeof value === "string" && /^[a-z]{3}$/i.test(value) ? value.toUpperCase() : null),
    put: (value) => value?.toLowerCase(),
  })

/** A customer without a name goes by its e-mail address, else by its id. */
export const customerName = (customer: At<SCustomer>) =>
  code<SCustomer, string>("stripe.name", customer, {
    get: (c) => filled(c?.name) ?? filled(c?.email) ?? filled(c?.id),
    put: (name) => ({ name: (name ?? "").slice(0, 256) }),
  })

type Phones = { kind: "main" | "mobile" | "direct" | "office" | "fax"; number: string | null }[]

/** Stripe keeps one number. */
export const phones = (place: Place<string>) =>
  code<string, Phones>("stripe.phones", place, {
    get: (number) => (filled(number) === null ? [] : [{ kind: "main", number: filled(number) }]),
    put: (list, old) => {
      const number = list?.find((one) => one.kind === "main")?.number ?? list?.[0]?.number ?? ""
      return number === (old ?? "") ? undefined : number.slice(0, 20)
    },
  })

interface Address {
  kind: "billing" | "shipping"
  line1: string | null
  line2: string | null
  city: string | null
  region: string | null
  postalCode: string | null
  country: string | null
}

/** The customer's own address is the one of its bills; the other one belongs to its shipping details, which need a name. */
export const addresses = (customer: At<SCustomer>) =>
  code<SCustomer, Address[]>("stripe.addresses", customer, {
    get: (c) => [...addressOf("billing", c?.address), ...addressOf("shipping", c?.shipping?.address)],
    put: (list, old) => {
      const [billing, shipping] = [rowOf(list, "billing"), rowOf(list, "shipping")]
      const hasShipping = shipping !== undefined || filled(old?.shipping?.name) !== null
      return {
        ...(billing === undefined && old?.address == null ? {} : { address: fieldsOf(billing) }),
        ...(hasShipping
          ? { shipping: { name: old?.shipping?.name ?? old?.name ?? "", address: fieldsOf(shipping) } }
          : {}),
      }
    },
  })

function rowOf(list: readonly Address[] | null, kind: Address["kind"]): Address | undefined {
  return list?.find((one) => one.kind === kind)
}

function fieldsOf(row: Address | undefined): SRecord {
  return {
    ...{ line1: row?.line1 ?? "", line2: row?.line2 ?? "", city: row?.city ?? "", state: row?.region ?? "" },
    ...{ postal_code: row?.postalCode ?? "", country: row?.country ?? "" },
  }
}

function addressOf(kind: Address["kind"], raw: unknown): Address[] {
  const a: SRecord = Object(raw)
  const [line1, line2, city] = [filled(a["line1"]), filled(a["line2"]), filled(a["city"])]
  const [region, postalCode, land] = [filled(a["state"]), filled(a["postal_code"]), filled(a["country"])?.toUpperCase()]
  const country = land !== undefined && /^[A-Z]{2}$/.test(land) ? land : null
  const isBlank = [line1, line2, city, region, postalCode, country].every((value) => value === null)
  return isBlank ? [] : [{ kind, line1, line2, city, region, postalCode, country }]
}

/** A price is known by its lookup key, which is our SKU; one without goes by its id. */
export const lookupKey = (price: At<SPrice>) =>
  code<SPrice, string>("stripe.lookupKey", price, {
    get: (p) => filled(p?.lookup_key)?.slice(0, 100) ?? filled(p?.id),
    put: (sku, old) => (sku === null || sku === old?.id ? undefined : { lookup_key: sku }),
  })

interface Priced {
  readonly currency?: string | null
  readonly unit_amount?: number | null
  readonly unit_amount_decimal?: string | null
}

/** A price of one in the major unit; Stripe counts in parts of its minor unit, to twelve places. */
export function unitPriceOf(price: Priced | null | undefined, fallback: string): string | null {
  const minor =
    filled(price?.unit_amount_decimal) ?? (typeof price?.unit_amount === "number" ? String(price.unit_amount) : null)
  const short = minor?.replace(/(\.\d{6})\d+$/, "$1") ?? ""
  if (!/^\d{1,12}(\.\d{1,6})?$/.test(short)) return null
  const [theirs] = digits(price?.currency ?? fallback)
  return formatMicro(divideRound(parseMicro(short), 10n ** BigInt(theirs)))
}

/** Major units as Stripe's `unit_amount_decimal`. */
function unitAmountOf(price: string, of: string): string {
  const [theirs] = digits(of)
  return formatMicro(parseMicro(price) * 10n ** BigInt(theirs))
}

/** Written once: Stripe's prices never change. The currency is written before it (see `priceMap`). */
export const unitPrice = (price: At<SPrice>) => {
  const node = code<SPrice, string>("stripe.unitPrice", price, {
    get: (p, env) => unitPriceOf(p, env.currency),
    put: () => undefined,
  })
  return {
    ...node,
    about: { ...node.about, onlyNew: true },
    put: (value: unknown, writing: Parameters<typeof node.put>[1]) => {
      const [draft] = writing.drafts
      if (!writing.isNew || typeof value !== "string" || draft === undefined) return
      const of = typeof draft["currency"] === "string" ? draft["currency"] : writing.env.currency
      draft["currency"] = of.toLowerCase()
      draft["unit_amount_decimal"] = unitAmountOf(value, of)
    },
  }
}

export const first = (place: Place<readonly string[]>, max: number) =>
  readOnly(
    code<readonly string[], string>("stripe.first", place, {
      get: (list) => (Array.isArray(list) ? (filled(list[0])?.slice(0, max) ?? null) : null),
      put: () => undefined,
    }),
  )

export const cut = (place: Place<string>, max: number) =>
  readOnly(
    code<string, string>("stripe.cut", place, {
      get: (text) => filled(text)?.slice(0, max).trim() ?? null,
      put: () => undefined,
    }),
  )

/** What a payment is for: our own reference where a payment page of ours made it. */
export const paymentReference = (intent: At<SPaymentIntent>) =>
  readOnly(
    code<SPaymentIntent, string>("stripe.reference", intent, {
      get: (r) => (filled(r?.metadata?.mortise_reference) ?? filled(r?.description))?.slice(0, 255).trim() ?? null,
      put: () => undefined,
    }),
  )

/** Was this made by an action of ours? */
export function isOurs(raw: SRecord): boolean {
  return filled(Reflect.get(Object(raw["metadata"]), "mortise_reference")) !== null
}

export function filled(value: unknown): string | null {
  return typeof value === "string" && value.trim() !== "" ? value.trim() : null
}

/** Nested fields as Stripe's forms have them: `address[line1]`, `types[0]`; in one order, for a key stands for one text. What is null is
 *  unset. */
export function formOf(body: SRecord, prefix = ""): Record<string, string> {
  const sorted = Array.isArray(body)
    ? Object.entries(body)
    : Object.entries(body).toSorted(([a], [b]) => (a < b ? -1 : 1))
  const fields = sorted.flatMap(([name, value]): [string, string][] => {
    const key = prefix === "" ? name : `${prefix}[${name}]`
    if (value === undefined) return []
    if (typeof value === "object" && value !== null) return Object.entries(formOf(Object(value), key))
    return [[key, value === null ? "" : String(value)]]
  })
  return Object.fromEntries(fields)
}

/** Stripe's words about a failure, and what its codes mean beyond their status. */
export function classify({ status, headers, body }: VendorAnswer): Verdict | null {
  if (status < 400) return null
  const error: SRecord = Object(Reflect.get(Object(body), "error"))
  const message = typeof error["message"] === "string" ? { message: error["message"] } : {}
  const { type, code: word } = error
  if (status === 429 || word === "rate_limit" || word === "lock_timeout")
    return { class: "throttle", ...message, ...waitOf(headers) }
  if (word === "idempotency_key_in_use") return { class: "transient", ...message, retryAfterMs: 1_000 }
  if (type === "idempotency_error") return { class: "permanent", ...message }
  if (status === 401) return { class: "auth", ...message }
  if (status === 403) return { class: "scope", ...message }
  if (status === 404) return { class: "missing", ...message }
  if (status >= 500) return { class: "transient", ...message, ...waitOf(headers) }
  return status === 409 ? { class: "conflict", ...message } : { class: "validation", ...message }
}

function waitOf(headers: VendorAnswer["headers"]): { retryAfterMs?: number; isQuota?: boolean } {
  const seconds = Number(headers["retry-after"] ?? Number.NaN)
  return Number.isFinite(seconds) ? { retryAfterMs: seconds * 1000, isQuota: seconds > 60 } : {}
}

/** The records of a list. Throws a VendorError for an answer that is none. */
export function listOf(body: unknown): { readonly data: readonly SRecord[]; readonly hasMore: boolean } {
  const { data, has_more } = Object(body)
  if (!Array.isArray(data)) throw new VendorError({ class: "transient", message: "The answer is no list" })
  return { data, hasMore: has_more === true }
}

/** One object. Throws a VendorError for an answer that is none. */
export function objectOf(body: unknown): SRecord {
  if (typeof body !== "object" || body === null || typeof Reflect.get(body, "id") !== "string")
    throw new VendorError({ class: "transient", message: "The answer is no object of Stripe's" })
  return Object(body)
}
