import type { Connector, Touch } from "#hub"

/** HubSpot's names and numbers of the objects that are read here. */
const resourceOf: Readonly<Record<string, string>> = {
  contact: "contacts",
  company: "companies",
  deal: "deals",
  "0-1": "contacts",
  "0-2": "companies",
  "0-3": "deals",
}

/** One address per app; a message is a list of up to a hundred events of several accounts, in no order, some of them twice. */
export const webhooks: NonNullable<Connector["webhooks"]> = {
  secret: "client",
  preset: "hubspot",
  partOf: (payload, account) => eventsOf(payload).filter((event) => String(event.portalId) === account),
  accounts: (payload) => [...new Set(eventsOf(payload).map((event) => String(event.portalId)))],
  touches: (payload, account) =>
    eventsOf(payload)
      .filter((event) => String(event.portalId) === account)
      .flatMap(touchesOf),
}

interface HubspotEvent {
  readonly portalId: number
  readonly subscriptionType: string
  readonly objectId?: number
  readonly objectTypeId?: string
  readonly fromObjectId?: number
  readonly primaryObjectId?: number
  readonly newObjectId?: number
  readonly mergedObjectIds?: readonly number[]
}

/** A merge touches all that became one; an association the record that it starts from. */
function touchesOf(event: HubspotEvent): Touch[] {
  const kind = event.subscriptionType.split(".")[0] ?? ""
  const resource = resourceOf[kind === "object" ? (event.objectTypeId ?? "") : kind]
  const { objectId, fromObjectId, primaryObjectId, newObjectId, mergedObjectIds = [] } = event
  const ids = [objectId, fromObjectId, primaryObjectId, newObjectId, ...mergedObjectIds]
  const known = new Set(ids.filter((id) => id !== undefined).map(String))
  return resource === undefined ? [] : [...known].map((id) => ({ resource, id }))
}

function eventsOf(payload: unknown): readonly HubspotEvent[] {
  return Array.isArray(payload) ? payload.filter(isEvent) : []
}

function isEvent(event: unknown): event is HubspotEvent {
  const merged: unknown = Reflect.get(Object(event), "mergedObjectIds")
  const isKnown = typeof Reflect.get(Object(event), "portalId") === "number"
  const isNamed = typeof Reflect.get(Object(event), "subscriptionType") === "string"
  return isKnown && isNamed && (merged === undefined || Array.isArray(merged))
}
