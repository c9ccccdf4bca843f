import { expect, test } from "vitest"
import { makeDatabase } from "#platform/db"
import { callerOf, makeWorld } from "#testing"
import { makeRateCounter } from "./rate-limit-counter.ts"

const world = await makeWorld({ MORTISE_RATE_LIMIT_PER_MINUTE: "3", MORTISE_RATE_LIMIT_PUBLIC_PER_MINUTE: "4" })

test("a key has its requests per minute, is told how many are left, and then when to come back", async () => {
  const t = await world.tenant()
  const first = await t.get("/me").expect(200)
  expect(first.headers).toMatchObject({ "ratelimit-limit": "3", "ratelimit-remaining": "2", "ratelimit-reset": "60" })
  await t.get("/me").expect(200)
  await t.get("/me").expect(200)
  world.clock.advanceMs(20_000)
  const refused = await t.get("/me").expect(429, "rate.limited")
  expect(refused.headers).toMatchObject({ "ratelimit-remaining": "0", "ratelimit-reset": "40", "retry-after": "40" })
  const other = await world.tenant()
  await other.get("/me").expect(200)
  world.clock.advanceMs(40_000)
  await t.get("/me").expect(200)
})

test("a business is limited over all its keys together", async () => {
  const t = await world.tenant()
  const keys = await Promise.all(Array.from({ length: 8 }, () => t.as(["*"])))
  const answers = []
  for (const key of keys) for (const _ of [1, 2]) answers.push((await key.get("/me")).status)
  expect(answers.filter((status) => status === 200)).toHaveLength(15)
})

test("an address without a login is limited, and so are logins that are refused again and again", async () => {
  world.clock.advanceMs(60_000)
  const stranger = callerOf(world.app)
  for (let i = 0; i < 4; i++) await stranger.get("/me").expect(401, "auth.required")
  const refused = await stranger.get("/me").expect(429, "rate.limited")
  expect(refused.headers).toMatchObject({ "ratelimit-limit": "4", "retry-after": "60" })
  const guesser = callerOf(world.app, "mk_wrong")
  const codes = []
  for (let i = 0; i < 6; i++) codes.push((await guesser.get("/me")).status)
  expect(codes).toContain(429)
  world.clock.advanceMs(60_000)
  await stranger.get("/me").expect(401, "auth.required")
})

test("sign-in has the tightest limit", async () => {
  world.clock.advanceMs(60_000)
  const attempt = () =>
    world.app.inject({
      method: "POST",
      url: "/api/auth/sign-in/email",
      payload: { email: "a@example.com", password: "wrong password" },
    })
  const codes = []
  for (let i = 0; i < 5; i++) codes.push((await attempt()).statusCode)
  expect(codes).toEqual([401, 401, 401, 401, 429])
})

test("processes share their counts once they are settled, and write nothing when nothing changed", async () => {
  const db = { ...makeDatabase(world.backend, world.clock), kind: "postgres" as const }
  const [one, two] = [makeRateCounter(db), makeRateCounter(db)]
  for (let i = 0; i < 5; i++) await one.add("bucket")
  await two.add("bucket")
  expect(await two.read("bucket")).toBe(1)
  expect(await one.settle()).toBe(1)
  expect(await two.settle()).toBe(1)
  expect(await two.read("bucket")).toBe(6)
  expect(await one.settle()).toBe(0)
  await one.add("bucket")
  await one.settle()
  expect(await one.read("bucket")).toBe(7)
  world.clock.advanceMs(60_000)
  await one.add("bucket")
  await one.settle()
  expect([await one.read("bucket"), await two.read("bucket")]).toEqual([1, 0])
})
