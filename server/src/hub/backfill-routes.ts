import Type from "typebox"
import { newId } from "#kernel"
import type { Ctx } from "#platform/db"
import { idSchema, type Route, route, strict } from "#platform/http"
import { type Connection, hubErrors } from "./connection.ts"
import { connectorBySlug, type Shelf } from "./connections.ts"
import type { Connector } from "./define.ts"
import { connectionQuery, slugSchema } from "./routes.ts"
import { askForBackfill } from "./sync/backfill-store.ts"
import type { RunId } from "./sync/cursor-store.ts"
import { readCursors } from "./sync/cursor-store.ts"
import { resourceOrder } from "./sync/cursors.ts"
import { readyConnection } from "./sync-routes.ts"

/** Sending what is here already to a connection. */
export function backfillRoutes(shelf: Shelf): readonly Route[] {
  return [
    route({
      method: "POST",
      path: "/integrations/:slug/backfill",
      tag: "Integrations",
      summary: "Send what is here already",
      description:
        "A new connection is sent only what changes from then on. This goes through what was there before: theirs is read first and matched, what is not there is made. One run of kind `backfill` per kind of record, with its counts (`seen`, `unchanged`: there already or not for there, `pushed`, `refused`); cancelled like any run. One that is open goes on.",
      access: "integrations:sync",
      params: strict({ slug: slugSchema }),
      query: strict(connectionQuery),
      body: strict({
        /** Default: every kind of record that can be made there. */
        entity: Type.Optional(Type.String({ pattern: "^[A-Za-z][A-Za-z0-9_-]{0,60}$", examples: ["contacts"] })),
      }),
      reply: Type.Object({ runs: Type.Array(Type.Object({ resource: Type.String(), run: idSchema("run") })) }),
      status: 202,
      handle: async (ctx, { params: { slug }, query, body: { entity } }) => {
        const connector = connectorBySlug(shelf, slug)
        const connection = await readyConnection(ctx, slug, query.connection)
        const runs: { resource: string; run: RunId }[] = []
        for (const resource of await fillable(ctx, connector, connection, entity))
          runs.push({ resource, run: await askForBackfill(ctx, newId("run"), connection.id, resource) })
        return { runs }
      },
    }),
  ]
}

/** The resources that records of ours can be made in, those that others point at first. Throws resource.unknown, schedule.invalid. */
async function fillable(
  ctx: Ctx,
  connector: Connector,
  connection: Connection,
  entity: string | undefined,
): Promise<readonly string[]> {
  const { slug, resources } = connector
  if (entity !== undefined && !Object.hasOwn(resources, entity))
    throw hubErrors["resource.unknown"]({ slug, entity, known: Object.keys(resources).join(", ") })
  const cursors = await readCursors(ctx, connection.id)
  const sent = new Set(cursors.filter((one) => ["both", "push"].includes(one.direction)).map((one) => one.resource))
  const able = resourceOrder(connector)
    .filter(([name, { push }]) => push?.create !== undefined && sent.has(name))
    .map(([name]) => name)
  if (entity === undefined) return able
  if (!able.includes(entity)) throw hubErrors["backfill.not_sent"]({ slug, entity, able: able.join(", ") || "nothing" })
  return [entity]
}
