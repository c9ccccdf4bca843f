import Type from "typebox"
import { channels } from "#business/sales"
import { addDays, daysBetween, defineErrors, localDateOf, startOfLocalDate } from "#kernel"
import { currencySchema, dateSchema, minorSchema, nullable, oneOf, type Route, route, strict } from "#platform/http"
import { readTenant } from "#platform/tenants"
import { salesBy, salesGroups } from "./sales-store.ts"

const daysMax = 800
const daysDefault = 30
const rowsMax = 1000
const dayMs = 86_400_000

const errors = defineErrors({
  "report.days_invalid": {
    status: 422,
    text: (p: { max: number }) => `Sales are told from one day to the same or a later one, over at most ${p.max} days.`,
  },
})

/** Sales of all channels side by side. */
export const salesRoutes: readonly Route[] = [
  route({
    method: "GET",
    path: "/reports/sales",
    tag: "Reports",
    summary: "Sales by day, month, channel, product or customer",
    description: `Orders of every channel as they were placed, without cancelled ones, by the day where the business is; the last ${daysDefault} days if none are named, at most ${daysMax} days and ${rowsMax} rows.`,
    access: "sales:read",
    query: strict({
      by: Type.Optional(oneOf(salesGroups)),
      from: Type.Optional(dateSchema),
      to: Type.Optional(dateSchema),
      channel: Type.Optional(oneOf(channels)),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: rowsMax })),
    }),
    reply: Type.Object({
      from: dateSchema,
      to: dateSchema,
      data: Type.Array(
        Type.Object({
          key: Type.String(),
          name: Type.String(),
          currency: currencySchema,
          orders: Type.Integer(),
          quantity: nullable(Type.String()),
          netMinor: minorSchema,
          taxMinor: minorSchema,
          totalMinor: minorSchema,
        }),
      ),
    }),
    handle: async (ctx, { query }) => {
      const { timeZone } = await readTenant(ctx)
      const to = query.to ?? localDateOf(ctx.now, timeZone)
      const from = query.from ?? addDays(to, 1 - daysDefault)
      const days = daysBetween(from, to)
      if (days < 0 || days >= daysMax) throw errors["report.days_invalid"]({ max: daysMax })
      // A day wider on both sides: a business that has changed its zone placed its orders by another clock.
      const begins = new Date(startOfLocalDate(from, timeZone).getTime() - dayMs)
      const ends = new Date(startOfLocalDate(to, timeZone).getTime() + 2 * dayMs)
      const asked = { by: query.by ?? "day", from, to, channel: query.channel ?? null, begins, ends } as const
      return { from, to, data: await salesBy(ctx, { ...asked, limit: query.limit ?? rowsMax }) }
    },
  }),
]
