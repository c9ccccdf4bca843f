import { Ajv, type ValidateFunction } from "ajv"
import { defineErrors } from "#kernel"

/** A kind of event that a tenant publishes itself. */
export interface OwnEventType {
  readonly type: string
  readonly version: number
  readonly summary: string
  /** JSON Schema of the event's data. */
  readonly schema: Readonly<Record<string, unknown>>
  readonly sample: Readonly<Record<string, unknown>>
}

export const ownTypesMax = 500
const schemaCharsMax = 20_000
const depthMax = 10

export const ownEventErrors = defineErrors({
  "event_type.unknown": {
    status: 404,
    text: (p: { type: string }) => `There is no event type ${p.type} of your own; declare it first.`,
  },
  "event_type.taken": {
    status: 409,
    text: (p: { domain: string }) => `Types of ${p.domain} are the product's own; take another first word.`,
  },
  "event_type.too_many": {
    status: 409,
    text: (p: { max: number }) => `There are ${p.max} types already, the most allowed.`,
  },
  "event_type.schema_refused": {
    status: 422,
    text: (p: { reason: string }) =>
      `The schema can't be used: ${p.reason}. It is JSON Schema with ${[...keywords].slice(0, 12).join(", ")} and the like; references and regular expressions are not offered.`,
  },
  "event_type.sample_misfit": {
    status: 422,
    text: (p: { reason: string }) => `The sample does not fit the schema: ${p.reason}.`,
  },
  "event.misfit": {
    status: 422,
    text: (p: { reason: string }) => `The data does not fit the type's schema: ${p.reason}.`,
  },
  "event.key_reused": {
    status: 422,
    text: () => "This key was used for another event; the same key is the same event. Take a new key.",
  },
})

/** What a schema may say: each of these costs no more than the data is long. */
const keywords: ReadonlySet<string> = new Set(
  "type properties required additionalProperties items enum const minimum maximum minLength maxLength minItems maxItems anyOf title description examples default exclusiveMinimum exclusiveMaximum multipleOf minProperties maxProperties nullable".split(
    " ",
  ),
)

const ajv = new Ajv({ strict: false, allErrors: false, validateFormats: false, addUsedSchema: false })
/** Compiled schemas by their text, the longest unused one forgotten first. */
const compiled = new Map<string, ValidateFunction>()
const compiledMax = 500

/** Why data does not fit a schema; null when it does. Throws `event_type.schema_refused`. */
export function misfitOf(schema: Readonly<Record<string, unknown>>, data: unknown): string | null {
  const validate = validatorOf(schema)
  if (validate(data)) return null
  const [error] = validate.errors ?? []
  return `${error?.instancePath || "data"} ${error?.message ?? "is wrong"}`.slice(0, 300)
}

function validatorOf(schema: Readonly<Record<string, unknown>>): ValidateFunction {
  const text = JSON.stringify(schema)
  const validate = compiled.get(text) ?? compile(schema, text)
  compiled.delete(text)
  compiled.set(text, validate)
  const [oldest] = compiled
  if (compiled.size > compiledMax && oldest !== undefined) compiled.delete(oldest[0])
  return validate
}

function compile(schema: Readonly<Record<string, unknown>>, text: string): ValidateFunction {
  const problem = text.length > schemaCharsMax ? "it is too long" : problemOf(schema, 0)
  if (problem !== null) throw ownEventErrors["event_type.schema_refused"]({ reason: problem })
  try {
    return ajv.compile(schema)
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message.slice(0, 200) : "unreadable"
    throw ownEventErrors["event_type.schema_refused"]({ reason }, { cause })
  } finally {
    ajv.removeSchema(schema)
  }
}

function problemOf(schema: unknown, depth: number): string | null {
  if (typeof schema === "boolean") return null
  if (schema === null || typeof schema !== "object" || Array.isArray(schema)) return "a schema is an object"
  if (depth > depthMax) return `it is nested deeper than ${depthMax} levels`
  const foreign = Object.keys(schema).find((key) => !keywords.has(key))
  if (foreign !== undefined) return `the keyword ${foreign.slice(0, 40)} is not offered`
  for (const part of partsOf(schema)) {
    const problem = problemOf(part, depth + 1)
    if (problem !== null) return problem
  }
  return null
}

function partsOf(schema: object): unknown[] {
  const { properties, items, anyOf, additionalProperties } = schema as Record<string, unknown>
  const named = properties !== null && typeof properties === "object" ? Object.values(properties) : []
  const listed = [anyOf, items].flatMap((part) => (Array.isArray(part) ? part : part === undefined ? [] : [part]))
  return [...named, ...listed, ...(additionalProperties === undefined ? [] : [additionalProperties])]
}
