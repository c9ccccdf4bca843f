import { Item, Product, StockLevel } from "./catalogue.ts"
import { Ticket, TicketNote, TimeEntry } from "./desk.ts"
import { CreditNote, Invoice, Order, Payment, Refund } from "./documents.ts"
import { Account, TaxRate } from "./ledger.ts"
import { Party } from "./party.ts"
import type { RecordType } from "./record-type.ts"
import { CalendarEvent, Campaign, Deal, Message, Payout, Subscription } from "./work.ts"

export { Item, Product, StockLevel } from "./catalogue.ts"
export { Ticket, TicketNote, TimeEntry } from "./desk.ts"
export { CreditNote, type DocumentLine, Invoice, Order, Payment, Refund } from "./documents.ts"
export { Account, TaxRate } from "./ledger.ts"
export { Party } from "./party.ts"
export { keyText, type RecordType, recordType } from "./record-type.ts"
export { CalendarEvent, Campaign, Deal, Message, Payout, Subscription } from "./work.ts"

/** Every kind of canonical record. A new one is added here. */
export const recordTypes: ReadonlyMap<string, RecordType<unknown>> = new Map(
  [
    Party,
    Product,
    Item,
    StockLevel,
    Order,
    Invoice,
    CreditNote,
    Payment,
    Refund,
    TaxRate,
    Account,
    Ticket,
    TicketNote,
    TimeEntry,
    Message,
    Deal,
    Subscription,
    Payout,
    Campaign,
    CalendarEvent,
  ].map((type: RecordType<unknown>) => [type.kind, type]),
)

/** The kind by its name; throws for one that doesn't exist (a defect of the program). */
export function recordTypeOf(kind: string): RecordType<unknown> {
  const found = recordTypes.get(kind)
  if (found === undefined) throw new Error(`There is no canonical record ${kind}.`)
  return found
}
