import Type from "typebox"
import { decodeCursor, encodeCursor, newId } from "#kernel"
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
import { cancelBackfill } from "./sync/backfill.ts"
import { askForRead, readCursors } from "./sync/cursor-store.ts"
import { askForDryRun, cancelRun, latestRuns, listLines } from "./sync/run-store.ts"
import { changeSchedule } from "./sync/schedule.ts"

const tag = "Integrations"
const params = strict({ slug: slugSchema })
const entitySchema = Type.String({ pattern: "^[A-Za-z][A-Za-z0-9_-]{0,60}$", examples: ["contacts"] })

/** Asking for syncs and looking at them. */
export function syncRoutes(shelf: Shelf): readonly Route[] {
  return [
    ...askRoutes(shelf),
    statusRoute(shelf),
    runsRoute(shelf),
    scheduleRoute(shelf),
    dryRunRoute(shelf),
    cancelRoute(shelf),
    logsRoute(shelf),
  ]
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
export async function readyConnection(ctx: Ctx, slug: string, id: string | undefined): Promise<Connection> {
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
          cron: nullable(Type.String()),
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
        cron: c.cron,
        isRunning: c.runId !== null,
      }))
      return { connectionId: id, resources, runs: (await latestRuns(ctx, id, statusRunsMax, null)).map(runBody) }
    },
  })
}

function runsRoute(shelf: Shelf): Route {
  return route({
    method: "GET",
    path: "/integrations/:slug/sync/runs",
    tag,
    summary: "Runs of a connection, the newest first",
    access: "integrations:read",
    params,
    query: listQuery(connectionQuery),
    reply: pageSchema(RunBody),
    handle: async (ctx, { params: { slug }, query: { connection, cursor, limit = 50 } }) => {
      connectorBySlug(shelf, slug)
      const { id } = await chosenConnection(ctx, slug, connection)
      const before = cursor === undefined ? null : String(decodeCursor(cursor, 1)[0])
      const found = await latestRuns(ctx, id, limit + 1, before)
      const data = found.slice(0, limit).map(runBody)
      const last = data.at(-1)
      return { data, nextCursor: found.length > limit && last !== undefined ? encodeCursor([last.id]) : null }
    },
  })
}

function dryRunRoute(shelf: Shelf): Route {
  return route({
    method: "POST",
    path: "/integrations/:slug/dry-runs",
    tag,
    summary: "Show what a sync of one kind of record would change; nothing is changed",
    description:
      "A worker reads as a sync would and works everything out; the run (kind `preview`) counts what would be done, and its lines in the log show it (the first 5,000). `full` reads everything, and also shows what would be deleted here because it is missing there; where that is so much that a sync would be held back, the run's error says so.",
    access: "integrations:sync",
    params,
    query: strict(connectionQuery),
    body: strict({ entity: entitySchema, full: Type.Optional(Type.Boolean()) }),
    reply: Type.Object({ run: idSchema("run") }),
    status: 202,
    handle: async (ctx, { params: { slug }, query, body: { entity, full = false } }) => {
      const { resources } = connectorBySlug(shelf, slug)
      if (!Object.hasOwn(resources, entity))
        throw hubErrors["resource.unknown"]({ slug, entity, known: Object.keys(resources).join(", ") })
      const connection = await readyConnection(ctx, slug, query.connection)
      const run = newId("run")
      await askForDryRun(ctx, run, connection.id, entity, full)
      return { run }
    },
  })
}

function scheduleRoute(shelf: Shelf): Route {
  return route({
    method: "PUT",
    path: "/integrations/:slug/sync/schedule/:entity",
    tag,
    summary: "When and which way one kind of record is synced",
    description:
      "By minutes, or by a cron expression (minute hour day month weekday) in the business's time zone; `off` switches it off. What is not named keeps its value; `cron: null` goes back to minutes.",
    access: "integrations:sync",
    params: strict({ slug: slugSchema, entity: entitySchema }),
    query: strict(connectionQuery),
    body: strict({
      direction: Type.Optional(oneOf(["both", "pull", "push", "off"])),
      everyMin: Type.Optional(Type.Integer({ minimum: 1, maximum: 44_640 })),
      cron: Type.Optional(nullable(Type.String({ minLength: 9, maxLength: 100 }))),
    }),
    reply: Type.Object({
      direction: oneOf(["both", "pull", "push", "off"]),
      everyMin: Type.Integer(),
      cron: nullable(Type.String()),
      dueAt: nullable(instantSchema),
    }),
    handle: async (ctx, { params: { slug, entity }, query, body }) => {
      const connector = connectorBySlug(shelf, slug)
      const connection = await chosenConnection(ctx, slug, query.connection)
      const { dueAt, ...kept } = await changeSchedule(ctx, connector, connection.id, entity, body)
      return { ...kept, dueAt: dueAt?.toISOString() ?? null }
    },
  })
}

function cancelRoute(shelf: Shelf): Route {
  return route({
    method: "POST",
    path: "/integrations/:slug/sync/runs/:run/cancel",
    tag,
    summary: "Cancel a run; it ends after the page it is at",
    description: "A backfill ends at once: what it has sent stays there, what waits to be sent for it is let go.",
    access: "integrations:sync",
    params: strict({ slug: slugSchema, run: idSchema("run") }),
    handle: async (ctx, { params: { slug, run } }) => {
      connectorBySlug(shelf, slug)
      await cancelRun(ctx, run)
      await cancelBackfill(ctx, run)
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
