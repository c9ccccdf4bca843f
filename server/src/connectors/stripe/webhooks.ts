import { type Connector, endpoints, filled, nestedForm, recordAt, rowAt } from "#hub"
import { page, write } from "./calls.ts"

const resources: Readonly<Record<string, string>> = {
  customer: "customers",
  product: "products",
  price: "prices",
  payment_intent: "paymentIntents",
  charge: "charges",
  refund: "refunds",
  subscription: "subscriptions",
  payout: "payouts",
}

const events = [
  ...["created", "updated", "deleted"].flatMap((verb) => [`customer.${verb}`, `product.${verb}`, `price.${verb}`]),
  ...["created", "updated", "deleted", "paused", "resumed"].map((verb) => `customer.subscription.${verb}`),
  ...["created", "processing", "succeeded", "payment_failed", "canceled"].map((verb) => `payment_intent.${verb}`),
  ...["succeeded", "failed", "refunded", "updated", "pending"].map((verb) => `charge.${verb}`),
  ...["refund.created", "refund.updated", "charge.refund.updated"],
  ...["created", "updated", "paid", "failed", "canceled"].map((verb) => `payout.${verb}`),
  ...["completed", "expired", "async_payment_succeeded", "async_payment_failed"].map(
    (verb) => `checkout.session.${verb}`,
  ),
]

/** Endpoints are made by us, each with a secret of Stripe's own that is told once. Only events of connected accounts name an account. */
export const webhooks: NonNullable<Connector["webhooks"]> = {
  secret: "subscription",
  preset: "stripe",
  partOf: (payload) => payload,
  accounts: (payload) => [filled(payload, "account") ?? []].flat(),
  touches: (payload) => {
    const { object, id, payment_intent } = rowAt(payload, "data", "object")
    // A payment page is paid: its payment is read again.
    const isPage = object === "checkout.session"
    const [resource, named] = isPage ? ["paymentIntents", payment_intent] : [resources[String(object)], id]
    return resource !== undefined && typeof named === "string" ? [{ resource, id: named }] : []
  },
  // At most 16 endpoints stand in an account: one page.
  subscribe: endpoints({
    list: async (api) => (await page(api, "/webhook_endpoints")).items,
    urlIn: "url",
    secretIsToldOnce: true,
    make: async (api, { url }) => {
      const form = nestedForm({ url, enabled_events: events, description: "Mortise" })
      const { id, secret } = recordAt((await api.send({ method: "POST", path: "/webhook_endpoints", form })).body)
      return { id, secret }
    },
    renew: (api, _wish, { id, status }) => {
      const body = { enabled_events: events, ...(status !== "enabled" && { disabled: false }) }
      return write(api, `/webhook_endpoints/${id}`, body, `${id}-${status}-${events.length}`)
    },
    remove: (api, id) => api.remove(`/webhook_endpoints/${encodeURIComponent(id)}`),
  }),
}
