import { spawn } from "node:child_process"
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

/**
 * Goes on as another Node process and never returns. Where this Node can replace itself (22.15 and later, not on Windows)
 * no second process is left behind that a `kill -9` would orphan; elsewhere a child takes over signals and exit code.
 * @param {string} node @param {string[]} args @param {{ cwd: string, env?: NodeJS.ProcessEnv }} options
 */
export function become(node, args, { cwd, env = process.env }) {
  if (process.execve && process.platform !== "win32") {
    process.chdir(cwd)
    process.execve(node, [node, ...args], env)
  }
  const child = spawn(node, args, { cwd, env, stdio: "inherit" })
  // At a terminal Ctrl-C reaches the child by itself; passed on as well it would count as a second one.
  process.on("SIGINT", () => process.stdin.isTTY || child.kill("SIGINT"))
  for (const signal of /** @type {const} */ (["SIGTERM", "SIGHUP"])) process.on(signal, () => child.kill(signal))
  child.on("error", (error) => fail(`${node} does not start: ${error.message}. Remove node_modules and try again.`))
  child.on("exit", (code, signal) => process.exit(code ?? (signal === "SIGINT" ? 130 : signal === "SIGTERM" ? 143 : 1)))
}

/** @param {string} message @returns {never} */
export function fail(message) {
  console.error(`mortise: ${message}`)
  process.exit(1)
}
