import {
  type Api,
  always,
  at,
  type Connector,
  CreditNote as CreditNoteRecord,
  cut,
  type DocumentLine,
  day,
  decimal,
  each,
  filled,
  Invoice as InvoiceRecord,
  lens,
  money,
  netOf,
  none,
  onlyNew,
  orSetting,
  Payment as PaymentRecord,
  type PushItem,
  pricedLine,
  type Row,
  readBy,
  readOnly,
  ref,
  refOrSetting,
  resource,
  rowAt,
  rowsAt,
  single,
  sumByQuantity,
  uncut,
} from "#hub"
import { deleter, end, followed, one, write, writer } from "./calls.ts"
import * as f from "./formats.ts"
import { CreditMemo, type Document, Invoice, Payment, type QLine } from "./shapes.ts"

/** What invoices and credit memos share. Lines are followed by content and place; sub-totals, remarks and what a line holds beside stay. */
const documentOf = (r: Document) => ({
  // A shortened number would be another one.
  number: onlyNew(uncut(r.DocNumber, 21)),
  customer: ref("customers", r.CustomerRef.value),
  reference: cut(r.PrivateNote, 255),
  issueDate: day(r.TxnDate),
  currency: f.currency(r.CurrencyRef.value),
  pricesIncludeTax: f.taxCalculation(r.GlobalTaxCalculation),
  lines: each<QLine, DocumentLine>(
    r.Line,
    ({ Description, SalesItemLineDetail: detail }) => ({
      // A line without an item is only a remark to QuickBooks.
      item: refOrSetting("items", detail.ItemRef.value, "salesItem"),
      description: Description,
      quantity: decimal(detail.Qty),
      // Tax included where the document's prices are: there QuickBooks keeps the line's sum with it.
      unitPrice: readBy(sumByQuantity(detail.TaxInclusiveAmt, detail.Qty), decimal(detail.UnitPrice)),
      taxRate: f.taxRate(detail.TaxCodeRef.value),
      taxCode: readOnly(detail.TaxCodeRef.value),
      ...none("sku", "discountPercent", "discountMinor", "taxMinor", "account"),
    }),
    {
      where: (l) => l.DetailType === "SalesItemLineDetail",
      computed: ["Amount"],
      fresh: { DetailType: "SalesItemLineDetail" },
    },
  ),
  netMinor: netOf(r.TotalAmt, r.TxnTaxDetail.TotalTax, r.CurrencyRef.value),
  taxMinor: readOnly(money(r.TxnTaxDetail.TotalTax, r.CurrencyRef.value)),
  totalMinor: readOnly(money(r.TotalAmt, r.CurrencyRef.value)),
})

const invoiceMap = lens(InvoiceRecord, Invoice, (r) => ({
  ...documentOf(r),
  dueDate: day(r.DueDate),
  status: f.documentStatus(r),
  dueMinor: readOnly(money(r.Balance, r.CurrencyRef.value)),
}))

const creditMemoMap = lens(CreditNoteRecord, CreditMemo, (r) => ({
  ...documentOf(r),
  status: always("issued"),
  ...none("invoice"),
}))

const paymentMap = lens(PaymentRecord, Payment, (r) => ({
  invoice: f.paidInvoice(r.Line),
  customer: ref("customers", r.CustomerRef.value),
  date: day(r.TxnDate),
  amountMinor: money(r.TotalAmt, r.CurrencyRef.value),
  currency: f.currency(r.CurrencyRef.value),
  reference: r.PaymentRefNum,
  // Without one QuickBooks keeps the money as undeposited funds.
  account: orSetting(r.DepositToAccountRef.value, "depositAccount"),
  status: always("received"),
  ...none("creditNote", "method"),
}))

/**
 * The lines of a document as QuickBooks wants them: each with its amount, which must be quantity × unit price (error 6070), without
 * discounts; and where prices include tax, price and amount are without it, and the sum with it stands beside them.
 */
function documentBody({ body, ours, raw }: PushItem, { env }: Api): Row {
  if (body["Line"] === undefined) return body
  const includesTax = ours["pricesIncludeTax"] ?? at(raw, "GlobalTaxCalculation") === "TaxInclusive"
  const isInclusive = includesTax === true && env.meta["isUnitedStates"] !== true
  const rows = rowsAt(ours, "lines")
  // The lens writes our lines first, in their order; what follows (sub-totals, remarks) is theirs.
  const Line = rowsAt(body, "Line").map((line, i) => {
    if (rows[i] === undefined) return line
    const { quantity, unitPrice, net, sum } = pricedLine(rows[i], filled(ours, "currency") ?? env.currency, isInclusive)
    const priced = { Qty: Number(quantity), UnitPrice: Number(unitPrice) }
    const detail = { ...priced, ...(isInclusive && { TaxInclusiveAmt: Number(sum) }) }
    return { ...line, Amount: Number(net), SalesItemLineDetail: { ...rowAt(line, "SalesItemLineDetail"), ...detail } }
  })
  return { ...body, Line }
}

/** A payment names its customer, and each of its lines says how much of it the invoice gets. */
async function paymentBody({ body, ours, raw }: PushItem, api: Api): Promise<Row> {
  const whole: Row = { ...rowAt(raw), ...body }
  const CustomerRef = whole["CustomerRef"] ?? (await customerOf(api, ours["invoice"]))
  const Line = rowsAt(whole, "Line").map(({ LinkedTxn }) => ({ LinkedTxn, Amount: whole["TotalAmt"] }))
  return { ...body, TotalAmt: whole["TotalAmt"], CustomerRef, ...(Line.length === 1 && { Line }) }
}

async function customerOf(api: Api, invoice: unknown): Promise<unknown> {
  return typeof invoice === "string" ? (await one("Invoice")(api, invoice))?.["CustomerRef"] : undefined
}

const isDeleted = (raw: Row) => raw["status"] === "Deleted"
const totals = { netMinor: "theirs", taxMinor: "theirs", totalMinor: "theirs" } as const
const creditMemo = writer("CreditMemo", documentBody)
const payment = writer("Payment", paymentBody)

/** Invoices, credit memos and payments. */
export const documents = {
  invoices: resource({
    name: "Invoices",
    map: invoiceMap,
    ...followed("Invoice"),
    // An invoice that was issued here stays issued, whatever becomes of its copy.
    gone: (raw) => isDeleted(raw) || f.isVoided(raw),
    goneMeans: "archived",
    push: {
      retry: "key",
      create: writer("Invoice", documentBody),
      update: single((api, item, key) =>
        f.isVoiding(item)
          ? end(api, "Invoice", item, key, "void")
          : write(api, "Invoice", item, key, documentBody(item, api)),
      ),
      remove: single((api, item, key) => end(api, "Invoice", item, key, "void")),
    },
    authority: { "*": "ours", dueMinor: "theirs", ...totals },
  }),
  creditMemos: resource({
    name: "Credit memos",
    map: creditMemoMap,
    ...followed("CreditMemo"),
    gone: isDeleted,
    push: { retry: "key", create: creditMemo, update: creditMemo, remove: deleter("CreditMemo") },
    authority: { "*": "ours", ...totals },
  }),
  payments: resource({
    name: "Payments",
    map: paymentMap,
    ...followed("Payment"),
    gone: (raw) => isDeleted(raw) || f.isVoided(raw),
    push: { retry: "key", create: payment, update: payment, remove: deleter("Payment") },
    authority: { "*": "ours" },
    onDeleted: "theirs",
  }),
} satisfies Connector["resources"]
