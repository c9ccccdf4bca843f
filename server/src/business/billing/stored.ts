import { formatMicro, parseMicro, type TaxLine } from "#kernel"
import type { InvoiceLine, LineKind } from "./invoice.ts"

/** A line as it is kept with its document and as the API shows it: decimals and amounts are strings. */
export interface StoredLine {
  readonly lineNo: number
  readonly kind: LineKind
  readonly description: string
  readonly sku: string | null
  readonly variantId: string | null
  readonly orderLineId: string | null
  readonly unitPrice: string
  readonly quantity: string
  readonly discountPercent: string
  readonly discountMinor: string
  readonly taxRate: string
  readonly taxCategory: string
  readonly taxCode: string
  readonly grossListMinor: string
  readonly lineDiscountMinor: string
  readonly orderDiscountMinor: string
  readonly netMinor: string
  readonly taxMinor: string
  readonly totalMinor: string
}

export interface StoredTaxLine {
  readonly taxRate: string
  readonly taxCategory: string
  readonly baseMinor: string
  readonly taxMinor: string
}

export function linesToJson(lines: readonly InvoiceLine[]) {
  return lines.map((l) => ({
    lineNo: l.lineNo,
    kind: l.kind,
    description: l.description,
    sku: l.sku,
    variantId: l.variantId,
    orderLineId: l.orderLineId,
    unitPrice: formatMicro(l.unitPrice),
    quantity: formatMicro(l.quantity),
    discountPercent: formatMicro(l.discountPercent),
    discountMinor: String(l.discountMinor),
    taxRate: formatMicro(l.taxRate),
    taxCategory: l.taxCategory,
    taxCode: l.taxCode,
    grossListMinor: String(l.grossListMinor),
    lineDiscountMinor: String(l.lineDiscountMinor),
    orderDiscountMinor: String(l.orderDiscountMinor),
    netMinor: String(l.netMinor),
    taxMinor: String(l.taxMinor),
    totalMinor: String(l.totalMinor),
  }))
}

export function linesOfJson(lines: readonly StoredLine[]): InvoiceLine[] {
  return lines.map((l) => ({
    ...l,
    unitPrice: parseMicro(l.unitPrice),
    quantity: parseMicro(l.quantity),
    discountPercent: parseMicro(l.discountPercent),
    discountMinor: BigInt(l.discountMinor),
    taxRate: parseMicro(l.taxRate),
    grossListMinor: BigInt(l.grossListMinor),
    lineDiscountMinor: BigInt(l.lineDiscountMinor),
    orderDiscountMinor: BigInt(l.orderDiscountMinor),
    netMinor: BigInt(l.netMinor),
    taxMinor: BigInt(l.taxMinor),
    totalMinor: BigInt(l.totalMinor),
  }))
}

export function taxLinesToJson(lines: readonly TaxLine[]) {
  return lines.map((t) => ({
    taxRate: formatMicro(t.taxRate),
    taxCategory: t.taxCategory,
    baseMinor: String(t.baseMinor),
    taxMinor: String(t.taxMinor),
  }))
}

export function taxLinesOfJson(lines: readonly StoredTaxLine[]): TaxLine[] {
  return lines.map((t) => ({
    taxRate: parseMicro(t.taxRate),
    taxCategory: t.taxCategory,
    baseMinor: BigInt(t.baseMinor),
    taxMinor: BigInt(t.taxMinor),
  }))
}
