// What QuickBooks computes: amounts and tax of documents, what is owed, and what it refuses of them.
import { minorOf, type Row, rowsAt } from "#hub"
import { divideRound, majorString } from "#kernel"

/** Tax codes of the simulated company, each with one rate: id of both, name, percent. */
export const taxes: readonly (readonly [id: string, name: string, rate: number])[] = [
  ["3", "VAT 24%", 24],
  ["4", "VAT 13%", 13],
  ["5", "VAT 6%", 6],
  ["6", "Exempt", 0],
]
const home = "EUR"

export const cents = (value: unknown): bigint => minorOf(value ?? 0, home) ?? 0n
export const major = (minor: bigint): number => Number(majorString(minor, home))
export const valueAt = (record: Row | undefined, field: string): string =>
  String(Reflect.get(Object(record?.[field]), "value") ?? "")

/** A document with its amounts, tax and total; lines without an item are remarks, and a sub-total follows them. */
export function computed(document: Row): Row {
  const isInclusive = document["GlobalTaxCalculation"] === "TaxInclusive"
  const sales = rowsAt(document, "Line")
    .filter((line) => line["DetailType"] !== "SubTotalLineDetail")
    .map((line, i): Row => ({ Id: String(i + 1), LineNum: i + 1, ...line }))
  const sold = sales.filter(isSale)
  const subTotal = sum(sold.map((line) => cents(line["Amount"])))
  const tax = isInclusive
    ? sum(sold.map((line) => cents(detailOf(line)["TaxInclusiveAmt"] ?? line["Amount"]) - cents(line["Amount"])))
    : taxOf(sold)
  return {
    ...document,
    Line: [...sales, { Amount: major(subTotal), DetailType: "SubTotalLineDetail", SubTotalLineDetail: {} }],
    TxnTaxDetail: { TotalTax: major(tax) },
    TotalAmt: major(subTotal + tax),
  }
}

/** Tax is rounded once per code. */
function taxOf(lines: readonly Row[]): bigint {
  const byCode = Map.groupBy(lines, (line) => valueAt(detailOf(line), "TaxCodeRef"))
  return sum(
    [...byCode].map(([code, ones]) => {
      const percent = BigInt(taxes.find(([id]) => id === code)?.[2] ?? 0)
      return divideRound(sum(ones.map((line) => cents(line["Amount"]))) * percent, 100n)
    }),
  )
}

/** Why these lines are refused; null when they are taken. */
export function linesProblem(document: Row): readonly [code: string, text: string] | null {
  const lines = rowsAt(document, "Line")
  if (lines.length === 0) return ["2020", "Required param missing, need to supply the required value for the API: Line"]
  for (const line of lines.filter(isSale)) {
    const { Qty, UnitPrice, TaxCodeRef } = detailOf(line)
    if (typeof line["Amount"] !== "number") return ["2020", "Required param missing: Amount"]
    if (typeof Qty === "number" && typeof UnitPrice === "number" && major6(Qty, UnitPrice) !== cents(line["Amount"]))
      return ["6070", "Amount calculation incorrect in the request: Amount is not equal to UnitPrice * Qty."]
    const code = Reflect.get(Object(TaxCodeRef), "value")
    if (code !== undefined && taxes.every(([id]) => id !== code))
      return ["2500", `Invalid Reference Id : TaxCode ${code}`]
  }
  return null
}

function major6(quantity: number, price: number): bigint {
  return BigInt(Math.round(Number((quantity * price * 100).toFixed(3))))
}

function isSale(line: Row): boolean {
  return line["DetailType"] === "SalesItemLineDetail" && detailOf(line)["ItemRef"] !== undefined
}

function detailOf(line: Row): Row {
  return Object(line["SalesItemLineDetail"])
}

/** A voided document: every amount is nothing, and it says so. */
export function voided(document: Row): Row {
  const Line = rowsAt(document, "Line").map((line) => ({
    ...line,
    Amount: 0,
    ...(line["SalesItemLineDetail"] === undefined
      ? {}
      : { SalesItemLineDetail: { ...detailOf(line), Qty: 0, UnitPrice: 0, TaxInclusiveAmt: 0 } }),
  }))
  return { ...document, Line, PrivateNote: "Voided" }
}

/** What a payment gives to an invoice. */
export function paidOf(payment: Row, invoice: string): bigint {
  if (payment["status"] === "Deleted") return 0n
  return sum(
    rowsAt(payment, "Line")
      .filter((line) => linkedOf(line).includes(invoice))
      .map((line) => cents(line["Amount"])),
  )
}

/** The invoices that a payment's line pays. */
export function linkedOf(line: Row): readonly string[] {
  return rowsAt(line, "LinkedTxn")
    .filter((one) => one["TxnType"] === "Invoice")
    .map((one) => String(one["TxnId"]))
}

export function sum(amounts: readonly bigint[]): bigint {
  return amounts.reduce((total, amount) => total + amount, 0n)
}
