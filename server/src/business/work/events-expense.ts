import Type from "typebox"
import { defineEvent, type EventType } from "#platform/events"
import { currencySchema, dateSchema, idSchema, minorSchema, nullable } from "#platform/http"
import { useSample, useSchema } from "./events.ts"

const body = "01jd7n3xq8e5fv0k2m4p6r8t9w"
const anyId = Type.String()

function expenseEvent<const T extends string>(type: T, summary: string) {
  return defineEvent({
    type,
    version: 1,
    summary,
    schema: Type.Object({
      expenseId: idSchema("xps"),
      customerId: anyId,
      ticketId: nullable(anyId),
      projectId: nullable(anyId),
      userId: anyId,
      spentOn: dateSchema,
      costMinor: minorSchema,
      currency: currencySchema,
      ...useSchema,
    }),
    sample: {
      expenseId: `xps_${body}`,
      customerId: `cus_${body}`,
      ticketId: null,
      projectId: `prj_${body}`,
      userId: `usr_${body}`,
      spentOn: "2026-03-02",
      costMinor: "4500",
      currency: "EUR",
      ...useSample,
    },
    subject: (d) => d.expenseId,
  })
}

/** Something was spent for a client. */
export const expenseLogged = expenseEvent("work.expense.logged", "An expense was logged")
/** An expense was changed, or got its receipt. */
export const expenseChanged = expenseEvent("work.expense.changed", "An expense was changed")
/** An expense was removed before its approval. */
export const expenseRemoved = expenseEvent("work.expense.removed", "An expense was removed")
/** What is charged for an expense is fixed from here on. */
export const expenseApproved = expenseEvent("work.expense.approved", "An expense was approved")
/** An approver sent an expense back. */
export const expenseRejected = expenseEvent("work.expense.rejected", "An expense was rejected")
/** An approval was taken back. */
export const expenseWithdrawn = expenseEvent("work.expense.withdrawn", "The approval of an expense was taken back")
/** The person who had paid got the money back. */
export const expenseReimbursed = expenseEvent("work.expense.reimbursed", "An expense was paid back to its person")

export const expenseEvents: readonly EventType[] = [
  expenseLogged,
  expenseChanged,
  expenseRemoved,
  expenseApproved,
  expenseRejected,
  expenseWithdrawn,
  expenseReimbursed,
].map((t) => t as EventType)
