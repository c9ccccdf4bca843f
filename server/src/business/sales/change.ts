import type { Ctx } from "#platform/db"
import { salesErrors } from "./errors.ts"
import { type Order, type OrderId, type OrderLine, type OrderWithLines, openQuantity } from "./order.ts"
import * as store from "./order-store.ts"
import {
  type FulfilmentAction,
  fulfilmentNext,
  fulfilmentStateOf,
  type OrderAction,
  orderNext,
  orderStateAfter,
  type PaymentAction,
  paymentNext,
  paymentStateOf,
  step,
} from "./states.ts"

/** An order with its lines. Throws `sales.order_unknown`. */
export async function loadOrder(ctx: Ctx, id: OrderId, lock: "lock" | "read" = "read"): Promise<OrderWithLines> {
  const order = await store.orderById(ctx, id, lock)
  if (order === undefined) throw salesErrors["sales.order_unknown"]({ id })
  return order
}

/** What is done to an order, axis by axis; each step is checked against its table. */
export interface Actions {
  readonly order: OrderAction
  readonly payment?: PaymentAction
  readonly fulfilment?: FulfilmentAction
}

/** The order after its sums and lines changed: all three states derived anew. Throws `sales.transition_refused`. */
export function advance(before: OrderWithLines, changed: OrderWithLines, actions: Actions): OrderWithLines {
  const payment = paymentStateOf(changed)
  const fulfilment = fulfilmentStateOf(changed.lines.filter((line) => line.kind !== "shipping"))
  const state = actions.order === "cancel" ? "cancelled" : orderStateAfter(before.state, payment, fulfilment)
  return {
    ...changed,
    state: step(orderNext, before.state, actions.order, state),
    paymentState: actions.payment
      ? step(paymentNext, before.paymentState, actions.payment, payment)
      : before.paymentState,
    fulfilmentState: actions.fulfilment
      ? step(fulfilmentNext, before.fulfilmentState, actions.fulfilment, fulfilment)
      : before.fulfilmentState,
    version: before.version + 1,
  }
}

/** What every event of an order names. */
export function headOf(order: Order): store.OrderHead {
  return {
    orderId: order.id,
    number: order.number,
    channel: order.channel,
    customerId: order.customerId,
    state: order.state,
    paymentState: order.paymentState,
    fulfilmentState: order.fulfilmentState,
  }
}

/** The states before and after, for the audit trail. */
export function statesChange(before: Order, after: Order) {
  const states = ({ state, paymentState, fulfilmentState }: Order) => ({ state, paymentState, fulfilmentState })
  return { before: states(before), after: states(after) }
}

/** The lines with some replaced. */
export function replaceLines(order: OrderWithLines, changed: readonly OrderLine[]): OrderWithLines {
  const byId = new Map(changed.map((line) => [line.id, line]))
  return { ...order, lines: order.lines.map((line) => byId.get(line.id) ?? line) }
}

/** Every line of which something is open. */
export function openLines(order: OrderWithLines): OrderLine[] {
  return order.lines.filter((line) => openQuantity(line) > 0n)
}
