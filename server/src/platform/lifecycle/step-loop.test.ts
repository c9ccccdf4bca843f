import { expect, test, vi } from "vitest"
import { makeLogger } from "#platform/telemetry"
import { backOffMs, type Step, startLoop } from "./step-loop.ts"
import { endAll } from "./stop.ts"
import { coalesced } from "./wake.ts"

const logger = makeLogger("silent")

/** A loop over given answers (then 0), with the clock in the test's hand. */
function loopOver(answers: (number | Error)[], step: Partial<Step> = {}) {
  vi.useFakeTimers()
  let runs = 0
  const run = async (): Promise<number> => {
    runs += 1
    const answer = answers.shift() ?? 0
    if (answer instanceof Error) throw answer
    return answer
  }
  const loop = startLoop({ name: "test", ...step, run }, logger)
  return { loop, runs: () => runs, [Symbol.dispose]: () => vi.useRealTimers() }
}

test("full batches follow each other at once, and an idle loop looks once per five seconds", async () => {
  using at = loopOver([100, 100, 100])
  await vi.advanceTimersByTimeAsync(0)
  expect(at.runs()).toBe(4)
  await vi.advanceTimersByTimeAsync(60_000)
  expect(at.runs()).toBe(4 + 12)
  await at.loop.stop()
})

test("a wake-up is answered within its pace, and again soon where the step asks for it", async () => {
  using at = loopOver([], { againMs: [25, 100] })
  await vi.advanceTimersByTimeAsync(1_000)
  const before = at.runs()
  at.loop.wake()
  await vi.advanceTimersByTimeAsync(20)
  expect(at.runs()).toBe(before + 1)
  await vi.advanceTimersByTimeAsync(125)
  expect(at.runs()).toBe(before + 3)
  await at.loop.stop()
})

test("many wake-ups at once cost one look", async () => {
  using at = loopOver([])
  await vi.advanceTimersByTimeAsync(0)
  for (let i = 0; i < 100; i++) at.loop.wake()
  await vi.advanceTimersByTimeAsync(1_000)
  expect(at.runs()).toBe(2)
  await at.loop.stop()
})

test("an error is waited out, longer each time, whoever wakes, and the loop goes on", async () => {
  using at = loopOver([new Error("no database"), new Error("no database"), 1])
  await vi.advanceTimersByTimeAsync(0)
  at.loop.wake()
  await vi.advanceTimersByTimeAsync(499)
  expect(at.runs()).toBe(1)
  await vi.advanceTimersByTimeAsync(1)
  expect(at.runs()).toBe(2)
  await vi.advanceTimersByTimeAsync(1_000)
  expect(at.runs()).toBeGreaterThan(2)
  await at.loop.stop()
  expect([1, 2, 3, 20].map(backOffMs)).toEqual([500, 1_000, 2_000, 30_000])
})

test("a stop lets the batch in hand finish and starts no other", async () => {
  const { promise, resolve } = Promise.withResolvers<number>()
  let runs = 0
  const run = (): Promise<number> => {
    runs += 1
    return promise
  }
  const loop = startLoop({ name: "test", run }, logger)
  let isStopped = false
  const stopped = loop.stop().then(() => {
    isStopped = true
  })
  await Promise.resolve()
  expect(isStopped).toBe(false)
  resolve(100)
  await stopped
  expect(runs).toBe(1)
})

test("what happens often is told at once, then at most once per interval, and never forgotten", async () => {
  vi.useFakeTimers()
  let told = 0
  const shout = coalesced(20, async () => void told++)
  for (let i = 0; i < 50; i++) shout.soon()
  expect(told).toBe(0)
  await vi.advanceTimersByTimeAsync(0)
  expect(told).toBe(1)
  await vi.advanceTimersByTimeAsync(20)
  expect(told).toBe(2)
  shout.soon()
  await shout.close()
  expect(told).toBe(3)
  vi.useRealTimers()
})

test("an ending that fails or hangs does not keep the others from ending, nor for ever", async () => {
  const ended: string[] = []
  const good = { name: "good", end: () => void ended.push("good") }
  expect(await endAll([good], logger)).toBe(true)
  expect(await endAll([{ name: "bad", end: () => Promise.reject(new Error("no")) }, good], logger)).toBe(false)
  expect(await endAll([{ name: "hangs", end: () => new Promise<void>(() => undefined) }], logger, 5)).toBe(false)
  expect(ended).toEqual(["good", "good"])
})
