import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import type { Connector, GoldenPair } from "#hub"
import { xero } from "./xero/index.ts"

/** Every connector of this program. A new one is added here, and nowhere else. */
export const connectors: readonly Connector[] = [xero]

/** The golden pairs of a connector's resource: `<slug>/fixtures/<resource>.json`. Empty where there are none. */
export function goldenOf(slug: string, resource: string): readonly GoldenPair[] {
  const file = join(import.meta.dirname, slug, "fixtures", `${resource}.json`)
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as GoldenPair[]) : []
}
