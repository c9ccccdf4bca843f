import { createRequire } from "node:module"
import { currencyExponent, formatDecimal, formatMicro, formatMoney, majorString, type TaxLine } from "#kernel"
import type { Tenant } from "#platform/tenants"
import type { CreditNote } from "./credit-note.ts"
import type { Address, Buyer, Invoice, InvoiceLine } from "./invoice.ts"
import type { Seller } from "./settings-defaults.ts"

/** What a page shows of an invoice or a credit note: only sums that are stored with it. */
export interface PrintedDocument {
  readonly title: string
  readonly number: string
  readonly issueDate: string
  readonly dueDate: string | null
  /** The invoice that a credit note corrects. */
  readonly corrects: string | null
  readonly buyer: Buyer
  readonly currency: string
  readonly pricesIncludeTax: boolean
  readonly lines: readonly InvoiceLine[]
  readonly taxLines: readonly TaxLine[]
  readonly netMinor: bigint
  readonly taxMinor: bigint
  readonly totalMinor: bigint
  readonly notes: string | null
}

const words = {
  en: {
    invoice: "Invoice",
    draft: "Draft",
    creditNote: "Credit note",
    issued: "Date",
    due: "Due",
    corrects: "Corrects invoice",
    taxNumber: "Tax number",
    description: "Description",
    quantity: "Quantity",
    unitPrice: "Unit price",
    discount: "Discount",
    tax: "Tax",
    amount: "Amount",
    net: "Net",
    total: "Total",
    on: "on",
  },
  el: {
    invoice: "Τιμολόγιο",
    draft: "Πρόχειρο",
    creditNote: "Πιστωτικό τιμολόγιο",
    issued: "Ημερομηνία",
    due: "Πληρωτέο έως",
    corrects: "Διορθώνει το τιμολόγιο",
    taxNumber: "ΑΦΜ",
    description: "Περιγραφή",
    quantity: "Ποσότητα",
    unitPrice: "Τιμή μονάδας",
    discount: "Έκπτωση",
    tax: "ΦΠΑ",
    amount: "Αξία",
    net: "Καθαρή αξία",
    total: "Σύνολο",
    on: "επί",
  },
} as const
type Words = (typeof words)["en" | "el"]

/** Words, numbers and dates as the business's locale writes them. */
interface Pen {
  readonly words: Words
  readonly money: (minor: bigint) => string
  /** An amount without its currency. */
  readonly amount: (minor: bigint) => string
  readonly price: (micro: bigint) => string
  readonly number: (micro: bigint) => string
  readonly date: (iso: string) => string
  readonly country: (code: string) => string
}

function penOf(locale: string, currency: string): Pen {
  const dates = new Intl.DateTimeFormat(locale, { day: "2-digit", month: "2-digit", year: "numeric", timeZone: "UTC" })
  const countries = new Intl.DisplayNames(locale, { type: "region" })
  const digits = currencyExponent(currency)
  return {
    words: wordsFor(locale),
    money: (minor) => formatMoney(minor, currency, locale),
    amount: (minor) => formatDecimal(majorString(minor, currency), locale, digits),
    price: (micro) => formatDecimal(formatMicro(micro), locale, digits),
    number: (micro) => formatDecimal(formatMicro(micro), locale),
    date: (iso) => dates.format(new Date(`${iso}T00:00:00Z`)),
    country: (code) => (/^[A-Z]{2}$/.test(code) ? (countries.of(code) ?? code) : code),
  }
}

function wordsFor(locale: string): Words {
  return locale.startsWith("el") ? words.el : words.en
}

/** An invoice as it is printed. */
export function printedInvoice(i: Invoice, locale: string): PrintedDocument {
  const w = wordsFor(locale)
  return { ...i, title: i.number === null ? w.draft : w.invoice, number: i.number ?? "", corrects: null }
}

/** A credit note as it is printed. */
export function printedCreditNote(n: CreditNote, locale: string): PrintedDocument {
  return { ...n, title: wordsFor(locale).creditNote, corrects: n.invoiceNumber, dueDate: null, notes: n.reason }
}

/** The page as pdfmake takes it. */
export function pageOfDocument(doc: PrintedDocument, tenant: Tenant, seller: Seller) {
  const pen = penOf(tenant.locale, doc.currency)
  return {
    info: { title: `${doc.title} ${doc.number}`.trim(), author: seller.name ?? tenant.name },
    defaultStyle: { font: "Roboto", fontSize: 9 },
    pageMargins: [40, 40, 40, 50] as [number, number, number, number],
    footer: (page: number, pages: number) => ({
      text: `${seller.footer ?? ""}  ${page}/${pages}`,
      alignment: "center" as const,
      margin: [40, 15] as [number, number],
    }),
    content: [
      { columns: [sellerBlock(tenant, seller, pen.words), headBlock(doc, pen)] },
      { stack: buyerLines(doc.buyer, pen), margin: [0, 20, 0, 20] as [number, number, number, number] },
      { table: linesTable(doc, pen), layout: "lightHorizontalLines" },
      {
        columns: [{ text: "" }, { width: 220, table: totalsTable(doc, pen), layout: "noBorders" }],
        margin: [0, 12, 0, 12] as [number, number, number, number],
      },
      { text: doc.notes ?? "" },
    ],
  }
}

function sellerBlock(tenant: Tenant, seller: Seller, w: Words) {
  const taxNumber = seller.taxNumber === null ? [] : [`${w.taxNumber}: ${seller.taxNumber}`]
  return {
    stack: [{ text: seller.name ?? tenant.name, bold: true, fontSize: 13 }, ...seller.addressLines, ...taxNumber],
  }
}

function headBlock(doc: PrintedDocument, { words: w, date }: Pen) {
  const due = doc.dueDate === null ? [] : [`${w.due}: ${date(doc.dueDate)}`]
  const corrects = doc.corrects === null ? [] : [`${w.corrects}: ${doc.corrects}`]
  const title = { text: `${doc.title} ${doc.number}`.trim(), bold: true, fontSize: 13 }
  return { alignment: "right" as const, stack: [title, `${w.issued}: ${date(doc.issueDate)}`, ...due, ...corrects] }
}

function buyerLines(buyer: Buyer, pen: Pen): string[] {
  const taxNumber = buyer.taxNumber === null ? [] : [`${pen.words.taxNumber}: ${buyer.taxNumber}`]
  return [buyer.name, ...(buyer.address === null ? [] : addressLines(buyer.address, pen)), ...taxNumber]
}

function addressLines(a: Address, { country }: Pen): string[] {
  const town = [a.postalCode, a.city, a.region].filter((part) => part !== null && part !== "").join(" ")
  return [a.name ?? "", a.line1, a.line2 ?? "", town, country(a.country)].filter((text) => text !== "")
}

function linesTable(doc: PrintedDocument, { words: w, amount, price, number }: Pen) {
  const head = [w.description, w.quantity, w.unitPrice, w.discount, w.tax, w.amount].map((text, i) => ({
    text,
    bold: true,
    ...right(i > 0),
  }))
  const rows = doc.lines.map((l) => {
    const discount = l.lineDiscountMinor + l.orderDiscountMinor
    const name = l.sku === null ? l.description : `${l.description} (${l.sku})`
    const cells = [
      number(l.quantity),
      price(l.unitPrice),
      discount === 0n ? "" : amount(discount),
      `${number(l.taxRate)} %`,
      amount(doc.pricesIncludeTax ? l.totalMinor : l.netMinor),
    ]
    return [{ text: name }, ...cells.map((text) => ({ text, ...right(true) }))]
  })
  return { headerRows: 1, widths: ["*", "auto", "auto", "auto", "auto", "auto"], body: [head, ...rows] }
}

function totalsTable(doc: PrintedDocument, { words: w, money, amount, number }: Pen) {
  const row = (label: string, minor: bigint, bold = false) => [
    { text: label, bold },
    { text: money(minor), bold, ...right(true) },
  ]
  const taxes = doc.taxLines.map((t) =>
    row(`${w.tax} ${number(t.taxRate)} % ${w.on} ${amount(t.baseMinor)}`, t.taxMinor),
  )
  return { widths: ["*", "auto"], body: [row(w.net, doc.netMinor), ...taxes, row(w.total, doc.totalMinor, true)] }
}

function right(isRight: boolean) {
  return { alignment: isRight ? ("right" as const) : ("left" as const) }
}

/** Renders a page. Roboto (shipped in pdfmake) has Greek glyphs, which the standard fonts of PDF lack. */
export async function renderPdf(page: ReturnType<typeof pageOfDocument>): Promise<Buffer> {
  return pdfmake().createPdf(page).getBuffer()
}

interface Pdfmake {
  setFonts(fonts: object): void
  setLocalAccessPolicy(isAllowed: (path: string) => boolean): void
  setUrlAccessPolicy(isAllowed: (url: string) => boolean): void
  createPdf(page: object): { getBuffer(): Promise<Buffer> }
}

let loaded: Pdfmake | undefined

/** Loaded at first use: it costs 40 MB of memory that a server without PDFs need not spend. It may read its fonts only. */
function pdfmake(): Pdfmake {
  if (loaded) return loaded
  const require = createRequire(import.meta.url)
  const made = require("pdfmake") as Pdfmake // its types describe the browser's module
  const fonts = require("pdfmake/fonts/Roboto.js") as { Roboto: Record<string, string> }
  made.setFonts(fonts)
  made.setLocalAccessPolicy((path) => Object.values(fonts.Roboto).includes(path))
  made.setUrlAccessPolicy(() => false)
  loaded = made
  return made
}
