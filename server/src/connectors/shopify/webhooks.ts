import type { Api, Connector } from "#hub"
import { ask, tell } from "./calls.ts"
import { listOf, objectOf, textOf } from "./formats.ts"
import { hookCreate, hookDelete, hooksQuery } from "./queries.ts"

const topics = [
  ...["PRODUCTS", "CUSTOMERS"].flatMap((what) => [`${what}_CREATE`, `${what}_UPDATE`, `${what}_DELETE`]),
  ...["ORDERS_CREATE", "ORDERS_UPDATED", "ORDERS_DELETE", "REFUNDS_CREATE"],
]
const kinds: Readonly<Record<string, readonly [resource: string, type: string]>> = {
  products: ["products", "Product"],
  customers: ["customers", "Customer"],
  orders: ["orders", "Order"],
  refunds: ["refunds", "Refund"],
}

/**
 * A shop signs with the app's client secret. Messages hold ids and no more (`includeFields`), and name their shop in a header. After
 * eight failures in a row Shopify deletes a subscription: it is looked for every six hours.
 */
export const webhooks: NonNullable<Connector["webhooks"]> = {
  secret: "client",
  preset: "shopify",
  partOf: (payload) => payload,
  accounts: (_payload, headers = {}) => {
    const shop = shopIn(headers)
    return shop === "" ? [] : [shop]
  },
  touches: (payload, account, headers) => {
    if (shopIn(headers) !== account) return []
    const [resource, type] = kinds[textOf(headers["x-shopify-topic"]).split("/")[0] ?? ""] ?? []
    const { id, admin_graphql_api_id: gid } = objectOf(payload)
    if (resource === undefined) return []
    // What was deleted is named by its number only.
    const named = textOf(gid) || (Number.isSafeInteger(id) ? `gid://shopify/${type}/${id}` : "")
    return named === "" ? [] : [{ resource, id: named.slice(0, 200) }]
  },
  subscribe: {
    everyHours: 6,
    make: async (api, { url }) => {
      const there = await hooksAt(api, url)
      const ids: string[] = []
      for (const topic of topics) {
        const known = there.find((one) => one["topic"] === topic)
        ids.push(textOf(known === undefined ? await made(api, topic, url) : known["id"]))
      }
      return { ids }
    },
    remove: async (api, ids) => {
      const known = listOf(objectOf((await ask(api, hooksQuery, { uri: null }, 50))["webhookSubscriptions"])["nodes"])
      for (const { id } of known) if (ids.includes(textOf(id))) await tell(api, hookDelete, { id })
    },
  },
}

function shopIn(headers: Readonly<Record<string, string>>): string {
  return textOf(headers["x-shopify-shop-domain"]).toLowerCase()
}

/** What stands at our address already. */
async function hooksAt(api: Api, uri: string) {
  return listOf(objectOf((await ask(api, hooksQuery, { uri }, 50))["webhookSubscriptions"])["nodes"])
}

async function made(api: Api, topic: string, uri: string): Promise<unknown> {
  const hook = { uri, format: "JSON", includeFields: ["id", "admin_graphql_api_id", "updated_at"] }
  const answer = await tell(api, hookCreate, { topic, hook })
  return objectOf(answer["webhookSubscription"])["id"]
}
