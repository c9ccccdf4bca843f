/** A field of a form that is made from a JSON Schema. */
export interface SchemaField {
  readonly name: string
  readonly label: string
  readonly hint: string | null
  readonly kind: "text" | "secret" | "choice" | "number" | "yes" | "list" | "json"
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly isRequired: boolean
  readonly isInteger: boolean
  readonly min: number | null
  readonly max: number | null
  readonly charsMax: number | null
  readonly default: unknown
}

/** What a form holds while it is filled in: numbers and JSON are text. */
export type SchemaValues = Record<string, string | boolean | string[]>

type Node = Readonly<Record<string, unknown>>

/**
 * The fields of an object schema, in its order. What has no field of its own (objects, mixed lists) is edited as JSON, so that
 * every schema has a form. The server checks against the schema again.
 */
export function fieldsOf(schema: unknown, options: { readonly isSecret?: boolean } = {}): readonly SchemaField[] {
  const properties = nodeOf(nodeOf(schema)["properties"])
  const required = new Set(listOf(nodeOf(schema)["required"]))
  return Object.entries(properties).map(([name, node]) =>
    fieldOf(name, nodeOf(node), required.has(name), options.isSecret ?? false),
  )
}

/** The form's first values: what is kept, else the schema's defaults. */
export function formValues(fields: readonly SchemaField[], kept: Readonly<Record<string, unknown>>): SchemaValues {
  return Object.fromEntries(fields.map((field) => [field.name, shownValue(field, kept[field.name] ?? field.default)]))
}

/** What is sent: numbers and JSON as such; empty numbers and JSON are left out. */
export function sentValues(fields: readonly SchemaField[], values: SchemaValues): Record<string, unknown> {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const value = values[field.name]
      if ((field.kind === "number" || field.kind === "json" || field.kind === "choice") && value === "") return []
      return [[field.name, sentValue(field, value)]]
    }),
  )
}

/** What is wrong with a value before it is sent. */
export type SchemaFault = "wanted" | "number" | "json"

export function faultsOf(fields: readonly SchemaField[], values: SchemaValues): Readonly<Record<string, SchemaFault>> {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const fault = faultOf(field, values[field.name])
      return fault === null ? [] : [[field.name, fault]]
    }),
  )
}

function faultOf(field: SchemaField, value: SchemaValues[string] | undefined): SchemaFault | null {
  if (typeof value !== "string") return null
  const text = value.trim()
  if (text === "") return field.isRequired && field.default === undefined ? "wanted" : null
  if (field.kind === "number") return isInside(field, Number(text)) ? null : "number"
  if (field.kind === "json" && parsed(text) === undefined) return "json"
  return null
}

function isInside({ min, max, isInteger }: SchemaField, number: number): boolean {
  if (!Number.isFinite(number) || (isInteger && !Number.isInteger(number))) return false
  return number >= (min ?? Number.NEGATIVE_INFINITY) && number <= (max ?? Number.POSITIVE_INFINITY)
}

function sentValue({ kind, options }: SchemaField, value: SchemaValues[string] | undefined): unknown {
  if (typeof value !== "string") return value
  if (kind === "number") return Number(value.trim())
  if (kind === "json") return parsed(value)
  if (kind === "choice") return parsed(options.find((option) => option.value === value)?.value ?? "")
  return value.trim()
}

function shownValue({ kind }: SchemaField, value: unknown): SchemaValues[string] {
  if (kind === "yes") return value === true
  if (kind === "list") return listOf(value)
  if (value === undefined || value === null) return ""
  if (kind === "choice") return JSON.stringify(value)
  if (kind === "json") return JSON.stringify(value, null, 2)
  return String(value)
}

function fieldOf(name: string, node: Node, isRequired: boolean, isSecret: boolean): SchemaField {
  const options = optionsOf(node)
  const title = textOf(node["title"])
  return {
    name,
    label: title ?? wordsOf(name),
    hint: textOf(node["description"]),
    kind: options.length > 0 ? "choice" : kindOf(node, isSecret),
    options,
    isRequired,
    isInteger: node["type"] === "integer",
    min: numberOf(node["minimum"]),
    max: numberOf(node["maximum"]),
    charsMax: numberOf(node["maxLength"]),
    default: node["default"],
  }
}

function kindOf(node: Node, isSecret: boolean): SchemaField["kind"] {
  const { type } = node
  if (type === "string") return isSecret ? "secret" : "text"
  if (type === "boolean") return "yes"
  if (type === "integer" || type === "number") return "number"
  if (type === "array" && nodeOf(node["items"])["type"] === "string") return "list"
  return "json"
}

/** The choices of an `enum`, or of an `anyOf` of constants; their values are kept as JSON. */
function optionsOf(node: Node): SchemaField["options"] {
  const listed = Array.isArray(node["enum"]) ? node["enum"].map((value: unknown) => ({ const: value })) : node["anyOf"]
  if (!Array.isArray(listed)) return []
  const nodes = listed.map(nodeOf)
  if (!nodes.every((one) => "const" in one)) return []
  return nodes.map((one) => ({
    value: JSON.stringify(one["const"]),
    label: textOf(one["title"]) ?? wordsOf(String(one["const"])),
  }))
}

/** `salesAccount` and `sales_account` as words. */
function wordsOf(name: string): string {
  const words = name
    .replaceAll(/([a-z\d])([A-Z])/g, "$1 $2")
    .replaceAll(/[_-]+/g, " ")
    .toLowerCase()
  return words.charAt(0).toUpperCase() + words.slice(1)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function nodeOf(value: unknown): Node {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : {}
}

function listOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === "string") : []
}

function textOf(value: unknown): string | null {
  return typeof value === "string" && value !== "" ? value : null
}

function numberOf(value: unknown): number | null {
  return typeof value === "number" ? value : null
}
