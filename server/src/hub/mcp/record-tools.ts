import Type, { type TObject, type TProperties } from "typebox"
import { decodeCursor, encodeCursor } from "#kernel"
import type { Ctx } from "#platform/db"
import { append } from "#platform/events"
import { idSchema, nullable, strict } from "#platform/http"
import { connectorsOf } from "../attach.ts"
import { isRead } from "../conformance/check.ts"
import { hubErrors } from "../connection.ts"
import { chosenConnection } from "../connections.ts"
import type { Connector, Resource } from "../define.ts"
import { tell } from "../domain.ts"
import { assistantActed } from "../events.ts"
import { isSame } from "../lens/rows.ts"
import { linksOf, recordById } from "../record-store.ts"
import { recordTypeOf } from "../records/index.ts"
import {
  lockRecords,
  type Place,
  type RecordId,
  updateRecords,
  type Whence,
  whenceOfField,
} from "../sync/link-store.ts"
import { type LinkedRecord, linkedRecord, linkedRecords } from "./store.ts"
import { editableKinds, permissionOf, type Tool } from "./tool.ts"

const listMax = 50
const listDefault = 20
export const connectionInput = {
  connection: Type.Optional({
    ...idSchema("conn"),
    description: "Which connection, where there are several; integrations_status lists them",
  }),
}
export const recordId = Type.String({
  minLength: 1,
  maxLength: 200,
  description: "Our id (rec_…) or the service's own",
})

/** What can be asked about the records of one resource, and changed in them. */
export function recordTools(connector: Connector, name: string, resource: Resource): Tool[] {
  if (!isRead(resource)) return []
  const found: Tool[] = [listTool(connector, name, resource), getTool(connector, name, resource)]
  return isEditable(resource) ? [...found, updateTool(connector, name, resource)] : found
}

const isEditable = ({ kind, push }: Resource): boolean => editableKinds.has(kind) && push?.update !== undefined

/** The canonical fields that this service has a place for. */
function fieldsOf({ kind, map }: Resource): TObject {
  const { properties } = recordTypeOf(kind).schema
  return Type.Object(Object.fromEntries(Object.entries(properties).filter(([field]) => map.known.has(field))))
}

/** Plain fields that the service takes from us; what names another record, and what nobody may simply overwrite, is left out. */
function editableOf({ kind, map }: Resource): TProperties {
  const type = recordTypeOf(kind)
  const plain = (field: string): boolean =>
    map.writable.has(field) && !type.guarded.has(field) && map.fields.get(field)?.ref === undefined
  const kept = Object.entries(type.schema.properties).filter(([field]) => plain(field))
  return Object.fromEntries(kept.map(([field, schema]) => [field, Type.Optional(schema)]))
}

export async function placeIn(
  ctx: Ctx,
  { slug }: Connector,
  resource: string,
  input: Readonly<Record<string, unknown>>,
) {
  const asked = typeof input["connection"] === "string" ? input["connection"] : undefined
  return { connection: (await chosenConnection(ctx, slug, asked)).id, resource }
}

function listTool(connector: Connector, name: string, resource: Resource): Tool {
  const record = Type.Object({
    id: Type.String(),
    externalId: Type.String(),
    changedAt: Type.String(),
    fields: fieldsOf(resource),
  })
  return {
    name: `${connector.slug}_list_${name}`,
    title: `${connector.name}: ${resource.name}`,
    description: `Lists ${resource.name} that are shared with ${connector.name}, the newest first.`,
    input: strict({
      search: Type.Optional(Type.String({ minLength: 1, maxLength: 200, description: "Part of any value" })),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: listMax, default: listDefault })),
      cursor: Type.Optional(Type.String({ maxLength: 500, description: "nextCursor of the answer before" })),
      ...connectionInput,
    }),
    output: Type.Object({ records: Type.Array(record), nextCursor: nullable(Type.String()) }),
    isWrite: false,
    needs: ["integrations:read", ...permissionOf(resource.kind, "read")],
    run: async (ctx, input) => {
      const place = await placeIn(ctx, connector, name, input)
      const limit = Number(input["limit"] ?? listDefault)
      const search = typeof input["search"] === "string" ? input["search"] : null
      const cursor = input["cursor"]
      const before = typeof cursor === "string" ? String(decodeCursor(cursor, 1)[0]) : null
      const all = await linkedRecords(ctx, place, { search, before, limit: limit + 1 })
      const records = all.slice(0, limit).map((one) => bodyOf(resource, one))
      const last = records.at(-1)
      return { records, nextCursor: all.length > limit && last !== undefined ? encodeCursor([last.id]) : null }
    },
  }
}

function bodyOf({ map }: Resource, { id, externalId, changedAt, data }: LinkedRecord) {
  const fields = Object.fromEntries(Object.entries(data).filter(([field]) => map.known.has(field)))
  return { id, externalId, changedAt: changedAt.toISOString(), fields }
}

function getTool(connector: Connector, name: string, resource: Resource): Tool {
  const text = nullable(Type.String())
  return {
    name: `${connector.slug}_get_${name}`,
    title: `${connector.name}: one of ${resource.name}`,
    description: `One record of ${resource.name} with where each value is from, and where else it is kept.`,
    input: strict({ id: recordId, ...connectionInput }),
    output: Type.Object({
      id: Type.String(),
      externalId: Type.String(),
      changedAt: Type.String(),
      fields: fieldsOf(resource),
      why: Type.Array(Type.Object({ field: Type.String(), by: text, rule: text, at: text })),
      links: Type.Array(
        Type.Object({ connector: Type.String(), externalId: Type.String(), state: Type.String(), waits: text }),
      ),
    }),
    isWrite: false,
    needs: ["integrations:read", ...permissionOf(resource.kind, "read")],
    run: async (ctx, input) => {
      const found = await foundIn(ctx, connector, name, input)
      const { whence = {} } = { ...(await recordById(ctx, found.id)) }
      const body = bodyOf(resource, found)
      const links = await linksOf(ctx, found.id)
      return {
        ...body,
        why: Object.keys(body.fields).map((field) => {
          const { by = null, rule = null, at = null } = { ...whenceOfField(whence, field) }
          return { field, by, rule, at }
        }),
        links: links.map(({ connector: slug, externalId, state, waits }) => ({
          connector: slug,
          ...{ externalId, state, waits },
        })),
      }
    },
  }
}

export async function foundIn(ctx: Ctx, connector: Connector, name: string, input: Readonly<Record<string, unknown>>) {
  const id = String(input["id"])
  const found = await linkedRecord(ctx, await placeIn(ctx, connector, name, input), id)
  if (found === undefined) throw hubErrors["hub.record_unknown"]({ id })
  return found
}

function updateTool(connector: Connector, name: string, resource: Resource): Tool {
  return {
    name: `${connector.slug}_update_${name}`,
    title: `${connector.name}: change one of ${resource.name}`,
    description: `Changes a record here; ${connector.name} and every other service that keeps it are told after this answer.`,
    input: strict({
      id: recordId,
      fields: Type.Object(editableOf(resource), { additionalProperties: false, minProperties: 1 }),
      ...connectionInput,
    }),
    output: Type.Object({ id: Type.String(), changed: Type.Array(Type.String()) }),
    isWrite: true,
    isDestructive: true,
    isIdempotent: true,
    needs: ["integrations:act", ...permissionOf(resource.kind, "write")],
    run: async (ctx, input) => {
      const { id } = await foundIn(ctx, connector, name, input)
      const place = await placeIn(ctx, connector, name, input)
      const changed = await change(ctx, resource.kind, id, Object(input["fields"]))
      if (changed.length > 0) {
        await tellActed(ctx, connector, place, { tool: `${connector.slug}_update_${name}`, recordId: id, changed })
      }
      return { id, changed }
    },
  }
}

/** Tells what was done to a record, for the audit trail. */
export async function tellActed(
  ctx: Ctx,
  { slug: connector }: Connector,
  { connection: connectionId, resource }: Place,
  acted: { readonly tool: string; readonly recordId: RecordId; readonly changed: readonly string[] },
): Promise<void> {
  const { changed, ...rest } = acted
  await append(ctx, assistantActed, {
    connectionId,
    connector,
    resource,
    actionId: null,
    ...rest,
    changed: [...changed],
  })
}

/** Changes a record as a person here would: its domain and every connection are told. Answers the fields that changed. */
async function change(
  ctx: Ctx,
  kind: string,
  id: LinkedRecord["id"],
  fields: Readonly<Record<string, unknown>>,
): Promise<string[]> {
  const [record] = await lockRecords(ctx, [id])
  if (record === undefined || record.deletedAt !== null || record.erasedAt !== null)
    throw hubErrors["hub.record_unknown"]({ id })
  const changed = Object.keys(fields).filter((field) => !isSame(fields[field], record.data[field] ?? null))
  if (changed.length === 0) return []
  const type = recordTypeOf(kind)
  const data = { ...record.data, ...fields }
  const reason = type.whyWrong(data, true)
  if (reason !== null) throw hubErrors["conflict.value_wrong"]({ reason })
  await updateRecords(ctx, [
    { id, data, keys: type.keysOf(data), whence: saidBy(ctx, changed), deletedAt: null, isDirty: true },
  ])
  await tell(ctx, connectorsOf(ctx.tx), kind, id)
  return changed
}

/** Where values come from that an assistant brought. */
export function saidBy(ctx: Ctx, fields: readonly string[]): Readonly<Record<string, Whence>> {
  const said = { by: "ours", at: ctx.now.toISOString(), rule: `by ${ctx.actor.name}, through an assistant` }
  return Object.fromEntries(fields.map((field) => [field, said]))
}
