import type { TObject, TSchema } from "typebox"
import { Compile } from "typebox/compile"
import type { Row } from "../lens/rows.ts"

declare const recorded: unique symbol

/** A kind of canonical record: what the hub knows of a thing, whatever it is called elsewhere. */
export interface RecordType<C> {
  readonly kind: string
  readonly name: string
  readonly schema: TObject
  readonly fields: readonly string[]
  /** Fields that describe a person: masked in logs, gone when the person is erased. */
  readonly personal: ReadonlySet<string>
  /** Money, tax, stock and legal identity: "newest wins" never decides these. */
  readonly guarded: ReadonlySet<string>
  /** Fields where one value stands above the others, the strictest first: of two that differ it is the one that holds. */
  readonly strictest: Readonly<Record<string, readonly unknown[]>>
  /** What makes two records one before they are linked; the surest first. Empty: nothing does. */
  keysOf(record: Row): readonly string[]
  /** What a person calls this record. */
  titleOf(record: Row): string
  /** Every field with nothing in it. */
  readonly blank: Row
  /** Why this is no such record; null when it is one. `isWhole` false: only the fields that are there are looked at. */
  whyWrong(record: Row, isWhole: boolean): string | null
  readonly [recorded]?: C
}

interface Spec {
  readonly kind: string
  readonly name: string
  readonly schema: TObject
  readonly personal?: readonly string[]
  readonly guarded?: readonly string[]
  readonly strictest?: Readonly<Record<string, readonly unknown[]>>
  readonly keys?: (record: Row) => readonly (string | null)[]
  readonly title: string
}

/** Declares a canonical record; `C` is an interface that extends the schema's type. Amounts are minor units as text, prices, quantities
 *  and rates decimals as text, days YYYY-MM-DD; what is not known is null, never left out. */
export function recordType<C>(spec: Spec): RecordType<C> {
  const fields = Object.keys(spec.schema.properties)
  const checks = new Map(fields.map((name) => [name, lazily(() => Compile(spec.schema.properties[name] as TSchema))]))
  const titleField = spec.title
  return {
    kind: spec.kind,
    name: spec.name,
    schema: spec.schema,
    fields,
    personal: new Set(spec.personal),
    guarded: new Set(spec.guarded),
    strictest: spec.strictest ?? {},
    keysOf: (record) => (spec.keys?.(record) ?? []).filter((key) => key !== null),
    titleOf: (record) => String(record[titleField] ?? ""),
    blank: Object.fromEntries(fields.map((name) => [name, blankOf(spec.schema.properties[name])])),
    whyWrong: (record, isWhole) => {
      const names = isWhole ? fields : Object.keys(record)
      const wrong = names.find(
        (name) =>
          checks
            .get(name)?.()
            .Check(record[name] ?? null) !== true,
      )
      if (wrong === undefined) return null
      const said = JSON.stringify(record[wrong])?.slice(0, 60) ?? "nothing"
      return `${wrong} can't be ${spec.personal?.includes(wrong) && said !== "null" ? "what it is" : said}`
    },
  }
}

/** Text that two systems write alike: composed, trimmed, lower case, blanks as one; null when nothing is left. */
export function keyText(value: unknown): string | null {
  if (typeof value !== "string") return null
  const text = value.normalize("NFKC").trim().toLowerCase().replace(/\s+/g, " ")
  return text === "" ? null : text
}

function blankOf(schema: TSchema | undefined): unknown {
  const type: unknown = schema && Reflect.get(schema, "type")
  return type === "array" ? [] : null
}

function lazily<T>(make: () => T): () => T {
  let made: T | undefined
  return () => {
    made ??= make()
    return made
  }
}
