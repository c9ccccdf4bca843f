import Type from "typebox"
import { idSchema, nullable, oneOf } from "#platform/http"
import { defineEvent } from "#platform/events"
import { customerKinds, customerSources } from "./customer.ts"

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

const personal = { holder: (d: { customerId: string }) => d.customerId, fields: ["name", "email", "phone", "taxNumber", "notes"] }

/** A customer came to be: by hand, by an order, by an import. */
export const customerCreated = defineEvent({
  type: "customers.customer.created",
  version: 1,
  summary: "A customer was made",
  schema: CustomerFact,
  sample,
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
