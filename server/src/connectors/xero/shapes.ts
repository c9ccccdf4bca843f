// Xero's records as far as they are used here; names and limits as in its Accounting API 2.0 (OpenAPI 16.1).
import Type, { type Static, type TProperties, type TSchema } from "typebox"
import { type At, shape } from "#hub"

/** Xero leaves out what is empty, and sometimes says null. */
const may = <S extends TSchema>(schema: S) => Type.Optional(Type.Union([schema, Type.Null()]))
const text = (maxLength = 4000) => may(Type.String({ maxLength }))
const number = may(Type.Number())
const bool = may(Type.Boolean())
const id = Type.String({ maxLength: 50 })
const object = <P extends TProperties>(properties: P) => Type.Object(properties)

const xContact = object({
  ContactID: id,
  ContactStatus: text(20),
  Name: text(255),
  FirstName: text(255),
  LastName: text(255),
  CompanyNumber: text(50),
  EmailAddress: text(255),
  TaxNumber: text(50),
  Phones: may(
    Type.Array(
      object({ PhoneType: text(20), PhoneNumber: text(50), PhoneAreaCode: text(10), PhoneCountryCode: text(20) }),
    ),
  ),
  Addresses: may(
    Type.Array(
      object({
        AddressType: text(20),
        AddressLine1: text(500),
        AddressLine2: text(500),
        City: text(255),
        Region: text(255),
        PostalCode: text(50),
        Country: text(50),
      }),
    ),
  ),
  IsSupplier: bool,
  IsCustomer: bool,
  DefaultCurrency: text(3),
  Website: text(500),
  UpdatedDateUTC: text(60),
})
interface XContact extends Static<typeof xContact> {}
export const Contact = shape<XContact>(xContact)

const price = may(object({ UnitPrice: number, AccountCode: text(10), TaxType: text(50) }))
const xItem = object({
  ItemID: id,
  Code: text(30),
  Name: text(50),
  Description: text(4000),
  IsSold: bool,
  IsPurchased: bool,
  SalesDetails: price,
  PurchaseDetails: price,
  UpdatedDateUTC: text(60),
})
interface XItem extends Static<typeof xItem> {}
export const Item = shape<XItem>(xItem)

const lineItem = object({
  LineItemID: text(50),
  Description: text(4000),
  Quantity: number,
  UnitAmount: number,
  ItemCode: text(30),
  AccountCode: text(10),
  TaxType: text(50),
  TaxAmount: number,
  LineAmount: number,
  DiscountRate: number,
  DiscountAmount: number,
})
export interface XLineItem extends Static<typeof lineItem> {}
const documentFields = {
  Type: text(30),
  Contact: may(object({ ContactID: text(50), Name: text(255) })),
  Date: text(60),
  DateString: text(60),
  Status: text(20),
  LineAmountTypes: text(20),
  LineItems: may(Type.Array(lineItem)),
  Reference: text(255),
  CurrencyCode: text(3),
  SubTotal: number,
  TotalTax: number,
  Total: number,
  UpdatedDateUTC: text(60),
}
const xDocument = object(documentFields)
interface XDocument extends Static<typeof xDocument> {}
/** What invoices and credit notes share. */
export type Document = At<XDocument>

const xInvoice = object({
  InvoiceID: id,
  InvoiceNumber: text(255),
  DueDate: text(60),
  AmountDue: number,
  AmountPaid: number,
  ...documentFields,
})
interface XInvoice extends Static<typeof xInvoice> {}
export const Invoice = shape<XInvoice>(xInvoice)

const xCreditNote = object({
  CreditNoteID: id,
  CreditNoteNumber: text(255),
  RemainingCredit: number,
  ...documentFields,
})
interface XCreditNote extends Static<typeof xCreditNote> {}
export const CreditNote = shape<XCreditNote>(xCreditNote)

const xPayment = object({
  PaymentID: id,
  Invoice: may(object({ InvoiceID: text(50), CurrencyCode: text(3), Type: text(30) })),
  CreditNote: may(object({ CreditNoteID: text(50), CurrencyCode: text(3) })),
  Account: may(object({ AccountID: text(50), Code: text(10) })),
  Date: text(60),
  Amount: number,
  Reference: text(255),
  Status: text(20),
  PaymentType: text(30),
  UpdatedDateUTC: text(60),
})
interface XPayment extends Static<typeof xPayment> {}
export const Payment = shape<XPayment>(xPayment)

const xTaxRate = object({ Name: text(50), TaxType: Type.String(), Status: text(20), EffectiveRate: number })
interface XTaxRate extends Static<typeof xTaxRate> {}
export const TaxRate = shape<XTaxRate>(xTaxRate)

const xAccount = object({
  AccountID: id,
  Code: text(10),
  Name: text(150),
  Type: text(30),
  Class: text(20),
  Status: text(20),
  CurrencyCode: text(3),
  EnablePaymentsToAccount: bool,
  UpdatedDateUTC: text(60),
})
interface XAccount extends Static<typeof xAccount> {}
export const Account = shape<XAccount>(xAccount)
