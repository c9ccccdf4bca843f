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
  positiveMinorSchema,
  strict,
  text,
} from "#platform/http"
import { type BillLine, type BillRequest, type InvoiceWish, lineKinds, type WorkLine } from "./bill.ts"
import type { BillPlan } from "./bill-plan.ts"
import type { Bill } from "./bills.ts"
import { realDate, refSchema } from "./bodies.ts"
import { RateSourceBody } from "./bodies-time.ts"
import { lineGroupings } from "./register.ts"
import { retainerUnits } from "./retainer.ts"

const ticketsMax = 500

/** How a run is narrowed and its lines are made; also of a project's own run. */
export const runFields = {
  until: Type.Optional(dateSchema),
  linesBy: Type.Optional(oneOf(lineGroupings)),
  currency: Type.Optional(currencySchema),
}
const scopeFields = {
  customerId: idSchema("cus"),
  ticketIds: Type.Optional(Type.Array(refSchema, { minItems: 1, maxItems: ticketsMax, uniqueItems: true })),
  projectId: Type.Optional(idSchema("prj")),
  ...runFields,
}
/** How the invoice of a run is made. */
export const wishFields = {
  issue: Type.Optional(Type.Boolean({ description: "Issue at once; without it a draft is made" })),
  issueDate: Type.Optional(dateSchema),
  dueDate: Type.Optional(dateSchema),
  notes: Type.Optional(text(2000)),
  exchangeRate: Type.Optional(Type.String({ pattern: "^[0-9]{1,9}(\\.[0-9]{1,10})?$", examples: ["0.92"] })),
  expectedNetMinor: Type.Optional(positiveMinorSchema),
}
export const PreviewInput = strict(scopeFields)
export const BillInput = strict({ ...scopeFields, ...wishFields })

const RunInput = strict({ ...runFields, ...wishFields })

/** What of a body is about the invoice. */
export function wishOf(input: Static<typeof RunInput>): InvoiceWish {
  const { issueDate, dueDate, notes, exchangeRate, expectedNetMinor } = input
  return {
    isIssued: input.issue ?? false,
    issueDate: realDate(issueDate),
    dueDate: realDate(dueDate),
    notes,
    exchangeRate,
    expectedNetMinor: expectedNetMinor === undefined ? undefined : BigInt(expectedNetMinor),
  }
}

export function billRequest(input: Static<typeof BillInput>): BillRequest & InvoiceWish {
  const { customerId, ticketIds, projectId, until, linesBy, currency } = input
  return { customerId, ticketIds, projectId, until, linesBy, currency, ...wishOf(input) }
}

const WhyBody = Type.Object({
  rounding: Type.Array(Type.String()),
  rates: Type.Array(RateSourceBody),
  people: Type.Array(Type.String()),
  from: Type.String(),
  to: Type.String(),
  workedMinutes: Type.Integer(),
  chargedMinutes: Type.Integer(),
  coveredMinutes: Type.Integer(),
})
const lineFields = {
  kind: oneOf(lineKinds),
  projectId: nullable(Type.String()),
  description: Type.String(),
  quantity: decimalSchema,
  unitPrice: decimalSchema,
  minutes: Type.Integer(),
  amountMinor: minorSchema,
  why: WhyBody,
}

/** What would be billed, and why. */
export const PreviewBody = Type.Object({
  customerId: Type.String(),
  currency: currencySchema,
  linesBy: oneOf(lineGroupings),
  until: dateSchema,
  lines: Type.Array(
    Type.Object({
      ...lineFields,
      taxRate: decimalSchema,
      taxCode: Type.String(),
      sources: Type.Array(Type.Object({ id: Type.String(), minutes: Type.Integer(), amountMinor: minorSchema })),
    }),
  ),
  covered: Type.Array(
    Type.Object({
      retainerId: Type.String(),
      name: Type.String(),
      unit: oneOf(retainerUnits),
      entryId: Type.String(),
      minutes: Type.Integer(),
      units: Type.String(),
    }),
  ),
  rounding: Type.Array(Type.String()),
  /** Work in the same scope that is not approved and so not billed. */
  waiting: Type.Object({ entries: Type.Integer(), minutes: Type.Integer(), expenses: Type.Integer() }),
  netMinor: minorSchema,
  taxMinor: minorSchema,
  totalMinor: minorSchema,
})

/** What a run answers: its invoice, or null where retainers covered all of it. */
export const BillBody = Type.Object({
  invoice: nullable(
    Type.Object({
      id: Type.String(),
      number: nullable(Type.String()),
      netMinor: minorSchema,
      taxMinor: minorSchema,
      totalMinor: minorSchema,
    }),
  ),
  lines: Type.Array(
    Type.Object({
      id: idSchema("wil"),
      lineNo: Type.Integer(),
      customerId: Type.String(),
      currency: currencySchema,
      ...lineFields,
      sourceIds: Type.Array(Type.String()),
      freedAt: nullable(instantSchema),
    }),
  ),
})

export const LinesBody = Type.Object({ invoiceId: Type.String(), lines: BillBody.properties.lines })

function lineBody(l: Omit<BillLine, "taxClass" | "sources">) {
  const { kind, projectId, description, minutes, why } = l
  return {
    ...{ kind, projectId, description, minutes },
    quantity: formatMicro(l.quantity),
    unitPrice: formatMicro(l.unitPrice),
    amountMinor: String(l.amountMinor),
    why: { ...why, rounding: [...why.rounding], rates: [...why.rates], people: [...why.people] },
  }
}

export function workLineBody(l: WorkLine) {
  const { id, lineNo, customerId, currency } = l
  const freedAt = l.freedAt?.toISOString() ?? null
  return { ...lineBody(l), id, lineNo, customerId, currency, sourceIds: [...l.sourceIds], freedAt }
}

export function billBody({ invoice, lines }: Bill): Static<typeof BillBody> {
  return {
    invoice: invoice && {
      id: invoice.invoiceId,
      number: invoice.number,
      netMinor: String(invoice.netMinor),
      taxMinor: String(invoice.taxMinor),
      totalMinor: String(invoice.totalMinor),
    },
    lines: lines.map(workLineBody),
  }
}

export function previewLines(plan: BillPlan) {
  return plan.lines.map((line) => ({
    ...lineBody(line),
    taxRate: formatMicro(line.tax.taxRate),
    taxCode: line.tax.taxCode,
    sources: line.sources.map((source) => ({ ...source, amountMinor: String(source.amountMinor) })),
  }))
}

export function drawBodies(plan: BillPlan) {
  return plan.draws.map(({ retainer, entryId, minutes, units }) => ({
    ...{ retainerId: retainer.id, name: retainer.name, unit: retainer.unit, entryId, minutes },
    units: String(units),
  }))
}
