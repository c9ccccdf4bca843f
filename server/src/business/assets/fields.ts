import { defineErrors, isLocalDate, parseMicro } from "#kernel"

/** Fields of its own that a type may have. */
export const fieldsMax = 40
export const choicesMax = 60
export const choiceCharsMax = 100
export const fieldTextMax = 2000
export const fieldKeyPattern = "^[a-z][a-z0-9_]{0,39}$"

export const fieldKinds = ["text", "number", "date", "boolean", "choice"] as const
export type FieldKind = (typeof fieldKinds)[number]

/** One field that every asset of a type has. */
export interface FieldDefinition {
  /** Its name in the API, never shown: small letters, digits and `_`. */
  readonly key: string
  readonly label: string
  readonly kind: FieldKind
  readonly isRequired: boolean
  /** Of a choice: what may be chosen. Empty otherwise. */
  readonly choices: readonly string[]
  /** Of a number: bounds as decimals. Null: none. */
  readonly min: string | null
  readonly max: string | null
}

/** Numbers are decimals as text, dates YYYY-MM-DD. */
export type FieldValue = string | boolean
export type FieldValues = Readonly<Record<string, FieldValue>>

const fieldErrors = defineErrors({
  "asset.fields_invalid": {
    status: 422,
    text: (p: { problems: readonly string[] }) => `The asset's own fields are not right: ${p.problems.join("; ")}.`,
  },
  "asset.definitions_invalid": {
    status: 422,
    text: (p: { reason: string }) => `The fields of an asset type can't be so: ${p.reason}.`,
  },
})

/** Throws `asset.definitions_invalid` for definitions that contradict themselves (their form was checked at the edge). */
export function checkDefinitions(definitions: readonly FieldDefinition[]): void {
  const refuse = (reason: string) => fieldErrors["asset.definitions_invalid"]({ reason })
  if (new Set(definitions.map((d) => d.key)).size !== definitions.length) throw refuse("two have one key")
  for (const { key, kind, choices, min, max } of definitions) {
    if ((kind === "choice") !== choices.length > 0) throw refuse(`${key}: choices belong to a choice, which needs some`)
    if (new Set(choices).size !== choices.length) throw refuse(`${key}: one choice is named twice`)
    if (kind !== "number" && (min !== null || max !== null)) throw refuse(`${key}: only a number has bounds`)
    if (min !== null && max !== null && parseMicro(min) > parseMicro(max)) throw refuse(`${key}: min is above max`)
  }
}

/** What a change of fields asks for: null takes a value away. */
export type FieldPatch = Readonly<Record<string, FieldValue | null>>

/**
 * The values after a change: what was there and still fits the definitions, with the named ones changed. Only a change must answer
 * what is required, so that a field added to a type later refuses no other change. Throws `asset.fields_invalid`, all problems at once.
 */
export function mergeFields(
  definitions: readonly FieldDefinition[],
  before: FieldValues,
  patch: FieldPatch | undefined,
): FieldValues {
  const values: Record<string, FieldValue> = {}
  for (const definition of definitions) {
    const old = Object.hasOwn(before, definition.key) ? before[definition.key] : undefined
    if (old !== undefined && problemOf(definition, old) === undefined) values[definition.key] = old
  }
  if (patch === undefined) return values
  const problems = Object.entries(patch).flatMap(([key, value]) => {
    const definition = definitions.find((d) => d.key === key)
    if (definition === undefined) return [`there is no field ${key}`]
    if (value === null) delete values[key]
    else values[key] = value
    return value === null ? [] : (problemOf(definition, value) ?? [])
  })
  problems.push(
    ...definitions.flatMap((d) => (d.isRequired && values[d.key] === undefined ? [`${d.key} is missing`] : [])),
  )
  if (problems.length > 0) throw fieldErrors["asset.fields_invalid"]({ problems: problems.slice(0, fieldsMax) })
  return values
}

function problemOf({ key, kind, choices, min, max }: FieldDefinition, value: FieldValue): string | undefined {
  switch (kind) {
    case "boolean":
      return typeof value === "boolean" ? undefined : `${key} is true or false`
    case "text":
      return typeof value === "string" && value.length <= fieldTextMax ? undefined : `${key} is a text`
    case "date":
      return isLocalDate(value) ? undefined : `${key} is a day as YYYY-MM-DD`
    case "choice":
      return typeof value === "string" && choices.includes(value) ? undefined : `${key} is one of ${choices.join(", ")}`
    case "number":
      return isNumberWithin(value, min, max) ? undefined : `${key} is a decimal${boundsText(min, max)}`
  }
}

const decimal = /^-?\d{1,12}(\.\d{1,6})?$/

function isNumberWithin(value: FieldValue, min: string | null, max: string | null): boolean {
  if (typeof value !== "string" || !decimal.test(value)) return false
  const number = parseMicro(value)
  return (min === null || number >= parseMicro(min)) && (max === null || number <= parseMicro(max))
}

function boundsText(min: string | null, max: string | null): string {
  return `${min === null ? "" : ` from ${min}`}${max === null ? "" : ` up to ${max}`}`
}
