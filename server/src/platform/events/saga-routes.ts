import Type from "typebox"
import { decodeCursor, pageOf } from "#kernel"
import { idSchema, instantSchema, listQuery, nullable, oneOf, pageSchema, type Route, route } from "#platform/http"
import { sagaStatuses } from "./saga.ts"
import { sagasOf } from "./saga-store.ts"

const SagaBody = Type.Object({
  id: idSchema("sag"),
  name: Type.String(),
  key: Type.String(),
  step: Type.Integer(),
  status: oneOf(sagaStatuses),
  attempts: Type.Integer(),
  dueAt: instantSchema,
  lastError: nullable(Type.String()),
  createdAt: instantSchema,
  updatedAt: instantSchema,
})

/** Where the long jobs stand. */
export const sagaRoutes: readonly Route[] = [
  route({
    method: "GET",
    path: "/sagas",
    tag: "Platform",
    summary: "Jobs of several steps, newest first; `stuck` ones wait for a person",
    access: "platform:read",
    query: listQuery({
      status: Type.Optional(oneOf(sagaStatuses)),
      name: Type.Optional(Type.String({ maxLength: 100 })),
    }),
    reply: pageSchema(SagaBody),
    handle: async (ctx, { query: { limit = 50, cursor, status = null, name = null } }) => {
      const beforeId = cursor === undefined ? null : String(decodeCursor(cursor, 1)[0])
      const page = pageOf(await sagasOf(ctx, { limit, beforeId, status, name }), limit, (saga) => [saga.id])
      return { data: page.data.map(textTimes), nextCursor: page.nextCursor }
    },
  }),
]

function textTimes<T extends { dueAt: Date; createdAt: Date; updatedAt: Date }>(saga: T) {
  return {
    ...saga,
    dueAt: saga.dueAt.toISOString(),
    createdAt: saga.createdAt.toISOString(),
    updatedAt: saga.updatedAt.toISOString(),
  }
}
