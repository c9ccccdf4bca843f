import {
  addressesIn,
  always,
  type Connector,
  choice,
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
  single,
  tagsIn,
  variantKey,
} from "#hub"
import { composed, listed, refundRead, stockRead } from "./calls.ts"
import { address, available, price } from "./formats.ts"
import { orderMap, refundMap } from "./orders.ts"
import { Customer, Product, Stock } from "./shapes.ts"
import { changer, productChanger, productFound, productMaker, stockSetter, stockWriter } from "./writes.ts"

const customerMap = lens(Party, Customer, (r) => ({
  name: nameIn(r, {
    first: "first_name",
    last: "last_name",
    or: [["billing.first_name", "billing.last_name"], "billing.company", "username", "email"],
  }),
  firstName: readOnly(r.first_name),
  lastName: readOnly(r.last_name),
  email: r.email,
  addresses: addressesIn(r, { billing: "billing", shipping: "shipping" }, address, { saysOneOf: ["line1", "city"] }),
  phones: phonesIn(r, { main: "billing.phone" }, { isOnly: true }),
  isCustomer: always(true),
  ...none("kind", "taxNumber", "companyNumber", "currency", "website"),
  ...none("notes", "tags", "marketing", "company", "isSupplier"),
}))

const productMap = lens(ProductRecord, Product, (r) => ({
  name: r.name,
  description: r.description,
  status: choice(r.status, { draft: "draft", publish: "active", pending: "draft", private: "draft" }, "draft"),
  // Making new tags takes calls of their own, so they are read only.
  tags: tagsIn(r.tags, { max: 255, count: 250, field: "name" }),
  variants: each(r.variants, (v) => ({
    key: variantKey("woo", v),
    sku: v.sku,
    unitPrice: price(v.regular_price),
    options: optionsIn(v.attributes, { value: "option" }),
    ...none("name", "barcode", "costPrice", "tracksStock"),
  })),
  ...none("category", "brand", "currency"),
}))

const stockMap = lens(StockLevel, Stock, (r) => ({
  sku: readOnly(r.sku),
  available: available(r),
  ...none("item", "location"),
}))

const gone = { status: ["trash"] }
/** Orders that are no orders yet. */
const unfinished: readonly unknown[] = ["pending", "checkout-draft", "auto-draft"]

export const resources = {
  customers: resource({
    name: "Customers",
    map: customerMap,
    ...listed("/customers", null),
    // Nobody gets an account in the shop, and a letter about it, because he is a customer here: known ones are changed only.
    push: { retry: "natural", update: changer("/customers") },
    authority: { "*": "newest" },
    everyMin: 60,
  }),
  products: resource({
    name: "Products",
    map: productMap,
    ...listed("/products", "modified_after", composed),
    gone,
    skip: (raw) => raw["type"] !== "simple" && raw["type"] !== "variable",
    push: {
      retry: "find",
      find: productFound,
      create: productMaker,
      update: productChanger,
      // Into the shop's trash, from where it can be brought back.
      remove: single((api, { id }) => api.remove(`/products/${id}`)),
    },
    authority: { "*": "newest" },
  }),
  stock: resource({
    name: "Stock",
    map: stockMap,
    ...stockRead,
    gone,
    // A level is no record of its own there: it is set on the product with its SKU, however often.
    push: { retry: "natural", create: stockSetter, update: stockWriter },
    ...shopRules.stock,
  }),
  orders: resource({
    name: "Orders",
    map: orderMap,
    ...listed("/orders", "modified_after", undefined, { status: "any" }),
    gone,
    skip: (raw) => unfinished.includes(raw["status"]),
    push: { retry: "natural", update: changer("/orders") },
    ...shopRules.orders,
  }),
  refunds: resource({ name: "Refunds", map: refundMap, ...refundRead, ...shopRules.refunds }),
} satisfies Connector["resources"]
