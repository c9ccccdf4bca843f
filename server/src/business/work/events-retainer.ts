import Type from "typebox"
import { defineEvent, type EventType } from "#platform/events"
import { dateSchema, idSchema, minorSchema, nullable, oneOf } from "#platform/http"
import { retainerKinds, retainerUnits } from "./retainer.ts"

const body = "01jd7n3xq8e5fv0k2m4p6r8t9w"
const anyId = Type.String()
const units = Type.String({ description: "Minutes, or minor units of the retainer's currency", examples: ["90"] })

function retainerEvent<const T extends string>(type: T, summary: string) {
  return defineEvent({
    type,
    version: 1,
    summary,
    schema: Type.Object({
      retainerId: idSchema("rtn"),
      customerId: anyId,
      projectId: nullable(anyId),
      kind: oneOf(retainerKinds),
      unit: oneOf(retainerUnits),
      allowance: units,
      feeMinor: minorSchema,
      isActive: Type.Boolean(),
    }),
    sample: {
      retainerId: `rtn_${body}`,
      customerId: `cus_${body}`,
      projectId: null,
      kind: "monthly",
      unit: "hours",
      allowance: "600",
      feeMinor: "90000",
      isActive: true,
    },
    subject: (d) => d.retainerId,
  })
}

/** A client has paid ahead from now on. */
export const retainerCreated = retainerEvent("work.retainer.created", "A retainer or prepaid block was made")
/** A retainer was changed or ended. */
export const retainerChanged = retainerEvent("work.retainer.changed", "A retainer or prepaid block was changed")

function drawEvent<const T extends string>(type: T, summary: string) {
  return defineEvent({
    type,
    version: 1,
    summary,
    schema: Type.Object({
      retainerId: idSchema("rtn"),
      periodId: idSchema("rtp"),
      customerId: anyId,
      entryId: idSchema("tme"),
      ticketId: nullable(anyId),
      projectId: nullable(anyId),
      minutes: Type.Integer(),
      units,
      leftUnits: units,
    }),
    sample: {
      retainerId: `rtn_${body}`,
      periodId: `rtp_${body}`,
      customerId: `cus_${body}`,
      entryId: `tme_${body}`,
      ticketId: null,
      projectId: null,
      minutes: 90,
      units: "90",
      leftUnits: "510",
    },
    subject: (d) => d.retainerId,
  })
}

/** A retainer covered time of an entry. */
export const retainerDrawn = drawEvent("work.retainer.drawn", "A retainer covered time")
/** A retainer got time back: the entry's approval was taken back. */
export const retainerReleased = drawEvent("work.retainer.released", "A retainer got covered time back")

/** Nothing is left of a retainer's period; what comes on top is billed. */
export const retainerExhausted = defineEvent({
  type: "work.retainer.exhausted",
  version: 1,
  summary: "Nothing is left of a retainer's period",
  schema: Type.Object({
    retainerId: idSchema("rtn"),
    periodId: idSchema("rtp"),
    customerId: anyId,
    startsOn: dateSchema,
  }),
  sample: { retainerId: `rtn_${body}`, periodId: `rtp_${body}`, customerId: `cus_${body}`, startsOn: "2026-03-01" },
  subject: (d) => d.retainerId,
})

export const retainerEvents: readonly EventType[] = [
  retainerCreated,
  retainerChanged,
  retainerDrawn,
  retainerReleased,
  retainerExhausted,
].map((t) => t as EventType)
