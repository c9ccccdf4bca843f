import Type, { type Static } from "typebox"
import { idSchema, instantSchema, nullable, oneOf, strict, text } from "#platform/http"
import { priorities } from "./priority.ts"
import { promiseState } from "./sla.ts"
import { ticketStates } from "./states.ts"
import {
  bodyCharsMax,
  categoryCharsMax,
  subjectCharsMax,
  type Ticket,
  type TicketDraft,
  type TicketHead,
  ticketSources,
  watchersMax,
} from "./ticket.ts"

/** An asset's id, as its own domain makes it. */
export const assetIdSchema = Type.String({ maxLength: 64, pattern: "^[a-z]{2,8}_[0-9a-z]{26}$" })
export const categorySchema = text(categoryCharsMax)
const bodySchema = Type.String({ maxLength: bodyCharsMax })
const watchersSchema = Type.Array(idSchema("usr"), { maxItems: watchersMax })

const Requester = strict({
  name: Type.Optional(nullable(text(200))),
  email: Type.Optional(nullable(Type.String({ maxLength: 254, pattern: '^[^\\s@,;<>"()]+@[^\\s@,;<>"()]+$' }))),
})

const optionalFields = {
  contactId: Type.Optional(nullable(idSchema("con"))),
  assetId: Type.Optional(nullable(assetIdSchema)),
  priority: Type.Optional(oneOf(priorities)),
  category: Type.Optional(nullable(categorySchema)),
  queueId: Type.Optional(nullable(idSchema("que"))),
  assigneeId: Type.Optional(nullable(idSchema("usr"))),
  watchers: Type.Optional(watchersSchema),
  dueAt: Type.Optional(nullable(instantSchema)),
}

export const TicketInput = strict({
  customerId: Type.Optional(nullable(idSchema("cus"))),
  subject: text(subjectCharsMax),
  body: Type.Optional(bodySchema),
  requester: Type.Optional(Requester),
  source: Type.Optional(oneOf(["staff", "api"])),
  state: Type.Optional(oneOf(["new", "open", "scheduled"])),
  ...optionalFields,
})

export const TicketPatchInput = strict({
  customerId: Type.Optional(nullable(idSchema("cus"))),
  subject: Type.Optional(text(subjectCharsMax)),
  ...optionalFields,
})

/** A draft of what the API was sent. */
export function draftOf(input: Static<typeof TicketInput>): TicketDraft {
  const { requester, dueAt, body, source, customerId, ...rest } = input
  return {
    ...rest,
    customerId: customerId ?? null,
    body: body ?? "",
    source: source ?? "staff",
    requester: { name: requester?.name ?? null, email: requester?.email ?? null },
    dueAt: dueAt == null ? null : new Date(dueAt),
  }
}

/** The fields that a PATCH names. */
export function patchOf(input: Static<typeof TicketPatchInput>) {
  const { dueAt, ...rest } = input
  return { ...rest, ...(dueAt === undefined ? {} : { dueAt: dueAt === null ? null : new Date(dueAt) }) }
}

const promiseStates = ["none", "open", "warned", "kept", "broken"] as const

const headFields = {
  id: idSchema("tkt"),
  number: Type.Integer(),
  customerId: nullable(idSchema("cus")),
  contactId: nullable(idSchema("con")),
  requester: Type.Object({ name: nullable(Type.String()), email: nullable(Type.String()) }),
  assetId: nullable(Type.String()),
  subject: Type.String(),
  priority: oneOf(priorities),
  category: nullable(Type.String()),
  source: oneOf(ticketSources),
  queueId: nullable(idSchema("que")),
  assigneeId: nullable(Type.String()),
  watchers: Type.Array(Type.String()),
  state: oneOf(ticketStates),
  dueAt: nullable(instantSchema),
  sla: Type.Object({
    policyId: nullable(idSchema("slp")),
    isRunning: Type.Boolean({
      description: "False while the client is waited for, until an agreed date, and when done",
    }),
    response: oneOf(promiseStates),
    responseDueAt: nullable(instantSchema),
    resolution: oneOf(promiseStates),
    resolveDueAt: nullable(instantSchema),
  }),
  firstRespondedAt: nullable(instantSchema),
  resolvedAt: nullable(instantSchema),
  closedAt: nullable(instantSchema),
  mergedInto: nullable(idSchema("tkt")),
  rating: nullable(Type.Integer()),
  version: Type.Integer(),
  createdAt: instantSchema,
  updatedAt: instantSchema,
}

export const TicketHeadBody = Type.Object(headFields)
export const TicketBody = Type.Object({
  ...headFields,
  body: Type.String(),
  bodyHtml: nullable(Type.String({ description: "Cleaned of scripts, styles and remote pictures" })),
})

export function ticketHeadBody(t: TicketHead): Static<typeof TicketHeadBody> {
  return {
    id: t.id,
    number: t.number,
    customerId: t.customerId,
    contactId: t.contactId,
    requester: t.requester,
    assetId: t.assetId,
    subject: t.subject,
    priority: t.priority,
    category: t.category,
    source: t.source,
    queueId: t.queueId,
    assigneeId: t.assigneeId,
    watchers: [...t.watchers],
    state: t.state,
    dueAt: isoOf(t.dueAt),
    sla: {
      policyId: t.sla.policyId,
      isRunning: t.sla.runningSince !== null,
      response: promiseState(t, "response"),
      responseDueAt: isoOf(t.sla.responseDueAt),
      resolution: promiseState(t, "resolution"),
      resolveDueAt: isoOf(t.sla.resolveDueAt),
    },
    firstRespondedAt: isoOf(t.firstRespondedAt),
    resolvedAt: isoOf(t.resolvedAt),
    closedAt: isoOf(t.closedAt),
    mergedInto: t.mergedInto,
    rating: t.rating,
    version: t.version,
    createdAt: t.createdAt.toISOString(),
    updatedAt: t.updatedAt.toISOString(),
  }
}

export function ticketBody(t: Ticket): Static<typeof TicketBody> {
  return { ...ticketHeadBody(t), body: t.body, bodyHtml: t.bodyHtml }
}

export function isoOf(instant: Date | null): string | null {
  return instant?.toISOString() ?? null
}
