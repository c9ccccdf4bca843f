// What Xero computes: totals of documents, what is due, and the records as its API shows them.
import { minorOf } from "#hub"
import { majorString } from "#kernel"

export type XRecord = Readonly<Record<string, unknown>>

/** Percent per tax type of the simulated organisation. */
export const taxRates: readonly (readonly [type: string, name: string, rate: number])[] = [
  ["OUTPUT", "VAT 24%", 24],
  ["RROUTPUT", "VAT 13%", 13],
  ["SROUTPUT", "VAT 6%", 6],
  ["NONE", "Tax exempt", 0],
]

/** The time as Xero's JSON has it. */
export const netTime = (instant: Date): string => `/Date(${instant.getTime()}+0000)/`

/** A day as Xero's JSON has it, from what a caller may send. */
export function netDay(value: unknown, now: Date): string {
  const sent = typeof value === "string" ? value : now.toISOString()
  if (sent.startsWith("/Date(")) return sent
  return netTime(new Date(`${sent.slice(0, 10)}T00:00:00.000Z`))
}

/** Number of minor units of a JSON number; the simulated books are kept in currencies of two digits. */
const cents = (value: unknown): bigint => minorOf(value, "EUR") ?? 0n
const number = (minor: bigint): number => Number(majorString(minor, "EUR"))

/** Lines with their amounts, and the document's sums. */
export function computed(document: XRecord, lineId: () => string): XRecord {
  const isIncluded = document["LineAmountTypes"] === "Inclusive"
  const lines = rows(document["LineItems"]).map((line) => withAmounts(line, isIncluded, lineId))
  const sum = (name: string) => lines.reduce((total, line) => total + cents(line[name]), 0n)
  const [amounts, tax] = [sum("LineAmount"), sum("TaxAmount")]
  const net = isIncluded ? amounts - tax : amounts
  return { ...document, LineItems: lines, SubTotal: number(net), TotalTax: number(tax), Total: number(net + tax) }
}

function withAmounts(line: XRecord, isIncluded: boolean, lineId: () => string): XRecord {
  const rate = taxRates.find(([type]) => type === line["TaxType"])?.[2] ?? 0
  const [quantity, unit, off] = [
    Number(line["Quantity"] ?? 1),
    Number(line["UnitAmount"] ?? 0),
    Number(line["DiscountRate"] ?? 0),
  ]
  const amount = Math.round(quantity * unit * (100 - off)) / 100 - Number(line["DiscountAmount"] ?? 0)
  const tax = isIncluded ? (amount * rate) / (100 + rate) : (amount * rate) / 100
  return {
    Quantity: quantity,
    UnitAmount: unit,
    Tracking: [],
    ...line,
    LineItemID: line["LineItemID"] ?? lineId(),
    LineAmount: Math.round(amount * 100) / 100,
    TaxAmount: Math.round(tax * 100) / 100,
  }
}

/** What is owed of an invoice after these payments, and the status that follows. */
export function settled(invoice: XRecord, payments: readonly XRecord[]): XRecord {
  const alive = payments.filter((payment) => payment["Status"] !== "DELETED")
  const paid = alive.reduce((total, payment) => total + cents(payment["Amount"]), 0n)
  const due = cents(invoice["Total"]) - paid
  const status = invoice["Status"]
  const isOpen = status === "AUTHORISED" || status === "PAID"
  return {
    ...invoice,
    AmountPaid: number(paid),
    AmountDue: number(due),
    Status: isOpen ? (due <= 0n && paid > 0n ? "PAID" : "AUTHORISED") : status,
  }
}

export const isMore = (a: unknown, b: unknown): boolean => cents(a) > cents(b)

export function rows(value: unknown): readonly XRecord[] {
  return Array.isArray(value) ? value : []
}

/** A contact always has its four phones and two addresses, filled or not. */
export function withSlots(contact: XRecord): XRecord {
  const phones = slots(rows(contact["Phones"]), "PhoneType", ["DDI", "DEFAULT", "FAX", "MOBILE"], {
    PhoneNumber: "",
    PhoneAreaCode: "",
    PhoneCountryCode: "",
  })
  const blank = { City: "", Region: "", PostalCode: "", Country: "" }
  const addresses = slots(rows(contact["Addresses"]), "AddressType", ["STREET", "POBOX"], blank)
  return { ...contact, Phones: phones, Addresses: addresses }
}

function slots(given: readonly XRecord[], key: string, kinds: readonly string[], blank: XRecord): XRecord[] {
  const others = given.filter((row) => !kinds.includes(String(row[key])))
  return [...kinds.map((kind) => ({ [key]: kind, ...blank, ...given.find((row) => row[key] === kind) })), ...others]
}
