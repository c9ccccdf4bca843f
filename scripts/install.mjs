// Keeps node_modules equal to package-lock.json. Runs on any Node >= 20, so it uses nothing but Node itself.
import { spawnSync } from "node:child_process"
import { createHash } from "node:crypto"
import { existsSync, readFileSync, writeFileSync } from "node:fs"
import { delimiter, join } from "node:path"
import { fail, pinnedNode, root } from "./run.mjs"

/** @typedef {{ version?: string, integrity?: string, optional?: boolean, dev?: boolean, devOptional?: boolean }} Locked */

const lockFile = join(root, "package-lock.json")
const modules = join(root, "node_modules")
const stampFile = join(modules, ".mortise-stamp")
const npmTimeoutMs = 15 * 60_000

/** Installs what is missing and returns the Node to go on with. Without `dev`, an `npm ci --omit=dev` is enough.
 * @param {{ dev: boolean }} wanted @returns {string} */
export function ensureInstalled({ dev }) {
  const stamp = stampOf(readFileSync(lockFile))
  if (existsSync(pinnedNode) && read(stampFile) === stamp) return pinnedNode
  if (!isInstalled({ dev })) install({ dev })
  const node = workingNode()
  if (isInstalled({ dev: true })) writeFileSync(stampFile, stamp)
  return node
}

/** A folder carried over from another kind of machine counts as not installed: its binaries are the wrong ones.
 * @param {Buffer} lock */
function stampOf(lock) {
  return `${createHash("sha256").update(lock).digest("hex")} ${process.platform}-${process.arch}\n`
}

/** Compares the lock file with npm's own record of what it installed, so that an install made by hand is not repeated.
 * @param {{ dev: boolean }} wanted */
function isInstalled({ dev }) {
  const record = read(join(modules, ".package-lock.json"))
  if (!record || !existsSync(pinnedNode)) return false
  /** @type {Record<string, Locked>} */
  const installed = JSON.parse(record).packages
  /** @type {Record<string, Locked>} */
  const locked = JSON.parse(readFileSync(lockFile, "utf8")).packages
  return Object.entries(locked).every(([path, want]) => {
    if (!path.includes("node_modules/")) return true
    const have = installed[path]
    if (have) return have.version === want.version && have.integrity === want.integrity
    return want.optional || want.devOptional || (want.dev && !dev)
  })
}

/** @param {{ dev: boolean }} wanted */
function install({ dev }) {
  // On Windows a running node.exe can't be removed, which `npm ci` would try.
  const verb = process.platform === "win32" && existsSync(modules) ? "install" : "ci"
  console.error("mortise: installing packages, about a minute the first time ...")
  const started = Date.now()
  const done = spawnSync(
    "npm",
    [verb, "--no-audit", "--no-fund", "--loglevel=error", ...(dev ? ["--include=dev"] : [])],
    {
      cwd: root,
      env: npmEnv(),
      shell: process.platform === "win32",
      stdio: ["ignore", process.stderr, process.stderr],
      timeout: npmTimeoutMs,
    },
  )
  if (done.error && "code" in done.error && done.error.code === "ENOENT")
    fail("npm was not found. It comes with Node: install Node 20 or later with npm, then try again.")
  if (done.status !== 0)
    fail(
      `packages could not be installed (npm ${verb} ended with ${done.status ?? done.signal}; its reason stands above). ` +
        "The first start needs the npm registry: check the network or proxy and try again, or run `npm ci` by hand.",
    )
  console.error(`mortise: packages installed in ${Math.round((Date.now() - started) / 1000)} s`)
}

/** npm must not run on the Node it is about to replace, nor inherit `-w server` from the npm that started us. */
function npmEnv() {
  const env = { ...process.env }
  for (const key of ["workspace", "workspaces", "include_workspace_root", "local_prefix"])
    delete env[`npm_config_${key}`]
  const path = Object.keys(env).find((key) => key.toUpperCase() === "PATH") ?? "PATH"
  const isOurs = /** @param {string} folder */ (folder) => folder.startsWith(root) && folder.includes("node_modules")
  env[path] = (env[path] ?? "")
    .split(delimiter)
    .filter((folder) => !isOurs(folder))
    .join(delimiter)
  return env
}

function workingNode() {
  const said = spawnSync(pinnedNode, ["--version"], { encoding: "utf8" })
  if (said.status === 0) return pinnedNode
  const [major = 0] = process.versions.node.split(".").map(Number)
  if (major >= 24) return process.execPath
  return fail(
    "the pinned Node (npm package `node`) is not there or does not run on this machine. Its install script puts it in place: " +
      "run `npm rebuild node --ignore-scripts=false`, or use Node 24 or later yourself.",
  )
}

/** @param {string} file */
function read(file) {
  return existsSync(file) ? readFileSync(file, "utf8") : undefined
}
