import type { Micro } from "#kernel"
import { salesErrors } from "./errors.ts"

/** The order itself. It is completed when it is paid and nothing of it is left to deliver. */
export const orderStates = ["open", "completed", "cancelled"] as const
export type OrderState = (typeof orderStates)[number]

export const paymentStates = ["none", "partial", "paid", "overpaid", "partially_refunded", "refunded"] as const
export type PaymentState = (typeof paymentStates)[number]

export const fulfilmentStates = ["none", "partial", "fulfilled", "partially_returned", "returned"] as const
export type FulfilmentState = (typeof fulfilmentStates)[number]

/** What can happen to an order. `cancel` takes back the whole of it, `cancel_rest` what is not delivered yet. */
export const orderActions = ["cancel", "cancel_rest", "fulfil", "return", "invoice", "settle"] as const
export type OrderAction = (typeof orderActions)[number]
export const paymentActions = ["receive", "refund", "credit"] as const
export type PaymentAction = (typeof paymentActions)[number]
export const fulfilmentActions = ["fulfil", "return", "cancel_rest"] as const
export type FulfilmentAction = (typeof fulfilmentActions)[number]

type Table<S extends string, A extends string> = Record<S, Partial<Record<A, readonly S[]>>>

/** Where each action may lead. What is not in a table is refused: `sales.transition_refused`. Payment may arrive, and go back, at any time. */
export const orderNext = {
  open: {
    cancel: ["cancelled"],
    cancel_rest: ["open", "completed"],
    fulfil: ["open", "completed"],
    return: ["open", "completed"],
    invoice: ["open"],
    settle: ["open", "completed"],
  },
  completed: { return: ["completed"], invoice: ["completed"], settle: ["completed"] },
  cancelled: { invoice: ["cancelled"], settle: ["cancelled"] },
} as const satisfies Table<OrderState, OrderAction>

/** Credit is what cancellations and returns take off the sum to be paid. */
export const paymentNext = {
  none: { receive: ["partial", "paid", "overpaid"], credit: ["none"] },
  partial: {
    receive: ["partial", "paid", "overpaid"],
    refund: ["partially_refunded", "refunded"],
    credit: ["partial", "paid", "overpaid"],
  },
  paid: { receive: ["overpaid"], refund: ["partially_refunded", "refunded"], credit: ["paid", "overpaid"] },
  overpaid: { receive: ["overpaid"], refund: ["partially_refunded", "refunded"], credit: ["overpaid"] },
  partially_refunded: {
    receive: ["partially_refunded"],
    refund: ["partially_refunded", "refunded"],
    credit: ["partially_refunded"],
  },
  refunded: { receive: ["partially_refunded"], credit: ["refunded"] },
} as const satisfies Table<PaymentState, PaymentAction>

export const fulfilmentNext = {
  none: { fulfil: ["partial", "fulfilled"], cancel_rest: ["none"] },
  partial: { fulfil: ["partial", "fulfilled"], return: ["partially_returned"], cancel_rest: ["fulfilled"] },
  fulfilled: { return: ["partially_returned", "returned"] },
  partially_returned: {
    fulfil: ["partially_returned"],
    return: ["partially_returned", "returned"],
    cancel_rest: ["partially_returned", "returned"],
  },
  returned: {},
} as const satisfies Table<FulfilmentState, FulfilmentAction>

/** Checks one step of a table. Throws `sales.transition_refused`. */
export function step<S extends string, A extends string>(table: Table<S, A>, from: S, action: A, to: S): S {
  if (!table[from][action]?.includes(to)) throw salesErrors["sales.transition_refused"]({ action, state: from })
  return to
}

/** Checks that an action may happen at all in a state. Throws `sales.transition_refused`. */
export function requireAction<S extends string>(
  table: Record<S, object>,
  from: S,
  action: OrderAction | FulfilmentAction,
): void {
  if (!Object.hasOwn(table[from], action)) throw salesErrors["sales.transition_refused"]({ action, state: from })
}

/** The sums that a payment state follows from. */
export interface PaymentFacts {
  readonly totalMinor: bigint
  readonly creditedMinor: bigint
  readonly paidMinor: bigint
  readonly refundedMinor: bigint
}

/** The payment state is derived, never set: 40 of 100 is partial, 100 is paid, 120 is overpaid. An order over nothing is paid. */
export function paymentStateOf(facts: PaymentFacts): PaymentState {
  const dueMinor = facts.totalMinor - facts.creditedMinor
  if (facts.paidMinor === 0n) return facts.totalMinor === 0n ? "paid" : "none"
  if (facts.refundedMinor > 0n) return facts.refundedMinor >= facts.paidMinor ? "refunded" : "partially_refunded"
  if (facts.paidMinor === dueMinor) return "paid"
  return facts.paidMinor < dueMinor ? "partial" : "overpaid"
}

/** The quantities that a fulfilment state follows from. */
export interface FulfilmentFacts {
  readonly quantity: Micro
  readonly cancelled: Micro
  readonly fulfilled: Micro
  readonly returned: Micro
}

/** The fulfilment state of these lines (all but shipping). */
export function fulfilmentStateOf(lines: readonly FulfilmentFacts[]): FulfilmentState {
  const isAllDone = lines.every((line) => line.fulfilled + line.cancelled === line.quantity)
  const isAnyFulfilled = lines.some((line) => line.fulfilled > 0n)
  if (!isAnyFulfilled) return "none"
  if (lines.every((line) => line.returned === 0n)) return isAllDone ? "fulfilled" : "partial"
  return isAllDone && lines.every((line) => line.returned === line.fulfilled) ? "returned" : "partially_returned"
}

/** The order's own state after an action that left it with these two others. */
export function orderStateAfter(state: OrderState, payment: PaymentState, fulfilment: FulfilmentState): OrderState {
  if (state !== "open") return state
  const isSettled = payment !== "none" && payment !== "partial"
  const isDelivered = fulfilment === "fulfilled" || fulfilment === "returned"
  return isSettled && isDelivered ? "completed" : "open"
}
