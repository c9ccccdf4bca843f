import {
  type Currency,
  currencyExponent,
  defineErrors,
  divideRound,
  type Id,
  type LocalDate,
  type Micro,
  percentOfMinor,
} from "#kernel"
import type { FileId } from "#platform/files"
import type { EntryState, Person, WorkLineId, WorkPlace } from "./entry.ts"

export type ExpenseId = Id<"xps">

export interface ExpenseDraft extends Omit<WorkPlace, "contractId"> {
  readonly person: Person
  readonly spentOn: LocalDate
  readonly description: string
  readonly category: string | null
  /** What was paid, in minor units, with whatever tax can't be got back. */
  readonly costMinor: bigint
  readonly currency: Currency
  /** What the client is charged in. */
  readonly billCurrency: Currency
  /** Of `billCurrency` per one of `currency`; 1_000_000n where they are the same. */
  readonly exchangeRate: Micro
  /** On top of the cost: 10_000_000n is 10 %. */
  readonly markupPercent: Micro
  readonly taxClass: string | null
  readonly isBillable: boolean
  /** The person paid and is to get it back. */
  readonly isReimbursable: boolean
}

/** What was spent for a client. */
export interface Expense extends ExpenseDraft {
  readonly id: ExpenseId
  readonly state: EntryState
  readonly receiptFileId: FileId | null
  readonly reimbursedAt: Date | null
  /** What is charged for it, in minor units of `billCurrency`; null before the approval and for what is not billable. */
  readonly priceMinor: bigint | null
  readonly approvedAt: Date | null
  readonly approvedBy: string | null
  readonly invoiceLineId: WorkLineId | null
  readonly version: number
  readonly createdAt: Date
  readonly updatedAt: Date
}

export const expenseErrors = defineErrors({
  "expense.unknown": { status: 404, text: (p: { id: string }) => `There is no expense ${p.id}.` },
  "expense.state": {
    status: 409,
    text: (p: { id: string; state: string }) => `${p.id} is ${p.state}: that can't be done with it now.`,
  },
  "expense.billed": {
    status: 409,
    text: (p: { id: string }) => `${p.id} is billed; credit the invoice or discard its draft first.`,
  },
  "expense.amount_invalid": {
    status: 422,
    text: () =>
      "An expense costs something, and what it comes to in the currency of the bill is above zero and below 10^15.",
  },
  "expense.rate_required": {
    status: 422,
    text: (p: { currency: string }) =>
      `The bill is in another currency than ${p.currency}: give exchangeRate, and 1 where they are the same.`,
  },
  "expense.receipt_missing": { status: 404, text: (p: { id: string }) => `${p.id} has no receipt.` },
  "expense.receipt_type": {
    status: 415,
    text: () => "A receipt is a PDF, or a picture of the kinds that can be uploaded elsewhere.",
  },
  "expense.not_reimbursable": {
    status: 409,
    text: (p: { id: string }) => `${p.id} is not to be paid back, or was already.`,
  },
})

const one = 1_000_000n
const amountMinorMax = 10n ** 15n

/** What a client is charged: the cost in the currency of the bill, with the markup, each rounded half-even.
 *  Throws `expense.amount_invalid`, `expense.rate_required`, `currency.unknown`. */
export function priceMinorOf(
  e: Pick<ExpenseDraft, "costMinor" | "currency" | "billCurrency" | "exchangeRate" | "markupPercent">,
): bigint {
  if (e.exchangeRate <= 0n || (e.currency === e.billCurrency && e.exchangeRate !== one))
    throw expenseErrors["expense.rate_required"]({ currency: e.currency })
  const up = 10n ** BigInt(currencyExponent(e.billCurrency))
  const down = 10n ** BigInt(currencyExponent(e.currency))
  const costMinor = divideRound(e.costMinor * e.exchangeRate * up, one * down)
  const priceMinor = costMinor + percentOfMinor(costMinor, e.markupPercent)
  if (e.costMinor <= 0n || priceMinor <= 0n || priceMinor > amountMinorMax)
    throw expenseErrors["expense.amount_invalid"]()
  return priceMinor
}
