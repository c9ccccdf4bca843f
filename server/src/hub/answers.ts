// What stands in a vendor's answer, whatever it turned out to be.
import type { Row } from "./lens/rows.ts"
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

/** The object at a path; `{}` where there is none. */
export function rowAt(value: unknown, ...path: readonly string[]): Row {
  const found = at(value, ...path)
  return typeof found === "object" && found !== null && !Array.isArray(found) ? (found as Row) : {}
}

/** The list at a path, its members as objects; empty where there is none. */
export function rowsAt(value: unknown, ...path: readonly string[]): readonly Row[] {
  return listAt(value, ...path).map((one) => rowAt(one))
}

/** Text at a path, without surrounding blanks; null where there is none, or nothing else. */
export function filled(value: unknown, ...path: readonly string[]): string | null {
  const found = at(value, ...path)
  return (typeof found === "string" && found.trim()) || null
}

/** The records of an answer, at a path of its envelope or bare. Throws a VendorError (transient) for an answer that has none. */
export function recordsAt(body: unknown, ...path: readonly string[]): readonly Row[] {
  const found = at(body, ...path)
  if (Array.isArray(found)) return found
  throw new VendorError({ class: "transient", message: `The answer holds no ${path.at(-1) ?? "list"}` })
}

/** The record of an answer, at a path of its envelope. Throws a VendorError (transient) for an answer that has none. */
export function recordAt(body: unknown, ...path: readonly string[]): Row {
  const found = at(body, ...path)
  if (typeof found === "object" && found !== null && !Array.isArray(found)) return found as Row
  throw new VendorError({ class: "transient", message: `The answer holds no ${path.at(-1) ?? "record"}` })
}
