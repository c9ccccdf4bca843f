import Type from "typebox"
import { defineEvent, type EventType } from "#platform/events"
import { currencySchema, idSchema, minorSchema, nullable, oneOf } from "#platform/http"
import { dealSources, dealStates } from "./deal.ts"

const body = "01jd7n3xq8e5fv0k2m4p6r8t9w"

const fact = {
  dealId: idSchema("deal"),
  customerId: nullable(idSchema("cus")),
  pipelineId: idSchema("pipe"),
  stageId: idSchema("stg"),
  state: oneOf(dealStates),
  amountMinor: nullable(minorSchema),
  currency: currencySchema,
  ownerId: nullable(idSchema("usr")),
  source: oneOf(dealSources),
}
const sample = {
  dealId: `deal_${body}`,
  customerId: `cus_${body}`,
  pipelineId: `pipe_${body}`,
  stageId: `stg_${body}`,
  amountMinor: "250000",
  currency: "EUR",
  ownerId: `usr_${body}`,
  source: "website",
} as const

/** What a deal is called and said about it may name a person. */
const personal = {
  holder: (d: { dealId: string; customerId: string | null }) => d.customerId ?? d.dealId,
  fields: ["name", "notes", "reason"],
}

function dealEvent<const T extends string>(type: T, summary: string, state: (typeof dealStates)[number]) {
  return defineEvent({
    type,
    version: 1,
    summary,
    schema: Type.Object(fact),
    sample: { ...sample, state },
    subject: (d) => d.dealId,
    personal,
  })
}

/** Something may be sold to somebody. */
export const dealCreated = dealEvent("deals.deal.created", "A deal was made", "open")
/** Fields of a deal changed, or what it became. */
export const dealChanged = dealEvent("deals.deal.changed", "A deal's fields changed", "open")
/** A deal went to another stage and is as open, won or lost as before. */
export const dealMoved = dealEvent("deals.deal.moved", "A deal went to another stage", "open")
/** A deal was won. */
export const dealWon = dealEvent("deals.deal.won", "A deal was won", "won")
/** A deal was lost. */
export const dealLost = dealEvent("deals.deal.lost", "A deal was lost", "lost")
/** A deal that was won or lost is open again. */
export const dealReopened = dealEvent("deals.deal.reopened", "A deal is open again", "open")
/** A deal was removed. */
export const dealRemoved = dealEvent("deals.deal.removed", "A deal was removed", "open")

/** A deal is no longer this client's: it is another's, or nobody's. */
export const dealLeft = defineEvent({
  type: "deals.deal.left",
  version: 1,
  summary: "A deal is no longer this client's",
  schema: Type.Object({ dealId: idSchema("deal"), customerId: idSchema("cus") }),
  sample: { dealId: sample.dealId, customerId: sample.customerId },
  subject: (d) => d.dealId,
})

/** A pipeline of deals was added, changed or removed. */
export const pipelineChanged = defineEvent({
  type: "deals.pipeline.changed",
  version: 1,
  summary: "A pipeline of deals was added, changed or removed",
  schema: Type.Object({
    pipelineId: idSchema("pipe"),
    name: Type.String(),
    action: oneOf(["added", "changed", "removed"]),
  }),
  sample: { pipelineId: sample.pipelineId, name: "Sales", action: "changed" },
  subject: (d) => d.pipelineId,
})

/** Everything that deals tell. */
export const dealEvents: readonly EventType[] = [
  dealCreated,
  dealChanged,
  dealMoved,
  dealWon,
  dealLost,
  dealReopened,
  dealRemoved,
  dealLeft,
  pipelineChanged,
].map((t) => t as EventType)
