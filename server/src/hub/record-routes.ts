import Type from "typebox"
import { decodeCursor, encodeCursor } from "#kernel"
import type { Ctx } from "#platform/db"
import { idSchema, instantSchema, listQuery, nullable, pageSchema, type Route, route, strict } from "#platform/http"
import { hubErrors } from "./connection.ts"
import { type KnownRecord, linksOf, listRecords, recordById } from "./record-store.ts"
import { recordTypes } from "./records/index.ts"
import { whenceOfField } from "./sync/link-store.ts"

const tag = "Integrations"
const anyRow = Type.Record(Type.String(), Type.Unknown())

const FieldBody = Type.Object({
  field: Type.String(),
  value: Type.Unknown(),
  /** `ours`, or the connection whose value it is; null: nobody said anything. */
  by: nullable(Type.String()),
  run: nullable(Type.String()),
  rule: nullable(Type.String()),
  at: nullable(Type.String()),
})
const base = {
  id: idSchema("rec"),
  kind: Type.String(),
  title: Type.String(),
  /** The domain's id of it. */
  domainId: nullable(Type.String()),
  domainState: Type.String(),
  domainError: nullable(Type.String()),
  version: Type.Integer(),
  changedAt: instantSchema,
  deletedAt: nullable(instantSchema),
}
const LinkBody = Type.Object({
  connection: idSchema("conn"),
  connector: Type.String(),
  resource: Type.String(),
  externalId: Type.String(),
  state: Type.String(),
  /** What both last agreed on, as each side has it. */
  ours: anyRow,
  theirs: anyRow,
  remoteAt: nullable(instantSchema),
  updatedAt: instantSchema,
  waits: nullable(Type.String()),
})

/** What the hub knows of a record, and why each of its values is what it is. */
export function recordRoutes(): readonly Route[] {
  return [
    route({
      method: "GET",
      path: "/hub/records",
      tag,
      summary: "Records that connections share, the newest first",
      access: "integrations:read",
      query: listQuery({
        kind: Type.Optional(Type.String({ maxLength: 40 })),
        domainId: Type.Optional(Type.String({ maxLength: 200 })),
        externalId: Type.Optional(Type.String({ maxLength: 200 })),
      }),
      reply: pageSchema(Type.Object(base)),
      handle: async (ctx, { query: { cursor, limit = 50, ...filter } }) => {
        const before = cursor === undefined ? null : String(decodeCursor(cursor, 1)[0])
        const found = await listRecords(ctx, { ...filter, limit: limit + 1, before })
        const data = found.slice(0, limit).map(shortBody)
        const last = data.at(-1)
        return { data, nextCursor: found.length > limit && last !== undefined ? encodeCursor([last.id]) : null }
      },
    }),
    route({
      method: "GET",
      path: "/hub/records/:record",
      tag,
      summary: "One record: every field with the run, side and rule that it is from, and where it is linked",
      access: "integrations:read",
      params: strict({ record: idSchema("rec") }),
      reply: Type.Object({ ...base, fields: Type.Array(FieldBody), links: Type.Array(LinkBody) }),
      handle: async (ctx, { params: { record } }) => wholeBody(ctx, record),
    }),
  ]
}

function shortBody(r: KnownRecord) {
  const { id, kind, domainId, domainState, domainError, version } = r
  return {
    ...{ id, kind, domainId, domainState, domainError, version },
    title: recordTypes.get(kind)?.titleOf(r.data) ?? "",
    changedAt: r.changedAt.toISOString(),
    deletedAt: r.deletedAt?.toISOString() ?? null,
  }
}

async function wholeBody(ctx: Ctx, id: string) {
  const record = await recordById(ctx, id)
  if (record === undefined) throw hubErrors["hub.record_unknown"]({ id })
  const fields = Object.entries(record.data).map(([field, value]) => {
    const { by = null, run = null, rule = null, at = null } = whenceOfField(record.whence, field) ?? {}
    return { field, value, by, run, rule, at }
  })
  const links = (await linksOf(ctx, record.id)).map(({ connectionId, ours, theirs, remoteAt, updatedAt, ...rest }) => ({
    ...rest,
    connection: connectionId,
    ours: { ...ours },
    theirs: { ...theirs },
    remoteAt: remoteAt?.toISOString() ?? null,
    updatedAt: updatedAt.toISOString(),
  }))
  return { ...shortBody(record), fields, links }
}
