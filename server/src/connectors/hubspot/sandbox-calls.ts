// Reading and writing of the simulated account, one by one and in batches.
import { json, type SandboxReply, type SandboxRequest } from "#hub"
import type { HubspotAccount } from "./sandbox.ts"
import { refusedWith } from "./sandbox-errors.ts"
import {
  defaultProperties,
  type HRecord,
  type ObjectName,
  objectAt,
  type Problem,
  problemOf,
  propertyOf,
} from "./sandbox-objects.ts"

const listMax = 100
const batchMax = 100
const invalid = (message: string): Problem => ({ status: 400, category: "VALIDATION_ERROR", message })
const missing = { status: 404, category: "OBJECT_NOT_FOUND", message: "resource not found" } as const

/** The properties that a request asks for: in its query, or in its body. */
export function askedFor({ query, json: asked }: SandboxRequest): readonly string[] {
  const inBody: unknown = Reflect.get(Object(asked), "properties")
  return Array.isArray(inBody) ? inBody.map(String) : query.getAll("properties").flatMap((names) => names.split(","))
}

/** A record with its default properties and those asked for; what it does not have is null. */
export function shownAs(object: ObjectName, record: HRecord, asked: readonly string[]): HRecord {
  const own = objectAt(record, "properties")
  const names = [...new Set([...defaultProperties[object], ...asked])].toSorted()
  const properties = Object.fromEntries(names.map((name) => [name, own[name] === "" ? null : (own[name] ?? null)]))
  const { id, createdAt, updatedAt, archived } = { id: "", createdAt: "", updatedAt: "", archived: false, ...record }
  return { id, properties, createdAt, updatedAt, archived }
}

export function listed({ tables, env }: HubspotAccount, request: SandboxRequest, object: ObjectName): SandboxReply {
  const limit = Number(request.query.get("limit") ?? 10)
  if (!(limit > 0 && limit <= listMax))
    return refusedWith(invalid(`The limit has to be between 1 and ${listMax}`), env.uuid())
  const after = Number(request.query.get("after") ?? 0)
  const all = tables[object].all().filter((record) => Number(record["id"]) > after)
  const page = all.toSorted((a, b) => Number(a["id"]) - Number(b["id"])).slice(0, limit)
  const last = page.at(-1)?.["id"]
  const paging = all.length > limit ? { paging: { next: { after: String(last), link: `?after=${last}` } } } : {}
  return json({ results: page.map((record) => shownAs(object, record, askedFor(request))), ...paging })
}

export function oneOf(
  { tables, env }: HubspotAccount,
  request: SandboxRequest,
  object: ObjectName,
  id: string,
): SandboxReply {
  const by = request.query.get("idProperty")
  const found = by === null ? tables[object].get(id) : withValue(tables[object].all(), by, id)
  return found === undefined ? refusedWith(missing, env.uuid()) : json(shownAs(object, found, askedFor(request)))
}

export function created(account: HubspotAccount, request: SandboxRequest, object: ObjectName): SandboxReply {
  const properties = objectAt(request.json, "properties")
  const problem = problemOf(account, object, properties, undefined)
  if (problem !== null) return refusedWith(problem, account.env.uuid())
  return json(shownAs(object, account.tables[object].insert({ properties }), Object.keys(properties)), 201)
}

export function patched(
  account: HubspotAccount,
  request: SandboxRequest,
  object: ObjectName,
  id: string,
): SandboxReply {
  const old = account.tables[object].get(id)
  if (old === undefined) return refusedWith(missing, account.env.uuid())
  const properties = objectAt(request.json, "properties")
  const problem = problemOf(account, object, properties, old)
  if (problem !== null) return refusedWith(problem, account.env.uuid())
  return json(shownAs(object, account.tables[object].change(id, { properties }), Object.keys(properties)))
}

export function removed({ tables }: HubspotAccount, object: ObjectName, id: string): SandboxReply {
  if (tables[object].get(id) !== undefined) tables[object].remove(id)
  return { status: 204, text: "" }
}

export function archived(account: HubspotAccount, request: SandboxRequest, object: ObjectName): SandboxReply {
  for (const { id } of inputsOf(request)) removed(account, object, String(id))
  return { status: 204, text: "" }
}

export function batchRead({ tables, env }: HubspotAccount, request: SandboxRequest, object: ObjectName): SandboxReply {
  const inputs = inputsOf(request)
  if (inputs.length > batchMax) return refusedWith(invalid(`No more than ${batchMax} inputs`), env.uuid())
  const by: unknown = Reflect.get(Object(request.json), "idProperty")
  const found = inputs.map(({ id }) => {
    const table = tables[object]
    return typeof by === "string" ? withValue(table.all(), by, String(id)) : table.get(String(id))
  })
  const results = found.filter((one) => one !== undefined).map((one) => shownAs(object, one, askedFor(request)))
  const absent = inputs.filter((_input, i) => found[i] === undefined).map(({ id }) => String(id))
  const error = {
    status: "error",
    category: "OBJECT_NOT_FOUND",
    message: "Could not get some objects",
    context: { ids: absent },
  }
  return batchAnswer(env, results, absent.length === 0 ? [] : [error])
}

/** Creates, changes or upserts; with traces each record is judged alone, without them the first that is refused refuses all. */
export function batchWritten(
  account: HubspotAccount,
  request: SandboxRequest,
  object: ObjectName,
  verb: "create" | "update" | "upsert",
): SandboxReply {
  const inputs = inputsOf(request)
  if (inputs.length === 0 || inputs.length > batchMax)
    return refusedWith(invalid(`The number of inputs has to be between 1 and ${batchMax}`), account.env.uuid())
  if (new Set(inputs.map((input) => input["idProperty"])).size > 1)
    return refusedWith(invalid("All inputs have to use the same idProperty"), account.env.uuid())
  const seen = inputs.map((input) => String(input["id"] ?? "").toLowerCase())
  if (verb !== "create" && new Set(seen).size < seen.length)
    return refusedWith(invalid("Duplicate IDs found in batch input"), account.env.uuid())
  const results: HRecord[] = []
  const errors: HRecord[] = []
  for (const input of inputs) {
    const trace = input["objectWriteTraceId"]
    const done = writeOne(account, object, verb, input)
    if ("category" in done) {
      if (trace === undefined) return refusedWith(done, account.env.uuid())
      errors.push({ ...done, status: "error", context: { objectWriteTraceId: [trace] } })
    } else
      results.push({
        ...shownAs(object, done.record, []),
        ...(trace === undefined ? {} : { objectWriteTraceId: trace }),
        ...(verb === "upsert" ? { new: done.isNew } : {}),
      })
  }
  return batchAnswer(account.env, results, errors, verb === "create" ? 201 : 200)
}

function writeOne(
  account: HubspotAccount,
  object: ObjectName,
  verb: "create" | "update" | "upsert",
  input: HRecord,
): { record: HRecord; isNew: boolean } | Problem {
  const table = account.tables[object]
  const by = input["idProperty"]
  const id = String(input["id"] ?? "")
  if (verb === "upsert" && typeof by !== "string") return invalid("idProperty is required for this operation")
  if (typeof by === "string" && by !== "email" && account.own.get(object)?.has(by) !== true)
    return invalid(`${by} is no property with unique values`)
  const old = verb === "create" ? undefined : typeof by === "string" ? withValue(table.all(), by, id) : table.get(id)
  if (verb === "update" && old === undefined) return missing
  const properties = {
    ...objectAt(input, "properties"),
    ...(typeof by === "string" && old === undefined ? { [by]: id } : {}),
  }
  const problem = problemOf(account, object, properties, old)
  if (problem !== null) return problem
  const record = old === undefined ? table.insert({ properties }) : table.change(String(old["id"]), { properties })
  return { record, isNew: old === undefined }
}

/** What contacts and deals are associated with: a contact's company is its property, a deal's ends are its links. */
export function readLinks(
  { env, tables }: HubspotAccount,
  request: SandboxRequest,
  from: ObjectName,
  to: string,
): SandboxReply {
  const inputs = inputsOf(request)
  if (inputs.length > 1_000) return refusedWith(invalid("No more than 1000 inputs"), env.uuid())
  const results = inputs.flatMap(({ id }) => {
    const end = endOf(tables[from].get(String(id)), from, to)
    if (end === "" || tables[to as ObjectName]?.get(end) === undefined) return []
    const associationTypes = [
      { category: "HUBSPOT_DEFINED", typeId: typeOf(from, to), label: to === "companies" ? "Primary" : null },
    ]
    return [{ from: { id }, to: [{ toObjectId: Number(end), associationTypes }] }]
  })
  return batchAnswer(env, results, [])
}

export function linked(
  { env, tables }: HubspotAccount,
  request: SandboxRequest,
  from: ObjectName,
  to: string,
  isMade: boolean,
): SandboxReply {
  for (const input of inputsOf(request)) {
    const id = String(objectAt(input, "from")["id"])
    const ends: unknown = isMade ? [input["to"]] : input["to"]
    const end = String(Reflect.get(Object(Array.isArray(ends) ? ends[0] : undefined), "id"))
    const record = tables[from].get(id)
    if (record === undefined || (isMade && tables[to as ObjectName]?.get(end) === undefined))
      return refusedWith(missing, env.uuid())
    if (!isMade && endOf(record, from, to) !== end) continue
    const value = isMade ? end : null
    tables[from].change(
      id,
      from === "contacts" ? { properties: { associatedcompanyid: value } } : { links: { [to]: value } },
    )
  }
  return isMade ? batchAnswer(env, [], [], 201) : { status: 204, text: "" }
}

function endOf(record: HRecord | undefined, from: ObjectName, to: string): string {
  if (record === undefined) return ""
  return from === "contacts" ? propertyOf(record, "associatedcompanyid") : String(objectAt(record, "links")[to] ?? "")
}

function typeOf(from: ObjectName, to: string): number {
  return from === "contacts" ? 1 : to === "companies" ? 5 : 3
}

function withValue(records: readonly HRecord[], property: string, value: string): HRecord | undefined {
  return records.find((record) => propertyOf(record, property).toLowerCase() === value.toLowerCase())
}

function inputsOf({ json: asked }: SandboxRequest): readonly HRecord[] {
  const inputs: unknown = Reflect.get(Object(asked), "inputs")
  return Array.isArray(inputs) ? inputs : []
}

function batchAnswer(
  env: HubspotAccount["env"],
  results: readonly unknown[],
  errors: readonly unknown[],
  status = 200,
): SandboxReply {
  const at = env.now().toISOString()
  const failed = errors.length === 0 ? {} : { numErrors: errors.length, errors }
  return json(
    { status: "COMPLETE", results, startedAt: at, completedAt: at, ...failed },
    errors.length === 0 ? status : 207,
  )
}
