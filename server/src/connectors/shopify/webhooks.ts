import { endpoints, filled, recordAt, rowsAt, topicMessages } from "#hub"
import { ask, tell } from "./calls.ts"
import { hookCreate, hookDelete, hooksQuery } from "./queries.ts"

const topics = [
  ...["PRODUCTS", "CUSTOMERS"].flatMap((what) => [`${what}_CREATE`, `${what}_UPDATE`, `${what}_DELETE`]),
  ...["ORDERS_CREATE", "ORDERS_UPDATED", "ORDERS_DELETE", "REFUNDS_CREATE"],
]
const types: Readonly<Record<string, string>> = {
  products: "Product",
  customers: "Customer",
  orders: "Order",
  refunds: "Refund",
}

/**
 * A shop signs with the app's client secret. Messages hold ids and no more (`includeFields`), and name their shop in a header. After
 * eight failures in a row Shopify deletes a subscription: it is looked for every six hours.
 */
export const webhooks = topicMessages({
  secret: "client",
  preset: "shopify",
  topicIn: "x-shopify-topic",
  resources: Object.fromEntries(Object.keys(types).map((name) => [name, name])),
  account: (_payload, headers) => filled(headers, "x-shopify-shop-domain")?.toLowerCase() ?? null,
  touches: ({ id, admin_graphql_api_id: gid }, resource) => {
    // What was deleted is named by its number only.
    const named = filled(gid) ?? (Number.isSafeInteger(id) ? `gid://shopify/${types[resource]}/${id}` : null)
    return named === null ? [] : [{ resource, id: named.slice(0, 200) }]
  },
  subscribe: endpoints({
    topics,
    everyHours: 6,
    list: async (api, uri) => rowsAt(await ask(api, hooksQuery, { uri }, 50), "webhookSubscriptions", "nodes"),
    make: async (api, { url: uri }, topic) => {
      const hook = { uri, format: "JSON", includeFields: ["id", "admin_graphql_api_id", "updated_at"] }
      const { id } = recordAt(await tell(api, hookCreate, { topic, hook }), "webhookSubscription")
      return { id }
    },
    remove: (api, id) => tell(api, hookDelete, { id }),
  }),
})
