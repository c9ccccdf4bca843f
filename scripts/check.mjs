// `npm run check`: everything that can be said of the code without running it, one line each. Names as arguments run only
// those: `npm run check -- types biome`.
import { spawnSync } from "node:child_process"
import { existsSync } from "node:fs"
import { join } from "node:path"
import { root, tool } from "./run.mjs"

const own = /** @param {string} name */ (name) => [join(root, "scripts", `check-${name}.mjs`)]
const types = /** @param {string} project */ (project) => [tool("tsc"), "--pretty", "false", "-p", join(root, project)]

/** @type {[name: string, args: string[]][]} */
const checks = [
  ["types server", types("server")],
  ...(existsSync(join(root, "web/src")) ? [/** @type {[string, string[]]} */ (["types web", types("web")])] : []),
  ["types shop script", types("server/src/shop/islands")],
  ["types client", types("client")],
  ["types scripts", types("tsconfig.json")],
  ["biome", [tool("biome"), "check", "--error-on-warnings", "--max-diagnostics=20"]],
  ["knip", [tool("knip"), "--no-progress"]],
  ["imports", own("imports")],
  ["habits", own("habits")],
  ["sizes", own("sizes")],
  ["dependencies", own("dependencies")],
]

const wanted = process.argv.slice(2)
const chosen = checks.filter(([name]) => wanted.length === 0 || wanted.some((start) => name.startsWith(start)))
const failed = chosen.filter(([name, args]) => !holds(name, args))
if (chosen.length === 0) console.log(`no such check; there are: ${checks.map(([name]) => name).join(", ")}`)
if (failed.length || chosen.length === 0) process.exitCode = 1

/** @param {string} name @param {string[]} args */
function holds(name, args) {
  const started = Date.now()
  const done = spawnSync(process.execPath, args, { cwd: root, encoding: "utf8", maxBuffer: 64 * 1024 * 1024 })
  const output = `${done.stdout}${done.stderr}`.trimEnd()
  const seconds = `${((Date.now() - started) / 1000).toFixed(1)} s`
  if (done.status !== 0) {
    console.log(`FAILED  ${name} (${seconds})\n${indented(output || String(done.error ?? done.signal))}`)
    return false
  }
  const said = args[0]?.includes("check-") ? `: ${output.split("\n").at(-1)}` : ""
  console.log(`ok      ${name} (${seconds})${said}`)
  const warnings = output.split("\n").filter((line) => line.startsWith("warning: "))
  if (warnings.length) console.log(indented(warnings.join("\n")))
  return true
}

/** @param {string} text */
function indented(text) {
  return text.replace(/^(?=.)/gm, "        ")
}
