import { type Currency, defineErrors, type Id, type LocalDate, lineTotalMinor, type Micro } from "#kernel"
import type { SupplierId } from "./supplier.ts"

export type PurchaseId = Id<"po">
export type ReceiptId = Id<"prc">

export const purchaseStates = ["draft", "ordered", "partly_received", "received", "closed", "cancelled"] as const
export type PurchaseState = (typeof purchaseStates)[number]
export const purchaseActions = ["order", "cancel", "close"] as const
export type PurchaseAction = (typeof purchaseActions)[number]

/** Where an order goes by hand: the whole table. What comes moves it further (`stateAfterReceipt`). */
const nextState: Readonly<Record<PurchaseState, Partial<Record<PurchaseAction, PurchaseState>>>> = {
  draft: { order: "ordered", cancel: "cancelled" },
  ordered: { cancel: "cancelled" },
  // The rest is not waited for any more.
  partly_received: { close: "closed" },
  received: {},
  closed: {},
  cancelled: {},
}

export const purchaseLinesMax = 500

/** What is ordered of one item. */
export interface PurchaseLineDraft {
  readonly variantId: string
  readonly quantity: Micro
  /** Per piece, without tax, in the order's currency. */
  readonly unitCost: Micro
}

export interface PurchaseLine extends PurchaseLineDraft {
  readonly lineNo: number
  /** The item's name when it was ordered. */
  readonly description: string
  readonly sku: string | null
  readonly received: Micro
}

/** What can be said of an order until it is sent. */
export interface PurchaseDraft {
  readonly supplierId: SupplierId
  readonly currency: Currency
  /** Where the goods go; null: the default location. */
  readonly locationId: string | null
  readonly expectedOn: LocalDate | null
  readonly notes: string | null
  /** So much more than ordered may come, in percent. */
  readonly overPercent: number
  readonly lines: readonly PurchaseLineDraft[]
}

/** Goods that are ordered from a supplier. */
export interface Purchase extends Omit<PurchaseDraft, "lines"> {
  readonly id: PurchaseId
  readonly number: number
  readonly state: PurchaseState
  readonly totalMinor: bigint
  readonly orderedAt: Date | null
  readonly version: number
  readonly createdAt: Date
  readonly updatedAt: Date
}

export interface PurchaseWithLines extends Purchase {
  readonly lines: readonly PurchaseLine[]
}

/** So much of a line that came. */
export interface ReceivedLine {
  readonly lineNo: number
  readonly quantity: Micro
}

/** One delivery. */
export interface Receipt {
  readonly id: ReceiptId
  readonly orderId: PurchaseId
  readonly reference: string | null
  readonly lines: readonly ReceivedLine[]
  readonly createdAt: Date
}

export const purchaseErrors = defineErrors({
  "purchase.unknown": { status: 404, text: (p: { id: string }) => `There is no purchase order ${p.id}.` },
  "purchase.not_draft": {
    status: 409,
    text: (p: { number: number; state: string }) =>
      `Purchase order PO-${p.number} is ${p.state}; only a draft is changed. Cancel it and order anew.`,
  },
  "purchase.step_refused": {
    status: 409,
    text: (p: { number: number; state: string; action: string }) =>
      `Purchase order PO-${p.number} is ${p.state}: "${p.action}" can't be done with it.`,
  },
  "purchase.variant_unknown": { status: 422, text: (p: { id: string }) => `There is no item ${p.id}.` },
  "purchase.item_twice": {
    status: 422,
    text: (p: { id: string }) => `Item ${p.id} is named twice; add its quantities up.`,
  },
  "purchase.quantity_invalid": { status: 422, text: () => "Each quantity must be more than zero." },
  "purchase.line_unknown": { status: 422, text: (p: { lineNo: number }) => `The order has no line ${p.lineNo}.` },
  "purchase.too_much": {
    status: 409,
    text: (p: { lineNo: number; open: string }) =>
      `Of line ${p.lineNo} at most ${p.open} can still come; order more, or allow more than was ordered.`,
  },
})

/** What an order comes to, without tax: each line is rounded once. */
export function totalOf(lines: readonly PurchaseLineDraft[], currency: Currency): bigint {
  return lines.reduce((sum, line) => sum + lineTotalMinor(line.unitCost, line.quantity, currency), 0n)
}

/** The state after an action. Throws `purchase.step_refused`. */
export function stateAfter({ state, number }: Purchase, action: PurchaseAction): PurchaseState {
  const to = nextState[state][action]
  if (to === undefined) throw purchaseErrors["purchase.step_refused"]({ number, state, action })
  return to
}

/** All came, or a part. */
export function stateAfterReceipt(lines: readonly PurchaseLine[]): PurchaseState {
  return lines.every((line) => line.received >= line.quantity) ? "received" : "partly_received"
}

/** How much of a line can still come, with what may be too much. */
export function openOf({ quantity, received }: PurchaseLine, overPercent: number): Micro {
  return (quantity * BigInt(100 + overPercent)) / 100n - received
}
