import Type, { type Static } from "typebox"
import {
  currencySchema,
  dateSchema,
  idSchema,
  instantSchema,
  minorSchema,
  nullable,
  oneOf,
  positiveMinorSchema,
  strict,
  text,
} from "#platform/http"
import { type Deal, type DealDraft, dealSources, dealStates } from "./deal.ts"
import { type Pipeline, stageKinds, stagesMax } from "./pipeline.ts"

const percentSchema = Type.Integer({ minimum: 0, maximum: 100 })

const fields = {
  customerId: Type.Optional(nullable(idSchema("cus"))),
  amountMinor: Type.Optional(nullable(positiveMinorSchema)),
  closeOn: Type.Optional(nullable(dateSchema)),
  probability: Type.Optional(nullable(percentSchema)),
  ownerId: Type.Optional(nullable(idSchema("usr"))),
  source: Type.Optional(oneOf(dealSources)),
  notes: Type.Optional(nullable(text(10_000))),
}

export const DealInput = strict({
  name: text(255),
  currency: currencySchema,
  stageId: Type.Optional(idSchema("stg")),
  ...fields,
})
export const DealPatch = strict({
  name: Type.Optional(text(255)),
  currency: Type.Optional(currencySchema),
  ...fields,
})

export const DealBody = Type.Object({
  id: idSchema("deal"),
  name: Type.String(),
  customerId: nullable(idSchema("cus")),
  pipelineId: idSchema("pipe"),
  stageId: idSchema("stg"),
  stageName: Type.String(),
  state: oneOf(dealStates),
  amountMinor: nullable(minorSchema),
  currency: currencySchema,
  closeOn: nullable(dateSchema),
  probability: nullable(Type.Integer({ description: "Its own; null: the stage's holds" })),
  likelihood: Type.Integer({ description: "The percent that holds now" }),
  ownerId: nullable(idSchema("usr")),
  source: oneOf(dealSources),
  notes: nullable(Type.String()),
  reason: nullable(Type.String()),
  orderId: nullable(idSchema("ord")),
  invoiceId: nullable(idSchema("inv")),
  stageSince: instantSchema,
  closedAt: nullable(instantSchema),
  version: Type.Integer(),
  createdAt: instantSchema,
  updatedAt: instantSchema,
})

export function dealBody(d: Deal): Static<typeof DealBody> {
  return {
    ...d,
    amountMinor: d.amountMinor === null ? null : String(d.amountMinor),
    stageSince: d.stageSince.toISOString(),
    closedAt: d.closedAt?.toISOString() ?? null,
    createdAt: d.createdAt.toISOString(),
    updatedAt: d.updatedAt.toISOString(),
  }
}

export function dealDraft({ name, currency, stageId: _stage, ...rest }: Static<typeof DealInput>): DealDraft {
  const defaults = {
    customerId: null,
    amountMinor: null,
    closeOn: null,
    probability: null,
    ownerId: null,
    source: "other",
    notes: null,
  } as const
  return { ...defaults, ...dealPatch(rest), name, currency }
}

export function dealPatch({ amountMinor, ...rest }: Static<typeof DealPatch>): Partial<DealDraft> {
  if (amountMinor === undefined) return rest
  return { ...rest, amountMinor: amountMinor === null ? null : BigInt(amountMinor) }
}

const reason = Type.Optional(nullable(text(2000)))
export const LinksInput = strict({
  orderId: Type.Optional(nullable(idSchema("ord"))),
  invoiceId: Type.Optional(nullable(idSchema("inv"))),
})
export const MoveInput = strict({ stageId: idSchema("stg"), reason })
export const WinInput = strict({ reason, ...LinksInput.properties })
export const LoseInput = strict({ reason: text(2000) })

const stageFields = { name: text(100), kind: oneOf(stageKinds), probability: percentSchema }
const StageInput = strict({ id: Type.Optional(idSchema("stg")), ...stageFields })
const stagesInput = Type.Array(StageInput, { minItems: 1, maxItems: stagesMax })
export const PipelineInput = strict({ name: text(100), stages: stagesInput })
export const PipelinePatch = strict({
  name: Type.Optional(text(100)),
  stages: Type.Optional(stagesInput),
  isDefault: Type.Optional(Type.Literal(true)),
})
export const PipelineBody = Type.Object({
  id: idSchema("pipe"),
  name: Type.String(),
  isDefault: Type.Boolean(),
  stages: Type.Array(Type.Object({ id: idSchema("stg"), ...stageFields })),
  version: Type.Integer(),
})

export function pipelineBody({ stages, ...rest }: Pipeline): Static<typeof PipelineBody> {
  return { ...rest, stages: [...stages] }
}

export function stageDrafts(stages: readonly Static<typeof StageInput>[]) {
  return stages.map(({ id, ...stage }) => ({ ...stage, name: stage.name.trim(), id: id ?? null }))
}

export const SumsBody = Type.Object({
  data: Type.Array(
    Type.Object({
      stageId: idSchema("stg"),
      currency: currencySchema,
      count: Type.Integer(),
      amountMinor: minorSchema,
      weightedMinor: minorSchema,
    }),
  ),
})
