import { expect, test } from "vitest"
import { habitProblems } from "./check-habits.mjs"

const cases = /** @type {const} */ ([
  // file, line of code, the habit that is broken (none: allowed)
  ["server/src/business/sales/pay.ts", "const now = Date.now()", "the machine's clock"],
  ["server/src/business/sales/pay.ts", "const now = new Date()", "the machine's clock"],
  ["server/src/business/sales/pay.ts", "const then = new Date(text)", undefined],
  ["server/src/business/sales/pay.test.ts", "const now = Date.now()", undefined],
  ["server/src/platform/clock/index.ts", "const now = Date.now()", undefined],
  ["server/src/hub/sync.ts", "process.env.PORT", "the environment"],
  ["server/src/platform/config/read.ts", "process.env", undefined],
  ["server/src/business/sales/pay.ts", "await sql`select 1`", "SQL"],
  ["server/src/business/sales/pay.ts", "await sql<{ n: number }>`select 1`", "SQL"],
  ["server/src/flows/pay.ts", 'tx.updateTable("orders")', "SQL"],
  ["server/src/business/sales/store.ts", "await sql`select 1`", undefined],
  ["server/src/webhooks/delivery-store.ts", "await sql`select 1`", undefined],
  ["server/src/hub/sync.ts", 'import { Pool } from "pg"', "a database driver"],
  ["server/src/hub/sync.ts", "const a = b as any", "any"],
  ["server/src/hub/sync.ts", '// "as any" is not needed here', undefined],
  ["server/src/hub/sync.ts", "// @ts-ignore", "a silenced compiler"],
  ["server/src/hub/sync.ts", "// TODO later", "work left for later"],
  ["web/src/a.test.tsx", 'test.only("a", () => {})', "a test switched off or on alone"],
  ["web/src/a.test.tsx", 'test.skipIf(!url)("a", () => {})', undefined],
])

test.each(cases)("%s: %s: %s", (path, code, breaks) => {
  const problems = habitProblems(path, `\n${code}\n`)
  if (breaks === undefined) expect(problems).toEqual([])
  else expect(problems).toEqual([expect.stringContaining(`${path}:2 ${breaks}: `)])
})
