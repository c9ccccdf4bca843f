import Type, { type Static } from "typebox"
import { formatMicro } from "#kernel"
import {
  currencySchema,
  dateSchema,
  decimalSchema,
  idSchema,
  instantSchema,
  minorSchema,
  nullable,
  oneOf,
  strict,
  text,
} from "#platform/http"
import { RoundingSchema, realDate, refSchema, userSchema } from "./bodies.ts"
import { billingState, billingStates, entryMinutesMax, entryStates, type Person, type TimeEntry } from "./entry.ts"
import type { TimeDraft, TimePatch } from "./log.ts"
import { rateLevels } from "./rates.ts"
import type { Timer } from "./timer.ts"

/** Where work is done: one of these is enough. */
export const placeFields = {
  customerId: Type.Optional(idSchema("cus")),
  ticketId: Type.Optional(nullable(refSchema)),
  projectId: Type.Optional(nullable(idSchema("prj"))),
  taskId: Type.Optional(nullable(idSchema("tsk"))),
}
const minutesSchema = Type.Integer({ minimum: 1, maximum: entryMinutesMax })
const noteSchema = Type.Optional(nullable(text(2000)))
const serviceField = { serviceTypeId: Type.Optional(nullable(idSchema("svt"))) }
const isBillable = Type.Optional(Type.Boolean())

const timeFields = {
  ...placeFields,
  ...serviceField,
  workDate: Type.Optional(dateSchema),
  startedAt: Type.Optional(nullable(instantSchema)),
  endedAt: Type.Optional(instantSchema),
  minutes: Type.Optional(minutesSchema),
  note: noteSchema,
  isBillable,
}
/** Minutes, or a start and an end. */
export const TimeInput = strict({ userId: Type.Optional(userSchema), ...timeFields })
export const TimePatchInput = strict(timeFields)

export function timePatch(input: Static<typeof TimePatchInput>): TimePatch {
  const { startedAt, endedAt, workDate, ...rest } = input
  return {
    ...rest,
    ...(workDate === undefined ? {} : { workDate: realDate(workDate) }),
    ...(startedAt === undefined ? {} : { startedAt: startedAt === null ? null : new Date(startedAt) }),
    ...(endedAt === undefined ? {} : { endedAt: new Date(endedAt) }),
  }
}

export function timeDraft({ userId: _who, ...input }: Static<typeof TimeInput>, person: Person): TimeDraft {
  return { ...timePatch(input), person }
}

export const RateSourceBody = Type.Object({
  level: oneOf(rateLevels),
  cardId: Type.String(),
  cardName: Type.String(),
  isForServiceType: Type.Boolean(),
  isForPerson: Type.Boolean(),
})

/** An entry as a client sees it. */
export const TimeBody = Type.Object({
  id: idSchema("tme"),
  customerId: Type.String(),
  ticketId: nullable(Type.String()),
  projectId: nullable(Type.String()),
  taskId: nullable(Type.String()),
  contractId: nullable(Type.String()),
  serviceTypeId: nullable(Type.String()),
  userId: Type.String(),
  person: Type.String(),
  workDate: dateSchema,
  startedAt: nullable(instantSchema),
  minutes: Type.Integer(),
  note: nullable(Type.String()),
  isBillable: Type.Boolean(),
  state: oneOf(entryStates),
  billing: oneOf(billingStates),
  unitPrice: nullable(decimalSchema),
  currency: nullable(currencySchema),
  rateSource: nullable(RateSourceBody),
  rounding: nullable(RoundingSchema),
  billableMinutes: Type.Integer(),
  coveredMinutes: Type.Integer(),
  coveredBy: nullable(oneOf(["retainer", "fixed_price"])),
  waivedMinutes: Type.Integer(),
  billedMinor: nullable(minorSchema),
  invoiceLineId: nullable(Type.String()),
  approvedAt: nullable(instantSchema),
  rejectedReason: nullable(Type.String()),
  version: Type.Integer(),
  createdAt: instantSchema,
  updatedAt: instantSchema,
})

export function timeBody(e: TimeEntry): Static<typeof TimeBody> {
  const { poolKey: _own, approvedBy: _who, person, ...rest } = e
  return {
    ...rest,
    userId: person.userId,
    person: person.name,
    startedAt: e.startedAt?.toISOString() ?? null,
    billing: billingState(e),
    unitPrice: e.unitPrice === null ? null : formatMicro(e.unitPrice),
    billedMinor: e.billedMinor === null ? null : String(e.billedMinor),
    approvedAt: e.approvedAt?.toISOString() ?? null,
    createdAt: e.createdAt.toISOString(),
    updatedAt: e.updatedAt.toISOString(),
  }
}

export const TimerInput = strict({
  userId: Type.Optional(userSchema),
  ...placeFields,
  ...serviceField,
  note: noteSchema,
  isBillable,
})
export const TimerStopInput = strict({
  userId: Type.Optional(userSchema),
  minutes: Type.Optional(minutesSchema),
  ...serviceField,
  note: noteSchema,
  isBillable,
})
export const TimerBody = Type.Object({
  userId: Type.String(),
  customerId: Type.String(),
  ticketId: nullable(Type.String()),
  projectId: nullable(Type.String()),
  taskId: nullable(Type.String()),
  serviceTypeId: nullable(Type.String()),
  note: nullable(Type.String()),
  isBillable: nullable(Type.Boolean()),
  startedAt: instantSchema,
})

export function timerBody(t: Timer): Static<typeof TimerBody> {
  return { ...t, startedAt: t.startedAt.toISOString() }
}
