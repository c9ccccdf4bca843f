import Type, { type Static } from "typebox"
import { idParams, idSchema, nullable, type Route, route, strict } from "#platform/http"
import type { DeskQueue } from "./setup.ts"
import { manage, nameSchema, partly, removed, setupTag as tag } from "./setup-schemas.ts"
import { queueCounts, queueStore } from "./setup-store.ts"
import { queues } from "./setups.ts"

const fields = { name: nameSchema, policyId: nullable(idSchema("slp")), isDefault: Type.Boolean() }
const isArchived = Type.Boolean({ description: "Takes no ticket any more; those in it stay" })
const drafted = { ...fields, isArchived: Type.Optional(isArchived) }
const QueueBody = Type.Object({ id: idSchema("que"), ...fields, isArchived, version: Type.Integer() })
const queueBody = (queue: DeskQueue): Static<typeof QueueBody> => queue

/** Queues and what waits in them. */
export const queueRoutes: readonly Route[] = [
  route({
    method: "GET",
    path: "/desk/queues",
    tag,
    summary: "Queues",
    access: "desk:read",
    reply: Type.Object({ data: Type.Array(QueueBody) }),
    handle: async (ctx) => ({ data: (await queueStore.list(ctx)).map(queueBody) }),
  }),
  route({
    method: "GET",
    path: "/desk/queue-counts",
    tag,
    summary: "What waits in each queue; `queueId` null: in none",
    access: "desk:read",
    reply: Type.Object({
      data: Type.Array(
        Type.Object({
          queueId: nullable(Type.String()),
          open: Type.Integer(),
          unassigned: Type.Integer(),
          overdue: Type.Integer(),
        }),
      ),
    }),
    handle: async (ctx) => ({ data: await queueCounts(ctx) }),
  }),
  route({
    method: "POST",
    path: "/desk/queues",
    tag,
    summary: "Make a queue",
    access: manage,
    body: strict(fields),
    reply: QueueBody,
    status: 201,
    handle: async (ctx, { body }) => queueBody(await queues.create(ctx, body)),
  }),
  route({
    method: "PATCH",
    path: "/desk/queues/:id",
    tag,
    summary: "Change a queue, or archive it",
    description: "The default queue and one that a mailbox fills can't be archived.",
    access: manage,
    params: idParams("que"),
    body: partly(drafted),
    reply: QueueBody,
    handle: async (ctx, { params, body, ifMatch }) => queueBody(await queues.change(ctx, params.id, body, ifMatch)),
  }),
  route({
    method: "DELETE",
    path: "/desk/queues/:id",
    tag,
    summary: "Remove a queue that no ticket was ever in",
    access: manage,
    params: idParams("que"),
    handle: (ctx, { params }) => removed(queues.remove(ctx, params.id)),
  }),
]
