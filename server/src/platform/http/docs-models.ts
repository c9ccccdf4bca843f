/** A JSON Schema, or any other part of the document. */
type Node = Readonly<Record<string, unknown>>

interface Operation {
  readonly requestBody?: { readonly content?: Content }
  readonly responses?: Readonly<Record<string, { readonly content?: Content }>>
}
type Content = Readonly<Record<string, { schema?: unknown }>>

/** Where a schema stands: the words of its name, best places first. */
interface Place {
  readonly schema: Node
  readonly name: string
  /** The name when the first one is taken: a list's rows tell less than the record does. */
  readonly other?: string
  readonly rank: number
}

const jsonType = "application/json"

/**
 * Gives the objects of the document's requests and answers a name and one place (`components.schemas`): what a route takes or answers
 * as a whole, and what occurs in several places. Named after the address it is read at: `GET /orders/{id}` answers an `Order`,
 * whose `lines` are each an `OrderLine`; what `POST` takes is an `OrderInput`, what `PATCH` takes an `OrderChange`. Changes the
 * operations in place and answers the schemas by name.
 */
export function shareModels(
  paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
): Record<string, unknown> {
  const places = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, operation]) => placesOf(path, method, operation as Operation)),
  )
  const names = namesOf(places)
  const shared = new Map<string, unknown>()
  const withRefs = (value: unknown, isBody = false): unknown => {
    if (Array.isArray(value)) return value.map((each) => withRefs(each))
    if (!isNode(value)) return value
    const name = isBody ? undefined : names.get(identityOf(value))
    if (name === undefined) return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, withRefs(part)]))
    if (!shared.has(name)) {
      shared.set(name, undefined)
      const { description: _own, ...schema } = value
      shared.set(name, withRefs(schema, true))
    }
    const { description } = value
    return { $ref: `#/components/schemas/${name}`, ...(description === undefined ? {} : { description }) }
  }
  for (const methods of Object.values(paths))
    for (const operation of Object.values(methods))
      for (const json of contentsOf(operation as Operation)) json.schema = withRefs(json.schema)
  return Object.fromEntries([...shared].toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

function contentsOf({ requestBody, responses = {} }: Operation): { schema?: unknown }[] {
  return [requestBody, ...Object.values(responses)].flatMap((part) => part?.content?.[jsonType] ?? [])
}

/** The best name of each object that gets one. Two that want the same one: the worse place's is told apart by a number. */
function namesOf(places: readonly Place[]): Map<string, string> {
  const counts = new Map<string, number>()
  const nested: Place[] = []
  const seen = new Set<string>()
  const walk = (value: unknown, name: string, rank: number): void => {
    if (Array.isArray(value)) for (const part of value) walk(part, name, rank)
    if (!isNode(value)) return
    if (isModel(value)) {
      const identity = identityOf(value)
      counts.set(identity, (counts.get(identity) ?? 0) + 1)
      const own = name + kindOf(value)
      if (rank >= nestedRank) nested.push({ schema: value, name: own, rank })
      if (seen.has(identity)) return
      seen.add(identity)
      for (const [key, part] of Object.entries(value.properties))
        walk(part, own + titled(singular(key)), rank + nestedRank)
      return
    }
    for (const [key, part] of Object.entries(value)) if (key !== "examples") walk(part, name, rank)
  }
  const roots = places.toSorted((a, b) => a.rank - b.rank)
  for (const { schema, name, rank } of roots) walk(schema, name, rank)
  const names = new Map<string, string>()
  const taken = new Set(["Problem"])
  const shared = nested.filter(({ schema }) => (counts.get(identityOf(schema)) ?? 0) > 1)
  for (const { schema, name, other = name } of [...roots, ...shared]) {
    const identity = identityOf(schema)
    if (!isModel(schema) || names.has(identity)) continue
    let own = taken.has(name) ? other : name
    for (let n = 2; taken.has(own); n++) own = `${other}${n}`
    taken.add(own)
    names.set(identity, own)
  }
  return names
}

/** Every level deeper is a worse place to be named after than any whole answer. */
const nestedRank = 1000

function placesOf(path: string, method: string, { requestBody, responses = {} }: Operation): Place[] {
  const words = path
    .replace(/^\/api\/v1/, "")
    .split("/")
    .filter(Boolean)
  const nouns = words.filter((word) => !word.startsWith("{"))
  const base = nouns.map((word) => titled(singular(word))).join("")
  // The record at its own address first, then lists, then what other verbs answer; shorter addresses before longer ones.
  const rank = (method === "get" ? 0 : 100) + nouns.length * 2 + (words.at(-1)?.startsWith("{") ? 0 : 1)
  const places: Place[] = []
  const body = requestBody?.content?.[jsonType]?.schema
  if (isNode(body))
    places.push({ schema: body, name: base + (method === "patch" ? "Change" : "Input"), rank: rank + 300 })
  for (const [status, response] of Object.entries(responses)) {
    const schema = response.content?.[jsonType]?.schema
    if (!status.startsWith("2") || !isNode(schema)) continue
    const item = itemOf(schema)
    if (item === undefined) places.push({ schema, name: base, rank })
    else
      places.push(
        { schema: item, name: base, other: `${base}Row`, rank },
        { schema, name: `${base}List`, rank: rank + 200 },
      )
  }
  return places
}

/** What a list is of. */
function itemOf(schema: Node): Node | undefined {
  const properties = isNode(schema["properties"]) ? schema["properties"] : {}
  const data = properties["data"]
  const items = isNode(data) ? data["items"] : undefined
  return isNode(items) && isModel(items) ? items : undefined
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}

function isModel(value: Node): value is Node & { properties: Node } {
  return value["type"] === "object" && isNode(value["properties"]) && Object.keys(value["properties"]).length > 0
}

/** The word that tells the members of a union apart, where there is one (`kind: { enum: ["hero"] }`). */
function kindOf({ properties }: { readonly properties: Node }): string {
  const kind = properties["kind"] ?? properties["type"]
  const words = isNode(kind) && Array.isArray(kind["enum"]) ? kind["enum"] : []
  return words.length === 1 ? titled(String(words[0])) : ""
}

const identities = new WeakMap<Node, string>()
/** Equal for equal schemas, whatever they are said to be for. */
function identityOf(schema: Node): string {
  const known = identities.get(schema)
  if (known !== undefined) return known
  const { description: _own, ...rest } = schema
  const identity = JSON.stringify(rest)
  identities.set(schema, identity)
  return identity
}

/** `time-entries` → `TimeEntries`. */
function titled(word: string): string {
  return word
    .split(/[^a-zA-Z0-9]+/)
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join("")
}

/** `time-entries` → `time-entry`, `addresses` → `address`, `status` as it is. */
function singular(word: string): string {
  if (/(ss|us|is|news|series)$/.test(word)) return word
  if (word.endsWith("ies")) return `${word.slice(0, -3)}y`
  if (/(ss|x|ch|sh)es$/.test(word)) return word.slice(0, -2)
  return word.endsWith("s") ? word.slice(0, -1) : word
}
