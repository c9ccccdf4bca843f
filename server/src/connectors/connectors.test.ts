import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { expect, test } from "vitest"
import { connectors } from "./index.ts"

test("every connector has a name of its own, and runs the conformance suite in its folder", () => {
  const slugs = connectors.map(({ slug }) => slug)
  expect(new Set(slugs).size).toBe(slugs.length)
  const missing = slugs.filter((slug) => !existsSync(join(import.meta.dirname, slug, "conformance.test.ts")))
  expect(missing).toEqual([])
})

/** The vendor's schema, its simulator and tests are not what a connector says (docs/decisions/0015). */
const isBeside = (file: string): boolean =>
  /^(shapes|queries|testing)\.ts$/.test(file) || file.startsWith("sandbox") || file.endsWith(".test.ts")

/** Lines of code: no blanks, comments and imports. */
function linesOf(text: string): number {
  const bare = text
    .replace(/^import [^"]*"[^"]*"$/gm, "")
    .replace(/^\s*\/\*\*?[\s\S]*?\*\/$/gm, "")
    .replace(/^\s*\/\/.*$/gm, "")
  return bare.split("\n").filter((line) => line.trim() !== "").length
}

/** What a definition takes before its first resource: login, account, allowance, failures, settings. */
const definitionLines = 120
/** A resource that goes both ways (five: 300); one that is only read. */
const bothWaysLines = 60
const readLines = 30
/** An action: what it takes, gives and does. */
const actionLines = 40
/** What some need beyond, and why. */
const beyond: Readonly<Record<string, readonly [lines: number, why: string]>> = {
  hubspot: [80, "associations are read and written by calls of their own, batches answer by trace"],
  shopify: [
    150,
    "levels, consents, shipments and cancellations are mutations of their own, an order's amounts are sums",
  ],
  woocommerce: [120, "variations stand below products and refunds below orders, an order's amounts are sums"],
  mailchimp: [80, "consent and tags have calls of their own, reports stand beside campaigns, and there are two logins"],
  halopsa: [80, "takes no key of ours: what a lost call made is looked for, for each kind of record"],
  connectwise: [100, "takes no key of ours: what a lost call made is looked for, for each kind of record"],
  autotask: [80, "takes no key of ours: what a lost call made is looked for, for each kind of record"],
}

test("a connector says what only its vendor does: what it has in common with others is the framework's", () => {
  const tooLarge = connectors.flatMap(({ slug, resources, actions = {} }) => {
    const folder = join(import.meta.dirname, slug)
    const files = readdirSync(folder).filter((file) => file.endsWith(".ts") && !isBeside(file))
    const lines = files.reduce((sum, file) => sum + linesOf(readFileSync(join(folder, file), "utf8")), 0)
    const all = Object.values(resources)
    const written = all.filter(({ push }) => push !== undefined).length
    const ways = written * bothWaysLines + (all.length - written) * readLines
    const [more] = beyond[slug] ?? [0]
    const allowed = definitionLines + ways + Object.keys(actions).length * actionLines + more
    return lines > allowed ? [`${slug}: ${lines} lines of code, ${allowed} are enough`] : []
  })
  expect(tooLarge).toEqual([])
})
