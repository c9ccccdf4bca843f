import { at, eventList, eventLists, field } from "#hub"

const signed = {
  secret: "app",
  preset: "quickbooks",
  resources: {
    customer: "customers",
    item: "items",
    invoice: "invoices",
    creditmemo: "creditMemos",
    payment: "payments",
  },
} as const

/** One address per app, which its owner enters in the vendor's portal. Messages are CloudEvents since May 2026; the form before is taken too. */
export const webhooks = eventLists(
  eventList({
    ...signed,
    list: null,
    account: field("intuitaccountid"),
    // qbo.customer.merged.v1
    kind: ({ type }) => String(type).split(".")[1]?.toLowerCase(),
    // What changed, and what was merged into it and is gone.
    ids: (event) => [event["intuitentityid"], at(event, "data", "deletedid")],
  }),
  eventList({
    ...signed,
    list: "eventNotifications",
    account: field("realmId"),
    records: "dataChangeEvent.entities",
    kind: ({ name }) => String(name).toLowerCase(),
    ids: ({ id, deletedId }) => [id, deletedId],
  }),
)
