// Payment pages of the simulated account: made, paid by a click, left, or out of time.
import { json, type Row, type SandboxReply } from "#hub"
import type { Account } from "./sandbox-tables.ts"
import { failure } from "./sandbox-writes.ts"

const [lifeMinS, lifeMaxS] = [1800, 86_400]

export function checkoutMade({ env, sessions }: Account, sent: Row): SandboxReply {
  const { line_items, expires_at, payment_intent_data: intent, ...rest } = sent
  const items = Array.isArray(line_items) ? line_items : []
  const prices = items.map((item) => ({
    ...Object(Reflect.get(Object(item), "price_data")),
    quantity: Number(Reflect.get(Object(item), "quantity")),
  }))
  const nowS = Math.floor(env.now().getTime() / 1000)
  const life = typeof expires_at === "number" ? expires_at - nowS : lifeMaxS
  if (prices.length === 0)
    return failure(400, "invalid_request_error", "You must provide line items.", "parameter_missing", "line_items")
  if (typeof sent["success_url"] !== "string")
    return failure(
      400,
      "invalid_request_error",
      "Missing required param: success_url.",
      "parameter_missing",
      "success_url",
    )
  if (life < lifeMinS || life > lifeMaxS)
    return failure(
      400,
      "invalid_request_error",
      "The `expires_at` timestamp must be between 30 minutes and 24 hours from Checkout Session creation.",
      undefined,
      "expires_at",
    )
  const amount_total = prices.reduce((sum, one) => sum + Number(one.unit_amount) * one.quantity, 0)
  const { currency } = prices[0] ?? {}
  const made = sessions.insert({
    ...rest,
    currency,
    amount_total,
    amount_subtotal: amount_total,
    expires_at: nowS + life,
  })
  intents.set(made, Object(intent))
  return json(made)
}

/** What a payment of a page is to say of itself. */
const intents = new WeakMap<object, Row>()

/** The page where a buyer pays, or goes back; a simulated one has two buttons. */
export function paymentPage(account: Account, id: string, action: string | null): SandboxReply {
  const session = account.sessions.get(id)
  if (session === undefined) return { status: 404, text: "<h1>Something went wrong</h1>" }
  if (action === "pay" && session["status"] === "open" && !isOver(account, session)) paid(account, session)
  const isPaid = account.sessions.get(id)?.["payment_status"] === "paid"
  const to = isPaid ? String(session["success_url"]).replace("{CHECKOUT_SESSION_ID}", id) : session["cancel_url"]
  if (action !== null || session["status"] !== "open")
    return { status: 303, headers: { location: String(to) }, text: "" }
  const button = (name: string, text: string) => `<button name="action" value="${name}">${text}</button>`
  const total = `${Number(session["amount_total"]) / 100} ${String(session["currency"]).toUpperCase()}`
  return {
    status: 200,
    text: `<!doctype html><title>Simulated payment</title><h1>${total}</h1><form method="post">${button("pay", "Pay")} ${button("back", "Back")}</form>`,
  }
}

function paid({ tables, sessions, tell }: Account, session: Row): void {
  const { amount_total: amount, currency, id, customer_email } = session
  const { description = null, metadata = {} } = intents.get(session) ?? {}
  const intent = tables.paymentIntents.insert({ amount, currency, description, metadata })
  const charge = tables.charges.insert({ amount, currency, description, metadata, payment_intent: intent["id"] })
  const received = { status: "succeeded", amount_received: amount, latest_charge: charge["id"] }
  tell("payment_intent.succeeded", tables.paymentIntents.change(String(intent["id"]), received))
  const details = {
    address: null,
    email: customer_email ?? "buyer@example.com",
    name: null,
    phone: null,
    tax_exempt: "none",
    tax_ids: [],
  }
  const done = {
    status: "complete",
    payment_status: "paid",
    payment_intent: intent["id"],
    url: null,
    customer_details: details,
  }
  tell("checkout.session.completed", sessions.change(String(id), done))
}

function isOver({ env }: Account, session: Row): boolean {
  return env.now().getTime() / 1000 >= Number(session["expires_at"])
}

export function sessionExpired({ sessions, tell }: Account, id: string): SandboxReply {
  const session = sessions.get(id)
  if (session === undefined)
    return failure(404, "invalid_request_error", `No such checkout.session: '${id}'`, "resource_missing", "session")
  if (session["status"] !== "open")
    return failure(400, "invalid_request_error", 'Only Checkout Sessions with a status in ["open"] can be expired.')
  const done = sessions.change(id, { status: "expired", url: null })
  tell("checkout.session.expired", done)
  return json(done)
}
