import {
  type Connector,
  CreditNote as CreditNoteRecord,
  choice,
  type DocumentLine,
  day,
  decimal,
  each,
  Invoice as InvoiceRecord,
  learned,
  lens,
  money,
  none,
  onlyNew,
  orSetting,
  Payment as PaymentRecord,
  readOnly,
  ref,
  resource,
  single,
} from "#hub"
import { byIds, paged, sendPayment, writer } from "./calls.ts"
import { documentStatus, isDraft, lineAmountTypes, xeroTime } from "./formats.ts"
import { CreditNote, type Document, Invoice, Payment, type XLineItem } from "./shapes.ts"

/** What invoices and credit notes share. Lines are followed by content and place; what a line holds beside this stays as it is. */
const documentOf = (r: Document) => ({
  customer: ref("contacts", r.Contact.ContactID),
  reference: r.Reference,
  issueDate: day(r.Date, xeroTime),
  status: documentStatus(r.Status),
  currency: onlyNew(r.CurrencyCode),
  pricesIncludeTax: lineAmountTypes(r.LineAmountTypes),
  lines: each<XLineItem, DocumentLine>(
    r.LineItems,
    (l) => ({
      sku: l.ItemCode,
      description: l.Description,
      quantity: decimal(l.Quantity),
      unitPrice: decimal(l.UnitAmount),
      discountPercent: decimal(l.DiscountRate),
      discountMinor: money(l.DiscountAmount, r.CurrencyCode),
      // Their tax type by its percentage, as the organisation's rates had it when it was connected.
      taxRate: learned(l.TaxType, "taxTypes"),
      taxCode: readOnly(l.TaxType),
      taxMinor: readOnly(money(l.TaxAmount, r.CurrencyCode)),
      account: orSetting(l.AccountCode, "salesAccount"),
      ...none("item"),
    }),
    { computed: ["LineAmount", "TaxAmount"] },
  ),
  netMinor: readOnly(money(r.SubTotal, r.CurrencyCode)),
  taxMinor: readOnly(money(r.TotalTax, r.CurrencyCode)),
  totalMinor: readOnly(money(r.Total, r.CurrencyCode)),
})

const invoiceMap = lens(
  InvoiceRecord,
  Invoice,
  (r) => ({
    ...documentOf(r),
    number: onlyNew(r.InvoiceNumber),
    dueDate: day(r.DueDate, xeroTime),
    dueMinor: readOnly(money(r.AmountDue, r.CurrencyCode)),
  }),
  { fresh: { Type: "ACCREC" } },
)

const creditNoteMap = lens(
  CreditNoteRecord,
  CreditNote,
  (r) => ({ ...documentOf(r), number: onlyNew(r.CreditNoteNumber), ...none("invoice") }),
  { fresh: { Type: "ACCRECCREDIT" } },
)

const paymentMap = lens(PaymentRecord, Payment, (r) => ({
  invoice: ref("invoices", r.Invoice.InvoiceID),
  creditNote: ref("creditNotes", r.CreditNote.CreditNoteID),
  date: day(r.Date, xeroTime),
  amountMinor: money(r.Amount, r.Invoice.CurrencyCode),
  currency: readOnly(r.Invoice.CurrencyCode),
  reference: r.Reference,
  account: orSetting(r.Account.Code, "paymentAccount"),
  status: readOnly(choice(r.Status, { AUTHORISED: "received", DELETED: "deleted" })),
  ...none("customer", "method"),
}))

const fourPlaces = { unitdp: "4" }
const gone = { Status: ["DELETED"] }
const totals = { netMinor: "theirs", taxMinor: "theirs", totalMinor: "theirs" } as const

/** A document of ours: a draft is deleted, an authorised one voided; a paid one can't go, and Xero says so. */
function document(plural: string, id: string, type: string) {
  const write = writer(plural, id, fourPlaces)
  const withdrawn = (status: unknown) => ({ Status: isDraft(status) ? "DELETED" : "VOIDED" })
  return {
    ...paged(plural, id, fourPlaces, plural === "Invoices" ? { where: `Type=="${type}"` } : {}),
    gone,
    skip: (raw: Readonly<Record<string, unknown>>) => raw["Type"] !== type,
    push: {
      retry: "key" as const,
      create: write("PUT"),
      update: write("POST"),
      remove: write("POST", ({ raw }) => withdrawn(Reflect.get(Object(raw), "Status"))),
    },
  }
}

/** Invoices, credit notes and payments. */
export const documents = {
  invoices: resource({
    name: "Invoices",
    map: invoiceMap,
    ...document("Invoices", "InvoiceID", "ACCREC"),
    getMany: byIds("Invoices", fourPlaces),
    authority: { "*": "ours", dueMinor: "theirs", ...totals },
  }),
  creditNotes: resource({
    name: "Credit notes",
    map: creditNoteMap,
    ...document("CreditNotes", "CreditNoteID", "ACCRECCREDIT"),
    authority: { "*": "ours", ...totals },
  }),
  payments: resource({
    name: "Payments",
    map: paymentMap,
    ...paged("Payments", "PaymentID"),
    gone,
    skip: ({ PaymentType: type }) => type !== undefined && type !== "ACCRECPAYMENT",
    push: {
      retry: "key",
      create: single((api, { body }, key) => sendPayment(api, "PUT", "", { Payments: [body] }, key)),
      // Xero never changes a payment: the old one is deleted and a new one made.
      update: single(async (api, { id, ours }, key) => {
        await sendPayment(api, "POST", `/${id}`, { Status: "DELETED" }, `${key}-d`)
        return sendPayment(api, "PUT", "", { Payments: [paymentMap.put(ours, api.env)] }, key)
      }),
      remove: single((api, { id }, key) => sendPayment(api, "POST", `/${id}`, { Status: "DELETED" }, key)),
    },
    authority: { "*": "ours" },
    onDeleted: "theirs",
  }),
} satisfies Connector["resources"]
