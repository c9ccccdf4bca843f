import { createHmac } from "node:crypto"
import {
  json,
  oauth1Signature,
  type Row,
  routes,
  rowAt,
  rowsAt,
  type Sandbox,
  type SandboxApp,
  type SandboxEnv,
  type SandboxReply,
  type SandboxRequest,
} from "#hub"
import { changeVariant, makeShop, type Shop, type Table, textOf } from "./sandbox-shop.ts"

const app = { clientId: "ck_sandbox", clientSecret: "cs_sandbox" }
const host = "shop.example.com"
const base = `${host}/wp-json/wc/v3`
const batchMax = 100
/** A request that is signed longer ago is a replay. */
const signedForMs = 15 * 60_000

/** A shop: key pair over HTTPS or signed requests, lists by id and change, variations, stock that orders take, webhooks. */
export const wooSandbox: Sandbox = {
  app,
  inputs: { url: `https://${host}` },
  secrets: { consumerKey: app.clientId, consumerSecret: app.clientSecret },
  make,
}

type Handle = (request: SandboxRequest, params: Readonly<Record<string, string>>) => SandboxReply

function make(env: SandboxEnv): SandboxApp {
  const access = { isRevoked: false, nonces: new Set<string>() }
  const hooks = new Map<string, Row>()
  const shop = makeShop(env, (what, record, verb) => {
    const topic = `${what}.${verb === "created" ? "created" : record["status"] === "trash" ? "deleted" : "updated"}`
    for (const hook of hooks.values()) if (hook["topic"] === topic) deliver(env, hook, topic, shown(record, `${what}s`))
  })
  const { customers, products, orders } = shop.tables
  const open =
    (work: Handle): Handle =>
    (request, params) =>
      isAllowed(env, access, request) ? work(request, params) : cannot
  const table: Record<string, Handle> = {
    "GET /settings": () => json([{ id: "general", label: "General", description: "", parent_id: "", sub_groups: [] }]),
    "GET /settings/general": () => json(generalSettings),
    "GET /settings/tax/woocommerce_prices_include_tax": () => json(taxSetting),
    ...recordRoutes("customers", customers),
    ...recordRoutes("products", products),
    ...recordRoutes("orders", orders),
    "POST /products/batch": (request) => batchOf(request, (row) => changed(shop, "products", String(row["id"]), row)),
    ...variationRoutes(shop),
    ...refundRoutes(shop),
    ...hookRoutes(env, hooks),
  }
  return {
    tables: shop.tables,
    login: {
      revoke: () => {
        access.isRevoked = true
      },
      expire: () => undefined,
      refreshes: () => 0,
    },
    sign: (body) => ({ "x-wc-webhook-signature": signed(body, [...hooks.values()].at(-1)) }),
    handle: routes(
      Object.fromEntries(
        Object.entries(table).map(([pattern, work]) => [pattern.replace(" ", ` ${base}`), open(work)]),
      ),
    ),
  }

  function recordRoutes(plural: "customers" | "products" | "orders", records: Table): Record<string, Handle> {
    return {
      [`GET /${plural}`]: (request) => listed(plural, rowsFor(shop, plural, request), request),
      [`GET /${plural}/:id`]: (_request, { id = "" }) => found(plural, records.get(id)),
      [`POST /${plural}`]: (request) => created(shop, plural, rowAt(request.json)),
      [`PUT /${plural}/:id`]: (request, { id = "" }) => changed(shop, plural, id, rowAt(request.json)),
      [`DELETE /${plural}/:id`]: (request, { id = "" }) => removed(plural, records, id, request),
    }
  }
}

/** Trashed records are in no list; a variation is found by its SKU only. */
function rowsFor(shop: Shop, plural: "customers" | "products" | "orders", { query }: SandboxRequest): readonly Row[] {
  const sku = query.get("sku")
  if (plural === "products" && sku !== null) {
    return shop.tables.stock
      .all()
      .filter((one) => one["sku"] === sku)
      .map((one) => (one["parent_id"] ? { ...one, type: "variation" } : one))
  }
  const [after, bornAfter] = [query.get("modified_after"), query.get("after")]
  const [include, search, type] = [query.get("include")?.split(","), query.get("search"), query.get("type")]
  return shop.tables[plural]
    .all()
    .filter((one) => one["status"] !== "trash")
    .filter((one) => after === null || textOf(one["date_modified_gmt"]) > after)
    .filter((one) => bornAfter === null || textOf(one["date_created_gmt"]) > bornAfter)
    .filter((one) => include === undefined || include.includes(String(one["id"])))
    .filter((one) => search === null || textOf(one["name"]).toLowerCase().includes(search.toLowerCase()))
    .filter((one) => type === null || one["type"] === type)
}

function listed(plural: string, all: readonly Row[], { query }: SandboxRequest): SandboxReply {
  const size = Number(query.get("per_page") ?? 10)
  if (!(size >= 1 && size <= 100))
    return invalidParam("per_page", "per_page must be between 1 (inclusive) and 100 (inclusive)")
  const page = Number(query.get("page") ?? 1)
  const offset = query.has("offset") ? Number(query.get("offset")) : (page - 1) * size
  const sorted = all.toSorted((a, b) => Number(a["id"]) - Number(b["id"]))
  if (query.get("order") !== "asc") sorted.reverse()
  const totals = { "x-wp-total": String(all.length), "x-wp-totalpages": String(Math.ceil(all.length / size)) }
  return json(
    sorted.slice(offset, offset + size).map((one) => shown(one, plural)),
    200,
    totals,
  )
}

/** A record as the API shows it. */
function shown(record: Row, plural: string): Row {
  const { variants, order_id: _order, currency, ...rest } = record
  const own = plural === "orders" ? { currency } : {}
  const links = { _links: linksOf(`${plural}/${record["id"]}`, plural) }
  if (plural !== "products" || record["type"] !== "variable") return { ...rest, ...own, ...links }
  return { ...rest, variations: rowsAt(variants).map((one) => one["id"]), ...links }
}

function linksOf(self: string, collection: string): Row {
  const href = (path: string) => [{ href: `https://${host}/wp-json/wc/v3/${path}` }]
  return { self: href(self), collection: href(collection) }
}

function found(plural: string, record: Row | undefined): SandboxReply {
  return record === undefined ? unknownId(plural) : json(shown(record, plural))
}

function created(shop: Shop, plural: "customers" | "products" | "orders", draft: Row): SandboxReply {
  const refusal = refusalOf(shop, plural, null, draft)
  return refusal ?? json(shown(shop.tables[plural].insert(draft), plural), 201)
}

function changed(shop: Shop, plural: "customers" | "products" | "orders", id: string, patch: Row): SandboxReply {
  if (shop.tables[plural].get(id) === undefined) return unknownId(plural)
  const { id: _id, ...rest } = patch
  const refusal = refusalOf(shop, plural, id, rest)
  return refusal ?? json(shown(shop.tables[plural].change(id, rest), plural))
}

const words: Readonly<Record<string, readonly string[]>> = {
  customers: [],
  products: ["draft", "pending", "private", "publish"],
  orders: ["pending", "processing", "on-hold", "completed", "cancelled", "refunded", "failed"],
}

function refusalOf(shop: Shop, plural: string, id: string | null, draft: Row): SandboxReply | null {
  const status = draft["status"]
  if (status !== undefined && !words[plural]?.includes(String(status)))
    return invalidParam("status", `status is not one of ${words[plural]?.join(", ")}.`)
  if (plural === "customers") return customerRefusal(shop, id, draft)
  return plural === "products" && isSkuTaken(shop, id, draft["sku"]) ? skuTaken : null
}

function customerRefusal(shop: Shop, id: string | null, { email }: Row): SandboxReply | null {
  if (id === null && textOf(email) === "") return refused("rest_missing_callback_param", "Missing parameter(s): email")
  const clash = shop.tables.customers.all().some((one) => one["email"] === email && String(one["id"]) !== id)
  return clash
    ? refused("registration-error-email-exists", "An account is already registered with your email address.")
    : null
}

function isSkuTaken(shop: Shop, id: string | null, sku: unknown): boolean {
  const isOther = (one: Row) => String(one["id"]) !== id
  return textOf(sku) !== "" && shop.tables.stock.all().some((one) => one["sku"] === sku && isOther(one))
}

function removed(plural: string, records: Table, id: string, { query }: SandboxRequest): SandboxReply {
  const old = records.get(id)
  if (old === undefined) return unknownId(plural)
  if (plural === "customers" && query.get("force") !== "true")
    return refused("woocommerce_rest_trash_not_supported", "Customers do not support trashing.", 501)
  if (old["status"] === "trash")
    return refused("woocommerce_rest_already_trashed", "The resource has already been deleted.", 410)
  records.remove(id)
  return json(shown(old, plural))
}

function variationRoutes(shop: Shop): Record<string, Handle> {
  const { products } = shop.tables
  const path = "/products/:product/variations"
  const rowsOf = (product: string) => rowsAt(products.get(product)?.["variants"])
  const shownOf = (product: string, row: Row): Row => ({
    ...row,
    date_modified_gmt: products.get(product)?.["date_modified_gmt"],
    _links: linksOf(`products/${product}/variations/${row["id"]}`, `products/${product}/variations`),
  })
  const change = (product: string, row: Row): SandboxReply => {
    const id = String(row["id"])
    if (!rowsOf(product).some((one) => String(one["id"]) === id)) return unknownId("products")
    if (isSkuTaken(shop, id, row["sku"])) return skuTaken
    changeVariant(products, `${product}/${id}`, row)
    return json(shownOf(product, rowsOf(product).find((one) => String(one["id"]) === id) ?? {}))
  }
  const make = (product: string, row: Row): SandboxReply => {
    if (isSkuTaken(shop, null, row["sku"])) return skuTaken
    products.change(product, { variants: [...rowsOf(product), row] })
    return json(shownOf(product, rowsOf(product).at(-1) ?? {}), 201)
  }
  const drop = (product: string, id: unknown): SandboxReply => {
    const gone = rowsOf(product).find((one) => one["id"] === id)
    products.change(product, { variants: rowsOf(product).filter((one) => one !== gone) })
    return gone === undefined ? unknownId("products") : json(shownOf(product, gone))
  }
  return {
    [`GET ${path}`]: (request, { product = "" }) =>
      listed(
        "",
        rowsOf(product).map((row) => shownOf(product, row)),
        request,
      ),
    [`GET ${path}/:id`]: (_request, { product = "", id = "" }) => {
      const row =
        products.get(product)?.["type"] === "variable" && rowsOf(product).find((one) => String(one["id"]) === id)
      return row ? json(shownOf(product, row)) : unknownId("products")
    },
    [`PUT ${path}/:id`]: (request, { product = "", id = "" }) =>
      change(product, { ...rowAt(request.json), id: Number(id) }),
    [`POST ${path}/batch`]: (request, { product = "" }) =>
      products.get(product) === undefined
        ? unknownId("products")
        : batchOf(
            request,
            (row) => change(product, row),
            (row) => make(product, row),
            (id) => drop(product, id),
          ),
  }
}

function batchOf(
  request: SandboxRequest,
  update: (row: Row) => SandboxReply,
  create: (row: Row) => SandboxReply = () => refused("rest_no_route", "No route", 404),
  remove: (id: unknown) => SandboxReply = () => refused("rest_no_route", "No route", 404),
): SandboxReply {
  const body = rowAt(request.json)
  const ids = Array.isArray(body["delete"]) ? body["delete"] : []
  const [creates, updates] = [rowsAt(body["create"]), rowsAt(body["update"])]
  if (creates.length + updates.length + ids.length > batchMax)
    return refused(
      "woocommerce_rest_request_entity_too_large",
      "Unable to accept more than 100 items for this request.",
      413,
    )
  const answer = (id: unknown, { status, json: made }: SandboxReply): Row =>
    status < 300 ? rowAt(made) : { id, error: { ...rowAt(made), data: { status } } }
  return json({
    ...(creates.length > 0 && { create: creates.map((row) => answer(0, create(row))) }),
    ...(updates.length > 0 && { update: updates.map((row) => answer(row["id"], update(row))) }),
    ...(ids.length > 0 && { delete: ids.map((id) => answer(id, remove(id))) }),
  })
}

function refundRoutes({ tables }: Shop): Record<string, Handle> {
  const of = (order: string) => tables.refunds.all().filter((one) => String(one["order_id"]) === order)
  const show = (one: Row) => shown(one, `orders/${one["order_id"]}/refunds`)
  return {
    "GET /orders/:order/refunds": (request, { order = "" }) =>
      tables.orders.get(order) === undefined
        ? unknownId("orders")
        : listed(`orders/${order}/refunds`, of(order), request),
    "GET /orders/:order/refunds/:id": (_request, { order = "", id = "" }) => {
      const one = tables.refunds.get(`${order}/${id}`)
      return one === undefined ? unknownId("order_refunds") : json(show(one))
    },
  }
}

function hookRoutes(env: SandboxEnv, hooks: Map<string, Row>): Record<string, Handle> {
  const show = ({ secret: _secret, ...hook }: Row) => hook
  return {
    "GET /webhooks": (request) => listed("webhooks", [...hooks.values()].map(show), request),
    "POST /webhooks": (request) => {
      const draft = rowAt(request.json)
      if (textOf(draft["topic"]) === "" || textOf(draft["delivery_url"]) === "")
        return refused("rest_missing_callback_param", "Missing parameter(s): topic, delivery_url")
      const [resource, event] = textOf(draft["topic"]).split(".")
      const hook = { id: env.serial("webhook"), status: "active", resource, event, hooks: [], ...draft }
      hooks.set(String(hook.id), hook)
      const form = { "content-type": "application/x-www-form-urlencoded" }
      env.deliver({ body: `webhook_id=${hook.id}`, headers: form })
      return json(show(hook), 201)
    },
    "PUT /webhooks/:id": (request, { id = "" }) => {
      const hook = hooks.get(id)
      if (hook === undefined) return unknownId("shop_webhook")
      hooks.set(id, { ...hook, ...rowAt(request.json) })
      return json(show(hooks.get(id) ?? {}))
    },
    "DELETE /webhooks/:id": (_request, { id = "" }) => {
      const hook = hooks.get(id)
      hooks.delete(id)
      return hook === undefined ? unknownId("shop_webhook") : json(show(hook))
    },
  }
}

function deliver(env: SandboxEnv, hook: Row, topic: string, record: Row): void {
  const [resource = "", event = ""] = topic.split(".")
  const body = JSON.stringify(event === "deleted" ? { id: record["id"] } : record)
  env.deliver({
    body,
    headers: {
      "content-type": "application/json",
      "x-wc-webhook-source": `https://${host}/`,
      "x-wc-webhook-topic": topic,
      "x-wc-webhook-resource": resource,
      "x-wc-webhook-event": event,
      "x-wc-webhook-id": String(hook["id"]),
      "x-wc-webhook-delivery-id": env.uuid(),
      "x-wc-webhook-signature": signed(body, hook),
    },
  })
}

function signed(body: string, hook: Row | undefined): string {
  return createHmac("sha256", textOf(hook?.["secret"])).update(body).digest("base64")
}

interface Access {
  isRevoked: boolean
  readonly nonces: Set<string>
}

function isAllowed(env: SandboxEnv, access: Access, request: SandboxRequest): boolean {
  if (access.isRevoked) return false
  const { query, headers } = request
  if (query.has("oauth_signature")) return isSigned(env, access, request)
  if (query.get("consumer_key") === app.clientId) return query.get("consumer_secret") === app.clientSecret
  const [, pair = ""] = /^Basic (.+)$/.exec(headers["authorization"] ?? "") ?? []
  return Buffer.from(pair, "base64").toString() === `${app.clientId}:${app.clientSecret}`
}

/** The address that was signed is the vendor's, or that of this machine where a client of the vendor's is pointed at it. */
function isSigned(env: SandboxEnv, { nonces }: Access, { method, path, query }: SandboxRequest): boolean {
  const stampedMs = Number(query.get("oauth_timestamp")) * 1000
  const nonce = `${query.get("oauth_nonce")} ${stampedMs}`
  if (query.get("oauth_consumer_key") !== app.clientId || nonces.has(nonce)) return false
  if (Math.abs(env.now().getTime() - stampedMs) > signedForMs) return false
  nonces.add(nonce)
  const digest = query.get("oauth_signature_method") === "HMAC-SHA1" ? "sha1" : "sha256"
  return [`http://${host}`, env.urlOf(host)].some((origin) => {
    const url = new URL(`${origin}${path}`)
    for (const [name, value] of query) url.searchParams.set(name, value)
    return oauth1Signature(method, url, app.clientSecret, digest) === query.get("oauth_signature")
  })
}

function refused(code: string, message: string, status = 400): SandboxReply {
  return json({ code, message, data: { status } }, status)
}

function invalidParam(name: string, reason: string): SandboxReply {
  return json(
    {
      code: "rest_invalid_param",
      message: `Invalid parameter(s): ${name}`,
      data: { status: 400, params: { [name]: reason } },
    },
    400,
  )
}

const cannot = refused("woocommerce_rest_cannot_view", "Sorry, you cannot list resources.", 401)
const skuTaken = refused("product_invalid_sku", "Invalid or duplicated SKU.")

function unknownId(plural: string): SandboxReply {
  return refused(`woocommerce_rest_${plural.replace(/s$/, "")}_invalid_id`, "Invalid ID.", 404)
}

const setting = (id: string, value: string) => ({
  id,
  label: id,
  description: "",
  type: "text",
  default: "",
  tip: "",
  value,
})
const generalSettings = [setting("woocommerce_default_country", "GR:I"), setting("woocommerce_currency", "EUR")]
const taxSetting = setting("woocommerce_prices_include_tax", "yes")
