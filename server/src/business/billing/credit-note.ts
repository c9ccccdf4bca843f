import { divideRound, type Id, type LocalDate, type Micro, type TaxLine } from "#kernel"
import { type Buyer, billingErrors, type Invoice, type InvoiceId, type InvoiceLine } from "./invoice.ts"

export type CreditNoteId = Id<"crn">

/** An invoice's correction: the same lines with the quantity and sums that are taken back. */
export interface CreditNote {
  readonly id: CreditNoteId
  readonly number: string
  readonly invoiceId: InvoiceId
  readonly invoiceNumber: string
  readonly customerId: string
  readonly orderId: string | null
  readonly buyer: Buyer
  readonly currency: string
  readonly pricesIncludeTax: boolean
  readonly reason: string
  readonly lines: readonly InvoiceLine[]
  readonly taxLines: readonly TaxLine[]
  readonly netMinor: bigint
  readonly taxMinor: bigint
  readonly totalMinor: bigint
  readonly issueDate: LocalDate
  readonly createdAt: Date
}

/** A line to credit, named by its number or by the order's line. */
export type CreditLine = ({ readonly lineNo: number } | { readonly orderLineId: string }) & { readonly quantity: Micro }

/**
 * The lines of a credit note: per line, what was invoiced for the quantity credited in all, less what was credited before.
 * It is taken from the invoice's own sums, never priced anew: discounts stay shared as they were, and crediting piece by
 * piece ends at the invoice's sums to the cent. Without `wanted` all that is left is credited.
 * Throws `invoice.line_unknown`, `invoice.over_credited`.
 */
export function creditLines(
  invoice: Invoice,
  earlier: readonly InvoiceLine[],
  wanted?: readonly CreditLine[],
): InvoiceLine[] {
  const before = quantitiesOf(earlier)
  const asked = wanted && quantitiesOf(wanted.map((w) => ({ lineNo: lineOf(invoice, w).lineNo, quantity: w.quantity })))
  return invoice.lines.flatMap((line) => {
    const done = before.get(line.lineNo) ?? 0n
    const quantity = asked === undefined ? line.quantity - done : (asked.get(line.lineNo) ?? 0n)
    if (quantity === 0n) return []
    const isWithin = quantity > 0n === line.quantity > 0n && abs(done + quantity) <= abs(line.quantity)
    if (!isWithin) throw billingErrors["invoice.over_credited"]({ line: line.lineNo })
    return [partOf(line, invoice.pricesIncludeTax, done, quantity)]
  })
}

function partOf(line: InvoiceLine, pricesIncludeTax: boolean, done: Micro, quantity: Micro): InvoiceLine {
  const share = (minor: bigint) =>
    divideRound(minor * (done + quantity), line.quantity) - divideRound(minor * done, line.quantity)
  const netMinor = share(line.netMinor)
  const taxMinor = share(line.taxMinor)
  const grossListMinor = share(line.grossListMinor)
  const orderDiscountMinor = share(line.orderDiscountMinor)
  const amountMinor = pricesIncludeTax ? netMinor + taxMinor : netMinor
  const lineDiscountMinor = grossListMinor - orderDiscountMinor - amountMinor
  const sums = {
    grossListMinor,
    orderDiscountMinor,
    lineDiscountMinor,
    netMinor,
    taxMinor,
    totalMinor: netMinor + taxMinor,
  }
  return { ...line, ...sums, discountMinor: share(line.discountMinor), quantity }
}

/** The tax breakdown of lines. */
export function taxLinesOf(lines: readonly InvoiceLine[]): TaxLine[] {
  const groups = Map.groupBy(lines, (l) => `${l.taxRate} ${l.taxCategory}`)
  return [...groups.values()].map((group) => ({
    taxRate: group[0]?.taxRate ?? 0n,
    taxCategory: group[0]?.taxCategory ?? "",
    baseMinor: group.reduce((sum, l) => sum + l.netMinor, 0n),
    taxMinor: group.reduce((sum, l) => sum + l.taxMinor, 0n),
  }))
}

function lineOf(invoice: Invoice, wanted: CreditLine): InvoiceLine {
  const line = invoice.lines.find((l) =>
    "lineNo" in wanted ? l.lineNo === wanted.lineNo : l.orderLineId === wanted.orderLineId,
  )
  if (line === undefined)
    throw billingErrors["invoice.line_unknown"]({
      line: "lineNo" in wanted ? String(wanted.lineNo) : wanted.orderLineId,
    })
  return line
}

function quantitiesOf(lines: readonly { readonly lineNo: number; readonly quantity: Micro }[]): Map<number, Micro> {
  const sums = new Map<number, Micro>()
  for (const l of lines) sums.set(l.lineNo, (sums.get(l.lineNo) ?? 0n) + l.quantity)
  return sums
}

function abs(n: bigint): bigint {
  return n < 0n ? -n : n
}
