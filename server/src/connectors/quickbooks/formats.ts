import {
  type At,
  amountOf,
  at,
  code,
  filled,
  learned,
  onlyNew,
  type Place,
  type PushItem,
  type Row,
  readBy,
  rowsAt,
  sumOf,
} from "#hub"
import { formatMicro } from "#kernel"
import type { QInvoice, QLinkedLine } from "./shapes.ts"

/** QuickBooks moved to three-letter codes in 2025; these are of the countries it is sold in and their neighbours. */
export const countries: Readonly<Record<string, string>> = {
  ...{ USA: "US", CAN: "CA", GBR: "GB", AUS: "AU", IRL: "IE", NZL: "NZ", ZAF: "ZA", IND: "IN", SGP: "SG", HKG: "HK" },
  ...{ GRC: "GR", CYP: "CY", DEU: "DE", FRA: "FR", ITA: "IT", ESP: "ES", PRT: "PT", NLD: "NL", BEL: "BE", AUT: "AT" },
  ...{ POL: "PL", BGR: "BG", ROU: "RO", SWE: "SE", DNK: "DK", FIN: "FI", CHE: "CH", MEX: "MX", BRA: "BR", ARE: "AE" },
}

/** The home currency is not named where a company has no other. */
export const currency = (place: Place<string>) =>
  onlyNew(
    code<string, string>("quickbooks.currency", place, {
      get: (value, env) => value ?? env.currency,
      put: (value, _old, env) =>
        env.meta["hasCurrencies"] === true || value !== env.currency ? (value ?? undefined) : undefined,
    }),
  )

/** Whether prices include tax; companies of the United States have no such choice. */
export const taxCalculation = (place: Place<string>) =>
  code<string, boolean>("quickbooks.taxCalculation", place, {
    get: (word) => word === "TaxInclusive",
    put: (isIncluded, old, { meta }) => {
      if (meta["isUnitedStates"] === true || isIncluded === null) return undefined
      return isIncluded ? "TaxInclusive" : old === "NotApplicable" ? undefined : "TaxExcluded"
    },
  })

type Status = "draft" | "issued" | "paid" | "void"
const voidNote = "Voided"

/** QuickBooks keeps no state: what is owed tells it, and a voided document is worth nothing and says so. */
export const documentStatus = (document: At<QInvoice>) =>
  code<QInvoice, Status>("quickbooks.status", document, {
    get: (d) =>
      isVoided(d) ? "void" : Number(d?.Balance ?? 0) <= 0 && Number(d?.TotalAmt ?? 0) > 0 ? "paid" : "issued",
    put: (status, old) =>
      status === "void" && old !== undefined && !isVoided(old) ? { PrivateNote: voidNote } : undefined,
  })

export function isVoided(document: unknown): boolean {
  return at(document, "TotalAmt") === 0 && filled(document, "PrivateNote")?.startsWith(voidNote) === true
}

export const isVoiding = ({ body }: PushItem): boolean => body["PrivateNote"] === voidNote

/** Percentage → tax code: the first active code whose sales rates sum up to it. Learned when connected. */
export function codesByRate(codes: readonly Row[], rates: readonly Row[]): Row {
  const byId = new Map(rates.map(({ Id, RateValue }) => [Id, amountOf(RateValue)]))
  const rated = codes.flatMap((one): [string, unknown][] => {
    const parts = rowsAt(one, "SalesTaxRateList", "TaxRateDetail")
    if (one["Active"] === false || parts.length === 0) return []
    const rate = sumOf(parts.map((part) => byId.get(at(part, "TaxRateRef", "value")) ?? 0n))
    return [[formatMicro(rate), one["Id"]]]
  })
  return Object.fromEntries(rated.toReversed())
}

/** Our percentage ↔ the company's tax code. In the United States a line is only taxed or not: how much, QuickBooks works out. */
export const taxRate = (place: Place<string>) => {
  const byRate = learned(place, "taxCodes")
  const american = code<string, string>("quickbooks.taxCode", place, {
    get: (id) => (id === "NON" ? "0" : undefined),
    put: (rate) => (rate === null ? undefined : Number(rate) > 0 ? "TAX" : "NON"),
  })
  const put: typeof byRate.put = (rate, writing) =>
    (writing.env.meta["isUnitedStates"] === true ? american : byRate).put(rate, writing)
  return { ...readBy(american, byRate), put }
}

/** The invoice that a payment pays; null where it pays several, or none: such a payment is none of an invoice. */
export const paidInvoice = (list: Place<readonly QLinkedLine[]>) => {
  const own = code<readonly QLinkedLine[], string>("quickbooks.linked", list, {
    get: (lines) => {
      const linked = rowsAt(lines).flatMap((line) => rowsAt(line, "LinkedTxn"))
      const [first, ...rest] = linked.filter((one) => one["TxnType"] === "Invoice")
      return rest.length === 0 ? filled(first, "TxnId") : null
    },
    put: (invoice) => (invoice === null ? undefined : [{ LinkedTxn: [{ TxnId: invoice, TxnType: "Invoice" }] }]),
  })
  return { ...own, about: { ...own.about, ref: "invoices" } }
}
