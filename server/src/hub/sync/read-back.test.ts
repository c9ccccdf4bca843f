import { expect, test } from "vitest"
import type { Api } from "../api.ts"
import type { PushItem } from "../define.ts"
import { readBack } from "./read-back.ts"

// The vendor is played by a table.
const api = {} as Api
const item = (id: string): PushItem => ({ recordId: `rec_${id}`, id, body: {}, raw: null, ours: {} })

function makeWriter(there: readonly string[]) {
  const asked: string[][] = []
  const get = async (_api: Api, ids: readonly string[]) => {
    asked.push([...ids])
    return there.filter((id) => ids.includes(id)).map((id) => ({ id, isWhole: true }))
  }
  const refusal = { error: { class: "validation", message: "Refused" } } as const
  const writer = readBack({ batchMax: 10, get }, async (_api, items) =>
    items.map(({ id }) => (id === null || id === "bad" ? refusal : { id })),
  )
  return { asked, writer, refusal }
}

test("what was written is read in one call, each once; what was refused is told, what is gone is gone", async () => {
  const { asked, writer, refusal } = makeWriter(["2", "1"])
  const results = await writer.send(api, ["1", "bad", "2", "1", "3"].map(item), "key")
  expect(results).toEqual([
    { raw: { id: "1", isWhole: true } },
    refusal,
    { raw: { id: "2", isWhole: true } },
    { raw: { id: "1", isWhole: true } },
    { raw: null },
  ])
  expect(asked).toEqual([["1", "2", "3"]])
})

test("where all were refused nothing is read", async () => {
  const { asked, writer, refusal } = makeWriter([])
  expect(await writer.send(api, [item("bad")], "key")).toEqual([refusal])
  expect(asked).toEqual([])
})
