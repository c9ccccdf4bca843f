import { expect, test } from "vitest"
import { manualClock } from "#platform/clock"
import { makePageCache } from "./page-cache.ts"

const start = new Date("2026-03-02T09:00:00.000Z")

/** A cache with a page that counts how often it is made. */
function counted(text = "page") {
  const clock = manualClock(start)
  const cache = makePageCache<{ text: string }>(clock)
  let made = 0
  const make = async () => {
    made += 1
    return { text }
  }
  return { clock, cache, make, made: () => made }
}

test("what many ask for at once is made once, and anew after a moment", async () => {
  const { clock, cache, make, made } = counted()
  await Promise.all(Array.from({ length: 50 }, () => cache.get("a", make)))
  expect(made()).toBe(1)
  clock.advanceMs(1_999)
  await cache.get("a", make)
  expect(made()).toBe(1)
  clock.advanceMs(1)
  await cache.get("a", make)
  expect(made()).toBe(2)
})

test("a page that failed is not kept", async () => {
  const { cache, make, made } = counted()
  await expect(cache.get("a", () => Promise.reject(new Error("no")))).rejects.toThrow("no")
  await cache.get("a", make)
  expect(made()).toBe(1)
})

test("however many addresses are asked for, only so many pages and characters are kept", async () => {
  const few = counted()
  for (let i = 0; i < 600; i++) await few.cache.get(String(i), few.make)
  await few.cache.get("599", few.make)
  expect(few.made()).toBe(600)
  await few.cache.get("0", few.make)
  expect(few.made()).toBe(601)
  const large = counted("x".repeat(8 * 1024 * 1024))
  for (let i = 0; i < 6; i++) await large.cache.get(String(i), large.make)
  await large.cache.get("0", large.make)
  expect(large.made()).toBe(7)
})
