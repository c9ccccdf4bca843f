import Type, { type Static } from "typebox"
import { expect, test } from "vitest"
import { Deal } from "../records/index.ts"
import { none } from "./codecs.ts"
import { lens } from "./lens.ts"
import type { Row } from "./rows.ts"
import { dealStages } from "./stages.ts"
import { type LensEnv, shape } from "./types.ts"

const theirs = Type.Object({ in: Type.Object({ pipeline: Type.String(), stage: Type.String() }) })
interface Theirs extends Static<typeof theirs> {}

const stages = dealStages("Acme")
const map = lens(Deal, shape<Theirs>(theirs), (r) => ({
  ...stages.fields(r.in.pipeline, r.in.stage),
  ...none("name", "customer", "company", "amountMinor", "currency", "closeDate", "lostReason", "owner"),
}))

const sales = {
  id: "1",
  label: "Sales",
  stages: [
    { id: "new", label: "New", status: "open" },
    { id: "won", label: "Closed", status: "won" },
    { id: "lost", label: "Lost", status: "lost" },
  ],
} as const
const partners = {
  id: "2",
  label: "Partners",
  stages: [
    { id: "asked", label: "Asked", status: "open" },
    { id: "gained", label: "Closed", status: "won" },
  ],
} as const

function envOf(pipelines: Parameters<typeof stages.learned>[0], settings: Row = {}): LensEnv {
  return { currency: "EUR", country: null, timeZone: "UTC", settings, meta: stages.learned(pipelines) }
}
const env = envOf([sales, partners])
const at = (pipeline: string, stage: string) => ({ in: { pipeline, stage } })

/** What is sent so that a deal there becomes what it is with these changes. */
function written(raw: unknown, changes: Row, within = env): unknown {
  const old = map.get(raw, within)
  return map.patch(raw, old, { ...old, ...changes }, within)
}

test("a deal is read with the names of its pipeline and stage, its status, and every stage in their order", () => {
  expect(map.get(at("1", "won"), env)).toMatchObject({ pipeline: "Sales", stage: "Closed", status: "won" })
  expect(map.get(at("1", "won"), env)["ladder"]).toEqual([
    { name: "New", status: "open" },
    { name: "Closed", status: "won" },
    { name: "Lost", status: "lost" },
  ])
  expect(map.get({ in: {} }, env)).toMatchObject({ pipeline: null, stage: null, ladder: [] })
  expect(() => map.get(at("1", "later"), env)).toThrow(/came after its stages were read/)
})

test("of several stages of one name it is that of the deal's own pipeline, also of one that changes with it", () => {
  expect(written(at("2", "asked"), { stage: "closed" })).toEqual({ in: { stage: "gained" } })
  expect(written(at("1", "new"), { stage: "Closed" })).toEqual({ in: { stage: "won" } })
  const moved = { pipeline: "Partners", stage: "Closed" }
  expect(written(at("1", "new"), moved)).toEqual({ in: { pipeline: "2", stage: "gained" } })
})

test("what is won or lost here goes to the first such stage of its pipeline, whatever its stage is called here", () => {
  const gone = { status: "lost", stage: "Somewhere else" }
  expect(written(at("1", "new"), gone)).toEqual({ in: { stage: "lost" } })
  expect(map.put({ pipeline: "Partners", status: "won" }, env)).toEqual({ in: { pipeline: "2", stage: "gained" } })
  expect(written(at("1", "lost"), { status: "open" })).toEqual({})
})

test("a name that is nothing there is refused with what there is; an account's only pipeline takes all deals", () => {
  expect(() => written(at("2", "asked"), { stage: "Called" })).toThrow(/no stage "Called" for it, but: Asked, Closed/)
  expect(() => map.put({ pipeline: "Repairs" }, env)).toThrow(/no pipeline "Repairs" for it, but: Sales, Partners/)
  const only = envOf([sales])
  expect(map.put({ pipeline: "Repairs", stage: "New" }, only)).toEqual({ in: { pipeline: "1", stage: "new" } })
  expect(map.put({ stage: "Closed" }, only)).toEqual({ in: { stage: "won" } })
})

test("the settings join names which differ, both ways", () => {
  const joined = envOf([sales], { stages: [{ ours: "Started", theirs: "New" }] })
  expect(map.get(at("1", "new"), joined)).toMatchObject({ stage: "Started" })
  expect(written(at("1", "lost"), { stage: "Started" }, joined)).toEqual({ in: { stage: "new" } })
})

test("before the account was read, names go as they are", () => {
  expect(map.put({ pipeline: "default", stage: "new" }, envOf([]))).toEqual({
    in: { pipeline: "default", stage: "new" },
  })
})
