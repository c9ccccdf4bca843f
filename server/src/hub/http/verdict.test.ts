import { expect, test } from "vitest"
import type { VendorAnswer } from "../api.ts"
import type { HttpSpec } from "../define.ts"
import { verdictOf } from "./verdict.ts"

const http = (failures: HttpSpec["failures"], more: Partial<HttpSpec> = {}): HttpSpec => ({
  base: "https://api.example.com",
  budget: [],
  ...(failures && { failures }),
  ...more,
})
const answer = (status: number, body: unknown = null, headers: VendorAnswer["headers"] = {}): VendorAnswer => ({
  status,
  headers,
  body,
})
const get = { method: "GET", path: "/things" } as const

test.each([
  [401, "auth"],
  [403, "scope"],
  [404, "missing"],
  [410, "missing"],
  [409, "conflict"],
  [412, "conflict"],
  [429, "throttle"],
  [408, "transient"],
  [503, "transient"],
  [422, "validation"],
  [302, "permanent"],
])("a status of %i means %s where the connector says nothing", (status, wanted) => {
  expect(verdictOf(http(undefined), answer(status), get)).toEqual({
    class: wanted,
    message: `The vendor answered ${status}`,
  })
})

test("a good answer, and a status that the call allows, is no failure", () => {
  expect(verdictOf(http({ statuses: { 200: "permanent" } }), answer(200), get)).toBeNull()
  expect(verdictOf(http(undefined), answer(404), { ...get, allow: [404] })).toBeNull()
})

test("the vendor's words are the first of the places that holds text, without the addresses that they quote", () => {
  const failures = { says: ["errors.0.message", "message"] }
  const body = { errors: [{ message: " " }], message: "eleni@example.com is taken" }
  expect(verdictOf(http(failures), answer(400, body), get)).toEqual({ class: "validation", message: "… is taken" })
  expect(verdictOf(http(failures), answer(400, "<html>"), get)?.message).toBe("The vendor answered 400")
})

test("a code comes before the status, a status of the table before what it means everywhere, the connector's own word before all", () => {
  const failures = {
    code: "error.code",
    codes: { locked: "throttle", gone: { class: "missing", message: "It is in the bin" } },
    statuses: { 409: "validation" },
    waitMs: 5_000,
  } as const
  const of = (status: number, code: string) => verdictOf(http(failures), answer(status, { error: { code } }), get)
  expect(of(400, "locked")).toMatchObject({ class: "throttle", retryAfterMs: 5_000 })
  expect(of(400, "gone")).toEqual({ class: "missing", message: "It is in the bin" })
  expect(of(409, "other")).toMatchObject({ class: "validation" })
  expect(of(400, "constructor")).toMatchObject({ class: "validation" })
  const either = { ...failures, code: ["error.code", "error.type"] }
  const typed = verdictOf(http(either), answer(400, { error: { code: "other", type: "locked" } }), get)
  expect(typed).toMatchObject({ class: "throttle" })
  const own = http(failures, { classify: () => ({ class: "scope" }) })
  expect(verdictOf(own, answer(200, { error: { code: "gone" } }), get)).toMatchObject({ class: "scope" })
})

test("a wait that is told is kept, a longer one than the quota's is a quota, and one that can't be read is none", () => {
  const failures = { waitMs: 1_000, quotaMs: 60_000 }
  const after = (value: string) => verdictOf(http(failures), answer(429, null, { "retry-after": value }), get)
  expect(after("7")).toMatchObject({ class: "throttle", retryAfterMs: 7_000, isQuota: false })
  expect(after("3600")).toMatchObject({ retryAfterMs: 3_600_000, isQuota: true })
  expect(after("tomorrow")).toMatchObject({ retryAfterMs: 1_000 })
  const passing = verdictOf(http(failures), answer(503, null, { "retry-after": "2" }), get)
  expect(passing).toMatchObject({ class: "transient", retryAfterMs: 2_000 })
})

test("a good answer that holds a failure is one: its code says which, and its body how long to wait", () => {
  const failures = {
    within: "errors.0",
    says: ["errors.0.message"],
    code: "errors.0.code",
    codes: { busy: "throttle" },
    waitMs: (body: unknown) => Number(Reflect.get(Object(body), "secondsLeft")) * 1_000,
  } as const
  const of = (body: object) => verdictOf(http(failures), answer(200, body), get)
  const busy = { errors: [{ code: "busy", message: "Later" }], secondsLeft: 3 }
  expect(of(busy)).toEqual({ class: "throttle", message: "Later", retryAfterMs: 3_000 })
  expect(of({ errors: [{ code: "other" }] })).toEqual({ class: "permanent", message: "The vendor answered 200" })
  expect(of({ errors: [] })).toBeNull()
  expect(of({ data: {} })).toBeNull()
})
