import { expect, test } from "vitest"
import { faultsOf, fieldsOf, formValues, sentValues } from "./schema-fields.ts"

const schema = {
  type: "object",
  required: ["account", "days"],
  properties: {
    account: { type: "string", title: "Sales account", description: "Its code", default: "200", maxLength: 10 },
    days: { type: "integer", minimum: 1, maximum: 30 },
    postInvoices: { type: "boolean", default: true },
    status: { anyOf: [{ const: "draft" }, { const: "final", title: "Issued" }], default: "draft" },
    scale: { enum: [1, 10] },
    tags: { type: "array", items: { type: "string" } },
    more: { type: "object", default: { a: 1 } },
  },
}
const fields = fieldsOf(schema)

test("every property has a field of its kind, named by its title or its words", () => {
  expect(fields.map(({ label, kind }) => [label, kind])).toEqual([
    ["Sales account", "text"],
    ["Days", "number"],
    ["Post invoices", "yes"],
    ["Status", "choice"],
    ["Scale", "choice"],
    ["Tags", "list"],
    ["More", "json"],
  ])
})

test("what is kept goes through the form and comes back as it was", () => {
  const kept = {
    account: "400",
    days: 14,
    postInvoices: false,
    status: "final",
    scale: 10,
    tags: ["a"],
    more: { b: [] },
  }
  expect(sentValues(fields, formValues(fields, kept))).toEqual(kept)
})

test("a new form begins with the defaults, and what was left empty is not sent", () => {
  const values = formValues(fields, {})
  expect(sentValues(fields, values)).toEqual({
    account: "200",
    postInvoices: true,
    status: "draft",
    tags: [],
    more: { a: 1 },
  })
})

test("missing, outlying and unreadable values are told by field", () => {
  const wrong = { ...formValues(fields, {}), days: "31", more: "{" }
  expect(faultsOf(fields, wrong)).toEqual({ days: "number", more: "json" })
  expect(faultsOf(fields, { ...wrong, days: "1.5" })).toMatchObject({ days: "number" })
  expect(faultsOf(fields, { ...wrong, days: "", more: "" })).toEqual({ days: "wanted" })
})

test("secrets are secret, and what is no schema has no fields", () => {
  expect(fieldsOf({ properties: { apiKey: { type: "string" } } }, { isSecret: true })[0]?.kind).toBe("secret")
  expect(fieldsOf(null)).toEqual([])
})
