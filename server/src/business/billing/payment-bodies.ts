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
import type { CustomerBalance } from "./balances.ts"
import { realDate } from "./bodies.ts"
import { formatRate } from "./exchange.ts"
import { journalKinds } from "./journal.ts"
import type { PaymentDraft } from "./pay.ts"
import type { Allocation, Payment, Refund } from "./payment.ts"
import type { RefundDraft } from "./refund.ts"
import type { AccountBalance, JournalRecord } from "./store-journals.ts"

const allocationsMax = 200
const rateSchema = Type.String({ pattern: "^[0-9]{1,9}(\\.[0-9]{1,10})?$", examples: ["0.92"] })
const AllocationInput = strict({ invoiceId: idSchema("inv"), amountMinor: positiveMinorSchema })
const allocationsSchema = Type.Array(AllocationInput, { minItems: 1, maxItems: allocationsMax })

/** A payment as a client sends it. */
export const PaymentInput = strict({
  customerId: idSchema("cus"),
  amountMinor: positiveMinorSchema,
  currency: currencySchema,
  method: Type.String({
    pattern: "^[a-z][a-z0-9_]{0,39}$",
    examples: ["bank_transfer"],
    description: "cash, bank_transfer, card, paypal … decides the account",
  }),
  reference: Type.Optional(nullable(text(200))),
  externalId: Type.Optional(text(200)),
  receivedAt: Type.Optional(instantSchema),
  exchangeRate: Type.Optional(rateSchema),
  allocations: Type.Optional(allocationsSchema),
})

/** Invoices to pay with a payment's credit. */
export const AllocationsInput = strict({ allocations: allocationsSchema })

/** A refund as a client sends it. */
export const RefundInput = strict({
  amountMinor: positiveMinorSchema,
  reason: text(500),
  invoiceId: Type.Optional(idSchema("inv")),
  externalId: Type.Optional(text(200)),
})

/** A payment as a client sees it. */
export const PaymentBody = Type.Object({
  id: idSchema("pay"),
  customerId: Type.String(),
  amountMinor: minorSchema,
  currency: currencySchema,
  exchangeRate: rateSchema,
  method: Type.String(),
  reference: nullable(Type.String()),
  externalId: nullable(Type.String()),
  receivedAt: instantSchema,
  allocatedMinor: minorSchema,
  refundedMinor: minorSchema,
  unappliedMinor: minorSchema,
  allocations: Type.Array(Type.Object({ invoiceId: idSchema("inv"), amountMinor: minorSchema })),
  version: Type.Integer(),
  createdAt: instantSchema,
})

/** A refund as a client sees it. */
export const RefundBody = Type.Object({
  id: idSchema("rfd"),
  paymentId: idSchema("pay"),
  amountMinor: minorSchema,
  reason: Type.String(),
  externalId: nullable(Type.String()),
  refundedOn: dateSchema,
  createdAt: instantSchema,
})

export const BalanceBody = Type.Object({
  customerId: Type.String(),
  currency: currencySchema,
  openMinor: minorSchema,
  overdueMinor: minorSchema,
  creditMinor: minorSchema,
})

export const TrialBalanceBody = Type.Object({
  currency: currencySchema,
  accounts: Type.Array(
    Type.Object({
      code: Type.String(),
      name: Type.String(),
      kind: oneOf(["asset", "liability", "income", "expense"]),
      debitMinor: minorSchema,
      creditMinor: minorSchema,
    }),
  ),
  debitMinor: minorSchema,
  creditMinor: minorSchema,
})

const EntryBody = Type.Object({
  accountCode: Type.String(),
  debitMinor: minorSchema,
  creditMinor: minorSchema,
  documentMinor: minorSchema,
  invoiceId: nullable(Type.String()),
})

export const JournalBody = Type.Object({
  id: Type.String(),
  kind: oneOf(journalKinds),
  documentId: Type.String(),
  postedOn: dateSchema,
  currency: currencySchema,
  createdAt: instantSchema,
  entries: Type.Array(EntryBody),
})

export function paymentDraftOf(input: Static<typeof PaymentInput>, now: Date): PaymentDraft {
  return {
    customerId: input.customerId,
    amountMinor: BigInt(input.amountMinor),
    currency: input.currency,
    method: input.method,
    reference: input.reference ?? null,
    receivedAt: input.receivedAt === undefined ? now : realInstant(input.receivedAt),
    ...(input.externalId === undefined ? {} : { externalId: input.externalId }),
    ...(input.exchangeRate === undefined ? {} : { exchangeRate: input.exchangeRate }),
    ...(input.allocations === undefined ? {} : { allocations: allocationsOf(input.allocations) }),
  }
}

/** An instant of the years 1 to 9999: the schema also lets leap seconds and the year 0 through. Throws `date.invalid`. */
function realInstant(text: string): Date {
  const instant = new Date(text)
  realDate(Number.isNaN(instant.getTime()) ? text : instant.toISOString().slice(0, 10))
  return instant
}

export function allocationsOf(input: Static<typeof AllocationsInput>["allocations"]): Allocation[] {
  return input.map((a) => ({ invoiceId: a.invoiceId, amountMinor: BigInt(a.amountMinor) }))
}

export function refundDraftOf(input: Static<typeof RefundInput>): RefundDraft {
  return { ...input, amountMinor: BigInt(input.amountMinor) }
}

export function paymentBody(p: Payment): Static<typeof PaymentBody> {
  const { id, customerId, currency, method, reference, externalId, version } = p
  return {
    ...{ id, customerId, currency, method, reference, externalId, version },
    amountMinor: String(p.amountMinor),
    exchangeRate: formatRate(p.exchangeRate),
    receivedAt: p.receivedAt.toISOString(),
    allocatedMinor: String(p.allocatedMinor),
    refundedMinor: String(p.refundedMinor),
    unappliedMinor: String(p.unappliedMinor),
    allocations: p.allocations.map((a) => ({ invoiceId: a.invoiceId, amountMinor: String(a.amountMinor) })),
    createdAt: p.createdAt.toISOString(),
  }
}

export function refundBody(r: Refund): Static<typeof RefundBody> {
  return { ...r, amountMinor: String(r.amountMinor), createdAt: r.createdAt.toISOString() }
}

export function balanceBody(b: CustomerBalance): Static<typeof BalanceBody> {
  return {
    ...b,
    openMinor: String(b.openMinor),
    overdueMinor: String(b.overdueMinor),
    creditMinor: String(b.creditMinor),
  }
}

export function trialBalanceBody(
  accounts: readonly AccountBalance[],
  currency: string,
): Static<typeof TrialBalanceBody> {
  const sum = (of: (a: AccountBalance) => bigint) => String(accounts.reduce((total, a) => total + of(a), 0n))
  const rows = accounts.map((a) => ({ ...a, debitMinor: String(a.debitMinor), creditMinor: String(a.creditMinor) }))
  return { currency, accounts: rows, debitMinor: sum((a) => a.debitMinor), creditMinor: sum((a) => a.creditMinor) }
}

export function journalBody(j: JournalRecord): Static<typeof JournalBody> {
  return { ...j, entries: [...j.entries], createdAt: j.createdAt.toISOString() }
}
