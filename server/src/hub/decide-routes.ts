import Type, { type Static } from "typebox"
import { decodeCursor, encodeCursor } from "#kernel"
import type { Ctx } from "#platform/db"
import {
  idSchema,
  instantSchema,
  listQuery,
  nullable,
  oneOf,
  pageSchema,
  type Route,
  route,
  strict,
} from "#platform/http"
import { decideConflict } from "./conflicts.ts"
import type { Connection } from "./connection.ts"
import { chosenConnection, connectorBySlug, type Shelf } from "./connections.ts"
import { decideHeldRun, retryRun, retryStuck } from "./quarantine.ts"
import { recordTypes } from "./records/index.ts"
import { connectionQuery, slugSchema } from "./routes.ts"
import { type Conflict, conflictStates, listConflicts } from "./sync/conflict-store.ts"
import { dismissStuck, listStuck } from "./sync/quarantine-store.ts"

const tag = "Integrations"
const params = strict({ slug: slugSchema })
const entity = Type.String({ pattern: "^[A-Za-z][A-Za-z0-9_-]{0,60}$", examples: ["contacts"] })
/** A raw record of theirs that is shown whole. */
const rawCharsMax = 20_000

/** What waits for a person: conflicts, records that are stuck, runs that were held. */
export function decideRoutes(shelf: Shelf): readonly Route[] {
  const chosen = (ctx: Ctx, slug: string, connection: string | undefined): Promise<Connection> => {
    connectorBySlug(shelf, slug)
    return chosenConnection(ctx, slug, connection)
  }
  return [...conflictRoutes(shelf, chosen), ...stuckRoutes(shelf, chosen), ...heldRoutes(shelf, chosen)]
}

type Chosen = (ctx: Ctx, slug: string, connection: string | undefined) => Promise<Connection>

const ConflictBody = Type.Object({
  id: idSchema("conf"),
  resource: Type.String(),
  record: idSchema("rec"),
  externalId: Type.String(),
  /** What people call the record. */
  title: Type.String(),
  kind: Type.String(),
  /** `*`: they deleted the record and we changed it. */
  field: Type.String(),
  ours: Type.Unknown(),
  theirs: Type.Unknown(),
  /** What both last agreed on. */
  base: Type.Unknown(),
  state: oneOf(conflictStates),
  openedAt: instantSchema,
  decidedAt: nullable(instantSchema),
  decidedBy: nullable(Type.String()),
})

function conflictBody(
  { recordId, connectionId: _, openedAt, decidedAt, ...rest }: Conflict,
  kind: string,
  title: string,
): Static<typeof ConflictBody> {
  return {
    ...rest,
    record: recordId,
    kind,
    title,
    openedAt: openedAt.toISOString(),
    decidedAt: decidedAt?.toISOString() ?? null,
  }
}

function conflictRoutes(shelf: Shelf, chosen: Chosen): Route[] {
  return [
    route({
      method: "GET",
      path: "/integrations/:slug/conflicts",
      tag,
      summary: "Fields that both sides changed and no rule decides, the newest first",
      access: "integrations:read",
      params,
      query: listQuery({
        ...connectionQuery,
        state: Type.Optional(oneOf(["open", "decided"])),
        resource: Type.Optional(entity),
        record: Type.Optional(idSchema("rec")),
      }),
      reply: pageSchema(ConflictBody),
      handle: async (ctx, { params: { slug }, query }) => {
        const connection = await chosen(ctx, slug, query.connection)
        const { cursor, limit = 50, state = "open", resource, record } = query
        const before = cursor === undefined ? null : String(decodeCursor(cursor, 1)[0])
        const filter = {
          connection: connection.id,
          limit: limit + 1,
          before,
          isOpen: state === "open",
          resource,
          record,
        }
        const found = await listConflicts(ctx, filter)
        const data = found
          .slice(0, limit)
          .map(({ kind, data: row, ...one }) => conflictBody(one, kind, recordTypes.get(kind)?.titleOf(row) ?? ""))
        const last = data.at(-1)
        return { data, nextCursor: found.length > limit && last !== undefined ? encodeCursor([last.id]) : null }
      },
    }),
    route({
      method: "POST",
      path: "/integrations/:slug/conflicts/:conflict/decide",
      tag,
      summary: "Decide a conflict: ours, theirs, or a value of one's own",
      description:
        "`always` makes the side decide this field on this connection from now on (a new version of the mapping), and every open conflict of it.",
      access: "integrations:sync",
      params: strict({ slug: slugSchema, conflict: idSchema("conf") }),
      query: strict(connectionQuery),
      body: strict({
        keep: oneOf(["ours", "theirs", "edited"]),
        /** With `edited`: the value in our form. */
        value: Type.Optional(Type.Unknown()),
        always: Type.Optional(Type.Boolean()),
      }),
      reply: Type.Object({ decided: Type.Integer() }),
      handle: async (ctx, { params: { slug, conflict }, query, body: { keep, value, always = false } }) => {
        const connection = await chosen(ctx, slug, query.connection)
        const kindOf = (resource: string): string => connectorBySlug(shelf, slug).resources[resource]?.kind ?? ""
        const decision = keep === "edited" ? { keep, value } : { keep, isAlways: always }
        return { decided: await decideConflict(ctx, connection, kindOf, conflict, decision) }
      },
    }),
  ]
}

const stuckName = {
  direction: oneOf(["pull", "push"]),
  resource: Type.String({ maxLength: 61 }),
  key: Type.String({ minLength: 1, maxLength: 200 }),
}
const StuckBody = Type.Object({
  ...stuckName,
  externalId: nullable(Type.String()),
  record: nullable(Type.String()),
  reason: Type.String(),
  /** Their record as it was read; null where there is none, or it is very long. */
  raw: Type.Unknown(),
  attempts: Type.Integer(),
  firstAt: instantSchema,
  lastAt: instantSchema,
})
export const StuckItems = strict({ items: Type.Array(strict(stuckName), { minItems: 1, maxItems: 200 }) })
const Count = Type.Object({ count: Type.Integer() })

function stuckRoutes(shelf: Shelf, chosen: Chosen): Route[] {
  return [
    route({
      method: "GET",
      path: "/integrations/:slug/quarantine",
      tag,
      summary: "Records that could not be carried over, with the reason in words",
      description: "`pull`: theirs, `key` is their id. `push`: ours, `key` is our record's id.",
      access: "integrations:read",
      params,
      query: listQuery({
        ...connectionQuery,
        direction: Type.Optional(oneOf(["pull", "push"])),
        resource: Type.Optional(entity),
        search: Type.Optional(Type.String({ maxLength: 200 })),
      }),
      reply: pageSchema(StuckBody),
      handle: async (ctx, { params: { slug }, query }) => {
        const connection = await chosen(ctx, slug, query.connection)
        const { cursor, limit = 50, direction, resource, search } = query
        const place = cursor === undefined ? null : decodeCursor(cursor, 3).map(String)
        const after = place === null ? null : ([place[0] ?? "", place[1] ?? "", place[2] ?? ""] as const)
        const filter = { connection: connection.id, limit: limit + 1, after, direction, resource, search }
        const found = await listStuck(ctx, filter)
        const data = found.slice(0, limit).map(({ recordId, raw, firstAt, lastAt, ...rest }) => ({
          ...rest,
          record: recordId,
          raw: rawOf(raw),
          firstAt: firstAt.toISOString(),
          lastAt: lastAt.toISOString(),
        }))
        const last = data.at(-1)
        const isMore = found.length > limit && last !== undefined
        return { data, nextCursor: isMore ? encodeCursor([last.direction, last.resource, last.key]) : null }
      },
    }),
    route({
      method: "POST",
      path: "/integrations/:slug/quarantine/retry",
      tag,
      summary: "Try again to carry these records over",
      access: "integrations:sync",
      params,
      query: strict(connectionQuery),
      body: StuckItems,
      reply: Count,
      status: 202,
      handle: async (ctx, { params: { slug }, query, body }) => ({
        count: await retryStuck(ctx, shelf, await chosen(ctx, slug, query.connection), body.items),
      }),
    }),
    route({
      method: "POST",
      path: "/integrations/:slug/quarantine/dismiss",
      tag,
      summary: "Let these records be; they are looked at again when they change or everything is read",
      access: "integrations:sync",
      params,
      query: strict(connectionQuery),
      body: StuckItems,
      reply: Count,
      handle: async (ctx, { params: { slug }, query, body }) => ({
        count: await dismissStuck(ctx, (await chosen(ctx, slug, query.connection)).id, body.items),
      }),
    }),
  ]
}

function rawOf(raw: string | null): unknown {
  return raw === null || raw.length > rawCharsMax ? null : JSON.parse(raw)
}

function heldRoutes(shelf: Shelf, chosen: Chosen): Route[] {
  const runParams = strict({ slug: slugSchema, run: idSchema("run") })
  const decide = (decision: "released" | "discarded", path: string, summary: string): Route =>
    route({
      method: "POST",
      path: `/integrations/:slug/sync/runs/:run/${path}`,
      tag,
      summary,
      access: "integrations:sync",
      params: runParams,
      query: strict(connectionQuery),
      handle: async (ctx, { params: { slug, run }, query }) => {
        await decideHeldRun(ctx, await chosen(ctx, slug, query.connection), run, decision)
        return undefined
      },
    })
  return [
    decide("released", "release", "A held run was right: read again, and what is still missing there goes here too"),
    decide("discarded", "discard", "A held run was wrong: nothing goes"),
    route({
      method: "POST",
      path: "/integrations/:slug/sync/runs/:run/retry",
      tag,
      summary: "Try again what a run could not carry over",
      access: "integrations:sync",
      params: runParams,
      query: strict(connectionQuery),
      reply: Count,
      status: 202,
      handle: async (ctx, { params: { slug, run }, query }) => ({
        count: await retryRun(ctx, shelf, await chosen(ctx, slug, query.connection), run),
      }),
    }),
  ]
}
