import {
  Account as AccountRecord,
  type Connector,
  choice,
  country,
  decimal,
  each,
  Item as ItemRecord,
  key,
  lens,
  none,
  Party,
  readOnly,
  resource,
  single,
  TaxRate as TaxRateRecord,
} from "#hub"
import { byIds, changed, listed, one, paged, writer } from "./calls.ts"
import { documents } from "./documents.ts"
import { phone } from "./formats.ts"
import { Account, Contact, Item, TaxRate } from "./shapes.ts"

const contactMap = lens(Party, Contact, (r) => ({
  name: r.Name,
  firstName: r.FirstName,
  lastName: r.LastName,
  email: r.EmailAddress,
  phones: each(
    r.Phones,
    (p) => ({
      kind: key(
        choice(p.PhoneType, { DEFAULT: "main", MOBILE: "mobile", DDI: "direct", OFFICE: "office", FAX: "fax" }),
      ),
      number: phone(p),
    }),
    { isFixed: true },
  ),
  addresses: each(
    r.Addresses,
    (a) => ({
      kind: key(choice(a.AddressType, { POBOX: "billing", STREET: "shipping" })),
      line1: a.AddressLine1,
      line2: a.AddressLine2,
      city: a.City,
      region: a.Region,
      postalCode: a.PostalCode,
      country: country(a.Country),
    }),
    { isFixed: true },
  ),
  taxNumber: r.TaxNumber,
  companyNumber: r.CompanyNumber,
  currency: r.DefaultCurrency,
  website: readOnly(r.Website),
  isCustomer: readOnly(r.IsCustomer),
  isSupplier: readOnly(r.IsSupplier),
  ...none("kind", "notes", "tags", "marketing", "company"),
}))

const itemMap = lens(ItemRecord, Item, (r) => ({
  sku: r.Code,
  name: r.Name,
  description: r.Description,
  unitPrice: decimal(r.SalesDetails.UnitPrice),
  costPrice: decimal(r.PurchaseDetails.UnitPrice),
  isSold: r.IsSold,
  isPurchased: r.IsPurchased,
  ...none("currency", "barcode", "isActive", "product"),
}))

const taxRateMap = lens(TaxRateRecord, TaxRate, (r) => ({
  code: r.TaxType,
  name: r.Name,
  rate: decimal(r.EffectiveRate),
  isActive: readOnly(choice(r.Status, { ACTIVE: true, DELETED: false, ARCHIVED: false, PENDING: false })),
  ...none("country"),
}))

const accountMap = lens(AccountRecord, Account, (r) => ({
  code: r.Code,
  name: r.Name,
  class: choice(r.Class, {
    ASSET: "asset",
    EQUITY: "equity",
    EXPENSE: "expense",
    LIABILITY: "liability",
    REVENUE: "revenue",
  }),
  currency: r.CurrencyCode,
  takesPayments: r.EnablePaymentsToAccount,
  isBank: choice(r.Type, { BANK: true }, false),
  isActive: readOnly(choice(r.Status, { ACTIVE: true, ARCHIVED: false, DELETED: false })),
}))

const fourPlaces = { unitdp: "4" }
const archived = { includeArchived: "true" }
const contacts = writer("Contacts", "ContactID")
const items = writer("Items", "ItemID", fourPlaces)

export const resources = {
  contacts: resource({
    name: "Contacts",
    map: contactMap,
    ...paged("Contacts", "ContactID", {}, archived),
    getMany: byIds("Contacts", archived),
    gone: { ContactStatus: ["ARCHIVED", "GDPRREQUEST"] },
    goneMeans: "archived",
    push: {
      retry: "key",
      create: contacts("PUT"),
      update: contacts("POST"),
      remove: contacts("POST", () => ({ ContactStatus: "ARCHIVED" })),
    },
    authority: { "*": "newest", taxNumber: "ask", companyNumber: "ask" },
  }),
  items: resource({
    name: "Items",
    map: itemMap,
    ...listed("Items", "ItemID", fourPlaces),
    changed,
    get: one("Items", fourPlaces),
    push: {
      retry: "key",
      create: items("PUT"),
      // An item's code is asked for with every change of it.
      update: items("POST", ({ body, raw }) => ({ Code: Reflect.get(Object(raw), "Code"), ...body })),
      remove: single((api, { id }) => api.remove(`/Items/${id}`)),
    },
    authority: { "*": "newest" },
    everyMin: 60,
  }),
  ...documents,
  taxRates: resource({
    name: "Tax rates",
    map: taxRateMap,
    ...listed("TaxRates", "TaxType"),
    gone: { Status: ["DELETED"] },
    authority: { "*": "theirs" },
    everyMin: 1440,
  }),
  accounts: resource({
    name: "Accounts",
    map: accountMap,
    ...listed("Accounts", "AccountID"),
    changed,
    gone: { Status: ["DELETED"] },
    authority: { "*": "theirs" },
    everyMin: 1440,
  }),
} satisfies Connector["resources"]
