import fc from "fast-check"
import Type, { type Static } from "typebox"
import { expect, test } from "vitest"
import { proof } from "../../kernel/proof-runs.ts"
import { Party } from "../records/index.ts"
import { none } from "./codecs.ts"
import { applied, lens } from "./lens.ts"
import { addressesIn, addressIn, nameIn, phonesIn } from "./people.ts"
import { rootPlace } from "./place.ts"
import type { Row } from "./rows.ts"
import { shape } from "./types.ts"

const text = Type.Optional(Type.String())
const place = Type.Object({ id: text, one: text, two: text, town: text, state: text, zip: text, land: text })
const person = Type.Object({
  first: text,
  last: text,
  company: text,
  email: text,
  tel: Type.Object({ work: text, cell: text }),
  home: place,
  bill: place,
})
interface Person extends Static<typeof person> {}
const Person = shape<Person>(person)

const env = { currency: "EUR", country: null, timeZone: "UTC", settings: {}, meta: {} }
const fields = { line1: "one", line2: "two", city: "town", region: "state", postalCode: "zip", country: "land" }
type Options = Parameters<typeof addressesIn>[3]

function mapWith(options: Options = {}, kinds: { billing?: string; shipping?: string } = { billing: "bill" }) {
  return lens(Party, Person, (r) => ({
    name: nameIn(r, { first: "first", last: "last", or: ["company", ["bill.one", "bill.two"], "email"] }),
    phones: phonesIn(r, { mobile: "tel.cell", main: "tel.work" }),
    addresses: addressesIn(r, kinds, fields, options),
    ...none("kind", "firstName", "lastName", "email", "taxNumber", "companyNumber", "currency", "website", "notes"),
    ...none("tags", "marketing", "company", "isCustomer", "isSupplier"),
  }))
}

/** Theirs after ours was written to it, and what was sent. */
function written(map: ReturnType<typeof mapWith>, raw: Row, ours: Row): { sent: Row; now: Row } {
  const old = map.get(raw, env)
  const sent = map.patch(raw, old, { ...old, ...ours }, env)
  return { sent, now: applied(raw, sent) }
}

const word = fc.stringMatching(/^[A-Za-zÀ-ž]{1,12}$/)
const maybe = fc.option(word)
const someAddress = (kind: "billing" | "shipping") =>
  fc.record({
    kind: fc.constant(kind),
    line1: word,
    line2: maybe,
    city: maybe,
    region: maybe,
    postalCode: maybe,
    country: fc.option(fc.constantFrom("GR", "DE", "US", "CI", "GB")),
  })
const some = fc.record({
  name: fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(" ")),
  phones: fc
    .tuple(maybe, maybe)
    .map(([main, mobile]) => [
      ...(main === null ? [] : [{ kind: "main", number: main }]),
      ...(mobile === null ? [] : [{ kind: "mobile", number: mobile }]),
    ]),
  addresses: fc
    .tuple(fc.option(someAddress("billing")), fc.option(someAddress("shipping")))
    .map((both) => both.flatMap((one) => one ?? [])),
})

test.each([{}, { country: "name" as const }, { isWhole: true }])(
  "what is written over whatever stood there reads back the same (%o)",
  (options) => {
    const map = mapWith(options, { billing: "bill", shipping: "home" })
    fc.assert(
      fc.property(some, some, (before, after) => {
        const raw = map.put(before, env)
        expect(map.get(raw, env)).toEqual(before)
        const { now } = written(map, raw, after)
        expect(map.get(now, env)).toEqual(after)
        expect(written(map, now, after).sent).toEqual({})
      }),
      proof,
    )
  },
)

const athens = { kind: "billing", line1: "Ermou 1", line2: null, city: "Athens", region: null, postalCode: null }

test("a country that can't be read is left as it is, until ours names one", () => {
  const raw = { bill: { one: "Ermou 1", land: "Elsewhere" } }
  const map = mapWith()
  expect(map.get(raw, env)["addresses"]).toMatchObject([{ country: null }])
  expect(written(map, raw, { addresses: [{ ...athens, country: null }] }).sent).toEqual({ bill: { town: "Athens" } })
  expect(written(map, raw, { addresses: [{ ...athens, country: "GR" }] }).now).toMatchObject({ bill: { land: "GR" } })
})

test("a vendor's own codes of countries are read by its table", () => {
  const map = mapWith({ countries: { EL: "GR" } })
  expect(map.get({ bill: { one: "Ermou 1", land: "el" } }, env)["addresses"]).toMatchObject([{ country: "GR" }])
})

test("an address that is replaced as a whole goes with what it holds beside", () => {
  const raw = { bill: { id: "a1", one: "Ermou 1", land: "GR" } }
  const ours = { addresses: [{ ...athens, country: "GR" }] }
  expect(written(mapWith(), raw, ours).sent).toEqual({ bill: { town: "Athens" } })
  expect(written(mapWith({ isWhole: true }), raw, ours).sent).toEqual({ bill: { ...raw.bill, town: "Athens" } })
})

test("an address without what the vendor asks for stays with us; two lines become one where there is one", () => {
  const lines = { addresses: [{ ...athens, line2: "3rd floor", country: "GR" }] }
  expect(written(mapWith({ needs: ["postalCode"] }), {}, lines).sent).toEqual({})
  const oneLine = lens(Party, Person, (r) => ({
    addresses: addressesIn(r, { billing: "bill" }, { line1: "one" }),
    ...none("name", "phones", "kind", "firstName", "lastName", "email", "taxNumber", "companyNumber", "currency"),
    ...none("website", "notes", "tags", "marketing", "company", "isCustomer", "isSupplier"),
  }))
  expect(written(oneLine, {}, lines).sent).toEqual({ bill: { one: "Ermou 1, 3rd floor" } })
})

test("what says only its country is no address where a street or a town is asked for, and stays as it is", () => {
  const raw = { bill: { land: "GR" } }
  const map = mapWith({ saysOneOf: ["line1", "city"] }, { billing: "bill", shipping: "home" })
  expect(map.get(raw, env)["addresses"]).toEqual([])
  const { sent } = written(map, raw, { addresses: [{ ...athens, kind: "shipping", country: null }] })
  expect(sent).toEqual({ home: { one: "Ermou 1", town: "Athens" } })
})

test("one who has only an e-mail address as a name is not written, nor is what he goes by already", () => {
  const map = mapWith()
  const raw = { email: "eleni@example.com" }
  expect(map.get(raw, env)["name"]).toBe("eleni@example.com")
  expect(written(map, raw, { name: "eleni@example.com" }).sent).toEqual({})
  expect(written(map, raw, { name: "other@example.com" }).sent).toEqual({})
  expect(map.put({ name: "eleni@example.com" }, env)).toEqual({})
  expect(map.patch({ company: "Agora" }, {}, { name: "Agora" }, env)).toEqual({})
  expect(map.get({ bill: { one: "Ermou 1", two: "3rd floor" }, ...raw }, env)["name"]).toBe("Ermou 1 3rd floor")
  expect(map.get({}, env)).not.toHaveProperty("name")
})

test("the first number of ours goes where the vendor has one place for all", () => {
  const one = lens(Party, Person, (r) => ({
    phones: phonesIn(r, { main: "tel.work" }, { isOnly: true, max: 5 }),
    ...none("name", "addresses", "kind", "firstName", "lastName", "email", "taxNumber", "companyNumber", "currency"),
    ...none("website", "notes", "tags", "marketing", "company", "isCustomer", "isSupplier"),
  }))
  const ours = { phones: [{ kind: "fax", number: "1234567" }] }
  expect(written(one, {}, ours).sent).toEqual({ tel: { work: "12345" } })
})

test("the address of a document has a name, the first of those it holds, and is read only", () => {
  const node = addressIn(rootPlace(Person).bill, [["id", "state"], "town"], fields, { saysOneOf: ["line1", "city"] })
  const read = (bill: Person["bill"] | null) => node.get({ frames: [{ bill }], env })
  expect(read({ id: "Eleni", one: "Ermou 1", land: "Greece" })).toMatchObject({ name: "Eleni", country: "GR" })
  expect(read({ town: "Athens", two: " " })).toMatchObject({ name: "Athens", line1: null, line2: null })
  expect(read({ id: "Eleni" })).toBeNull()
  expect(read(null)).toBeNull()
  expect(node.about.isReadOnly).toBe(true)
})
