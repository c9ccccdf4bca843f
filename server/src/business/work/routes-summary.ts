import Type, { type Static } from "typebox"
import { daysBetween, type LocalDate, pageSizeDefault } from "#kernel"
import {
  currencySchema,
  dateSchema,
  idParams,
  idSchema,
  listQuery,
  minorSchema,
  oneOf,
  pageSchema,
  type Route,
  route,
  strict,
} from "#platform/http"
import { workErrors } from "./errors.ts"
import { listOpenClients, type OpenClient } from "./open-clients.ts"
import type { WorkPorts } from "./ports.ts"
import { retainerUnits } from "./retainer.ts"
import { clientRetainers } from "./retainers.ts"
import { clientWork, type Sum, ticketWork, workByMonth } from "./summary-store.ts"

const tag = "Billable work"
const SumBody = Type.Object({ currency: currencySchema, amountMinor: minorSchema })
const TicketWorkBody = Type.Object({
  ticketId: Type.String(),
  loggedMinutes: Type.Integer(),
  chargedMinutes: Type.Integer(),
  coveredMinutes: Type.Integer(),
  billedMinutes: Type.Integer(),
  unbilledMinutes: Type.Integer(),
})
const OpenClientBody = Type.Object({
  customerId: Type.String(),
  unbilledMinutes: Type.Integer(),
  time: Type.Array(SumBody),
  expenses: Type.Array(SumBody),
  fees: Type.Array(SumBody),
  milestones: Type.Array(SumBody),
  waitingEntries: Type.Integer(),
  waitingMinutes: Type.Integer(),
  waitingExpenses: Type.Integer(),
})
const MonthBody = Type.Object({
  id: Type.String(),
  month: Type.String(),
  loggedMinutes: Type.Integer(),
  billableMinutes: Type.Integer(),
  chargedMinutes: Type.Integer(),
  billedMinutes: Type.Integer(),
})

/** Routes of what work comes to. */
export const summaryRoutes = (ports: WorkPorts): readonly Route[] => [
  route({
    method: "GET",
    path: "/work/summary",
    tag,
    summary: "What of a client's work waits for approval or an invoice, and what its retainers can still give",
    access: "work:read",
    query: strict({ customerId: idSchema("cus") }),
    reply: Type.Object({
      customerId: Type.String(),
      unbilledMinutes: Type.Integer(),
      unbilled: Type.Array(SumBody),
      unbilledExpenses: Type.Array(SumBody),
      waitingEntries: Type.Integer(),
      waitingMinutes: Type.Integer(),
      retainers: Type.Array(
        Type.Object({
          retainerId: Type.String(),
          name: Type.String(),
          unit: oneOf(retainerUnits),
          currency: currencySchema,
          left: Type.String(),
        }),
      ),
    }),
    handle: async (ctx, { query }) => {
      const { id: customerId } = await ports.customer(ctx, query.customerId)
      const { unbilled, unbilledExpenses, ...counts } = await clientWork(ctx, customerId)
      const retainers = (await clientRetainers(ctx, customerId)).map((r) => ({ ...r, left: String(r.left) }))
      return { customerId, ...counts, unbilled: sums(unbilled), unbilledExpenses: sums(unbilledExpenses), retainers }
    },
  }),
  route({
    method: "GET",
    path: "/work/open-clients",
    tag,
    summary: "Every client with something to bill or to approve",
    description:
      "Time, expenses, fees and milestones, before tax. In the order of their making; a page may be shorter than asked for.",
    access: "work:read",
    query: listQuery({}),
    reply: pageSchema(OpenClientBody),
    handle: async (ctx, { query }) => {
      const page = await listOpenClients(ctx, ports, { ...query, limit: query.limit ?? pageSizeDefault })
      return { data: page.data.map(openClientBody), nextCursor: page.nextCursor }
    },
  }),
  route({
    method: "GET",
    path: "/work/tickets/:id",
    tag,
    summary: "A ticket's time: logged, charged, covered, billed and not billed",
    access: "work:read",
    params: idParams("tkt"),
    reply: TicketWorkBody,
    handle: async (ctx, { params }) => {
      const ticketId = (await ports.tickets(ctx, [params.id])).get(params.id)?.id
      if (ticketId === undefined) throw workErrors["work.no_ticket"]({ id: params.id })
      return (await ticketWork(ctx, [ticketId]))[0] ?? { ...noTime, ticketId }
    },
  }),
  route({
    method: "GET",
    path: "/work/months",
    tag,
    summary: "Work by client, or by person, and month",
    description: "Rejected work is left out. Both days are included; a year at most.",
    access: "work:read",
    query: strict({ by: oneOf(["customer", "person"]), from: dateSchema, to: dateSchema }),
    reply: Type.Object({ data: Type.Array(MonthBody) }),
    handle: async (ctx, { query: { by, from, to } }) => ({
      data: await workByMonth(ctx, by, ...rangeOf(from, to)),
    }),
  }),
]

function openClientBody({ time, expenses, fees, milestones, ...counts }: OpenClient): Static<typeof OpenClientBody> {
  return {
    ...counts,
    time: sums(time),
    expenses: sums(expenses),
    fees: sums(fees),
    milestones: sums(milestones),
  }
}

const noTime = { loggedMinutes: 0, chargedMinutes: 0, coveredMinutes: 0, billedMinutes: 0, unbilledMinutes: 0 }

const rangeDaysMax = 366

function rangeOf(from: LocalDate, to: LocalDate): [LocalDate, LocalDate] {
  const days = daysBetween(from, to)
  if (days < 0 || days > rangeDaysMax) throw workErrors["work.range_invalid"]()
  return [from, to]
}

function sums(all: readonly Sum[]) {
  return all.map(({ currency, amountMinor }) => ({ currency, amountMinor: String(amountMinor) }))
}
