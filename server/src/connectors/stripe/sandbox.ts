import { createHmac } from "node:crypto"
import {
  json,
  limits,
  type Row,
  routes,
  type Sandbox,
  type SandboxApp,
  type SandboxEnv,
  type SandboxReply,
  type SandboxRequest,
} from "#hub"
import { checkoutMade, paymentPage, sessionExpired } from "./sandbox-checkout.ts"
import { newId } from "./sandbox-objects.ts"
import { type Account, makeAccount, type Table } from "./sandbox-tables.ts"
import { bodyOf, failure, kinds, listed, written } from "./sandbox-writes.ts"

const key = "rk_test_51MortiseSandboxKey"
const base = "api.stripe.com/v1"
const page = "checkout.stripe.com/c/pay/:id"
/** Stripe's limit in its own sandboxes, and for one kind of call. */
const windows = { second: { max: 25, perMs: 1_000 } }

/** Stripe with one account: keys, lists and events, idempotency, payment pages that are paid or left, refunds, webhook endpoints. */
export const stripeSandbox: Sandbox = { app: { clientId: "", clientSecret: key }, secrets: { key }, make }

type Work = (request: SandboxRequest, params: Readonly<Record<string, string>>) => SandboxReply

function make(env: SandboxEnv): SandboxApp {
  const state = { isRevoked: false, secret: "whsec_sandbox" }
  const sign = (body: string) => {
    const t = Math.floor(env.now().getTime() / 1000)
    return {
      "stripe-signature": `t=${t},v1=${createHmac("sha256", state.secret).update(`${t}.${body}`).digest("hex")}`,
    }
  }
  const account = makeAccount(env, (event) => {
    const wanted = account?.endpoints.all().some((one) => one["status"] === "enabled")
    const body = JSON.stringify(event)
    if (wanted) env.deliver({ body, headers: { "content-type": "application/json; charset=utf-8", ...sign(body) } })
  })
  const accountId = newId(env, "acct").replace("acct_", "acct_1")
  const counted = limits(env, windows)
  const kept = new Map<string, { readonly body: string; readonly reply: SandboxReply }>()
  const open =
    (work: Work): Work =>
    (request, params) => {
      const headers = { "request-id": newId(env, "req") }
      if (state.isRevoked || request.headers["authorization"] !== `Bearer ${key}`)
        return {
          ...failure(401, "invalid_request_error", "Invalid API Key provided: rk_test_****", "api_key_invalid"),
          headers,
        }
      if (counted.count(accountId) !== null)
        return { ...failure(429, "invalid_request_error", "Request rate limit exceeded.", "rate_limit"), headers }
      const reply = request.method === "POST" ? once(kept, request, () => work(request, params)) : work(request, params)
      return { ...reply, headers: { ...headers, ...reply.headers } }
    }
  return {
    tables: account.tables,
    login: {
      revoke: () => {
        state.isRevoked = true
      },
      expire: () => undefined,
      refreshes: () => 0,
    },
    sign,
    handle: routes({
      [`GET ${base}/account`]: open(() => json(accountOf(accountId))),
      [`GET ${base}/events`]: open(({ query }) => events(account, query)),
      [`POST ${base}/checkout/sessions`]: open((request) => checkoutMade(account, bodyOf(request))),
      [`GET ${base}/checkout/sessions`]: open(({ query }) => sessionsOf(account, query)),
      [`GET ${base}/checkout/sessions/:id`]: open((_request, { id = "" }) =>
        oneOf(account.sessions, "checkout.session", id),
      ),
      [`POST ${base}/checkout/sessions/:id/expire`]: open((_request, { id = "" }) => sessionExpired(account, id)),
      [`GET ${page}`]: (_request, { id = "" }) => paymentPage(account, id, null),
      [`POST ${page}`]: ({ form }, { id = "" }) => paymentPage(account, id, form.get("action")),
      ...endpointRoutes(env, account, open, (secret) => {
        state.secret = secret
      }),
      ...Object.fromEntries(kinds.flatMap((kind) => recordRoutes(account, open, kind))),
    }),
  }
}

type Kept = Map<string, { readonly body: string; readonly reply: SandboxReply }>

/** The same key gets the same answer; with other parameters it is refused. */
function once(kept: Kept, request: SandboxRequest, work: () => SandboxReply): SandboxReply {
  const id = request.headers["idempotency-key"]
  const body = `${request.path} ${request.body}`
  const before = id === undefined ? undefined : kept.get(id)
  if (before !== undefined && before.body !== body)
    return failure(
      400,
      "idempotency_error",
      "Keys for idempotent requests can only be used with the same parameters they were first used with.",
    )
  if (before !== undefined)
    return { ...before.reply, headers: { ...before.reply.headers, "idempotent-replayed": "true" } }
  const reply = work()
  if (id !== undefined && reply.status < 500) kept.set(id, { body, reply })
  return reply
}

function recordRoutes(account: Account, open: (work: Work) => Work, kind: (typeof kinds)[number]): [string, Work][] {
  const records = account.tables[kind.table]
  const path = `${base}/${kind.path}`
  const routes: [string, Work][] = [
    [`GET ${path}`, open(({ query }) => listed(alive(records, kind, query).toReversed(), query, `/v1/${kind.path}`))],
    [`GET ${path}/:id`, open((_request, { id = "" }) => oneOf(records, kind.object, id))],
  ]
  if (!kind.isWritten) return routes
  return [
    ...routes,
    [`POST ${path}`, open((request) => written(account, kind, bodyOf(request)))],
    [`POST ${path}/:id`, open((request, { id = "" }) => written(account, kind, bodyOf(request), id))],
    [`DELETE ${path}/:id`, open((_request, { id = "" }) => removed(records, kind.object, id))],
  ]
}

/** Deleted records are in no list; ended subscriptions only when asked for. */
function alive(records: Table, kind: (typeof kinds)[number], query: URLSearchParams): readonly Row[] {
  const isHidden = (record: Row): boolean =>
    record["deleted"] === true ||
    (kind.object === "subscription" && query.get("status") !== "all" && record["status"] === "canceled")
  const after = query.get("starting_after")
  return records.all().filter((record) => !isHidden(record) || record["id"] === after)
}

function oneOf(records: Table, object: string, id: string): SandboxReply {
  const found = records.get(id)
  return found === undefined ? missing(object, id) : json(found)
}

function removed(records: Table, object: string, id: string): SandboxReply {
  if (records.get(id) === undefined || records.get(id)?.["deleted"] === true) return missing(object, id)
  records.remove(id)
  return json({ id, object, deleted: true })
}

function missing(object: string, id: string): SandboxReply {
  return failure(404, "invalid_request_error", `No such ${object}: '${id}'`, "resource_missing", "id")
}

/** Newest first; a group by `name.*`. */
function events({ events: all }: Account, query: URLSearchParams): SandboxReply {
  const type = query.get("type")
  const since = Number(query.get("created[gte]") ?? 0)
  const group = type?.endsWith(".*") ? type.slice(0, -1) : null
  const isWanted = (event: Row): boolean =>
    Number(event["created"]) >= since &&
    (type === null || (group === null ? event["type"] === type : String(event["type"]).startsWith(group)))
  return listed(all.filter(isWanted).toReversed(), query, "/v1/events")
}

function sessionsOf({ sessions }: Account, query: URLSearchParams): SandboxReply {
  const status = query.get("status")
  const found = sessions.all().filter((one) => status === null || one["status"] === status)
  return listed(found.toReversed(), query, "/v1/checkout/sessions")
}

function endpointRoutes(
  env: SandboxEnv,
  { endpoints }: Account,
  open: (work: Work) => Work,
  keep: (secret: string) => void,
) {
  return {
    [`GET ${base}/webhook_endpoints`]: open(({ query }) => listed(endpoints.all(), query, "/v1/webhook_endpoints")),
    [`POST ${base}/webhook_endpoints`]: open((request) => {
      if (endpoints.all().length >= 16)
        return failure(400, "invalid_request_error", "You have reached the maximum of 16 webhook endpoints.")
      const made = endpoints.insert(bodyOf(request))
      const secret = `whsec_${env.uuid().replaceAll("-", "")}`
      keep(secret)
      return json({ ...made, secret })
    }),
    [`POST ${base}/webhook_endpoints/:id`]: open((request, { id = "" }) => {
      if (endpoints.get(id) === undefined) return missing("webhook_endpoint", id)
      const { disabled, ...rest } = bodyOf(request)
      return json(endpoints.change(id, { ...rest, status: disabled === true ? "disabled" : "enabled" }))
    }),
    [`DELETE ${base}/webhook_endpoints/:id`]: open((_request, { id = "" }) =>
      removed(endpoints, "webhook_endpoint", id),
    ),
  }
}

const noPrefixes = { statement_descriptor_prefix_kana: null, statement_descriptor_prefix_kanji: null }

function accountOf(id: string): Row {
  return {
    ...{
      id,
      object: "account",
      business_profile: null,
      business_type: null,
      capabilities: { card_payments: "active" },
    },
    ...{
      charges_enabled: true,
      country: "GR",
      created: 1_700_000_000,
      default_currency: "eur",
      details_submitted: true,
    },
    ...{ email: "site@example.com", payouts_enabled: true, type: "standard" },
    settings: {
      bacs_debit_payments: {},
      branding: { icon: null, logo: null, primary_color: null, secondary_color: null },
      card_issuing: { tos_acceptance: { date: null, ip: null } },
      card_payments: { ...noPrefixes, decline_on: { avs_failure: true, cvc_failure: true } },
      dashboard: { display_name: "Sandbox account", timezone: "Europe/Athens" },
      payments: {
        statement_descriptor: null,
        statement_descriptor_kana: null,
        statement_descriptor_kanji: null,
        ...noPrefixes,
      },
      sepa_debit_payments: {},
    },
  }
}
