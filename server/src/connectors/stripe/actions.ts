import Type from "typebox"
import { action, filled, type Row, recordAt } from "#hub"
import { nullable } from "#platform/http"
import { allOf, write } from "./calls.ts"
import { amounts } from "./formats.ts"

const money = {
  amountMinor: Type.String({ pattern: "^[1-9][0-9]{0,14}$" }),
  currency: Type.String({ pattern: "^[A-Z]{3}$" }),
}
const id = Type.String({ minLength: 1, maxLength: 255 })
/** Ours; it comes back with the session and its payment. */
const reference = Type.String({ minLength: 1, maxLength: 200 })

const session = Type.Object({
  id: Type.String(),
  url: nullable(Type.String()),
  status: Type.String(),
  paymentStatus: Type.String(),
  paymentIntent: nullable(Type.String()),
  reference: nullable(Type.String()),
  amountMinor: Type.String(),
  currency: Type.String(),
  /** Until when it can be paid, RFC 3339. */
  endsAt: Type.String(),
})

const sessions = "/checkout/sessions"

/** Languages of Stripe's page that ours are among; any other is left to the browser. */
const locales = ["bg", "de", "el", "en", "es", "fr", "it", "nl", "pl", "pt", "ro", "tr"]

/** A hosted payment page for an amount. */
const checkout = action({
  about: "Makes a page on which a card pays an amount",
  input: Type.Object({
    reference,
    description: Type.String({ minLength: 1, maxLength: 250 }),
    ...money,
    email: Type.Optional(Type.String({ maxLength: 254 })),
    language: Type.Optional(Type.String({ maxLength: 10 })),
    /** Where the buyer comes back to unpaid. */
    cancelUrl: Type.String({ maxLength: 2000 }),
    /** Where the buyer comes back to paid; `{CHECKOUT_SESSION_ID}` in it becomes the id of the page. */
    successUrl: Type.String({ maxLength: 2000 }),
    /** Until when it may be paid, RFC 3339; Stripe takes half an hour to a day from now. */
    endsAt: Type.String({ maxLength: 30 }),
  }),
  output: session,
  run: async (api, input, key) => {
    const { description, language = "" } = input
    const unit_amount = amounts.fromIso(BigInt(input.amountMinor), input.currency)
    const price_data = { currency: input.currency.toLowerCase(), unit_amount, product_data: { name: description } }
    const body = {
      mode: "payment",
      client_reference_id: input.reference,
      line_items: [{ quantity: 1, price_data }],
      success_url: input.successUrl,
      cancel_url: input.cancelUrl,
      expires_at: Math.floor(Date.parse(input.endsAt) / 1000),
      customer_email: filled(input.email) ?? undefined,
      locale: locales.includes(language) ? language : "auto",
      payment_intent_data: { description, metadata: { mortise_reference: input.reference } },
    }
    return sessionOf(await write(api, sessions, body, key))
  },
})

const readCheckout = action({
  about: "Tells how a payment page stands",
  writes: false,
  input: Type.Object({ id }),
  output: session,
  run: async (api, input) => sessionOf(recordAt(await api.get(`${sessions}/${encodeURIComponent(input.id)}`))),
})

const expireCheckouts = action({
  about: "Closes the payment pages of a reference that are still open",
  input: Type.Object({ reference }),
  output: Type.Object({ closed: Type.Integer() }),
  run: async (api, input, key) => {
    const open = await allOf(api, sessions, { status: "open" })
    const own = open.filter((one) => one["client_reference_id"] === input.reference)
    for (const one of own) await write(api, `${sessions}/${one["id"]}/expire`, {}, `${key}-${one["id"]}`)
    return { closed: own.length }
  },
})

const refund = action({
  about: "Gives back a payment, or a part of it",
  input: Type.Object({ paymentIntent: id, ...money, reference }),
  output: Type.Object({ id: Type.String(), status: Type.String() }),
  run: async (api, input, key) => {
    const amount = amounts.fromIso(BigInt(input.amountMinor), input.currency)
    const metadata = { mortise_reference: input.reference }
    const made = await write(api, "/refunds", { payment_intent: input.paymentIntent, amount, metadata }, key)
    return { id: String(made["id"]), status: String(made["status"]) }
  },
})

/** What an answer, or an event, says of a payment page. */
function sessionOf(raw: Row) {
  const currency = (filled(raw, "currency") ?? "usd").toUpperCase()
  return {
    id: String(raw["id"]),
    url: filled(raw, "url"),
    status: String(raw["status"]),
    paymentStatus: String(raw["payment_status"]),
    paymentIntent: filled(raw, "payment_intent"),
    reference: filled(raw, "client_reference_id"),
    amountMinor: String(amounts.toIso(BigInt(Number(raw["amount_total"] ?? 0)), currency)),
    currency,
    endsAt: new Date(Number(raw["expires_at"] ?? 0) * 1000).toISOString(),
  }
}

export const actions = { checkout, readCheckout, expireCheckouts, refund }
