// The one way in: `node scripts/enter.mjs <command> [args]`, on any Node >= 20. It installs what is missing and goes on
// with the pinned Node. Every npm script and the `mortise` bin come through here.
import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { ensureBuilt } from "./build-web.mjs"
import { ensureInstalled } from "./install.mjs"
import { become, fail, root, tool } from "./run.mjs"

/** @typedef {{ says: string, args: (rest: string[]) => string[], dev?: boolean, cwd?: string, env?: NodeJS.ProcessEnv, web?: boolean }} Command */

const server = join(root, "server")
const main = join(server, "src", "main.ts")
/** @type {{ flags: string[], serving: { import: string, env: Record<string, string> } }} */
const { flags: serverFlags, serving } = JSON.parse(readFileSync(join(server, "node-flags.json"), "utf8"))
const servingFlags = [...serverFlags, "--import", pathToFileURL(join(root, serving.import)).href]
const script = /** @param {string} name */ (name) => join(root, "scripts", name)
const vitest = /** @param {string} config */ (config) => [tool("vitest"), "run", "--config", join(root, config)]

/** From the first file on, so that Node's own remover of types is not even loaded: it takes longer than a short command. */
const cached = { NODE_COMPILE_CACHE: join(root, "node_modules", ".cache", "mortise") }
/** `mortise serve` is a server, `mortise openapi` is not. */
const stays = ["start", "serve", "worker"].includes(process.argv[3] ?? "")

/** @type {Record<string, Command>} */
const commands = {
  start: {
    says: "run Mortise",
    args: (rest) => [...servingFlags, main, "start", ...rest],
    web: true,
    env: serving.env,
  },
  mortise: {
    says: "run a command of Mortise",
    args: (rest) => [...(stays ? servingFlags : serverFlags), main, ...rest],
    cwd: process.cwd(),
    env: stays ? serving.env : {},
  },
  dev: {
    says: "run Mortise, anew at every change, and the web app with reload",
    args: (rest) => [script("dev.mjs"), ...rest],
    dev: true,
  },
  test: {
    says: "run the tests",
    args: (rest) => [...vitest("server/vitest.config.ts"), ...rest],
    dev: true,
    cwd: server,
  },
  "test:web": { says: "run the tests of the web app", args: webTests, dev: true, cwd: join(root, "web"), web: true },
  proofs: {
    says: "run the tests with every proof whole (minutes)",
    args: (rest) => [...vitest("server/vitest.config.ts"), ...rest],
    dev: true,
    cwd: server,
    env: { PROOFS: "whole" },
  },
  bench: {
    says: "measure",
    args: (rest) => [...serverFlags, join(server, "bench", "main.ts"), ...rest],
    dev: true,
    web: true,
  },
  check: { says: "check types, style, imports, sizes", args: (rest) => [script("check.mjs"), ...rest], dev: true },
  fix: { says: "format, and regenerate what is generated", args: (rest) => [script("fix.mjs"), ...rest], dev: true },
  install: { says: "only install what is missing", args: () => ["--version"], dev: true },
}

enter(process.argv[2] ?? "", process.argv.slice(3))

/** @param {string} name @param {string[]} rest */
function enter(name, rest) {
  const [major = 0] = process.versions.node.split(".").map(Number)
  if (major < 20) fail(`Node 20 or later is needed to start; this is ${process.version}.`)
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!command) return usage(name)
  const node = ensureInstalled({ dev: command.dev ?? false })
  if (command.web) ensureBuilt(node)
  become(node, command.args(rest), { cwd: command.cwd ?? root, env: { ...cached, ...process.env, ...command.env } })
}

/** @param {string[]} rest */
function webTests(rest) {
  const config = "web/vitest.config.ts"
  return existsSync(join(root, config))
    ? [...vitest(config), ...rest]
    : fail(`there are no web tests: ${config} is missing.`)
}

/** @param {string} name */
function usage(name) {
  const lines = Object.entries(commands).map(([command, { says }]) => `  ${command.padEnd(10)} ${says}`)
  console.error(
    `${name ? `mortise: no such command: ${name}\n` : ""}node scripts/enter.mjs <command> [args]\n${lines.join("\n")}`,
  )
  process.exit(2)
}
