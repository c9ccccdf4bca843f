import Type, { type Static } from "typebox"
import { addDays, formatMicro, type LocalDate, parseMicro } from "#kernel"
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
import type { CreditLine, CreditNote } from "./credit-note.ts"
import { formatRate } from "./exchange.ts"
import {
  type Invoice,
  type InvoiceDraft,
  type InvoiceLineDraft,
  invoiceSources,
  invoiceState,
  invoiceStates,
  lineKinds,
} from "./invoice.ts"
import { linesToJson, taxLinesToJson } from "./stored.ts"

const linesMax = 1000
const rateSchema = Type.String({ pattern: "^[0-9]{1,9}(\\.[0-9]{1,10})?$", examples: ["0.92"] })
const orderRef = nullable(idSchema("ord"))

const AddressSchema = strict({
  name: nullable(text(200)),
  line1: text(200),
  line2: nullable(text(200)),
  city: text(100),
  region: nullable(text(100)),
  postalCode: nullable(text(20)),
  country: Type.String({ pattern: "^[A-Z]{2}$" }),
})

const BuyerSchema = strict({
  name: text(200),
  email: Type.Optional(nullable(text(254))),
  taxNumber: Type.Optional(nullable(text(40))),
  address: Type.Optional(nullable(AddressSchema)),
})

const LineInput = strict({
  description: text(500),
  sku: Type.Optional(nullable(text(100))),
  variantId: Type.Optional(nullable(idSchema("var"))),
  orderLineId: Type.Optional(nullable(idSchema("oln"))),
  kind: Type.Optional(oneOf(lineKinds)),
  unitPrice: decimalSchema,
  quantity: decimalSchema,
  discountPercent: Type.Optional(
    Type.String({ pattern: "^(100(\\.0{1,6})?|[0-9]{1,2}(\\.[0-9]{1,6})?)$", examples: ["10"] }),
  ),
  discountMinor: Type.Optional(minorSchema),
  taxRate: Type.String({ pattern: "^[0-9]{1,3}(\\.[0-9]{1,6})?$", examples: ["24"] }),
  taxCategory: Type.Optional(oneOf(["S", "Z", "E", "AE", "K", "G", "O"])),
  taxCode: Type.Optional(text(40)),
})

/** What every new document needs; also a recurring invoice's template. */
export const templateFields = {
  buyer: BuyerSchema,
  currency: currencySchema,
  pricesIncludeTax: Type.Boolean(),
  lines: Type.Array(LineInput, { minItems: 1, maxItems: linesMax }),
  orderDiscountMinor: Type.Optional(positiveMinorSchema),
  notes: Type.Optional(nullable(Type.String({ maxLength: 4000 }))),
  exchangeRate: Type.Optional(rateSchema),
}

const draftFields = {
  ...templateFields,
  customerId: idSchema("cus"),
  orderId: Type.Optional(orderRef),
  orderNumber: Type.Optional(nullable(text(40))),
  issueDate: dateSchema,
  dueDate: Type.Optional(nullable(dateSchema)),
}

/** A draft as a client sends it. */
export const InvoiceInput = strict(draftFields)
/** A change of a draft: only the fields that are named. */
export const InvoicePatch = Type.Partial(InvoiceInput, { additionalProperties: false })

const LineBody = Type.Object({
  lineNo: Type.Integer(),
  kind: oneOf(lineKinds),
  description: Type.String(),
  sku: nullable(Type.String()),
  variantId: nullable(Type.String()),
  orderLineId: nullable(Type.String()),
  unitPrice: decimalSchema,
  quantity: decimalSchema,
  discountPercent: decimalSchema,
  discountMinor: minorSchema,
  taxRate: decimalSchema,
  taxCategory: Type.String(),
  taxCode: Type.String(),
  grossListMinor: minorSchema,
  lineDiscountMinor: minorSchema,
  orderDiscountMinor: minorSchema,
  netMinor: minorSchema,
  taxMinor: minorSchema,
  totalMinor: minorSchema,
})

const TaxLineBody = Type.Object({
  taxRate: decimalSchema,
  taxCategory: Type.String(),
  baseMinor: minorSchema,
  taxMinor: minorSchema,
})

const documentBody = {
  customerId: Type.String(),
  buyer: Type.Object({
    name: Type.String(),
    email: nullable(Type.String()),
    taxNumber: nullable(Type.String()),
    address: nullable(AddressSchema),
  }),
  orderId: nullable(Type.String()),
  currency: currencySchema,
  pricesIncludeTax: Type.Boolean(),
  lines: Type.Array(LineBody),
  taxLines: Type.Array(TaxLineBody),
  netMinor: minorSchema,
  taxMinor: minorSchema,
  totalMinor: minorSchema,
  issueDate: dateSchema,
  createdAt: instantSchema,
}

/** An invoice or draft as a client sees it. */
export const InvoiceBody = Type.Object({
  id: idSchema("inv"),
  number: nullable(Type.String()),
  state: oneOf(invoiceStates),
  source: oneOf(invoiceSources),
  orderNumber: nullable(Type.String()),
  ...documentBody,
  dueDate: nullable(dateSchema),
  orderDiscountMinor: minorSchema,
  discountMinor: minorSchema,
  exchangeRate: rateSchema,
  paidMinor: minorSchema,
  creditedMinor: minorSchema,
  balanceMinor: minorSchema,
  notes: nullable(Type.String()),
  issuedAt: nullable(instantSchema),
  version: Type.Integer(),
  updatedAt: instantSchema,
})

/** A credit note as a client sees it. */
export const CreditNoteBody = Type.Object({
  id: idSchema("crn"),
  number: Type.String(),
  invoiceId: idSchema("inv"),
  invoiceNumber: Type.String(),
  reason: Type.String(),
  ...documentBody,
})

/** What to credit: lines with quantities, or all that is left without them. */
export const CreditInput = strict({
  reason: text(500),
  lines: Type.Optional(
    Type.Array(strict({ lineNo: Type.Integer({ minimum: 1, maximum: linesMax }), quantity: decimalSchema }), {
      minItems: 1,
      maxItems: linesMax,
    }),
  ),
})

export function creditLinesOf(input: Static<typeof CreditInput>): CreditLine[] | undefined {
  return input.lines?.map((l) => ({ lineNo: l.lineNo, quantity: parseMicro(l.quantity) }))
}

/** A date that exists: the schema's pattern also lets 02-31 through. Throws `date.invalid`. */
export function realDate<D extends LocalDate | null | undefined>(date: D): D {
  if (typeof date === "string") addDays(date, 0)
  return date
}

type TemplateInput = Static<ReturnType<typeof Type.Object<typeof templateFields>>>

/** The parts of a draft that a recurring template has too. */
export function templateOf(input: TemplateInput) {
  const { name, email, taxNumber, address } = input.buyer
  return {
    buyer: { name, email: email ?? null, taxNumber: taxNumber ?? null, address: address ?? null },
    currency: input.currency,
    pricesIncludeTax: input.pricesIncludeTax,
    lines: input.lines.map(lineOf),
    orderDiscountMinor: BigInt(input.orderDiscountMinor ?? "0"),
    notes: input.notes ?? null,
    meta: input.exchangeRate === undefined ? {} : { exchangeRate: input.exchangeRate },
  }
}

/** A draft with every field answered. */
export function draftOf(input: Static<typeof InvoiceInput>): InvoiceDraft {
  return {
    ...templateOf(input),
    customerId: input.customerId,
    source: "manual",
    orderId: input.orderId ?? null,
    orderNumber: input.orderNumber ?? null,
    issueDate: realDate(input.issueDate),
    dueDate: realDate(input.dueDate ?? null),
  }
}

/** A draft that was changed: what the client named over what was there. */
export function patchOf(before: Invoice, patch: Static<typeof InvoicePatch>): Partial<InvoiceDraft> {
  const whole = draftOf({ ...inputOf(before), ...patch })
  return { ...whole, source: before.source, meta: { ...before.meta, ...whole.meta } }
}

function inputOf(i: Invoice): Static<typeof InvoiceInput> {
  const stored = invoiceBody(i, i.issueDate)
  const {
    customerId,
    orderId,
    orderNumber,
    buyer,
    currency,
    pricesIncludeTax,
    orderDiscountMinor,
    notes,
    issueDate,
    dueDate,
  } = stored
  const lines = stored.lines.map(
    ({
      description,
      sku,
      variantId,
      orderLineId,
      kind,
      unitPrice,
      quantity,
      discountPercent,
      discountMinor,
      taxRate,
      taxCategory,
      taxCode,
    }) => ({
      ...{
        description,
        sku,
        variantId,
        orderLineId,
        kind,
        unitPrice,
        quantity,
        discountPercent,
        discountMinor,
        taxRate,
        taxCategory,
        taxCode,
      },
    }),
  )
  // What was stored went through this schema before: ids and categories are of their kinds.
  return {
    customerId,
    orderId,
    orderNumber,
    buyer,
    currency,
    pricesIncludeTax,
    orderDiscountMinor,
    notes,
    issueDate,
    dueDate,
    lines,
  } as Static<typeof InvoiceInput>
}

function lineOf(l: Static<typeof LineInput>): InvoiceLineDraft {
  return {
    description: l.description,
    sku: l.sku ?? null,
    variantId: l.variantId ?? null,
    orderLineId: l.orderLineId ?? null,
    kind: l.kind ?? "sale",
    unitPrice: parseMicro(l.unitPrice),
    quantity: parseMicro(l.quantity),
    discountPercent: parseMicro(l.discountPercent ?? "0"),
    discountMinor: BigInt(l.discountMinor ?? "0"),
    taxRate: parseMicro(l.taxRate),
    taxCategory: l.taxCategory ?? "S",
    taxCode: l.taxCode ?? `${formatMicro(parseMicro(l.taxRate))}%`,
  }
}

function documentOf(d: Invoice | CreditNote) {
  return {
    customerId: d.customerId,
    buyer: d.buyer,
    orderId: d.orderId,
    currency: d.currency,
    pricesIncludeTax: d.pricesIncludeTax,
    lines: linesToJson(d.lines),
    taxLines: taxLinesToJson(d.taxLines),
    netMinor: String(d.netMinor),
    taxMinor: String(d.taxMinor),
    totalMinor: String(d.totalMinor),
    issueDate: d.issueDate,
    createdAt: d.createdAt.toISOString(),
  }
}

/** An invoice for a client, with its state on `today`. */
export function invoiceBody(i: Invoice, today: LocalDate): Static<typeof InvoiceBody> {
  return {
    id: i.id,
    number: i.number,
    state: invoiceState(i, today),
    source: i.source,
    orderNumber: i.orderNumber,
    ...documentOf(i),
    dueDate: i.dueDate,
    orderDiscountMinor: String(i.orderDiscountMinor),
    discountMinor: String(i.discountMinor),
    exchangeRate: formatRate(i.exchangeRate),
    paidMinor: String(i.paidMinor),
    creditedMinor: String(i.creditedMinor),
    balanceMinor: String(i.balanceMinor),
    notes: i.notes,
    issuedAt: i.issuedAt?.toISOString() ?? null,
    version: i.version,
    updatedAt: i.updatedAt.toISOString(),
  }
}

export function creditNoteBody(n: CreditNote): Static<typeof CreditNoteBody> {
  const { id, number, invoiceId, invoiceNumber, reason } = n
  return { id, number, invoiceId, invoiceNumber, reason, ...documentOf(n) }
}
