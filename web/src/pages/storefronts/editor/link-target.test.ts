import fc from "fast-check"
import { expect, test } from "vitest"
import { addressOf, hrefTo, targetOf } from "./link-target.ts"

test("a place in the shop that was chosen is read back as the same one, whatever its name", () => {
  const kind = fc.constantFrom("product" as const, "category" as const, "page" as const)
  const name = fc.string({ minLength: 1, unit: "grapheme" })
  fc.assert(
    fc.property(kind, name, (k, n) => {
      expect(targetOf(hrefTo(k, n))).toEqual({ kind: k, name: n })
    }),
  )
})

test.each([
  ["~/", "home"],
  ["~/c", "address"],
  ["~/c/oil?after=x", "address"],
  ["https://example.com/", "address"],
  ["#top", "address"],
  ["javascript:alert(1)", "address"],
  ["", "address"],
])("%j is shown as %s", (href, kind) => {
  expect(targetOf(href).kind).toBe(kind)
})

test.each([
  ["name@example.com", "mailto:name@example.com"],
  ["+30 210 123 4567", "tel:+30 210 123 4567"],
  ["example.com", "https://example.com"],
  [" www.example.com/oil?x=1 ", "https://www.example.com/oil?x=1"],
  ["ελιά.gr", "https://ελιά.gr"],
  ["https://example.com/a:b", "https://example.com/a:b"],
  ["~/c/oil", "~/c/oil"],
  ["#top", "#top"],
  ["nothing", "nothing"],
  ["javascript:alert(1)", "javascript:alert(1)"],
])("what is typed as %j is kept as %j", (typed, href) => {
  expect(addressOf(typed)).toBe(href)
})
