import Type, { type Static } from "typebox"
import { expect, test } from "vitest"
import { decimal, instant, unixTime } from "./codecs.ts"
import { ofFirst } from "./of-first.ts"
import { rootPlace } from "./place.ts"
import { shape } from "./types.ts"

const vPlan = Type.Object({
  words: Type.Array(Type.String()),
  items: Type.Object({ data: Type.Array(Type.Object({ count: Type.Number(), endsAt: Type.Integer() })) }),
})
interface VPlan extends Static<typeof vPlan> {}
const r = rootPlace(shape<VPlan>(vPlan))
const env = { currency: "EUR", country: null, timeZone: "UTC", settings: {}, meta: {} }
const plan = { words: [" first ", "second"], items: { data: [{ count: 2, endsAt: 0 }, { count: 3 }] } }

test("of several rows the first is told, through whatever codec", () => {
  const of = (raw: object) =>
    [
      ofFirst(r.items.data, (item) => decimal(item.count)),
      ofFirst(r.items.data, (item) => instant(item.endsAt, unixTime)),
      ofFirst(r.words, (word) => word),
    ].map((node) => node.get({ frames: [raw], env }))
  expect(of(plan)).toEqual(["2", "1970-01-01T00:00:00.000Z", "first"])
  expect(of({ words: [], items: null })).toEqual([null, null, null])
})

test("it is shown where it stands, and never written", () => {
  const node = ofFirst(r.items.data, (item) => decimal(item.count))
  expect(node.about).toMatchObject({ codec: "decimal", path: "items.data[0].count", isReadOnly: true })
  const draft = {}
  node.put("5", { drafts: [draft], bases: [undefined], env, isNew: true })
  expect(draft).toEqual({})
})
