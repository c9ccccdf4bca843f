import {
  json,
  oauthSandbox,
  routes,
  type Sandbox,
  type SandboxApp,
  type SandboxEnv,
  type SandboxReply,
  type SandboxRequest,
} from "#hub"
import type { HRecord } from "./calls.ts"
import { isOurTime } from "./formats.ts"
import { closedStatuses, type Halo, lookups, makeHalo, sampleTime, type Table } from "./sandbox-tables.ts"

const app = { clientId: "sandbox-client", clientSecret: "sandbox-secret", webhookSecret: "halo:sandbox-password" }
const host = "halo.example.com"
const pageSizeMax = 100

/** Halo with one business: client credentials, lists in pages, arrays as writes, actions numbered by ticket, webhooks with Basic login. */
export const haloSandbox: Sandbox = {
  app,
  inputs: { url: `https://${host}` },
  secrets: { clientId: app.clientId, clientSecret: app.clientSecret },
  make,
}

type Work = (request: SandboxRequest, params: Readonly<Record<string, string>>) => SandboxReply

function make(env: SandboxEnv): SandboxApp {
  const login = oauthSandbox(env, { ...app, accessLifeS: 3600, refresh: "none" })
  // The API application was deleted or its secret changed.
  let isRevoked = false
  const halo = makeHalo(env, (message) => {
    const body = JSON.stringify({ id: env.uuid(), timestamp: env.now().toISOString(), ...message })
    env.deliver({ body, headers: { "content-type": "application/json", ...sign() } })
  })
  const guarded =
    (work: Work): Work =>
    (request, params) => {
      const scopes = login.scopesOf(request)
      if (scopes === null)
        return json({ error: "invalid_token", error_description: "The access token is not valid" }, 401)
      return scopes.includes("all") ? work(request, params) : json({ error: "The application has no permission" }, 403)
    }
  const table = Object.entries(apiRoutes(halo)).map(([pattern, work]): [string, Work] => [
    pattern.replace(" ", ` ${host}/api`),
    guarded(work),
  ])
  return {
    tables: {
      clients: halo.clients,
      tickets: halo.tickets,
      notes: halo.actions,
      timeEntries: {
        ...halo.actions,
        all: () => halo.actions.all().filter((one) => isOurTime(one["note"])),
        sample: (n) => sampleTime(halo, n),
      },
    },
    login: {
      ...login.login,
      revoke: () => {
        isRevoked = true
        login.login.expire()
      },
    },
    sign,
    handle: routes({
      [`POST ${host}/auth/token`]: (request) =>
        isRevoked ? json({ error: "invalid_client" }, 401) : login.token(request),
      ...Object.fromEntries(table),
    }),
  }
}

/** Halo's Basic login; it signs nothing of the body. */
function sign(): Readonly<Record<string, string>> {
  return { authorization: `Basic ${Buffer.from(app.webhookSecret).toString("base64")}` }
}

function apiRoutes(halo: Halo): Record<string, Work> {
  const { clients, tickets, actions } = halo
  return {
    "GET /Agent/me": () => json({ id: 2, name: "API Agent", email: "api@halo.example.com" }),
    "GET /Status": () => json(lookups.statuses.map(([id, name], sequence) => ({ id, name, sequence, type: 0 }))),
    "GET /Priority": () =>
      json(lookups.priorities.map(([priorityid, name]) => ({ id: halo.env.uuid(), slaid: 1, priorityid, name }))),
    "GET /TicketType": () => json(lookups.types.map(([id, name]) => ({ id, name }))),
    "GET /Users": ({ query }) => {
      const found = halo.users.filter((user) =>
        String(user["emailaddress"]).includes((query.get("search") ?? "").toLowerCase()),
      )
      return json({ record_count: found.length, users: found })
    },
    "GET /Client": (request) => listed("clients", clients.all().filter(isClientAsked(request)), request),
    "GET /Client/:id": (_request, { id = "" }) => shown(clients.get(id)),
    "POST /Client": (request) =>
      written(clients, request, (client) => (said(client["name"]) ? null : "The name is required")),
    "GET /Tickets": (request) => listed("tickets", tickets.all().filter(isTicketAsked(request)), request),
    "GET /Tickets/:id": (_request, { id = "" }) => shown(tickets.get(id)),
    "POST /Tickets": (request) => written(tickets, request, (ticket) => ticketProblem(halo, ticket)),
    "GET /Actions": ({ query }) => {
      const found = actions.all().filter((one) => String(one["ticket_id"]) === query.get("ticket_id"))
      if (tickets.get(query.get("ticket_id") ?? "") === undefined) return missing
      const newest = found.toReversed().slice(0, Number(query.get("count") ?? 50))
      return json({ record_count: found.length, actions: newest })
    },
    "GET /Actions/:id": ({ query }, { id = "" }) => shown(actions.get(`${query.get("ticket_id")}/${id}`)),
    "POST /Actions": (request) =>
      written(actions, request, (action) => {
        if (tickets.get(String(action["ticket_id"])) === undefined) return "The ticket does not exist"
        return said(action["note"]) ? null : "An action needs a note"
      }),
  }
}

const missing = json({ message: "Not Found" }, 404)

function shown(record: HRecord | undefined): SandboxReply {
  return record === undefined ? missing : json(record)
}

function said(value: unknown): boolean {
  return typeof value === "string" && value.trim() !== ""
}

function ticketProblem({ clients }: Halo, ticket: HRecord): string | null {
  if (!said(ticket["summary"])) return "A summary is required"
  return clients.get(String(ticket["client_id"])) === undefined ? "The client does not exist" : null
}

/** Halo takes an array, of which one is sent, makes what has no id and changes what has one, and answers the record. */
function written(records: Table, request: SandboxRequest, problemOf: (record: HRecord) => string | null): SandboxReply {
  const drafts: unknown = request.json
  const [draft] = Array.isArray(drafts) ? drafts : []
  if (typeof draft !== "object" || draft === null || Object.keys(draft).length === 0)
    return json({ message: "The request body holds no records" }, 400)
  const { id, ...fields } = draft as HRecord
  const key = id === undefined ? null : fields["ticket_id"] === undefined ? String(id) : `${fields["ticket_id"]}/${id}`
  const old = key === null ? undefined : records.get(key)
  if (key !== null && old === undefined) return missing
  const problem = problemOf({ ...old, ...fields })
  if (problem !== null) return json({ message: problem }, 400)
  return json(key === null ? records.insert(fields) : records.change(key, fields))
}

function isClientAsked({ query }: SandboxRequest) {
  const search = query.get("search")?.toLowerCase() ?? ""
  return (client: HRecord): boolean =>
    (query.get("includeinactive") === "true" || client["inactive"] !== true) &&
    String(client["name"]).toLowerCase().includes(search)
}

function isTicketAsked({ query }: SandboxRequest) {
  const since = query.get("lastupdatefromdate")
  const [client, summary] = [query.get("client_id"), query.get("search_summary")]
  return (ticket: HRecord): boolean =>
    (since === null || Date.parse(String(ticket["last_update"])) >= Date.parse(since)) &&
    (query.get("open_only") !== "true" || !closedStatuses.includes(ticket["status_id"])) &&
    (client === null || String(ticket["client_id"]) === client) &&
    (summary === null || String(ticket["summary"]).includes(summary))
}

function listed(plural: string, all: readonly HRecord[], { query }: SandboxRequest): SandboxReply {
  const sorted = all.toSorted((a, b) => Number(a["id"]) - Number(b["id"]))
  if (query.get("pageinate") !== "true")
    return json({ record_count: all.length, [plural]: sorted.slice(0, Number(query.get("count") ?? 50)) })
  const size = Math.min(pageSizeMax, Number(query.get("page_size") ?? 50))
  const page = Math.max(1, Number(query.get("page_no") ?? 1))
  const shownRows = sorted.slice((page - 1) * size, page * size)
  return json({ page_no: page, page_size: size, record_count: all.length, [plural]: shownRows })
}
