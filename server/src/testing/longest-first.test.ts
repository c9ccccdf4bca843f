import { join } from "node:path"
import { expect, test } from "vitest"
import type { TestSpecification, Vitest } from "vitest/node"
import { longestFirst } from "./longest-first.ts"

const root = join(import.meta.dirname, "..", "..")

/** What of a file and of a run decides an order without results of earlier runs. */
const fileAt = (path: string) =>
  ({
    moduleId: join(root, path),
    project: { name: "", config: { sequence: { groupOrder: 0 }, isolate: false } },
  }) as unknown as TestSpecification
const run = { cache: { getTestSpecificationResult: () => undefined } } as unknown as Vitest

test("named files come first in their order, the rest as they would", async () => {
  const [small, large, named, other] = [
    "src/testing/passes.ts",
    "src/testing/every-route-seed.ts",
    "src/testing/index.ts",
    "src/main.ts",
  ]
  const Sequencer = longestFirst(root, [named, other])
  const sorted = await new Sequencer(run).sort([small, other, large, named].map(fileAt))
  expect(sorted.map((file) => file.moduleId)).toEqual([named, other, large, small].map((path) => join(root, path)))
})

test("a name of no file is told", () => {
  expect(() => longestFirst(root, ["src/gone.test.ts"])).toThrow("There is no src/gone.test.ts")
})
