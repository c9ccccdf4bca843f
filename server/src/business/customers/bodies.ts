import Type, { type Static } from "typebox"
import { idSchema, instantSchema, nullable, oneOf, strict, text } from "#platform/http"
import { type Customer, type CustomerDraft, customerKinds, customerSources } from "./customer.ts"
import { customerStatuses } from "./status-rules.ts"

/** An e-mail address, loosely: the mail server knows best. */
export const emailSchema = Type.String({
  maxLength: 254,
  pattern: "^[^\\s@]+@[^\\s@]+$",
  examples: ["eleni@example.com"],
})

const draftFields = {
  kind: Type.Optional(oneOf(customerKinds)),
  email: Type.Optional(nullable(emailSchema)),
  phone: Type.Optional(nullable(text(40))),
  taxNumber: Type.Optional(nullable(text(40))),
  externalId: Type.Optional(nullable(text(100))),
  notes: Type.Optional(nullable(Type.String({ maxLength: 4000 }))),
}

/** A customer as a client sends it. */
export const CustomerInput = strict({
  name: text(200),
  ...draftFields,
  status: Type.Optional(oneOf(["lead", "active"])),
})

/** A change: only the fields that are named. */
export const CustomerPatch = strict({ name: Type.Optional(text(200)), ...draftFields })

/** A customer as a client sees it. */
export const CustomerBody = Type.Object({
  id: idSchema("cus"),
  name: Type.String(),
  kind: oneOf(customerKinds),
  email: nullable(Type.String()),
  phone: nullable(Type.String()),
  taxNumber: nullable(Type.String()),
  externalId: nullable(Type.String()),
  externalIds: Type.Array(Type.Object({ source: Type.String(), externalId: Type.String() })),
  notes: nullable(Type.String()),
  source: oneOf(customerSources),
  status: oneOf(customerStatuses),
  version: Type.Integer(),
  erasedAt: nullable(instantSchema),
  createdAt: instantSchema,
  updatedAt: instantSchema,
})

/** A draft with every field answered. */
export function draftOf(input: Static<typeof CustomerInput>): CustomerDraft {
  return {
    name: input.name.trim(),
    kind: input.kind ?? "person",
    email: input.email ?? null,
    phone: input.phone ?? null,
    taxNumber: input.taxNumber ?? null,
    externalId: input.externalId ?? null,
    notes: input.notes ?? null,
  }
}

export function customerBody(c: Customer): Static<typeof CustomerBody> {
  return {
    id: c.id,
    name: c.name,
    kind: c.kind,
    email: c.email,
    phone: c.phone,
    taxNumber: c.taxNumber,
    externalId: c.externalId,
    externalIds: c.externalIds.map((x) => ({ ...x })),
    notes: c.notes,
    source: c.source,
    status: c.status,
    version: c.version,
    erasedAt: c.erasedAt?.toISOString() ?? null,
    createdAt: c.createdAt.toISOString(),
    updatedAt: c.updatedAt.toISOString(),
  }
}
