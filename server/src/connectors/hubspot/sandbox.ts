import { createHash } from "node:crypto"
import {
  json,
  limits,
  oauthSandbox,
  routes,
  type Sandbox,
  type SandboxApp,
  type SandboxEnv,
  type SandboxReply,
  type SandboxRequest,
} from "#hub"
import {
  archived,
  askedFor,
  batchRead,
  batchWritten,
  created,
  linked,
  listed,
  oneOf,
  patched,
  readLinks,
  removed,
  shownAs,
} from "./sandbox-calls.ts"
import { refusedWith, throttledBy } from "./sandbox-errors.ts"
import {
  type HRecord,
  type HTable,
  knownProperties,
  makeTables,
  type ObjectName,
  objectAt,
  stages,
} from "./sandbox-objects.ts"
import { searched } from "./sandbox-search.ts"

const app = { clientId: "sandbox-client", clientSecret: "sandbox-secret", webhookSecret: "sandbox-secret" }
const host = "api.hubapi.com"
const portalId = 62515
/** The path of each interface in the date versions, and in the numbered one that HubSpot's own client (13) calls. */
const versions = {
  objects: ["/crm/objects/:version", "/crm/v3/objects"],
  associations: ["/crm/associations/:version", "/crm/v4/associations"],
}
const windows = { ten: { max: 110, perMs: 10_000 }, day: { max: 250_000, perMs: 86_400_000 } }
const searches = { second: { max: 5, perMs: 1_000 } }

/** One HubSpot account with its objects. */
export interface HubspotAccount {
  readonly env: SandboxEnv
  readonly tables: Readonly<Record<ObjectName, HTable>>
  /** Properties with unique values that somebody made, by object. */
  readonly own: Map<string, Set<string>>
  /** All that somebody made, by object and name, as they are shown. */
  readonly made: Map<string, Map<string, HRecord>>
}

/** HubSpot with one account: OAuth, objects one by one and in batches, search, associations, properties, limits, signed webhooks. */
export const hubspotSandbox: Sandbox = { app, make }

type Work = (request: SandboxRequest, object: ObjectName, params: Readonly<Record<string, string>>) => SandboxReply

function make(env: SandboxEnv): SandboxApp {
  const login = oauthSandbox(env, {
    ...app,
    accessLifeS: 1800,
    refresh: "stable",
    tokenFields: { hub_id: portalId, user_id: 1, token_use: "access_token" },
  })
  const counted = limits(env, windows)
  const searchCounted = limits(env, searches)
  const account: HubspotAccount = { env, own: new Map(), made: new Map(), tables: makeTables(env, hooks(env)) }
  const guarded =
    (work: Work, access: "read" | "write") =>
    (request: SandboxRequest, params: Readonly<Record<string, string>>): SandboxReply => {
      const name = params["object"] ?? params["from"] ?? "contacts"
      const id = env.uuid()
      if (!(name in knownProperties))
        return refusedWith(
          { status: 400, category: "VALIDATION_ERROR", message: `Unable to infer object type from: ${name}` },
          id,
        )
      const object = name as ObjectName
      const scopes = login.scopesOf(request)
      if (scopes === null)
        return refusedWith(
          {
            status: 401,
            category: "EXPIRED_AUTHENTICATION",
            message: "The OAuth token used to make this call expired",
          },
          id,
        )
      const needed = `crm.objects.${object}.${access}`
      if (!scopes.includes(needed))
        return refusedWith(
          {
            status: 403,
            category: "MISSING_SCOPES",
            message: `This app hasn't been granted all required scopes: ${needed}`,
          },
          id,
        )
      const full = counted.count("app")
      if (full?.full === "day") return throttledBy("DAILY", "You have reached your daily limit.", id)
      if (full) return throttledBy("TEN_SECONDLY_ROLLING", "You have reached your ten_secondly_rolling limit.", id)
      if (request.path.endsWith("/search") && searchCounted.count("app"))
        return throttledBy("SECONDLY", "You have reached your secondly limit.", id)
      return withLeft(work(request, object, params), counted.left("app"))
    }
  return {
    tables: account.tables,
    login: login.login,
    sign,
    handle: routes({
      "GET app.hubspot.com/oauth/authorize": login.authorize,
      [`POST ${host}/oauth/:version/token`]: login.token,
      [`POST ${host}/oauth/:version/token/revoke`]: login.revokeToken,
      ...accountRoutes(account, guarded),
      ...Object.fromEntries(
        versions.objects.flatMap((base) => Object.entries(objectRoutes(account, guarded, `${host}${base}`))),
      ),
      ...Object.fromEntries(
        versions.associations.flatMap((base) => Object.entries(linkRoutes(account, guarded, `${host}${base}`))),
      ),
    }),
  }
}

type Guarded = (
  work: Work,
  access: "read" | "write",
) => (request: SandboxRequest, params: Readonly<Record<string, string>>) => SandboxReply

function accountRoutes(account: HubspotAccount, guarded: Guarded) {
  const details = {
    portalId,
    accountType: "DEVELOPER_TEST",
    timeZone: "Europe/Athens",
    companyCurrency: "EUR",
    additionalCurrencies: ["USD"],
    utcOffset: "+02:00",
    utcOffsetMilliseconds: 7_200_000,
    uiDomain: "app-eu1.hubspot.com",
    dataHostingLocation: "eu1",
  }
  const owner = {
    id: "41",
    email: "sales@mortise.example",
    type: "PERSON",
    firstName: "Sales",
    lastName: "Desk",
    archived: false,
  }
  return {
    [`GET ${host}/account-info/:version/details`]: guarded(() => json(details), "read"),
    [`GET ${host}/crm/pipelines/:version/:object`]: guarded(() => json({ results: [pipeline] }), "read"),
    [`GET ${host}/crm/owners/:version`]: guarded(() => json({ results: [owner] }), "read"),
    [`GET ${host}/crm/properties/:version/:object`]: guarded(
      (_request, object) => json({ results: propertiesOf(account, object) }),
      "read",
    ),
    [`POST ${host}/crm/properties/:version/:object`]: guarded(
      (request, object) => propertyMade(account, request, object),
      "write",
    ),
  }
}

const pipeline = {
  id: "default",
  label: "Sales Pipeline",
  displayOrder: 0,
  archived: false,
  createdAt: "2026-01-01T00:00:00Z",
  updatedAt: "2026-01-01T00:00:00Z",
  stages: stages.map(([id, label, probability, isClosed], displayOrder) => ({
    ...{ id, label, displayOrder, archived: false, metadata: { probability, isClosed } },
    ...{ createdAt: "2026-01-01T00:00:00Z", updatedAt: "2026-01-01T00:00:00Z" },
  })),
}

function propertiesOf({ made }: HubspotAccount, object: ObjectName): readonly HRecord[] {
  const plain = { type: "string", fieldType: "text", hasUniqueValue: false, hidden: false, hubspotDefined: true }
  return [
    ...knownProperties[object].map((name) => ({ name, label: name, ...plain })),
    ...(made.get(object)?.values() ?? []),
  ]
}

function propertyMade({ env, own, made }: HubspotAccount, request: SandboxRequest, object: ObjectName): SandboxReply {
  const asked = objectAt({ asked: request.json }, "asked")
  const name = String(asked["name"] ?? "")
  const known = made.get(object) ?? new Map<string, HRecord>()
  if (known.has(name) || knownProperties[object].includes(name))
    return refusedWith(
      { status: 409, category: "OBJECT_ALREADY_EXISTS", message: `Property "${name}" already exists` },
      env.uuid(),
    )
  const shown = { hidden: false, ...asked, hubspotDefined: false, archived: false, createdAt: env.now().toISOString() }
  made.set(object, known.set(name, shown))
  if (asked["hasUniqueValue"] === true) own.set(object, (own.get(object) ?? new Set<string>()).add(name))
  return json(shown, 201)
}

function objectRoutes(account: HubspotAccount, guarded: Guarded, base: string) {
  return {
    [`POST ${base}/:object/search`]: guarded(
      (request, object) => searched(request, account.tables[object], shown(object, request), account.env.uuid()),
      "read",
    ),
    [`POST ${base}/:object/batch/read`]: guarded((request, object) => batchRead(account, request, object), "read"),
    [`POST ${base}/:object/batch/create`]: guarded(
      (request, object) => batchWritten(account, request, object, "create"),
      "write",
    ),
    [`POST ${base}/:object/batch/update`]: guarded(
      (request, object) => batchWritten(account, request, object, "update"),
      "write",
    ),
    [`POST ${base}/:object/batch/upsert`]: guarded(
      (request, object) => batchWritten(account, request, object, "upsert"),
      "write",
    ),
    [`POST ${base}/:object/batch/archive`]: guarded((request, object) => archived(account, request, object), "write"),
    [`GET ${base}/:object`]: guarded((request, object) => listed(account, request, object), "read"),
    [`POST ${base}/:object`]: guarded((request, object) => created(account, request, object), "write"),
    [`GET ${base}/:object/:id`]: guarded((request, object, { id = "" }) => oneOf(account, request, object, id), "read"),
    [`PATCH ${base}/:object/:id`]: guarded(
      (request, object, { id = "" }) => patched(account, request, object, id),
      "write",
    ),
    [`DELETE ${base}/:object/:id`]: guarded((_request, object, { id = "" }) => removed(account, object, id), "write"),
  }
}

function linkRoutes(account: HubspotAccount, guarded: Guarded, base: string) {
  const path = `${base}/:from/:to/batch`
  return {
    [`POST ${path}/read`]: guarded((request, from, { to = "" }) => readLinks(account, request, from, to), "read"),
    [`POST ${path}/create`]: guarded((request, from, { to = "" }) => linked(account, request, from, to, true), "write"),
    [`POST ${path}/archive`]: guarded(
      (request, from, { to = "" }) => linked(account, request, from, to, false),
      "write",
    ),
  }
}

function shown(object: ObjectName, request: SandboxRequest): (record: HRecord) => HRecord {
  return (record) => shownAs(object, record, askedFor(request))
}

function withLeft(reply: SandboxReply, left: Readonly<Record<string, number>>): SandboxReply {
  const headers = {
    "x-hubspot-ratelimit-daily": String(windows.day.max),
    "x-hubspot-ratelimit-daily-remaining": String(left["day"]),
    "x-hubspot-ratelimit-max": String(windows.ten.max),
    "x-hubspot-ratelimit-remaining": String(left["ten"]),
    "x-hubspot-ratelimit-interval-milliseconds": String(windows.ten.perMs),
  }
  return { ...reply, headers: { ...headers, ...reply.headers } }
}

const singular = { contacts: "contact", companies: "company", deals: "deal" } as const

function hooks(env: SandboxEnv) {
  return (object: ObjectName, record: HRecord, verb: "created" | "changed" | "removed"): void => {
    const what = { created: "creation", changed: "propertyChange", removed: "deletion" }[verb]
    const event = {
      ...{ eventId: env.serial("event"), subscriptionId: 7, portalId, appId: 1, occurredAt: env.now().getTime() },
      ...{
        subscriptionType: `${singular[object]}.${what}`,
        attemptNumber: 0,
        objectId: Number(record["id"]),
        changeSource: "CRM_UI",
      },
    }
    const body = JSON.stringify([event])
    env.deliver({ body, headers: { "content-type": "application/json", ...sign(body) } })
  }
}

/** CRM webhooks carry the first version's hash; the third's needs the address, which only the sender of a real message knows. */
function sign(body: string): Readonly<Record<string, string>> {
  const hash = createHash("sha256").update(app.clientSecret).update(body).digest("hex")
  return { "x-hubspot-signature": hash, "x-hubspot-signature-version": "v1" }
}
