// Builds web/dist when it is missing or made from other sources. `ensureBuilt` is called by `npm start`.
import { spawnSync } from "node:child_process"
import { createHash } from "node:crypto"
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs"
import { join, relative } from "node:path"
import { pinnedNode, root } from "./run.mjs"

const web = join(root, "web")
const dist = join(web, "dist")
const stampFile = join(dist, ".sources")
const vite = join(root, "node_modules", "vite", "bin", "vite.js")
const buildTimeoutMs = 5 * 60_000

/** Builds the web app when that is needed. A failed build says why and does not keep the server from starting.
 * @param {string} [node] the Node to build with */
export function ensureBuilt(node = pinnedNode) {
  const stamp = stampOfSources()
  if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === stamp) return true
  if (!existsSync(vite)) return told("the web app can't be built: vite is not installed (`npm install --include=dev`).")
  console.error("mortise: building the web app, some seconds after a change ...")
  const started = Date.now()
  // Built beside and renamed: a server that runs on the old build never sees half a new one.
  const out = `${dist}.${process.pid}`
  const done = spawnSync(node, [vite, "build", "--logLevel", "warn"], {
    cwd: web,
    env: { ...process.env, MORTISE_WEB_OUT: out, NODE_ENV: "production" },
    stdio: ["ignore", process.stderr, process.stderr],
    timeout: buildTimeoutMs,
  })
  if (done.status !== 0) {
    rmSync(out, { recursive: true, force: true })
    return told(`the web app could not be built (${done.status ?? done.signal}; the reason stands above).`)
  }
  writeFileSync(join(out, ".sources"), stamp)
  replace(out)
  console.error(`mortise: web app built in ${((Date.now() - started) / 1000).toFixed(1)} s`)
  return true
}

/** @param {string} out */
function replace(out) {
  const old = `${dist}.old.${process.pid}`
  if (existsSync(dist)) renameSync(dist, old)
  renameSync(out, dist)
  rmSync(old, { recursive: true, force: true })
}

/** @param {string} message */
function told(message) {
  console.error(`mortise: ${message}`)
  return false
}

/** Everything that the build reads, as one hash. */
function stampOfSources() {
  const hash = createHash("sha256")
  const files = [
    ...["index.html", "vite.config.ts", "early-files.ts", "package.json"].map((name) => join(web, name)),
    ...filesBelow(join(web, "src")),
    ...filesBelow(join(web, "public")),
    ...filesBelow(join(root, "client", "src")),
    join(root, "package-lock.json"),
  ]
  for (const file of files.sort()) hash.update(relative(root, file)).update(readFileSync(file))
  return `${hash.digest("hex")}\n`
}

/** @param {string} folder */
function filesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
}

if (import.meta.main || process.argv[1]?.endsWith("build-web.mjs")) process.exitCode = ensureBuilt() ? 0 : 1
