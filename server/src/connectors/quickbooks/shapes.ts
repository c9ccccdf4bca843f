// QuickBooks' records as far as they are used here; names as in its v3 schema (Finance.xsd), limits as in its developer pages.
import Type, { type Static, type TProperties, type TSchema } from "typebox"
import { type At, shape } from "#hub"

/** QuickBooks leaves out what is empty. */
const may = <S extends TSchema>(schema: S) => Type.Optional(Type.Union([schema, Type.Null()]))
const text = (maxLength = 4000) => may(Type.String({ maxLength }))
const number = may(Type.Number())
const bool = may(Type.Boolean())
const id = Type.String({ maxLength: 30 })
const object = <P extends TProperties>(properties: P) => Type.Object(properties)
const reference = may(object({ value: text(50), name: text(500) }))
const meta = may(object({ CreateTime: text(40), LastUpdatedTime: text(40) }))

const phone = may(object({ FreeFormNumber: text(30) }))
const address = object({
  Line1: text(500),
  Line2: text(500),
  City: text(255),
  CountrySubDivisionCode: text(255),
  PostalCode: text(30),
  Country: text(255),
})
const qCustomer = object({
  Id: id,
  DisplayName: text(500),
  GivenName: text(100),
  FamilyName: text(100),
  PrimaryEmailAddr: may(object({ Address: text(100) })),
  PrimaryPhone: phone,
  Mobile: phone,
  AlternatePhone: phone,
  Fax: phone,
  BillAddr: may(address),
  ShipAddr: may(address),
  PrimaryTaxIdentifier: text(20),
  CurrencyRef: reference,
  WebAddr: may(object({ URI: text(1000) })),
  Notes: text(2000),
  Active: bool,
  MetaData: meta,
})
interface QCustomer extends Static<typeof qCustomer> {}
export const Customer = shape<QCustomer>(qCustomer)

const qItem = object({
  Id: id,
  Name: text(100),
  Sku: text(100),
  Description: text(4000),
  Type: text(30),
  UnitPrice: number,
  PurchaseCost: number,
  Active: bool,
  MetaData: meta,
})
interface QItem extends Static<typeof qItem> {}
export const Item = shape<QItem>(qItem)

const line = object({
  Id: text(30),
  DetailType: text(50),
  Description: text(4000),
  Amount: number,
  SalesItemLineDetail: may(
    object({
      ItemRef: reference,
      Qty: number,
      UnitPrice: number,
      TaxCodeRef: reference,
      TaxInclusiveAmt: number,
    }),
  ),
})
export interface QLine extends Static<typeof line> {}
const documentFields = {
  Id: id,
  DocNumber: text(21),
  CustomerRef: reference,
  PrivateNote: text(4000),
  TxnDate: text(20),
  CurrencyRef: reference,
  GlobalTaxCalculation: text(30),
  Line: may(Type.Array(line)),
  TxnTaxDetail: may(object({ TotalTax: number })),
  TotalAmt: number,
  Balance: number,
  MetaData: meta,
}
const qInvoice = object({ ...documentFields, DueDate: text(20) })
export interface QInvoice extends Static<typeof qInvoice> {}
export const Invoice = shape<QInvoice>(qInvoice)

const qCreditMemo = object(documentFields)
interface QCreditMemo extends Static<typeof qCreditMemo> {}
export const CreditMemo = shape<QCreditMemo>(qCreditMemo)
/** What invoices and credit memos share. */
export type Document = At<QCreditMemo>

const linkedLine = object({
  Amount: number,
  LinkedTxn: may(Type.Array(object({ TxnId: text(30), TxnType: text(50) }))),
})
export interface QLinkedLine extends Static<typeof linkedLine> {}
const qPayment = object({
  Id: id,
  TotalAmt: number,
  TxnDate: text(20),
  PaymentRefNum: text(21),
  CustomerRef: reference,
  CurrencyRef: reference,
  DepositToAccountRef: reference,
  Line: may(Type.Array(linkedLine)),
  MetaData: meta,
})
interface QPayment extends Static<typeof qPayment> {}
export const Payment = shape<QPayment>(qPayment)

const qTaxCode = object({ Id: id, Name: text(100), Active: bool })
interface QTaxCode extends Static<typeof qTaxCode> {}
export const TaxCode = shape<QTaxCode>(qTaxCode)

const qTaxRate = object({ Id: id, Name: text(100), Active: bool, RateValue: number })
interface QTaxRate extends Static<typeof qTaxRate> {}
export const TaxRate = shape<QTaxRate>(qTaxRate)

const qAccount = object({
  Id: id,
  AcctNum: text(50),
  FullyQualifiedName: text(1000),
  Classification: text(30),
  AccountType: text(50),
  CurrencyRef: reference,
  Active: bool,
  MetaData: meta,
})
interface QAccount extends Static<typeof qAccount> {}
export const Account = shape<QAccount>(qAccount)
