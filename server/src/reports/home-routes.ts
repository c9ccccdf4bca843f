import Type from "typebox"
import { addDays, localDateOf, startOfLocalDate } from "#kernel"
import { currencySchema, dateSchema, instantSchema, minorSchema, nullable, type Route, route } from "#platform/http"
import { readTenant } from "#platform/tenants"
import * as store from "./home-store.ts"

const eventsMax = 30
const connectionsMax = 50

const HomeBody = Type.Object({
  today: dateSchema,
  sales: nullable(
    Type.Array(
      Type.Object({
        channel: Type.String(),
        currency: currencySchema,
        orders: Type.Integer(),
        totalMinor: minorSchema,
      }),
    ),
  ),
  money: nullable(
    Type.Array(
      Type.Object({
        currency: currencySchema,
        openInvoices: Type.Integer(),
        openMinor: minorSchema,
        overdueInvoices: Type.Integer(),
        overdueMinor: minorSchema,
      }),
    ),
  ),
  lowStock: nullable(Type.Integer({ description: "Items at or below their threshold, counted up to 1,000" })),
  tickets: nullable(Type.Object({ open: Type.Integer(), overdue: Type.Integer(), unassigned: Type.Integer() })),
  brokenConnections: nullable(
    Type.Array(
      Type.Object({
        id: Type.String(),
        connector: Type.String(),
        state: Type.String(),
        reason: nullable(Type.String()),
      }),
    ),
  ),
  events: Type.Array(
    Type.Object({
      eventId: Type.String(),
      type: Type.String(),
      subject: Type.String(),
      by: Type.String(),
      at: instantSchema,
    }),
  ),
})

/** The first page after signing in, in one call. */
export const homeRoutes: readonly Route[] = [
  route({
    method: "GET",
    path: "/home",
    tag: "Reports",
    summary: "The business at this moment: today's sales by channel, open invoices, alerts, tickets, latest events",
    description: "Today is the day where the business is. A part that the caller may not read is null.",
    access: "me:read",
    reply: HomeBody,
    handle: async (ctx, { may }) => {
      const { timeZone } = await readTenant(ctx)
      const today = localDateOf(ctx.now, timeZone)
      const [begins, ends] = [startOfLocalDate(today, timeZone), startOfLocalDate(addDays(today, 1), timeZone)]
      const ifMay = async <T>(wanted: `${string}:read`, read: () => Promise<T>): Promise<T | null> =>
        may(wanted) ? read() : null
      const [sales, money, lowStock, tickets, brokenConnections, events] = await Promise.all([
        ifMay("sales:read", () => store.salesOf(ctx, today, begins, ends)),
        ifMay("billing:read", () => store.openMoney(ctx, today)),
        ifMay("stock:read", () => store.lowStockCount(ctx)),
        ifMay("desk:read", () => store.deskLoad(ctx)),
        ifMay("integrations:read", () => store.brokenConnections(ctx, connectionsMax)),
        store.latestEvents(ctx, eventsMax),
      ])
      const seen = events.filter(({ type }) => may(`${type.split(".")[0] ?? ""}:read`))
      return { today, sales, money, lowStock, tickets, brokenConnections, events: seen }
    },
  }),
]
