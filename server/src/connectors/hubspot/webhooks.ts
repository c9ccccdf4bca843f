import { eventList, field, listAt, textAt } from "#hub"

/** One address per app; a message is a list of up to a hundred events of several accounts, in no order, some of them twice. */
export const webhooks = eventList({
  secret: "client",
  preset: "hubspot",
  list: null,
  account: field("portalId"),
  kind: (event) => {
    const kind = textAt(event, "subscriptionType")?.split(".")[0]
    return kind === "object" ? event["objectTypeId"] : kind
  },
  // A merge touches all that became one; an association the record that it starts from.
  ids: ({ objectId, fromObjectId, primaryObjectId, newObjectId, ...event }) => [
    ...[objectId, fromObjectId, primaryObjectId, newObjectId],
    ...listAt(event, "mergedObjectIds"),
  ],
  resources: {
    ...{ contact: "contacts", company: "companies", deal: "deals" },
    // HubSpot's numbers of the same objects.
    ...{ "0-1": "contacts", "0-2": "companies", "0-3": "deals" },
  },
})
