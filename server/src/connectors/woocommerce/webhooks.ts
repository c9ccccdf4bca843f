import type { Api, Connector, Touch } from "#hub"
import { asKept, pageSize, recordsOf } from "./calls.ts"
import { listOf, objectOf, textOf } from "./formats.ts"

const topics = ["order", "product", "customer"].flatMap((what) => [`${what}.created`, `${what}.updated`])
const resourceOf: Readonly<Record<string, string>> = { order: "orders", product: "products", customer: "customers" }

/**
 * A shop signs with our secret and sends whole records, from which only what changed is taken. Deletions name no shop: they are seen by
 * the next full read. After five failed deliveries it switches a webhook off; it is looked at every six hours.
 */
export const webhooks: NonNullable<Connector["webhooks"]> = {
  secret: "subscription",
  preset: "woocommerce",
  partOf: (payload) => payload,
  accounts: shopsOf,
  touches: (payload, account, headers) => {
    if (!shopsOf(payload).includes(account)) return []
    const { id, refunds } = objectOf(payload)
    const resource = resourceOf[textOf(headers["x-wc-webhook-topic"]).split(".")[0] ?? ""]
    if (resource === undefined || !Number.isSafeInteger(id)) return []
    const refunded = resource === "orders" ? listOf(refunds) : []
    const touches = [
      { resource, id: String(id) },
      ...refunded.map((one) => ({ resource: "refunds", id: `${id}/${one["id"]}` })),
    ]
    return touches satisfies Touch[]
  },
  subscribe: {
    everyHours: 6,
    make: async (api, { url, secret }) => {
      const there = await ofOurs(api, url)
      const ids: string[] = []
      for (const topic of topics) {
        const known = there.find((one) => one["topic"] === topic)
        const wanted = { name: `Mortise: ${topic}`, topic, delivery_url: url, secret, status: "active" }
        const { body } = await api.send(
          known === undefined
            ? { method: "POST", path: "/webhooks", json: wanted }
            : { method: "PUT", path: `/webhooks/${known["id"]}`, json: { secret, status: "active" } },
        )
        ids.push(String(objectOf(body)["id"]))
      }
      return { ids }
    },
    remove: async (api, ids) => {
      for (const id of ids)
        await api.send({ method: "DELETE", path: `/webhooks/${id}`, query: { force: true }, allow: [404] })
    },
  },
}

/** A record names its shop by its own address. */
function shopsOf(payload: unknown): readonly string[] {
  const [self] = listOf(objectOf(objectOf(payload)["_links"])["self"])
  const [shop = ""] = textOf(self?.["href"]).split("/wp-json/")
  return shop === "" ? [] : [shop]
}

/** What stands at our address already. */
async function ofOurs(api: Api, url: string) {
  const all = recordsOf(await api.get("/webhooks", { ...asKept, per_page: pageSize }))
  return all.filter((one) => one["delivery_url"] === url)
}
