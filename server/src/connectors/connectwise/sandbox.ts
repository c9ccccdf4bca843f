import {
  json,
  routes,
  type Sandbox,
  type SandboxApp,
  type SandboxEnv,
  type SandboxReply,
  type SandboxRequest,
} from "#hub"
import type { CwRecord } from "./calls.ts"
import {
  apiMember,
  type Manage,
  makeManage,
  members,
  namedOf,
  priorities,
  statuses,
  type Table,
} from "./sandbox-tables.ts"
import { signatureOf } from "./webhooks.ts"

const host = "api-na.myconnectwise.net"
const base = `${host}/v4_6_release/apis/3.0`
const company = "sandbox"
const app = { clientId: "sandbox-client", clientSecret: "sandbox-secret", webhookSecret: "sandbox-signing-key" }
const secrets = {
  publicKey: "sandboxpublic",
  privateKey: "sandboxprivate",
  clientId: "5c7a7c40-0000-4000-8000-000000000001",
}

/** ConnectWise with one company: key pair and client id, conditions, JSON Patch, notes below tickets, callbacks signed with its key. */
export const connectwiseSandbox: Sandbox = { app, inputs: { host, company, member: apiMember }, secrets, make }

type Work = (request: SandboxRequest, params: Readonly<Record<string, string>>) => SandboxReply

function make(env: SandboxEnv): SandboxApp {
  const access = { isRevoked: false }
  const callbacks = new Map<string, CwRecord>()
  const manage = makeManage(env, (type, record, verb) => {
    const body = JSON.stringify({
      MessageId: env.uuid(),
      FromUrl: host,
      CompanyId: company,
      MemberId: "nikos",
      Action: { created: "added", changed: "updated", removed: "deleted" }[verb],
      Type: type,
      ID: record["id"],
      ProductInstanceId: null,
      Entity: JSON.stringify(record),
      Metadata: { key_url: `https://${host}/v4_6_release/keys` },
    })
    env.deliver({ body, headers: { "content-type": "application/json", ...sign(body) } })
  })
  const guarded =
    (work: Work): Work =>
    (request, params) =>
      isAllowed(access, request)
        ? work(request, params)
        : refused("Unauthorized", "Provided authentication is invalid", 401)
  const table = Object.entries({ ...apiRoutes(manage), ...callbackRoutes(env, callbacks) })
  return {
    tables: {
      companies: manage.companies,
      tickets: manage.tickets,
      // What a person or a push wrote; a ticket's first note is its description.
      notes: { ...manage.notes, all: () => manage.notes.all().filter((note) => note["issueFlag"] !== true) },
      timeEntries: manage.time,
    },
    login: {
      revoke: () => {
        access.isRevoked = true
      },
      expire: () => undefined,
      refreshes: () => 0,
    },
    sign,
    handle: routes(
      Object.fromEntries(table.map(([pattern, work]) => [pattern.replace(" ", ` ${base}`), guarded(work)])),
    ),
  }
}

function sign(body: string): Readonly<Record<string, string>> {
  return { "x-content-signature": signatureOf(app.webhookSecret, body) }
}

function isAllowed({ isRevoked }: { readonly isRevoked: boolean }, { headers }: SandboxRequest): boolean {
  const [, login = ""] = /^Basic (.+)$/.exec(headers["authorization"] ?? "") ?? []
  const expected = `${company}+${secrets.publicKey}:${secrets.privateKey}`
  return !isRevoked && Buffer.from(login, "base64").toString() === expected && headers["clientid"] === secrets.clientId
}

function apiRoutes({ companies, tickets, notes, time }: Manage): Record<string, Work> {
  const below = (parent: string) => notes.all().filter((note) => String(note["ticketId"]) === parent)
  return {
    "GET /system/info": () => json({ version: "v2025.16.100000", isCloud: true, cloudRegion: "NA" }),
    "GET /system/members": (request) => listed(members, request),
    ...recordRoutes("/company/companies", companies, companyProblem),
    ...recordRoutes("/service/tickets", tickets, (ticket) => ticketProblem(companies, ticket)),
    ...recordRoutes("/time/entries", time, (entry) => timeProblem(tickets, entry)),
    "POST /service/tickets": (request) => {
      const { initialDescription, ...draft }: CwRecord = Object(request.json)
      const problem = ticketProblem(companies, draft)
      if (problem !== null) return invalid(problem)
      const made = tickets.insert(draft)
      const first = { ticketId: made["id"], text: initialDescription, issueFlag: true, createdBy: apiMember }
      if (typeof initialDescription === "string") notes.insert(first)
      return json(tickets.get(String(made["id"])), 201)
    },
    "DELETE /time/entries/:id": (_request, { id = "" }) => {
      if (time.get(id) === undefined) return missing("TimeEntry", id)
      time.remove(id)
      return { status: 204, text: "" }
    },
    "GET /service/tickets/:parent/notes": (request, { parent = "" }) =>
      tickets.get(parent) === undefined ? missing("Ticket", parent) : listed(below(parent), request),
    "GET /service/tickets/:parent/notes/:id": (_request, { parent = "", id = "" }) =>
      shown("Note", id, notes.get(`${parent}/${id}`)),
    "POST /service/tickets/:parent/notes": (request, { parent = "" }) => {
      const draft: CwRecord = Object(request.json)
      if (tickets.get(parent) === undefined) return missing("Ticket", parent)
      if (!said(draft["text"])) return invalid({ field: "text", message: "The text field is required." })
      const who = { member: { id: 1, identifier: apiMember, name: "API" }, createdBy: apiMember }
      return json(notes.insert({ ...draft, ...who, ticketId: Number(parent) }), 201)
    },
  }
}

interface Problem {
  readonly field: string
  readonly message: string
}

function recordRoutes(
  path: string,
  records: Table,
  problemOf: (record: CwRecord) => Problem | null,
): Record<string, Work> {
  return {
    [`GET ${path}`]: (request) => listed(records.all(), request),
    [`GET ${path}/:id`]: (_request, { id = "" }) => shown("Record", id, records.get(id)),
    [`POST ${path}`]: (request) => {
      const problem = problemOf(Object(request.json))
      return problem === null ? json(records.insert(Object(request.json)), 201) : invalid(problem)
    },
    [`PATCH ${path}/:id`]: (request, { id = "" }) => {
      const old = records.get(id)
      if (old === undefined) return missing("Record", id)
      const patch = patchOf(request.json)
      const problem =
        patch === null ? { field: "", message: "The body is no JSON Patch" } : problemOf({ ...old, ...patch })
      return patch === null || problem !== null
        ? invalid(problem ?? { field: "", message: "" })
        : json(records.change(id, patch))
    },
  }
}

function patchOf(operations: unknown): CwRecord | null {
  if (!Array.isArray(operations) || operations.length === 0) return null
  return Object.fromEntries(operations.map(({ path, value }: { path: string; value: unknown }) => [path, value]))
}

function companyProblem(record: CwRecord): Problem | null {
  if (!said(record["name"])) return { field: "name", message: "The name field is required." }
  if (!said(record["identifier"]) || String(record["identifier"]).length > 25)
    return { field: "identifier", message: "The identifier is required and has at most 25 characters." }
  const hasAddress = ["addressLine1", "addressLine2", "city", "state", "zip"].some((one) => said(record[one]))
  return hasAddress ? null : { field: "addressLine1", message: "At least one address field is required" }
}

function ticketProblem(companies: Table, ticket: CwRecord): Problem | null {
  if (!said(ticket["summary"]) || String(ticket["summary"]).length > 100)
    return { field: "summary", message: "The summary is required and has at most 100 characters." }
  if (companies.get(String(Reflect.get(Object(ticket["company"]), "id"))) === undefined)
    return { field: "company", message: "The company does not exist" }
  const isStrange = (list: typeof statuses | typeof priorities, named: unknown) =>
    named !== undefined && namedOf(list, named) === undefined
  if (isStrange(statuses, ticket["status"])) return { field: "status", message: "The status is not on this board" }
  return isStrange(priorities, ticket["priority"]) ? { field: "priority", message: "There is no such priority" } : null
}

function timeProblem(tickets: Table, entry: CwRecord): Problem | null {
  if (!said(entry["timeStart"])) return { field: "timeStart", message: "The timeStart field is required." }
  const isKnown = entry["chargeToType"] === "ServiceTicket" && tickets.get(String(entry["chargeToId"])) !== undefined
  return isKnown ? null : { field: "chargeToId", message: "The ticket does not exist" }
}

function callbackRoutes(env: SandboxEnv, callbacks: Map<string, CwRecord>): Record<string, Work> {
  return {
    "GET /system/callbacks": (request) => listed([...callbacks.values()], request),
    "POST /system/callbacks": (request) => {
      const draft: CwRecord = Object(request.json)
      const lacking = ["url", "objectId", "type", "level"].find((one) => draft[one] === undefined)
      if (lacking !== undefined) return invalid({ field: lacking, message: `The ${lacking} field is required.` })
      const made = { inactiveFlag: false, ...draft, id: env.serial("callback") }
      callbacks.set(String(made.id), made)
      return json(made, 201)
    },
    "DELETE /system/callbacks/:id": (_request, { id = "" }) =>
      callbacks.delete(id) ? { status: 204, text: "" } : missing("Callback", id),
  }
}

function said(value: unknown): boolean {
  return typeof value === "string" && value.trim() !== ""
}

function shown(what: string, id: string, record: CwRecord | undefined): SandboxReply {
  return record === undefined ? missing(what, id) : json(record)
}

function missing(what: string, id: string): SandboxReply {
  return refused("NotFound", `${what} ${id} not found`, 404)
}

function invalid({ field, message }: Problem): SandboxReply {
  const errors = [{ code: "InvalidField", message, resource: "record", field }]
  return json({ code: "InvalidObject", message: "The object is invalid", errors }, 400)
}

function refused(code: string, message: string, status: number): SandboxReply {
  return json({ code, message, errors: null }, status)
}

const condition = /^([\w/]+)\s*(>=|=)\s*(.+)$/

/** What the conditions leave, in the order asked for, one page of it. */
function listed(all: readonly CwRecord[], { query }: SandboxRequest): SandboxReply {
  const asked = (query.get("conditions") ?? "").split(" and ").filter((one) => one !== "")
  const found = all.filter((record) => asked.every((one) => holds(record, one)))
  const sorted =
    query.get("orderBy") === "lastUpdated asc" ? found.toSorted((a, b) => (updated(a) < updated(b) ? -1 : 1)) : found
  const size = Math.min(1_000, Number(query.get("pageSize") ?? 25))
  const page = Math.max(1, Number(query.get("page") ?? 1))
  return json(sorted.slice((page - 1) * size, page * size))
}

function updated(record: CwRecord): string {
  return String(Reflect.get(Object(record["_info"]), "lastUpdated"))
}

function holds(record: CwRecord, text: string): boolean {
  const [, path = "", operator, literal = ""] = condition.exec(text) ?? []
  const value = path === "lastUpdated" ? updated(record) : valueAt(record, path)
  const wanted = literal.replace(/^[["]|[\]"]$/g, "").replace(/\\(.)/g, "$1")
  return operator === ">=" ? String(value) >= wanted : String(value).toLowerCase() === wanted.toLowerCase()
}

function valueAt(record: CwRecord, path: string): unknown {
  return path.split("/").reduce<unknown>((at, name) => Reflect.get(Object(at), name), record)
}
