import Type, { type Static } from "typebox"
import { expect, test } from "vitest"
import { Item } from "../records/index.ts"
import { decimal, derived, none } from "./codecs.ts"
import { lens } from "./lens.ts"
import { shape } from "./types.ts"
import { cut, orElse, readBy, uncut, writeOnly } from "./words.ts"

const vThing = Type.Object({
  id: Type.String(),
  code: Type.Optional(Type.String({ maxLength: 8 })),
  title: Type.Optional(Type.String({ maxLength: 50 })),
  text: Type.Optional(Type.String()),
  secret: Type.Optional(Type.String()),
  price: Type.Optional(Type.Number()),
  priceWithTax: Type.Optional(Type.Number()),
})
interface VThing extends Static<typeof vThing> {}

const map = lens(Item, shape<VThing>(vThing), (r) => ({
  sku: orElse(r.code, r, ({ id }) => (id === undefined ? null : `id-${id}`)),
  name: uncut(r.title, 5),
  description: cut(r.text, 10),
  unitPrice: readBy(
    derived<number, string>("with tax", r.priceWithTax, (price) => (price === undefined ? undefined : String(price))),
    decimal(r.price),
  ),
  barcode: writeOnly(r.secret),
  ...none("costPrice", "currency", "isSold", "isPurchased", "isActive", "product"),
}))
const env = { currency: "EUR", country: null, timeZone: "UTC", settings: {}, meta: {} }
const blank = { sku: null, name: null, description: null, unitPrice: null }

test("longer text of theirs is read up to our limit, without a blank at its end, and written as it is", () => {
  expect(map.get({ id: "1", text: "nine char ters" }, env)["description"]).toBe("nine char")
  expect(map.put({ ...blank, description: "longer than ten" }, env)).toEqual({ text: "longer than ten" })
})

test("text that must not be cut is refused where it is too long", () => {
  expect(map.put({ ...blank, name: "12345" }, env)).toEqual({ title: "12345" })
  expect(() => map.put({ ...blank, name: "123456" }, env)).toThrow("name: title: they take at most 5 characters")
})

test("what a record goes by instead of a text is read, and not written back", () => {
  const raw = { id: "7" }
  const old = map.get(raw, env)
  expect(old["sku"]).toBe("id-7")
  expect(map.patch(raw, { ...old, sku: "A-1" }, old, env)).toEqual({})
  expect(map.patch(raw, old, { ...old, sku: "A-1" }, env)).toEqual({ code: "A-1" })
  expect(map.patch({ ...raw, code: "A-1" }, { ...old, sku: "A-1" }, { ...old, sku: null }, env)).toEqual({})
})

test("one place is read where it says something, else the other, which alone is written", () => {
  expect(map.get({ id: "1", price: 5, priceWithTax: 6.2 }, env)["unitPrice"]).toBe("6.2")
  expect(map.get({ id: "1", price: 5 }, env)["unitPrice"]).toBe("5")
  expect(map.put({ ...blank, unitPrice: "6.2" }, env)).toEqual({ price: 6.2 })
})

test("what is only told is written, and whatever they answer is not read", () => {
  expect(map.put({ ...blank, barcode: "123456789" }, env)).toEqual({ secret: "123456789" })
  expect(map.get({ id: "1", secret: "XXXXX6789" }, env)).not.toHaveProperty("barcode")
})
