import { everyRow, textOf } from "./answers.ts"
import type { Api } from "./api.ts"
import type { PlannedOrder, ReplayPlan } from "./plan.ts"

/** An order of the plan as the server has it. */
export interface PlacedOrder {
  readonly planned: PlannedOrder
  /** Empty while it has no invoice. */
  readonly invoiceId: string
}

/** Number and sums of the plan's invoices and credit notes, without tax. */
export interface InvoiceSums {
  readonly invoices: number
  readonly creditNotes: number
  readonly totalMinor: string
  readonly creditedMinor: string
}

/** The plan's orders that the server has, oldest first. */
export async function placedOrders(api: Api, plan: ReplayPlan): Promise<PlacedOrder[]> {
  const planned = new Map(plan.orders.map((order) => [order.externalId, order]))
  const placed = (await everyRow(api, "/orders?channel=manual")).flatMap((row) => {
    const order = planned.get(textOf(row, "externalId"))
    return order === undefined ? [] : [{ planned: order, invoiceId: textOf(row, "invoiceId") }]
  })
  return placed.toSorted((a, b) => a.planned.placedAt.getTime() - b.planned.placedAt.getTime())
}

/** Adds up what the server says that it has invoiced and credited of these orders. */
export async function invoiceSums(api: Api, placed: readonly PlacedOrder[]): Promise<InvoiceSums> {
  const own = new Set(placed.map(({ invoiceId }) => invoiceId))
  const invoices = (await everyRow(api, "/invoices")).filter((row) => own.has(textOf(row, "id")))
  const credits = (await everyRow(api, "/credit-notes")).filter((row) => own.has(textOf(row, "invoiceId")))
  return {
    invoices: invoices.length,
    creditNotes: credits.length,
    totalMinor: String(sumOf(invoices)),
    creditedMinor: String(sumOf(credits)),
  }
}

function sumOf(rows: readonly unknown[]): bigint {
  return rows.reduce<bigint>((sum, row) => sum + BigInt(textOf(row, "netMinor") || "0"), 0n)
}
