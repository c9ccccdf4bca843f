import { readFileSync } from "node:fs"
import { join } from "node:path"
import { expect, test } from "vitest"
import { makeWorld } from "#testing"
import { schemaPicture } from "./schema-picture.ts"

const world = await makeWorld()

test("the committed picture of the schema is what the migrations make (npm run fix draws it anew)", async () => {
  const committed = readFileSync(join(import.meta.dirname, "../../../schema-picture.txt"), "utf8")
  expect(await schemaPicture(world.backend)).toBe(committed)
})

test("every table with a tenant is under forced row security with both policies", async () => {
  const tables = (await schemaPicture(world.backend))
    .split("\n\n")
    .filter((block) => block.startsWith("table ") && /\n {2}tenant_id ident/.test(block))
  expect(tables.length).toBeGreaterThan(5)
  for (const table of tables) {
    expect(table).toContain("row security: forced")
    expect(table).toContain("policy: tenant_rows")
    expect(table).toContain("policy: system_rows")
  }
})
