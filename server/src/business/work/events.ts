import Type from "typebox"
import { defineEvent, type EventType } from "#platform/events"
import { currencySchema, dateSchema, decimalSchema, idSchema, minorSchema, nullable, oneOf } from "#platform/http"
import { rateLevels } from "./rates.ts"
import { serviceKinds } from "./register.ts"

const body = "01jd7n3xq8e5fv0k2m4p6r8t9w"
const anyId = Type.String()

/** The business's rules of counting and billing time changed. */
export const workSettingsChanged = defineEvent({
  type: "work.settings.changed",
  version: 1,
  summary: "The settings of billable work changed",
  schema: Type.Object({ tenantId: anyId }),
  sample: { tenantId: `ten_${body}` },
  subject: (d) => d.tenantId,
})

function serviceTypeEvent<const T extends string>(type: T, summary: string) {
  return defineEvent({
    type,
    version: 1,
    summary,
    schema: Type.Object({
      serviceTypeId: idSchema("svt"),
      code: Type.String(),
      kind: oneOf(serviceKinds),
      isActive: Type.Boolean(),
    }),
    sample: { serviceTypeId: `svt_${body}`, code: "remote", kind: "standard", isActive: true },
    subject: (d) => d.serviceTypeId,
  })
}

/** A kind of work was made. */
export const serviceTypeCreated = serviceTypeEvent("work.service_type.created", "A kind of work was made")
/** A kind of work was changed. */
export const serviceTypeUpdated = serviceTypeEvent("work.service_type.updated", "A kind of work was changed")

function contractEvent<const T extends string>(type: T, summary: string) {
  return defineEvent({
    type,
    version: 1,
    summary,
    schema: Type.Object({
      contractId: idSchema("ctr"),
      customerId: anyId,
      startsOn: dateSchema,
      endsOn: nullable(dateSchema),
    }),
    sample: { contractId: `ctr_${body}`, customerId: `cus_${body}`, startsOn: "2026-01-01", endsOn: null },
    subject: (d) => d.contractId,
  })
}

/** A contract with a client was made. */
export const contractCreated = contractEvent("work.contract.created", "A contract with a client was made")
/** A contract with a client was changed. */
export const contractUpdated = contractEvent("work.contract.updated", "A contract with a client was changed")

function rateCardEvent<const T extends string>(type: T, summary: string) {
  return defineEvent({
    type,
    version: 1,
    summary,
    schema: Type.Object({
      rateCardId: idSchema("rcd"),
      level: oneOf(rateLevels),
      holderId: nullable(anyId),
      currency: currencySchema,
    }),
    sample: { rateCardId: `rcd_${body}`, level: "client", holderId: `cus_${body}`, currency: "EUR" },
    subject: (d) => d.rateCardId,
  })
}

/** A rate card was made. */
export const rateCardCreated = rateCardEvent("work.rate_card.created", "A rate card was made")
/** A rate card was changed. */
export const rateCardChanged = rateCardEvent("work.rate_card.changed", "A rate card was changed")
/** A rate card was removed. */
export const rateCardRemoved = rateCardEvent("work.rate_card.removed", "A rate card was removed")

const place = {
  customerId: anyId,
  ticketId: nullable(anyId),
  projectId: nullable(anyId),
  taskId: nullable(anyId),
}
const placeSample = {
  customerId: `cus_${body}`,
  ticketId: null,
  projectId: `prj_${body}`,
  taskId: null,
}
/** What the fact changes in a project's use of its budget: of this project, and of the one it was on before. */
export const useSchema = {
  use: Type.Array(
    Type.Object({
      projectId: anyId,
      taskId: nullable(anyId),
      minutes: Type.Integer(),
      amountMinor: minorSchema,
      currency: nullable(currencySchema),
    }),
    { description: "What this changes in the use of project budgets" },
  ),
}
export const useSample = {
  use: [{ projectId: `prj_${body}`, taskId: null, minutes: 45, amountMinor: "0", currency: null }],
}

const timeFact = {
  entryId: idSchema("tme"),
  ...place,
  userId: anyId,
  workDate: dateSchema,
  minutes: Type.Integer(),
  isBillable: Type.Boolean(),
}
const timeSample = {
  entryId: `tme_${body}`,
  ...placeSample,
  userId: `usr_${body}`,
  workDate: "2026-03-02",
  minutes: 45,
  isBillable: true,
} as const

function timeEvent<const T extends string>(type: T, summary: string) {
  return defineEvent({
    type,
    version: 1,
    summary,
    schema: Type.Object({ ...timeFact, ...useSchema }),
    sample: { ...timeSample, ...useSample },
    subject: (d) => d.entryId,
  })
}

/** Somebody wrote down what they worked. */
export const timeLogged = timeEvent("work.time.logged", "Work was logged")
/** An entry was changed before its approval. */
export const timeChanged = timeEvent("work.time.changed", "An entry of time was changed")
/** An entry was removed before its approval. */
export const timeRemoved = timeEvent("work.time.removed", "An entry of time was removed")
/** An approver sent an entry back. */
export const timeRejected = timeEvent("work.time.rejected", "An entry of time was rejected")
/** An approval was taken back. */
export const timeWithdrawn = timeEvent("work.time.withdrawn", "The approval of an entry of time was taken back")
/** An approver let go of what could still be charged of an entry. */
export const timeWaived = timeEvent("work.time.waived", "What was left to charge of an entry was waived")

/** The charged time of an approved entry changed, because another one left what is rounded together with it. */
export const timeRecharged = timeEvent("work.time.recharged", "The charged time of an approved entry changed")

/** An entry's rate and charged time are fixed from here on. */
export const timeApproved = defineEvent({
  type: "work.time.approved",
  version: 1,
  summary: "Work was approved: its rate and charged time are frozen",
  schema: Type.Object({
    ...timeFact,
    billableMinutes: Type.Integer(),
    coveredMinutes: Type.Integer(),
    unitPrice: nullable(decimalSchema),
    currency: nullable(currencySchema),
    rateLevel: nullable(oneOf(rateLevels)),
    ...useSchema,
  }),
  sample: {
    ...timeSample,
    billableMinutes: 45,
    coveredMinutes: 0,
    unitPrice: "120",
    currency: "EUR",
    rateLevel: "client",
    ...useSample,
  },
  subject: (d) => d.entryId,
})

const timerFact = { userId: anyId, ...place }
const timerSample = { userId: `usr_${body}`, ...placeSample }

function timerEvent<const T extends string>(type: T, summary: string) {
  return defineEvent({
    type,
    version: 1,
    summary,
    schema: Type.Object(timerFact),
    sample: timerSample,
    subject: (d) => d.userId,
  })
}

/** A person's clock runs. */
export const timerStarted = timerEvent("work.timer.started", "A timer was started")
/** A person's clock was stopped, or thrown away. */
export const timerStopped = timerEvent("work.timer.stopped", "A timer was stopped")

/** What is told of settings, prices, time and timers. */
export const timeEvents: readonly EventType[] = [
  workSettingsChanged,
  serviceTypeCreated,
  serviceTypeUpdated,
  contractCreated,
  contractUpdated,
  rateCardCreated,
  rateCardChanged,
  rateCardRemoved,
  timeLogged,
  timeChanged,
  timeRemoved,
  timeRejected,
  timeApproved,
  timeWithdrawn,
  timeWaived,
  timeRecharged,
  timerStarted,
  timerStopped,
].map((t) => t as EventType)
