import {
  type Api,
  always,
  type Connector,
  CreditNote as CreditNoteRecord,
  type DocumentLine,
  day,
  decimal,
  each,
  Invoice as InvoiceRecord,
  lens,
  money,
  none,
  Payment as PaymentRecord,
  type Place,
  type PushItem,
  readOnly,
  ref,
  resource,
  single,
} from "#hub"
import { changedRecords, end, many, one, write } from "./calls.ts"
import * as f from "./formats.ts"
import { pricedLines } from "./lines.ts"
import { CreditMemo, Invoice, Payment, type QLine } from "./shapes.ts"

/** Lines are followed by content and place; sub-totals, remarks and what a line holds beside this stay as they are. */
const lines = (list: Place<readonly QLine[]>) =>
  each<QLine, DocumentLine>(
    list,
    (l) => ({
      item: f.lineItem(l.SalesItemLineDetail.ItemRef.value),
      description: l.Description,
      quantity: decimal(l.SalesItemLineDetail.Qty),
      unitPrice: f.unitPrice(l),
      taxRate: f.taxRate(l.SalesItemLineDetail.TaxCodeRef.value),
      taxCode: readOnly(l.SalesItemLineDetail.TaxCodeRef.value),
      ...none("sku", "discountPercent", "discountMinor", "taxMinor", "account"),
    }),
    {
      where: (l) => l.DetailType === "SalesItemLineDetail",
      computed: ["Amount"],
      fresh: { DetailType: "SalesItemLineDetail" },
    },
  )

const invoiceMap = lens(InvoiceRecord, Invoice, (r) => ({
  number: f.docNumber(r.DocNumber),
  customer: ref("customers", r.CustomerRef.value),
  reference: f.note(r.PrivateNote, 255),
  issueDate: day(r.TxnDate),
  dueDate: day(r.DueDate),
  status: f.documentStatus(r),
  currency: f.currency(r.CurrencyRef.value),
  pricesIncludeTax: f.taxCalculation(r.GlobalTaxCalculation),
  lines: lines(r.Line),
  netMinor: f.net(r),
  taxMinor: readOnly(money(r.TxnTaxDetail.TotalTax, r.CurrencyRef.value)),
  totalMinor: readOnly(money(r.TotalAmt, r.CurrencyRef.value)),
  dueMinor: readOnly(money(r.Balance, r.CurrencyRef.value)),
}))

const creditMemoMap = lens(CreditNoteRecord, CreditMemo, (r) => ({
  number: f.docNumber(r.DocNumber),
  customer: ref("customers", r.CustomerRef.value),
  reference: f.note(r.PrivateNote, 255),
  issueDate: day(r.TxnDate),
  status: always("issued"),
  currency: f.currency(r.CurrencyRef.value),
  pricesIncludeTax: f.taxCalculation(r.GlobalTaxCalculation),
  lines: lines(r.Line),
  netMinor: f.net(r),
  taxMinor: readOnly(money(r.TxnTaxDetail.TotalTax, r.CurrencyRef.value)),
  totalMinor: readOnly(money(r.TotalAmt, r.CurrencyRef.value)),
  ...none("invoice"),
}))

const paymentMap = lens(PaymentRecord, Payment, (r) => ({
  invoice: f.paidInvoice(r.Line),
  customer: ref("customers", r.CustomerRef.value),
  date: day(r.TxnDate),
  amountMinor: money(r.TotalAmt, r.CurrencyRef.value),
  currency: f.currency(r.CurrencyRef.value),
  reference: r.PaymentRefNum,
  account: f.depositAccount(r.DepositToAccountRef.value),
  status: always("received"),
  ...none("creditNote", "method"),
}))

const writeDocument = (entity: string) =>
  single((api, item, key) => write(api, entity, item, key, pricedLines(item, api.env)))

/** A payment names its customer, and each of its lines says how much of it the invoice gets. */
async function writePayment(api: Api, item: PushItem, key: string): Promise<unknown> {
  const { body, ours, raw } = item
  const total: unknown = body["TotalAmt"] ?? Reflect.get(Object(raw), "TotalAmt")
  const linked: unknown = body["Line"] ?? Reflect.get(Object(raw), "Line")
  const customer =
    body["CustomerRef"] ?? Reflect.get(Object(raw), "CustomerRef") ?? (await customerOf(api, ours["invoice"]))
  const Line = f.recordsOf(linked ?? []).map((line) => ({ LinkedTxn: line["LinkedTxn"], Amount: total }))
  return write(api, "Payment", item, key, {
    ...body,
    TotalAmt: total,
    CustomerRef: customer,
    ...(Line.length === 1 && { Line }),
  })
}

async function customerOf(api: Api, invoice: unknown): Promise<unknown> {
  return typeof invoice === "string" ? (await one("Invoice")(api, invoice))?.["CustomerRef"] : undefined
}

const changed = { at: f.changedAt }
const gone = (raw: f.QRecord) => raw["status"] === "Deleted"
const totals = { netMinor: "theirs", taxMinor: "theirs", totalMinor: "theirs" } as const

/** Invoices, credit memos and payments. */
export const documents = {
  invoices: resource({
    name: "Invoices",
    map: invoiceMap,
    id: "Id",
    changed,
    // An invoice that was issued here stays issued, whatever becomes of its copy.
    gone: (raw) => gone(raw) || f.isVoided(raw),
    goneMeans: "archived",
    pull: changedRecords("Invoice"),
    get: one("Invoice"),
    getMany: many("Invoice"),
    push: {
      retry: "key",
      create: writeDocument("Invoice"),
      update: single((api, item, key) =>
        f.isVoiding(item)
          ? end(api, "Invoice", item, "void", key)
          : write(api, "Invoice", item, key, pricedLines(item, api.env)),
      ),
      remove: single((api, item, key) => end(api, "Invoice", item, "void", key)),
    },
    authority: { "*": "ours", dueMinor: "theirs", ...totals },
  }),
  creditMemos: resource({
    name: "Credit memos",
    map: creditMemoMap,
    id: "Id",
    changed,
    gone,
    pull: changedRecords("CreditMemo"),
    get: one("CreditMemo"),
    getMany: many("CreditMemo"),
    push: {
      retry: "key",
      create: writeDocument("CreditMemo"),
      update: writeDocument("CreditMemo"),
      remove: single((api, item, key) => end(api, "CreditMemo", item, "delete", key)),
    },
    authority: { "*": "ours", ...totals },
  }),
  payments: resource({
    name: "Payments",
    map: paymentMap,
    id: "Id",
    changed,
    gone: (raw) => gone(raw) || f.isVoided(raw),
    pull: changedRecords("Payment"),
    get: one("Payment"),
    getMany: many("Payment"),
    push: {
      retry: "key",
      create: single(writePayment),
      update: single(writePayment),
      remove: single((api, item, key) => end(api, "Payment", item, "delete", key)),
    },
    authority: { "*": "ours" },
    onDeleted: "theirs",
  }),
} satisfies Connector["resources"]
