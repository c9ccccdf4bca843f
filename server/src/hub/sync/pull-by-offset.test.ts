import fc from "fast-check"
import { expect, test } from "vitest"
import { proof } from "../../kernel/proof-runs.ts"
import type { Api } from "../api.ts"
import { byOffset } from "./pull-by-offset.ts"

const api: Api = Object.create(null)
const numbered = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => ({ id: from + i }))

/** A list of the vendor's, read with pages of `pageSize`; `meanwhile` plays what others do to it after every page. */
async function readAll(
  list: { id: number }[],
  pageSize: number,
  meanwhile: (pages: number) => void,
): Promise<unknown[]> {
  const pull = byOffset({
    kind: "changes",
    pageSize,
    fetch: async (_api, { offset }) => list.slice(offset, offset + pageSize),
  })
  const seen: unknown[] = []
  let token: string | null = null
  for (let pages = 1; pages < 1_000; pages++) {
    const page: Awaited<ReturnType<typeof pull.page>> = await pull.page(api, { since: null, token })
    seen.push(...page.items.map((one) => Reflect.get(Object(one), "id")))
    if (page.next === null) return seen
    token = page.next
    meanwhile(pages)
  }
  throw new Error("It never ends.")
}

test("a list that stands still is read once, but for the record at each page's border", async () => {
  expect(await readAll(numbered(1, 7), 3, () => undefined)).toEqual([1, 2, 3, 3, 4, 5, 5, 6, 7, 7])
  expect(await readAll([], 3, () => undefined)).toEqual([])
})

test("records that go while pages are read make it go back, and nothing that stays is skipped", async () => {
  const list = numbered(1, 20)
  const seen = await readAll(list, 3, (pages) => {
    if (pages === 4) list.splice(0, 8)
  })
  expect(new Set(seen)).toEqual(new Set(numbered(1, 20).map(({ id }) => id)))
})

test("whatever goes and joins between the pages, what was there from the first page to the last was read", async () => {
  const change = fc.record({ at: fc.nat(30), gone: fc.nat(6), joins: fc.nat(2) })
  await fc.assert(
    fc.asyncProperty(
      fc.nat(30),
      fc.integer({ min: 2, max: 5 }),
      fc.array(change, { maxLength: 12 }),
      async (n, size, changes) => {
        const list = numbered(1, n)
        const gone = new Set<number>()
        const seen = await readAll(list, size, (pages) => {
          const { at = 0, gone: count = 0, joins = 0 } = changes[pages - 1] ?? {}
          for (const { id } of list.splice(at % (list.length + 1), count)) gone.add(id)
          for (let i = 0; i < joins; i++) list.push({ id: 1_000 * pages + i })
        })
        expect(numbered(1, n).filter(({ id }) => !gone.has(id) && !seen.includes(id))).toEqual([])
      },
    ),
    proof,
  )
})

test("the whole of a list is read without overlap of time, and what a page becomes is asked for once per page", async () => {
  let asked = 0
  const pull = byOffset({
    kind: "whole",
    pageSize: 2,
    id: "number",
    fetch: async (_api, { offset }) => [{ number: 1 }, { number: 2 }, { number: 3 }].slice(offset, offset + 2),
    completed: async (_api, records) => {
      asked++
      return records.map(({ number }) => `number ${number}`)
    },
  })
  const page = await pull.page(api, { since: null, token: null })
  expect([pull.kind, pull.overlapMs, page.items, asked]).toEqual(["whole", 0, ["number 1", "number 2"], 1])
})
