import {
  always,
  type Connector,
  choice,
  code,
  day,
  decimal,
  each,
  instant,
  key,
  lens,
  none,
  Order as OrderRecord,
  Party,
  Product as ProductRecord,
  Refund as RefundRecord,
  readOnly,
  ref,
  resource,
  StockLevel,
} from "#hub"
import * as calls from "./calls.ts"
import * as formats from "./formats.ts"
import * as orderFormats from "./order-formats.ts"
import * as queries from "./queries.ts"
import { Customer, Order, Product, Refund, Stock } from "./shapes.ts"
import * as writes from "./writes.ts"

const customerMap = lens(Party, Customer, (r) => ({
  name: formats.personName(r),
  firstName: readOnly(r.firstName),
  lastName: readOnly(r.lastName),
  email: r.defaultEmailAddress.emailAddress,
  addresses: readOnly(formats.customerAddress(r.defaultAddress)),
  phones: code<string, { kind: "main"; number: string | null }[]>("shopify.phone", r.defaultPhoneNumber.phoneNumber, {
    get: (number) => (formats.textOf(number) === "" ? [] : [{ kind: "main", number: formats.textOf(number) }]),
    put: (phones) => phones?.find((one) => one.kind === "main")?.number ?? phones?.[0]?.number ?? "",
  }),
  notes: r.note,
  tags: formats.tags(r.tags, 100),
  marketing: formats.consent(r.defaultEmailAddress),
  isCustomer: always(true),
  ...none("kind", "taxNumber", "companyNumber", "currency", "website", "company", "isSupplier"),
}))

const productMap = lens(ProductRecord, Product, (r) => ({
  name: r.title,
  description: r.descriptionHtml,
  status: choice(r.status, { ACTIVE: "active", UNLISTED: "active", DRAFT: "draft", ARCHIVED: "archived" }),
  brand: r.vendor,
  tags: formats.tags(r.tags, 255),
  variants: each(r.variants, (v) => ({
    key: key(formats.variantKey(v)),
    sku: v.sku,
    barcode: v.barcode,
    unitPrice: decimal(v.price, "text"),
    costPrice: decimal(v.inventoryItem.unitCost.amount, "text"),
    options: formats.options(v.selectedOptions),
    ...none("name", "tracksStock"),
  })),
  ...none("category", "currency"),
}))

const stockMap = lens(StockLevel, Stock, (r) => ({
  sku: readOnly(r.sku),
  available: formats.available(r),
  ...none("item", "location"),
}))

const orderMap = lens(OrderRecord, Order, (r) => ({
  number: readOnly(r.name),
  customer: readOnly(ref("customers", r.customer.id)),
  customerName: readOnly(
    code("shopify.customerName", r, {
      get: (order) =>
        formats.orNull(formats.textOf(order?.billingAddress?.name) || formats.textOf(order?.customer?.displayName)),
      put: () => undefined,
    }),
  ),
  customerEmail: readOnly(r.email),
  customerPhone: readOnly(r.phone),
  placedAt: readOnly(instant(r.createdAt)),
  status: orderFormats.orderStatus(r),
  payment: readOnly(orderFormats.payment(r.displayFinancialStatus)),
  currency: readOnly(r.currencyCode),
  pricesIncludeTax: always(true),
  lines: readOnly(orderFormats.orderLines(r)),
  shippingMinor: readOnly(orderFormats.shipping(r)),
  shippingTaxRate: readOnly(orderFormats.shippingRate(r)),
  // Discounts on the whole order stand at the lines that they were divided among.
  netMinor: readOnly(orderFormats.total(r, (one) => orderFormats.grossOf(one) - orderFormats.taxOf(one))),
  taxMinor: readOnly(orderFormats.total(r, orderFormats.taxOf)),
  totalMinor: readOnly(orderFormats.total(r, orderFormats.grossOf)),
  billingAddress: readOnly(formats.orderAddress(r.billingAddress)),
  shippingAddress: readOnly(formats.orderAddress(r.shippingAddress)),
  note: readOnly(r.note),
  ...none("discountMinor"),
}))

const refundMap = lens(RefundRecord, Refund, (r) => ({
  order: readOnly(ref("orders", r.order.id)),
  date: readOnly(day(r.createdAt)),
  amountMinor: readOnly(orderFormats.refunded(r)),
  currency: readOnly(r.totalRefundedSet.shopMoney.currencyCode),
  reason: readOnly(r.note),
  status: always("done"),
  lines: readOnly(orderFormats.refundLines(r)),
  ...none("payment"),
}))

const changed = { at: "updatedAt" }
const reads = (kind: queries.Kind, batchMax: number) => ({
  id: "id",
  changed,
  get: calls.one(kind),
  getMany: calls.many(kind, batchMax),
})

export const resources = {
  customers: resource({
    name: "Customers",
    map: customerMap,
    ...reads(queries.customers, 100),
    pull: calls.changesOf(queries.customers),
    // Who is a customer here is no shopper there before he buys there: known ones are changed only.
    push: { retry: "natural", update: writes.customerChanger },
    authority: { "*": "newest", marketing: "ask" },
  }),
  products: resource({
    name: "Products",
    map: productMap,
    ...reads(queries.products, queries.products.pageSize),
    pull: calls.changesOf(queries.products),
    gone: { status: ["ARCHIVED"] },
    push: {
      retry: "find",
      find: (api, ours) => writes.productFound(api, ours),
      create: writes.productMaker,
      update: writes.productChanger,
      remove: writes.productArchiver,
    },
    authority: { "*": "newest" },
  }),
  stock: resource({
    name: "Stock",
    map: stockMap,
    ...reads(queries.stock, 100),
    // What is new there opens our ledger; from then on that is the truth for every shop. What is sold there comes as an order: reading
    // the level as well would put it back before the order is here.
    pull: calls.newOf(queries.stock),
    fullEveryHours: null,
    push: { retry: "natural", create: writes.stockSetter, update: writes.stockWriter },
    authority: { "*": "ours" },
  }),
  orders: resource({
    name: "Orders",
    map: orderMap,
    ...reads(queries.orders, queries.orders.pageSize),
    // Played with the test gateway: nobody pays.
    skip: (raw) => raw["test"] === true,
    pull: calls.changesOf(queries.orders),
    push: { retry: "natural", update: writes.orderChanger },
    authority: { "*": "theirs", status: "newest" },
    everyMin: 5,
  }),
  refunds: resource({
    name: "Refunds",
    map: refundMap,
    id: "id",
    changed,
    pull: calls.refundPages,
    get: calls.one(queries.refunds),
    getMany: calls.many(queries.refunds, 20),
    authority: { "*": "theirs" },
    everyMin: 5,
  }),
} satisfies Connector["resources"]
