import type { Connector, Touch } from "#hub"

const resourceOf: Readonly<Record<string, string>> = {
  CONTACT: "contacts",
  INVOICE: "invoices",
  CREDITNOTE: "creditNotes",
}

/** One address per app: messages are parted by organisation. Payments, items and accounts have none, they are read by the clock. */
export const webhooks: NonNullable<Connector["webhooks"]> = {
  secret: "app",
  preset: "xero",
  partOf: (payload, account) => ({ events: eventsOf(payload).filter((event) => event.tenantId === account) }),
  accounts: (payload) => [...new Set(eventsOf(payload).map((event) => event.tenantId))],
  touches: (payload, account) =>
    eventsOf(payload)
      .filter((event) => event.tenantId === account)
      .flatMap((event): Touch[] => {
        const resource = resourceOf[event.eventCategory]
        return resource === undefined ? [] : [{ resource, id: event.resourceId }]
      }),
}

interface XeroEvent {
  readonly tenantId: string
  readonly resourceId: string
  readonly eventCategory: string
}

function eventsOf(payload: unknown): readonly XeroEvent[] {
  const events: unknown = Reflect.get(Object(payload), "events")
  return Array.isArray(events) ? events.filter(isEvent) : []
}

function isEvent(event: unknown): event is XeroEvent {
  const one = Object(event)
  return ["tenantId", "resourceId", "eventCategory"].every((name) => typeof Reflect.get(one, name) === "string")
}
