// Before a server's first file, by `--import`: TypeScript without its types is kept as text, so that Node's own remover of types
// (15 MB, once loaded) is only there when a file has changed. Node's compile cache keeps that text as well, but holds every file of
// it, and the code compiled from it, in memory as long as the process lives: 24 MB of a server that runs for weeks.
import { createHash } from "node:crypto"
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs"
import { registerHooks, stripTypeScriptTypes } from "node:module"
import { join } from "node:path"
import { fileURLToPath } from "node:url"

const folder = join(import.meta.dirname, "..", "node_modules", ".cache", "mortise", "stripped")

registerHooks({
  load(url, context, next) {
    if (!url.startsWith("file:") || !url.endsWith(".ts")) return next(url, context)
    return { format: "module", source: stripped(fileURLToPath(url)), shortCircuit: true }
  },
})

/** A file's text without types, each character at its old place. @param {string} path */
function stripped(path) {
  const source = readFileSync(path, "utf8")
  const print = sha256(process.version, source)
  const kept = join(folder, sha256(path))
  const found = read(kept)
  if (found?.startsWith(`//${print}\n`)) return found.slice(print.length + 3)
  const text = stripTypeScriptTypes(source)
  keep(kept, `//${print}\n${text}`)
  return text
}

/** @param {string} path */
function read(path) {
  try {
    return readFileSync(path, "utf8")
  } catch {
    return undefined
  }
}

/** Another process never reads a half. Where nothing can be written (a read-only image), every start takes the types off anew.
 * @param {string} path @param {string} text */
function keep(path, text) {
  try {
    mkdirSync(folder, { recursive: true })
    writeFileSync(`${path}.${process.pid}`, text)
    renameSync(`${path}.${process.pid}`, path)
  } catch {}
}

/** @param {string[]} parts */
function sha256(...parts) {
  return createHash("sha256").update(parts.join("\0")).digest("hex")
}
