export { workEvents } from "./all-events.ts"
export { approveTime, rejectTime, waiveTime, withdrawTime } from "./approve.ts"
export type { BillRequest, InvoiceWish, WorkLine } from "./bill.ts"
export { freeBill, guardDraft, isWorkBill } from "./bill-free.ts"
export { type Bill, billWork, previewBill } from "./bills.ts"
export { BillBody, billBody, PreviewBody, runFields, wishFields, wishOf } from "./bodies-bill.ts"
export { createRateCard } from "./cards.ts"
export { contractOwner, createContract } from "./contracts.ts"
export { type WorkViolation, workDrift, workRules } from "./drift.ts"
export type { Person, TimeEntry, TimeEntryId } from "./entry.ts"
export { entryById } from "./entry-store.ts"
export {
  timeApproved,
  timeChanged,
  timeLogged,
  timeRecharged,
  timeRejected,
  timeRemoved,
  timeWaived,
  timeWithdrawn,
} from "./events.ts"
export { billFreed, billMade } from "./events-bill.ts"
export { expenseApproved, expenseWithdrawn } from "./events-expense.ts"
export { approveExpense, logExpense } from "./expenses.ts"
export {
  eraseFromWork,
  followTickets,
  giveBackWork,
  reassignWork,
  rehomeTicket,
  ticketsWithin,
} from "./follow-store.ts"
export { logTime } from "./log.ts"
export type {
  InvoiceOrder,
  LineTax,
  MadeInvoice,
  MilestoneDue,
  ProjectBilling,
  ProjectFacts,
  TaskFacts,
  TicketFacts,
  WorkPorts,
} from "./ports.ts"
export { clientRetainers, createRetainer, type RetainerLeft } from "./retainers.ts"
export { workRoutes } from "./routes.ts"
export { previewOf } from "./routes-bill.ts"
export { changeSettings as changeWorkSettings } from "./settings.ts"
export {
  type ClientWork,
  clientWork,
  type MonthWork,
  projectWork,
  type TicketWork,
  ticketWork,
  workByMonth,
} from "./summary-store.ts"
export { requireClientOfWork, requireNoWork } from "./ticket-guard.ts"
