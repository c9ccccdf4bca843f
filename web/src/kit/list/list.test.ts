import fc from "fast-check"
import { expect, test } from "vitest"
import { runBulk } from "./bulk-run.ts"
import { csvCell, csvOf } from "./csv.ts"
import { dayEnd, dayOf, dayStart, instantAt, localAt } from "./days.ts"
import { readAll } from "./list-data.ts"

test("a cell that a spreadsheet would reckon with is made text", () => {
  for (const text of ['=HYPERLINK("x")', "+1", "@SUM(A1)", "-2+3", "\tx"])
    expect(csvCell(text).replace('"', "")).toMatch(/^'/)
  expect(csvCell("-12.50")).toBe("-12.50")
  expect(csvCell('say "hi", you')).toBe('"say ""hi"", you"')
})

test("a file has a line per row and one of titles", () => {
  const columns = [
    { key: "a", title: "Name", cell: () => null, csv: (row: { name: string }) => row.name },
    { key: "b", title: "Hidden", cell: () => null },
  ]
  expect(csvOf(columns, [{ name: "A,B" }, { name: "Ά" }])).toBe('\uFEFFName\r\n"A,B"\r\nΆ\r\n')
})

test("a day begins and ends where its time zone says, also when the clocks change", () => {
  expect(dayStart("2026-07-01", "Europe/Athens")).toBe("2026-06-30T21:00:00.000Z")
  expect(dayStart("2026-03-29", "Europe/Athens")).toBe("2026-03-28T22:00:00.000Z")
  expect(dayEnd("2026-03-29", "Europe/Athens")).toBe("2026-03-29T21:00:00.000Z")
  fc.assert(
    fc.property(
      fc.date({ min: new Date("2000-01-01"), max: new Date("2050-01-01"), noInvalidDate: true }),
      fc.constantFrom("Europe/Athens", "America/New_York", "Asia/Kolkata", "Pacific/Auckland", "UTC"),
      (date, zone) => {
        const day = date.toISOString().slice(0, 10)
        expect(dayOf(dayStart(day, zone), zone, false)).toBe(day)
        expect(dayOf(dayEnd(day, zone), zone, true)).toBe(day)
      },
    ),
  )
})

test("a wall clock is read and written in the business's time zone", () => {
  expect(instantAt("2026-07-01T09:30", "Europe/Athens")).toBe("2026-07-01T06:30:00.000Z")
  expect(instantAt("2026-12-01T09:30", "Europe/Athens")).toBe("2026-12-01T07:30:00.000Z")
  for (const zone of ["Europe/Athens", "America/New_York", "Asia/Kolkata"])
    expect(localAt(instantAt("2026-07-01T09:30", zone), zone)).toBe("2026-07-01T09:30")
})

test("a bulk action tells how far it is, and one that fails holds nobody back", async () => {
  const rows = Array.from({ length: 9 }, (_, n) => ({ id: String(n) }))
  const told: number[] = []
  const run = async ({ id }: { id: string }) => {
    if (id === "3") throw new Error("no")
  }
  const result = await runBulk(rows, run, ({ done }) => told.push(done), new AbortController().signal)
  expect(result.succeeded.map(({ id }) => id)).toEqual(["0", "1", "2", "4", "5", "6", "7", "8"])
  expect(result.failed.map(({ id }) => id)).toEqual(["3"])
  expect(told.at(-1)).toBe(9)
})

test("a whole list is read page by page, and ends at its bound", async () => {
  const page = async (cursor: string | null) => {
    const from = Number(cursor ?? 0)
    return {
      data: Array.from({ length: 10 }, (_, n) => from + n),
      nextCursor: from + 10 < 95 ? String(from + 10) : null,
    }
  }
  const told: number[] = []
  const signal = new AbortController().signal
  expect(await readAll(page, 1000, (count) => told.push(count), signal)).toHaveLength(100)
  expect(told).toHaveLength(10)
  expect(await readAll(page, 25, () => undefined, signal)).toHaveLength(25)
})
