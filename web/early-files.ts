import { basename } from "node:path"
import type { Plugin, Rolldown } from "vite"

/** What stands in index.html in place of the list. */
const mark = '"{{early-files}}"'

/**
 * Writes into index.html which files each address needs beside the entry, so that the browser asks for all of them at once
 * instead of finding one behind the other: the parts of the app, the languages, and the pages named like their address
 * (`orders/orders-page.tsx` for `/orders`).
 */
export function earlyFiles(): Plugin {
  return {
    name: "mortise-early-files",
    transformIndexHtml: {
      order: "post",
      handler: (html, { bundle }) => html.replace(mark, JSON.stringify(bundle === undefined ? {} : filesOf(bundle))),
    },
  }
}

/** Files by the name of what needs them, without those that index.html names already. */
function filesOf(bundle: Rolldown.OutputBundle): Record<string, readonly string[]> {
  const chunks = Object.values(bundle).filter((file) => file.type === "chunk")
  const entry = chunks.find(({ isEntry }) => isEntry)
  const known = new Set(entry === undefined ? [] : closureOf(entry))
  const found = chunks.flatMap((chunk) => {
    const name = nameOf(chunk.facadeModuleId ?? "")
    if (name === null) return []
    return [[name, closureOf(chunk).filter((file) => !known.has(file))] as const]
  })
  return Object.fromEntries(found)

  function closureOf(chunk: Rolldown.OutputChunk, seen = new Set<string>()): string[] {
    if (seen.has(chunk.fileName)) return []
    seen.add(chunk.fileName)
    for (const css of chunk.viteMetadata?.importedCss ?? []) seen.add(css)
    for (const name of chunk.imports) {
      const next = bundle[name]
      if (next?.type === "chunk") closureOf(next, seen)
    }
    return [...seen]
  }
}

/** `business`, `outer`, `lang-el`, `rest-el`, `page-orders`; null for what is asked for when it is needed. */
function nameOf(module: string): string | null {
  const part = /\/src\/app\/(business|outer)-app\.tsx$/.exec(module)?.[1]
  if (part !== undefined) return part
  const [, language, words] = /\/src\/texts\/([a-z]{2})\/(first|rest)\.ts$/.exec(module) ?? []
  if (language !== undefined) return `${words === "first" ? "lang" : "rest"}-${language}`
  const area = /\/src\/pages\/([a-z-]+)\/[a-z-]+-page\.tsx$/.exec(module)?.[1]
  return area !== undefined && basename(module) === `${area}-page.tsx` ? `page-${area}` : null
}
