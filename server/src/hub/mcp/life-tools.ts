import Type, { type TObject } from "typebox"
import { isId } from "#kernel"
import type { Ctx } from "#platform/db"
import { claimKey, keepAnswer, nullable, requestHash, strict } from "#platform/http"
import { connectorsOf } from "../attach.ts"
import type { DomainPort } from "../carry.ts"
import { type ConnectionId, hubErrors } from "../connection.ts"
import { chosenConnection } from "../connections.ts"
import type { Connector, Resource } from "../define.ts"
import { envOf } from "../errands.ts"
import type { Row } from "../lens/rows.ts"
import { LensError } from "../lens/types.ts"
import { makeRecord, removeRecord } from "../make.ts"
import { overlaidResource } from "../mapping/overlay.ts"
import { recordById } from "../record-store.ts"
import { recordTypeOf } from "../records/index.ts"
import type { Place, RecordId } from "../sync/link-store.ts"
import { ownMappings } from "../sync/mapping-store.ts"
import { pushTargets } from "../sync/work-store.ts"
import { connectionInput, foundIn, placeIn, recordId, saidBy, tellActed } from "./record-tools.ts"
import { linkedRecord } from "./store.ts"
import { editableKinds, permissionOf, type Tool } from "./tool.ts"

/** What is said of kinds that no part of the business keeps. */
const sharedOnly = "No part of the business keeps these: it is a record that the services share."
/** Days that answers are kept for a repeated wish (#platform/jobs/tidy.ts). */
const keyDays = 3

/** One resource with what keeps its kind here. */
interface Kept {
  readonly connector: Connector
  readonly name: string
  readonly resource: Resource
  /** Undefined: no domain keeps this kind. */
  readonly port: DomainPort | undefined
}

/** What makes and removes records of one resource: where the service takes that from us, and the domain that keeps them does it. */
export function lifeTools(
  connector: Connector,
  name: string,
  resource: Resource,
  port: DomainPort | undefined,
): readonly Tool[] {
  const kept = { connector, name, resource, port }
  if (!editableKinds.has(resource.kind)) return []
  return [
    ...(resource.push?.create !== undefined && isMakeable(kept) ? [createTool(kept)] : []),
    ...(resource.push?.remove !== undefined && isRemovable(kept) ? [removeTool(kept)] : []),
  ]
}

const isRemovable = ({ port }: Kept): boolean => port === undefined || port.remove !== undefined

/** Somebody makes it here, and a record with all that may be entered would be taken there. */
function isMakeable({ connector, resource, port }: Kept): boolean {
  const isMade = port === undefined || (port.make !== undefined && port.make.isFor?.(connector.slug) !== false)
  if (!isMade) return false
  const fullest = Object.keys(enteredOf(resource, port).properties).map((field) => [field, "x"])
  const { blank } = recordTypeOf(resource.kind)
  return resource.takes?.({ ...blank, ...Object.fromEntries(fullest), ...fixedOf(resource) }) !== false
}

/** What may be entered of a new record: what the service takes, and what the domain asks for. Consents are said by the person only. */
function enteredOf({ kind, map }: Resource, port: DomainPort | undefined): TObject {
  const { schema, strictest, blank, whyWrong } = recordTypeOf(kind)
  const { asks = [], gives = [] } = port?.make ?? {}
  const isNeeded = (field: string): boolean => whyWrong({ [field]: blank[field] }, false) !== null
  const isEntered = (field: string): boolean =>
    (map.writable.has(field) || asks.includes(field) || isNeeded(field)) &&
    !gives.includes(field) &&
    strictest[field] === undefined &&
    map.fields.get(field)?.always === undefined
  const fields = Object.entries(schema.properties).filter(([field]) => isEntered(field))
  const properties = fields.map(([field, own]) => {
    const ref = map.fields.get(field)?.ref
    const description = `Our id (rec_…) or the service's own of one of ${ref}`
    const entered = ref === undefined ? own : nullable(Type.String({ minLength: 1, maxLength: 200, description }))
    return [field, isNeeded(field) ? entered : Type.Optional(entered)] as const
  })
  return Type.Object(Object.fromEntries(properties), { additionalProperties: false })
}

/** What every record of this resource has, whoever made it. */
function fixedOf({ map }: Resource): Row {
  return Object.fromEntries([...map.fields].flatMap(([field, { always }]) => (always == null ? [] : [[field, always]])))
}

function createTool(kept: Kept): Tool {
  const { connector, name, resource, port } = kept
  const tool = `${connector.slug}_create_${name}`
  return {
    name: tool,
    title: `${connector.name}: a new one of ${resource.name}`,
    description: `Makes a record here; ${connector.name} and every other service that takes its kind are told after this answer. ${port?.make?.about ?? sharedOnly}`,
    input: strict({
      fields: enteredOf(resource, port),
      key: Type.Optional(
        Type.String({
          pattern: "^[\\x21-\\x7e]{1,200}$",
          description: `Your own name for this wish: repeated with it within ${keyDays} days, it answers the record that was made the first time`,
        }),
      ),
      ...connectionInput,
    }),
    output: Type.Object({ id: Type.String(), domainId: nullable(Type.String()) }),
    isWrite: true,
    needs: ["integrations:act", ...permissionOf(resource.kind, "write")],
    run: async (ctx, input) => {
      const place = await sentPlace(ctx, kept, input)
      const fields: Row = Object(input["fields"])
      return once(ctx, input["key"], requestHash("tool", tool, { ...place, fields }), async () => {
        const made = await make(ctx, kept, place, fields)
        await tellActed(ctx, connector, place, { tool, recordId: made.id, changed: Object.keys(fields) })
        return made
      })
    },
  }
}

/** The answer that was given under this key, or what `work` answers now. */
async function once(ctx: Ctx, name: unknown, hash: string, work: () => Promise<Row>): Promise<Row> {
  if (typeof name !== "string") return work()
  const key = `mcp:${name}`
  const known = await claimKey(ctx, key, hash)
  if (known !== null) return Object(known.body)
  const body = await work()
  keepAnswer(ctx, key, { status: 200, body })
  return body
}

async function make(ctx: Ctx, kept: Kept, place: SentPlace, fields: Row) {
  const { connector, resource, port } = kept
  const { kind } = resource
  const type = recordTypeOf(kind)
  const data = { ...type.blank, ...fixedOf(resource), ...(await resolved(ctx, connector, resource, place, fields)) }
  const reason = type.whyWrong(data, true)
  if (reason !== null) throw hubErrors["hub.record_refused"]({ reason })
  if (resource.takes?.(data) === false)
    throw hubErrors["hub.record_refused"]({ reason: `${connector.name} keeps no such record among ${resource.name}` })
  const wish = { kind, data, connector: connector.slug, whence: saidBy(ctx, Object.keys(fields)) }
  const made = await makeRecord(ctx, connectorsOf(ctx.tx), port, wish)
  await requireHeld(ctx, kept, place, made.data)
  return { id: made.id, domainId: made.domainId }
}

/** What the service has no way to hold is refused now, in its words, rather than by the sync. */
async function requireHeld(ctx: Ctx, { connector, name, resource }: Kept, { connection }: SentPlace, data: Row) {
  const chosen = await chosenConnection(ctx, connector.slug, connection)
  const rules = (await ownMappings(ctx, connection)).get(name)?.rules ?? {}
  const { map } = overlaidResource(resource, rules)
  try {
    map.put(Object.fromEntries(Object.entries(data).filter(([field]) => map.known.has(field))), envOf(chosen))
  } catch (error) {
    if (!(error instanceof LensError)) throw error
    throw hubErrors["hub.record_refused"]({ reason: error.message })
  }
}

/** What was entered, with the records that it names as ours. */
async function resolved(ctx: Ctx, { resources }: Connector, { map }: Resource, place: Place, fields: Row) {
  const found: [string, unknown][] = []
  for (const [field, value] of Object.entries(fields)) {
    const ref = map.fields.get(field)?.ref
    const kind = ref === undefined ? undefined : resources[ref]?.kind
    const isRef = ref !== undefined && kind !== undefined && typeof value === "string"
    found.push([field, isRef ? await named(ctx, { connection: place.connection, resource: ref }, kind, value) : value])
  }
  return Object.fromEntries(found)
}

/** The record of ours that is meant: one that the service has, or one that it will get with the new one. */
async function named(ctx: Ctx, place: Place, kind: string, id: string): Promise<RecordId> {
  const linked = await linkedRecord(ctx, place, id)
  if (linked !== undefined) return linked.id
  const own = isId("rec", id) ? await recordById(ctx, id) : undefined
  if (own === undefined || own.kind !== kind || own.deletedAt !== null || own.erasedAt !== null)
    throw hubErrors["hub.record_unknown"]({ id })
  return own.id
}

function removeTool(kept: Kept): Tool {
  const { connector, name, resource, port } = kept
  const tool = `${connector.slug}_remove_${name}`
  return {
    name: tool,
    title: `${connector.name}: remove one of ${resource.name}`,
    description: `Takes a record out of ${connector.name} and every other service that keeps it, after this answer. ${port?.remove?.about ?? sharedOnly}`,
    input: strict({
      id: recordId,
      confirm: Type.Literal(true, { description: "true: whoever you work for has agreed that this very record goes" }),
      ...connectionInput,
    }),
    output: Type.Object({ id: Type.String(), isRemoved: Type.Boolean() }),
    isWrite: true,
    isDestructive: true,
    isIdempotent: true,
    needs: ["integrations:act", ...permissionOf(resource.kind, "write")],
    run: async (ctx, input) => {
      const place = await sentPlace(ctx, kept, input)
      const { id } = await foundIn(ctx, connector, name, input)
      await removeRecord(ctx, connectorsOf(ctx.tx), port, { kind: resource.kind, id })
      await tellActed(ctx, connector, place, { tool, recordId: id, changed: [] })
      return { id, isRemoved: true }
    },
  }
}

interface SentPlace extends Place {
  readonly connection: ConnectionId
}

/** The place that is meant, if what is done here goes there. */
async function sentPlace(ctx: Ctx, { connector, name, resource }: Kept, input: Row): Promise<SentPlace> {
  const place = await placeIn(ctx, connector, name, input)
  const isSent = (await pushTargets(ctx)).some((one) => one.connection === place.connection && one.resource === name)
  if (!isSent) throw hubErrors["hub.only_read"]({ name: resource.name, slug: connector.slug })
  return place
}
