import { allocateMinor, roundToSum } from "./allocate.ts"
import { divideRound, type Micro } from "./decimal.ts"
import { type Currency, discountedLineMinor, lineTotalMinor } from "./money.ts"

/** One line as it was priced. Negative quantities are returns or corrections. */
export interface PricedLine {
  /** In major units, with tax when the document's prices include it. */
  readonly unitPrice: Micro
  readonly quantity: Micro
  /** Off this line: 10_000_000n is 10 %. What is left of the line is rounded to a minor unit. */
  readonly discountPercent?: Micro
  /** Off this line in minor units, in addition to the percentage; negative on a negative line. */
  readonly discountMinor?: bigint
  /** In percent, not negative: 24_000_000n is 24 %. */
  readonly taxRate: Micro
  /** EN 16931 code (UNCL 5305): S standard, Z zero rated, E exempt, AE reverse charge … */
  readonly taxCategory: string
  /** The tenant's or vendor's own name for the rate; doesn't change the sums. */
  readonly taxCode?: string
}

export interface DocumentInput {
  readonly currency: Currency
  readonly pricesIncludeTax: boolean
  readonly lines: readonly PricedLine[]
  /** Off the whole document in minor units (with tax when prices include it); shared by the lines in proportion. */
  readonly orderDiscountMinor?: bigint
}

/** A line's sums in minor units. gross list − both discounts = net where prices exclude tax, = total where they include it. */
export interface LineTotals {
  /** Unit price × quantity. */
  readonly grossListMinor: bigint
  /** The line's own discount. */
  readonly discountMinor: bigint
  /** Its share of the order discount. */
  readonly orderDiscountMinor: bigint
  readonly netMinor: bigint
  readonly taxMinor: bigint
  /** Net + tax. */
  readonly totalMinor: bigint
}

/** One row of the tax breakdown (EN 16931 BG-23). */
export interface TaxLine {
  readonly taxRate: Micro
  readonly taxCategory: string
  /** The net the tax was computed from. */
  readonly baseMinor: bigint
  readonly taxMinor: bigint
}

export interface DocumentTotals {
  readonly lines: readonly LineTotals[]
  /** One per rate and category, in the order of their first lines. */
  readonly taxLines: readonly TaxLine[]
  readonly netMinor: bigint
  readonly taxMinor: bigint
  readonly totalMinor: bigint
  /** All discounts, of lines and order. */
  readonly discountMinor: bigint
}

/** The only calculator of documents: orders, invoices, credit notes, PDF and exports show its numbers and never their own.
 *
 *  Tax is rounded once per (rate, category), then given to its lines by largest remainder. Prices without tax: base × rate
 *  (EN 16931 BR-CO-17). Prices with tax: gross × rate / (100 + rate), and net is the rest, so that every line keeps the total
 *  the customer saw; base × rate may then differ from the tax by one minor unit, which BR-CO-17's published check tolerates.
 *
 *  Always true: Σ lines = document for net, tax and total; Σ taxLines = document for base and tax; net + tax = total; the
 *  negative of a document (quantities and discounts turned) has the negative totals. A discount is not capped here.
 *  Throws `currency.unknown`. */
export function documentTotals(input: DocumentInput): DocumentTotals {
  const priced = priceLines(input)
  const taxes = new Array<bigint>(priced.length).fill(0n)
  const taxLines = groupByTax(priced).map((group) => taxGroup(group, input.pricesIncludeTax, taxes))
  const lines = priced.map((line, i) => lineTotals(line, taxes[i] ?? 0n, input.pricesIncludeTax))
  return {
    lines,
    taxLines,
    netMinor: sumOf(lines, (line) => line.netMinor),
    taxMinor: sumOf(lines, (line) => line.taxMinor),
    totalMinor: sumOf(lines, (line) => line.totalMinor),
    discountMinor: sumOf(lines, (line) => line.discountMinor + line.orderDiscountMinor),
  }
}

/** A line after discounts, before tax is split off or added. */
interface Priced {
  readonly index: number
  readonly line: PricedLine
  readonly grossListMinor: bigint
  readonly discountMinor: bigint
  readonly orderDiscountMinor: bigint
  /** Net where prices exclude tax, total where they include it. */
  readonly amountMinor: bigint
}

function priceLines(input: DocumentInput): Priced[] {
  const own = input.lines.map((line) => {
    const grossListMinor = lineTotalMinor(line.unitPrice, line.quantity, input.currency)
    const left = discountedLineMinor(line.unitPrice, line.quantity, line.discountPercent ?? 0n, input.currency)
    const amountMinor = left - (line.discountMinor ?? 0n)
    return { line, grossListMinor, discountMinor: grossListMinor - amountMinor, amountMinor }
  })
  const shares = orderDiscountShares(
    input.orderDiscountMinor ?? 0n,
    own.map((line) => line.amountMinor),
  )
  return own.map((line, index) => {
    const orderDiscountMinor = shares[index] ?? 0n
    return { ...line, index, orderDiscountMinor, amountMinor: line.amountMinor - orderDiscountMinor }
  })
}

/** A discount is shared by what is sold, not by what is returned beside it: 10 off (+100, −99) is 10 off the first line, where
 *  plain proportion would give 1000 and −990. On a credit note (negative discount) the negative lines share it. */
function orderDiscountShares(discountMinor: bigint, amounts: readonly bigint[]): bigint[] {
  if (discountMinor === 0n || amounts.length === 0) return []
  const sameSign = amounts.map((amount) => (amount < 0n === discountMinor < 0n ? amount : 0n))
  return allocateMinor(discountMinor, sameSign.some((amount) => amount !== 0n) ? sameSign : amounts)
}

function groupByTax(priced: readonly Priced[]): Priced[][] {
  const groups = new Map<string, Priced[]>()
  for (const line of priced) {
    const key = `${line.line.taxRate} ${line.line.taxCategory}`
    const group = groups.get(key)
    if (group) group.push(line)
    else groups.set(key, [line])
  }
  return [...groups.values()]
}

const hundredPercent = 100_000_000n

/** Computes one group's tax, writes each line's part into `taxes` at the line's index and returns the breakdown's row. */
function taxGroup(group: readonly Priced[], pricesIncludeTax: boolean, taxes: bigint[]): TaxLine {
  const { taxRate, taxCategory } = group[0]?.line ?? { taxRate: 0n, taxCategory: "" }
  const amountMinor = sumOf(group, (line) => line.amountMinor)
  const divisor = pricesIncludeTax ? hundredPercent + taxRate : hundredPercent
  const taxMinor = divideRound(amountMinor * taxRate, divisor)
  const parts = roundToSum(
    group.map((line) => line.amountMinor * taxRate),
    divisor,
    taxMinor,
  )
  group.forEach((line, i) => {
    taxes[line.index] = parts[i] ?? 0n
  })
  return { taxRate, taxCategory, baseMinor: pricesIncludeTax ? amountMinor - taxMinor : amountMinor, taxMinor }
}

function lineTotals(priced: Priced, taxMinor: bigint, pricesIncludeTax: boolean): LineTotals {
  const { grossListMinor, discountMinor, orderDiscountMinor, amountMinor } = priced
  const netMinor = pricesIncludeTax ? amountMinor - taxMinor : amountMinor
  return { grossListMinor, discountMinor, orderDiscountMinor, netMinor, taxMinor, totalMinor: netMinor + taxMinor }
}

function sumOf<T>(items: readonly T[], amount: (item: T) => bigint): bigint {
  return items.reduce((sum, item) => sum + amount(item), 0n)
}
