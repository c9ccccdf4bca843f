import Type from "typebox"
import { isId, pageSizeDefault } from "#kernel"
import {
  idParams,
  idSchema,
  instantSchema,
  listQuery,
  oneOf,
  pageSchema,
  type Route,
  route,
  strict,
} from "#platform/http"
import {
  assetIdSchema,
  categorySchema,
  draftOf,
  patchOf,
  TicketBody,
  TicketHeadBody,
  TicketInput,
  TicketPatchInput,
  ticketBody,
  ticketHeadBody,
} from "./bodies.ts"
import { changeTicket, loadTicket } from "./change.ts"
import { createTicket } from "./create.ts"
import { listTickets, type TicketFilter, ticketSorts } from "./list-store.ts"
import { moveTicket } from "./move.ts"
import type { DeskPorts } from "./ports.ts"
import { priorities } from "./priority.ts"
import { ticketActions, ticketStates } from "./states.ts"
import { ticketSources } from "./ticket.ts"

const tag = "Desk"
const params = idParams("tkt")
const orNone = <S extends "que" | "cus">(prefix: S) =>
  Type.Optional(Type.Union([Type.Literal("none"), idSchema(prefix)]))

const me = Type.Literal("me", { description: "Whoever looks" })

/** What lists of tickets can be narrowed by. */
const filterFields = {
  sort: Type.Optional(oneOf(ticketSorts)),
  search: Type.Optional(Type.String({ maxLength: 200, description: "Words of subject, body or requester" })),
  state: Type.Optional(oneOf(ticketStates)),
  isOpen: Type.Optional(Type.Boolean()),
  queueId: orNone("que"),
  assigneeId: Type.Optional(Type.Union([me, Type.Literal("none"), idSchema("usr")])),
  customerId: orNone("cus"),
  contactId: Type.Optional(idSchema("con")),
  assetId: Type.Optional(assetIdSchema),
  watcherId: Type.Optional(Type.Union([me, idSchema("usr")])),
  priority: Type.Optional(oneOf(priorities)),
  category: Type.Optional(categorySchema),
  source: Type.Optional(oneOf(ticketSources)),
  isOverdue: Type.Optional(Type.Boolean({ description: "Open and past due date or resolution target" })),
  isBroken: Type.Optional(Type.Boolean({ description: "A promise of its SLA was broken" })),
}

/** Tickets themselves. */
export const ticketRoutes = (ports: DeskPorts): readonly Route[] => [
  route({
    method: "GET",
    path: "/tickets",
    tag,
    summary: "Tickets, newest first",
    description:
      "A search is answered newest first. `sort=deadline` lists only tickets that have one. `me` is whoever looks: a view that is shared shows everybody their own.",
    access: "desk:read",
    query: listQuery(filterFields),
    reply: pageSchema(TicketHeadBody),
    handle: async (ctx, { query }) => {
      const filter = filterFor(query, ctx.actor.id)
      if (filter === null) return { data: [], nextCursor: null }
      const page = await listTickets(ctx, { ...filter, limit: query.limit ?? pageSizeDefault })
      return { data: page.data.map(ticketHeadBody), nextCursor: page.nextCursor }
    },
  }),
  route({
    method: "POST",
    path: "/tickets",
    tag,
    summary: "Make a ticket",
    access: "desk:write",
    body: TicketInput,
    reply: TicketBody,
    status: 201,
    handle: async (ctx, { body }) => ticketBody(await createTicket(ctx, ports, draftOf(body))),
  }),
  route({
    method: "GET",
    path: "/tickets/:id",
    tag,
    summary: "One ticket",
    description: "An id that was merged into another ticket answers that ticket.",
    access: "desk:read",
    params,
    reply: TicketBody,
    handle: async (ctx, { params }) => ticketBody(await loadTicket(ctx, params.id)),
  }),
  route({
    method: "PATCH",
    path: "/tickets/:id",
    tag,
    summary: "Change a ticket's fields",
    description: "The state moves by `POST /tickets/:id/actions`. A ticket's client is named once.",
    access: "desk:write",
    params,
    body: TicketPatchInput,
    reply: TicketBody,
    handle: async (ctx, { params, body, ifMatch }) =>
      ticketBody(await changeTicket(ctx, ports, params.id, patchOf(body), ifMatch)),
  }),
  route({
    method: "POST",
    path: "/tickets/:id/actions",
    tag,
    summary: "Open, wait, schedule, resolve, close or reopen a ticket",
    access: "desk:write",
    params,
    body: strict({ action: oneOf(ticketActions), dueAt: Type.Optional(instantSchema) }),
    reply: TicketBody,
    handle: async (ctx, { params, body, ifMatch }) => {
      const detail = body.dueAt === undefined ? {} : { dueAt: new Date(body.dueAt) }
      return ticketBody(await moveTicket(ctx, params.id, body.action, detail, ifMatch))
    },
  }),
]

interface Asked extends Omit<TicketFilter, "limit" | "assigneeId" | "watcherId"> {
  readonly assigneeId?: TicketFilter["assigneeId"] | "me"
  readonly watcherId?: TicketFilter["watcherId"] | "me"
}

/** A filter for whoever looks; null when it asks for their own and they are no person. */
function filterFor(
  { assigneeId, watcherId, ...rest }: Asked,
  actorId: string | null,
): Omit<TicketFilter, "limit"> | null {
  if (assigneeId !== "me" && watcherId !== "me") return { ...rest, assigneeId, watcherId }
  if (!isId("usr", actorId)) return null
  return {
    ...rest,
    assigneeId: assigneeId === "me" ? actorId : assigneeId,
    watcherId: watcherId === "me" ? actorId : watcherId,
  }
}
