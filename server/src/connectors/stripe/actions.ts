import Type, { type Static } from "typebox"
import type { Action } from "#hub"
import { one, write } from "./calls.ts"
import { filled, fromMinor, listOf, objectOf, type SRecord, toMinor } from "./formats.ts"

const checkoutInput = Type.Object({
  /** Ours; it comes back with the session and its payment. */
  reference: Type.String({ minLength: 1, maxLength: 200 }),
  description: Type.String({ minLength: 1, maxLength: 250 }),
  amountMinor: Type.String({ pattern: "^[1-9][0-9]{0,14}$" }),
  currency: Type.String({ pattern: "^[A-Z]{3}$" }),
  email: Type.Optional(Type.String({ maxLength: 254 })),
  language: Type.Optional(Type.String({ maxLength: 10 })),
  /** Where the buyer comes back to unpaid. */
  cancelUrl: Type.String({ maxLength: 2000 }),
  /** Where the buyer comes back to paid; `{CHECKOUT_SESSION_ID}` in it becomes the id of the page. */
  successUrl: Type.String({ maxLength: 2000 }),
  /** Until when it may be paid, RFC 3339; Stripe takes half an hour to a day from now. */
  endsAt: Type.String({ maxLength: 30 }),
})
interface CheckoutInput extends Static<typeof checkoutInput> {}

const session = Type.Object({
  id: Type.String(),
  url: Type.Union([Type.String(), Type.Null()]),
  status: Type.String(),
  paymentStatus: Type.String(),
  paymentIntent: Type.Union([Type.String(), Type.Null()]),
  reference: Type.Union([Type.String(), Type.Null()]),
  amountMinor: Type.String(),
  currency: Type.String(),
  /** Until when it can be paid, RFC 3339. */
  endsAt: Type.String(),
})

/** Open pages are at most a day old: a hundred times a hundred of them is more than a shop has. */
const pagesMax = 100

/** Languages of Stripe's page that ours are among; any other is left to the browser. */
const locales = ["bg", "de", "el", "en", "es", "fr", "it", "nl", "pl", "pt", "ro", "tr"]

/** A hosted payment page for an amount. */
const checkout: Action = {
  about: "Makes a page on which a card pays an amount",
  input: checkoutInput,
  output: session,
  run: async (api, given, key) => {
    // Checked against the schema above before it comes here.
    const input = given as unknown as CheckoutInput
    const product_data = { name: input.description }
    const unit_amount = fromMinor(BigInt(input.amountMinor), input.currency)
    const made = await write(
      api,
      "/checkout/sessions",
      {
        mode: "payment",
        client_reference_id: input.reference,
        line_items: [
          { quantity: 1, price_data: { currency: input.currency.toLowerCase(), unit_amount, product_data } },
        ],
        success_url: input.successUrl,
        cancel_url: input.cancelUrl,
        expires_at: Math.floor(Date.parse(input.endsAt) / 1000),
        ...(filled(input.email) === null ? {} : { customer_email: input.email }),
        locale: locales.includes(input.language ?? "") ? input.language : "auto",
        payment_intent_data: { description: input.description, metadata: { mortise_reference: input.reference } },
      },
      key,
    )
    return sessionOf(made)
  },
}

const readCheckout: Action = {
  about: "Tells how a payment page stands",
  writes: false,
  input: Type.Object({ id: Type.String({ minLength: 1, maxLength: 255 }) }),
  output: session,
  run: async (api, { id }) => sessionOf(objectOf(await one("/checkout/sessions")(api, String(id)))),
}

const expireCheckouts: Action = {
  about: "Closes the payment pages of a reference that are still open",
  input: Type.Object({ reference: Type.String({ minLength: 1, maxLength: 200 }) }),
  output: Type.Object({ closed: Type.Integer() }),
  run: async (api, { reference }, key) => {
    let closed = 0
    let after: string | undefined
    for (let page = 0; page < pagesMax; page++) {
      const { data, hasMore } = listOf(
        await api.get("/checkout/sessions", { status: "open", limit: 100, starting_after: after }),
      )
      for (const one of data.filter((session) => session["client_reference_id"] === reference)) {
        await write(api, `/checkout/sessions/${one["id"]}/expire`, {}, `${key}-${one["id"]}`)
        closed += 1
      }
      after = filled(data.at(-1)?.["id"]) ?? undefined
      if (!hasMore || after === undefined) break
    }
    return { closed }
  },
}

const refundInput = Type.Object({
  paymentIntent: Type.String({ minLength: 1, maxLength: 255 }),
  amountMinor: Type.String({ pattern: "^[1-9][0-9]{0,14}$" }),
  currency: Type.String({ pattern: "^[A-Z]{3}$" }),
  reference: Type.String({ minLength: 1, maxLength: 200 }),
})
interface RefundInput extends Static<typeof refundInput> {}

const refund: Action = {
  about: "Gives back a payment, or a part of it",
  input: refundInput,
  output: Type.Object({ id: Type.String(), status: Type.String() }),
  run: async (api, given, key) => {
    // Checked against the schema above before it comes here.
    const { paymentIntent, amountMinor, currency, reference } = given as unknown as RefundInput
    const amount = fromMinor(BigInt(amountMinor), currency)
    const body = { payment_intent: paymentIntent, amount, metadata: { mortise_reference: reference } }
    const made = await write(api, "/refunds", body, key)
    return { id: String(made["id"]), status: String(made["status"]) }
  },
}

/** What an answer, or an event, says of a payment page. */
function sessionOf(raw: SRecord) {
  const of = String(raw["currency"] ?? "usd").toUpperCase()
  const total = raw["amount_total"]
  return {
    id: String(raw["id"]),
    url: filled(raw["url"]),
    status: String(raw["status"]),
    paymentStatus: String(raw["payment_status"]),
    paymentIntent: filled(raw["payment_intent"]),
    reference: filled(raw["client_reference_id"]),
    amountMinor: String(toMinor(typeof total === "number" ? BigInt(total) : 0n, of)),
    currency: of,
    endsAt: new Date(Number(raw["expires_at"] ?? 0) * 1000).toISOString(),
  }
}

export const actions = { checkout, readCheckout, expireCheckouts, refund }
