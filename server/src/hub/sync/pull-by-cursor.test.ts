import { expect, test } from "vitest"
import type { Api } from "../api.ts"
import { byCursor } from "./pull-by-cursor.ts"

const api: Api = Object.create(null)
const changedAt = (second: number) => new Date(Date.UTC(2026, 0, 1, 0, 0, second)).toISOString()

interface Changed {
  readonly id: number
  readonly at: string
}

/** Reads a list whose cursors are places in it, two records a page, anew after four; answers ids, and what was asked for. */
async function readAll(list: readonly Changed[]): Promise<{ ids: unknown[]; asked: unknown[] }> {
  const asked: unknown[] = []
  const pull = byCursor({
    at: "at",
    recordsMax: 4,
    fetch: async (_api, { since, after }) => {
      asked.push([since?.toISOString() ?? null, after])
      const changed = list.filter((one) => since === null || one.at >= since.toISOString())
      const from = Number(after ?? 0)
      const next = from + 2 < changed.length ? String(from + 2) : null
      return { records: changed.slice(from, from + 2).map((one) => ({ ...one })), next }
    },
  })
  const ids: unknown[] = []
  let token: string | null = null
  for (let pages = 0; pages < 100; pages++) {
    const page: Awaited<ReturnType<typeof pull.page>> = await pull.page(api, { since: null, token })
    ids.push(...page.items.map((one) => Reflect.get(Object(one), "id")))
    if (page.next === null) return { ids, asked }
    token = page.next
  }
  throw new Error("It never ends.")
}

test("before the cursors end a read begins anew at the latest change it saw, and reads on to the end", async () => {
  const { ids, asked } = await readAll([1, 2, 3, 4, 5, 6, 7].map((id) => ({ id, at: changedAt(id) })))
  expect(ids).toEqual([1, 2, 3, 4, 4, 5, 6, 7])
  expect(asked).toEqual([
    [null, null],
    [null, "2"],
    [changedAt(4), null],
    [changedAt(4), "2"],
  ])
})

test("more records of one instant than a window holds are read by its cursor to the end", async () => {
  const { ids } = await readAll([1, 2, 3, 4, 5, 6, 7, 8, 9].map((id) => ({ id, at: changedAt(1) })))
  expect(new Set(ids)).toEqual(new Set([1, 2, 3, 4, 5, 6, 7, 8, 9]))
  expect(ids).toHaveLength(4 + 9)
})

test("what a page becomes is read in place of its records, and their changes say where to begin anew", async () => {
  const pull = byCursor({
    at: "at",
    recordsMax: 1,
    overlapMs: 0,
    fetch: async () => ({ records: [{ id: 1, at: changedAt(1) }], next: "on" }),
    completed: async (_api, records) => records.flatMap(({ id }) => [`${id} a`, `${id} b`]),
  })
  const page = await pull.page(api, { since: null, token: null })
  expect([pull.overlapMs, page.items]).toEqual([0, ["1 a", "1 b"]])
  expect(JSON.parse(page.next ?? "")).toEqual({ after: null, since: changedAt(1), count: 0 })
})
