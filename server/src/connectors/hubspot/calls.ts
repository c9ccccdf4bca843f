// How HubSpot is called: objects by id, writes in batches, associations beside them. How lists are read: windows.ts.
import {
  type Api,
  batch,
  type PushItem,
  type PushResult,
  recordsAt,
  VendorError,
  type Verdict,
  type Writer,
} from "#hub"
import { messageOf } from "./formats.ts"

/** HubSpot's versions are dates since 2025; one is supported for 18 months after its release (docs: versioning). */
export const version = "2026-03"
/** Inputs of a batch call. */
const batchMax = 100
/** Our own property with unique values: a new record without another unique value is written by it, so that twice is once. */
export const ownProperty = "mortise_id"

/** A kind of CRM object as it is asked for. */
export interface Kind {
  readonly object: "contacts" | "companies" | "deals"
  /** The property that says when it last changed: contacts have an older name for it. */
  readonly changedAt: "lastmodifieddate" | "hs_lastmodifieddate"
  readonly properties: readonly string[]
  /** What its records are associated with, beside what stands in a property. */
  readonly joins: readonly Joined[]
  /** What makes two writes of one new record one record. */
  readonly unique: (item: PushItem) => { readonly idProperty: string; readonly id: string }
}
type Joined = "contacts" | "companies"

/** HubSpot's own types of association: deal → contact, deal → primary company, contact → primary company (docs: associations). */
const associationTypes: Readonly<Record<string, number>> = {
  "deals contacts": 3,
  "deals companies": 5,
  "contacts companies": 1,
}

export type HObject = Readonly<Record<string, unknown>>

export const propertiesPath = (object: string) => `/crm/properties/${version}/${object}`
export const objectPath = (object: string) => `/crm/objects/${version}/${object}`
const joinPath = (from: string, to: string) => `/crm/associations/${version}/${from}/${to}/batch`

/** The properties that are asked for: those that are mapped, and those that people of the account made. */
export function askedOf({ env }: Api, { object, properties }: Kind): readonly string[] {
  return [...properties, ...customIn(env.meta, object).map(({ name }) => name)]
}

/** What `details` learned of the properties that people of the account made. */
export function customIn(meta: HObject, object: string): readonly { readonly name: string; readonly label: string }[] {
  const found: unknown = Reflect.get(Object(meta["custom"]), object)
  return Array.isArray(found) ? found : []
}

/** One object by its id; null when there is none (or it is archived). */
export const one = (kind: Kind) => async (api: Api, id: string) => (await many(kind).get(api, [id]))[0] ?? null

/** Objects by id; those that are gone are left out (207 with an error for each). */
export const many = (kind: Kind) => ({
  batchMax,
  get: async (api: Api, ids: readonly string[]): Promise<readonly HObject[]> => {
    const asked = { properties: askedOf(api, kind), inputs: ids.map((id) => ({ id })) }
    const answer = await api.send({
      method: "POST",
      path: `${objectPath(kind.object)}/batch/read`,
      json: asked,
      allow: [404],
    })
    return answer.status === 404 ? [] : withLinks(api, kind, recordsAt(answer.body, "results"))
  },
})

/** Objects with the ids of what they are associated with, which search and batch answers leave out. */
export async function withLinks(
  api: Api,
  { object, joins }: Kind,
  records: readonly HObject[],
): Promise<readonly HObject[]> {
  if (joins.length === 0 || records.length === 0) return records
  const links = records.map((): Record<string, string | null> => ({}))
  for (const to of joins) {
    const found = await linkedTo(
      api,
      object,
      to,
      records.map((record) => String(record["id"])),
    )
    for (const [i, record] of records.entries())
      Object.assign(links[i] ?? {}, { [to]: found.get(String(record["id"])) ?? null })
  }
  return records.map(({ associations: _associations, ...record }, i) => ({ ...record, links: links[i] }))
}

async function linkedTo(api: Api, from: string, to: Joined, ids: readonly string[]): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  for (let i = 0; i < ids.length; i += batchMax) {
    const inputs = ids.slice(i, i + batchMax).map((id) => ({ id }))
    const { body } = await api.send({
      method: "POST",
      path: `${joinPath(from, to)}/read`,
      json: { inputs },
      allow: [404],
    })
    for (const row of Array.isArray(Reflect.get(Object(body), "results")) ? recordsAt(body, "results") : []) {
      const first = firstOf(row["to"], associationTypes[`${from} ${to}`])
      if (first !== undefined) found.set(String(Reflect.get(Object(row["from"]), "id")), first)
    }
  }
  return found
}

/** Of several the primary one, else the oldest: the same one at every read. */
function firstOf(to: unknown, type: number | undefined): string | undefined {
  const ends = (Array.isArray(to) ? to : []).map((end) => ({
    id: Number(Reflect.get(Object(end), "toObjectId")),
    isPrimary: JSON.stringify(Reflect.get(Object(end), "associationTypes") ?? []).includes(`"typeId":${type}`),
  }))
  const [first] = ends.toSorted((a, b) => Number(b.isPrimary) - Number(a.isPrimary) || a.id - b.id)
  return first === undefined ? undefined : String(first.id)
}

/** New ones by a unique value (`upsert`), changed ones by their id; each answered with the whole object as it is then. */
export const writer = (kind: Kind, verb: "upsert" | "update"): Writer =>
  batch(batchMax, async (api, items) => {
    const written = await writtenOf(api, kind, verb, items)
    await joinAll(api, kind, items, written)
    const ids = [...new Set(written.flatMap((one) => ("id" in one ? [one.id] : [])))]
    const now = new Map((ids.length === 0 ? [] : await many(kind).get(api, ids)).map((raw) => [String(raw["id"]), raw]))
    return written.map((result) => ("id" in result ? { raw: now.get(result.id) ?? null } : result))
  })

type Written = { readonly id: string } | { readonly error: Verdict }

async function writtenOf(
  api: Api,
  kind: Kind,
  verb: "upsert" | "update",
  items: readonly PushItem[],
): Promise<Written[]> {
  const inputs = items.map((item, i) => ({
    ...(item.id === null ? kind.unique(item) : { id: item.id }),
    objectWriteTraceId: String(i),
    properties: propertiesOf(kind, item),
  }))
  const full = verb === "update" ? inputs.filter((input) => Object.keys(input.properties).length > 0) : inputs
  // A batch names its records by one property; one that has no property to change only gets its associations.
  const groups = Map.groupBy(full, (input) => ("idProperty" in input ? input.idProperty : "id"))
  const answers = new Map<string, Written>()
  for (const group of groups.values())
    for (const [trace, result] of await sent(api, `${objectPath(kind.object)}/batch/${verb}`, group))
      answers.set(trace, result)
  return items.map(({ id }, i) => {
    const untouched: Written =
      id === null ? { error: { class: "transient", message: "HubSpot left a record out" } } : { id }
    return answers.get(String(i)) ?? untouched
  })
}

interface Input {
  readonly objectWriteTraceId: string
}

/** What became of each input, by its trace. Where HubSpot refuses a whole batch for one record, each is sent alone. */
async function sent(api: Api, path: string, inputs: readonly Input[]): Promise<[string, Written][]> {
  try {
    const { body } = await api.send({ method: "POST", path, json: { inputs } })
    const done = recordsAt(body, "results").map((raw): [string, Written] => [
      traceOf(raw, inputs),
      { id: String(raw["id"]) },
    ])
    return [...done, ...refusals(body)]
  } catch (error) {
    if (!(error instanceof VendorError) || !["validation", "missing"].includes(error.errorClass)) throw error
    const [only] = inputs
    if (inputs.length === 1 && only !== undefined)
      return [[only.objectWriteTraceId, { error: { class: error.errorClass, message: error.message } }]]
    const alone: [string, Written][] = []
    for (const input of inputs) alone.push(...(await sent(api, path, [input])))
    return alone
  }
}

function traceOf(raw: HObject, inputs: readonly Input[]): string {
  const trace = raw["objectWriteTraceId"]
  return typeof trace === "string" ? trace : inputs.length === 1 ? (inputs[0]?.objectWriteTraceId ?? "") : ""
}

function refusals(body: unknown): [string, Written][] {
  const errors: unknown = Reflect.get(Object(body), "errors")
  return (Array.isArray(errors) ? errors : []).flatMap((error): [string, Written][] => {
    const traces: unknown = Reflect.get(Object(Reflect.get(Object(error), "context")), "objectWriteTraceId")
    const isMissing = Reflect.get(Object(error), "category") === "OBJECT_NOT_FOUND"
    const verdict: Verdict = {
      class: isMissing ? "missing" : "validation",
      message: messageOf(error) ?? "HubSpot refused the record without a reason",
    }
    return (Array.isArray(traces) ? traces : []).map((trace) => [String(trace), { error: verdict }])
  })
}

/** A contact's company stands in a property, but is written as an association. */
const companyProperty = "associatedcompanyid"

function propertiesOf({ unique }: Kind, item: PushItem): Readonly<Record<string, unknown>> {
  const { [companyProperty]: _company, ...properties } = partOf(item.body, "properties")
  if (item.id !== null) return properties
  const { idProperty, id } = unique(item)
  return { ...properties, [idProperty]: id }
}

function partOf(value: unknown, name: string): Readonly<Record<string, unknown>> {
  const found: unknown = Reflect.get(Object(value), name)
  return typeof found === "object" && found !== null ? { ...found } : {}
}

/** What a record should be associated with, and what it was; undefined where nothing is said. */
function joinsOf(item: PushItem): { to: Joined; next: string | null; old: string | null }[] {
  const [links, properties] = [partOf(item.body, "links"), partOf(item.body, "properties")]
  const before: Record<string, unknown> = { ...partOf(item.raw, "links"), ...rename(partOf(item.raw, "properties")) }
  const wanted: Record<string, unknown> = { ...links, ...rename(properties) }
  return (["contacts", "companies"] as const)
    .filter((to) => wanted[to] !== undefined)
    .map((to) => ({ to, next: idText(wanted[to]), old: idText(before[to]) }))
    .filter(({ next, old }) => next !== old)
}

const rename = (properties: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  properties[companyProperty] === undefined ? {} : { companies: properties[companyProperty] }
const idText = (value: unknown): string | null =>
  value === null || value === undefined || value === "" ? null : String(value)

async function joinAll(
  api: Api,
  { object }: Kind,
  items: readonly PushItem[],
  written: readonly Written[],
): Promise<void> {
  const wishes = items.flatMap((item, i) => {
    const result = written[i]
    return result !== undefined && "id" in result ? joinsOf(item).map((wish) => ({ ...wish, id: result.id })) : []
  })
  for (const [to, ones] of Map.groupBy(wishes, (wish) => wish.to)) {
    const gone = ones.filter(({ old }) => old !== null)
    const come = ones.filter(({ next }) => next !== null)
    if (gone.length > 0)
      await api.post(`${joinPath(object, to)}/archive`, {
        inputs: gone.map(({ id, old }) => ({ from: { id }, to: [{ id: old }] })),
      })
    if (come.length > 0)
      await api.post(`${joinPath(object, to)}/create`, {
        inputs: come.map(({ id, next }) => ({
          from: { id },
          to: { id: next },
          types: [{ associationCategory: "HUBSPOT_DEFINED", associationTypeId: associationTypes[`${object} ${to}`] }],
        })),
      })
  }
}

/** Objects go to HubSpot's bin, from which they can be restored for 90 days. */
export const archiver = (kind: Kind): Writer =>
  batch(batchMax, async (api, items): Promise<PushResult[]> => {
    await api.send({
      method: "POST",
      path: `${objectPath(kind.object)}/batch/archive`,
      json: { inputs: items.map(({ id }) => ({ id })) },
    })
    return items.map(() => ({ raw: null }))
  })
