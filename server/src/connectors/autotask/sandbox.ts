import { createHmac } from "node:crypto"
import {
  json,
  routes,
  type Sandbox,
  type SandboxApp,
  type SandboxEnv,
  type SandboxReply,
  type SandboxRequest,
} from "#hub"
import type { ARecord } from "./calls.ts"
import { apiResource, type EntityName, lookups, makeEntities, pickLists, type Table } from "./sandbox-tables.ts"

const host = "webservices2.autotask.net"
const base = `${host}/atservicesrest/v1.0`
const user = "api@sandbox.example.com"
const app = { clientId: "sandbox-client", clientSecret: "sandbox-secret" }
const secrets = { secret: "sandbox-secret", integrationCode: "SANDBOXCODE" }

/** Autotask with one database: zone, queries, writes that answer ids, refusals by 500, webhooks signed with our secret. */
export const autotaskSandbox: Sandbox = { app, inputs: { user }, secrets, make }

type Work = (request: SandboxRequest, params: Readonly<Record<string, string>>) => SandboxReply
type Webhooks = Map<string, ARecord>

function make(env: SandboxEnv): SandboxApp {
  const access = { isRevoked: false }
  const hooks: Record<string, Webhooks> = { TicketWebhooks: new Map(), TicketNoteWebhooks: new Map() }
  const entities = makeEntities(env, (entity, record, verb) => {
    const Action = { created: "Create", changed: "Update", removed: "Delete" }[verb]
    for (const hook of hooks[`${entity}Webhooks`]?.values() ?? []) {
      const what = { Action, Guid: hook["webhookGUID"], EntityType: entity, Id: record["id"], Fields: {} }
      const body = JSON.stringify({
        ...what,
        EventTime: env.now().toISOString(),
        SequenceNumber: env.serial("sequence"),
        PersonID: 5,
      })
      env.deliver({ body, headers: { "content-type": "application/json", ...signed(body, hook) } })
    }
  })
  const guarded =
    (work: Work): Work =>
    (request, params) =>
      isAllowed(access, request) ? work(request, params) : refused("The API user or its secret is not valid", 401)
  const table = Object.entries({ ...entityRoutes(entities), ...hookRoutes(env, hooks) })
  return {
    tables: {
      companies: entities.Companies,
      tickets: entities.Tickets,
      notes: entities.TicketNotes,
      timeEntries: entities.TimeEntries,
    },
    login: {
      revoke: () => {
        access.isRevoked = true
      },
      expire: () => undefined,
      refreshes: () => 0,
    },
    sign: (body) => signed(body, [...(hooks["TicketWebhooks"]?.values() ?? [])].at(-1)),
    handle: routes({
      "GET webservices.autotask.net/atservicesrest/v1.0/zoneInformation": ({ query }) =>
        query.get("user") === user
          ? json({
              zoneName: "America East",
              url: `https://${host}/atservicesrest/`,
              webUrl: "https://ww2.autotask.net/",
              ci: 1,
            })
          : refused("The user does not exist", 500),
      ...Object.fromEntries(table.map(([pattern, work]) => [pattern.replace(" ", ` ${base}`), guarded(work)])),
    }),
  }
}

function signed(body: string, hook: ARecord | undefined): Readonly<Record<string, string>> {
  const hash = createHmac("sha1", String(hook?.["secretKey"] ?? ""))
    .update(body)
    .digest("base64")
  return { "x-hook-signature": `sha1=${hash}` }
}

function isAllowed({ isRevoked }: { readonly isRevoked: boolean }, { headers }: SandboxRequest): boolean {
  const isKnown = headers["username"] === user && headers["secret"] === secrets.secret
  return !isRevoked && isKnown && headers["apiintegrationcode"] === secrets.integrationCode
}

function entityRoutes(entities: Readonly<Record<EntityName, Table>>): Record<string, Work> {
  const changed =
    (name: EntityName): Work =>
    (request) => {
      const { id, ...patch }: ARecord = Object(request.json)
      const old = entities[name].get(String(id))
      if (old === undefined) return refused("No matching records found", 404)
      const problem =
        problemOf(entities, name, { ...old, ...patch }) ??
        (Object.keys(patch).length === 0 ? "Nothing to change" : null)
      if (problem !== null) return refused(problem)
      entities[name].change(String(id), patch)
      return json({ itemId: id })
    }
  const made = (name: EntityName, more: ARecord, request: SandboxRequest): SandboxReply => {
    const draft: ARecord = { ...Object(request.json), ...more }
    const problem = problemOf(entities, name, draft)
    return problem === null ? json({ itemId: entities[name].insert(draft)["id"] }) : refused(problem)
  }
  const names = ["Companies", "Tickets", "TicketNotes", "TimeEntries"] as const
  return {
    ...Object.fromEntries(
      Object.entries(pickLists).map(([name, lists]): [string, Work] => [
        `GET /${name}/entityInformation/fields`,
        () => json({ fields: Object.entries(lists).map(([field, values]) => fieldOf(field, values)) }),
      ]),
    ),
    ...Object.fromEntries(
      names.flatMap((name): [string, Work][] => [
        [`POST /${name}/query`, (request) => queried(entities[name].all(), request)],
        [`GET /${name}/:id`, (_request, { id = "" }) => json({ item: entities[name].get(id) ?? null })],
        [`PATCH /${name}`, changed(name)],
      ]),
    ),
    ...Object.fromEntries(
      Object.entries(lookups).map(([name, list]): [string, Work] => [
        `POST /${name}/query`,
        (request) => queried(list, request),
      ]),
    ),
    "POST /Companies": (request) => made("Companies", {}, request),
    "POST /Tickets": (request) => made("Tickets", {}, request),
    "POST /Tickets/:id/Notes": (request, { id = "" }) =>
      made("TicketNotes", { ticketID: Number(id), creatorResourceID: apiResource }, request),
    "POST /TimeEntries": (request) => made("TimeEntries", {}, request),
    "DELETE /TimeEntries/:id": (_request, { id = "" }) => {
      if (entities.TimeEntries.get(id) === undefined) return refused("No matching records found", 404)
      entities.TimeEntries.remove(id)
      return json({ itemId: Number(id) })
    },
  }
}

function fieldOf(name: string, values: readonly (readonly [number, string])[]): ARecord {
  const picklistValues = values.map(([value, label]) => ({ value: String(value), label, isActive: true }))
  return { name, dataType: "integer", isPickList: true, picklistValues }
}

const needs: Readonly<Record<EntityName, readonly string[]>> = {
  Companies: ["companyName", "companyType", "phone", "ownerResourceID"],
  Tickets: ["title", "companyID", "status", "priority", "dueDateTime"],
  TicketNotes: ["title", "description", "noteType", "publish"],
  TimeEntries: ["ticketID", "resourceID", "roleID", "dateWorked", "hoursWorked"],
}

function problemOf(entities: Readonly<Record<EntityName, Table>>, name: EntityName, record: ARecord): string | null {
  const isNew = record["id"] === undefined
  const lacking = needs[name].find((field) => isNew && (record[field] === undefined || record[field] === ""))
  if (lacking !== undefined) return `Missing Required Field: ${lacking}.`
  if (name === "Companies" && String(record["companyName"] ?? "") === "") return "Missing Required Field: companyName."
  if (name === "Tickets" && entities.Companies.get(String(record["companyID"])) === undefined)
    return "Unknown companyID."
  const isBelow = name === "TicketNotes" || name === "TimeEntries"
  return isBelow && entities.Tickets.get(String(record["ticketID"])) === undefined ? "Unknown ticketID." : null
}

function hookRoutes(env: SandboxEnv, hooks: Readonly<Record<string, Webhooks>>): Record<string, Work> {
  return Object.fromEntries(
    Object.entries(hooks).flatMap(([name, kept]): [string, Work][] => [
      [`POST /${name}/query`, (request) => queried([...kept.values()], request)],
      [
        `POST /${name}`,
        (request) => {
          const draft: ARecord = Object(request.json)
          const lacking = ["name", "webhookUrl", "deactivationUrl", "secretKey"].find(
            (field) => draft[field] === undefined,
          )
          if (lacking !== undefined) return refused(`Missing Required Field: ${lacking}.`)
          const id = env.serial("webhook")
          kept.set(String(id), { ...draft, id, webhookGUID: env.uuid() })
          return json({ itemId: id })
        },
      ],
      [
        `POST /${name}/:id/Fields`,
        (_request, { id = "" }) =>
          kept.has(id) ? json({ itemId: env.serial("webhook field") }) : refused("Unknown webhook.", 404),
      ],
      [
        `DELETE /${name}/:id`,
        (_request, { id = "" }) =>
          kept.delete(id) ? json({ itemId: Number(id) }) : refused("No matching records found", 404),
      ],
    ]),
  )
}

/** Autotask refuses with 500 and a list of words. */
function refused(message: string, status = 500): SandboxReply {
  return json({ errors: [message] }, status)
}

interface Asked {
  readonly op: string
  readonly field: string
  readonly value: string | number | boolean
}

function queried(all: readonly ARecord[], { json: body }: SandboxRequest): SandboxReply {
  const filter: unknown = Reflect.get(Object(body), "filter")
  const max = Number(Reflect.get(Object(body), "MaxRecords") ?? 500)
  if (!Array.isArray(filter) || filter.length === 0) return refused("A query needs a filter")
  if (!(max >= 1 && max <= 500)) return refused("MaxRecords is from 1 to 500")
  const found = all.filter((record) => filter.every((one: Asked) => holds(record[one.field], one)))
  const items = found.toSorted((a, b) => Number(a["id"]) - Number(b["id"])).slice(0, max)
  return json({ items, pageDetails: { count: items.length, requestCount: max, prevPageUrl: null, nextPageUrl: null } })
}

function holds(value: unknown, { op, value: wanted }: Asked): boolean {
  if (op === "eq") return String(value).toLowerCase() === String(wanted).toLowerCase()
  const [a, b] = [value, wanted].map((one) => (typeof one === "number" ? one : Date.parse(String(one))))
  return a !== undefined && b !== undefined && (op === "gt" ? a > b : a >= b)
}
