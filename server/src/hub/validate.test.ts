import Type from "typebox"
import { expect, test } from "vitest"
import { whyRefused } from "./validate.ts"

const schema = Type.Object(
  {
    url: Type.String({ title: "Address", description: "Begins with https://", pattern: "^https://" }),
    days: Type.Integer({ title: "Days", default: 3 }),
    way: Type.Optional(Type.Enum(["in", "out"])),
  },
  { additionalProperties: false },
)
const url = "https://shop.example"

test.each([
  [{ url: "ftp" }, "Address should be: Begins with https://"],
  [{}, "must have required property 'url'"],
  [{ url, days: "q" }, "Days must be integer"],
  [{ url, way: "up" }, "way must be equal to one of the allowed values in, out"],
  [{ url, more: 1 }, "must NOT have additional properties more"],
  [5, "must be object"],
])("what does not fit is told by the field's own words: %j", (value, reason) => {
  expect(whyRefused(schema, value)).toBe(reason)
})

test("what is left out gets its default", () => {
  const value = { url }
  expect(whyRefused(schema, value)).toBeNull()
  expect(value).toEqual({ url, days: 3 })
})
