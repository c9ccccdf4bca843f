import { type Id, type LocalDate, newId } from "#kernel"

/** The accounts that billing books to, made in a tenant with its first journal. */
export const chart = [
  { code: "1000", name: "Cash", kind: "asset" },
  { code: "1010", name: "Bank", kind: "asset" },
  { code: "1020", name: "Card and online payments", kind: "asset" },
  { code: "1090", name: "Other means of payment", kind: "asset" },
  { code: "1100", name: "Receivables", kind: "asset" },
  { code: "2100", name: "Customer credits", kind: "liability" },
  { code: "2200", name: "Tax payable", kind: "liability" },
  { code: "4000", name: "Sales", kind: "income" },
  { code: "4100", name: "Shipping revenue", kind: "income" },
  { code: "7000", name: "Exchange differences", kind: "expense" },
  { code: "7900", name: "Rounding differences", kind: "expense" },
] as const
export type AccountCode = (typeof chart)[number]["code"]

/** What a journal books. */
export const journalKinds = ["invoice", "credit_note", "payment", "allocation", "refund", "release"] as const
export type JournalKind = (typeof journalKinds)[number]

/** A debit (above zero) or a credit (below) in the tenant's currency; `documentMinor` in the document's. */
export interface Entry {
  readonly account: AccountCode
  readonly baseMinor: bigint
  readonly documentMinor: bigint
  readonly invoiceId?: string
}

export interface JournalDraft {
  readonly id: Id<"jrn">
  readonly kind: JournalKind
  readonly documentId: string
  readonly postedOn: LocalDate
  readonly currency: string
  readonly entries: readonly Entry[]
}

/** A journal whose entries add up to zero: what rounding (or the exchange rate) leaves over goes to `rest`. */
export function balancedJournal(draft: Omit<JournalDraft, "id">, rest: "7000" | "7900"): JournalDraft {
  const over = draft.entries.reduce((sum, e) => sum + e.baseMinor, 0n)
  const entries = [...draft.entries, { account: rest, baseMinor: -over, documentMinor: 0n } as const]
  return { ...draft, id: newId("jrn"), entries: entries.filter((e) => e.baseMinor !== 0n) }
}

const methodAccounts: Readonly<Record<string, AccountCode>> = {
  cash: "1000",
  cash_on_delivery: "1000",
  bank: "1010",
  bank_transfer: "1010",
  card: "1020",
  stripe: "1020",
  paypal: "1020",
}

/** The account that a means of payment arrives in. */
export function accountOfMethod(method: string): AccountCode {
  return methodAccounts[method] ?? "1090"
}
