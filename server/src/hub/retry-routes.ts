import Type from "typebox"
import { idSchema, type Route, route, strict } from "#platform/http"
import { connectorBySlug, type Shelf } from "./connections.ts"
import { StuckItems } from "./decide-routes.ts"
import { retryRecord, tryAgain } from "./quarantine.ts"
import { connectionQuery, slugSchema } from "./routes.ts"
import { readyConnection } from "./sync-routes.ts"

const tag = "Integrations"

/** Carrying single records over again, whatever became of them before. */
export function retryRoutes(shelf: Shelf): readonly Route[] {
  return [
    route({
      method: "POST",
      path: "/integrations/:slug/sync/retry",
      tag,
      summary: "Carry single records over again: each that the log names, not only those that are stuck",
      description:
        "`pull`: theirs, `key` is their id. `push`: ours, `key` is our record's id. Unknown ones are passed over.",
      access: "integrations:sync",
      params: strict({ slug: slugSchema }),
      query: strict(connectionQuery),
      body: StuckItems,
      reply: Type.Object({ count: Type.Integer() }),
      status: 202,
      handle: async (ctx, { params: { slug }, query, body }) => {
        connectorBySlug(shelf, slug)
        return { count: await tryAgain(ctx, shelf, await readyConnection(ctx, slug, query.connection), body.items) }
      },
    }),
    route({
      method: "POST",
      path: "/hub/records/:record/retry",
      tag,
      summary: "Look at one record anew at every connection that has it",
      description: "Theirs is read, ours is sent, and what was refused here is tried again.",
      access: "integrations:sync",
      params: strict({ record: idSchema("rec") }),
      reply: Type.Object({ connections: Type.Integer() }),
      status: 202,
      handle: async (ctx, { params: { record } }) => ({ connections: await retryRecord(ctx, shelf, record) }),
    }),
  ]
}
