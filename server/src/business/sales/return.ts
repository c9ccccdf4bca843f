import { formatMicro, type Id, type Micro, newId, parseMicro } from "#kernel"
import type { Ctx } from "#platform/db"
import { append } from "#platform/events"
import { advance, headOf, loadOrder, replaceLines, statesChange } from "./change.ts"
import { salesErrors } from "./errors.ts"
import { orderReturned, returnRefused, returnRequested } from "./events.ts"
import { creditOf, type LineQuantity, type Moved, movedLines, moveLines } from "./lines.ts"
import * as movements from "./movement-store.ts"
import type { OrderId, OrderLine, OrderLineId, OrderWithLines } from "./order.ts"
import * as store from "./order-store.ts"
import { fulfilmentNext, orderNext, requireAction } from "./states.ts"

export type ReturnId = Id<"ret">

export const returnStates = ["requested", "received", "refused"] as const
export type ReturnState = (typeof returnStates)[number]

/** One line of a return. `restocked` is what can be sold again; the rest of what came back is damaged, refunded and not restocked. */
export interface ReturnLine {
  readonly lineId: OrderLineId
  readonly quantity: string
  readonly restocked: string | null
  readonly creditMinor: string | null
}

/** Goods that a customer sends back. */
export interface OrderReturn {
  readonly id: ReturnId
  readonly orderId: OrderId
  readonly state: ReturnState
  readonly reason: string
  readonly lines: readonly ReturnLine[]
  readonly creditMinor: bigint
  readonly createdAt: Date
  readonly closedAt: Date | null
}

/** What came back of a line. */
export interface ReceivedLine extends LineQuantity {
  /** How much of it is too damaged to be sold again. */
  readonly damaged: Micro
}

/** Notes that a customer wants to send goods back; nothing moves yet. Throws `sales.quantity_too_large` beyond what was delivered. */
export async function requestReturn(
  ctx: Ctx,
  orderId: OrderId,
  wanted: readonly LineQuantity[],
  reason: string,
): Promise<OrderReturn> {
  const order = await loadOrder(ctx, orderId, "lock")
  requireReturnable(order)
  const moved = moveLines(order, wanted, returnable)
  const lines = moved.map(({ line, quantity }) => ({
    lineId: line.id,
    quantity: formatMicro(quantity),
    restocked: null,
    creditMinor: null,
  }))
  const made: OrderReturn = {
    id: newId("ret"),
    orderId,
    state: "requested",
    reason,
    lines,
    creditMinor: 0n,
    createdAt: ctx.now,
    closedAt: null,
  }
  await movements.saveReturn(ctx, made)
  const data = { ...headOf(order), returnId: made.id, reason, lines: movedLines(moved) }
  await append(ctx, returnRequested, data, { before: null, after: { state: "requested" } })
  return made
}

/** What comes back with a return. */
export interface Receipt {
  readonly lines: readonly ReceivedLine[]
  /** The buyer gets back what sending the goods had cost, as whoever withdraws from a whole purchase does (Directive 2011/83/EU, art. 13). */
  readonly refundsShipping?: boolean
}

/** Takes in the goods of a return that was asked for: without `lines` all of it, undamaged. Throws `sales.return_closed`. */
export async function receiveReturn(ctx: Ctx, id: ReturnId, received: Partial<Receipt> = {}): Promise<OrderReturn> {
  const asked = await openReturn(ctx, id)
  const lines =
    received.lines ??
    asked.lines.map((line) => ({ lineId: line.lineId, quantity: parseMicro(line.quantity), damaged: 0n }))
  return take(ctx, asked, { ...received, lines })
}

/** Takes goods back at once, without a request before. */
export async function returnOrder(ctx: Ctx, orderId: OrderId, received: Receipt, reason: string): Promise<OrderReturn> {
  const fresh: OrderReturn = {
    id: newId("ret"),
    orderId,
    state: "requested",
    reason,
    lines: [],
    creditMinor: 0n,
    createdAt: ctx.now,
    closedAt: null,
  }
  return take(ctx, fresh, received)
}

/** Refuses a return that was asked for. Throws `sales.return_closed`. */
export async function refuseReturn(ctx: Ctx, id: ReturnId, reason: string): Promise<OrderReturn> {
  const asked = await openReturn(ctx, id)
  const order = await loadOrder(ctx, asked.orderId)
  const refused: OrderReturn = { ...asked, state: "refused", closedAt: ctx.now }
  await movements.saveReturn(ctx, refused)
  const change = { before: { state: asked.state }, after: { state: refused.state } }
  await append(ctx, returnRefused, { ...headOf(order), returnId: id, reason }, change)
  return refused
}

async function openReturn(ctx: Ctx, id: ReturnId): Promise<OrderReturn> {
  const found = await movements.returnById(ctx, id)
  if (found === undefined) throw salesErrors["sales.return_unknown"]({ id })
  if (found.state !== "requested") throw salesErrors["sales.return_closed"]({ id, state: found.state })
  return found
}

/** Books what came back: quantities, credit, states; stock and credit note follow by the flows of `sales.order.returned`. */
async function take(ctx: Ctx, asked: OrderReturn, received: Receipt): Promise<OrderReturn> {
  const before = await loadOrder(ctx, asked.orderId, "lock")
  requireReturnable(before)
  const goods = moveLines(before, received.lines, returnable)
  const moved = received.refundsShipping === true ? [...goods, ...shippingLeft(before)] : goods
  const lines = moved.map((part) => receivedLine(part, received.lines))
  const creditMinor = lines.reduce((sum, line) => sum + BigInt(line.creditMinor), 0n)
  const back = moved.map(({ line, quantity }) =>
    line.kind === "shipping"
      ? { ...line, cancelled: line.cancelled + quantity }
      : { ...line, returned: line.returned + quantity },
  )
  const changed = { ...replaceLines(before, back), creditedMinor: before.creditedMinor + creditMinor }
  const after = advance(before, changed, { order: "return", payment: "credit", fulfilment: "return" })
  const done: OrderReturn = { ...asked, state: "received", lines, creditMinor, closedAt: ctx.now }
  await store.saveOrder(ctx, after)
  await store.saveLines(ctx, back)
  await movements.saveReturn(ctx, done)
  await append(ctx, orderReturned, returnedData(after, done, moved, lines), statesChange(before, after))
  return done
}

function receivedLine({ line, quantity }: Moved, received: readonly ReceivedLine[]) {
  const damaged = received.reduce((sum, part) => (part.lineId === line.id ? sum + part.damaged : sum), 0n)
  if (damaged < 0n || damaged > quantity) {
    throw salesErrors["sales.quantity_too_large"]({ lineId: line.id, open: formatMicro(quantity) })
  }
  return {
    lineId: line.id,
    quantity: formatMicro(quantity),
    restocked: line.kind === "shipping" ? "0" : formatMicro(quantity - damaged),
    creditMinor: String(creditOf(line, quantity)),
  }
}

function returnedData(
  after: OrderWithLines,
  done: OrderReturn,
  moved: readonly Moved[],
  lines: readonly { restocked: string }[],
) {
  return {
    ...headOf(after),
    returnId: done.id,
    reason: done.reason,
    lines: movedLines(moved).map((line, i) => ({ ...line, restocked: lines[i]?.restocked ?? "0" })),
    creditMinor: String(done.creditMinor),
    invoiceId: after.invoiceId,
  }
}

function requireReturnable(order: OrderWithLines): void {
  requireAction(orderNext, order.state, "return")
  requireAction(fulfilmentNext, order.fulfilmentState, "return")
}

/** The shipping that no return has refunded yet. */
function shippingLeft(order: OrderWithLines): Moved[] {
  const left = (line: OrderLine): Micro => line.quantity - line.cancelled
  const shipping = order.lines.filter((line) => line.kind === "shipping" && left(line) > 0n)
  return shipping.map((line) => ({ line, quantity: left(line) }))
}

/** What was delivered and has not come back. */
function returnable(line: OrderLine): Micro {
  return line.fulfilled - line.returned
}
