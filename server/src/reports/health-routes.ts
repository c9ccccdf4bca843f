import Type from "typebox"
import { addDays, daysBetween, defineErrors, localDateOf, startOfLocalDate } from "#kernel"
import { dateSchema, idSchema, instantSchema, nullable, oneOf, type Route, route, strict } from "#platform/http"
import { readTenant } from "#platform/tenants"
import { type HealthMeasure, healthTargets, measured } from "./health.ts"
import { healthOf, syncDays } from "./health-store.ts"

/** A board of more connections is no board. */
const connectionsMax = 200
const windowHours = 24
const hourMs = 3_600_000
const daysMax = 366
const daysDefault = 30

const errors = defineErrors({
  "report.sync_days_invalid": {
    status: 422,
    text: (p: { max: number }) => `Syncs are told from one day to the same or a later one, over at most ${p.max} days.`,
  },
})

const count = Type.Integer({ minimum: 0 })
const milliseconds = nullable(Type.Integer({ minimum: 0 }))

const ConnectionHealthBody = Type.Object({
  id: idSchema("conn"),
  connector: Type.String(),
  account: nullable(Type.String()),
  state: oneOf(["connecting", "connected", "expired", "error", "paused"]),
  isSandbox: Type.Boolean(),
  reason: nullable(Type.String()),
  lastSuccessAt: nullable(instantSchema),
  runs: count,
  failedRuns: count,
  records: count,
  refused: count,
  medianMs: milliseconds,
  p95Ms: milliseconds,
  waiting: count,
  waitingSince: nullable(instantSchema),
  parked: count,
  quarantined: count,
  conflicts: count,
  links: count,
})

const measures = Object.keys(healthTargets) as [HealthMeasure, ...HealthMeasure[]]
const MeasuredBody = Type.Object({
  measure: oneOf(measures),
  value: nullable(Type.Number({ description: "Percent or milliseconds; null where nothing was there to be measured" })),
  min: nullable(Type.Number()),
  max: nullable(Type.Number()),
  isKept: nullable(Type.Boolean()),
})

/** How the integrations of a business do, now and over time. */
export const healthRoutes: readonly Route[] = [
  route({
    method: "GET",
    path: "/reports/integration-health",
    tag: "Reports",
    summary: "How every connection does: state, last success, errors, latency, backlog",
    description: `Runs, records and latency are of the last ${windowHours} hours, latency of the latest 500 calls of a connection; at most ${connectionsMax} connections. \`measures\` are the numbers that integrations are judged by, with their targets.`,
    access: "integrations:read",
    reply: Type.Object({
      since: instantSchema,
      measures: Type.Array(MeasuredBody),
      data: Type.Array(ConnectionHealthBody),
    }),
    handle: async (ctx) => {
      const since = new Date(ctx.now.getTime() - windowHours * hourMs)
      const connections = await healthOf(ctx, since, connectionsMax)
      const span = { begins: since, ends: new Date(ctx.now.getTime() + 1), timeZone: "UTC", connection: null }
      const measures = measured(connections, await syncDays(ctx, span))
      return { since: since.toISOString(), measures, data: connections }
    },
  }),
  route({
    method: "GET",
    path: "/reports/syncs",
    tag: "Reports",
    summary: "What syncs did, day by day",
    description: `Runs by the day on which they ended where the business is; the last ${daysDefault} days if none are named, at most ${daysMax}. Days without a run are left out.`,
    access: "integrations:read",
    query: strict({
      from: Type.Optional(dateSchema),
      to: Type.Optional(dateSchema),
      connection: Type.Optional(idSchema("conn")),
    }),
    reply: Type.Object({
      from: dateSchema,
      to: dateSchema,
      data: Type.Array(
        Type.Object({
          day: dateSchema,
          runs: count,
          failed: count,
          records: count,
          changed: count,
          refused: count,
          conflicts: count,
          averageMs: milliseconds,
        }),
      ),
    }),
    handle: async (ctx, { query }) => {
      const { timeZone } = await readTenant(ctx)
      const to = query.to ?? localDateOf(ctx.now, timeZone)
      const from = query.from ?? addDays(to, 1 - daysDefault)
      const days = daysBetween(from, to)
      if (days < 0 || days >= daysMax) throw errors["report.sync_days_invalid"]({ max: daysMax })
      const [begins, ends] = [startOfLocalDate(from, timeZone), startOfLocalDate(addDays(to, 1), timeZone)]
      return { from, to, data: await syncDays(ctx, { begins, ends, timeZone, connection: query.connection ?? null }) }
    },
  }),
]
