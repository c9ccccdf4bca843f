import { type Api, type Connector, recordsAt, type Subscribe, type Touch } from "#hub"
import { audienceOf } from "./calls.ts"

/** What is told; our own calls are not, so that no echo comes. */
const wished = {
  events: { subscribe: true, unsubscribe: true, profile: true, cleaned: true, upemail: true, campaign: true },
  sources: { user: true, admin: true, api: false },
}

/** Mailchimp tells the signing secret once, when the webhook is made: one whose secret we do not hold is made anew. */
const subscribe: Subscribe = {
  make: async (api, { url, held }) => {
    const path = pathOf(api)
    const standing = recordsAt(await api.get(path, { count: 100 }), "webhooks").filter((one) => one["url"] === url)
    const kept = standing.find((one) => held.includes(String(one["id"])))
    if (kept !== undefined) return { ids: [String(kept["id"])] }
    for (const one of standing) await removed(api, String(one["id"]))
    const made = Object(await api.post(path, { url, ...wished }))
    return {
      ids: [String(made.id)],
      ...(typeof made.signing_secret === "string" ? { secret: made.signing_secret } : {}),
    }
  },
  remove: async (api, ids) => {
    for (const id of ids) await removed(api, id)
  },
}

const pathOf = (api: Api) => `/lists/${audienceOf(api)}/webhooks`

async function removed(api: Api, id: string): Promise<void> {
  await api.send({ method: "DELETE", path: `${pathOf(api)}/${encodeURIComponent(id)}`, allow: [404] })
}

/** One address per audience; a message is a form about one member or campaign. Mailchimp looks by GET whether we are there. */
export const webhooks: NonNullable<Connector["webhooks"]> = {
  secret: "subscription",
  preset: "mailchimp",
  partOf: (payload) => payload,
  accounts: (payload) => textsAt(payload, "data[list_id]"),
  touches: (payload, account) => {
    if (!textsAt(payload, "data[list_id]").includes(account)) return []
    const [type] = textsAt(payload, "type")
    if (type === "campaign") return textsAt(payload, "data[id]").map((id): Touch => ({ resource: "campaigns", id }))
    // A member is asked for by its address: its id here is that of the address, not of the contact.
    const fields = type === "upemail" ? ["data[new_email]", "data[old_email]"] : ["data[email]"]
    return fields.flatMap((field) => textsAt(payload, field)).map((id): Touch => ({ resource: "members", id }))
  },
  subscribe,
}

function textsAt(payload: unknown, field: string): string[] {
  const found: unknown = Reflect.get(Object(payload), field)
  return typeof found === "string" && found !== "" ? [found] : []
}
