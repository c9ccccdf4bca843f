// What stands in a vendor's answer, whatever it turned out to be.
import { VendorError } from "./vendor-error.ts"

/** What stands at a path; undefined where any part of it is missing. */
export function at(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>((found, name) => Reflect.get(Object(found), name), value)
}

/** The list at a path; empty where there is none. */
export function listAt(value: unknown, ...path: readonly string[]): readonly unknown[] {
  const found = at(value, ...path)
  return Array.isArray(found) ? found : []
}

/** The text at a path; undefined where there is none, or an empty one. */
export function textAt(value: unknown, ...path: readonly string[]): string | undefined {
  const found = at(value, ...path)
  return typeof found === "string" && found !== "" ? found : undefined
}

/** The records of an answer, below their name in its envelope. Throws a VendorError (transient) for an answer that has none. */
export function recordsAt(body: unknown, name: string): readonly Readonly<Record<string, unknown>>[] {
  const found = at(body, name)
  if (!Array.isArray(found)) throw new VendorError({ class: "transient", message: `The answer holds no ${name}` })
  return found
}
