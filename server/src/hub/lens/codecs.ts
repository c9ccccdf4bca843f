import { isLocalDate, majorString } from "#kernel"
import { jsonNumber, minorOf, normalDecimal } from "./numbers.ts"
import { infoOf, isObject, isPlace, pathText, peekPlace, readPlace, writePlace } from "./place.ts"
import { type At, type Field, LensError, type Node, type NodeAbout, type Place, type Writing } from "./types.ts"

/** What a place without a codec means, by the vendor's schema: text, a flag or a whole number. */
export function asNode(field: Field<unknown>): Node<unknown> {
  if (!isPlace(field)) return field as Node<unknown>
  const { schema } = infoOf(field)
  const type: unknown = schema && Reflect.get(schema, "type")
  if (type === "boolean") return flag(field as Place<boolean>)
  if (type === "integer" || type === "number") return whole(field as Place<number>)
  const maxLength: unknown = schema && Reflect.get(schema, "maxLength")
  return text(field as Place<string>, typeof maxLength === "number" ? maxLength : undefined)
}

/** Text, trimmed; blank is null. What is longer than `max` (default: the vendor schema's maxLength) is cut on the way out. */
export function text(place: Place<string>, max?: number): Node<string | null> {
  return codec(
    place,
    "text",
    {
      get: (value) => {
        if (typeof value !== "string" && typeof value !== "number") return malformed(place, "text", value)
        const trimmed = String(value).trim()
        return trimmed === "" ? null : trimmed
      },
      put: (value) => (max === undefined ? value : String(value).slice(0, max).trim()),
      empty: "",
    },
    max === undefined ? {} : { max },
  )
}

/** A flag. */
export function flag(place: Place<boolean>): Node<boolean> {
  return codec(place, "flag", {
    get: (value) => (typeof value === "boolean" ? value : malformed(place, "true or false", value)),
    put: (value) => value,
  })
}

/** A whole number. */
export function whole(place: Place<number>): Node<number> {
  return codec(place, "whole number", {
    get: (value) => (Number.isSafeInteger(value) ? value : malformed(place, "a whole number", value)),
    put: (value) => value,
  })
}

/** A decimal (unit price, quantity, rate) as text of up to six places; on their side a JSON number, or text where `as` says so. */
export function decimal(place: Place<number> | Place<string>, as: "number" | "text" = "number"): Node<string> {
  return codec(place, "decimal", {
    get: (value) => normalDecimal(value) ?? malformed(place, "a decimal", value),
    put: (value) => (as === "text" ? value : jsonNumber(String(value))),
  })
}

/** An amount in minor units; on their side in the major unit of `currency` (a place of theirs), else of the account's currency. */
export function money(
  place: Place<number> | Place<string>,
  currency: Place<string> | null,
  as: "number" | "text" = "number",
): Node<string> {
  const info = infoOf(place)
  const currencyInfo = currency === null ? null : infoOf(currency)
  const codeOf = (found: unknown, fallback: string): string =>
    typeof found === "string" && /^[A-Za-z]{3}$/.test(found) ? found.toUpperCase() : fallback
  return {
    about: { codec: "money", path: pathText(place) },
    get: (reading) => {
      const value = readPlace(info, reading)
      if (value === undefined || value === null || value === "") return null
      const code = codeOf(currencyInfo && readPlace(currencyInfo, reading), reading.env.currency)
      return String(minorOf(value, code) ?? malformed(place, "an amount", value))
    },
    put: (value, writing) => {
      if (value === null) return clear(info, null, writing)
      const code = codeOf(currencyInfo && peekPlace(currencyInfo, writing), writing.env.currency)
      const major = majorString(BigInt(String(value)), code)
      writePlace(info, as === "text" ? major : jsonNumber(major), writing)
    },
  }
}

/** An amount that both sides keep in minor units: theirs as a JSON integer. */
export function minorUnits(place: Place<number>): Node<string> {
  return codec(place, "minor units", {
    get: (value) => (Number.isSafeInteger(value) ? String(value) : malformed(place, "whole minor units", value)),
    put: (value) => jsonNumber(String(value)),
  })
}

/** How an instant or a day is written on their side. Answers null for what it can't read. */
export interface TimeFormat {
  readonly name: string
  readonly parse: (value: unknown) => Date | null
  readonly format: (instant: Date) => unknown
}

/** RFC 3339; without a zone it is taken as UTC. */
export const isoTime: TimeFormat = {
  name: "RFC 3339",
  parse: (value) => {
    if (typeof value !== "string" || !/^\d{4}-\d\d-\d\d([T ]\d\d:\d\d|$)/.test(value)) return null
    return validDate(Date.parse(/([zZ]|[+-]\d\d:?\d\d)$/.test(value) || value.length === 10 ? value : `${value}Z`))
  },
  format: (instant) => instant.toISOString(),
}

/** Seconds since 1970, as a number. */
export const unixTime: TimeFormat = {
  name: "Unix seconds",
  parse: (value) => (typeof value === "number" ? validDate(value * 1000) : null),
  format: (instant) => Math.floor(instant.getTime() / 1000),
}

/** An instant, ISO 8601 in UTC with milliseconds on our side. */
export function instant(place: Place<string> | Place<number>, format: TimeFormat = isoTime): Node<string> {
  return codec(place, `instant (${format.name})`, {
    get: (value) =>
      value === "" ? null : (format.parse(value)?.toISOString() ?? malformed(place, "an instant", value)),
    put: (value) => format.format(new Date(String(value))),
  })
}

/** A calendar day, YYYY-MM-DD on our side; theirs is written as such a day unless `format` says otherwise. */
export function day(place: Place<string> | Place<number>, format: TimeFormat = isoTime): Node<string> {
  return codec(place, "day", {
    get: (value) =>
      value === "" ? null : (format.parse(value)?.toISOString().slice(0, 10) ?? malformed(place, "a day", value)),
    put: (value) => (isLocalDate(value) ? value : malformed(place, "a day", value)),
  })
}

/**
 * A word of theirs as a word of ours. `words` is theirs → ours; of several words of theirs with one of ours the first is written.
 * A word of theirs outside the table reads as `other` (default: it can't be read); one of ours outside it is not written.
 */
export function choice<const V extends string | boolean>(
  place: Place<string>,
  words: Readonly<Record<string, V>>,
  other?: V | null,
): Node<V> {
  const back = new Map(
    Object.entries(words)
      .toReversed()
      .map(([theirs, ours]) => [String(ours), theirs]),
  )
  const about = { choices: [...new Set(Object.values(words).map(String))] }
  return codec(
    place,
    "choice",
    {
      get: (value) => {
        const found = Object.hasOwn(words, String(value)) ? words[String(value)] : other
        return found === undefined ? malformed(place, `one of ${Object.keys(words).join(", ")}`, value) : found
      },
      put: (value) => back.get(String(value)),
    },
    about,
  )
}

/** Names the record of another resource of the same connector: theirs is its id there, ours our record's id. `nobody` is no id. */
export function ref(
  resource: string,
  place: Place<string> | Place<number>,
  nobody: string | number = "",
): Node<string> {
  const { schema } = infoOf(place)
  const isNumber = ["integer", "number"].includes(String(schema && Reflect.get(schema, "type")))
  return codec(
    place,
    "reference",
    {
      get: (value) => (value === "" || value === nobody ? null : String(value)),
      put: (value) => (isNumber ? Number(value) : value),
    },
    { ref: resource },
  )
}

/** The way there and back of one place, where the table above has none: pure, named, on a small part of the record. */
export interface Code<T, V> {
  /** Undefined in, undefined out: "does not say". */
  readonly get: (value: T | undefined, env: Writing["env"]) => V | null | undefined
  /** The new value of the place; undefined writes nothing. `old` is what the vendor has there, `draft` what fields before it have written. */
  readonly put: (value: V | null, old: T | undefined, env: Writing["env"], draft: T | undefined) => unknown
}

/** The escape hatch: `code("xero.phone", p, { get, put })`. An object's `put` may give only what it changes. */
export function code<T, V>(name: string, place: Place<T> | At<T>, { get, put }: Code<T, V>): Node<V> {
  const info = infoOf(place)
  return {
    about: { codec: name, path: pathText(place) },
    // The place's type is the vendor's schema, against which the record was checked.
    get: (reading) => get(readPlace(info, reading) as T | undefined, reading.env),
    put: (value, writing) => {
      const old = readPlace(info, { frames: writing.bases, env: writing.env }) as T | undefined
      const draft = readPlace(info, { frames: writing.drafts, env: writing.env }) as T | undefined
      const made = put(value as V | null, old, writing.env, draft)
      if (made === undefined) return
      if (info.path.length > 0) writePlace(info, mergedWith(info, made, writing), writing)
      else Object.assign(writing.drafts[info.depth] ?? {}, made)
    },
  }
}

/** An object joins what other fields have written to the same place; anything else replaces it. */
function mergedWith(info: ReturnType<typeof infoOf>, made: unknown, { drafts, env }: Writing): unknown {
  const drafted = readPlace(info, { frames: drafts, env })
  return isObject(made) && isObject(drafted) ? { ...drafted, ...made } : made
}

/** Taken from the vendor, never written. */
export function readOnly<T>(field: Place<T>): Node<T>
export function readOnly<T>(field: Node<T>): Node<T>
export function readOnly<T>(field: Field<T>): Node<T> {
  const node = asNode(field)
  return { ...(node as Node<T>), about: { ...node.about, isReadOnly: true }, put: () => undefined }
}

/** Written when a record is made, never changed afterwards. */
export function onlyNew<T>(field: Place<T>): Node<T>
export function onlyNew<T>(field: Node<T>): Node<T>
export function onlyNew<T>(field: Field<T>): Node<T> {
  const node = asNode(field)
  return {
    ...(node as Node<T>),
    about: { ...node.about, onlyNew: true },
    put: (value, writing) => {
      if (writing.isNew) node.put(value, writing)
    },
  }
}

/** Part of what makes a row the same row on both sides. */
export function key<T>(field: Place<T>): Node<T>
export function key<T>(field: Node<T>): Node<T>
export function key<T>(field: Field<T>): Node<T> {
  const node = asNode(field)
  return { ...(node as Node<T>), about: { ...node.about, isKey: true } }
}

/** Worked out from what stands at a place, and never written: `derived("shopify.total", r, (order) => …)`. */
export function derived<T, V>(name: string, place: Place<T> | At<T>, get: Code<T, V>["get"]): Node<V> {
  return readOnly(code<T, V>(name, place, { get, put: () => undefined }))
}

/** The vendor has no such fields, `...none("notes", "tags")`: what we know of them stays as it is. */
export function none<const K extends string>(...fields: readonly K[]): { readonly [F in K]: Node<never> } {
  return Object.fromEntries(fields.map((field) => [field, nothing])) as { readonly [F in K]: Node<never> }
}
const nothing: Node<never> = { about: { codec: "none", path: "" }, get: () => undefined, put: () => undefined }

/** Always this value on our side; nothing is written. */
export function always<const V extends string | boolean | null>(value: V): Node<V> {
  const about = { codec: `always ${value}`, path: "", isReadOnly: true, always: value }
  return { about, get: () => value, put: () => undefined }
}

interface Way {
  readonly get: (value: unknown) => unknown
  readonly put: (value: unknown) => unknown
  /** What clears the place on their side. Default null. */
  readonly empty?: unknown
}

function codec<T>(place: Place<unknown>, name: string, way: Way, more: Partial<NodeAbout> = {}): Node<T> {
  const info = infoOf(place)
  return {
    about: { codec: name, path: pathText(place), ...more },
    get: (reading) => {
      const value = readPlace(info, reading)
      return value === undefined || value === null ? null : way.get(value)
    },
    put: (value, writing) => {
      if (value === null) return clear(info, way.empty ?? null, writing)
      const made = way.put(value)
      if (made !== undefined) writePlace(info, made, writing)
    },
  }
}

/** A new record leaves out what is empty; a change says so. */
function clear(info: ReturnType<typeof infoOf>, empty: unknown, writing: Writing): void {
  if (!writing.isNew) writePlace(info, empty, writing)
}

/** Throws; typed as a value so that it can stand where one is wanted. */
function malformed(place: Place<unknown>, wanted: string, value: unknown): never {
  const shown = JSON.stringify(value)?.slice(0, 40) ?? "nothing"
  throw new LensError(pathText(place), `${shown} is not ${wanted}`)
}

function validDate(ms: number): Date | null {
  return Number.isNaN(ms) || Math.abs(ms) > 8.64e15 ? null : new Date(ms)
}
