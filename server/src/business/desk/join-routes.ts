import Type, { type Static } from "typebox"
import { idParams, idSchema, instantSchema, nullable, oneOf, type Route, route, strict, text } from "#platform/http"
import { TicketBody, ticketBody } from "./bodies.ts"
import { loadTicket } from "./change.ts"
import { linkKinds } from "./events.ts"
import { linksOf, type TicketLink } from "./link-store.ts"
import { mergeMax, mergeTickets, undoMerge } from "./merge.ts"
import { mergesInto, type TicketMerge } from "./merge-store.ts"
import type { DeskPorts } from "./ports.ts"
import { linkTickets, splitMax, splitTicket, unlinkTickets, withdrawTicket } from "./split.ts"
import { ticketStates } from "./states.ts"
import { subjectCharsMax } from "./ticket.ts"

const tag = "Desk"
const params = idParams("tkt")
const mergesShown = 100

const MergeBody = Type.Object({
  id: idSchema("tmg"),
  survivorId: idSchema("tkt"),
  mergedIds: Type.Array(idSchema("tkt")),
  createdAt: instantSchema,
  undoneAt: nullable(instantSchema),
})

function mergeBody(m: TicketMerge): Static<typeof MergeBody> {
  return {
    id: m.id,
    survivorId: m.survivorId,
    mergedIds: m.merged.map((t) => t.id),
    createdAt: m.createdAt.toISOString(),
    undoneAt: m.undoneAt?.toISOString() ?? null,
  }
}

const LinkBody = Type.Object({
  kind: oneOf(linkKinds),
  isFrom: Type.Boolean({ description: "True: this ticket is blocked by, a part of … the other one" }),
  ticketId: idSchema("tkt"),
  number: Type.Integer(),
  subject: Type.String(),
  state: oneOf(ticketStates),
})
const linksReply = Type.Object({ data: Type.Array(LinkBody) })
const linkParams = strict({ id: idSchema("tkt"), kind: oneOf(linkKinds), otherId: idSchema("tkt") })
const linkBody = (link: TicketLink): Static<typeof LinkBody> => ({ ...link })

const mergeRoutes: readonly Route[] = [
  route({
    method: "POST",
    path: "/tickets/:id/merges",
    tag,
    summary: "Merge other tickets of the client into this one",
    description: "Replies, files, mail threads and time entries become this ticket's; the others' ids lead to it.",
    access: "desk:write",
    params,
    body: strict({ ticketIds: Type.Array(idSchema("tkt"), { minItems: 1, maxItems: mergeMax }) }),
    reply: Type.Object({ merge: MergeBody, ticket: TicketBody }),
    status: 201,
    handle: async (ctx, { params, body }) => {
      const { merge, ticket } = await mergeTickets(ctx, params.id, body.ticketIds)
      return { merge: mergeBody(merge), ticket: ticketBody(ticket) }
    },
  }),
  route({
    method: "GET",
    path: "/tickets/:id/merges",
    tag,
    summary: "Merges into this ticket, newest first",
    access: "desk:read",
    params,
    reply: Type.Object({ data: Type.Array(MergeBody) }),
    handle: async (ctx, { params }) => {
      const { id } = await loadTicket(ctx, params.id)
      return { data: (await mergesInto(ctx, id, mergesShown)).map(mergeBody) }
    },
  }),
  route({
    method: "POST",
    path: "/ticket-merges/:id/undo",
    tag,
    summary: "Take a merge back",
    description: "Within 30 days. What was written since stays with the ticket they were merged into.",
    access: "desk:write",
    params: idParams("tmg"),
    reply: TicketBody,
    handle: async (ctx, { params }) => ticketBody(await undoMerge(ctx, params.id)),
  }),
]

const linkRoutes: readonly Route[] = [
  route({
    method: "GET",
    path: "/tickets/:id/links",
    tag,
    summary: "Tickets that belong together with this one",
    access: "desk:read",
    params,
    reply: linksReply,
    handle: async (ctx, { params }) => {
      const { id } = await loadTicket(ctx, params.id)
      return { data: (await linksOf(ctx, id)).map(linkBody) }
    },
  }),
  route({
    method: "POST",
    path: "/tickets/:id/links",
    tag,
    summary: "Link two tickets",
    description: "A ticket that is `blocked_by` an open one can't be resolved.",
    access: "desk:write",
    params,
    body: strict({ kind: oneOf(linkKinds), ticketId: idSchema("tkt") }),
    reply: linksReply,
    status: 201,
    handle: async (ctx, { params, body }) => {
      await linkTickets(ctx, params.id, body.ticketId, body.kind)
      return { data: (await linksOf(ctx, params.id)).map(linkBody) }
    },
  }),
  route({
    method: "DELETE",
    path: "/tickets/:id/links/:kind/:otherId",
    tag,
    summary: "Remove a link",
    access: "desk:write",
    params: linkParams,
    handle: async (ctx, { params }) => {
      await unlinkTickets(ctx, params.id, params.otherId, params.kind)
      return undefined
    },
  }),
]

/** What joins tickets and takes them apart. */
export const joinRoutes = (ports: DeskPorts): readonly Route[] => [
  ...mergeRoutes,
  ...linkRoutes,
  route({
    method: "POST",
    path: "/tickets/:id/split",
    tag,
    summary: "Make replies of this ticket a ticket of their own",
    access: "desk:write",
    params,
    body: strict({
      subject: text(subjectCharsMax),
      replyIds: Type.Array(idSchema("rpl"), { minItems: 1, maxItems: splitMax }),
    }),
    reply: TicketBody,
    status: 201,
    handle: async (ctx, { params, body }) =>
      ticketBody(await splitTicket(ctx, ports, params.id, body.subject, body.replyIds)),
  }),
  route({
    method: "DELETE",
    path: "/tickets/:id",
    tag,
    summary: "Withdraw a ticket that nobody has worked on",
    access: "desk:write",
    params,
    handle: async (ctx, { params }) => {
      await withdrawTicket(ctx, params.id)
      return undefined
    },
  }),
]
