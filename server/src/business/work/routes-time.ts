import Type, { type Static } from "typebox"
import { AppError, pageSizeDefault } from "#kernel"
import type { Ctx } from "#platform/db"
import {
  dateSchema,
  idParams,
  idSchema,
  listQuery,
  nullable,
  oneOf,
  type Permission,
  pageSchema,
  type Route,
  route,
  strict,
  text,
} from "#platform/http"
import { approvalsMax, approveTime, rejectTime, waiveTime, withdrawTime } from "./approve.ts"
import { realDate, refSchema, userSchema } from "./bodies.ts"
import {
  TimeBody,
  TimeInput,
  TimePatchInput,
  TimerBody,
  TimerInput,
  TimerStopInput,
  timeBody,
  timeDraft,
  timePatch,
  timerBody,
} from "./bodies-time.ts"
import { entryStates, type Person, type TimeEntry } from "./entry.ts"
import { listEntries } from "./entry-store.ts"
import { changeTime, loadTime, logTime, removeTime } from "./log.ts"
import { personOf, requireOwn } from "./people.ts"
import type { WorkPorts } from "./ports.ts"
import { readSettings } from "./settings.ts"
import { runningTimers } from "./timer-store.ts"
import { discardTimer, loadTimer, startTimer, stopTimer } from "./timers.ts"

const tag = "Time"
const params = idParams("tme")
const approve: Permission = "work:approve"

/** Whose work it is; another one's only for who may approve. */
async function personFor(
  ctx: Ctx,
  { userId }: { readonly userId?: string | undefined },
  may: (wanted: Permission) => boolean,
): Promise<Person> {
  const person = await personOf(ctx, userId)
  requireOwn(ctx, person, may(approve))
  return person
}

const BatchInput = strict({ ids: Type.Array(idSchema("tme"), { minItems: 1, maxItems: approvalsMax }) })
const BatchBody = Type.Object({ data: Type.Array(TimeBody) })
const RejectInput = strict({
  ids: Type.Array(idSchema("tme"), { minItems: 1, maxItems: approvalsMax }),
  reason: Type.Optional(nullable(text(500))),
})

const readRoutes: readonly Route[] = [
  route({
    method: "GET",
    path: "/time-entries",
    tag,
    summary: "Time entries, latest work first",
    access: "work:read",
    query: listQuery({
      customerId: Type.Optional(idSchema("cus")),
      ticketId: Type.Optional(refSchema),
      projectId: Type.Optional(idSchema("prj")),
      taskId: Type.Optional(idSchema("tsk")),
      userId: Type.Optional(userSchema),
      state: Type.Optional(oneOf(entryStates)),
      from: Type.Optional(dateSchema),
      to: Type.Optional(dateSchema),
      unbilled: Type.Optional(Type.Boolean({ description: "Only what is approved and on no invoice" })),
    }),
    reply: pageSchema(TimeBody),
    handle: async (ctx, { query }) => {
      const { unbilled, ...filter } = query
      const days = { from: realDate(query.from), to: realDate(query.to) }
      const limit = query.limit ?? pageSizeDefault
      const page = await listEntries(ctx, { ...filter, ...days, isUnbilled: unbilled, limit })
      return { data: page.data.map(timeBody), nextCursor: page.nextCursor }
    },
  }),
  route({
    method: "GET",
    path: "/time-entries/:id",
    tag,
    summary: "One time entry",
    access: "work:read",
    params,
    reply: TimeBody,
    handle: async (ctx, input) => timeBody(await loadTime(ctx, input.params.id)),
  }),
]

const entryRoutes = (ports: WorkPorts): readonly Route[] => [
  route({
    method: "POST",
    path: "/time-entries",
    tag,
    summary: "Log time",
    description:
      "Minutes, or a start and an end. Where the settings say so it is approved at once. An API key names the member by userId.",
    access: "work:write",
    body: TimeInput,
    reply: TimeBody,
    status: 201,
    handle: async (ctx, { body, may }) => {
      const entry = await logTime(ctx, ports, timeDraft(body, await personFor(ctx, body, may)))
      return timeBody(await approvedWhereAutomatic(ctx, ports, entry))
    },
  }),
  route({
    method: "PATCH",
    path: "/time-entries/:id",
    tag,
    summary: "Change a time entry before its approval",
    access: "work:write",
    params,
    body: TimePatchInput,
    reply: TimeBody,
    handle: async (ctx, input) => {
      const { person } = await loadTime(ctx, input.params.id)
      requireOwn(ctx, person, input.may(approve))
      return timeBody(await changeTime(ctx, ports, input.params.id, timePatch(input.body), input.ifMatch))
    },
  }),
  route({
    method: "DELETE",
    path: "/time-entries/:id",
    tag,
    summary: "Remove a time entry before its approval",
    access: "work:write",
    params,
    handle: async (ctx, input) => {
      requireOwn(ctx, (await loadTime(ctx, input.params.id)).person, input.may(approve))
      await removeTime(ctx, input.params.id)
      return undefined
    },
  }),
]

const approvalRoutes = (ports: WorkPorts): readonly Route[] => [
  route({
    method: "POST",
    path: "/time-entries/approve",
    tag,
    summary: "Approve time entries, all or none",
    description: "Freezes rate and rounded time; retainers and fixed prices cover what they can.",
    access: approve,
    body: BatchInput,
    reply: BatchBody,
    handle: async (ctx, { body }) => ({ data: (await approveTime(ctx, ports, body.ids)).map(timeBody) }),
  }),
  route({
    method: "POST",
    path: "/time-entries/reject",
    tag,
    summary: "Send time entries back, all or none",
    access: approve,
    body: RejectInput,
    reply: BatchBody,
    handle: async (ctx, { body }) => ({ data: (await rejectTime(ctx, body.ids, body.reason ?? null)).map(timeBody) }),
  }),
  route({
    method: "POST",
    path: "/time-entries/:id/withdraw",
    tag,
    summary: "Take an approval back",
    description: "As long as no invoice has the entry. Retainers get their time again.",
    access: approve,
    params,
    reply: TimeBody,
    handle: async (ctx, input) => timeBody(await withdrawTime(ctx, input.params.id)),
  }),
  route({
    method: "POST",
    path: "/time-entries/:id/waive",
    tag,
    summary: "Let go of what is left to charge of an entry",
    access: approve,
    params,
    reply: TimeBody,
    handle: async (ctx, input) => timeBody(await waiveTime(ctx, input.params.id)),
  }),
]

const timerQuery = strict({ userId: Type.Optional(userSchema) })

const timersMax = 200

const timerRoutes = (ports: WorkPorts): readonly Route[] => [
  route({
    method: "GET",
    path: "/work/timer",
    tag,
    summary: "The caller's clock that runs",
    access: "work:read",
    query: timerQuery,
    reply: TimerBody,
    handle: async (ctx, { query, may }) => timerBody(await loadTimer(ctx, await personFor(ctx, query, may))),
  }),
  route({
    method: "GET",
    path: "/work/timers",
    tag,
    summary: "Clocks that run, the longest first; a person's, or everybody's",
    description: `At most ${timersMax}: each person has one. Empty where none runs.`,
    access: "work:read",
    query: timerQuery,
    reply: Type.Object({ data: Type.Array(TimerBody) }),
    handle: async (ctx, { query }) => ({
      data: (await runningTimers(ctx, query.userId ?? null, timersMax)).map(timerBody),
    }),
  }),
  route({
    method: "POST",
    path: "/work/timer/start",
    tag,
    summary: "Start the caller's clock",
    access: "work:write",
    body: TimerInput,
    reply: TimerBody,
    status: 201,
    handle: async (ctx, { body, may }) =>
      timerBody(await startTimer(ctx, ports, await personFor(ctx, body, may), placeAndNote(body))),
  }),
  route({
    method: "POST",
    path: "/work/timer/stop",
    tag,
    summary: "Stop the caller's clock: it becomes a time entry",
    access: "work:write",
    body: TimerStopInput,
    reply: TimeBody,
    status: 201,
    handle: async (ctx, { body, may }) => {
      const { userId: _who, ...stop } = body
      const entry = await stopTimer(ctx, ports, await personFor(ctx, body, may), stop)
      return timeBody(await approvedWhereAutomatic(ctx, ports, entry))
    },
  }),
  route({
    method: "DELETE",
    path: "/work/timer",
    tag,
    summary: "Throw the caller's clock away",
    access: "work:write",
    query: timerQuery,
    handle: async (ctx, { query, may }) => {
      await discardTimer(ctx, await personFor(ctx, query, may))
      return undefined
    },
  }),
]

function placeAndNote({ userId: _who, ...draft }: Static<typeof TimerInput>) {
  return draft
}

/** Where approval is automatic, what has a rate is approved; what has none waits for a person. */
async function approvedWhereAutomatic(ctx: Ctx, ports: WorkPorts, entry: TimeEntry): Promise<TimeEntry> {
  if ((await readSettings(ctx)).approval === "required") return entry
  try {
    const [approved] = await approveTime(ctx, ports, [entry.id])
    return approved ?? entry
  } catch (error) {
    if (error instanceof AppError && error.code === "work.rate_missing") return entry
    throw error
  }
}

/** Routes of time entries and timers. */
export const timeRoutes = (ports: WorkPorts): readonly Route[] => [
  ...readRoutes,
  ...entryRoutes(ports),
  ...approvalRoutes(ports),
  ...timerRoutes(ports),
]
