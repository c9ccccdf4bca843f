import type { LensEnv, PushItem, Row } from "#hub"
import {
  type Currency,
  discountedLineMinor,
  divideRound,
  formatMicro,
  lineTotalMinor,
  minorToMicro,
  parseMicro,
} from "#kernel"
import { majorOf, type QRecord } from "./formats.ts"

/**
 * The lines of a document as QuickBooks wants them: each with its amount, which must be quantity × unit price (error 6070). It has no
 * discounts per line, so the price of one is what is left of it; and where prices include tax, price and amount are without it, and
 * the sum with it stands beside them.
 */
export function pricedLines({ body, ours, raw }: PushItem, { currency, meta }: LensEnv): QRecord {
  const lines: unknown = body["Line"]
  const rows: unknown = ours["lines"]
  if (!Array.isArray(lines) || !Array.isArray(rows)) return body
  const inclusive = ours["pricesIncludeTax"] ?? Reflect.get(Object(raw), "GlobalTaxCalculation") === "TaxInclusive"
  const isInclusive = inclusive === true && meta["isUnitedStates"] !== true
  const of = typeof ours["currency"] === "string" ? ours["currency"] : currency
  // The lens writes our lines first, in their order; what follows (sub-totals, remarks) is theirs.
  return {
    ...body,
    Line: lines.map((line: Row, i) => (i < rows.length ? priced(line, rows[i], of, isInclusive) : line)),
  }
}

function priced(line: Row, row: Row, of: Currency, isInclusive: boolean): Row {
  const [quantity, price] = [micro(row["quantity"] ?? "1"), micro(row["unitPrice"] ?? "0")]
  const sum = discounted(row, quantity, price, of)
  const rate = isInclusive ? micro(row["taxRate"] ?? "0") : 0n
  const net = divideRound(sum * 100_000_000n, 100_000_000n + rate)
  const unit = net === lineTotalMinor(price, quantity, of) ? price : unitOf(net, quantity, of)
  const detail = {
    ...Object(line["SalesItemLineDetail"]),
    Qty: Number(formatMicro(quantity)),
    UnitPrice: Number(formatMicro(unit)),
    ...(isInclusive ? { TaxInclusiveAmt: majorOf(sum, of) } : {}),
  }
  return { ...line, Amount: majorOf(net, of), SalesItemLineDetail: detail }
}

function discounted(row: Row, quantity: bigint, price: bigint, of: Currency): bigint {
  const off = row["discountMinor"]
  const left = discountedLineMinor(price, quantity, micro(row["discountPercent"] ?? "0"), of)
  return typeof off === "string" ? left - BigInt(off) : left
}

function unitOf(amountMinor: bigint, quantity: bigint, of: Currency): bigint {
  return quantity === 0n ? 0n : divideRound(minorToMicro(amountMinor, of) * 1_000_000n, quantity)
}

function micro(value: unknown): bigint {
  return parseMicro(typeof value === "string" ? value : "0")
}
