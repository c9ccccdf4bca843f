import Type from "typebox"
import { pageSizeDefault } from "#kernel"
import { idParams, idSchema, listQuery, oneOf, pageSchema, type Route, route, strict, text } from "#platform/http"
import {
  MaintenanceBody,
  maintenanceBody,
  ScheduleBody,
  ScheduleInput,
  SchedulePatch,
  scheduleBody,
  scheduleDraftOf,
} from "./bodies.ts"
import { skipMaintenance } from "./maintain.ts"
import { maintenanceStates } from "./schedule.ts"
import { listMaintenance } from "./schedule-store.ts"
import { changeSchedule, createSchedule, endSchedule, listSchedules } from "./schedules.ts"

const tag = "Assets"

/** Routes of maintenance schedules and of what came of them. */
export const maintenanceRoutes: readonly Route[] = [
  route({
    method: "GET",
    path: "/assets/:id/schedules",
    tag,
    summary: "An asset's maintenance schedules",
    access: "assets:read",
    params: idParams("ast"),
    reply: pageSchema(ScheduleBody),
    handle: async (ctx, { params }) => ({
      data: (await listSchedules(ctx, params.id)).map(scheduleBody),
      nextCursor: null,
    }),
  }),
  route({
    method: "POST",
    path: "/assets/:id/schedules",
    tag,
    summary: "Plan maintenance that comes again and again",
    description: "Each date becomes one ticket, `leadDays` before it. Days are those of the business's time zone.",
    access: "assets:write",
    params: idParams("ast"),
    body: ScheduleInput,
    reply: ScheduleBody,
    status: 201,
    handle: async (ctx, { params, body }) => scheduleBody(await createSchedule(ctx, params.id, scheduleDraftOf(body))),
  }),
  route({
    method: "PATCH",
    path: "/asset-schedules/:id",
    tag,
    summary: "Change, pause or resume a maintenance schedule",
    access: "assets:write",
    params: idParams("asch"),
    body: SchedulePatch,
    reply: ScheduleBody,
    handle: async (ctx, { params, body, ifMatch }) => scheduleBody(await changeSchedule(ctx, params.id, body, ifMatch)),
  }),
  route({
    method: "DELETE",
    path: "/asset-schedules/:id",
    tag,
    summary: "End a maintenance schedule; what it made stays",
    access: "assets:write",
    params: idParams("asch"),
    handle: (ctx, { params }) => endSchedule(ctx, params.id).then(() => undefined),
  }),
  route({
    method: "GET",
    path: "/asset-maintenance",
    tag,
    summary: "Planned maintenance that came due, newest date first",
    access: "assets:read",
    query: listQuery({
      asset: Type.Optional(idSchema("ast")),
      customer: Type.Optional(idSchema("cus")),
      state: Type.Optional(oneOf(maintenanceStates)),
    }),
    reply: pageSchema(MaintenanceBody),
    handle: async (ctx, { query }) => {
      const page = await listMaintenance(ctx, { ...query, limit: query.limit ?? pageSizeDefault })
      return { data: page.data.map(maintenanceBody), nextCursor: page.nextCursor }
    },
  }),
  route({
    method: "POST",
    path: "/asset-maintenance/:id/skip",
    tag,
    summary: "Leave out one maintenance; its ticket stays as it is",
    access: "assets:write",
    params: idParams("amnt"),
    body: strict({ reason: text(500) }),
    reply: MaintenanceBody,
    handle: async (ctx, { params, body }) => maintenanceBody(await skipMaintenance(ctx, params.id, body.reason)),
  }),
]
