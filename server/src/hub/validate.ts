import { Ajv } from "ajv"

const ajv = new Ajv({ useDefaults: true, removeAdditional: false, allErrors: false, strict: false })

/** Why a value does not fit a schema, in words; null when it does. Defaults are filled in. */
export function whyRefused(schema: object, value: unknown): string | null {
  const check = ajv.compile(schema)
  // Many callers make their schema anew: what was compiled for it would be kept for good.
  ajv.removeSchema(schema)
  if (check(value)) return null
  const [first] = check.errors ?? []
  const where = first?.instancePath.replaceAll("/", " ").trim() ?? ""
  return `${where} ${first?.message ?? "does not fit"} ${Object.values(first?.params ?? {}).join(", ")}`.trim()
}
