/** A field of a block, read from the schema that the server holds blocks against. */
export interface BlockField {
  readonly name: string
  readonly kind:
    | "line"
    | "words"
    | "rich"
    | "link"
    | "picture"
    | "choice"
    | "number"
    | "names"
    | "group"
    | "rows"
    | "blocks"
  readonly isRequired: boolean
  /** An empty one is refused. */
  readonly isFilled: boolean
  readonly charsMax: number | null
  readonly pattern: RegExp | null
  readonly min: number | null
  readonly max: number | null
  readonly options: readonly (string | number)[]
  /** Of a group, or of each row. */
  readonly fields: readonly BlockField[]
  /** Kinds of block that fit in. */
  readonly allow: readonly string[]
}

/** A kind of block as `GET /storefront-blocks` tells it. */
export interface KindSchema {
  readonly kind: string
  readonly schema: unknown
}

type Node = Readonly<Record<string, unknown>>

/** From so many characters on a text has paragraphs, and is simple HTML from the next on. */
const wordsFrom = 400
const richFrom = 10_000
/** Told by the policy of addresses: only pictures may lie in our files, only links may write a mail. */
const pictureSign = "/api/v1/files/"
const linkSign = "mailto:"
/** What every block has and nobody writes. */
const own = new Set(["kind", "id"])

/** The fields of a kind, in the schema's order. */
export function fieldsOfSchema(schema: unknown): readonly BlockField[] {
  const node = nodeOf(schema)
  const required = new Set(listOf(node["required"]))
  return Object.entries(nodeOf(node["properties"]))
    .filter(([name]) => !own.has(name))
    .map(([name, property]) => fieldOf(name, nodeOf(property), required.has(name)))
}

function fieldOf(name: string, node: Node, isRequired: boolean): BlockField {
  const items = nodeOf(node["items"])
  const allow = kindsIn(items)
  const kind = kindOf(node, items, allow)
  const { pattern } = node
  return {
    name,
    kind,
    isRequired,
    isFilled:
      isRequired && numberOf(node["minLength"]) !== 0 && (node["minLength"] !== undefined || pattern !== undefined),
    charsMax: numberOf(node["maxLength"]),
    pattern: typeof pattern === "string" ? new RegExp(pattern) : null,
    min: numberOf(node["minimum"] ?? node["minItems"]),
    max: numberOf(node["maximum"] ?? node["maxItems"]),
    options: optionsOf(node),
    fields: kind === "rows" ? fieldsOfSchema(items) : kind === "group" ? fieldsOfSchema(node) : [],
    allow,
  }
}

function kindOf(node: Node, items: Node, allow: readonly string[]): BlockField["kind"] {
  if (optionsOf(node).length > 0) return "choice"
  switch (node["type"]) {
    case "integer":
    case "number":
      return "number"
    case "object":
      return "group"
    case "array":
      return allow.length > 0 ? "blocks" : items["type"] === "object" ? "rows" : "names"
    default:
      return textKindOf(node)
  }
}

function textKindOf({ pattern, maxLength }: Node): BlockField["kind"] {
  if (typeof pattern === "string" && pattern.includes(pictureSign)) return "picture"
  if (typeof pattern === "string" && pattern.includes(linkSign)) return "link"
  const chars = numberOf(maxLength) ?? 0
  return chars >= richFrom ? "rich" : chars >= wordsFrom ? "words" : "line"
}

/** The kinds of a list of blocks. */
function kindsIn(items: Node): string[] {
  const all = Array.isArray(items["anyOf"]) ? items["anyOf"].map(nodeOf) : []
  return all.flatMap((one) => optionsOf(nodeOf(nodeOf(one["properties"])["kind"])).map(String))
}

/** The values of an `enum`, of a constant, or of a choice between constants. */
function optionsOf(node: Node): (string | number)[] {
  if (Array.isArray(node["anyOf"])) return node["anyOf"].flatMap((one) => optionsOf(nodeOf(one)))
  const given = Array.isArray(node["enum"]) ? node["enum"] : [node["const"]]
  return given.filter((value) => typeof value === "string" || typeof value === "number")
}

function nodeOf(value: unknown): Node {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : {}
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : []
}

function numberOf(value: unknown): number | null {
  return typeof value === "number" ? value : null
}
