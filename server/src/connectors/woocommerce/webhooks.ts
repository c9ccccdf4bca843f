import { endpoints, recordAt, recordsAt, rowsAt, textAt, topicMessages } from "#hub"
import { asKept, pageSize } from "./calls.ts"

const resources = { order: "orders", product: "products", customer: "customers" }
const topics = Object.keys(resources).flatMap((what) => [`${what}.created`, `${what}.updated`])

/**
 * A shop signs with our secret and sends whole records, from which only what changed is taken. Deletions name no shop: they are seen by
 * the next full read. After five failed deliveries it switches a webhook off; it is looked at every six hours.
 */
export const webhooks = topicMessages({
  secret: "subscription",
  preset: "woocommerce",
  topicIn: "x-wc-webhook-topic",
  resources,
  // A record names its shop by its own address.
  account: (payload) => textAt(payload, "_links", "self", "0", "href")?.split("/wp-json/")[0] || null,
  touches: ({ id, refunds }, resource) => {
    if (!Number.isSafeInteger(id)) return []
    const refunded = resource === "orders" ? rowsAt(refunds) : []
    const below = refunded.map((one) => ({ resource: "refunds", id: `${id}/${one["id"]}` }))
    return [{ resource, id: String(id) }, ...below]
  },
  subscribe: endpoints({
    topics,
    everyHours: 6,
    urlIn: "delivery_url",
    list: async (api) => recordsAt(await api.get("/webhooks", { ...asKept, per_page: pageSize })),
    make: async (api, { url, secret }, topic) => {
      const wanted = { name: `Mortise: ${topic}`, topic, delivery_url: url, secret, status: "active" }
      const { id } = recordAt(await api.post("/webhooks", wanted))
      return { id }
    },
    renew: (api, { secret }, { id }) => api.put(`/webhooks/${id}`, { secret, status: "active" }),
    remove: (api, id) => api.remove(`/webhooks/${id}`, { force: true }),
  }),
})
