// Who may import whom in the server. Parts are entered by their door (`#kernel`, `#platform/db`, ...), never by a path.
import { dirname, join } from "node:path/posix"
import { isTest, lineAt, report, sources, withoutComments } from "./sources.mjs"

const base = ["kernel", "platform/*"]
const belowCompose = [
  ...base,
  "business/*",
  "books",
  "webhooks",
  "inbound",
  "hub",
  "connectors",
  "flows",
  "reports",
  "shop",
]
const everything = [
  ...belowCompose,
  "site",
  "connectors/*",
  "cli",
  "demo",
  "replay",
  "testing",
  "parts",
  "compose",
  "main",
]

/** The matrix: a part, and the parts it may import. A part may always import itself. */
const mayImport = new Map([
  ["kernel", []],
  ["platform/*", base],
  ["business/*", base],
  ["webhooks", base],
  ["inbound", base],
  ["hub", [...base, "inbound"]],
  ["connectors/*", [...base, "hub", "inbound"]],
  ["connectors", [...base, "hub", "connectors/*"]],
  ["books", [...base, "business/*"]],
  ["flows", [...base, "business/*", "hub", "inbound", "webhooks"]],
  ["reports", [...base, "business/*"]],
  ["shop", [...base, "business/*", "flows"]],
  ["site", base],
  ["cli", [...belowCompose, "replay"]],
  ["demo", belowCompose],
  ["replay", belowCompose],
  ["proofs", everything],
  ["testing", everything],
  ["bench", everything],
  ["parts", everything],
  ["compose", everything],
  ["main", everything],
])

/** Where to go instead; the first row that fits (importer, imported) speaks. */
const instead = [
  ["*", "testing", "only *.test.ts files and server/bench/ use server/src/testing/"],
  ["business/*", "business/*", "what joins two domains is a flow: server/src/flows/"],
  ["business/*", "*", "a domain says what happened (its events.ts) and a flow reacts to it: server/src/flows/"],
  ["connectors/*", "business/*", "connectors and domains meet at the canonical records: server/src/hub/records/"],
  ["connectors/*", "connectors*", "what two connectors share belongs to the hub: server/src/hub/"],
  ["hub", "business/*", "the hub knows canonical records only, a flow maps them to a domain: server/src/flows/"],
  [
    "webhooks",
    "*",
    "webhooks carry any event and know none: what is particular to a domain is a flow, server/src/flows/",
  ],
  ["kernel", "*", "the kernel is words without I/O: what needs another part lives there, or takes it as a parameter"],
  ["*", "*", "take what you need as a parameter; server/src/compose.ts knows every part and joins them"],
]

const doors = [
  "kernel",
  "platform/*",
  "business/*",
  "flows",
  "hub",
  "inbound",
  "webhooks",
  "reports",
  "shop",
  "connectors",
  "testing",
]

/** The broken rules of one file, each as `path:line what; instead`. @param {string} path @param {string} text */
export function importProblems(path, text) {
  const from = partOf(path)
  const code = withoutComments(text)
  if (!allowedFor(from))
    return [`${path}: ${from} is no part of the server; name it in scripts/check-imports.mjs or move the file`]
  return [...code.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*["']([#.][^"']*)["']/g)].flatMap((found) => {
    const problem = problemOf(path, from, found[1] ?? "")
    return problem ? [`${path}:${lineAt(code, found.index)} ${problem}`] : []
  })
}

/** @param {string} path @param {string} from @param {string} specifier @returns {string | undefined} */
function problemOf(path, from, specifier) {
  const isByDoor = specifier.startsWith("#")
  if (specifier.endsWith("/testing.ts") && !isTest(path)) return `imports ${specifier}; only tests use it`
  if (isTest(path) && specifier.endsWith("kernel/proof-runs.ts")) return undefined // seed and number of tries, for tests only
  const to = isByDoor ? specifier.slice(1) : partOf(join(dirname(path), specifier))
  if (to === from)
    return isByDoor && !isTest(path) ? `a part imports itself by path, not by its door ${specifier}` : undefined
  if (to.startsWith("../")) return `leaves the server by ${specifier}; import the package by its name`
  const allowed = [...(allowedFor(from) ?? []), ...(isTest(path) ? ["testing", "compose"] : [])]
  if (!allowed.some((pattern) => fits(pattern, to))) return `${from} may not import ${to}; ${insteadOf(from, to)}`
  if (isByDoor) return undefined
  if (doors.some((pattern) => fits(pattern, to))) return `reaches into ${to} by path; import from "#${to}"`
  return /\/(index|parts|compose|main)\.ts$/.test(specifier) ? undefined : `reaches into ${to}; import its index.ts`
}

/** `server/src/business/sales/order.ts` is of the part `business/sales`, `server/src/main.ts` of `main`. @param {string} path */
function partOf(path) {
  if (path.startsWith("server/bench/")) return "bench"
  if (path === "server/node-flags.json") return "bench"
  if (!path.startsWith("server/src/")) return `../${path}`
  const [first = "", second = ""] = path.slice("server/src/".length).replace(/\.ts$/, "").split("/")
  const isNested = ["platform", "business"].includes(first) || (first === "connectors" && path.split("/").length > 4)
  return isNested ? `${first}/${second}` : first
}

/** @param {string} part */
function allowedFor(part) {
  return [...mayImport].find(([pattern]) => fits(pattern, part))?.[1]
}

/** @param {string} from @param {string} to */
function insteadOf(from, to) {
  return instead.find(([a = "", b = ""]) => fits(a, from) && fits(b, to))?.[2]
}

/** @param {string} pattern @param {string} part */
function fits(pattern, part) {
  return pattern.endsWith("*") ? part.startsWith(pattern.slice(0, -1)) : part === pattern
}

if (import.meta.main) {
  const files = sources().filter(({ path }) => /^server\/(src|bench)\//.test(path))
  report(
    files.flatMap(({ path, text }) => importProblems(path, text)),
    `${files.length} files, no forbidden import`,
  )
}
