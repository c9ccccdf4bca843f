import { expect, test } from "vitest"
import { VendorError } from "../vendor-error.ts"
import { eachAlone } from "./each-alone.ts"

/** A vendor that refuses a whole batch for one record, and keeps what was sent to it. */
function makeVendor() {
  const sent: string[][] = []
  const send = async (some: readonly string[]) => {
    sent.push([...some])
    if (some.includes("down")) throw new VendorError({ class: "transient", message: "Not now" })
    if (some.includes("bad")) throw new VendorError({ class: "validation", message: "Refused" })
    return some.map((id) => ({ id }))
  }
  return { send, sent }
}

test("a batch that is taken is sent once", async () => {
  const { send, sent } = makeVendor()
  expect(await eachAlone(["a", "b"], send)).toEqual([{ id: "a" }, { id: "b" }])
  expect(sent).toEqual([["a", "b"]])
})

test("a batch that is refused for one record is sent one by one, and only that one is refused", async () => {
  const { send, sent } = makeVendor()
  const results = await eachAlone(["a", "bad", "b"], send)
  expect(results).toEqual([{ id: "a" }, { error: { class: "validation", message: "Refused" } }, { id: "b" }])
  expect(sent).toEqual([["a", "bad", "b"], ["a"], ["bad"], ["b"]])
})

test("a failure that is about no record stops the batch", async () => {
  const { send, sent } = makeVendor()
  await expect(eachAlone(["a", "down"], send)).rejects.toMatchObject({ errorClass: "transient" })
  expect(sent).toHaveLength(1)
})
