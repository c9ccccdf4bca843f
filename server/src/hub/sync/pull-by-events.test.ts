import { expect, test } from "vitest"
import type { Api } from "../api.ts"
import { unixTime } from "../lens/codecs.ts"
import type { Row } from "../lens/rows.ts"
import { byEvents } from "./pull-by-events.ts"

const api: Api = Object.create(null)
const second = (n: number) => new Date(n * 1_000)

interface There {
  readonly records: Row[]
  /** Newest first. */
  readonly events: Row[]
}

/** Two a page; `asked` notes what was read. */
function reader({ records, events }: There) {
  const asked: string[] = []
  const pageOf = (all: readonly Row[], after: string | null) => {
    const from = Number(after ?? 0)
    return { items: all.slice(from, from + 2), next: from + 2 < all.length ? String(from + 2) : null }
  }
  const pull = byEvents({
    at: "at",
    format: unixTime,
    list: async (_api, after) => pageOf(records, after),
    events: async (_api, since, after) => {
      const recent = events.filter((one) => Number(one["at"]) >= since.getTime() / 1_000)
      return pageOf(recent, after)
    },
    newest: async () => events[0],
    idOf: (event) => (event["kind"] === "other" ? null : String(event["of"])),
    read: async (_api, id) => {
      asked.push(id)
      return records.find((one) => one["id"] === id) ?? { id, gone: true }
    },
  })
  const all = async (since: Date | null) => {
    const items: unknown[] = []
    let until: Date | undefined
    let token: string | null = null
    for (let pages = 0; pages < 100; pages++) {
      const page: Awaited<ReturnType<typeof pull.page>> = await pull.page(api, { since, token })
      items.push(...page.items)
      until = page.until
      token = page.next
      if (token === null) return { items, until }
    }
    throw new Error("It never ends.")
  }
  return { all, asked, events, records }
}

test("the first read is of the list, and the next goes on at the newest event before it", async () => {
  const { all, asked, events, records } = reader({ records: [{ id: "a" }, { id: "b" }], events: [{ of: "a", at: 5 }] })
  records.push({ id: "c" })
  const { items, until } = await all(null)
  expect(items).toEqual([{ id: "a" }, { id: "b" }, { id: "c" }])
  expect(until).toEqual(second(5))
  expect(asked).toEqual([])
  events.unshift({ of: "c", at: 9 })
  expect(await all(until ?? null)).toEqual({ items: [{ id: "c" }, { id: "a" }], until: second(9) })
})

test("what events name is read again, once a page, and what is gone says so", async () => {
  const events = [
    { of: "gone", at: 9 },
    { of: "a", at: 8 },
    { of: "a", at: 7 },
    { of: "b", at: 6, kind: "other" },
    { of: "a", at: 2 },
  ]
  const { all, asked } = reader({ records: [{ id: "a", name: "now" }], events })
  const { items, until } = await all(second(3))
  expect(items).toEqual([
    { id: "gone", gone: true },
    { id: "a", name: "now" },
    { id: "a", name: "now" },
  ])
  expect(asked).toEqual(["gone", "a", "a"])
  // The newest of all pages, not of the last.
  expect(until).toEqual(second(9))
})

test("where nothing ever happened no time is said", async () => {
  const { all } = reader({ records: [], events: [] })
  expect(await all(null)).toEqual({ items: [], until: undefined })
  expect(await all(second(3))).toEqual({ items: [], until: undefined })
})
