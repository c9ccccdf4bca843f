import { expect, test } from "vitest"
import { askedOnce } from "./asked-once.ts"

const later = () => new Promise((done) => setTimeout(done, 5))

test("what is done together asks once, however it is spread, and the next run asks anew", async () => {
  const answers = ["first", "second"]
  let asked = 0
  const once = askedOnce(async () => answers[asked++])
  const run = async () => {
    const done: (string | undefined)[] = []
    const queue = [1, 2, 3, 4, 5]
    const worker = async () => {
      while (queue.shift() !== undefined) await once(async (answer) => void done.push(answer))
    }
    await Promise.all([worker(), worker()])
    return done
  }
  expect(await run()).toEqual(Array(5).fill("first"))
  await later()
  expect(await run()).toEqual(Array(5).fill("second"))
  expect(asked).toBe(2)
})

test("who calls the question off is not asked again for the rest of the run", async () => {
  let asked = 0
  const once = askedOnce(async () => {
    asked += 1
    throw new DOMException("Closed", "AbortError")
  })
  const refused = await Promise.allSettled([1, 2, 3].map(() => once(async () => "done")))
  expect(refused.every(({ status }) => status === "rejected")).toBe(true)
  expect(asked).toBe(1)
})
