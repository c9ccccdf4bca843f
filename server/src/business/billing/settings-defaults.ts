import type { LocalDate } from "#kernel"

/** What stands in the head and foot of a document. */
export interface Seller {
  readonly name: string | null
  readonly addressLines: readonly string[]
  readonly taxNumber: string | null
  readonly footer: string | null
}

/** How a business bills. */
export interface BillingSettings {
  /** Before year and number: INV-2026-00001. */
  readonly invoicePrefix: string
  readonly creditNotePrefix: string
  /** Days from issue to due. */
  readonly termsDays: number
  /** Days after the due date on which a reminder goes out, ascending; none: no reminders. */
  readonly reminderDays: readonly number[]
  /** Nothing is posted on or before this day; null: all is open. */
  readonly closedUntil: LocalDate | null
  readonly seller: Seller
  readonly version: number
}

/** What holds until a business saves settings of its own. */
export const defaultSettings: BillingSettings = {
  invoicePrefix: "INV",
  creditNotePrefix: "CN",
  termsDays: 30,
  reminderDays: [3, 10, 20],
  closedUntil: null,
  seller: { name: null, addressLines: [], taxNumber: null, footer: null },
  version: 0,
}
