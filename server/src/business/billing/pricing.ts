import { type DocumentTotals, documentTotals } from "#kernel"
import { billingErrors, type InvoiceDraft, type InvoiceLine } from "./invoice.ts"

/** A draft with its sums, by the one calculator of documents. */
export interface PricedDraft extends Omit<DocumentTotals, "lines"> {
  readonly lines: readonly InvoiceLine[]
}

/** Beyond every real document, and far enough from the end of a bigint column that sums of documents fit. */
const amountMinorMax = 10n ** 15n

/** Prices a draft. Throws `invoice.due_before_issue`, `invoice.negative_total`, `invoice.too_large`, `currency.unknown`. */
export function priceDraft(draft: InvoiceDraft): PricedDraft {
  if (draft.dueDate !== null && draft.dueDate < draft.issueDate) throw billingErrors["invoice.due_before_issue"]()
  const { lines: sums, ...totals } = documentTotals(draft)
  if (totals.totalMinor < 0n) throw billingErrors["invoice.negative_total"]()
  if (sums.some((s) => isTooLarge(s.grossListMinor) || isTooLarge(s.totalMinor)) || isTooLarge(totals.totalMinor))
    throw billingErrors["invoice.too_large"]()
  const lines = draft.lines.map((line, i): InvoiceLine => {
    const { discountMinor: lineDiscountMinor, ...sum } = sums[i] ?? noSums
    return { ...line, ...sum, kind: line.kind ?? "sale", lineNo: i + 1, lineDiscountMinor }
  })
  return { ...totals, lines }
}

const noSums = {
  grossListMinor: 0n,
  discountMinor: 0n,
  orderDiscountMinor: 0n,
  netMinor: 0n,
  taxMinor: 0n,
  totalMinor: 0n,
}

function isTooLarge(minor: bigint): boolean {
  return minor > amountMinorMax || minor < -amountMinorMax
}

/** The revenue of lines by what was sold, without tax. */
export function revenueOf(lines: readonly Pick<InvoiceLine, "kind" | "netMinor">[]): {
  salesMinor: bigint
  shippingMinor: bigint
} {
  const sum = (kind: InvoiceLine["kind"]) =>
    lines.reduce((total, l) => (l.kind === kind ? total + l.netMinor : total), 0n)
  return { salesMinor: sum("sale"), shippingMinor: sum("shipping") }
}
