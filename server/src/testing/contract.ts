import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { Ajv, type ValidateFunction } from "ajv"
import addFormats from "ajv-formats"
import { parse } from "yaml"
import type { SandboxCall } from "#hub"

/** Contracts of vendors, where the shared folder is there. */
const folder = join(process.env["SHARED_DIR"] ?? join(import.meta.dirname, "../../../../shared"), "contracts")

/** A vendor's own contract: what of a connector's calls, and of its sandbox's answers, is not as it says. */
export interface Contract {
  /** What is wrong with a call, in words; empty where it is as the contract says. Calls to elsewhere are none of its business. */
  wrongIn(call: SandboxCall): readonly string[]
  /** How many calls it has judged. */
  readonly judged: () => number
}

/** One schema of the contract that is older than what the vendor really does. */
export interface Amendment {
  /** JSON pointer of an object's schema. */
  readonly at: string
  /** What the vendor does, since when, and where it says so. */
  readonly why: string
  /** Fields that it no longer always sends. */
  readonly optional?: readonly string[]
  /** What its fields' schemas say otherwise, by field; a field that the file lacks is added. */
  readonly fields?: Readonly<Record<string, Json>>
}

type Json = Readonly<Record<string, unknown>>

interface Operation {
  readonly method: string
  readonly template: string
  readonly pattern: RegExp
  readonly about: Json
  readonly parameters: readonly Json[]
}

/**
 * The contract of an OpenAPI 3 or Swagger 2 file, YAML or JSON; null where the file is not there. `place` is the host and path that the
 * contract's paths are below, `amendments` what the vendor has changed since the file was written. Throws where an amendment names a schema
 * that the file does not have.
 */
export function openApiContract(file: string, place: string, amendments: readonly Amendment[] = []): Contract | null {
  const path = join(folder, file)
  if (!existsSync(path)) return null
  const document = plain(parse(readFileSync(path, "utf8"), { maxAliasCount: -1 }))
  for (const one of amendments) amend(document, one)
  const ajv = addFormats.default(new Ajv({ strict: false, validateSchema: false, coerceTypes: true, logger: false }))
  ajv.addSchema(document, "contract")
  const operations = operationsOf(document)
  const compiled = new Map<string, ValidateFunction>()
  const check = (pointer: string, value: unknown): string | null => {
    const validate = compiled.get(pointer) ?? ajv.compile({ $ref: `contract#${pointer}` })
    compiled.set(pointer, validate)
    if (validate(structuredClone(value))) return null
    const [first] = validate.errors ?? []
    return `${first?.instancePath} ${first?.message} ${JSON.stringify(first?.params ?? {})}`
  }
  let judged = 0
  return {
    judged: () => judged,
    wrongIn: ({ request, reply, isFaulted }) => {
      const at = `${request.host}${request.path}`
      // Slack refuses with 200 and `ok: false`, and takes its tokens' codes by POST, which its contract of 2021 does not say.
      const isOther = Reflect.get(Object(reply.json), "ok") === false || request.path === "/api/oauth.v2.access"
      if (!at.startsWith(place) || isOther) return []
      judged += 1
      const rest = at.slice(place.length)
      const operation = operations.find((one) => one.method === request.method && one.pattern.test(rest))
      const name = `${request.method} ${rest}`
      if (operation === undefined) return [`${name} is not in the contract`]
      // What was refused was sent on purpose.
      const sent = reply.status < 400 ? sentWrong(document, operation, request, check) : []
      const answered = isFaulted ? [] : answerWrong(document, operation, reply, check)
      return [...sent, ...answered].map((text) => `${name}: ${text}`)
    },
  }
}

function amend(document: Json, { at: pointer, why, optional = [], fields = {} }: Amendment): void {
  const schema = lookUp(document, pointer)
  if (schema === undefined) throw new Error(`The contract has no ${pointer}, which is amended because: ${why}`)
  const before = at(schema, "properties")
  const changed = Object.entries(fields).map(([name, field]) => [name, { ...at(before, name), ...field }])
  Object.assign(schema, {
    properties: { ...before, ...Object.fromEntries(changed) },
    required: listAt(schema, "required").filter((name) => !optional.includes(String(name))),
  })
}

type CheckAt = (pointer: string, value: unknown) => string | null

function sentWrong(
  document: Json,
  operation: Operation,
  { query, json, form }: SandboxCall["request"],
  check: CheckAt,
): string[] {
  const named = new Set(operation.parameters.filter((one) => one["in"] === "query").map((one) => String(one["name"])))
  const strange = [...new Set(query.keys())].filter(
    (key) => !named.has(key) && !named.has(`${key.replace(/\[.*$/, "")}[]`) && !named.has(key.replace(/\[.*$/, "")),
  )
  const wrong = strange.map((key) => `the parameter ${key} is not in the contract`)
  const body = bodyPointer(document, operation)
  const value = json ?? (form.size > 0 ? nested(form) : undefined)
  if (body === null || value === undefined) return wrong
  const found = check(body, value)
  return found === null ? wrong : [...wrong, `the body sent: ${found}`]
}

function answerWrong(
  document: Json,
  operation: Operation,
  { status, json }: SandboxCall["reply"],
  check: CheckAt,
): string[] {
  const responses = at(operation.about, "responses") ?? {}
  const key = [String(status), `${String(status)[0]}XX`, "default"].find((one) => one in responses)
  if (key === undefined) return status < 300 ? [`the answer ${status} is not in the contract`] : []
  if (json === undefined) return []
  const pointer = `/paths/${escaped(operation.template)}/${operation.method.toLowerCase()}/responses/${key}`
  const schema = schemaPointer(document, pointer)
  const found = schema === null ? null : check(schema, json)
  return found === null ? [] : [`the answer ${status}: ${found}`]
}

function bodyPointer(document: Json, { about, template, method, parameters }: Operation): string | null {
  const pointer = `/paths/${escaped(template)}/${method.toLowerCase()}`
  if (about["requestBody"] !== undefined) return schemaPointer(document, `${pointer}/requestBody`)
  const index = parameters.findIndex((one) => one["in"] === "body")
  return index === -1 ? null : `${pointer}/parameters/${index}/schema`
}

/** Where the JSON (or form) schema of a body or an answer stands; references are followed. */
function schemaPointer(document: Json, pointer: string): string | null {
  const found = lookUp(document, pointer)
  const ref = found?.["$ref"]
  if (typeof ref === "string") return schemaPointer(document, ref.slice(1))
  if (found?.["schema"] !== undefined) return `${pointer}/schema`
  const types = Object.keys(at(found, "content") ?? {})
  const type = types.find((one) => one.includes("json")) ?? types.find((one) => one.includes("form"))
  return type === undefined ? null : `${pointer}/content/${escaped(type)}/schema`
}

function operationsOf(document: Json): Operation[] {
  const found: Operation[] = []
  for (const [template, item] of Object.entries(at(document, "paths") ?? {})) {
    const shared = listAt(item, "parameters")
    for (const method of ["get", "post", "put", "patch", "delete"]) {
      const about = at(item, method)
      if (about === undefined) continue
      const parameters = [...listAt(about, "parameters"), ...shared].map((one) => resolved(document, one))
      found.push({ method: method.toUpperCase(), template, pattern: patternOf(template), about, parameters })
    }
  }
  return found.toSorted((a, b) => holes(a.template) - holes(b.template))
}

const holes = (template: string): number => template.split("{").length

function patternOf(template: string): RegExp {
  const source = template.replace(/[.+?^$()|[\]\\]/g, "\\$&").replace(/\{[^}]+\}/g, "[^/]+")
  return new RegExp(`^${source}/?$`)
}

function resolved(document: Json, one: Json): Json {
  const ref = one["$ref"]
  return typeof ref === "string" ? (lookUp(document, ref.slice(1)) ?? {}) : one
}

function lookUp(document: Json, pointer: string): Json | undefined {
  let value: Json | undefined = document
  for (const part of pointer.split("/").slice(1)) value = at(value, part.replaceAll("~1", "/").replaceAll("~0", "~"))
  return value
}

function at(value: unknown, name: string): Json | undefined {
  const found: unknown = Reflect.get(Object(value), name)
  return typeof found === "object" && found !== null ? Object(found) : undefined
}

function listAt(value: unknown, name: string): Json[] {
  const found: unknown = Reflect.get(Object(value), name)
  return Array.isArray(found) ? found : []
}

const escaped = (part: string): string => part.replaceAll("~", "~0").replaceAll("/", "~1")

/** `a[b][0][c]=1` as objects and lists. */
function nested(form: URLSearchParams): Json {
  const root: Record<string, unknown> = {}
  for (const [key, value] of form) {
    const parts = key.split(/\[|\]\[|\]/).filter((part, i) => i === 0 || part !== "")
    let place = root
    for (const part of parts.slice(0, -1)) {
      const next = at(place, part) ?? {}
      place[part] = next
      place = next as Record<string, unknown>
    }
    place[parts.at(-1) ?? key] = value
  }
  return listed(root) as Json
}

function listed(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value
  const entries = Object.entries(value).map(([key, one]) => [key, listed(one)] as const)
  return entries.length > 0 && entries.every(([key]) => /^\d+$/.test(key))
    ? entries.map(([, one]) => one)
    : Object.fromEntries(entries)
}

/** What OpenAPI 3.0 says otherwise than JSON Schema does: "exclusive" by a flag, and null beside schemas without a type and
 *  beside the values of an enum, which Stripe's file calls nullable without naming null among them. */
function plain(value: unknown): Json {
  const visit = (one: unknown): unknown => {
    if (Array.isArray(one)) return one.map(visit)
    if (typeof one !== "object" || one === null) return one
    const kept = Object.entries(one)
      .filter(([name, inner]) => !(/^exclusive(Min|Max)imum$/.test(name) && typeof inner === "boolean"))
      .map(([name, inner]): [string, unknown] => [name, visit(inner)])
    const made = Object.fromEntries(kept)
    if (made["nullable"] !== true) return made
    if (made["type"] !== undefined)
      return Array.isArray(made["enum"]) ? { ...made, enum: [...made["enum"], null] } : made
    const { nullable: _nullable, ...rest } = made
    return { anyOf: [rest, { type: "null" }] }
  }
  return visit(value) as Json
}
