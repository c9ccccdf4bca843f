import { expect, test } from "vitest"
import { makeWorld } from "#testing"
import { issueInvoice } from "./issue.ts"
import { draftFor } from "./testing.ts"

const world = await makeWorld()

test("200 issues at once, a fifth of them rolled back, are numbered 1 to n without a hole", async () => {
  const t = await world.tenant()
  const draft = await draftFor(t)
  const work = Array.from({ length: 200 }, (_, i) =>
    t.run(async (ctx) => {
      const { number } = await issueInvoice(ctx, draft)
      if (i % 5 === 0) throw new Error("rolled back on purpose")
      return number
    }),
  )
  const done = await Promise.allSettled(work)
  const failures = done.filter((d) => d.status === "rejected").map((d) => String(d.reason))
  expect(new Set(failures)).toEqual(new Set(["Error: rolled back on purpose"]))
  const numbers = done.flatMap((d) => (d.status === "fulfilled" ? [d.value] : [])).toSorted()
  expect(numbers).toEqual(Array.from({ length: 160 }, (_, i) => `INV-2026-${String(i + 1).padStart(5, "0")}`))
})
