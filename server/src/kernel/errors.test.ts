import { expect, test } from "vitest"
import { AppError, allErrorCodes, defineErrors } from "./errors.ts"

const errors = defineErrors({
  "test.taken": { status: 409, text: (p: { name: string }) => `${p.name} is taken; choose another.` },
  "test.busy": { status: 503, text: () => "Busy; try again." },
})

test("an error carries its code, status, facts and a message made of them", () => {
  const error = errors["test.taken"]({ name: "Ada" })
  expect(error).toBeInstanceOf(AppError)
  expect(error).toMatchObject({
    code: "test.taken",
    status: 409,
    message: "Ada is taken; choose another.",
    params: { name: "Ada" },
  })
  expect("retryAfterMs" in error).toBe(false)
})

test("an error without facts takes no arguments, and may carry a cause and a time to retry", () => {
  const cause = new Error("inner")
  expect(errors["test.busy"]()).toMatchObject({ code: "test.busy", params: {} })
  expect(errors["test.busy"]()).not.toHaveProperty("cause")
  expect(errors["test.busy"]({}, { cause, retryAfterMs: 500 })).toMatchObject({ cause, retryAfterMs: 500 })
})

test("the compiler refuses a missing, a wrong and an unknown fact, and an unknown code", () => {
  const misuses = () => {
    // @ts-expect-error name is missing
    errors["test.taken"]({})
    // @ts-expect-error name is a text
    errors["test.taken"]({ name: 1 })
    // @ts-expect-error this error has no facts
    errors["test.busy"]({ name: "Ada" })
    // @ts-expect-error no such code
    errors["test.unheard"]()
  }
  expect(misuses).toThrow(TypeError) // the last one also at run time
})

test("a code belongs to one table, and all codes are listed with their status", () => {
  expect(() => defineErrors({ "test.busy": { status: 500, text: () => "" } })).toThrow("defined twice")
  const codes = allErrorCodes()
  expect(codes).toContainEqual({ code: "test.taken", status: 409 })
  expect(codes.map((row) => row.code)).toEqual(codes.map((row) => row.code).sort())
})
