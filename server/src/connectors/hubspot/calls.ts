// How HubSpot is called: everything by list, changes by search, objects by id, writes in batches.
import {
  type Api,
  batch,
  eachAlone,
  isoTime,
  listAt,
  type PushItem,
  type PushResult,
  pullBySearch,
  type Row,
  readBack,
  recordsAt,
  refused,
  rowAt,
  rowsAt,
  type SearchAsk,
  type Shape,
  textAt,
  type Writer,
  type Written,
} from "#hub"
import { companyProperty, type Joined, joinAll, withLinks } from "./links.ts"
import { objectPath } from "./paths.ts"
import { customIn } from "./properties.ts"
import { ownProperty } from "./shapes.ts"

/** Inputs of a batch call, and the largest page of the list. */
const batchMax = 100
/** The largest page of a search; however it is paged, it shows 10,000 results at most (docs: CRM search limits). */
const searchMax = 200
/** A search takes two of the calls that are allowed per second: HubSpot allows half as many. */
const searchCost = 2
/** The index of the search lags behind writes by some seconds; a minute is read again. */
const overlapMs = 60_000

/** A kind of CRM object as it is asked for. */
interface Kind {
  readonly object: "contacts" | "companies" | "deals"
  /** The property that says when it last changed: contacts have an older name for it. */
  readonly changedAt: "lastmodifieddate" | "hs_lastmodifieddate"
  /** Those that are mapped. */
  readonly properties: readonly string[]
  /** What its records are associated with, beside what stands in a property. */
  readonly joins: readonly Joined[]
}

/** How objects of one kind are read and written. The properties that the shape names are those that are asked for. */
export function objects(object: Kind["object"], shape: Shape<unknown>, joins: readonly Joined[] = []) {
  const changedAt = object === "contacts" ? "lastmodifieddate" : "hs_lastmodifieddate"
  const properties = Object.keys(rowAt(shape.schema, "properties", "properties", "properties"))
  const kind: Kind = { object, changedAt, properties, joins }
  const [getMany, write] = [byIds(kind), writer(kind)]
  return {
    id: "id",
    changed: { at: "updatedAt" },
    pull: pulled(kind),
    get: async (api: Api, id: string) => (await getMany.get(api, [id]))[0] ?? null,
    getMany,
    custom: (meta: Row) =>
      customIn(meta, object).map(({ name, label }) => ({ path: `properties.${name}`, label: String(label) })),
    push: { retry: "natural" as const, create: write, update: write, remove: archiver(kind) },
  }
}

function pulled(kind: Kind) {
  return pullBySearch({
    pageSize: searchMax,
    overlapMs,
    changedAt: (raw) => isoTime.parse(textAt(raw, "properties", kind.changedAt) ?? raw["updatedAt"]),
    search: (api, ask) => searched(api, kind, ask),
    list: async (api, after) => {
      const query = { limit: batchMax, properties: askedOf(api, kind).join(","), after }
      const body = await api.get(objectPath(kind.object), query)
      return { records: recordsAt(body, "results"), next: textAt(body, "paging", "next", "after") ?? null }
    },
    complete: (api, records) => withLinks(api, kind.object, kind.joins, records),
  })
}

async function searched(api: Api, kind: Kind, ask: SearchAsk) {
  const { object, changedAt } = kind
  const filters = [
    { propertyName: changedAt, operator: "GTE", value: ask.from?.getTime() },
    { propertyName: changedAt, operator: "LT", value: ask.before?.getTime() },
    { propertyName: "hs_object_id", operator: "GT", value: ask.above },
  ].flatMap(({ value, ...filter }) => (value === undefined ? [] : [{ ...filter, value: String(value) }]))
  const asked = {
    filterGroups: filters.length === 0 ? [] : [{ filters }],
    sorts: [ask.order === "id" ? "hs_object_id" : `-${changedAt}`],
    properties: askedOf(api, kind),
    limit: ask.limit,
  }
  const body = await api.post(`${objectPath(object)}/search`, asked, { cost: searchCost })
  return { records: recordsAt(body, "results"), total: Number(rowAt(body)["total"] ?? 0) }
}

/** The properties that are asked for: those that are mapped, and those that people of the account made. */
function askedOf({ env }: Api, { object, properties }: Kind): readonly string[] {
  return [...properties, ...customIn(env.meta, object).map(({ name }) => String(name))]
}

/** Objects by id; those that are gone (or archived) are left out. */
const byIds = (kind: Kind) => ({
  batchMax,
  get: async (api: Api, ids: readonly string[]): Promise<readonly Row[]> => {
    const json = { properties: askedOf(api, kind), inputs: ids.map((id) => ({ id })) }
    const path = `${objectPath(kind.object)}/batch/read`
    const { status, body } = await api.send({ method: "POST", path, json, allow: [404] })
    return status === 404 ? [] : withLinks(api, kind.object, kind.joins, recordsAt(body, "results"))
  },
})

/** New ones by a unique value, changed ones by their id; their associations after them. */
function writer(kind: Kind): Writer {
  return readBack(byIds(kind), async (api, items) => {
    const written = await writtenOf(api, kind, items)
    await joinAll(api, kind.object, items, written)
    return written
  })
}

interface Input {
  readonly objectWriteTraceId: string
  readonly id: string
  /** The property that a new one is known by. */
  readonly idProperty?: string
  readonly properties: Row
}

/** A batch names its records by one property; one that has no property to change only gets its associations. */
async function writtenOf(api: Api, { object }: Kind, items: readonly PushItem[]) {
  const inputs = items.map((item, i) => inputOf(object, item, String(i)))
  const full = inputs.filter(({ idProperty, properties }) => idProperty || Object.keys(properties).length > 0)
  const written = new Map<Input, Written>()
  for (const [idProperty, group] of Map.groupBy(full, (input) => input.idProperty)) {
    const path = `${objectPath(object)}/batch/${idProperty === undefined ? "update" : "upsert"}`
    // HubSpot refuses a whole batch for some failures of one record.
    const results = await eachAlone(group, (some) => sent(api, path, some))
    for (const [i, result] of results.entries()) if (group[i]) written.set(group[i], result)
  }
  return inputs.map((input) => written.get(input) ?? { id: input.id })
}

/** A new contact is known by its e-mail address, all else by our own property. */
function inputOf(object: Kind["object"], { body, id, recordId }: PushItem, objectWriteTraceId: string): Input {
  const { [companyProperty]: _company, ...properties } = rowAt(body, "properties")
  if (id !== null) return { objectWriteTraceId, id, properties }
  const email = object === "contacts" ? textAt(properties, "email") : undefined
  if (email !== undefined) return { objectWriteTraceId, id: email, idProperty: "email", properties }
  const known = { ...properties, [ownProperty.name]: recordId }
  return { objectWriteTraceId, id: recordId, idProperty: ownProperty.name, properties: known }
}

/** What became of each input, by its trace: one that is sent alone needs none. */
async function sent(api: Api, path: string, inputs: readonly Input[]): Promise<Written[]> {
  const body = await api.post(path, { inputs })
  const alone = inputs.length === 1 ? inputs[0]?.objectWriteTraceId : undefined
  const done = recordsAt(body, "results").map((raw): [unknown, Written] => [
    raw["objectWriteTraceId"] ?? alone,
    { id: String(raw["id"]) },
  ])
  const written = new Map([...done, ...rowsAt(body, "errors").flatMap(refusalsIn)])
  return inputs.map(({ objectWriteTraceId: trace, id, idProperty }) => {
    const untold = idProperty === undefined ? { id } : refused("HubSpot left a record out", "transient")
    return written.get(trace) ?? untold
  })
}

function refusalsIn(error: Row): [unknown, Written][] {
  const words = textAt(error, "errors", "0", "message") ?? textAt(error, "message")
  const refusal = refused(words, error["category"] === "OBJECT_NOT_FOUND" ? "missing" : "validation")
  return listAt(error, "context", "objectWriteTraceId").map((trace) => [trace, refusal])
}

/** Objects go to HubSpot's bin, from which they can be restored for 90 days. */
function archiver({ object }: Kind): Writer {
  return batch(batchMax, async (api, items): Promise<PushResult[]> => {
    await api.post(`${objectPath(object)}/batch/archive`, { inputs: items.map(({ id }) => ({ id })) })
    return items.map(() => ({ raw: null }))
  })
}
