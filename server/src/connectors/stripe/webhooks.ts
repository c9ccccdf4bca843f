import type { Api, Connector, Touch } from "#hub"
import { write } from "./calls.ts"
import { formOf, listOf, objectOf, type SRecord } from "./formats.ts"

const resourceOf: Readonly<Record<string, string>> = {
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
  accounts: (payload) => {
    const account: unknown = Reflect.get(Object(payload), "account")
    return typeof account === "string" ? [account] : []
  },
  touches: (payload) => {
    const { object, id, payment_intent } = Object(Reflect.get(Object(Reflect.get(Object(payload), "data")), "object"))
    // A payment page is paid: its payment is read again.
    if (object === "checkout.session")
      return typeof payment_intent === "string" ? [touch("paymentIntents", payment_intent)] : []
    const resource = resourceOf[String(object)]
    return resource === undefined || typeof id !== "string" ? [] : [touch(resource, id)]
  },
  subscribe: {
    make: async (api, { url, held }) => {
      const there = await endpointsAt(api, url)
      const kept = there.find((one) => held.includes(String(one["id"])))
      for (const one of there) if (one !== kept) await removed(api, String(one["id"]))
      if (kept !== undefined) {
        const enabled = kept["status"] === "enabled" ? {} : { disabled: false }
        await write(
          api,
          `/webhook_endpoints/${kept["id"]}`,
          { enabled_events: events, ...enabled },
          `${kept["id"]}-${kept["status"]}-${events.length}`,
        )
        return { ids: [String(kept["id"])] }
      }
      const body = { url, enabled_events: events, description: "Mortise" }
      const { body: made } = await api.send({ method: "POST", path: "/webhook_endpoints", form: formOf(body) })
      const { id, secret } = objectOf(made)
      return { ids: [String(id)], ...(typeof secret === "string" ? { secret } : {}) }
    },
    remove: async (api, ids) => {
      for (const id of ids) await removed(api, id)
    },
  },
}

const touch = (resource: string, id: string): Touch => ({ resource, id })

/** At most 16 endpoints stand in an account. */
async function endpointsAt(api: Api, url: string): Promise<readonly SRecord[]> {
  return listOf(await api.get("/webhook_endpoints", { limit: 100 })).data.filter((one) => one["url"] === url)
}

async function removed(api: Api, id: string): Promise<void> {
  await api.send({ method: "DELETE", path: `/webhook_endpoints/${encodeURIComponent(id)}`, allow: [404] })
}
