import { type At, code, derived, filled, onlyNew, ownMinor, type Place, readBy } from "#hub"
import type { SPrice } from "./shapes.ts"

/** Where the digits of Stripe's amounts differ from ISO 4217 (docs: zero-decimal currencies). */
export const amounts = ownMinor({ ISK: 2, UGX: 2, MGA: 0 })

/** Stripe writes currencies in lower case. */
export const currency = (place: Place<string>) =>
  code<string, string>("stripe.currency", place, {
    get: (value) => (typeof value === "string" && /^[a-z]{3}$/i.test(value) ? value.toUpperCase() : null),
    put: (value) => value?.toLowerCase(),
  })

type Priced = Partial<Pick<SPrice, "currency" | "unit_amount" | "unit_amount_decimal">>

/** A price of one in the major unit; Stripe counts in parts of its minor unit, to twelve places. */
export const priceOfOne = (price: At<Priced>) =>
  derived<Priced, string>("stripe.unitPrice", price, (p, env) =>
    amounts.toMajor(filled(p?.unit_amount_decimal) ?? p?.unit_amount, p?.currency ?? env.currency),
  )

/** Written once, with its currency: Stripe's prices never change. */
export const unitPrice = (price: At<SPrice>) => {
  const written = code<SPrice, string>("stripe.unitPrice", price, {
    get: () => undefined,
    put: (value, _old, env, draft) => {
      if (value === null) return undefined
      const of = draft?.currency ?? env.currency
      return { currency: of.toLowerCase(), unit_amount_decimal: amounts.fromMajor(value, of) }
    },
  })
  return onlyNew(readBy(priceOfOne(price), written))
}
