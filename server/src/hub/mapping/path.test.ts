import fc from "fast-check"
import { expect, test } from "vitest"
import { placesOf, stepsOf, valueAt, withValueAt } from "./path.ts"

const record = {
  meta: { vat: "EL1" },
  custom: [
    { key: "a", value: "1" },
    { key: "b", value: "2", more: true },
  ],
}

test("a place is read by fields, places in lists and rows by name", () => {
  expect(valueAt(record, stepsOf("meta.vat"))).toBe("EL1")
  expect(valueAt(record, stepsOf("custom[1].value"))).toBe("2")
  expect(valueAt(record, stepsOf("custom[key=b].value"))).toBe("2")
  expect(valueAt(record, stepsOf("custom[key=c].value"))).toBeUndefined()
  expect(valueAt(record, stepsOf("meta.toString"))).toBeUndefined()
})

test("what is written to a row of a list keeps the other rows, and what is not mapped of its own", () => {
  expect(withValueAt({}, record, stepsOf("custom[key=b].value"), "9")).toEqual({
    custom: [
      { key: "a", value: "1" },
      { key: "b", value: "9", more: true },
    ],
  })
  expect(withValueAt({}, record, stepsOf("custom[key=c].value"), "3")).toEqual({
    custom: [...record.custom, { key: "c", value: "3" }],
  })
  expect(withValueAt({ name: "x" }, undefined, stepsOf("meta.vat"), "EL2")).toEqual({ name: "x", meta: { vat: "EL2" } })
})

test.each(["", "[0].a", "a..b[", "__proto__.polluted", "a.constructor.prototype", "a[b", "a.b.c.d.e.f.g.h.i.j.k"])(
  "%j is no place of a record",
  (path) => {
    expect(() => stepsOf(path)).toThrow()
  },
)

test("a row is found by what the vendor calls it, in the vendor's own spelling", () => {
  const invoice = { CustomField: [{ DefinitionId: "1", Name: "Crew #", Type: "StringType", StringValue: "102" }] }
  expect(placesOf(invoice, 20)).toContain("CustomField[Name=Crew #].StringValue")
  expect(valueAt(invoice, stepsOf("CustomField[Name=Crew #].StringValue"))).toBe("102")
})

test("what is written to any place that is found is read from there", () => {
  const json = fc.jsonValue({ maxDepth: 4 }).filter((value) => typeof value === "object" && value !== null)
  fc.assert(
    fc.property(json, (value) => {
      for (const place of placesOf(value, 20)) {
        let steps: ReturnType<typeof stepsOf>
        try {
          steps = stepsOf(place)
        } catch {
          continue
        }
        expect(valueAt(withValueAt({}, value, steps, "new"), steps)).toBe("new")
      }
    }),
    { seed: 7, numRuns: 200 },
  )
})
