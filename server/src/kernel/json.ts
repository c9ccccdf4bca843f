import { defineErrors } from "./errors.ts"

/** What JSON can carry. Properties that are `undefined` count as absent, as for JSON.stringify. */
export type JsonValue =
  | string
  | number
  | boolean
  | null
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue | undefined }

const errors = defineErrors({
  "json.too_deep": {
    status: 400,
    text: (p: { depthMax: number }) => `The JSON is nested deeper than ${p.depthMax} levels; flatten it.`,
  },
})

const depthMax = 200 // far above any real document, far below the call stack

/** One text for one value: keys sorted by UTF-16 units, no blanks (as RFC 8785), so that equal values have equal hashes.
 *  Throws `json.too_deep` beyond 200 levels and RangeError for a number that isn't finite. */
export function canonicalJson(value: JsonValue): string {
  return write(value, 0)
}

function write(value: JsonValue, depth: number): string {
  if (depth > depthMax) throw errors["json.too_deep"]({ depthMax })
  if (typeof value === "number" && !Number.isFinite(value)) throw new RangeError(`JSON has no number ${value}.`)
  if (value === null || typeof value !== "object") return JSON.stringify(value)
  if (isArray(value)) return `[${value.map((item) => write(item, depth + 1)).join(",")}]`
  return `{${members(value, depth + 1).join(",")}}`
}

function members(object: { readonly [key: string]: JsonValue | undefined }, depth: number): string[] {
  const result: string[] = []
  for (const key of Object.keys(object).sort()) {
    const value = object[key]
    if (value !== undefined) result.push(`${JSON.stringify(key)}:${write(value, depth)}`)
  }
  return result
}

/** Array.isArray does not narrow a readonly array away (TypeScript issue 17002). */
function isArray(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value)
}
