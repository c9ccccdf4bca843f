import {
  always,
  type Connector,
  choice,
  code,
  day,
  each,
  instant,
  key,
  lens,
  money,
  none,
  Order as OrderRecord,
  Party,
  Product as ProductRecord,
  Refund as RefundRecord,
  readOnly,
  ref,
  resource,
  StockLevel,
  single,
} from "#hub"
import * as calls from "./calls.ts"
import * as formats from "./formats.ts"
import { Customer, Order, Product, Refund, Stock } from "./shapes.ts"

const customerMap = lens(Party, Customer, (r) => ({
  name: formats.personName(r),
  firstName: readOnly(r.first_name),
  lastName: readOnly(r.last_name),
  email: r.email,
  addresses: formats.addresses(r),
  phones: code<string, { kind: "main"; number: string | null }[]>("woocommerce.phone", r.billing.phone, {
    get: (number) => (formats.textOf(number) === "" ? [] : [{ kind: "main", number: formats.textOf(number) }]),
    put: (phones) => phones?.find((one) => one.kind === "main")?.number ?? phones?.[0]?.number ?? "",
  }),
  isCustomer: always(true),
  ...none(
    "kind",
    "taxNumber",
    "companyNumber",
    "currency",
    "website",
    "notes",
    "tags",
    "marketing",
    "company",
    "isSupplier",
  ),
}))

const productMap = lens(ProductRecord, Product, (r) => ({
  name: r.name,
  description: r.description,
  status: choice(r.status, { draft: "draft", publish: "active", pending: "draft", private: "draft" }, "draft"),
  tags: readOnly(formats.tagNames(r.tags)),
  variants: each(r.variants, (v) => ({
    key: key(formats.variantKey(v)),
    sku: v.sku,
    unitPrice: formats.price(v.regular_price),
    options: formats.options(v.attributes),
    ...none("name", "barcode", "costPrice", "tracksStock"),
  })),
  ...none("category", "brand", "currency"),
}))

const stockMap = lens(StockLevel, Stock, (r) => ({
  sku: readOnly(code<string, string>("woocommerce.sku", r.sku, { get: (sku) => sku || null, put: () => undefined })),
  available: formats.available(r),
  ...none("item", "location"),
}))

const orderMap = lens(OrderRecord, Order, (r) => ({
  number: readOnly(r.number),
  customer: readOnly(customerOf(ref("customers", r.customer_id))),
  customerName: readOnly(
    code<object, string>("woocommerce.name", r.billing, { get: formats.nameIn, put: () => undefined }),
  ),
  customerEmail: readOnly(r.billing.email),
  customerPhone: readOnly(r.billing.phone),
  placedAt: readOnly(instant(r.date_created_gmt)),
  status: formats.orderStatus(r.status),
  payment: readOnly(formats.paid(r)),
  currency: readOnly(r.currency),
  pricesIncludeTax: always(true),
  lines: readOnly(formats.orderLines(r)),
  shippingMinor: readOnly(formats.shippingGross(r)),
  shippingTaxRate: readOnly(formats.shippingRate(r)),
  discountMinor: readOnly(formats.orderDiscount(r)),
  netMinor: readOnly(formats.netTotal(r)),
  taxMinor: readOnly(money(r.total_tax, r.currency)),
  totalMinor: readOnly(money(r.total, r.currency)),
  billingAddress: readOnly(formats.orderAddress(r.billing)),
  shippingAddress: readOnly(formats.orderAddress(r.shipping)),
  note: readOnly(r.customer_note),
}))

const refundMap = lens(RefundRecord, Refund, (r) => ({
  order: ref("orders", r.order_id),
  date: readOnly(day(r.date_created_gmt)),
  amountMinor: money(r.amount, r.currency),
  currency: readOnly(r.currency),
  reason: r.reason,
  status: always("done"),
  lines: readOnly(formats.refundLines(r)),
  ...none("payment"),
}))

/** A guest has the customer 0, which is nobody. */
function customerOf(node: ReturnType<typeof ref>): ReturnType<typeof ref> {
  return {
    ...node,
    get: (reading) => {
      const id = node.get(reading)
      return id === "0" ? null : id
    },
  }
}

const put = (path: string) =>
  single(async (api, { id, body }) => (await api.send({ method: "PUT", path: `${path}/${id}`, json: body })).body)

/** Orders that are no orders yet. */
const unfinished: readonly unknown[] = ["pending", "checkout-draft", "auto-draft"]

export const resources = {
  customers: resource({
    name: "Customers",
    map: customerMap,
    id: "id",
    changed: calls.changed,
    pull: calls.allOf("/customers"),
    get: calls.one("/customers"),
    getMany: calls.many("/customers"),
    // Nobody gets an account in the shop, and a letter about it, because he is a customer here: known ones are changed only.
    push: { retry: "natural", update: put("/customers") },
    authority: { "*": "newest" },
    everyMin: 60,
  }),
  products: resource({
    name: "Products",
    map: productMap,
    id: "id",
    changed: calls.changed,
    gone: calls.gone,
    skip: (raw) => raw["type"] !== "simple" && raw["type"] !== "variable",
    pull: calls.changesOf("/products", calls.composed),
    get: calls.one("/products", calls.composed),
    getMany: calls.many("/products", calls.composed),
    push: {
      retry: "find",
      find: (api, ours) => calls.productFound(api, ours),
      create: calls.productMaker,
      update: calls.productChanger,
      remove: calls.trasher("/products"),
    },
    authority: { "*": "newest" },
  }),
  stock: resource({
    name: "Stock",
    map: stockMap,
    id: calls.stockId,
    changed: calls.changed,
    gone: calls.gone,
    // What is new there opens our ledger; from then on that is the truth for every shop. What is sold there comes as an order: reading
    // the level as well would put it back before the order is here.
    pull: calls.newOf("/products", calls.stocked),
    fullEveryHours: null,
    get: calls.stockById,
    push: {
      // A level is no record of its own there: it is set on the product with its SKU, however often.
      retry: "natural",
      create: calls.stockSetter,
      update: calls.stockWriter,
    },
    authority: { "*": "ours" },
  }),
  orders: resource({
    name: "Orders",
    map: orderMap,
    id: "id",
    changed: calls.changed,
    gone: calls.gone,
    skip: (raw) => unfinished.includes(raw["status"]),
    pull: calls.changesOf("/orders", undefined, { status: "any" }),
    get: calls.one("/orders"),
    getMany: calls.many("/orders"),
    push: { retry: "natural", update: put("/orders") },
    authority: { "*": "theirs", status: "newest" },
    everyMin: 5,
  }),
  refunds: resource({
    name: "Refunds",
    map: refundMap,
    id: calls.refundKey,
    changed: calls.changed,
    pull: calls.refundPages,
    get: calls.refundById,
    authority: { "*": "theirs" },
    everyMin: 5,
  }),
} satisfies Connector["resources"]
