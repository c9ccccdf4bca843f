import { createHmac } from "node:crypto"
import {
  json,
  limits,
  oauthSandbox,
  replays,
  routes,
  type Sandbox,
  type SandboxApp,
  type SandboxEnv,
  type SandboxReply,
  type SandboxRequest,
  type SandboxTable,
} from "#hub"
import { xeroTime } from "./formats.ts"
import { isMore, rows, type XRecord } from "./sandbox-books.ts"
import { makeTables } from "./sandbox-tables.ts"

const app = { clientId: "sandbox-client", clientSecret: "sandbox-secret", webhookSecret: "sandbox-webhook-key" }
const base = "api.xero.com/api.xro/2.0"
/** Xero's own limits per organisation. */
const windows = { minute: { max: 60, perMs: 60_000 }, day: { max: 5_000, perMs: 86_400_000 } }
const pageSizeDefault = 100
const pageSizeMax = 1_000

/** Xero with one organisation: OAuth with rotation and grace, contacts to accounts, paging, If-Modified-Since, limits, webhooks. */
export const xeroSandbox: Sandbox = { app, make }

interface Books {
  readonly env: SandboxEnv
  readonly organisation: string
  readonly tables: Readonly<Record<string, SandboxTable<XRecord>>>
}

function make(env: SandboxEnv): SandboxApp {
  const organisation = env.uuid()
  const login = oauthSandbox(env, { ...app, accessLifeS: 1800, refresh: "rotating", graceS: 1800 })
  const counted = limits(env, windows)
  const kept = replays()
  const books: Books = { env, organisation, tables: makeTables(env, organisation, sign) }
  const open =
    (work: (request: SandboxRequest, id: string) => SandboxReply) => (request: SandboxRequest, params: XRecord) => {
      const refusal =
        refusalOf(request, login.scopesOf(request), organisation) ?? throttled(counted.count(organisation))
      if (refusal !== null) return refusal
      const reply =
        request.method === "GET"
          ? work(request, String(params["id"] ?? ""))
          : kept.once(request.headers["idempotency-key"], () => work(request, String(params["id"] ?? "")))
      return { ...reply, headers: { ...reply.headers, ...leftHeaders(counted.left(organisation)) } }
    }
  const connection = {
    id: env.uuid(),
    authEventId: env.uuid(),
    tenantId: organisation,
    tenantType: "ORGANISATION",
    tenantName: "Demo Company (EU)",
  }
  return {
    tables: books.tables,
    login: login.login,
    sign,
    handle: routes({
      "GET login.xero.com/identity/connect/authorize": login.authorize,
      "POST identity.xero.com/connect/token": login.token,
      "POST identity.xero.com/connect/revocation": login.revokeToken,
      "GET api.xero.com/Connections": (request) =>
        login.scopesOf(request) === null
          ? unauthorised
          : json([
              {
                ...connection,
                createdDateUtc: "2026-01-01T00:00:00.0000000",
                updatedDateUtc: "2026-01-01T00:00:00.0000000",
              },
            ]),
      "DELETE api.xero.com/Connections/:id": () => ({ status: 204, text: "" }),
      [`GET ${base}/Organisation`]: open(() => json(envelope(env, "Organisations", [organisationOf(organisation)]))),
      [`GET ${base}/TaxRates`]: open(() => json(envelope(env, "TaxRates", books.tables["taxRates"]?.all() ?? []))),
      [`GET ${base}/Accounts`]: open(() => json(envelope(env, "Accounts", books.tables["accounts"]?.all() ?? []))),
      [`GET ${base}/Items`]: open((request) => json(envelope(env, "Items", listed(books, "items", request)))),
      ...recordRoutes(books, open, "Contacts", "contacts"),
      ...recordRoutes(books, open, "Items", "items"),
      ...recordRoutes(books, open, "Invoices", "invoices"),
      ...recordRoutes(books, open, "CreditNotes", "creditNotes"),
      [`DELETE ${base}/Items/:id`]: open((_request, id) => removedItem(books, id)),
      [`GET ${base}/Payments`]: open((request) => paged(books, "Payments", "payments", request)),
      [`GET ${base}/Payments/:id`]: open((_request, id) => oneOf(books, "Payments", "payments", id)),
      [`PUT ${base}/Payments`]: open((request) => paymentMade(books, request)),
      [`POST ${base}/Payments/:id`]: open((request, id) => paymentDeleted(books, request, id)),
    }),
  }
}

type Opened = (
  work: (request: SandboxRequest, id: string) => SandboxReply,
) => (request: SandboxRequest, params: XRecord) => SandboxReply

function recordRoutes(books: Books, open: Opened, plural: string, name: string) {
  const list = open((request) => paged(books, plural, name, request))
  return {
    ...(plural === "Items" ? {} : { [`GET ${base}/${plural}`]: list }),
    [`GET ${base}/${plural}/:id`]: open((_request, id) => oneOf(books, plural, name, id)),
    [`PUT ${base}/${plural}`]: open((request) => written(books, plural, name, request)),
    [`POST ${base}/${plural}`]: open((request) => written(books, plural, name, request)),
    [`POST ${base}/${plural}/:id`]: open((request, id) => written(books, plural, name, request, id)),
  }
}

const ids: Readonly<Record<string, string>> = {
  contacts: "ContactID",
  items: "ItemID",
  invoices: "InvoiceID",
  creditNotes: "CreditNoteID",
  payments: "PaymentID",
  accounts: "AccountID",
  taxRates: "TaxType",
}

/** The record that the address names need not be named in the body. */
function written(books: Books, plural: string, name: string, request: SandboxRequest, id?: string): SandboxReply {
  const named = id === undefined ? {} : { [ids[name] ?? ""]: id }
  const records = rows(Reflect.get(Object(request.json), plural)).map((record) => ({ ...named, ...record }))
  const results = records.map((record) => writeOne(books, name, record))
  const failed = results.filter((result) => result["StatusAttributeString"] === "ERROR")
  if (failed.length > 0 && request.query.get("summarizeErrors") !== "false") {
    return json(
      { ErrorNumber: 10, Type: "ValidationException", Message: "A validation exception occurred", Elements: failed },
      400,
    )
  }
  return json(envelope(books.env, plural, results))
}

function writeOne(books: Books, name: string, record: XRecord): XRecord {
  const records = books.tables[name]
  const id = String(record[ids[name] ?? ""] ?? "")
  const old = records?.get(id)
  const problem = problemOf(books, name, record, old)
  if (problem !== null) {
    const refusal = {
      HasErrors: true,
      HasValidationErrors: true,
      StatusAttributeString: "ERROR",
      ValidationErrors: [{ Message: problem }],
    }
    return name === "items" ? { Code: "", ...record, ...refusal } : { ...record, ...refusal }
  }
  const made = old === undefined ? records?.insert(record) : records?.change(id, record)
  return { ...made, StatusAttributeString: "OK" }
}

function problemOf(books: Books, name: string, record: XRecord, old: XRecord | undefined): string | null {
  const given = record[ids[name] ?? ""]
  if (given !== undefined && old === undefined) return "The document with the supplied id was not found"
  if (name === "contacts") {
    const clash = books.tables["contacts"]
      ?.all()
      .find((c) => c["Name"] === record["Name"] && c !== old && c["ContactStatus"] === "ACTIVE")
    if (old === undefined && !record["Name"]) return "The contact name must be specified"
    return clash
      ? `The contact name ${record["Name"]} is already assigned to another contact. The contact name must be unique across all active contacts.`
      : null
  }
  if (name === "items") {
    const clash = books.tables["items"]?.all().some((i) => i["Code"] === record["Code"] && i !== old)
    return clash ? "The Item Code already exists" : null
  }
  if (old?.["Status"] === "PAID" || old?.["Status"] === "VOIDED" || old?.["Status"] === "DELETED")
    return "Invoice not of valid status for modification"
  const contact = Reflect.get(Object(record["Contact"]), "ContactID")
  if (old === undefined && books.tables["contacts"]?.get(String(contact)) === undefined)
    return "The contact could not be found"
  return null
}

function paymentMade(books: Books, request: SandboxRequest): SandboxReply {
  const [payment = {}] = rows(Reflect.get(Object(request.json), "Payments"))
  const invoice = books.tables["invoices"]?.get(String(Reflect.get(Object(payment["Invoice"]), "InvoiceID")))
  if (invoice?.["Status"] !== "AUTHORISED") return refused("Invoice not of valid status for payment", payment)
  if (isMore(payment["Amount"], invoice["AmountDue"]))
    return refused("Payment amount exceeds the amount outstanding on this document", payment)
  const made = books.tables["payments"]?.insert(payment)
  return json(envelope(books.env, "Payments", [made ?? {}]))
}

function paymentDeleted(books: Books, request: SandboxRequest, id: string): SandboxReply {
  const payment = books.tables["payments"]?.get(id)
  if (payment === undefined) return { status: 404, text: "The resource you're looking for cannot be found" }
  if (Reflect.get(Object(request.json), "Status") !== "DELETED")
    return refused("A payment can only be deleted", payment)
  books.tables["payments"]?.remove(id)
  return json(envelope(books.env, "Payments", [books.tables["payments"]?.get(id) ?? {}]))
}

function removedItem(books: Books, id: string): SandboxReply {
  if (books.tables["items"]?.get(id) === undefined)
    return { status: 404, text: "The resource you're looking for cannot be found" }
  books.tables["items"]?.remove(id)
  return { status: 204, text: "" }
}

function refused(message: string, record: XRecord): SandboxReply {
  const Elements = [{ ...record, ValidationErrors: [{ Message: message }] }]
  return json(
    { ErrorNumber: 10, Type: "ValidationException", Message: "A validation exception occurred", Elements },
    400,
  )
}

function oneOf(books: Books, plural: string, name: string, id: string): SandboxReply {
  const found = books.tables[name]?.get(id)
  if (found === undefined) return { status: 404, text: "The resource you're looking for cannot be found" }
  return json(envelope(books.env, plural, [found]))
}

function paged(books: Books, plural: string, name: string, request: SandboxRequest): SandboxReply {
  const all = listed(books, name, request)
  const page = Math.max(1, Number(request.query.get("page") ?? 1))
  const size = Math.min(pageSizeMax, Number(request.query.get("pageSize") ?? pageSizeDefault))
  const pagination = { page, pageSize: size, pageCount: Math.ceil(all.length / size), itemCount: all.length }
  return json({ ...envelope(books.env, plural, all.slice((page - 1) * size, page * size)), pagination })
}

/** What the query leaves, in the order asked for. Archived contacts only when asked for, or by id. */
function listed(books: Books, name: string, { headers, query }: SandboxRequest): readonly XRecord[] {
  const since = headers["if-modified-since"]
  const after = since === undefined ? 0 : Date.parse(since.endsWith("Z") ? since : `${since}Z`)
  const wanted = query.get("IDs")?.split(",")
  const type = /^Type=="(\w+)"$/.exec(query.get("where") ?? "")?.[1]
  const isShown = (record: XRecord): boolean =>
    (wanted === undefined || wanted.includes(String(record[ids[name] ?? ""]))) &&
    (type === undefined || record["Type"] === type) &&
    (name !== "contacts" || query.get("includeArchived") === "true" || record["ContactStatus"] === "ACTIVE")
  const all = books.tables[name]?.all() ?? []
  if (query.get("order")?.startsWith("UpdatedDateUTC")) return changedFrom(all, after).filter(isShown)
  return all.filter((record) => timeOf(record) >= after && isShown(record))
}

/** A table's records in the order of their change, with those times: made once for as long as nothing changes. */
const byTime = new WeakMap<readonly XRecord[], { records: readonly XRecord[]; times: readonly number[] }>()

/** What changed at or after a time, oldest first. */
function changedFrom(all: readonly XRecord[], after: number): readonly XRecord[] {
  const known = byTime.get(all) ?? inOrder(all)
  byTime.set(all, known)
  const first = known.times.findIndex((time) => time >= after)
  return first === -1 ? [] : known.records.slice(first)
}

function inOrder(all: readonly XRecord[]) {
  const timed = all.map((record) => ({ record, time: timeOf(record) })).sort((a, b) => a.time - b.time)
  return { records: timed.map(({ record }) => record), times: timed.map(({ time }) => time) }
}

function timeOf(record: XRecord): number {
  return xeroTime.parse(record["UpdatedDateUTC"])?.getTime() ?? 0
}

function envelope(env: SandboxEnv, plural: string, records: readonly XRecord[]): XRecord {
  return {
    Id: env.uuid(),
    Status: "OK",
    ProviderName: "Mortise sandbox",
    DateTimeUTC: `/Date(${env.now().getTime()})/`,
    [plural]: records,
  }
}

const unauthorised = json(
  {
    Type: null,
    Title: "Unauthorized",
    Status: 401,
    Detail: "AuthenticationUnsuccessful",
    Instance: "",
    Extensions: {},
  },
  401,
)

function refusalOf(
  request: SandboxRequest,
  scopes: readonly string[] | null,
  organisation: string,
): SandboxReply | null {
  if (scopes === null) return unauthorised
  const isForbidden = request.headers["xero-tenant-id"] !== organisation || !scopes.includes(scopeOf(request.path))
  return isForbidden
    ? json(
        {
          Type: null,
          Title: "Forbidden",
          Status: 403,
          Detail: "AuthorizationUnsuccessful",
          Instance: "",
          Extensions: {},
        },
        403,
      )
    : null
}

function scopeOf(path: string): string {
  if (path.includes("/Contacts")) return "accounting.contacts"
  if (path.includes("/Invoices") || path.includes("/CreditNotes")) return "accounting.invoices"
  return path.includes("/Payments") ? "accounting.payments" : "accounting.settings"
}

function throttled(full: { readonly full: string; readonly afterS: number } | null): SandboxReply | null {
  if (full === null) return null
  return { status: 429, headers: { "retry-after": String(full.afterS), "x-rate-limit-problem": full.full }, text: "" }
}

function leftHeaders(left: Readonly<Record<string, number>>): Readonly<Record<string, string>> {
  return {
    "x-minlimit-remaining": String(left["minute"]),
    "x-daylimit-remaining": String(left["day"]),
    "x-appminlimit-remaining": "9999",
  }
}

function sign(body: string): Readonly<Record<string, string>> {
  return { "x-xero-signature": createHmac("sha256", app.webhookSecret).update(body).digest("base64") }
}

function organisationOf(id: string): XRecord {
  return {
    OrganisationID: id,
    Name: "Demo Company (EU)",
    BaseCurrency: "EUR",
    CountryCode: "GR",
    Timezone: "GTBSTANDARDTIME",
  }
}
