import Type, { type Static } from "typebox"
import { dateSchema, idSchema, instantSchema, nullable, oneOf, strict, text } from "#platform/http"
import { realDate, templateFields, templateOf } from "./bodies.ts"
import { frequencies, type Recurring, type RecurringDraft } from "./recurring.ts"
import { templateToJson } from "./store-recurring.ts"

const TemplateInput = strict(templateFields)
const fields = {
  name: text(200),
  customerId: idSchema("cus"),
  template: TemplateInput,
  frequency: oneOf(frequencies),
  every: Type.Integer({ minimum: 1, maximum: 100 }),
  startsOn: dateSchema,
  endsOn: nullable(dateSchema),
  isIssuedAtOnce: Type.Boolean(),
}

/** A recurring invoice as a client sends it. */
export const RecurringInput = strict({
  ...fields,
  every: Type.Optional(fields.every),
  endsOn: Type.Optional(fields.endsOn),
  isIssuedAtOnce: Type.Optional(fields.isIssuedAtOnce),
})

/** A change of it; `isPaused` pauses and resumes. */
export const RecurringPatch = Type.Partial(strict({ ...fields, isPaused: Type.Boolean() }), {
  additionalProperties: false,
})

/** A recurring invoice as a client sees it. */
export const RecurringBody = Type.Object({
  id: idSchema("rec"),
  name: Type.String(),
  customerId: Type.String(),
  template: Type.Record(Type.String(), Type.Unknown()),
  frequency: oneOf(frequencies),
  every: Type.Integer(),
  startsOn: dateSchema,
  endsOn: nullable(dateSchema),
  nextOn: dateSchema,
  isPaused: Type.Boolean(),
  isIssuedAtOnce: Type.Boolean(),
  version: Type.Integer(),
  createdAt: instantSchema,
  updatedAt: instantSchema,
})

export function recurringDraftOf(input: Static<typeof RecurringInput>): RecurringDraft {
  return {
    name: input.name,
    customerId: input.customerId,
    template: templateOf(input.template),
    frequency: input.frequency,
    every: input.every ?? 1,
    startsOn: realDate(input.startsOn),
    endsOn: realDate(input.endsOn ?? null),
    isIssuedAtOnce: input.isIssuedAtOnce ?? true,
  }
}

export function recurringPatchOf(
  input: Static<typeof RecurringPatch>,
): Partial<RecurringDraft> & { readonly isPaused?: boolean } {
  const { template, ...rest } = input
  realDate(rest.startsOn)
  realDate(rest.endsOn)
  return template === undefined ? rest : { ...rest, template: templateOf(template) }
}

export function recurringBody(r: Recurring): Static<typeof RecurringBody> {
  const { id, name, customerId, frequency, every, startsOn, endsOn, nextOn, isPaused, isIssuedAtOnce, version } = r
  return {
    ...{ id, name, customerId, frequency, every, startsOn, endsOn, nextOn, isPaused, isIssuedAtOnce, version },
    template: { ...templateToJson(r.template) },
    createdAt: r.createdAt.toISOString(),
    updatedAt: r.updatedAt.toISOString(),
  }
}
