import fc from "fast-check"
import Type, { type Static } from "typebox"
import { expect, test } from "vitest"
import { proof } from "../../kernel/proof-runs.ts"
import { rootPlace } from "./place.ts"
import { offeredIn, optionsIn, skuOr, tagsIn, variantKey } from "./shop.ts"
import { shape } from "./types.ts"

const option = Type.Object({ id: Type.Optional(Type.Integer()), name: Type.String(), value: Type.String() })
const variant = Type.Object({
  id: Type.Integer(),
  sku: Type.Optional(Type.String()),
  options: Type.Array(option),
  tags: Type.Array(Type.String()),
  labels: Type.Array(Type.Object({ name: Type.String() })),
})
interface Variant extends Static<typeof variant> {}
const at = rootPlace(shape<Variant>(variant))
const env = { currency: "EUR", country: null, timeZone: "UTC", settings: {}, meta: {} }
const none = { name: "Title", value: "Default" }

/** What a codec writes to the field over what stands there, and how that reads. */
function written(node: ReturnType<typeof optionsIn>, value: unknown, options: readonly object[] = []) {
  const draft: { options?: unknown } = {}
  node.put(value, { drafts: [draft], bases: [{ options }], env, isNew: false })
  return { ...draft, read: node.get({ frames: [draft], env }) }
}

test("a variant is known by its SKU, and by its id where it has none", () => {
  expect(skuOr("shop", " CUP ", 7)).toBe("CUP")
  expect(skuOr("shop", "", 7)).toBe("shop-7")
  expect(skuOr("shop", null, "gid://shop/Variant/7")).toBe("shop-7")
  expect(skuOr("shop", "x".repeat(200), 7)).toHaveLength(100)
  expect(skuOr("shop", undefined, undefined)).toBe("shop-0")
  const key = variantKey<Variant>("shop", at)
  expect(key.get({ frames: [{ id: 7 }], env })).toBe("shop-7")
  expect(key.about).toMatchObject({ isKey: true, isReadOnly: true })
})

test("options that are written read back the same, with or without a row that says there are none", () => {
  const word = fc.stringMatching(/^[A-Za-z]{1,9}$/)
  fc.assert(
    fc.property(fc.dictionary(word, word, { minKeys: 1, noNullPrototype: true }), fc.boolean(), (options, hasNone) => {
      const node = optionsIn(at.options, { value: "value", ...(hasNone && { none }) })
      expect(written(node, options).read).toEqual(options)
    }),
    proof,
  )
})

test("no options are no rows, or the row that says so; what a row holds beside stays", () => {
  expect(written(optionsIn(at.options, { value: "value" }), null)).toEqual({ options: [], read: null })
  expect(written(optionsIn(at.options, { value: "value", none }), null)).toEqual({ options: [none], read: null })
  const old = [{ id: 3, name: "Size", value: "M" }]
  expect(written(optionsIn(at.options, { value: "value" }), { Size: "L" }, old).options).toEqual([
    { id: 3, name: "Size", value: "L" },
  ])
})

test("tags are text without blank ones, no longer and no more than fit; those that are objects are read only", () => {
  const read = (node: ReturnType<typeof tagsIn>, record: object) => node.get({ frames: [record], env })
  expect(read(tagsIn(at.tags, { max: 3 }), { tags: ["Greek", " ", null, "Oil"] })).toEqual(["Gre", "Oil"])
  expect(read(tagsIn(at.tags, { max: 3, count: 1 }), { tags: ["a", "b"] })).toEqual(["a"])
  expect(read(tagsIn(at.tags, { max: 3 }), {})).toEqual([])
  const labels = tagsIn(at.labels, { max: 9, field: "name" })
  expect(read(labels, { labels: [{ name: "Oil" }, {}] })).toEqual(["Oil"])
  expect([labels.about.isReadOnly, tagsIn(at.tags, { max: 9 }).about.isReadOnly]).toEqual([true, undefined])
})

test("a product offers every value that its variants choose, once", () => {
  const chosen = [
    { name: "Size", option: "M" },
    { name: "Colour", option: "Red" },
    { name: "Size", option: "L" },
    { name: "Size", option: "M" },
  ]
  expect(offeredIn(chosen, "option")).toEqual([
    ["Size", ["M", "L"]],
    ["Colour", ["Red"]],
  ])
})
