// The records of the simulated organisation, with what Xero fills in and computes.
import { growing, type SandboxEnv, type SandboxTable, table } from "#hub"
import { computed, netDay, netTime, settled, taxRates, withSlots, type XRecord } from "./sandbox-books.ts"

type Table = SandboxTable<XRecord>
type Stamp = (record: XRecord) => XRecord
type OnChange = (record: XRecord, verb: string) => void

/** Every table of one organisation; `sign` signs its webhook messages. */
export function makeTables(
  env: SandboxEnv,
  organisation: string,
  sign: (body: string) => Readonly<Record<string, string>>,
): Readonly<Record<string, Table>> {
  const now = growing(env.now)
  const stamp: Stamp = (record) => ({ ...record, UpdatedDateUTC: netTime(now()) })
  const hook = hooks(env, organisation, sign)
  const contacts = makeContacts(env, stamp, hook("CONTACT", "Contacts", "ContactID"))
  const payments = makePayments(env, stamp, () => invoices)
  const invoices = documents(env, stamp, hook("INVOICE", "Invoices", "InvoiceID"), contacts, {
    id: "InvoiceID",
    made: () => ({ InvoiceID: env.uuid(), InvoiceNumber: numbered(env, "INV"), Type: "ACCREC" }),
    settle: (invoice) =>
      settled(
        invoice,
        payments.all().filter((payment) => invoiceIdOf(payment) === invoice["InvoiceID"]),
      ),
  })
  const creditNotes = documents(env, stamp, hook("CREDITNOTE", "CreditNotes", "CreditNoteID"), contacts, {
    id: "CreditNoteID",
    made: () => ({ CreditNoteID: env.uuid(), CreditNoteNumber: numbered(env, "CN"), Type: "ACCRECCREDIT" }),
    settle: (note) => ({ ...note, RemainingCredit: note["Total"] }),
  })
  const items = makeItems(env, stamp)
  return {
    contacts,
    items,
    invoices,
    creditNotes,
    payments,
    taxRates: makeTaxRates(),
    accounts: makeAccounts(env, stamp),
  }
}

function numbered(env: SandboxEnv, series: string): string {
  return `${series}-${String(env.serial(series)).padStart(4, "0")}`
}

function hooks(env: SandboxEnv, organisation: string, sign: (body: string) => Readonly<Record<string, string>>) {
  return (category: string, plural: string, id: string): OnChange =>
    (record, verb) => {
      const event = {
        resourceUrl: `https://api.xero.com/api.xro/2.0/${plural}/${record[id]}`,
        resourceId: record[id],
        tenantId: organisation,
        tenantType: "ORGANISATION",
        eventCategory: category,
        eventType: verb === "created" ? "CREATE" : "UPDATE",
        eventDateUtc: env.now().toISOString().slice(0, 23),
      }
      const sequence = env.serial("webhook")
      const body = JSON.stringify({
        events: [event],
        firstEventSequence: sequence,
        lastEventSequence: sequence,
        entropy: env.uuid(),
      })
      env.deliver({ body, headers: { "content-type": "application/json", ...sign(body) } })
    }
}

function makeContacts(env: SandboxEnv, stamp: Stamp, onChange: OnChange): Table {
  const fresh = { ContactStatus: "ACTIVE", IsSupplier: false, IsCustomer: false }
  const fixed = { ContactGroups: [], ContactPersons: [], HasAttachments: false, HasValidationErrors: false }
  return table<XRecord>({
    id: (r) => String(r["ContactID"]),
    made: (draft) => withSlots({ ContactID: env.uuid(), ...fresh, ...draft, ...fixed }),
    changed: (old, patch) => withSlots({ ...old, ...patch }),
    removed: (old) => ({ ...old, ContactStatus: "ARCHIVED" }),
    stamp,
    onChange,
    sample: (n) => ({
      Name: `Contact ${n}`,
      EmailAddress: `contact${n}@example.com`,
      Phones: [{ PhoneType: "MOBILE", PhoneNumber: `690000${n}` }],
    }),
  })
}

function makeItems(env: SandboxEnv, stamp: Stamp): Table {
  const fresh = { IsSold: true, IsPurchased: true, IsTrackedAsInventory: false }
  return table<XRecord>({
    id: (r) => String(r["ItemID"]),
    made: (draft) => ({ ItemID: env.uuid(), Name: draft["Code"], ...fresh, ...draft }),
    stamp,
    sample: (n) => ({
      Code: `ITEM-${n}`,
      Name: `Item ${n}`,
      Description: `Item number ${n}`,
      SalesDetails: { UnitPrice: n + 0.5 },
    }),
  })
}

function makePayments(env: SandboxEnv, stamp: Stamp, invoices: () => Table): Table {
  const fresh = { Status: "AUTHORISED", PaymentType: "ACCRECPAYMENT", CurrencyRate: 1, HasAccount: true }
  return table<XRecord>({
    id: (r) => String(r["PaymentID"]),
    made: (draft) => ({
      PaymentID: env.uuid(),
      ...fresh,
      ...draft,
      Date: netDay(draft["Date"], env.now()),
      Invoice: invoiceRef(invoices().get(invoiceIdOf(draft))),
    }),
    removed: (old) => ({ ...old, Status: "DELETED" }),
    stamp,
    // What is owed of the invoice follows.
    onChange: (payment) => {
      const id = invoiceIdOf(payment)
      if (invoices().get(id)) invoices().change(id, {})
    },
    sample: (n) => {
      const invoice = invoices().insert({ ...invoices().sample(n), Status: "AUTHORISED" })
      return { Invoice: { InvoiceID: invoice["InvoiceID"] }, Account: { Code: "090" }, Date: "2026-03-01", Amount: 1 }
    },
  })
}

function invoiceIdOf(payment: XRecord): string {
  return String(Reflect.get(Object(payment["Invoice"]), "InvoiceID"))
}

function invoiceRef(invoice: XRecord | undefined): XRecord {
  const { InvoiceID, InvoiceNumber, CurrencyCode } = {
    InvoiceID: undefined,
    InvoiceNumber: undefined,
    CurrencyCode: undefined,
    ...invoice,
  }
  return { InvoiceID, InvoiceNumber, Type: "ACCREC", CurrencyCode }
}

interface DocumentKind {
  readonly id: string
  readonly made: () => XRecord
  readonly settle: (document: XRecord) => XRecord
}

function documents(env: SandboxEnv, stamp: Stamp, onChange: OnChange, contacts: Table, kind: DocumentKind): Table {
  const whole = (document: XRecord): XRecord => {
    const contact = contacts.get(String(Reflect.get(Object(document["Contact"]), "ContactID")))
    const named = { ContactID: contact?.["ContactID"], Name: contact?.["Name"] }
    const due = document["DueDate"] === undefined ? {} : { DueDate: netDay(document["DueDate"], env.now()) }
    return kind.settle(
      computed({ ...document, Contact: named, Date: netDay(document["Date"], env.now()), ...due }, env.uuid),
    )
  }
  const fresh = {
    Status: "DRAFT",
    LineAmountTypes: "Exclusive",
    CurrencyCode: "EUR",
    CurrencyRate: 1,
    HasErrors: false,
    HasAttachments: false,
  }
  return table<XRecord>({
    id: (r) => String(r[kind.id]),
    made: (draft) => whole({ ...kind.made(), ...fresh, ...draft }),
    changed: (old, patch) => whole({ ...old, ...patch }),
    removed: (old) => ({ ...old, Status: old["Status"] === "DRAFT" ? "DELETED" : "VOIDED" }),
    stamp,
    onChange,
    sample: (n) => {
      const contact = contacts.all()[0] ?? contacts.insert(contacts.sample(9_000 + n))
      const line = { Description: `Line ${n}`, Quantity: 2, UnitAmount: n, AccountCode: "200", TaxType: "OUTPUT" }
      return {
        Contact: { ContactID: contact["ContactID"] },
        Reference: `Ref ${n}`,
        Date: "2026-03-01",
        DueDate: "2026-03-31",
        LineItems: [line],
      }
    },
  })
}

function makeTaxRates(): Table {
  const anywhere = {
    CanApplyToAssets: true,
    CanApplyToEquity: true,
    CanApplyToExpenses: true,
    CanApplyToLiabilities: true,
  }
  const made = table<XRecord>({
    id: (r) => String(r["TaxType"]),
    made: (draft) => ({ Status: "ACTIVE", CanApplyToRevenue: true, ...anywhere, ...draft }),
    stamp: (record) => record,
    sample: (n) => ({
      TaxType: `TAX${String(n).padStart(3, "0")}`,
      Name: `Rate ${n}`,
      EffectiveRate: n,
      DisplayTaxRate: n,
    }),
  })
  for (const [TaxType, Name, rate] of taxRates) {
    const TaxComponents = [{ Name, Rate: rate, IsCompound: false, IsNonRecoverable: false }]
    made.insert({ TaxType, Name, EffectiveRate: rate, DisplayTaxRate: rate, TaxComponents })
  }
  return made
}

function makeAccounts(env: SandboxEnv, stamp: Stamp): Table {
  const made = table<XRecord>({
    id: (r) => String(r["AccountID"]),
    made: (draft) => ({ AccountID: env.uuid(), Status: "ACTIVE", EnablePaymentsToAccount: false, ...draft }),
    removed: (old) => ({ ...old, Status: "ARCHIVED" }),
    stamp,
    sample: (n) => ({ Code: `9${n}`, Name: `Account ${n}`, Type: "REVENUE", Class: "REVENUE" }),
  })
  made.insert({ Code: "200", Name: "Sales", Type: "REVENUE", Class: "REVENUE" })
  made.insert({
    Code: "090",
    Name: "Business Bank Account",
    Type: "BANK",
    Class: "ASSET",
    EnablePaymentsToAccount: true,
  })
  return made
}
