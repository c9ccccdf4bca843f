import { type Api, at, type Connector, nameKey, type SubscriptionWish, type Touch } from "#hub"
import { presets } from "#inbound"
import { ownResource, pickListIn, queried } from "./calls.ts"

/** What is told, and by which webhooks. */
const told = [
  { entity: "Ticket", webhooks: "TicketWebhooks", resource: "tickets" },
  { entity: "TicketNote", webhooks: "TicketNoteWebhooks", resource: "notes" },
] as const
type Told = (typeof told)[number]

/**
 * Autotask signs with our secret (HMAC-SHA1). A message names its record but no account: the address is the connection's own. Repeats
 * are known by the whole message, which has its time and its place in the sequence.
 */
export const webhooks: NonNullable<Connector["webhooks"]> = {
  secret: "subscription",
  preset: { scheme: presets.autotask.scheme },
  partOf: (payload) => payload,
  accounts: () => [],
  touches: (payload) => {
    const { EntityType, Id }: { EntityType?: unknown; Id?: unknown } = Object(payload)
    const found = told.find(({ entity }) => nameKey(entity) === nameKey(EntityType))
    return found !== undefined && Number.isSafeInteger(Id)
      ? [{ resource: found.resource, id: String(Id) } satisfies Touch]
      : []
  },
  subscribe: {
    make: async (api, wish) => {
      const ids: string[] = []
      for (const one of told) ids.push(`${one.webhooks}/${await standing(api, one, wish)}`)
      return { ids }
    },
    remove: async (api, ids) => {
      for (const id of ids) await api.remove(`/${id}`)
    },
  },
}

/** The webhook that stands at our address, or a new one; one without any field tells nothing, so a new one is told of all. */
async function standing(api: Api, one: Told, { url, secret }: SubscriptionWish): Promise<string> {
  const there = await queried(api, one.webhooks, [{ op: "eq", field: "webhookUrl", value: url }])
  const known = there.find((webhook) => webhook["isActive"] === true)
  if (known !== undefined) return String(known["id"])
  for (const old of there) await api.remove(`/${one.webhooks}/${String(old["id"])}`)
  const made = await api.post(`/${one.webhooks}`, {
    name: `Mortise: ${one.entity}`,
    webhookUrl: url,
    deactivationUrl: url,
    secretKey: secret,
    isActive: true,
    isSubscribedToCreateEvents: true,
    isSubscribedToUpdateEvents: true,
    isSubscribedToDeleteEvents: true,
    sendThresholdExceededNotification: false,
    ownerResourceID: await ownResource(api),
  })
  const id = at(made, "itemId")
  const about = await api.get(`/${one.entity}WebhookFields/entityInformation/fields`)
  for (const fieldID of Object.values(pickListIn(about, "fieldID")))
    await api.post(`/${one.webhooks}/${String(id)}/Fields`, {
      webhookID: id,
      fieldID,
      isSubscribedField: true,
      isDisplayAlwaysField: false,
    })
  return String(id)
}
