import { expect, test } from "vitest"
import { nestedForm } from "./form.ts"

test("what is nested is named by its place, lists by their numbers", () => {
  const fields = { name: "Jenny", address: { line1: "Ermou 1", geo: { lat: 37.9 } }, types: ["card", { a: true }] }
  expect(nestedForm(fields)).toEqual({
    name: "Jenny",
    "address[line1]": "Ermou 1",
    "address[geo][lat]": "37.9",
    "types[0]": "card",
    "types[1][a]": "true",
  })
})

test("the same fields are the same text, in whatever order they come; a list keeps its own", () => {
  const text = (fields: object) => new URLSearchParams(nestedForm(fields)).toString()
  expect(text({ b: "2", a: { d: "4", c: "3" } })).toBe(text({ a: { c: "3", d: "4" }, b: "2" }))
  const letters = Array.from({ length: 11 }, (_, i) => String.fromCodePoint(97 + i))
  expect(Object.keys(nestedForm({ letters })).at(-1)).toBe("letters[10]")
})

test("null empties a field, undefined and what is empty itself say nothing", () => {
  expect(nestedForm({ email: null, phone: undefined, metadata: {}, tags: [] })).toEqual({ email: "" })
})
