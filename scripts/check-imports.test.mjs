import { expect, test } from "vitest"
import { importProblems } from "./check-imports.mjs"

const cases = /** @type {const} */ ([
  // importer, import, what the problem says (none: allowed)
  ["business/sales/order.ts", "#kernel", undefined],
  ["business/sales/order.ts", "#platform/db", undefined],
  ["business/sales/order.ts", "./store.ts", undefined],
  ["business/sales/order.ts", "#business/stock", "what joins two domains is a flow: server/src/flows/"],
  ["business/sales/order.ts", "../stock/index.ts", "what joins two domains is a flow: server/src/flows/"],
  ["business/sales/order.ts", "../../platform/db/pool.ts", 'import from "#platform/db"'],
  ["business/sales/order.ts", "#business/sales", "imports itself by path"],
  ["business/sales/order.test.ts", "#business/sales", undefined],
  ["business/sales/order.ts", "#hub", "a flow reacts to it"],
  ["business/sales/order.ts", "#testing", "only *.test.ts files"],
  ["business/sales/order.test.ts", "#testing", undefined],
  ["business/sales/testing.ts", "#testing", undefined],
  ["business/sales/order.ts", "./testing.ts", "only tests use it"],
  ["flows/order-stock.ts", "#business/stock", undefined],
  ["flows/order-stock.ts", "#connectors", "compose.ts"],
  ["kernel/money.ts", "#platform/clock", "words without I/O"],
  ["platform/jobs/run.ts", "#platform/db", undefined],
  ["platform/jobs/run.ts", "#business/sales", "take what you need as a parameter"],
  ["connectors/index.ts", "./xero/index.ts", undefined],
  ["connectors/index.ts", "./xero/map.ts", "import its index.ts"],
  ["connectors/xero/index.ts", "#hub", undefined],
  ["connectors/xero/index.ts", "../stripe/index.ts", "belongs to the hub"],
  ["connectors/xero/index.ts", "#business/sales", "server/src/hub/records/"],
  ["hub/sync.ts", "../connectors/xero/index.ts", "compose.ts"],
  ["webhooks/relay.ts", "#business/sales", "know none"],
  ["cli/serve.ts", "../compose.ts", "compose.ts knows every part"],
  ["compose.ts", "#flows", undefined],
  ["compose.ts", "./flows/index.ts", 'import from "#flows"'],
  ["compose.ts", "./parts.ts", undefined],
  ["main.ts", "./cli/index.ts", undefined],
  ["main.ts", "../../client/src/index.ts", "leaves the server"],
])

test.each(cases)("%s importing %s: %s", (path, specifier, says) => {
  const problems = importProblems(`server/src/${path}`, `import { thing } from "${specifier}"\n`)
  if (says === undefined) expect(problems).toEqual([])
  else expect(problems).toEqual([expect.stringContaining(says)])
})

test("every form of import is seen, with its line; an example in a comment is not", () => {
  const text = [
    '/** import { a } from "#business/a" */',
    'import type { B } from "#business/b"',
    'export * from "#business/c"',
    'const d = await import("#business/d")',
    'import "#business/e"',
    "import {\n  f,\n} from '#business/f'",
  ].join("\n")
  const lines = importProblems("server/src/business/sales/order.ts", text).map((problem) => problem.split(" ")[0])
  expect(lines).toEqual([2, 3, 4, 5, 8].map((line) => `server/src/business/sales/order.ts:${line}`))
})

test("a folder that the matrix does not know is refused", () => {
  expect(importProblems("server/src/helpers/a.ts", "")).toEqual([expect.stringContaining("no part of the server")])
})
