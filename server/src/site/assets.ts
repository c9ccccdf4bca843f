import { existsSync, readFileSync } from "node:fs"
import { extname, join } from "node:path"

/** A file of the built web app, in one of its encodings. */
export interface Asset {
  readonly bytes: Buffer
  readonly contentType: string
  /** As in Content-Encoding; null for the file as it is. */
  readonly encoding: "br" | "gzip" | null
}

const contentTypes: Readonly<Record<string, string>> = {
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
  ".json": "application/json; charset=utf-8",
}

/** A name as the build makes them: one folder at most, so no path leads out of the folder. */
const namePattern = /^(assets\/)?[A-Za-z0-9_][A-Za-z0-9_.-]{0,120}$/
/** Files kept in memory; a build has some hundred. */
const keptMax = 2000

/** Reads the files of a built web app, each once. `dist` may be missing: then nothing is found. */
export function makeAssets(dist: string) {
  const kept = new Map<string, Asset | null>()
  return {
    /** The page itself, or null when the app is not built. */
    page(): string | null {
      const file = join(dist, "index.html")
      return existsSync(file) ? readFileSync(file, "utf8") : null
    },
    /** The file in the best encoding that the browser takes; null when there is no such file. */
    find(name: string, accepted: string): Asset | null {
      if (!namePattern.test(name) || contentTypes[extname(name)] === undefined) return null
      const wanted = [
        ...(/\bbr\b/.test(accepted) ? (["br"] as const) : []),
        ...(/\bgzip\b/.test(accepted) ? (["gzip"] as const) : []),
        null,
      ]
      return first(wanted, (encoding) => read(name, encoding))
    },
  }

  function read(name: string, encoding: Asset["encoding"]): Asset | null {
    const path = `${name}${encoding === null ? "" : encoding === "br" ? ".br" : ".gz"}`
    const before = kept.get(path)
    if (before !== undefined) return before
    const file = join(dist, path)
    if (!existsSync(file)) return null
    const contentType = contentTypes[extname(name)] ?? "application/octet-stream"
    const asset = { bytes: readFileSync(file), contentType, encoding }
    if (kept.size < keptMax) kept.set(path, asset)
    return asset
  }
}

function first<T, R>(items: readonly T[], of: (item: T) => R | null): R | null {
  for (const item of items) {
    const found = of(item)
    if (found !== null) return found
  }
  return null
}
