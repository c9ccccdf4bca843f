import {
  type Api,
  type Connector,
  CreditNote as CreditNoteRecord,
  choice,
  type DocumentLine,
  day,
  decimal,
  each,
  Invoice as InvoiceRecord,
  lens,
  money,
  none,
  onlyNew,
  Payment as PaymentRecord,
  type Place,
  type PushItem,
  readOnly,
  recordsAt,
  ref,
  resource,
  single,
} from "#hub"
import { changed, fourPlaces, many, one, pages, withdrawn, writer } from "./calls.ts"
import { accountOr, documentStatus, lineAmountTypes, taxType, xeroTime } from "./formats.ts"
import { CreditNote, Invoice, Payment, type XLineItem } from "./shapes.ts"

/** Lines are followed by content and place; what a line holds beside this (tracking, its id) stays as it is. */
const lines = (list: Place<readonly XLineItem[]>, currency: Place<string>) =>
  each<XLineItem, DocumentLine>(
    list,
    (l) => ({
      item: none(),
      sku: l.ItemCode,
      description: l.Description,
      quantity: decimal(l.Quantity),
      unitPrice: decimal(l.UnitAmount),
      discountPercent: decimal(l.DiscountRate),
      discountMinor: money(l.DiscountAmount, currency),
      taxRate: taxType(l.TaxType),
      taxCode: readOnly(l.TaxType),
      taxMinor: readOnly(money(l.TaxAmount, currency)),
      account: accountOr(l.AccountCode, "salesAccount"),
    }),
    { computed: ["LineAmount", "TaxAmount"] },
  )

const invoiceMap = lens(
  InvoiceRecord,
  Invoice,
  (r) => ({
    number: onlyNew(r.InvoiceNumber),
    customer: ref("contacts", r.Contact.ContactID),
    reference: r.Reference,
    issueDate: day(r.Date, xeroTime),
    dueDate: day(r.DueDate, xeroTime),
    status: documentStatus(r.Status),
    currency: onlyNew(r.CurrencyCode),
    pricesIncludeTax: lineAmountTypes(r.LineAmountTypes),
    lines: lines(r.LineItems, r.CurrencyCode),
    netMinor: readOnly(money(r.SubTotal, r.CurrencyCode)),
    taxMinor: readOnly(money(r.TotalTax, r.CurrencyCode)),
    totalMinor: readOnly(money(r.Total, r.CurrencyCode)),
    dueMinor: readOnly(money(r.AmountDue, r.CurrencyCode)),
  }),
  { fresh: { Type: "ACCREC" } },
)

const creditNoteMap = lens(
  CreditNoteRecord,
  CreditNote,
  (r) => ({
    number: onlyNew(r.CreditNoteNumber),
    customer: ref("contacts", r.Contact.ContactID),
    invoice: none(),
    reference: r.Reference,
    issueDate: day(r.Date, xeroTime),
    status: documentStatus(r.Status),
    currency: onlyNew(r.CurrencyCode),
    pricesIncludeTax: lineAmountTypes(r.LineAmountTypes),
    lines: lines(r.LineItems, r.CurrencyCode),
    netMinor: readOnly(money(r.SubTotal, r.CurrencyCode)),
    taxMinor: readOnly(money(r.TotalTax, r.CurrencyCode)),
    totalMinor: readOnly(money(r.Total, r.CurrencyCode)),
  }),
  { fresh: { Type: "ACCRECCREDIT" } },
)

const paymentMap = lens(PaymentRecord, Payment, (r) => ({
  invoice: ref("invoices", r.Invoice.InvoiceID),
  creditNote: ref("creditNotes", r.CreditNote.CreditNoteID),
  customer: none(),
  date: day(r.Date, xeroTime),
  amountMinor: money(r.Amount, r.Invoice.CurrencyCode),
  currency: readOnly(r.Invoice.CurrencyCode),
  reference: r.Reference,
  method: none(),
  account: accountOr(r.Account.Code, "paymentAccount"),
  status: readOnly(choice(r.Status, { AUTHORISED: "received", DELETED: "deleted" })),
}))

async function createPayment(api: Api, { body }: PushItem, idempotencyKey: string): Promise<unknown> {
  const answer = await api.send({
    method: "PUT",
    path: "/Payments",
    headers: { "idempotency-key": idempotencyKey },
    json: { Payments: [body] },
  })
  return recordsAt(answer.body, "Payments")[0]
}

async function deletePayment(api: Api, { id }: PushItem, idempotencyKey: string): Promise<unknown> {
  const headers = { "idempotency-key": idempotencyKey }
  const answer = await api.send({ method: "POST", path: `/Payments/${id}`, headers, json: { Status: "DELETED" } })
  return recordsAt(answer.body, "Payments")[0]
}

/** Invoices, credit notes and payments. */
export const documents = {
  invoices: resource({
    name: "Invoices",
    map: invoiceMap,
    id: "InvoiceID",
    changed,
    gone: { Status: ["DELETED"] },
    skip: (raw) => raw["Type"] !== "ACCREC",
    pull: pages("Invoices", { ...fourPlaces, where: 'Type=="ACCREC"' }),
    get: one("Invoices", fourPlaces),
    getMany: many("Invoices", fourPlaces),
    push: {
      retry: "key",
      create: writer("PUT", "Invoices", "InvoiceID", fourPlaces),
      update: writer("POST", "Invoices", "InvoiceID", fourPlaces),
      remove: withdrawn("Invoices", "InvoiceID"),
    },
    authority: { "*": "ours", dueMinor: "theirs", netMinor: "theirs", taxMinor: "theirs", totalMinor: "theirs" },
  }),
  creditNotes: resource({
    name: "Credit notes",
    map: creditNoteMap,
    id: "CreditNoteID",
    changed,
    gone: { Status: ["DELETED"] },
    skip: (raw) => raw["Type"] !== "ACCRECCREDIT",
    pull: pages("CreditNotes", fourPlaces),
    get: one("CreditNotes", fourPlaces),
    push: {
      retry: "key",
      create: writer("PUT", "CreditNotes", "CreditNoteID", fourPlaces),
      update: writer("POST", "CreditNotes", "CreditNoteID", fourPlaces),
      remove: withdrawn("CreditNotes", "CreditNoteID"),
    },
    authority: { "*": "ours", netMinor: "theirs", taxMinor: "theirs", totalMinor: "theirs" },
  }),
  payments: resource({
    name: "Payments",
    map: paymentMap,
    id: "PaymentID",
    changed,
    gone: { Status: ["DELETED"] },
    skip: (raw) => raw["PaymentType"] !== undefined && raw["PaymentType"] !== "ACCRECPAYMENT",
    pull: pages("Payments"),
    get: one("Payments"),
    push: {
      retry: "key",
      create: single(createPayment),
      // Xero never changes a payment: the old one is deleted and a new one made.
      update: single(async (api, item, idempotencyKey) => {
        await deletePayment(api, item, `${idempotencyKey}-d`)
        return createPayment(api, { ...item, body: paymentMap.put(item.ours, api.env) }, idempotencyKey)
      }),
      remove: single(deletePayment),
    },
    authority: { "*": "ours" },
    onDeleted: "theirs",
  }),
} satisfies Connector["resources"]
