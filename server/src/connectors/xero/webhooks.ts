import { eventList, field } from "#hub"

/** One address per app: messages are parted by organisation. Payments, items and accounts have none, they are read by the clock. */
export const webhooks = eventList({
  secret: "app",
  preset: "xero",
  list: "events",
  account: field("tenantId"),
  kind: field("eventCategory"),
  ids: (event) => [event["resourceId"]],
  resources: { CONTACT: "contacts", INVOICE: "invoices", CREDITNOTE: "creditNotes" },
})
