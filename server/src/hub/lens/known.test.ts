import Type, { type Static } from "typebox"
import { expect, test } from "vitest"
import { learned, orSetting, refOrSetting } from "./known.ts"
import { rootPlace } from "./place.ts"
import { shape } from "./types.ts"

const vLine = Type.Object({ item: Type.String(), tax: Type.String(), account: Type.String() })
interface VLine extends Static<typeof vLine> {}
const r = rootPlace(shape<VLine>(vLine))
const nodes = {
  item: refOrSetting("items", r.item, "salesItem"),
  tax: learned(r.tax, "taxes"),
  account: orSetting(r.account, "bank"),
}
const meta = { salesItem: "learned", taxes: { "24": "VAT24", "13": "VAT13" } }
const envOf = (settings = {}) => ({ currency: "EUR", country: null, timeZone: "UTC", settings, meta })

function read(name: keyof typeof nodes, raw: object, settings = {}) {
  return nodes[name].get({ frames: [raw], env: envOf(settings) })
}

function written(name: keyof typeof nodes, value: string | null, settings = {}, old: object | undefined = undefined) {
  const draft = {}
  nodes[name].put(value, { drafts: [draft], bases: [old], env: envOf(settings), isNew: old === undefined })
  return draft
}

test("where ours names no record, the setting's stands for it, and is read as none", () => {
  expect(written("item", null, { salesItem: "set" })).toEqual({ item: "set" })
  expect(written("item", null)).toEqual({ item: "learned" })
  expect(written("item", "7", { salesItem: "set" })).toEqual({ item: "7" })
  expect(read("item", { item: "set" }, { salesItem: "set" })).toBeNull()
  expect(read("item", { item: "learned" }, { salesItem: "set" })).toBe("learned")
  expect(nodes.item.about.ref).toBe("items")
})

test("a word of ours is theirs by the table that was learned; what it lacks is neither read nor written", () => {
  expect([read("tax", { tax: "VAT13" }), read("tax", { tax: "OTHER" })]).toEqual(["13", undefined])
  expect([written("tax", "24"), written("tax", "6"), written("tax", null)]).toEqual([{ tax: "VAT24" }, {}, {}])
})

test("a setting fills in where both sides have nothing, and replaces nothing", () => {
  expect(written("account", null, { bank: "090" })).toEqual({ account: "090" })
  expect(written("account", null, { bank: "090" }, { account: "100" })).toEqual({ account: "100" })
  expect(written("account", "200", { bank: "090" })).toEqual({ account: "200" })
  expect(read("account", {})).toBeNull()
})
