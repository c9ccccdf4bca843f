import Type, { type Static } from "typebox"
import { defineEvent } from "#platform/events"
import { idSchema, instantSchema, nullable, oneOf } from "#platform/http"
import { priorities } from "./priority.ts"
import { slaPromises } from "./sla.ts"
import { ticketStates } from "./states.ts"
import { type Ticket, ticketSources } from "./ticket.ts"

const head = {
  ticketId: idSchema("tkt"),
  number: Type.Integer(),
  customerId: nullable(idSchema("cus")),
  contactId: nullable(idSchema("con")),
  assetId: nullable(Type.String()),
  state: oneOf(ticketStates),
  priority: oneOf(priorities),
  category: nullable(Type.String()),
  source: oneOf(ticketSources),
  queueId: nullable(idSchema("que")),
  assigneeId: nullable(idSchema("usr")),
  dueAt: nullable(instantSchema),
}

const headSample = {
  ticketId: "tkt_01jd7n3xq8e5fv0k2m4p6r8t9w",
  number: 128,
  customerId: "cus_01jd7n3xq8e5fv0k2m4p6r8t9w",
  contactId: null,
  assetId: null,
  state: "new",
  priority: "normal",
  category: "printing",
  source: "staff",
  queueId: "que_01jd7n3xq8e5fv0k2m4p6r8t9w",
  assigneeId: null,
  dueAt: null,
} as const

const subjectOf = (d: { ticketId: string }): string => d.ticketId
/** Words of a client are kept under the client; a stranger's under the ticket itself. */
const holder = (d: { customerId: string | null; ticketId: string }): string => d.customerId ?? d.ticketId

/** Fields of the audit trail in which people's words and names may stand. */
const personal = { holder, fields: ["subject", "body", "requester"] }

const TicketFact = Type.Object({ ...head, subject: Type.String() })
const ticketSample = { ...headSample, subject: "The printer is on fire" } satisfies Static<typeof TicketFact>

/** A ticket came in: by staff, mail, portal, API or a flow. */
export const ticketCreated = defineEvent({
  type: "desk.ticket.created",
  version: 1,
  summary: "A ticket was made",
  schema: TicketFact,
  sample: ticketSample,
  subject: subjectOf,
  personal,
})

const ChangeFact = Type.Object({
  ...head,
  previousState: oneOf(ticketStates),
  changed: Type.Array(Type.String({ description: "Names of the fields that are different now" })),
})
const changeSample = {
  ...headSample,
  state: "open",
  previousState: "new",
  changed: ["state", "assigneeId"],
} satisfies Static<typeof ChangeFact>

const changeEvent = (verb: string, summary: string, sample: Static<typeof ChangeFact>) =>
  defineEvent({
    type: `desk.ticket.${verb}`,
    version: 1,
    summary,
    schema: ChangeFact,
    sample,
    subject: subjectOf,
    personal,
  })

/** Fields of a ticket changed; that it was resolved, closed or reopened is told by the events of that name instead. */
export const ticketChanged = changeEvent("changed", "A ticket changed", changeSample)
export const ticketResolved = changeEvent("resolved", "A ticket was resolved", {
  ...changeSample,
  state: "resolved",
  previousState: "open",
  changed: ["state"],
})
export const ticketClosed = changeEvent("closed", "A ticket was closed", {
  ...changeSample,
  state: "closed",
  previousState: "resolved",
  changed: ["state"],
})
export const ticketReopened = changeEvent("reopened", "A ticket was taken up again", {
  ...changeSample,
  state: "reopened",
  previousState: "resolved",
  changed: ["state"],
})

/** A ticket that was made by mistake (or by a saga that failed) was removed before anybody worked on it. */
export const ticketWithdrawn = defineEvent({
  type: "desk.ticket.withdrawn",
  version: 1,
  summary: "A ticket was removed before anybody worked on it",
  schema: Type.Object(head),
  sample: headSample,
  subject: subjectOf,
})

const MergeFact = Type.Object({
  ticketId: idSchema("tkt"),
  customerId: nullable(idSchema("cus")),
  mergedIds: Type.Array(idSchema("tkt")),
  mergeId: idSchema("tmg"),
})
const mergeSample = {
  ticketId: headSample.ticketId,
  customerId: headSample.customerId,
  mergedIds: ["tkt_01jd7n3xq8e5fv0k2m4p6r8t9x"],
  mergeId: "tmg_01jd7n3xq8e5fv0k2m4p6r8t9w",
} satisfies Static<typeof MergeFact>

/** Tickets became one: everything of `mergedIds` is `ticketId`'s now. Who keeps records of a ticket moves them. */
export const ticketMerged = defineEvent({
  type: "desk.ticket.merged",
  version: 1,
  summary: "Tickets were merged into one",
  schema: MergeFact,
  sample: mergeSample,
  subject: subjectOf,
})

/** A merge was taken back: `mergedIds` are tickets of their own again. */
export const ticketUnmerged = defineEvent({
  type: "desk.ticket.unmerged",
  version: 1,
  summary: "A merge of tickets was taken back",
  schema: MergeFact,
  sample: mergeSample,
  subject: subjectOf,
})

/** Part of a ticket's conversation became a ticket of its own. */
export const ticketSplit = defineEvent({
  type: "desk.ticket.split",
  version: 1,
  summary: "Replies of a ticket became a ticket of their own",
  schema: Type.Object({
    ticketId: idSchema("tkt"),
    customerId: nullable(idSchema("cus")),
    newTicketId: idSchema("tkt"),
    replyIds: Type.Array(idSchema("rpl")),
  }),
  sample: {
    ticketId: headSample.ticketId,
    customerId: headSample.customerId,
    newTicketId: "tkt_01jd7n3xq8e5fv0k2m4p6r8t9x",
    replyIds: ["rpl_01jd7n3xq8e5fv0k2m4p6r8t9w"],
  },
  subject: subjectOf,
})

export const linkKinds = ["related", "blocked_by", "duplicate_of", "part_of", "follows"] as const
export type LinkKind = (typeof linkKinds)[number]

/** Two tickets were joined, or are no longer. */
export const ticketLinked = defineEvent({
  type: "desk.ticket.linked",
  version: 1,
  summary: "A link between two tickets was made or removed",
  schema: Type.Object({
    ticketId: idSchema("tkt"),
    otherId: idSchema("tkt"),
    kind: oneOf(linkKinds),
    action: oneOf(["added", "removed"]),
  }),
  sample: {
    ticketId: headSample.ticketId,
    otherId: "tkt_01jd7n3xq8e5fv0k2m4p6r8t9x",
    kind: "blocked_by",
    action: "added",
  },
  subject: subjectOf,
})

export const replyKinds = ["public", "internal"] as const
export type ReplyKind = (typeof replyKinds)[number]
export const authorKinds = ["staff", "client", "outsider", "system"] as const
export type AuthorKind = (typeof authorKinds)[number]
export const replyVias = ["app", "email", "portal", "system", "connector"] as const
export type ReplyVia = (typeof replyVias)[number]

/** Somebody from outside asked for something, by mail or in the portal, and waits to hear that it arrived. Not told of what a machine
 *  wrote: nobody waits for an answer there, and two machines would go on for ever. */
export const requestReceived = defineEvent({
  type: "desk.request.received",
  version: 1,
  summary: "A person's request came in by mail or the portal",
  schema: Type.Object({ ticketId: idSchema("tkt"), customerId: nullable(idSchema("cus")) }),
  sample: { ticketId: headSample.ticketId, customerId: headSample.customerId },
  subject: subjectOf,
})

/** A ticket was given to somebody, at its making or later. */
export const ticketAssigned = defineEvent({
  type: "desk.ticket.assigned",
  version: 1,
  summary: "A ticket was given to a member of the business",
  schema: Type.Object({
    ticketId: idSchema("tkt"),
    customerId: nullable(idSchema("cus")),
    assigneeId: idSchema("usr"),
  }),
  sample: {
    ticketId: headSample.ticketId,
    customerId: headSample.customerId,
    assigneeId: "usr_01jd7n3xq8e5fv0k2m4p6r8t9w",
  },
  subject: subjectOf,
})

/** Somebody wrote to a ticket. What was said is in the reply itself only. */
export const replyAdded = defineEvent({
  type: "desk.reply.added",
  version: 1,
  summary: "A reply was added to a ticket",
  schema: Type.Object({
    ...head,
    replyId: idSchema("rpl"),
    kind: oneOf(replyKinds),
    author: oneOf(authorKinds),
    via: oneOf(replyVias),
    isFirstResponse: Type.Boolean(),
  }),
  sample: {
    ...headSample,
    state: "open",
    replyId: "rpl_01jd7n3xq8e5fv0k2m4p6r8t9w",
    kind: "public",
    author: "staff",
    via: "app",
    isFirstResponse: true,
  },
  subject: subjectOf,
})

/** A file came to a ticket or was taken from it. */
export const attachmentChanged = defineEvent({
  type: "desk.attachment.changed",
  version: 1,
  summary: "A file was added to a ticket or removed",
  schema: Type.Object({
    ticketId: idSchema("tkt"),
    customerId: nullable(idSchema("cus")),
    attachmentId: idSchema("tat"),
    sizeBytes: Type.Integer(),
    action: oneOf(["added", "removed"]),
  }),
  sample: {
    ticketId: headSample.ticketId,
    customerId: headSample.customerId,
    attachmentId: "tat_01jd7n3xq8e5fv0k2m4p6r8t9w",
    sizeBytes: 48_213,
    action: "added",
  },
  subject: subjectOf,
})

const SlaFact = Type.Object({ ...head, promise: oneOf(slaPromises), at: instantSchema })
const slaSample = {
  ...headSample,
  state: "open",
  promise: "response",
  at: "2026-11-20T14:30:00.000Z",
} satisfies Static<typeof SlaFact>

/** Most of a promise's time has passed; told once per ticket and promise. `at` is when it was so, by working hours. */
export const slaWarned = defineEvent({
  type: "desk.sla.warned",
  version: 1,
  summary: "A ticket comes near to a promise's end",
  schema: SlaFact,
  sample: slaSample,
  subject: subjectOf,
})

/** A promise was broken; told once per ticket and promise. */
export const slaBreached = defineEvent({
  type: "desk.sla.breached",
  version: 1,
  summary: "A ticket's promise was broken",
  schema: SlaFact,
  sample: slaSample,
  subject: subjectOf,
})

/** A client said how satisfied they are, or changed their mind. */
export const ticketRated = defineEvent({
  type: "desk.ticket.rated",
  version: 1,
  summary: "A client rated a ticket",
  schema: Type.Object({
    ticketId: idSchema("tkt"),
    customerId: nullable(idSchema("cus")),
    assigneeId: nullable(idSchema("usr")),
    score: Type.Integer({ minimum: 1, maximum: 5 }),
  }),
  sample: {
    ticketId: headSample.ticketId,
    customerId: headSample.customerId,
    assigneeId: null,
    score: 5,
  },
  subject: subjectOf,
})

/** Persons were erased from their tickets. */
export const ticketsErased = defineEvent({
  type: "desk.tickets.erased",
  version: 1,
  summary: "Persons were erased from their tickets",
  schema: Type.Object({ customerIds: Type.Array(idSchema("cus")), tickets: Type.Integer() }),
  sample: { customerIds: [headSample.customerId], tickets: 3 },
  subject: (d) => d.customerIds[0] ?? "",
})

/** What events name of a ticket. */
export function headOfEvent(t: Omit<Ticket, "body" | "bodyHtml">) {
  return {
    ticketId: t.id,
    number: t.number,
    customerId: t.customerId,
    contactId: t.contactId,
    assetId: t.assetId,
    state: t.state,
    priority: t.priority,
    category: t.category,
    source: t.source,
    queueId: t.queueId,
    assigneeId: t.assigneeId,
    dueAt: t.dueAt?.toISOString() ?? null,
  }
}
