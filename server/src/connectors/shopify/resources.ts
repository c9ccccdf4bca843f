import {
  addressesIn,
  always,
  type Connector,
  choice,
  decimal,
  each,
  lens,
  nameIn,
  none,
  optionsIn,
  Party,
  Product as ProductRecord,
  phonesIn,
  readOnly,
  resource,
  StockLevel,
  shopRules,
  tagsIn,
  variantKey,
} from "#hub"
import { listed, refundRead } from "./calls.ts"
import { address, available, noOption } from "./formats.ts"
import { orderMap, refundMap } from "./orders.ts"
import * as queries from "./queries.ts"
import { Customer, Product, Stock } from "./shapes.ts"
import * as writes from "./writes.ts"

const customerMap = lens(Party, Customer, (r) => ({
  name: nameIn(r, {
    first: "firstName",
    last: "lastName",
    or: ["displayName", "defaultEmailAddress.emailAddress", "defaultPhoneNumber.phoneNumber"],
  }),
  firstName: readOnly(r.firstName),
  lastName: readOnly(r.lastName),
  email: r.defaultEmailAddress.emailAddress,
  // The default address, where his things are sent.
  addresses: readOnly(addressesIn(r, { shipping: "defaultAddress" }, address, { saysOneOf: ["line1", "city"] })),
  phones: phonesIn(r, { main: "defaultPhoneNumber.phoneNumber" }, { isOnly: true }),
  notes: r.note,
  tags: tagsIn(r.tags, { max: 100 }),
  // Who was never asked said nothing. Who has no address can't be asked.
  marketing: choice(
    r.defaultEmailAddress.marketingState,
    { SUBSCRIBED: "subscribed", UNSUBSCRIBED: "unsubscribed", PENDING: "pending" },
    null,
  ),
  isCustomer: always(true),
  ...none("kind", "taxNumber", "companyNumber", "currency", "website", "company", "isSupplier"),
}))

const productMap = lens(ProductRecord, Product, (r) => ({
  name: r.title,
  description: r.descriptionHtml,
  status: choice(r.status, { ACTIVE: "active", UNLISTED: "active", DRAFT: "draft", ARCHIVED: "archived" }),
  brand: r.vendor,
  tags: tagsIn(r.tags, { max: 255 }),
  variants: each(r.variants, (v) => ({
    key: variantKey("shopify", v),
    sku: v.sku,
    barcode: v.barcode,
    unitPrice: decimal(v.price, "text"),
    costPrice: decimal(v.inventoryItem.unitCost.amount, "text"),
    options: optionsIn(v.selectedOptions, { value: "value", none: noOption }),
    ...none("name", "tracksStock"),
  })),
  ...none("category", "currency"),
}))

const stockMap = lens(StockLevel, Stock, (r) => ({
  sku: readOnly(r.sku),
  available: available(r),
  ...none("item", "location"),
}))

export const resources = {
  customers: resource({
    name: "Customers",
    map: customerMap,
    ...listed(queries.customers),
    // Who is a customer here is no shopper there before he buys there: known ones are changed only.
    push: { retry: "natural", update: writes.customerChanger },
    authority: { "*": "newest", marketing: "ask" },
  }),
  products: resource({
    name: "Products",
    map: productMap,
    ...listed(queries.products),
    gone: { status: ["ARCHIVED"] },
    push: {
      retry: "find",
      find: writes.productFound,
      create: writes.productMaker,
      update: writes.productChanger,
      remove: writes.productArchiver,
    },
    authority: { "*": "newest" },
  }),
  stock: resource({
    name: "Stock",
    map: stockMap,
    ...listed(queries.stock, "new"),
    push: { retry: "natural", create: writes.stockSetter, update: writes.stockWriter },
    ...shopRules.stock,
  }),
  orders: resource({
    name: "Orders",
    map: orderMap,
    ...listed(queries.orders),
    // Played with the test gateway: nobody pays.
    skip: (raw) => raw["test"] === true,
    push: { retry: "natural", update: writes.orderChanger },
    ...shopRules.orders,
  }),
  refunds: resource({ name: "Refunds", map: refundMap, ...refundRead, ...shopRules.refunds }),
} satisfies Connector["resources"]
