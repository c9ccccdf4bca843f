import { type At, code, derived, filled, onlyNew, ownMinor, type Place, unixTime } from "#hub"
import type { SPrice, SSubscriptionItem } from "./shapes.ts"

/** Where the digits of Stripe's amounts differ from ISO 4217 (docs: zero-decimal currencies). */
export const amounts = ownMinor({ ISK: 2, UGX: 2, MGA: 0 })

/** Stripe writes currencies in lower case. */
export const currency = (place: Place<string>) =>
  code<string, string>("stripe.currency", place, {
    get: (value) => (typeof value === "string" && /^[a-z]{3}$/i.test(value) ? value.toUpperCase() : null),
    put: (value) => value?.toLowerCase(),
  })

type Priced = Partial<Pick<SPrice, "currency" | "unit_amount" | "unit_amount_decimal">> | null | undefined

/** A price of one in the major unit; Stripe counts in parts of its minor unit, to twelve places. */
const unitPriceOf = (price: Priced, fallback: string): string | null =>
  amounts.toMajor(filled(price?.unit_amount_decimal) ?? price?.unit_amount, price?.currency ?? fallback)

/** Written once, with its currency: Stripe's prices never change. */
export const unitPrice = (price: At<SPrice>) =>
  onlyNew(
    code<SPrice, string>("stripe.unitPrice", price, {
      get: (p, env) => unitPriceOf(p, env.currency),
      put: (value, _old, env, draft) => {
        if (value === null) return undefined
        const of = draft?.currency ?? env.currency
        return { currency: of.toLowerCase(), unit_amount_decimal: amounts.fromMajor(value, of) }
      },
    }),
  )

type Items = readonly SSubscriptionItem[]

/** Of a subscription to several prices the first is told. */
const ofFirst = <V>(name: string, list: Place<Items>, get: (item: SSubscriptionItem) => V | null) =>
  derived<Items, V>(`stripe.${name}`, list, (items) => (items?.[0] == null ? null : get(items[0])))

const intervals = ["day", "week", "month", "year"] as const

export function firstItem(list: Place<Items>) {
  const item = ofFirst("price", list, (one) => filled(one.price?.id))
  return {
    item: { ...item, about: { ...item.about, ref: "prices" } },
    quantity: ofFirst("quantity", list, (one) => (one.quantity == null ? null : String(one.quantity))),
    unitPrice: ofFirst("unitPrice", list, (one) => unitPriceOf(one.price, "USD")),
    interval: ofFirst(
      "interval",
      list,
      ({ price }) => intervals.find((one) => one === price?.recurring?.interval) ?? null,
    ),
    renewsAt: ofFirst("renewsAt", list, (one) => unixTime.parse(one.current_period_end)?.toISOString() ?? null),
  }
}
