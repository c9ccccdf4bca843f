import {
  addressesIn,
  always,
  type Connector,
  choice,
  cut,
  day,
  decimal,
  filled,
  Item as ItemRecord,
  instant,
  lens,
  none,
  ofFirst,
  onlyNew,
  orElse,
  Party,
  Payment as PaymentRecord,
  Payout as PayoutRecord,
  Product as ProductRecord,
  type PushItem,
  phonesIn,
  Refund as RefundRecord,
  type Row,
  readBy,
  readOnly,
  ref,
  resource,
  rowAt,
  Subscription as SubscriptionRecord,
  single,
  unixTime,
  VendorError,
} from "#hub"
import { followed, writer } from "./calls.ts"
import { amounts, currency, priceOfOne, unitPrice } from "./formats.ts"
import * as s from "./shapes.ts"

const customerMap = lens(Party, s.Customer, (r) => ({
  name: orElse(r.name, r, (customer) => filled(customer, "email") ?? filled(customer, "id")),
  email: r.email,
  phones: phonesIn(r, { main: "phone" }, { isOnly: true, max: 20 }),
  // The customer's own address is the one of its bills.
  addresses: addressesIn(
    r,
    { billing: "address", shipping: "shipping.address" },
    { line1: "line1", line2: "line2", city: "city", region: "state", postalCode: "postal_code", country: "country" },
    { isWhole: true },
  ),
  currency: readOnly(currency(r.currency)),
  notes: r.description,
  isCustomer: always(true),
  ...none("kind", "firstName", "lastName", "taxNumber", "companyNumber", "website"),
  ...none("tags", "marketing", "company", "isSupplier"),
}))

const productMap = lens(ProductRecord, s.Product, (r) => ({
  name: r.name,
  description: r.description,
  ...none("status", "category", "brand", "currency", "tags", "variants"),
}))

// A price is known by its lookup key, which is our SKU.
const priceMap = lens(ItemRecord, s.Price, (r) => ({
  sku: orElse(cut(r.lookup_key, 100), r, ({ id }) => filled(id)),
  name: r.nickname,
  currency: onlyNew(currency(r.currency)),
  unitPrice: unitPrice(r),
  isActive: readOnly(r.active),
  product: onlyNew(ref("products", r.product)),
  ...none("description", "costPrice", "barcode", "isSold", "isPurchased"),
}))

/** What payment intents and charges share. */
const paymentOf = (r: s.Received) => ({
  customer: readOnly(ref("customers", r.customer)),
  date: readOnly(day(r.created, unixTime)),
  amountMinor: readOnly(amounts.amount(r.amount, r.currency)),
  currency: readOnly(currency(r.currency)),
  ...none("invoice", "creditNote", "account"),
})

const paymentIntentMap = lens(PaymentRecord, s.PaymentIntent, (r) => ({
  ...paymentOf(r),
  // Our own reference where a payment page of ours made it.
  reference: readOnly(readBy(cut(r.metadata.mortise_reference, 255), cut(r.description, 255))),
  method: ofFirst(r.payment_method_types, (type) => cut(type, 100)),
  status: readOnly(choice(r.status, { processing: "pending", succeeded: "received", canceled: "deleted" }, "pending")),
}))

const chargeMap = lens(PaymentRecord, s.Charge, (r) => ({
  ...paymentOf(r),
  reference: readOnly(cut(r.description, 255)),
  method: readOnly(cut(r.payment_method_details.type, 100)),
  status: readOnly(choice(r.status, { pending: "pending", succeeded: "received", failed: "failed" })),
}))

const refundMap = lens(RefundRecord, s.Refund, (r) => ({
  payment: onlyNew(ref("paymentIntents", r.payment_intent)),
  date: readOnly(day(r.created, unixTime)),
  amountMinor: onlyNew(amounts.amount(r.amount, r.currency)),
  currency: readOnly(currency(r.currency)),
  reason: readOnly(r.reason),
  status: readOnly(
    choice(r.status, {
      ...{ pending: "pending", requires_action: "pending", succeeded: "done", failed: "failed", canceled: "failed" },
    }),
  ),
  ...none("order", "lines"),
}))

const intervals = { day: "day", week: "week", month: "month", year: "year" } as const

// Of a subscription to several prices the first is told.
const subscriptionMap = lens(SubscriptionRecord, s.Subscription, (r) => ({
  customer: readOnly(ref("customers", r.customer)),
  item: ofFirst(r.items.data, ({ price }) => ref("prices", price.id)),
  quantity: ofFirst(r.items.data, ({ quantity }) => decimal(quantity)),
  unitPrice: ofFirst(r.items.data, ({ price }) => priceOfOne(price)),
  interval: ofFirst(r.items.data, ({ price }) => choice(price.recurring.interval, intervals, null)),
  renewsAt: ofFirst(r.items.data, (item) => instant(item.current_period_end, unixTime)),
  status: readOnly(
    choice(r.status, {
      ...{ trialing: "trialing", active: "active", past_due: "past_due", unpaid: "past_due", incomplete: "past_due" },
      ...{ paused: "paused", canceled: "cancelled", incomplete_expired: "cancelled" },
    } as const),
  ),
  currency: readOnly(currency(r.currency)),
  startedAt: readOnly(instant(r.start_date, unixTime)),
  endedAt: readOnly(instant(r.ended_at, unixTime)),
}))

const payoutMap = lens(PayoutRecord, s.Payout, (r) => ({
  date: day(r.arrival_date, unixTime),
  amountMinor: amounts.amount(r.amount, r.currency),
  currency: currency(r.currency),
  status: choice(r.status, {
    ...{ pending: "pending", in_transit: "pending", paid: "paid", failed: "failed", canceled: "cancelled" },
  } as const),
  reference: cut(r.description, 255),
  ...none("feeMinor"),
}))

/** Shipping details need a name. */
function customerBody({ body, ours, raw }: PushItem): Row {
  if (body["shipping"] === undefined) return body
  const name = filled(raw, "shipping", "name") ?? ours["name"]
  return { ...body, shipping: { ...rowAt(body, "shipping"), name } }
}

/** A price is of a product; one without gets a product of its name. */
function priceBody({ body, ours }: PushItem): Row {
  const product = body["product"] === undefined && { product_data: { name: ours["name"] ?? ours["sku"] } }
  return { unit_amount_decimal: "0", currency: ours["currency"] ?? "usd", ...body, ...product }
}

/** Stripe knows three reasons; ours, in words, goes into the metadata. Only our record says the currency of a new refund. */
function refundBody({ body, ours, recordId }: PushItem): Row {
  if (body["payment_intent"] === undefined)
    throw new VendorError({ class: "validation", message: "A refund names the payment that it gives back" })
  const [minor, reason] = [filled(ours, "amountMinor"), filled(ours, "reason")]
  const of = filled(ours, "currency")
  const amount = minor === null || of === null ? body["amount"] : amounts.fromIso(BigInt(minor), of)
  return { ...body, amount, metadata: { mortise_record: recordId, ...(reason !== null && { reason }) } }
}

const archived = { gone: { active: [false], deleted: [true] }, goneMeans: "archived" } as const
/** Prices can't be deleted, and products only without prices: they are put away. */
const putAway = () => ({ active: false })
const theirs = { "*": "theirs" } as const

export const resources = {
  customers: resource({
    name: "Customers",
    map: customerMap,
    ...followed("customer"),
    gone: { deleted: [true] },
    push: {
      retry: "key",
      create: writer("customer", customerBody),
      update: writer("customer", customerBody),
      remove: single((api, { id }) => api.remove(`/customers/${id}`)),
    },
    authority: { "*": "newest", currency: "theirs" },
  }),
  products: resource({
    name: "Products",
    map: productMap,
    ...followed("product"),
    ...archived,
    push: { retry: "key", create: writer("product"), update: writer("product"), remove: writer("product", putAway) },
    authority: { "*": "newest" },
  }),
  prices: resource({
    name: "Prices",
    map: priceMap,
    ...followed("price"),
    ...archived,
    push: {
      retry: "key",
      create: writer("price", priceBody),
      update: writer("price"),
      remove: writer("price", putAway),
    },
    authority: { "*": "newest", currency: "theirs" },
  }),
  paymentIntents: resource({
    name: "Payments",
    map: paymentIntentMap,
    ...followed("payment_intent"),
    authority: theirs,
  }),
  charges: resource({ name: "Charges", map: chargeMap, ...followed("charge"), authority: theirs }),
  refunds: resource({
    name: "Refunds",
    map: refundMap,
    ...followed("refund"),
    // Our own action made it: here it is known already.
    skip: (raw) => filled(raw, "metadata", "mortise_reference") !== null,
    push: { retry: "key", create: writer("refund", refundBody) },
    authority: theirs,
  }),
  subscriptions: resource({
    name: "Subscriptions",
    map: subscriptionMap,
    ...followed("subscription", { status: "all" }),
    authority: theirs,
  }),
  payouts: resource({ name: "Payouts", map: payoutMap, ...followed("payout"), authority: theirs, everyMin: 60 }),
} satisfies Connector["resources"]
