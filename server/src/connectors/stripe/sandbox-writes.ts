// Writes to the simulated account, its lists, and what it refuses.
import { json, type Row, type SandboxReply, type SandboxRequest } from "#hub"
import { refundOf } from "./sandbox-objects.ts"
import type { Account } from "./sandbox-tables.ts"

/** The kinds of records and where they are. */
export const kinds = [
  { path: "customers", object: "customer", table: "customers", isWritten: true },
  { path: "products", object: "product", table: "products", isWritten: true },
  { path: "prices", object: "price", table: "prices", isWritten: true },
  { path: "payment_intents", object: "payment_intent", table: "paymentIntents", isWritten: false },
  { path: "charges", object: "charge", table: "charges", isWritten: false },
  { path: "refunds", object: "refund", table: "refunds", isWritten: true },
  { path: "subscriptions", object: "subscription", table: "subscriptions", isWritten: false },
  { path: "payouts", object: "payout", table: "payouts", isWritten: false },
] as const
type Kind = (typeof kinds)[number]

export function failure(status: number, type: string, message: string, code?: string, param?: string): SandboxReply {
  const error = {
    ...(code && { code, doc_url: `https://stripe.com/docs/error-codes/${code}` }),
    message,
    ...(param && { param }),
    type,
  }
  return json({ error }, status)
}

const invalid = (message: string, param: string, code = "parameter_invalid_empty") =>
  failure(400, "invalid_request_error", message, code, param)

const numbers = /^(amount|unit_amount|quantity|expires_at)$/
const flags = /^(active|disabled)$/

/** A form with its brackets as an object; numbers and flags as JSON has them, what is empty unset. */
export function bodyOf({ form }: SandboxRequest): Row {
  const body: Record<string, unknown> = {}
  for (const [name, value] of form) {
    const path = name.split(/\[|\]\[|\]$/).filter((part) => part !== "")
    place(body, path, value)
  }
  return Object(listsOf(body))
}

function place(target: Record<string, unknown>, [head = "", ...rest]: readonly string[], value: string): void {
  if (rest.length > 0) {
    const inner: Record<string, unknown> = Object(target[head] ?? {})
    target[head] = inner
    place(inner, rest, value)
    return
  }
  if (numbers.test(head) && /^-?\d+$/.test(value)) target[head] = Number(value)
  else if (flags.test(head)) target[head] = value === "true"
  else target[head] = value === "" ? null : value
}

/** Objects whose names are 0, 1, … are lists. */
function listsOf(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value
  const entries = Object.entries(value).map(([name, inner]): [string, unknown] => [name, listsOf(inner)])
  const isList = entries.length > 0 && entries.every(([name], i) => name === String(i))
  return isList ? entries.map(([, inner]) => inner) : Object.fromEntries(entries)
}

/** One page, behind `starting_after`. */
export function listed(records: readonly Row[], query: URLSearchParams, url: string): SandboxReply {
  const limit = Number(query.get("limit") ?? 10)
  if (!(limit >= 1 && limit <= 100))
    return invalid("This value must be between 1 and 100.", "limit", "parameter_invalid_integer")
  const after = query.get("starting_after")
  const from = after === null ? 0 : records.findIndex((record) => record["id"] === after) + 1
  if (after !== null && from === 0)
    return failure(400, "invalid_request_error", `No such object: '${after}'`, "resource_missing", "starting_after")
  const data = records.slice(from, from + limit)
  return json({ object: "list", data, has_more: from + limit < records.length, url })
}

/** Makes a record, or changes one. */
export function written(account: Account, kind: Kind, sent: Row, id?: string): SandboxReply {
  const records = account.tables[kind.table]
  if (id !== undefined) {
    const old = records.get(id)
    if (old === undefined || old["deleted"] === true)
      return failure(404, "invalid_request_error", `No such ${kind.object}: '${id}'`, "resource_missing", "id")
    const refusal = changeProblem(kind, sent)
    return (
      refusal ??
      json(
        records.change(id, {
          ...sent,
          ...(sent["address"] === undefined ? {} : { address: filledOrNull(sent["address"]) }),
        }),
      )
    )
  }
  if (kind.object === "refund") return refunded(account, sent)
  if (kind.object === "price") return priceMade(account, sent)
  if (kind.object === "product" && typeof sent["name"] !== "string")
    return invalid("Missing required param: name.", "name", "parameter_missing")
  return json(records.insert(sent))
}

function filledOrNull(address: unknown): unknown {
  return Object.values(Object(address)).some((value) => value !== null) ? address : null
}

const fixed = ["unit_amount", "unit_amount_decimal", "currency", "product"]

function changeProblem({ object }: Kind, sent: Row): SandboxReply | null {
  const wrong = object === "price" ? fixed.find((name) => name in sent) : undefined
  if (wrong !== undefined)
    return failure(400, "invalid_request_error", `Received unknown parameter: ${wrong}`, "parameter_unknown", wrong)
  return object === "product" && sent["name"] === null
    ? invalid("You passed an empty string for 'name'.", "name")
    : null
}

function priceMade({ tables }: Account, sent: Row): SandboxReply {
  const { product_data, lookup_key } = sent
  if (typeof sent["currency"] !== "string")
    return invalid("Missing required param: currency.", "currency", "parameter_missing")
  const twin = tables.prices
    .all()
    .find((one) => lookup_key != null && one["lookup_key"] === lookup_key && one["active"] === true)
  if (twin !== undefined)
    return invalid(`A price (\`${twin["id"]}\`) already uses that lookup key.`, "lookup_key", "resource_already_exists")
  if (sent["product"] === undefined && product_data === undefined)
    return invalid("You must specify either `product` or `product_data`.", "product", "parameter_missing")
  const product = sent["product"] ?? tables.products.insert(Object(product_data))["id"]
  if (tables.products.get(String(product)) === undefined)
    return invalid(`No such product: '${product}'`, "product", "resource_missing")
  return json(tables.prices.insert({ ...sent, product }))
}

/** No more is given back than was received. */
function refunded(account: Account, sent: Row): SandboxReply {
  const { env, tables } = account
  const intent = tables.paymentIntents.get(String(sent["payment_intent"]))
  if (intent === undefined)
    return failure(
      400,
      "invalid_request_error",
      `No such payment_intent: '${sent["payment_intent"]}'`,
      "resource_missing",
      "payment_intent",
    )
  const before = tables.refunds
    .all()
    .filter((one) => one["payment_intent"] === intent["id"] && one["status"] !== "failed")
    .reduce((sum, one) => sum + Number(one["amount"]), 0)
  const left = Number(intent["amount_received"]) - before
  const amount = Number(sent["amount"] ?? left)
  if (left <= 0)
    return failure(
      400,
      "invalid_request_error",
      "This PaymentIntent has already been refunded.",
      "charge_already_refunded",
    )
  if (amount > left)
    return invalid(
      `Refund amount (${amount}) is greater than unrefunded amount on charge (${left})`,
      "amount",
      "amount_too_large",
    )
  const { id: _, ...draft } = refundOf(env, {
    ...sent,
    amount,
    charge: intent["latest_charge"],
    currency: intent["currency"],
  })
  const made = tables.refunds.insert(draft)
  const charge = tables.charges.get(String(intent["latest_charge"]))
  if (charge !== undefined)
    tables.charges.change(String(charge["id"]), {
      amount_refunded: before + amount,
      refunded: before + amount === charge["amount"],
    })
  return json(made)
}
