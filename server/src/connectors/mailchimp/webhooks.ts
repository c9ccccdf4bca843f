import { type Api, type Connector, endpoints, recordsAt, rowAt, textAt } from "#hub"
import { audiencePath } from "./calls.ts"

/** What is told; our own calls are not, so that no echo comes. */
const wished = {
  events: { subscribe: true, unsubscribe: true, profile: true, cleaned: true, upemail: true, campaign: true },
  sources: { user: true, admin: true, api: false },
}
const pathOf = (api: Api) => `${audiencePath(api)}/webhooks`

/** One address per audience; a message is a form about one member or campaign. Mailchimp looks by GET whether we are there. */
export const webhooks: NonNullable<Connector["webhooks"]> = {
  secret: "subscription",
  preset: "mailchimp",
  partOf: (payload) => payload,
  accounts: (payload) => [textAt(payload, "data[list_id]") ?? []].flat(),
  touches: (payload, account) => {
    if (textAt(payload, "data[list_id]") !== account) return []
    const type = textAt(payload, "type")
    if (type === "campaign") return touchesAt(payload, "campaigns", "data[id]")
    // A member is asked for by its address: its id here is that of the address, not of the contact.
    if (type === "upemail") return touchesAt(payload, "members", "data[new_email]", "data[old_email]")
    return touchesAt(payload, "members", "data[email]")
  },
  subscribe: endpoints({
    list: async (api) => recordsAt(await api.get(pathOf(api), { count: 100 }), "webhooks"),
    urlIn: "url",
    secretIsToldOnce: true,
    make: async (api, { url }) => {
      const made = rowAt(await api.post(pathOf(api), { url, ...wished }))
      return { id: made["id"], secret: made["signing_secret"] }
    },
    remove: (api, id) => api.remove(`${pathOf(api)}/${encodeURIComponent(id)}`),
  }),
}

function touchesAt(payload: unknown, resource: string, ...fields: readonly string[]) {
  return fields.flatMap((field) => textAt(payload, field) ?? []).map((id) => ({ resource, id }))
}
