import { createHash } from "node:crypto"
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { brotliCompressSync, gzipSync } from "node:zlib"

/** A file that pages load: style sheet, script, icon. */
export interface Asset {
  readonly contentType: string
  readonly plain: Buffer
  readonly brotli: Buffer
  readonly gzip: Buffer
}

/** Every file of the pages, below one address that changes with any of them: browsers keep them for ever. */
export interface Assets {
  /** `/shop-assets/3f9a…` */
  readonly root: string
  readonly files: ReadonlyMap<string, Asset>
  /** The modules of the script, the first one first. */
  readonly scripts: readonly string[]
}

export const assetsPrefix = "/shop-assets"

let made: Assets | undefined

/** The files, read and packed once per process. */
export function assets(): Assets {
  made ??= readAssets(import.meta.dirname)
  return made
}

function readAssets(folder: string): Assets {
  const styles = readAll(join(folder, "styles"), ".css")
  const islands = readAll(join(folder, "islands"), ".mjs")
  const css = [...styles.values()].join("\n")
  const sources = new Map<string, { contentType: string; text: string }>([
    ["shop.css", { contentType: "text/css; charset=utf-8", text: smaller(css) }],
    ["icon.svg", { contentType: "image/svg+xml", text: icon }],
  ])
  for (const [name, text] of islands)
    sources.set(name, { contentType: "text/javascript; charset=utf-8", text: smaller(text) })
  const hash = createHash("sha256")
  for (const [name, { text }] of sources) hash.update(`${name}\n${text}\n`)
  const scripts = [...islands.keys()].toSorted((a, b) => Number(b === "main.mjs") - Number(a === "main.mjs"))
  return {
    root: `${assetsPrefix}/${hash.digest("base64url").slice(0, 16)}`,
    files: new Map([...sources].map(([name, { contentType, text }]) => [name, packed(contentType, text)])),
    scripts,
  }
}

function readAll(folder: string, ending: string): Map<string, string> {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .toSorted()
  return new Map(names.map((name) => [name, readFileSync(join(folder, name), "utf8")]))
}

function packed(contentType: string, text: string): Asset {
  const plain = Buffer.from(text)
  return { contentType, plain, brotli: brotliCompressSync(plain), gzip: gzipSync(plain) }
}

/** Without the comments and indents that only their writers need. */
function smaller(text: string): string {
  return text
    .replaceAll(/\/\*[\s\S]*?\*\//g, "")
    .replaceAll(/^\s*\/\/.*$/gm, "")
    .replaceAll(/^\s+/gm, "")
    .replaceAll(/\n{2,}/g, "\n")
}

const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#1f5f4a"/><path d="M9 13h14l-1.2 11H10.200z" fill="#fff"/><path d="M12.500 14v-2.500a3.500 3.500 0 0 1 7 0V14" fill="none" stroke="#fff" stroke-width="2"/></svg>`
