import Type from "typebox"
import { defineEvent, type EventType } from "#platform/events"
import { currencySchema, idSchema, minorSchema } from "#platform/http"

const body = "01jd7n3xq8e5fv0k2m4p6r8t9w"
const anyId = Type.String()

const about = { invoiceId: idSchema("inv"), customerId: anyId, currency: currencySchema, amountMinor: minorSchema }
const aboutSample = {
  invoiceId: `inv_${body}`,
  customerId: `cus_${body}`,
  currency: "EUR",
  amountMinor: "18000",
} as const

function billEvent<const T extends string>(type: T, summary: string) {
  return defineEvent({
    type,
    version: 1,
    summary,
    schema: Type.Object({
      ...about,
      minutes: Type.Integer(),
      projects: Type.Array(Type.Object({ projectId: anyId, minutes: Type.Integer(), amountMinor: minorSchema })),
    }),
    sample: {
      ...aboutSample,
      minutes: 90,
      projects: [{ projectId: `prj_${body}`, minutes: 90, amountMinor: "18000" }],
    },
    subject: (d) => d.invoiceId,
  })
}

/** An invoice, or a draft of one, was made of work. */
export const billMade = billEvent("work.bill.made", "An invoice was made of work")
/** Lines that were made of work were credited, or their draft was discarded: all of it can be billed again. */
export const billFreed = billEvent("work.bill.freed", "What an invoice had of work was freed")

function timeBillEvent<const T extends string>(type: T, summary: string) {
  return defineEvent({
    type,
    version: 1,
    summary,
    schema: Type.Object({
      ...about,
      minutes: Type.Integer(),
      entryIds: Type.Array(anyId),
      ticketIds: Type.Array(anyId),
    }),
    sample: { ...aboutSample, minutes: 90, entryIds: [`tme_${body}`], ticketIds: [`tkt_${body}`] },
    subject: (d) => d.invoiceId,
  })
}

/** Time entries are on an invoice now. */
export const timeBilled = timeBillEvent("work.time.billed", "Time was billed")
/** Time entries can be billed again. */
export const timeFreed = timeBillEvent("work.time.freed", "Billed time was freed")

function expenseBillEvent<const T extends string>(type: T, summary: string) {
  return defineEvent({
    type,
    version: 1,
    summary,
    schema: Type.Object({ ...about, expenseIds: Type.Array(anyId) }),
    sample: { ...aboutSample, expenseIds: [`xps_${body}`] },
    subject: (d) => d.invoiceId,
  })
}

/** Expenses are on an invoice now. */
export const expensesBilled = expenseBillEvent("work.expense.billed", "Expenses were billed")
/** Expenses can be billed again. */
export const expensesFreed = expenseBillEvent("work.expense.freed", "Billed expenses were freed")

export const billEvents: readonly EventType[] = [
  billMade,
  billFreed,
  timeBilled,
  timeFreed,
  expensesBilled,
  expensesFreed,
].map((t) => t as EventType)
