import {
  type At,
  at,
  code,
  countryCode,
  decimal,
  type LensEnv,
  LensError,
  listAt,
  minorOf,
  onlyNew,
  type Place,
  readOnly,
  ref,
  type VendorAnswer,
  VendorError,
  type Verdict,
} from "#hub"
import { majorString } from "#kernel"
import type { QAddress, QCustomer, QInvoice, QItem, QLine, QLinkedLine } from "./shapes.ts"
import { rateOfCode, taxCodeOf } from "./tax.ts"

export type QRecord = Readonly<Record<string, unknown>>

/** When a record last changed. */
export const changedAt = (raw: unknown): unknown =>
  Reflect.get(Object(Reflect.get(Object(raw), "MetaData")), "LastUpdatedTime")

const phoneFields = { fax: "Fax", main: "PrimaryPhone", mobile: "Mobile", office: "AlternatePhone" } as const

/** The four numbers of a customer. */
export const phones = (customer: At<QCustomer>) =>
  code<QCustomer, { kind: "main" | "mobile" | "direct" | "office" | "fax"; number: string | null }[]>(
    "quickbooks.phones",
    customer,
    {
      get: (c) =>
        words(phoneFields).flatMap(([kind, field]) => {
          const number = c?.[field]?.FreeFormNumber
          return typeof number === "string" && number.trim() !== "" ? [{ kind, number: number.trim() }] : []
        }),
      put: (list, old) =>
        slots(phoneFields, list ?? [], old, ({ number }) => ({ FreeFormNumber: (number ?? "").slice(0, 30) })),
    },
  )

const addressFields = { billing: "BillAddr", shipping: "ShipAddr" } as const
interface Address {
  kind: "billing" | "shipping"
  line1: string | null
  line2: string | null
  city: string | null
  region: string | null
  postalCode: string | null
  country: string | null
}

/** The billing and the shipping address; a country is written as its ISO code, which QuickBooks shows as it likes. */
export const addresses = (customer: At<QCustomer>) =>
  code<QCustomer, Address[]>("quickbooks.addresses", customer, {
    get: (c) =>
      words(addressFields).flatMap(([kind, field]) => {
        const address = c?.[field]
        const row = { kind, ...addressOf(Object(address)) }
        return Object.values({ ...row, kind: null }).every((value) => value === null) ? [] : [row]
      }),
    put: (list, old) =>
      slots(addressFields, list ?? [], old, (row) => ({
        ...{ Line1: row.line1 ?? "", Line2: row.line2 ?? "", City: row.city ?? "" },
        ...{ CountrySubDivisionCode: row.region ?? "", PostalCode: row.postalCode ?? "", Country: row.country ?? "" },
      })),
  })

function addressOf(a: QAddress): Omit<Address, "kind"> {
  const text = (value: unknown): string | null =>
    typeof value === "string" && value.trim() !== "" ? value.trim() : null
  const country = text(a.Country)
  return {
    ...{ line1: text(a.Line1), line2: text(a.Line2), city: text(a.City), region: text(a.CountrySubDivisionCode) },
    ...{ postalCode: text(a.PostalCode), country: country === null ? null : (alpha2[country] ?? countryCode(country)) },
  }
}

/** QuickBooks moved to three-letter codes in 2025; these are of the countries it is sold in and their neighbours. */
const alpha2: Readonly<Record<string, string>> = {
  ...{ USA: "US", CAN: "CA", GBR: "GB", AUS: "AU", IRL: "IE", NZL: "NZ", ZAF: "ZA", IND: "IN", SGP: "SG", HKG: "HK" },
  ...{ GRC: "GR", CYP: "CY", DEU: "DE", FRA: "FR", ITA: "IT", ESP: "ES", PRT: "PT", NLD: "NL", BEL: "BE", AUT: "AT" },
  ...{ POL: "PL", BGR: "BG", ROU: "RO", SWE: "SE", DNK: "DK", FIN: "FI", CHE: "CH", MEX: "MX", BRA: "BR", ARE: "AE" },
}

function words<const K extends string, V>(table: Readonly<Record<K, V>>): [K, V][] {
  return Object.entries(table) as [K, V][]
}

/** What changes of a fixed set of fields, so that they hold these rows. */
function slots<R extends { kind: string }>(
  fields: Readonly<Record<string, keyof QCustomer>>,
  rows: readonly R[],
  old: QCustomer | undefined,
  made: (row: R) => object,
): object {
  const blank = (kind: string) => ({ kind }) as R
  return Object.fromEntries(
    words(fields).flatMap(([kind, field]) => {
      const row = rows.find((one) => one.kind === kind)
      const next = made(row ?? blank(kind))
      const before = Object(old?.[field])
      const isMissing = row === undefined && old?.[field] == null
      const isSame = Object.entries(next).every(([name, value]) => (Reflect.get(before, name) ?? "") === value)
      return isMissing || isSame ? [] : [[field, { ...before, ...next }]]
    }),
  )
}

/** QuickBooks answers a tax number masked: it is told once, when the customer is made, and never read. */
export const taxIdentifier = (place: Place<string>) =>
  onlyNew(
    code<string, string>("quickbooks.taxIdentifier", place, {
      get: () => undefined,
      put: (number) => number ?? undefined,
    }),
  )

/** An item without a SKU goes by its id; a new one without a name by its SKU. */
export const sku = (item: At<QItem>) =>
  code<QItem, string>("quickbooks.sku", item, {
    get: (i) => blankless(i?.Sku) ?? idSku(i),
    put: (value, old) =>
      value === null || value === idSku(old)
        ? undefined
        : { Sku: value, ...(old === undefined ? { Name: value.replaceAll(":", "-") } : {}) },
  })

const idSku = (item: QItem | undefined): string | null => (item?.Id === undefined ? null : `qbo-${item.Id}`)

/** Text of at most `max` characters on our side. */
export const note = (place: Place<string>, max: number) =>
  code<string, string>("quickbooks.note", place, {
    get: (value) => blankless(value)?.slice(0, max).trim() ?? null,
    put: (value) => value ?? "",
  })

/** QuickBooks takes numbers of at most 21 characters; a shortened number would be another one. */
export const docNumber = (place: Place<string>) =>
  onlyNew(
    code<string, string>("quickbooks.docNumber", place, {
      get: (value) => blankless(value),
      put: (value) => {
        if (value !== null && value.length > 21) throw new LensError("number", "QuickBooks takes at most 21 characters")
        return value ?? undefined
      },
    }),
  )

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
    put: (isIncluded, old, { meta }) =>
      meta["isUnitedStates"] === true || isIncluded === null || (old === "NotApplicable" && !isIncluded)
        ? undefined
        : isIncluded
          ? "TaxInclusive"
          : "TaxExcluded",
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
  const { TotalAmt, PrivateNote } = Object(document)
  return TotalAmt === 0 && typeof PrivateNote === "string" && PrivateNote.startsWith(voidNote)
}

export const isVoiding = ({ body }: { readonly body: QRecord }): boolean => body["PrivateNote"] === voidNote

/** The total without its tax. */
export const net = <D extends Pick<QInvoice, "CurrencyRef" | "TotalAmt" | "TxnTaxDetail">>(document: At<D>) =>
  readOnly(
    code<D, string>("quickbooks.net", document, {
      get: (d, env) => {
        const of = d?.CurrencyRef?.value ?? env.currency
        const [total, tax] = [minorOf(d?.TotalAmt, of), minorOf(d?.TxnTaxDetail?.TotalTax ?? 0, of)]
        return total === null || tax === null ? null : String(total - tax)
      },
      put: () => undefined,
    }),
  )

/** A document line without an item is only a remark to QuickBooks: such a line of ours sells the item of the settings. */
export const lineItem = (place: At<string>) => {
  const node = ref("items", place)
  const own = code<string, string>("quickbooks.item", place, {
    get: (id, env) => (id === undefined || id === null || id === salesItem(env) ? null : id),
    put: (id, _old, env) => id ?? salesItem(env),
  })
  return { ...own, about: node.about }
}

function salesItem({ settings, meta }: LensEnv): string | undefined {
  return blankless(settings["salesItem"]) ?? blankless(meta["salesItem"]) ?? undefined
}

/** Our percentage ↔ the company's tax code. */
export const taxRate = (place: At<string>) =>
  code<string, string>("quickbooks.taxCode", place, {
    get: (id, { meta }) => rateOfCode(meta, id),
    put: (rate, _old, { meta }) => (rate === null ? undefined : taxCodeOf(meta, rate)),
  })

/** The percentage of a tax code, as it was learned when the company was connected. */
export const codeRate = (place: Place<string>) =>
  readOnly(
    code<string, string>("quickbooks.codeRate", place, {
      get: (id, { meta }) => rateOfCode(meta, id) ?? null,
      put: () => undefined,
    }),
  )

/** The price of one, tax included where the document's prices are: there QuickBooks keeps the line's sum of both. */
export const unitPrice = (line: At<QLine>) => {
  const node = decimal(line.SalesItemLineDetail.UnitPrice)
  const reader = code<QLine, string>("quickbooks.unitPrice", line, {
    get: (l) => {
      const { TaxInclusiveAmt, Qty } = Object(l?.SalesItemLineDetail)
      return typeof TaxInclusiveAmt === "number" && typeof Qty === "number" && Qty !== 0
        ? String(Math.round((TaxInclusiveAmt / Qty) * 1e6) / 1e6)
        : undefined
    },
    put: () => undefined,
  })
  return { ...node, get: (reading: Parameters<typeof node.get>[0]) => reader.get(reading) ?? node.get(reading) }
}

/** The invoice that a payment pays; null where it pays several, or none: such a payment is none of an invoice. */
export const paidInvoice = (list: Place<readonly QLinkedLine[]>) => {
  const own = code<readonly QLinkedLine[], string>("quickbooks.linked", list, {
    get: (lines) => {
      const linked = (Array.isArray(lines) ? lines : []).flatMap((l) => l?.LinkedTxn ?? [])
      const [first, ...rest] = linked.filter((one) => one?.TxnType === "Invoice")
      return rest.length === 0 ? (blankless(first?.TxnId) ?? null) : null
    },
    put: (invoice) => (invoice === null ? undefined : [{ LinkedTxn: [{ TxnId: invoice, TxnType: "Invoice" }] }]),
  })
  return { ...own, about: { ...own.about, ref: "invoices" } }
}

/** The account of the settings where ours says nothing; without one QuickBooks keeps the money as undeposited funds. */
export const depositAccount = (place: At<string>) =>
  code<string, string>("quickbooks.account", place, {
    get: (account) => account ?? null,
    put: (account, old, { settings }) => account ?? old ?? blankless(settings["depositAccount"]) ?? undefined,
  })

export const majorOf = (minor: bigint, of: string): number => Number(majorString(minor, of))

function blankless(value: unknown): string | null {
  return typeof value === "string" && value.trim() !== "" ? value.trim() : null
}

const scopeCodes = ["120", "3100"]
const authCodes = ["3200"]
/** "Throttle exceeded": no header says how long; a minute is what the limits are counted in. */
const throttleMs = 60_000

/** QuickBooks' words about a failure, from its fault, whose keys the gateway writes in lower case. */
export function classify({ status, headers, body }: VendorAnswer): Verdict | null {
  const fault = at(body, "Fault") ?? at(body, "fault")
  if (status < 400 && fault === undefined) return null
  const [first] = [...listAt(fault, "Error"), ...listAt(fault, "error")]
  const code = String(at(first, "code") ?? "")
  const said = at(first, "Detail") ?? at(first, "detail") ?? at(first, "Message") ?? at(first, "message")
  const message = typeof said === "string" ? { message: said } : {}
  if (status === 429 || code === "003001") return { class: "throttle", ...waitOf(headers), ...message }
  if (status === 401 || authCodes.includes(code)) return { class: "auth", ...message }
  if (status === 403 || scopeCodes.includes(code)) return { class: "scope", ...message }
  if (code === "610") return { class: "missing", ...message }
  if (code === "5010") return { class: "conflict", ...message }
  if (code === "6190") return { class: "permanent", ...message }
  if (status >= 500) return { class: "transient", ...message }
  return { class: "validation", ...message }
}

/** A wait longer than the limits' minute is the month's allowance of the app's plan. */
function waitOf(headers: VendorAnswer["headers"]): Pick<Verdict, "retryAfterMs" | "isQuota"> {
  const told = Number(headers["retry-after"] ?? Number.NaN) * 1000
  const retryAfterMs = Number.isFinite(told) ? Math.max(told, 0) : throttleMs
  return { retryAfterMs, isQuota: retryAfterMs > throttleMs }
}

/** What stands at a path of an answer, as records; a single one is a list of one, none is an empty list. */
export function recordsOf(body: unknown, ...path: readonly string[]): readonly QRecord[] {
  const value = at(body, ...path)
  if (value === undefined && Object(body) !== body)
    throw new VendorError({ class: "transient", message: `The answer holds no ${path.at(-1)}` })
  return [value].flat().filter((one): one is QRecord => typeof one === "object" && one !== null)
}
