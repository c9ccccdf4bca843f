import { ticketErrors } from "./errors.ts"

/** What a ticket is. `reopened` was resolved or closed before; `scheduled` is to be done at a date that was agreed. */
export const ticketStates = ["new", "open", "waiting", "scheduled", "resolved", "closed", "reopened"] as const
export type TicketState = (typeof ticketStates)[number]

/** What can be done to it. */
export const ticketActions = ["open", "wait", "schedule", "resolve", "close", "reopen"] as const
export type TicketAction = (typeof ticketActions)[number]

/** Where each action leads. What is not in the table is refused: `ticket.transition_refused`. */
export const nextState = {
  new: { open: "open", wait: "waiting", schedule: "scheduled", resolve: "resolved", close: "closed" },
  open: { wait: "waiting", schedule: "scheduled", resolve: "resolved", close: "closed" },
  waiting: { open: "open", schedule: "scheduled", resolve: "resolved", close: "closed" },
  scheduled: { open: "open", wait: "waiting", schedule: "scheduled", resolve: "resolved", close: "closed" },
  reopened: { open: "open", wait: "waiting", schedule: "scheduled", resolve: "resolved", close: "closed" },
  resolved: { close: "closed", reopen: "reopened" },
  closed: { reopen: "reopened" },
} as const satisfies Record<TicketState, Partial<Record<TicketAction, TicketState>>>

/** States in which somebody still has to do something. */
export const openStates = ["new", "open", "waiting", "scheduled", "reopened"] as const satisfies readonly TicketState[]

/** Is there still something to do? */
export function isOpen(state: TicketState): boolean {
  return state !== "resolved" && state !== "closed"
}

/** Does the SLA clock run? It stands while the client is waited for, until an agreed date, and when the work is done. */
export function isClockRunning(state: TicketState): boolean {
  return state === "new" || state === "open" || state === "reopened"
}

/** What can be done in a state. */
export function actionsOf(state: TicketState): readonly TicketAction[] {
  return ticketActions.filter((action) => targetOf(state, action) !== undefined)
}

/** The state after an action. Throws `ticket.transition_refused`. */
export function stateAfter(state: TicketState, action: TicketAction): TicketState {
  const to = targetOf(state, action)
  if (to === undefined) throw ticketErrors["ticket.transition_refused"]({ action, state, allowed: actionsOf(state) })
  return to
}

/** The state in which a client's word leaves a ticket: what waited for it goes on, what was done is taken up again. */
export function stateAfterClient(state: TicketState): TicketState {
  if (state === "waiting") return "open"
  return state === "resolved" || state === "closed" ? "reopened" : state
}

function targetOf(state: TicketState, action: TicketAction): TicketState | undefined {
  const row: Partial<Record<TicketAction, TicketState>> = nextState[state]
  return row[action]
}
