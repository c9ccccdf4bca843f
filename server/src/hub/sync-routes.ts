import Type from "typebox"
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
import { RunBody, runBody } from "./bodies.ts"
import { type Connection, hubErrors } from "./connection.ts"
import { chosenConnection, connectorBySlug, type Shelf } from "./connections.ts"
import { connectionQuery, slugSchema } from "./routes.ts"
import { askForRead, readCursors } from "./sync/cursor-store.ts"
import { cancelRun, latestRuns, listLines } from "./sync/run-store.ts"

const tag = "Integrations"
const params = strict({ slug: slugSchema })
const entitySchema = Type.String({ pattern: "^[A-Za-z][A-Za-z0-9_-]{0,60}$", examples: ["contacts"] })

/** Asking for syncs and looking at them. */
export function syncRoutes(shelf: Shelf): readonly Route[] {
  return [...askRoutes(shelf), statusRoute(shelf), cancelRoute(shelf), logsRoute(shelf)]
}

const SyncInput = strict({
  full: Type.Optional(Type.Boolean({ description: "Read everything, and find what was deleted there" })),
})
const Asked = Type.Object({ connectionId: idSchema("conn"), resources: Type.Integer() })

function askRoutes(shelf: Shelf): Route[] {
  const ask = async (
    ctx: Ctx,
    slug: string,
    entity: string | null,
    connectionId: string | undefined,
    isFull: boolean,
  ) => {
    const connector = connectorBySlug(shelf, slug)
    if (entity !== null && !Object.hasOwn(connector.resources, entity)) {
      throw hubErrors["resource.unknown"]({ slug, entity, known: Object.keys(connector.resources).join(", ") })
    }
    const connection = await readyConnection(ctx, slug, connectionId)
    const resources = await askForRead(ctx, connection.id, entity, isFull)
    return { connectionId: connection.id, resources }
  }
  const common = {
    method: "POST",
    tag,
    access: "integrations:sync",
    query: strict(connectionQuery),
    body: Type.Optional(SyncInput),
    reply: Asked,
    status: 202,
  } as const
  return [
    route({
      ...common,
      path: "/integrations/:slug/sync",
      summary: "Sync everything of a connection now",
      params,
      handle: (ctx, { params: { slug }, query, body }) => ask(ctx, slug, null, query.connection, body?.full ?? false),
    }),
    route({
      ...common,
      path: "/integrations/:slug/sync/:entity",
      summary: "Sync one kind of record now",
      params: strict({ slug: slugSchema, entity: entitySchema }),
      handle: (ctx, { params: { slug, entity }, query, body }) =>
        ask(ctx, slug, entity, query.connection, body?.full ?? false),
    }),
  ]
}

/** The connection that a request means, if it works. Throws `connection.not_ready`. */
async function readyConnection(ctx: Ctx, slug: string, id: string | undefined): Promise<Connection> {
  const connection = await chosenConnection(ctx, slug, id)
  if (!["connected", "error"].includes(connection.state))
    throw hubErrors["connection.not_ready"]({ slug, state: connection.state })
  return connection
}

const statusRunsMax = 20

function statusRoute(shelf: Shelf): Route {
  return route({
    method: "GET",
    path: "/integrations/:slug/sync/status",
    tag,
    summary: "Where each kind of record stands, and the latest runs",
    access: "integrations:read",
    params,
    query: strict(connectionQuery),
    reply: Type.Object({
      connectionId: idSchema("conn"),
      resources: Type.Array(
        Type.Object({
          resource: Type.String(),
          direction: oneOf(["both", "pull", "push", "off"]),
          changesSince: nullable(instantSchema),
          fullAt: nullable(instantSchema),
          dueAt: nullable(instantSchema),
          everyMin: Type.Integer(),
          isRunning: Type.Boolean(),
        }),
      ),
      runs: Type.Array(RunBody),
    }),
    handle: async (ctx, { params: { slug }, query }) => {
      connectorBySlug(shelf, slug)
      const { id } = await chosenConnection(ctx, slug, query.connection)
      const iso = (at: Date | null): string | null => at?.toISOString() ?? null
      const resources = (await readCursors(ctx, id)).map((c) => ({
        resource: c.resource,
        direction: c.direction,
        changesSince: iso(c.since),
        fullAt: iso(c.fullAt),
        dueAt: iso(c.dueAt),
        everyMin: c.everyMin,
        isRunning: c.runId !== null,
      }))
      return { connectionId: id, resources, runs: (await latestRuns(ctx, id, statusRunsMax, null)).map(runBody) }
    },
  })
}

function cancelRoute(shelf: Shelf): Route {
  return route({
    method: "POST",
    path: "/integrations/:slug/sync/runs/:run/cancel",
    tag,
    summary: "Cancel a run; it ends after the page it is at",
    access: "integrations:sync",
    params: strict({ slug: slugSchema, run: idSchema("run") }),
    handle: async (ctx, { params: { slug, run } }) => {
      connectorBySlug(shelf, slug)
      await cancelRun(ctx, run)
      return undefined
    },
  })
}

const LineBody = Type.Object({
  id: idSchema("line"),
  run: idSchema("run"),
  resource: Type.String(),
  direction: oneOf(["pull", "push"]),
  action: Type.String(),
  record: nullable(Type.String()),
  externalId: nullable(Type.String()),
  changes: nullable(Type.Record(Type.String(), Type.Array(Type.Unknown()))),
  request: Type.Unknown(),
  response: Type.Unknown(),
  durationMs: nullable(Type.Integer()),
  errorClass: nullable(Type.String()),
  error: nullable(Type.String()),
  at: instantSchema,
})

function logsRoute(shelf: Shelf): Route {
  return route({
    method: "GET",
    path: "/integrations/:slug/sync/logs",
    tag,
    summary: "What was done record by record, the newest first",
    access: "integrations:read",
    params,
    query: listQuery({
      ...connectionQuery,
      run: Type.Optional(idSchema("run")),
      resource: Type.Optional(entitySchema),
      record: Type.Optional(idSchema("rec")),
      direction: Type.Optional(oneOf(["pull", "push"])),
      action: Type.Optional(oneOf(["created", "updated", "deleted", "linked", "refused", "conflict", "kept"])),
      search: Type.Optional(Type.String({ maxLength: 200 })),
    }),
    reply: pageSchema(LineBody),
    handle: async (ctx, { params: { slug }, query }) => {
      connectorBySlug(shelf, slug)
      const connection = await chosenConnection(ctx, slug, query.connection)
      const { cursor, limit = 50, connection: _named, ...filter } = query
      const before = cursor === undefined ? null : String(decodeCursor(cursor, 1)[0])
      const lines = await listLines(ctx, { ...filter, connection: connection.id, limit: limit + 1, before })
      const data = lines.slice(0, limit).map(({ runId, recordId, at, changes, ...line }) => ({
        ...line,
        id: line.id as `line_${string}`,
        run: runId,
        record: recordId,
        changes:
          changes === null
            ? null
            : Object.fromEntries(Object.entries(changes).map(([field, pair]) => [field, [...pair]])),
        at: at.toISOString(),
      }))
      const last = data.at(-1)
      return { data, nextCursor: lines.length > limit && last !== undefined ? encodeCursor([last.id]) : null }
    },
  })
}
