import type { Row } from "../lens/rows.ts"

/** A step into a record: a field, a place in a list, or the row of a list whose field has a value. */
type Step = string | number | { readonly field: string; readonly value: string }

const stepsMax = 10
const stepPattern = /^(?:\.?([^.[\]=]+)|\[(\d{1,4})\]|\[([^.[\]=]+)=([^[\]]*)\])/
const forbidden: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"])

/** Reads `metadata.vat`, `lines[0].sku`, `custom[key=vat].value`. Throws an Error that says what is wrong. */
export function stepsOf(path: string): readonly Step[] {
  const steps: Step[] = []
  for (let rest = path; rest !== ""; ) {
    const [whole, field, index, key, value] = stepPattern.exec(rest) ?? []
    if (whole === undefined || steps.length >= stepsMax) throw new Error(`${path} is no place of a record`)
    if ([field, key].some((name) => name !== undefined && forbidden.has(name)))
      throw new Error(`${path} is no place of a record`)
    if (field !== undefined) steps.push(field)
    else if (index !== undefined) steps.push(Number(index))
    else steps.push({ field: key ?? "", value: value ?? "" })
    rest = rest.slice(whole.length)
  }
  if (typeof steps[0] !== "string") throw new Error(`${path} does not begin with a field`)
  return steps
}

/** The value at a place; undefined where any part of it is missing. */
export function valueAt(record: unknown, steps: readonly Step[]): unknown {
  return steps.reduce<unknown>((at, step) => into(at, step), record)
}

function into(at: unknown, step: Step): unknown {
  if (at === null || typeof at !== "object") return undefined
  if (typeof step === "number") return Array.isArray(at) ? at[step] : undefined
  if (typeof step === "string") return Object.hasOwn(at, step) ? Reflect.get(at, step) : undefined
  return Array.isArray(at) ? at.find((row) => String(into(row, step.field)) === step.value) : undefined
}

/**
 * What to send so that the place holds the value, beside what the draft holds already. Objects on the way are made; lists are sent whole,
 * with the rows that the vendor has.
 */
export function withValueAt(draft: Row, base: unknown, steps: readonly Step[], value: unknown): Row {
  const [first, ...rest] = steps
  if (typeof first !== "string") return draft
  return { ...draft, [first]: put(draft[first], into(base, first), rest, value) }
}

function put(draft: unknown, base: unknown, steps: readonly Step[], value: unknown): unknown {
  const [step, ...rest] = steps
  if (step === undefined) return value
  if (typeof step === "string") {
    const own = isObject(draft) ? draft : {}
    return { ...own, [step]: put(own[step], into(base, step), rest, value) }
  }
  const rows: unknown[] = Array.isArray(draft) ? [...draft] : Array.isArray(base) ? [...base] : []
  const found = typeof step === "number" ? step : rows.findIndex((row) => String(into(row, step.field)) === step.value)
  const index = found < 0 || found > rows.length ? rows.length : found
  const old = rows[index] ?? (typeof step === "number" ? undefined : { [step.field]: step.value })
  // A row of a list goes whole: what is not mapped in it stays.
  rows[index] = put(old, old, rest, value)
  return rows
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}

/** What a row of a list is called by, in the spellings of vendors. */
const rowNames = ["key", "name", "id", "Name", "Key"]

/** The places of a record that hold a text, a number or a flag, up to `max`; lists of rows with a name are shown by it. */
export function placesOf(record: unknown, max: number): string[] {
  const found: string[] = []
  const walk = (value: unknown, path: string, depth: number): void => {
    if (found.length >= max || depth > stepsMax) return
    if (Array.isArray(value)) {
      for (const row of value.slice(0, 50)) {
        const name = rowNames.find((field) => typeof into(row, field) === "string")
        const shown = name === undefined ? null : String(into(row, name))
        if (name !== undefined && shown !== null && !/[[\]]/.test(shown))
          walk(row, `${path}[${name}=${shown}]`, depth + 1)
      }
    } else if (isObject(value)) {
      for (const [name, inner] of Object.entries(value))
        if (!/[.[\]=]/.test(name)) walk(inner, path === "" ? name : `${path}.${name}`, depth + 1)
    } else if (path !== "") found.push(path)
  }
  walk(record, "", 0)
  return found
}
