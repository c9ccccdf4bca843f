import fc from "fast-check"
import { expect, test } from "vitest"
import { proof } from "../../kernel/proof-runs.ts"
import type { Api } from "../api.ts"
import { pullBySearch, type SearchAsk } from "./pull-by-search.ts"

interface Thing {
  readonly id: number
  readonly at: number
}

/** Shown by one search, however it is asked; and on a page. */
const resultsMax = 12
const pageSize = 5
// The vendor is played by a list.
const api = {} as Api
const changedAt = (thing: Readonly<Record<string, unknown>>) => new Date(Number(thing["at"]))

function makeVendor(things: Thing[]) {
  const asks: SearchAsk[] = []
  const pull = pullBySearch({
    pageSize,
    changedAt,
    search: async (_api, ask) => {
      asks.push(ask)
      const found = things.filter((one) => fits(one, ask)).toSorted(byOrder(ask.order))
      const records = found.slice(0, Math.min(ask.limit, resultsMax)).map((one) => ({ ...one, id: String(one.id) }))
      return { records, total: found.length }
    },
    list: async (_api, after) => {
      const rest = things.filter(({ id }) => id > Number(after ?? 0)).toSorted(byOrder("id"))
      const records = rest.slice(0, pageSize).map((one) => ({ ...one, id: String(one.id) }))
      return { records, next: rest.length > pageSize ? String(records.at(-1)?.id) : null }
    },
    complete: async (_api, records) => records.map((one) => ({ ...one, isWhole: true })),
  })
  return { pull, asks }
}

function fits({ id, at }: Thing, { from, before, above }: SearchAsk): boolean {
  return at >= (from?.getTime() ?? 0) && at < (before?.getTime() ?? Infinity) && id > Number(above ?? 0)
}

function byOrder(order: SearchAsk["order"]): (a: Thing, b: Thing) => number {
  return order === "id" ? (a, b) => a.id - b.id : (a, b) => b.at - a.at || a.id - b.id
}

/** Reads to the end; between two pages somebody may work there. */
async function read({ pull }: ReturnType<typeof makeVendor>, since: Date | null, between = (_page: number) => {}) {
  const items: unknown[] = []
  let [token, until]: [string | null, Date | undefined] = [null, undefined]
  for (let page = 0; page < 100; page++) {
    const answer = await pull.page(api, { since, token })
    items.push(...answer.items)
    until ??= answer.until
    token = answer.next
    if (token === null) return { ids: items.map((one) => Number(Reflect.get(Object(one), "id"))), items, until, page }
    between(page)
  }
  throw new Error("A read without an end")
}

const thing = fc.record({ id: fc.integer({ min: 1, max: 500 }), at: fc.integer({ min: 1, max: 40 }) })
const things = fc.uniqueArray(thing, { selector: ({ id }) => id, maxLength: 80 })

test("whatever changed is read, however much it is and however many of it changed at one moment", async () => {
  await fc.assert(
    fc.asyncProperty(things, fc.integer({ min: 1, max: 40 }), async (all, since) => {
      const { ids } = await read(makeVendor(all), new Date(since))
      expect(new Set(ids)).toEqual(new Set(all.filter(({ at }) => at >= since).map(({ id }) => id)))
    }),
    proof,
  )
})

test("what changes while a walk goes on is read by it or by the next one", async () => {
  await fc.assert(
    fc.asyncProperty(things, fc.array(fc.nat({ max: 79 }), { maxLength: 20 }), async (all, changes) => {
      const there = [...all]
      const vendor = makeVendor(there)
      const first = await read(vendor, new Date(1), (page) => {
        const n = changes[page]
        const old = n === undefined ? undefined : there[n]
        if (n !== undefined && old !== undefined) there[n] = { ...old, at: 100 + page }
      })
      const second = await read(vendor, first.until ?? new Date(1))
      expect(new Set([...first.ids, ...second.ids])).toEqual(new Set(all.map(({ id }) => id)))
      const moved = there.filter(({ at }) => at >= 100).map(({ id }) => id)
      expect(second.ids).toEqual(expect.arrayContaining(moved))
    }),
    proof,
  )
})

test("few changes take one search, and what a search leaves out is added once per page", async () => {
  const vendor = makeVendor([1, 2, 3].map((id) => ({ id, at: id })))
  const { items, until, page } = await read(vendor, new Date(2))
  expect(items).toMatchObject([
    { id: "3", isWhole: true },
    { id: "2", isWhole: true },
  ])
  expect(until).toEqual(new Date(3))
  expect(page).toBe(0)
  expect(vendor.asks).toEqual([{ from: new Date(2), order: "newest", limit: pageSize }])
})

test("everything comes from the list, and the next read begins at the newest change that was there at its beginning", async () => {
  const there = Array.from({ length: 30 }, (_, n) => ({ id: n + 1, at: n + 1 }))
  const vendor = makeVendor(there)
  const { ids, until } = await read(vendor, null, () => there.push({ id: 1_000 + there.length, at: 90 }))
  expect(ids).toEqual(expect.arrayContaining(Array.from({ length: 30 }, (_, n) => n + 1)))
  expect(until).toEqual(new Date(30))
  expect(vendor.asks).toEqual([{ order: "newest", limit: 1 }])
})

test("where nothing is, nothing is read", async () => {
  expect(await read(makeVendor([]), null)).toMatchObject({ items: [], until: undefined })
  expect(await read(makeVendor([]), new Date(1))).toMatchObject({ items: [], until: undefined })
})
