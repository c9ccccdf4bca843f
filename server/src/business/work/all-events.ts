import type { EventType } from "#platform/events"
import { timeEvents } from "./events.ts"
import { billEvents } from "./events-bill.ts"
import { expenseEvents } from "./events-expense.ts"
import { retainerEvents } from "./events-retainer.ts"

/** Everything that billable work tells. */
export const workEvents: readonly EventType[] = [...timeEvents, ...expenseEvents, ...retainerEvents, ...billEvents]
