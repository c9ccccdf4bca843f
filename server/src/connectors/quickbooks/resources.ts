import {
  Account as AccountRecord,
  type Api,
  always,
  type Connector,
  choice,
  decimal,
  Item as ItemRecord,
  lens,
  none,
  Party,
  type PushItem,
  readOnly,
  resource,
  single,
  TaxRate as TaxRateRecord,
  whole,
} from "#hub"
import { all, changedRecords, many, one, write } from "./calls.ts"
import { documents } from "./documents.ts"
import { addresses, changedAt, codeRate, currency, note, phones, sku, taxIdentifier } from "./formats.ts"
import { Account, Customer, Item, TaxCode, TaxRate } from "./shapes.ts"

const customerMap = lens(Party, Customer, (r) => ({
  name: r.DisplayName,
  firstName: r.GivenName,
  lastName: r.FamilyName,
  email: r.PrimaryEmailAddr.Address,
  phones: phones(r),
  addresses: addresses(r),
  taxNumber: taxIdentifier(r.PrimaryTaxIdentifier),
  currency: currency(r.CurrencyRef.value),
  website: note(r.WebAddr.URI, 500),
  notes: r.Notes,
  isCustomer: always(true),
  ...none("kind", "companyNumber", "tags", "marketing", "company", "isSupplier"),
}))

const itemMap = lens(
  ItemRecord,
  Item,
  (r) => ({
    sku: sku(r),
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
  rate: codeRate(r.Id),
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
  name: note(r.FullyQualifiedName, 255),
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

const changed = { at: changedAt }
const archived = { gone: { Active: [false], status: ["Deleted"] }, goneMeans: "archived" } as const

/** A name can't be deleted, only put away. */
const putAway = (entity: string) => single((api, item, key) => write(api, entity, item, key, { Active: false }))

/** A new item says which account its sales go to. */
function makeItem(api: Api, item: PushItem, key: string): Promise<unknown> {
  const { settings, meta } = api.env
  const account = settings["incomeAccount"] === "" ? meta["incomeAccount"] : settings["incomeAccount"]
  return write(api, "Item", item, key, { ...item.body, IncomeAccountRef: { value: account } })
}

export const resources = {
  customers: resource({
    name: "Customers",
    map: customerMap,
    id: "Id",
    changed,
    ...archived,
    pull: changedRecords("Customer"),
    get: one("Customer"),
    getMany: many("Customer"),
    push: {
      retry: "key",
      create: single((api, item, key) => write(api, "Customer", item, key)),
      update: single((api, item, key) => write(api, "Customer", item, key)),
      remove: putAway("Customer"),
    },
    authority: { "*": "newest", taxNumber: "ours" },
  }),
  items: resource({
    name: "Products and services",
    map: itemMap,
    id: "Id",
    changed,
    ...archived,
    skip: (raw) => raw["Type"] === "Category" || raw["Type"] === "Group",
    pull: changedRecords("Item"),
    get: one("Item"),
    getMany: many("Item"),
    push: {
      retry: "key",
      create: single(makeItem),
      update: single((api, item, key) => write(api, "Item", item, key)),
      remove: putAway("Item"),
    },
    authority: { "*": "newest" },
    everyMin: 60,
  }),
  ...documents,
  taxCodes: resource({
    name: "Tax codes",
    map: taxCodeMap,
    id: "Id",
    pull: whole((api) => all(api, "TaxCode")),
    authority: { "*": "theirs" },
    everyMin: 1440,
  }),
  taxRates: resource({
    name: "Tax rates",
    map: taxRateMap,
    id: "Id",
    pull: whole((api) => all(api, "TaxRate")),
    authority: { "*": "theirs" },
    everyMin: 1440,
  }),
  accounts: resource({
    name: "Accounts",
    map: accountMap,
    id: "Id",
    changed,
    gone: { status: ["Deleted"] },
    pull: changedRecords("Account"),
    authority: { "*": "theirs" },
    everyMin: 1440,
  }),
} satisfies Connector["resources"]
