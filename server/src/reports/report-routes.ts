import Type, { type TProperties } from "typebox"
import { pageSizeDefault } from "#kernel"
import {
  currencySchema,
  idSchema,
  listQuery,
  minorSchema,
  nullable,
  oneOf,
  pageSchema,
  type Route,
  route,
} from "#platform/http"
import { monthsMax, monthsOf } from "./months.ts"
import { openWorkByMonth, type RevenueRow, revenueByMonth, slaByMonth } from "./report-store.ts"
import { utilisationByMonth } from "./utilisation.ts"

const tag = "Reports"

const monthSchema = Type.String({ pattern: "^[0-9]{4}-(0[1-9]|1[0-2])$", examples: ["2026-03"] })
const reportQuery = <P extends TProperties>(more: P) =>
  listQuery({
    from: Type.Optional(monthSchema),
    to: Type.Optional(monthSchema),
    customer: Type.Optional(idSchema("cus")),
    ...more,
  })

interface Asked {
  readonly from?: string
  readonly to?: string
  readonly customer?: string
  readonly limit?: number
  readonly cursor?: string
}

const about = `By month in the business's time zone; without months the last twelve, at most ${monthsMax}.`
const clientMonth = { customerId: Type.String(), customerName: Type.String(), month: monthSchema }

const RevenueBody = Type.Object({
  ...clientMonth,
  currency: currencySchema,
  invoices: Type.Integer(),
  netMinor: minorSchema,
  taxMinor: minorSchema,
  creditedMinor: minorSchema,
  receivedMinor: minorSchema,
  refundedMinor: minorSchema,
})

/** Amounts as text. */
function revenueBody({ netMinor, taxMinor, creditedMinor, receivedMinor, refundedMinor, ...row }: RevenueRow) {
  return {
    ...row,
    netMinor: String(netMinor),
    taxMinor: String(taxMinor),
    creditedMinor: String(creditedMinor),
    receivedMinor: String(receivedMinor),
    refundedMinor: String(refundedMinor),
  }
}

const filterOf = async (ctx: Parameters<typeof monthsOf>[0], query: Asked) => ({
  months: await monthsOf(ctx, query),
  customer: query.customer ?? null,
  limit: query.limit ?? pageSizeDefault,
  cursor: query.cursor,
})

/** What a business earns, owes its clients, keeps of its promises, and how its time is used; read from the books at that moment. */
export const monthRoutes: readonly Route[] = [
  route({
    method: "GET",
    path: "/reports/revenue",
    tag,
    summary: "Revenue by client and month",
    description: `Invoiced, credited (net of tax), received and given back, by currency. ${about}`,
    access: "billing:read",
    query: reportQuery({}),
    reply: pageSchema(RevenueBody),
    handle: async (ctx, { query }) => {
      const page = await revenueByMonth(ctx, await filterOf(ctx, query))
      return { data: page.data.map(revenueBody), nextCursor: page.nextCursor }
    },
  }),
  route({
    method: "GET",
    path: "/reports/open-work",
    tag,
    summary: "Open work by client and month",
    description: `Tickets that are not done by the month in which they were made, and time that is not approved or not billed by the month in which it was worked. ${about}`,
    access: "desk:read",
    query: reportQuery({}),
    reply: pageSchema(
      Type.Object({
        ...clientMonth,
        openTickets: Type.Integer(),
        overdueTickets: Type.Integer(),
        unassignedTickets: Type.Integer(),
        waitingMinutes: Type.Integer(),
        unbilledMinutes: Type.Integer(),
      }),
    ),
    handle: async (ctx, { query }) => {
      const page = await openWorkByMonth(ctx, await filterOf(ctx, query))
      return { data: [...page.data], nextCursor: page.nextCursor }
    },
  }),
  route({
    method: "GET",
    path: "/reports/sla",
    tag,
    summary: "How the desk kept its promises, by client and month",
    description: `By the month in which a ticket was made. ${about}`,
    access: "desk:read",
    query: reportQuery({}),
    reply: pageSchema(
      Type.Object({
        ...clientMonth,
        tickets: Type.Integer(),
        open: Type.Integer(),
        responseKept: Type.Integer(),
        responseBroken: Type.Integer(),
        resolutionKept: Type.Integer(),
        resolutionBroken: Type.Integer(),
        firstResponseMinutes: nullable(Type.Integer({ description: "On average, by the calendar" })),
        resolutionMinutes: nullable(Type.Integer({ description: "On average, by the calendar" })),
      }),
    ),
    handle: async (ctx, { query }) => {
      const page = await slaByMonth(ctx, await filterOf(ctx, query))
      return { data: [...page.data], nextCursor: page.nextCursor }
    },
  }),
  route({
    method: "GET",
    path: "/reports/utilisation",
    tag,
    summary: "How much of the time worked is paid for, by client or person and month",
    description: `Rejected time is left out. ${about}`,
    access: "work:read",
    query: reportQuery({ by: Type.Optional(oneOf(["customer", "person"])) }),
    reply: pageSchema(
      Type.Object({
        id: Type.String(),
        name: Type.String(),
        month: monthSchema,
        loggedMinutes: Type.Integer(),
        billableMinutes: Type.Integer(),
        chargedMinutes: Type.Integer(),
        billedMinutes: Type.Integer(),
        billablePercent: nullable(Type.Number()),
      }),
    ),
    handle: async (ctx, { query }) => {
      const page = await utilisationByMonth(ctx, query.by ?? "customer", await filterOf(ctx, query))
      return { data: [...page.data], nextCursor: page.nextCursor }
    },
  }),
]
