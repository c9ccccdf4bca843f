import { fromString, toUUID } from "typeid-js"
import { afterEach, expect, test, vi } from "vitest"
import { idPattern, isId, newId } from "./ids.ts"
import { proof } from "./proof-runs.ts"

afterEach(() => {
  vi.useRealTimers()
})

test("an id is a TypeID whose body is a UUIDv7 of the present millisecond, as the reference library reads it", () => {
  const before = Date.now()
  for (let i = 0; i < 1000; i++) {
    const uuid = toUUID(fromString(newId("inv"), "inv"))
    expect(uuid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    const ms = Number.parseInt(uuid.replace("-", "").slice(0, 12), 16)
    expect(ms).toBeGreaterThanOrEqual(before - 5)
    expect(ms).toBeLessThanOrEqual(Date.now() + 5)
  }
})

test("ids made in a row differ and sort as text in the order of making", () => {
  const ids = Array.from({ length: 100_000 }, () => newId("evt"))
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids.every((id, i) => i === 0 || id > (ids[i - 1] ?? ""))).toBe(true)
})

test("ids go on growing while the clock stands still and when it is set back", () => {
  const now = Date.now()
  vi.useFakeTimers({ now })
  const first = newId("evt")
  const second = newId("evt")
  vi.setSystemTime(now - 60_000)
  const third = newId("evt")
  expect([third, second, first].sort()).toEqual([first, second, third])
})

// Eight million ids and more: only where properties are tried often.
test.runIf(proof.numRuns > 1000)(
  "ids go on growing when one millisecond holds more of them than the counter",
  () => {
    vi.useFakeTimers({ now: Date.now() })
    let last = newId("evt")
    let isGrowing = true
    const startTime = last.slice(0, 14)
    for (let i = 0; i < 2 ** 24 && last.startsWith(startTime); i++) {
      const next = newId("evt")
      isGrowing &&= next > last
      last = next
    }
    expect(isGrowing).toBe(true)
    expect(last.startsWith(startTime)).toBe(false)
  },
  60_000,
)

test("isId and idPattern accept the type's own ids only", () => {
  const id = newId("inv")
  const body = id.slice(4)
  expect(isId("inv", id)).toBe(true)
  expect(new RegExp(idPattern("inv")).test(id)).toBe(true)
  const wrong = [
    `cus_${body}`,
    `inv${body}`,
    body,
    `inv_${body}0`,
    `inv_${body.slice(1)}`,
    `inv_8${body.slice(1)}`,
    `inv_${body.slice(1)}u`,
  ]
  for (const text of [...wrong, `inv_${body.toUpperCase()}`, `${id}\n`, ` ${id}`, ""]) {
    expect(isId("inv", text), text).toBe(false)
    expect(new RegExp(idPattern("inv")).test(text), text).toBe(false)
  }
  for (const value of [undefined, null, 7, {}, [id]]) expect(isId("inv", value)).toBe(false)
})
