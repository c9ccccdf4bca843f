import { spawn } from "node:child_process"
import { constants } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"

export const root = fileURLToPath(new URL("..", import.meta.url))

/** The Node that package.json pins, whatever Node the machine has. */
export const pinnedNode = join(root, "node_modules", "node", "bin", process.platform === "win32" ? "node.exe" : "node")

/** A program of node_modules as a file that Node can run.
 * @param {"vitest" | "tsc" | "biome" | "knip"} name */
export function tool(name) {
  const files = {
    vitest: "vitest/vitest.mjs",
    tsc: "typescript/bin/tsc",
    biome: "@biomejs/biome/bin/biome",
    knip: "knip/bin/knip.js",
  }
  return join(root, "node_modules", files[name])
}

const parentPollMs = 500

/**
 * Goes on as another Node process: it has our terminal, gets our signals, and its exit code becomes ours.
 * @param {string} node @param {string[]} args @param {{ cwd: string, env: NodeJS.ProcessEnv }} options
 */
export function become(node, args, { cwd, env }) {
  const child = spawn(node, args, { cwd, env, stdio: "inherit" })
  // At a terminal Ctrl-C reaches the child by itself; passed on as well it would count as a second one.
  process.on("SIGINT", () => process.stdin.isTTY || child.kill("SIGINT"))
  for (const signal of /** @type {const} */ (["SIGTERM", "SIGHUP"])) process.on(signal, () => child.kill(signal))
  stopWithParent(child)
  child.on("error", (error) => fail(`${node} does not start: ${error.message}. Remove node_modules and try again.`))
  child.on("exit", (code, signal) => process.exit(code ?? 128 + (signal ? constants.signals[signal] : 0)))
}

/** A killed `npm start` kills only the shell between npm and us, and would leave a server behind that nobody sees.
 * @param {import("node:child_process").ChildProcess} child */
function stopWithParent(child) {
  const parent = process.ppid
  const poll = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(poll)
    child.kill("SIGTERM")
  }, parentPollMs)
}

/** @param {string} message @returns {never} */
export function fail(message) {
  console.error(`mortise: ${message}`)
  process.exit(1)
}
