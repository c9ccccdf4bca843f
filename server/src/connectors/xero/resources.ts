import {
  Account as AccountRecord,
  batch,
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
import { batchMax, changed, fourPlaces, list, many, one, pages, writer } from "./calls.ts"
import { documents } from "./documents.ts"
import { phone } from "./formats.ts"
import { Account, Contact, Item, TaxRate } from "./shapes.ts"

const contactMap = lens(Party, Contact, (r) => ({
  name: r.Name,
  kind: none(),
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
  notes: none(),
  tags: none(),
  marketing: none(),
  company: none(),
  isCustomer: readOnly(r.IsCustomer),
  isSupplier: readOnly(r.IsSupplier),
}))

const itemMap = lens(ItemRecord, Item, (r) => ({
  sku: r.Code,
  name: r.Name,
  description: r.Description,
  unitPrice: decimal(r.SalesDetails.UnitPrice),
  costPrice: decimal(r.PurchaseDetails.UnitPrice),
  currency: none(),
  barcode: none(),
  isSold: r.IsSold,
  isPurchased: r.IsPurchased,
  isActive: none(),
  product: none(),
}))

const taxRateMap = lens(TaxRateRecord, TaxRate, (r) => ({
  code: r.TaxType,
  name: r.Name,
  rate: decimal(r.EffectiveRate),
  country: none(),
  isActive: readOnly(choice(r.Status, { ACTIVE: true, DELETED: false, ARCHIVED: false, PENDING: false })),
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

export const resources = {
  contacts: resource({
    name: "Contacts",
    map: contactMap,
    id: "ContactID",
    changed,
    gone: { ContactStatus: ["ARCHIVED", "GDPRREQUEST"] },
    goneMeans: "archived",
    pull: pages("Contacts", { includeArchived: "true" }),
    get: one("Contacts"),
    getMany: many("Contacts", { includeArchived: "true" }),
    push: {
      retry: "key",
      create: writer("PUT", "Contacts", "ContactID"),
      update: writer("POST", "Contacts", "ContactID"),
      remove: batch(batchMax, (api, items, k) =>
        writer("POST", "Contacts", "ContactID").send(
          api,
          items.map((item) => ({ ...item, body: { ContactStatus: "ARCHIVED" } })),
          k,
        ),
      ),
    },
    authority: { "*": "newest", taxNumber: "ask", companyNumber: "ask" },
  }),
  items: resource({
    name: "Items",
    map: itemMap,
    id: "ItemID",
    changed,
    pull: list("Items", fourPlaces),
    get: one("Items", fourPlaces),
    push: {
      retry: "key",
      create: writer("PUT", "Items", "ItemID", fourPlaces),
      // An item's code is asked for with every change of it.
      update: batch(batchMax, (api, items, k) =>
        writer("POST", "Items", "ItemID", fourPlaces).send(
          api,
          items.map((item) => ({ ...item, body: { Code: Reflect.get(Object(item.raw), "Code"), ...item.body } })),
          k,
        ),
      ),
      remove: single(async (api, { id }) => {
        await api.send({ method: "DELETE", path: `/Items/${id}`, allow: [404] })
        return null
      }),
    },
    authority: { "*": "newest" },
    everyMin: 60,
  }),
  ...documents,
  taxRates: resource({
    name: "Tax rates",
    map: taxRateMap,
    id: "TaxType",
    gone: { Status: ["DELETED"] },
    pull: list("TaxRates"),
    authority: { "*": "theirs" },
    everyMin: 1440,
  }),
  accounts: resource({
    name: "Accounts",
    map: accountMap,
    id: "AccountID",
    changed,
    gone: { Status: ["DELETED"] },
    pull: list("Accounts"),
    authority: { "*": "theirs" },
    everyMin: 1440,
  }),
} satisfies Connector["resources"]
