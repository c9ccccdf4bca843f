import {
  always,
  type Connector,
  choice,
  code,
  day,
  Item as ItemRecord,
  instant,
  lens,
  none,
  onlyNew,
  Party,
  Payment as PaymentRecord,
  Payout as PayoutRecord,
  type Place,
  Product as ProductRecord,
  type PushItem,
  Refund as RefundRecord,
  readOnly,
  ref,
  resource,
  Subscription as SubscriptionRecord,
  unixTime,
} from "#hub"
import { archive, create, eventful, one, refuse, remove, update } from "./calls.ts"
import * as f from "./formats.ts"
import * as s from "./shapes.ts"

const customerMap = lens(Party, s.Customer, (r) => ({
  name: f.customerName(r),
  email: r.email,
  phones: f.phones(r.phone),
  addresses: f.addresses(r),
  currency: readOnly(f.currency(r.currency)),
  notes: r.description,
  isCustomer: always(true),
  ...none(
    "kind",
    "firstName",
    "lastName",
    "taxNumber",
    "companyNumber",
    "website",
    "tags",
    "marketing",
    "company",
    "isSupplier",
  ),
}))

const productMap = lens(ProductRecord, s.Product, (r) => ({
  name: r.name,
  description: r.description,
  ...none("status", "category", "brand", "currency", "tags", "variants"),
}))

const priceMap = lens(ItemRecord, s.Price, (r) => ({
  sku: f.lookupKey(r),
  name: r.nickname,
  currency: onlyNew(f.currency(r.currency)),
  unitPrice: f.unitPrice(r),
  isActive: readOnly(r.active),
  product: onlyNew(ref("products", r.product)),
  ...none("description", "costPrice", "barcode", "isSold", "isPurchased"),
}))

const paymentIntentMap = lens(PaymentRecord, s.PaymentIntent, (r) => ({
  customer: readOnly(ref("customers", r.customer)),
  date: readOnly(day(r.created, unixTime)),
  amountMinor: f.amount(r),
  currency: readOnly(f.currency(r.currency)),
  reference: f.paymentReference(r),
  method: f.first(r.payment_method_types, 100),
  status: readOnly(choice(r.status, { processing: "pending", succeeded: "received", canceled: "deleted" }, "pending")),
  ...none("invoice", "creditNote", "account"),
}))

const chargeMap = lens(PaymentRecord, s.Charge, (r) => ({
  customer: readOnly(ref("customers", r.customer)),
  date: readOnly(day(r.created, unixTime)),
  amountMinor: f.amount(r),
  currency: readOnly(f.currency(r.currency)),
  reference: f.cut(r.description, 255),
  method: f.cut(r.payment_method_details.type, 100),
  status: readOnly(choice(r.status, { pending: "pending", succeeded: "received", failed: "failed" })),
  ...none("invoice", "creditNote", "account"),
}))

const refundMap = lens(RefundRecord, s.Refund, (r) => ({
  payment: onlyNew(ref("paymentIntents", r.payment_intent)),
  date: readOnly(day(r.created, unixTime)),
  amountMinor: onlyNew(f.refundAmount(r, r.amount)),
  currency: readOnly(f.currency(r.currency)),
  reason: readOnly(r.reason),
  status: readOnly(
    choice(r.status, {
      ...{ pending: "pending", requires_action: "pending", succeeded: "done", failed: "failed", canceled: "failed" },
    }),
  ),
  ...none("order", "lines"),
}))

/** Of a subscription to several prices the first is told. */
const firstItem = <V>(
  name: string,
  list: Place<readonly s.SSubscriptionItem[]>,
  get: (item: s.SSubscriptionItem) => V | null,
) =>
  readOnly(
    code<readonly s.SSubscriptionItem[], V>(`stripe.${name}`, list, {
      get: (items) => (Array.isArray(items) && items[0] != null ? get(items[0]) : null),
      put: () => undefined,
    }),
  )

const intervals = ["day", "week", "month", "year"] as const
const subscriptionMap = lens(SubscriptionRecord, s.Subscription, (r) => {
  const price = firstItem("price", r.items.data, (item) => f.filled(item.price?.id))
  return {
    customer: readOnly(ref("customers", r.customer)),
    item: { ...price, about: { ...price.about, ref: "prices" } },
    status: readOnly(
      choice(r.status, {
        ...{ trialing: "trialing", active: "active", past_due: "past_due", unpaid: "past_due", incomplete: "past_due" },
        ...{ paused: "paused", canceled: "cancelled", incomplete_expired: "cancelled" },
      } as const),
    ),
    quantity: firstItem("quantity", r.items.data, (item) => (item.quantity == null ? null : String(item.quantity))),
    unitPrice: firstItem("unitPrice", r.items.data, (item) => f.unitPriceOf(item.price, "USD")),
    currency: readOnly(f.currency(r.currency)),
    interval: firstItem(
      "interval",
      r.items.data,
      (item) => intervals.find((one) => one === item.price?.recurring?.interval) ?? null,
    ),
    startedAt: readOnly(instant(r.start_date, unixTime)),
    renewsAt: firstItem(
      "renewsAt",
      r.items.data,
      (item) => unixTime.parse(item.current_period_end)?.toISOString() ?? null,
    ),
    endedAt: readOnly(instant(r.ended_at, unixTime)),
  }
})

const payoutMap = lens(PayoutRecord, s.Payout, (r) => ({
  date: day(r.arrival_date, unixTime),
  amountMinor: f.amount(r),
  currency: f.currency(r.currency),
  status: choice(r.status, {
    pending: "pending",
    in_transit: "pending",
    paid: "paid",
    failed: "failed",
    canceled: "cancelled",
  }),
  reference: f.cut(r.description, 255),
  ...none("feeMinor"),
}))

/** Shipping details need a name. */
function customerBody({ body, ours }: PushItem): f.SRecord {
  const { shipping } = body
  if (typeof shipping !== "object" || shipping === null || f.filled(Reflect.get(shipping, "name")) !== null) return body
  return { ...body, shipping: { ...shipping, name: ours["name"] } }
}

/** A price is of a product; one without gets a product of its name. A lookup key may move to it from a price that was put away. */
function priceBody({ body, ours }: PushItem): f.SRecord {
  const product = body["product"] === undefined ? { product_data: { name: ours["name"] ?? ours["sku"] } } : {}
  const amount =
    body["unit_amount_decimal"] === undefined ? { unit_amount_decimal: "0", currency: ours["currency"] ?? "usd" } : {}
  return { ...amount, ...body, ...product }
}

/** Stripe knows three reasons; ours, in words, goes into the metadata. */
function refundBody({ body, ours, recordId }: PushItem): f.SRecord {
  const { amountMinor, currency, reason } = ours
  if (body["payment_intent"] === undefined) refuse("A refund names the payment that it gives back")
  const amount =
    typeof amountMinor === "string" && typeof currency === "string"
      ? f.fromMinor(BigInt(amountMinor), currency)
      : body["amount"]
  return { ...body, amount, metadata: { mortise_record: recordId, ...(typeof reason === "string" ? { reason } : {}) } }
}

const gone = { deleted: [true] }
const archived = { gone: { active: [false], deleted: [true] }, goneMeans: "archived" } as const
const theirs = { "*": "theirs" } as const

export const resources = {
  customers: resource({
    name: "Customers",
    map: customerMap,
    id: "id",
    gone,
    pull: eventful("/customers", "customer"),
    get: one("/customers"),
    push: {
      retry: "key",
      create: create("/customers", customerBody),
      update: update("/customers", customerBody),
      remove: remove("/customers"),
    },
    authority: { "*": "newest", currency: "theirs" },
  }),
  products: resource({
    name: "Products",
    map: productMap,
    id: "id",
    ...archived,
    pull: eventful("/products", "product"),
    get: one("/products"),
    push: { retry: "key", create: create("/products"), update: update("/products"), remove: archive("/products") },
    authority: { "*": "newest" },
  }),
  prices: resource({
    name: "Prices",
    map: priceMap,
    id: "id",
    ...archived,
    pull: eventful("/prices", "price"),
    get: one("/prices"),
    push: { retry: "key", create: create("/prices", priceBody), update: update("/prices"), remove: archive("/prices") },
    authority: { "*": "newest", currency: "theirs" },
  }),
  paymentIntents: resource({
    name: "Payments",
    map: paymentIntentMap,
    id: "id",
    pull: eventful("/payment_intents", "payment_intent"),
    get: one("/payment_intents"),
    authority: theirs,
  }),
  charges: resource({
    name: "Charges",
    map: chargeMap,
    id: "id",
    pull: eventful("/charges", "charge"),
    get: one("/charges"),
    authority: theirs,
  }),
  refunds: resource({
    name: "Refunds",
    map: refundMap,
    id: "id",
    // Our own action made it: here it is known already.
    skip: f.isOurs,
    pull: eventful("/refunds", "refund"),
    get: one("/refunds"),
    push: { retry: "key", create: create("/refunds", refundBody) },
    authority: { "*": "theirs" },
  }),
  subscriptions: resource({
    name: "Subscriptions",
    map: subscriptionMap,
    id: "id",
    pull: eventful("/subscriptions", "subscription", { status: "all" }),
    get: one("/subscriptions"),
    authority: theirs,
  }),
  payouts: resource({
    name: "Payouts",
    map: payoutMap,
    id: "id",
    pull: eventful("/payouts", "payout"),
    get: one("/payouts"),
    authority: theirs,
    everyMin: 60,
  }),
} satisfies Connector["resources"]
