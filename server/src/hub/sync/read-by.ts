import { hash } from "node:crypto"
import type { Resource } from "../define.ts"
import type { Lens } from "../lens/lens.ts"
import { textOf } from "../lens/rows.ts"
import type { LensEnv } from "../lens/types.ts"
import { overlaidResource } from "../mapping/overlay.ts"
import type { Rules } from "./mapping-store.ts"

const lenses = new WeakMap<Lens, string>()

/**
 * A resource as one business reads it. All that its records are read by stands behind their hashes: the connector's lens, the business's
 * own rules, the settings and facts of the account. So a record that is the same there is carried over once more after any of them
 * changed (also with a new version of the program), whoever was reading meanwhile, and nobody has to remember to forget hashes.
 */
export function ownResourceOf(resource: Resource, rules: Rules, env: LensEnv): Resource {
  const text = textOf([lensText(resource.map), rules, env])
  return { ...overlaidResource(resource, rules), readBy: `.${hash("sha1", text, "base64url").slice(0, 8)}` }
}

function lensText(lens: Lens): string {
  const known = lenses.get(lens)
  if (known !== undefined) return known
  const text = textOf([lens.kind, Object.fromEntries(lens.fields)])
  lenses.set(lens, text)
  return text
}
