// The records of the simulated account, each change of which is an event.
import { type Row, type SandboxEnv, type SandboxTable, table } from "#hub"
import * as o from "./sandbox-objects.ts"
import { apiVersion } from "./version.ts"

export type Table = SandboxTable<Row>
export type Tell = (type: string, object: Row) => void

/** Everything that the simulated account holds. */
export interface Account {
  readonly env: SandboxEnv
  readonly tables: Readonly<Record<TableName, Table>>
  readonly sessions: Table
  readonly endpoints: Table
  readonly events: Row[]
  readonly tell: Tell
}

type TableName =
  | "customers"
  | "products"
  | "prices"
  | "paymentIntents"
  | "charges"
  | "refunds"
  | "subscriptions"
  | "payouts"

/** Makes the account; `send` brings an event to whoever wants it. */
export function makeAccount(env: SandboxEnv, send: (event: Row) => void): Account {
  const events: Row[] = []
  // What an account begins with is told to nobody.
  let isOpen = false
  const tell: Tell = (type, object) => {
    const event = o.eventOf(env, type, object, apiVersion)
    events.push(event)
    if (isOpen) send(event)
  }
  const tables = makeTables(env, tell)
  tables.paymentIntents.insert(paid(10_000))
  isOpen = true
  const plain = (made: (draft: Row) => Row): Table =>
    table<Row>({ id: idOf, made, stamp: (record) => record, sample: () => ({}) })
  const sessions = plain((draft) => o.sessionOf(env, draft))
  return { env, events, tell, tables, sessions, endpoints: plain((draft) => o.endpointOf(env, draft)) }
}

const idOf = (record: Row): string => String(record["id"])
const kept = (record: Row): Row => record

function makeTables(env: SandboxEnv, tell: Tell): Account["tables"] {
  const hooked = (name: string) => (record: Row, verb: string) => {
    const word = record["deleted"] === true ? "deleted" : verb === "created" ? "created" : "updated"
    tell(`${name}.${word}`, record)
  }
  const one = (
    made: (env: SandboxEnv, draft: Row) => Row,
    name: string,
    sample: (n: number) => Row,
    removed: (old: Row) => Row | null = () => null,
  ) => table<Row>({ id: idOf, made: (d) => made(env, d), stamp: kept, onChange: hooked(name), sample, removed })
  const sample = samples(() => tables)
  const putAway = (old: Row): Row => ({ ...old, active: false })
  const tables: Account["tables"] = {
    customers: one(o.customerOf, "customer", person, ({ id, object }) => ({ id, object, deleted: true })),
    products: one(o.productOf, "product", thing, putAway),
    prices: one(o.priceOf, "price", sample.price, putAway),
    paymentIntents: one(o.paymentIntentOf, "payment_intent", paid),
    charges: one(o.chargeOf, "charge", (n) => ({ amount: 100 * n, currency: "eur", description: `Order ${n}` })),
    refunds: one(o.refundOf, "refund", sample.refund),
    subscriptions: one(o.subscriptionOf, "customer.subscription", sample.subscription, (old) => ({
      ...old,
      status: "canceled",
    })),
    payouts: one(o.payoutOf, "payout", (n) => ({ amount: 1000 * n, currency: "eur" })),
  }
  return tables
}

function person(n: number): Row {
  const place = { city: "Athens", state: null, postal_code: "10431", country: "GR" }
  const address = { line1: `${n} Main St`, line2: null, ...place }
  return {
    name: `Customer ${n}`,
    email: `customer${n}@example.com`,
    phone: `+30210${n}`,
    description: `No. ${n}`,
    address,
  }
}

function thing(n: number): Row {
  return { name: `Product ${n}`, description: `Product number ${n}` }
}

function paid(n: number): Row {
  const received = { amount: 100 * n, amount_received: 100 * n, status: "succeeded" }
  return { ...received, currency: "eur", description: `Order ${n}` }
}

/** Samples that name other records: those are made with them. */
function samples(tables: () => Account["tables"]) {
  const product = (n: number): unknown => {
    const { products } = tables()
    return (products.all()[0] ?? products.insert(thing(9_000 + n)))["id"]
  }
  return {
    price: (n: number): Row => ({
      ...{ product: product(n), currency: "eur", unit_amount: 100 * n + 50 },
      ...{ nickname: `Price ${n}`, lookup_key: `SKU-${n}` },
    }),
    refund: (n: number): Row => ({
      payment_intent: tables().paymentIntents.insert(paid(n))["id"],
      ...{ amount: 50 * n, currency: "eur", reason: "requested_by_customer" },
    }),
    subscription: (n: number): Row => {
      const { customers, prices } = tables()
      const draft = {
        product: product(n),
        currency: "eur",
        unit_amount: 900,
        recurring: monthly,
        lookup_key: `PLAN-${n}`,
      }
      const customer = (customers.all()[0] ?? customers.insert(person(9_000 + n)))["id"]
      return { customer, price: prices.insert(draft), quantity: n }
    },
  }
}

const monthly = {
  interval: "month",
  interval_count: 1,
  meter: null,
  trial_period_days: null,
  usage_type: "licensed",
  aggregate_usage: null,
}
