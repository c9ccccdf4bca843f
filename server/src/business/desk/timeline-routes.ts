import Type, { type Static } from "typebox"
import type { EventRecord } from "#platform/events"
import { idParams, idSchema, instantSchema, nullable, type Route, route } from "#platform/http"
import { TicketHeadBody, ticketHeadBody } from "./bodies.ts"
import { loadTicket } from "./change.ts"
import { clientTickets } from "./list-store.ts"
import type { DeskPorts } from "./ports.ts"
import { timelineOf } from "./timeline-store.ts"

const tag = "Desk"
/** Far more than happens to a ticket; what comes after is in the audit trail. */
const factsMax = 1_000
const latestMax = 10

const FactBody = Type.Object({
  id: Type.String(),
  type: Type.String(),
  actor: Type.Object({ kind: Type.String(), id: nullable(Type.String()), name: Type.String() }),
  data: Type.Record(Type.String(), Type.Unknown()),
  occurredAt: instantSchema,
})

function factBody({ id, type, actor, data, occurredAt }: EventRecord): Static<typeof FactBody> {
  const facts = data !== null && typeof data === "object" ? { ...data } : {}
  return {
    id,
    type,
    actor: { kind: actor.kind, id: actor.id, name: actor.name },
    data: facts,
    occurredAt: occurredAt.toISOString(),
  }
}

/** What happened, and how much there is. */
export const timelineRoutes = (ports: DeskPorts): readonly Route[] => [
  route({
    method: "GET",
    path: "/tickets/:id/timeline",
    tag,
    summary: "What happened to a ticket, oldest first",
    access: "desk:read",
    params: idParams("tkt"),
    reply: Type.Object({ data: Type.Array(FactBody) }),
    handle: async (ctx, { params }) => {
      const { id } = await loadTicket(ctx, params.id)
      return { data: (await timelineOf(ctx, id, factsMax)).map(factBody) }
    },
  }),
  route({
    method: "GET",
    path: "/desk/clients/:id/tickets",
    tag,
    summary: "How many open tickets a client has, and its newest ones",
    access: "desk:read",
    params: idParams("cus"),
    reply: Type.Object({
      customerId: idSchema("cus"),
      open: Type.Integer(),
      overdue: Type.Integer(),
      byPriority: Type.Object({
        low: Type.Integer(),
        normal: Type.Integer(),
        high: Type.Integer(),
        urgent: Type.Integer(),
      }),
      latest: Type.Array(TicketHeadBody),
    }),
    handle: async (ctx, { params }) => {
      const customerId = (await ports.client(ctx, params.id, null))?.id ?? params.id
      const { latest, ...counts } = await clientTickets(ctx, customerId, latestMax)
      return { customerId, ...counts, latest: latest.map(ticketHeadBody) }
    },
  }),
]
