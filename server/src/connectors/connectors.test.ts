import { existsSync } from "node:fs"
import { join } from "node:path"
import { expect, test } from "vitest"
import { connectors } from "./index.ts"

test("every connector has a name of its own, and runs the conformance suite in its folder", () => {
  const slugs = connectors.map(({ slug }) => slug)
  expect(new Set(slugs).size).toBe(slugs.length)
  const missing = slugs.filter((slug) => !existsSync(join(import.meta.dirname, slug, "conformance.test.ts")))
  expect(missing).toEqual([])
})
