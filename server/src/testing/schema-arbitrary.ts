import fc from "fast-check"
import { newId } from "#kernel"

/** A JSON Schema as far as routes use it. */
export interface JsonSchema {
  readonly type?: string
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly anyOf?: readonly JsonSchema[]
  readonly pattern?: string
  readonly format?: string
  readonly minLength?: number
  readonly maxLength?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly minItems?: number
  readonly maxItems?: number
  readonly items?: JsonSchema
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: boolean | JsonSchema
  readonly patternProperties?: Readonly<Record<string, JsonSchema>>
  readonly examples?: readonly unknown[]
}

/** Ids that exist, by prefix, so that generated requests reach deep. */
export type IdPool = ReadonlyMap<string, readonly string[]>

const textMax = 60
const itemsMax = 3

/** Values that fit a schema: its examples, known ids, edge cases and random ones; plain ones leave out what is optional. */
export function arbitraryOf(schema: JsonSchema, pool: IdPool, isPlain = false): fc.Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (schema.enum) return fc.constantFrom(...schema.enum)
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map((part) => arbitraryOf(part, pool, isPlain)))
  switch (schema.type) {
    case "string":
      return textOf(schema, pool)
    case "integer":
      return fc.integer({ min: schema.minimum ?? -5, max: Math.min(schema.maximum ?? 1_000, 1_000_000) })
    case "number":
      return fc.integer({
        min: Math.ceil(schema.minimum ?? -5),
        max: Math.floor(Math.min(schema.maximum ?? 1_000, 1_000_000)),
      })
    case "boolean":
      return fc.boolean()
    case "null":
      return fc.constant(null)
    case "array":
      return fc.array(arbitraryOf(schema.items ?? {}, pool, isPlain), {
        minLength: schema.minItems ?? 0,
        maxLength: Math.min(schema.maxItems ?? itemsMax, Math.max(itemsMax, schema.minItems ?? 0)),
      })
    case "object":
      return objectOf(schema, pool, isPlain)
    default:
      return fc.constantFrom("text", 1, null, true)
  }
}

/** The id prefix that a pattern asks for, if it is an id's. */
export function prefixOf(pattern: string | undefined): string | undefined {
  return /^\^+([a-z][a-z_]*)_\[0-7\]/.exec(pattern ?? "")?.[1]
}

function textOf(schema: JsonSchema, pool: IdPool): fc.Arbitrary<unknown> {
  const prefix = prefixOf(schema.pattern)
  if (prefix !== undefined) return fc.constantFrom(...(pool.get(prefix) ?? []), newId(prefix))
  const examples = (schema.examples ?? []).map((example) => fc.constant(example))
  const made = madeText(schema)
  return made === undefined ? fc.oneof(...examples, fc.constant("text")) : fc.oneof(...examples, made)
}

function madeText(schema: JsonSchema): fc.Arbitrary<string> | undefined {
  if (schema.format === "date-time")
    return fc
      .date({ min: new Date("2000-01-01"), max: new Date("2100-01-01"), noInvalidDate: true })
      .map((d) => d.toISOString())
  if (schema.format === "date")
    return fc
      .date({ min: new Date("2000-01-01"), max: new Date("2100-01-01"), noInvalidDate: true })
      .map((d) => d.toISOString().slice(0, 10))
  if (schema.format !== undefined) return undefined
  const minLength = schema.minLength ?? 0
  const maxLength = Math.max(minLength, Math.min(schema.maxLength ?? textMax, textMax))
  if (schema.pattern === undefined || schema.pattern === "\\S") {
    const pattern = schema.pattern === undefined ? undefined : /\S/
    return fc
      .string({ minLength, maxLength, unit: "grapheme" })
      .filter((s) => [...s].length <= maxLength && (pattern?.test(s) ?? true))
  }
  try {
    return fc.stringMatching(new RegExp(schema.pattern)).filter((s) => s.length <= (schema.maxLength ?? 1_000))
  } catch {
    return undefined
  }
}

function objectOf(schema: JsonSchema, pool: IdPool, isPlain: boolean): fc.Arbitrary<unknown> {
  const [pattern, item] = Object.entries(schema.patternProperties ?? {})[0] ?? []
  if (pattern !== undefined && item !== undefined)
    return fc.dictionary(fc.constantFrom("a", "b", "c"), arbitraryOf(item, pool, isPlain), { maxKeys: 2 })
  const required = schema.required ?? []
  const fields = Object.entries(schema.properties ?? {})
    .filter(([name]) => !isPlain || required.includes(name))
    .map(([name, field]) => [name, arbitraryOf(field, pool, isPlain)] as const)
  return fc.record(Object.fromEntries(fields), { requiredKeys: [...required] })
}

/** One change to a value, in words. */
export interface Mutation {
  readonly what: string
  readonly value: unknown
}

const wrong: readonly unknown[] = [
  null,
  true,
  -1,
  1.5,
  1e30,
  "",
  "\u0000",
  "-1",
  "not one of them",
  "x".repeat(20_000),
  [],
  ["x"],
  {},
  { x: 1 },
]

/** The value with each of its fields wrong in every way, missing, and with a field that nobody knows; four levels deep. */
export function mutationsOf(schema: JsonSchema, value: unknown, at = "body", depth = 4): Mutation[] {
  const own = wrong.map((bad) => ({ what: `${at} = ${JSON.stringify(bad).slice(0, 30)}`, value: bad }))
  if (depth === 0) return own
  if (Array.isArray(value) && schema.items && value.length > 0) {
    const inner = mutationsOf(schema.items, value[0], `${at}[0]`, depth - 1)
    return [...own, ...inner.map((m) => ({ what: m.what, value: [m.value, ...value.slice(1)] }))]
  }
  if (isRecord(value)) return [...own, ...fieldMutations(schema, value, at, depth)]
  return own
}

function fieldMutations(schema: JsonSchema, value: Record<string, unknown>, at: string, depth: number): Mutation[] {
  const object = schema.properties ? schema : (schema.anyOf?.find((part) => part.properties) ?? {})
  const unknown = { what: `${at} with an unknown field`, value: { ...value, nobodyKnowsThis: 1 } }
  const inner = Object.entries(object.properties ?? {}).flatMap(([name, field]) => {
    const { [name]: old, ...rest } = value
    const changed = mutationsOf(field, old, `${at}.${name}`, depth - 1).map((m) => ({
      what: m.what,
      value: { ...value, [name]: m.value },
    }))
    return [{ what: `${at} without ${name}`, value: rest }, ...changed]
  })
  return [unknown, ...inner]
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === "object" && !Array.isArray(value)
}
