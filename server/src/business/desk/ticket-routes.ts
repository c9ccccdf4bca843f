import Type from "typebox"
import { pageSizeDefault } from "#kernel"
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
import { listTickets, ticketSorts } from "./list-store.ts"
import { moveTicket } from "./move.ts"
import type { DeskPorts } from "./ports.ts"
import { priorities } from "./priority.ts"
import { ticketActions, ticketStates } from "./states.ts"
import { ticketSources } from "./ticket.ts"

const tag = "Desk"
const params = idParams("tkt")
const orNone = <S extends "que" | "usr" | "cus">(prefix: S) =>
  Type.Optional(Type.Union([Type.Literal("none"), idSchema(prefix)]))

/** What lists and views of tickets can be narrowed by. */
export const filterFields = {
  sort: Type.Optional(oneOf(ticketSorts)),
  search: Type.Optional(Type.String({ maxLength: 200, description: "Words of subject, body or requester" })),
  state: Type.Optional(oneOf(ticketStates)),
  isOpen: Type.Optional(Type.Boolean()),
  queueId: orNone("que"),
  assigneeId: orNone("usr"),
  customerId: orNone("cus"),
  contactId: Type.Optional(idSchema("con")),
  assetId: Type.Optional(assetIdSchema),
  watcherId: Type.Optional(idSchema("usr")),
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
    description: "A search is answered newest first. `sort=deadline` lists only tickets that have one.",
    access: "desk:read",
    query: listQuery(filterFields),
    reply: pageSchema(TicketHeadBody),
    handle: async (ctx, { query }) => {
      const page = await listTickets(ctx, { ...query, limit: query.limit ?? pageSizeDefault })
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
