import Type, { type Static } from "typebox"
import { formatMicro, type LocalDate, parseMicro } from "#kernel"
import {
  currencySchema,
  dateSchema,
  decimalSchema,
  idSchema,
  instantSchema,
  minorSchema,
  nullable,
  oneOf,
  positiveDecimalSchema,
  positiveMinorSchema,
  strict,
  text,
} from "#platform/http"
import { realDate, userSchema } from "./bodies.ts"
import { placeFields } from "./bodies-time.ts"
import { entryStates } from "./entry.ts"
import type { Expense } from "./expense.ts"
import type { ExpenseInput } from "./expenses.ts"
import {
  leftOf,
  type Retainer,
  type RetainerDraft,
  type RetainerPeriod,
  retainerKinds,
  retainerUnits,
} from "./retainer.ts"
import type { RetainerPatch } from "./retainers.ts"

const serviceTypesMax = 50
const unitsSchema = Type.String({
  pattern: "^[1-9][0-9]{0,11}$",
  description: "Minutes, or minor units of the currency",
  examples: ["600"],
})
const retainerChangeable = {
  taxClass: Type.Optional(nullable(text(40))),
  serviceTypeIds: Type.Optional(
    nullable(Type.Array(idSchema("svt"), { minItems: 1, maxItems: serviceTypesMax, uniqueItems: true })),
  ),
  endsOn: Type.Optional(nullable(dateSchema)),
}

export const RetainerInput = strict({
  customerId: idSchema("cus"),
  projectId: Type.Optional(nullable(idSchema("prj"))),
  name: text(200),
  kind: oneOf(retainerKinds),
  unit: oneOf(retainerUnits),
  allowance: unitsSchema,
  currency: currencySchema,
  feeMinor: Type.Optional(positiveMinorSchema),
  startsOn: dateSchema,
  carriesOver: Type.Optional(Type.Boolean()),
  ...retainerChangeable,
})
export const RetainerPatchInput = strict({
  name: Type.Optional(text(200)),
  feeMinor: Type.Optional(positiveMinorSchema),
  isActive: Type.Optional(Type.Boolean()),
  ...retainerChangeable,
})

export function retainerDraft(input: Static<typeof RetainerInput>): RetainerDraft {
  const { customerId, name, kind, unit, currency } = input
  return {
    ...{ customerId, name, kind, unit, currency },
    projectId: input.projectId ?? null,
    allowance: BigInt(input.allowance),
    feeMinor: BigInt(input.feeMinor ?? "0"),
    taxClass: input.taxClass ?? null,
    serviceTypeIds: input.serviceTypeIds ?? null,
    startsOn: realDate(input.startsOn),
    endsOn: realDate(input.endsOn ?? null),
    carriesOver: input.carriesOver ?? false,
  }
}

export function retainerPatch({ feeMinor, ...rest }: Static<typeof RetainerPatchInput>): RetainerPatch {
  realDate(rest.endsOn)
  return { ...rest, ...(feeMinor === undefined ? {} : { feeMinor: BigInt(feeMinor) }) }
}

export const PeriodBody = Type.Object({
  id: idSchema("rtp"),
  retainerId: Type.String(),
  periodNo: Type.Integer(),
  startsOn: dateSchema,
  endsOn: nullable(dateSchema),
  granted: unitsSchema,
  carriedIn: Type.String(),
  carriedOut: Type.String(),
  drawn: Type.String(),
  left: Type.String(),
  isExhausted: Type.Boolean(),
  feeMinor: minorSchema,
  isFeeBilled: Type.Boolean(),
})

export function periodBody(p: RetainerPeriod): Static<typeof PeriodBody> {
  const { id, retainerId, periodNo, startsOn, endsOn } = p
  return {
    ...{ id, retainerId, periodNo, startsOn, endsOn },
    granted: String(p.granted),
    carriedIn: String(p.carriedIn),
    carriedOut: String(p.carriedOut),
    drawn: String(p.drawn),
    left: String(leftOf(p)),
    isExhausted: p.exhaustedAt !== null,
    feeMinor: String(p.feeMinor),
    isFeeBilled: p.invoiceLineId !== null,
  }
}

export const RetainerBody = Type.Object({
  id: idSchema("rtn"),
  customerId: Type.String(),
  projectId: nullable(Type.String()),
  name: Type.String(),
  kind: oneOf(retainerKinds),
  unit: oneOf(retainerUnits),
  allowance: unitsSchema,
  currency: currencySchema,
  feeMinor: minorSchema,
  taxClass: nullable(Type.String()),
  serviceTypeIds: nullable(Type.Array(Type.String())),
  startsOn: dateSchema,
  endsOn: nullable(dateSchema),
  carriesOver: Type.Boolean(),
  isActive: Type.Boolean(),
  /** The period that holds today. */
  current: nullable(PeriodBody),
  version: Type.Integer(),
})

export function retainerBody(r: Retainer, current: RetainerPeriod | undefined): Static<typeof RetainerBody> {
  return {
    ...r,
    serviceTypeIds: r.serviceTypeIds === null ? null : [...r.serviceTypeIds],
    allowance: String(r.allowance),
    feeMinor: String(r.feeMinor),
    current: current === undefined ? null : periodBody(current),
  }
}

const markupSchema = Type.String({ pattern: "^[0-9]{1,3}(\\.[0-9]{1,6})?$", examples: ["10"] })
const expenseChangeable = {
  ...placeFields,
  category: Type.Optional(nullable(text(100))),
  billCurrency: Type.Optional(currencySchema),
  exchangeRate: Type.Optional(positiveDecimalSchema),
  markupPercent: Type.Optional(markupSchema),
  taxClass: Type.Optional(nullable(text(40))),
  isBillable: Type.Optional(Type.Boolean()),
  isReimbursable: Type.Optional(Type.Boolean()),
}
export const ExpenseInputBody = strict({
  userId: Type.Optional(userSchema),
  spentOn: dateSchema,
  description: text(400),
  costMinor: positiveMinorSchema,
  currency: currencySchema,
  ...expenseChangeable,
})
export const ExpensePatchBody = strict({
  spentOn: Type.Optional(dateSchema),
  description: Type.Optional(text(400)),
  costMinor: Type.Optional(positiveMinorSchema),
  currency: Type.Optional(currencySchema),
  ...expenseChangeable,
})

export function expenseInput({ userId: _who, ...input }: Static<typeof ExpenseInputBody>): ExpenseInput {
  return {
    category: null,
    billCurrency: input.currency,
    taxClass: null,
    isBillable: true,
    isReimbursable: false,
    ...input,
    spentOn: realDate(input.spentOn),
    costMinor: BigInt(input.costMinor),
    exchangeRate: parseMicro(input.exchangeRate ?? "1"),
    markupPercent: parseMicro(input.markupPercent ?? "0"),
  }
}

export function expensePatch(input: Static<typeof ExpensePatchBody>): Partial<ExpenseInput> {
  const { costMinor, exchangeRate, markupPercent, ...rest } = input
  realDate(rest.spentOn)
  return {
    ...rest,
    ...(costMinor === undefined ? {} : { costMinor: BigInt(costMinor) }),
    ...(exchangeRate === undefined ? {} : { exchangeRate: parseMicro(exchangeRate) }),
    ...(markupPercent === undefined ? {} : { markupPercent: parseMicro(markupPercent) }),
  } satisfies Partial<ExpenseInput> & { spentOn?: LocalDate }
}

/** An expense as a client sees it. */
export const ExpenseBody = Type.Object({
  id: idSchema("xps"),
  customerId: Type.String(),
  ticketId: nullable(Type.String()),
  projectId: nullable(Type.String()),
  taskId: nullable(Type.String()),
  userId: Type.String(),
  person: Type.String(),
  spentOn: dateSchema,
  description: Type.String(),
  category: nullable(Type.String()),
  costMinor: minorSchema,
  currency: currencySchema,
  billCurrency: currencySchema,
  exchangeRate: decimalSchema,
  markupPercent: decimalSchema,
  taxClass: nullable(Type.String()),
  isBillable: Type.Boolean(),
  isReimbursable: Type.Boolean(),
  reimbursedAt: nullable(instantSchema),
  hasReceipt: Type.Boolean(),
  state: oneOf(entryStates),
  priceMinor: nullable(minorSchema),
  isBilled: Type.Boolean(),
  approvedAt: nullable(instantSchema),
  version: Type.Integer(),
  createdAt: instantSchema,
  updatedAt: instantSchema,
})

export function expenseBody(e: Expense): Static<typeof ExpenseBody> {
  const { person, receiptFileId, invoiceLineId, approvedBy: _who, ...rest } = e
  return {
    ...rest,
    userId: person.userId,
    person: person.name,
    costMinor: String(e.costMinor),
    exchangeRate: formatMicro(e.exchangeRate),
    markupPercent: formatMicro(e.markupPercent),
    priceMinor: e.priceMinor === null ? null : String(e.priceMinor),
    hasReceipt: receiptFileId !== null,
    isBilled: invoiceLineId !== null,
    reimbursedAt: e.reimbursedAt?.toISOString() ?? null,
    approvedAt: e.approvedAt?.toISOString() ?? null,
    createdAt: e.createdAt.toISOString(),
    updatedAt: e.updatedAt.toISOString(),
  }
}
