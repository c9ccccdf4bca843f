import { Ajv, type ErrorObject } from "ajv"

// Verbose: a refusal tells the field by its title, and what it should look like in the words of its description.
const ajv = new Ajv({ useDefaults: true, removeAdditional: false, allErrors: false, strict: false, verbose: true })
/** Refusals whose message alone does not say what was meant. */
const toldBy = new Map([
  ["additionalProperties", "additionalProperty"],
  ["enum", "allowedValues"],
  ["const", "allowedValue"],
])

/** Why a value does not fit a schema, in words; null when it does. Defaults are filled in. */
export function whyRefused(schema: object, value: unknown): string | null {
  const check = ajv.compile(schema)
  // Many callers make their schema anew: what was compiled for it would be kept for good.
  ajv.removeSchema(schema)
  if (check(value)) return null
  const [first] = check.errors ?? []
  return first === undefined ? "it does not fit" : saidOf(first)
}

function saidOf({ keyword, instancePath, message = "does not fit", params, parentSchema }: ErrorObject): string {
  const { title, description } = parentSchema as { title?: string; description?: string }
  const where = (instancePath !== "" && title) || instancePath.replaceAll("/", " ").trim()
  if (keyword === "pattern" && description !== undefined) return `${where} should be: ${description}`
  const told = params[toldBy.get(keyword) ?? ""] as unknown
  return `${where} ${message} ${told === undefined ? "" : [told].flat().join(", ")}`.trim()
}
