import Type, { type Static } from "typebox"
import { defineEvent } from "#platform/events"
import { idSchema, nullable, oneOf } from "#platform/http"
import { consentChannels, consentWords } from "./consent.ts"
import { customerKinds, customerSources } from "./customer.ts"
import { customerStatuses } from "./status-rules.ts"

const CustomerFact = Type.Object({
  customerId: idSchema("cus"),
  source: oneOf(customerSources),
  kind: oneOf(customerKinds),
  name: Type.String(),
  email: nullable(Type.String()),
})

const sample = {
  customerId: "cus_01jd7n3xq8e5fv0k2m4p6r8t9w",
  source: "storefront",
  kind: "person",
  name: "Eleni Papadaki",
  email: "eleni@example.com",
} as const

const personal = {
  holder: (d: { customerId: string }) => d.customerId,
  fields: ["name", "email", "phone", "taxNumber", "notes"],
}

/** A customer came to be: by hand, by an order, by an import. */
export const customerCreated = defineEvent({
  type: "customers.customer.created",
  version: 1,
  summary: "A customer was made",
  schema: Type.Object({
    ...CustomerFact.properties,
    isRecorded: Type.Boolean({ description: "Somebody recorded it; false: an order or an outside system brought it" }),
  }),
  sample: { ...sample, isRecorded: false },
  subject: (d) => d.customerId,
  personal,
})

/** A customer's own fields changed. */
export const customerUpdated = defineEvent({
  type: "customers.customer.updated",
  version: 1,
  summary: "A customer's fields changed",
  schema: CustomerFact,
  sample,
  subject: (d) => d.customerId,
  personal,
})

/** A customer got one more id of another system. */
export const customerLinked = defineEvent({
  type: "customers.external_id.linked",
  version: 1,
  summary: "A customer got an id of another system",
  schema: Type.Object({ customerId: idSchema("cus"), source: Type.String(), externalId: Type.String() }),
  sample: { customerId: sample.customerId, source: "shopify", externalId: "7421" },
  subject: (d) => d.customerId,
})

/** A client became a lead, active, on hold or a former one. */
export const statusChanged = defineEvent({
  type: "customers.status.changed",
  version: 1,
  summary: "A client's status changed",
  schema: Type.Object({
    customerId: idSchema("cus"),
    from: oneOf(customerStatuses),
    to: oneOf(customerStatuses),
    reason: nullable(Type.String()),
  }),
  sample: { customerId: sample.customerId, from: "active", to: "on_hold", reason: "Two invoices are long overdue" },
  subject: (d) => d.customerId,
  personal: { holder: (d) => d.customerId, fields: ["reason"] },
})

/** What a customer said about being written to changed. */
export const consentChanged = defineEvent({
  type: "customers.consent.changed",
  version: 1,
  summary: "Whether a customer may be written to changed",
  schema: Type.Object({
    customerId: idSchema("cus"),
    channel: oneOf(consentChannels),
    from: oneOf(["none", ...consentWords]),
    to: oneOf(["none", ...consentWords]),
    since: Type.String({ description: "When it was said" }),
    source: Type.String({ description: "Who told: manual, storefront, marketplace, import, or a connector" }),
  }),
  sample: {
    ...{ customerId: sample.customerId, channel: "email", from: "none", to: "subscribed" },
    ...{ since: "2026-03-01T10:00:00.000Z", source: "storefront" },
  },
  subject: (d) => d.customerId,
  personal: { holder: (d) => d.customerId, fields: ["evidence"] },
})

const recordActions = ["added", "changed", "removed"] as const

/** Someone to talk to at a customer was added, changed or removed. */
export const contactChanged = defineEvent({
  type: "customers.contact.changed",
  version: 1,
  summary: "A customer's contact was added, changed or removed",
  schema: Type.Object({ customerId: idSchema("cus"), contactId: idSchema("con"), action: oneOf(recordActions) }),
  sample: { customerId: sample.customerId, contactId: "con_01jd7n3xq8e5fv0k2m4p6r8t9x", action: "added" },
  subject: (d) => d.customerId,
  personal: { holder: (d) => d.customerId, fields: ["name", "role", "email", "phone"] },
})

/** One of a customer's addresses was added, changed or removed. */
export const addressChanged = defineEvent({
  type: "customers.address.changed",
  version: 1,
  summary: "A customer's address was added, changed or removed",
  schema: Type.Object({ customerId: idSchema("cus"), addressId: idSchema("adr"), action: oneOf(recordActions) }),
  sample: { customerId: sample.customerId, addressId: "adr_01jd7n3xq8e5fv0k2m4p6r8t9x", action: "added" },
  subject: (d) => d.customerId,
  personal: { holder: (d) => d.customerId, fields: ["name", "line1", "line2", "city", "region", "postalCode"] },
})

/** One of a client's places was added, changed or removed. */
export const locationChanged = defineEvent({
  type: "customers.location.changed",
  version: 1,
  summary: "A client's location was added, changed or removed",
  schema: Type.Object({ customerId: idSchema("cus"), locationId: idSchema("cloc"), action: oneOf(recordActions) }),
  sample: { customerId: sample.customerId, locationId: "cloc_01jd7n3xq8e5fv0k2m4p6r8t9x", action: "added" },
  subject: (d) => d.customerId,
  personal: { holder: (d) => d.customerId, fields: ["name", "phone", "note"] },
})

const MergeFact = Type.Object({
  customerId: idSchema("cus"),
  mergedIds: Type.Array(idSchema("cus")),
  mergeId: idSchema("mrg"),
})
const mergeSample = {
  customerId: sample.customerId,
  mergedIds: ["cus_01jd7n3xq8e5fv0k2m4p6r8t9x"],
  mergeId: "mrg_01jd7n3xq8e5fv0k2m4p6r8t9y",
} satisfies Static<typeof MergeFact>

/** Customers became one: everything of `mergedIds` is `customerId`'s now. */
export const customerMerged = defineEvent({
  type: "customers.customer.merged",
  version: 1,
  summary: "Customers were merged into one",
  schema: MergeFact,
  sample: mergeSample,
  subject: (d) => d.customerId,
})

/** A merge was taken back: `mergedIds` are customers of their own again. */
export const customerUnmerged = defineEvent({
  type: "customers.customer.unmerged",
  version: 1,
  summary: "A merge of customers was taken back",
  schema: MergeFact,
  sample: mergeSample,
  subject: (d) => d.customerId,
})

/** A person was erased: no personal field is left here; whoever keeps some deletes them now. */
export const customerErased = defineEvent({
  type: "customers.customer.erased",
  version: 1,
  summary: "A customer's personal data was erased",
  schema: Type.Object({ customerId: idSchema("cus"), erasedIds: Type.Array(idSchema("cus")) }),
  sample: { customerId: sample.customerId, erasedIds: [sample.customerId] },
  subject: (d) => d.customerId,
})

/** How the business welcomes new clients changed. */
export const clientSettingsChanged = defineEvent({
  type: "customers.settings.changed",
  version: 1,
  summary: "How new clients are welcomed changed",
  schema: Type.Object({ tenantId: Type.String() }),
  sample: { tenantId: "ten_01jd7n3xq8e5fv0k2m4p6r8t9w" },
  subject: (d) => d.tenantId,
})

/** Every event of the domain. */
export const customerEvents = [
  customerCreated,
  customerUpdated,
  customerLinked,
  statusChanged,
  consentChanged,
  customerMerged,
  customerUnmerged,
  customerErased,
  contactChanged,
  addressChanged,
  locationChanged,
  clientSettingsChanged,
] as const
