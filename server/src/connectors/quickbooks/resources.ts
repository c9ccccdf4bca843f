import {
  Account as AccountRecord,
  addressesIn,
  always,
  type Connector,
  choice,
  cut,
  decimal,
  filled,
  Item as ItemRecord,
  lens,
  none,
  onlyNew,
  orElse,
  Party,
  phonesIn,
  readBy,
  readOnly,
  resource,
  TaxRate as TaxRateRecord,
  uncut,
  writeOnly,
} from "#hub"
import { followed, listed, writer } from "./calls.ts"
import { documents } from "./documents.ts"
import { countries, currency, taxRate } from "./formats.ts"
import { Account, Customer, Item, TaxCode, TaxRate } from "./shapes.ts"

const customerMap = lens(Party, Customer, (r) => ({
  name: r.DisplayName,
  firstName: r.GivenName,
  lastName: r.FamilyName,
  email: r.PrimaryEmailAddr.Address,
  phones: phonesIn(
    r,
    {
      main: "PrimaryPhone.FreeFormNumber",
      mobile: "Mobile.FreeFormNumber",
      office: "AlternatePhone.FreeFormNumber",
      fax: "Fax.FreeFormNumber",
    },
    { max: 30 },
  ),
  // A country is written as its ISO code, which QuickBooks shows as it likes.
  addresses: addressesIn(
    r,
    { billing: "BillAddr", shipping: "ShipAddr" },
    {
      line1: "Line1",
      line2: "Line2",
      city: "City",
      region: "CountrySubDivisionCode",
      postalCode: "PostalCode",
      country: "Country",
    },
    { isWhole: true, countries },
  ),
  // QuickBooks answers it masked.
  taxNumber: onlyNew(writeOnly(uncut(r.PrimaryTaxIdentifier, 20))),
  currency: currency(r.CurrencyRef.value),
  website: cut(r.WebAddr.URI, 500),
  notes: r.Notes,
  isCustomer: always(true),
  ...none("kind", "companyNumber", "tags", "marketing", "company", "isSupplier"),
}))

const itemMap = lens(
  ItemRecord,
  Item,
  (r) => ({
    sku: orElse(r.Sku, r, ({ Id }) => (Id === undefined ? null : `qbo-${Id}`)),
    name: r.Name,
    description: r.Description,
    unitPrice: decimal(r.UnitPrice),
    costPrice: decimal(r.PurchaseCost),
    isActive: readOnly(r.Active),
    ...none("currency", "barcode", "isSold", "isPurchased", "product"),
  }),
  { fresh: { Type: "NonInventory" } },
)

const taxCodeMap = lens(TaxRateRecord, TaxCode, (r) => ({
  code: r.Id,
  name: r.Name,
  rate: readOnly(readBy(taxRate(r.Id), always(null))),
  isActive: readOnly(r.Active),
  ...none("country"),
}))

const taxRateMap = lens(TaxRateRecord, TaxRate, (r) => ({
  code: r.Name,
  name: r.Name,
  rate: decimal(r.RateValue),
  isActive: readOnly(r.Active),
  ...none("country"),
}))

const accountMap = lens(AccountRecord, Account, (r) => ({
  code: r.AcctNum,
  name: cut(r.FullyQualifiedName, 255),
  class: choice(
    r.Classification,
    { Asset: "asset", Equity: "equity", Expense: "expense", Liability: "liability", Revenue: "revenue" },
    null,
  ),
  currency: currency(r.CurrencyRef.value),
  takesPayments: choice(r.AccountType, { Bank: true, "Other Current Asset": true }, false),
  isBank: choice(r.AccountType, { Bank: true }, false),
  isActive: readOnly(r.Active),
}))

const archived = { gone: { Active: [false], status: ["Deleted"] }, goneMeans: "archived" } as const
/** A name can't be deleted, only put away. */
const putAway = () => ({ Active: false })

export const resources = {
  customers: resource({
    name: "Customers",
    map: customerMap,
    ...followed("Customer"),
    ...archived,
    push: { retry: "key", create: writer("Customer"), update: writer("Customer"), remove: writer("Customer", putAway) },
    authority: { "*": "newest", taxNumber: "ours" },
  }),
  items: resource({
    name: "Products and services",
    map: itemMap,
    ...followed("Item"),
    ...archived,
    skip: (raw) => raw["Type"] === "Category" || raw["Type"] === "Group",
    push: {
      retry: "key",
      // A new item says which account its sales go to, and goes by its SKU where it has no name.
      create: writer("Item", ({ body }, { env: { settings, meta } }) => ({
        Name: filled(body, "Sku")?.replaceAll(":", "-"),
        ...body,
        IncomeAccountRef: { value: filled(settings, "incomeAccount") ?? meta["incomeAccount"] },
      })),
      update: writer("Item"),
      remove: writer("Item", putAway),
    },
    authority: { "*": "newest" },
    everyMin: 60,
  }),
  ...documents,
  taxCodes: resource({ name: "Tax codes", map: taxCodeMap, ...listed("TaxCode") }),
  taxRates: resource({ name: "Tax rates", map: taxRateMap, ...listed("TaxRate") }),
  accounts: resource({
    name: "Accounts",
    map: accountMap,
    ...followed("Account"),
    gone: { status: ["Deleted"] },
    authority: { "*": "theirs" },
    everyMin: 1440,
  }),
} satisfies Connector["resources"]
