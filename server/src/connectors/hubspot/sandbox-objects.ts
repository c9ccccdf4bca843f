// The CRM objects of the simulated account: what HubSpot fills in, checks and refuses.
import { growing, type SandboxEnv, type SandboxTable, table } from "#hub"

export type HRecord = Readonly<Record<string, unknown>>
export type HTable = SandboxTable<HRecord>
export type ObjectName = "contacts" | "companies" | "deals"

const shared = ["hs_object_id", "createdate"] as const
/** What the account knows from the beginning; more is made by the properties API. */
export const knownProperties: Readonly<Record<ObjectName, readonly string[]>> = {
  contacts: [
    ...shared,
    ...["email", "firstname", "lastname", "phone", "mobilephone", "fax", "address", "city", "state", "zip", "country"],
    ...["website", "associatedcompanyid", "hs_email_optout", "lastmodifieddate", "lifecyclestage", "company"],
  ],
  companies: [
    ...shared,
    ...["name", "domain", "website", "phone", "address", "address2", "city", "state", "zip", "country"],
    ...["description", "hs_lastmodifieddate", "industry"],
  ],
  deals: [
    ...shared,
    ...["dealname", "dealstage", "pipeline", "amount", "deal_currency_code", "closedate", "hubspot_owner_id"],
    ...["hs_lastmodifieddate", "description", "closed_lost_reason"],
  ],
}
/** What an answer holds where nothing else is asked for. */
export const defaultProperties: Readonly<Record<ObjectName, readonly string[]>> = {
  contacts: ["createdate", "email", "firstname", "hs_object_id", "lastmodifieddate", "lastname"],
  companies: ["createdate", "domain", "hs_lastmodifieddate", "hs_object_id", "name"],
  deals: [
    "amount",
    "closedate",
    "createdate",
    "dealname",
    "dealstage",
    "hs_lastmodifieddate",
    "hs_object_id",
    "pipeline",
  ],
}
const readOnlyProperties = ["hs_object_id", "createdate", "lastmodifieddate", "hs_lastmodifieddate", "hs_email_optout"]

const changedAtOf = (object: ObjectName) => (object === "contacts" ? "lastmodifieddate" : "hs_lastmodifieddate")

export const stages = [
  ["appointmentscheduled", "Appointment Scheduled", "0.2", "false"],
  ["contractsent", "Contract Sent", "0.9", "false"],
  ["closedwon", "Closed Won", "1.0", "true"],
  ["closedlost", "Closed Lost", "0.0", "true"],
] as const

type OnChange = (object: ObjectName, record: HRecord, verb: "created" | "changed" | "removed") => void

/** The tables of one account. */
export function makeTables(env: SandboxEnv, onChange: OnChange): Readonly<Record<ObjectName, HTable>> {
  const now = growing(env.now)
  const make = (object: ObjectName, sample: HTable["sample"]): HTable =>
    table<HRecord>({
      id: (r) => String(r["id"]),
      made: (draft) => made(env, object, draft),
      changed: (old, patch) => merged(object, old, patch),
      stamp: (record) => stamped(object, record, now().toISOString()),
      onChange: (record, verb) => onChange(object, record, verb),
      sample,
    })
  return {
    contacts: make("contacts", (n) => ({
      properties: {
        email: `contact${n}@example.com`,
        firstname: "Contact",
        lastname: `Number ${n}`,
        phone: `+30 210 ${n}`,
      },
    })),
    companies: make("companies", (n) => ({ properties: { name: `Company ${n}`, city: "Athens", country: "Greece" } })),
    deals: make("deals", (n) => ({
      properties: { dealname: `Deal ${n}`, dealstage: "appointmentscheduled", pipeline: "default", amount: `${n}.50` },
    })),
  }
}

function made(env: SandboxEnv, object: ObjectName, draft: HRecord): HRecord {
  const id = String(1_000 + env.serial("object"))
  const at = env.now().toISOString()
  const fresh = { id, properties: { hs_object_id: id, createdate: at }, createdAt: at, archived: false }
  const whole = object === "deals" ? { ...fresh, links: { contacts: null, companies: null } } : fresh
  return merged(object, whole, draft)
}

function merged(object: ObjectName, old: HRecord, patch: HRecord): HRecord {
  const properties = { ...objectAt(old, "properties"), ...objectAt(patch, "properties") }
  const email = properties["email"]
  if (typeof email === "string") properties["email"] = email.trim().toLowerCase()
  const links = { ...objectAt(old, "links"), ...objectAt(patch, "links") }
  return { ...old, properties, ...(object === "deals" ? { links } : {}) }
}

function stamped(object: ObjectName, record: HRecord, at: string): HRecord {
  const properties = { ...objectAt(record, "properties"), [changedAtOf(object)]: at }
  return { ...record, properties, updatedAt: at }
}

export function objectAt(record: unknown, name: string): Record<string, unknown> {
  const found: unknown = Reflect.get(Object(record), name)
  return typeof found === "object" && found !== null ? { ...found } : {}
}

export interface Problem {
  readonly status: number
  readonly category: string
  readonly message: string
}

/** Why HubSpot does not take these properties of a record; null when it does. */
export function problemOf(
  account: {
    readonly tables: Readonly<Record<ObjectName, HTable>>
    readonly own: ReadonlyMap<string, ReadonlySet<string>>
    readonly made: ReadonlyMap<string, ReadonlyMap<string, HRecord>>
  },
  object: ObjectName,
  properties: HRecord,
  self: HRecord | undefined,
): Problem | null {
  const known = new Set([...knownProperties[object], ...(account.made.get(object)?.keys() ?? [])])
  const invalid = (message: string): Problem => ({ status: 400, category: "VALIDATION_ERROR", message })
  for (const [name, value] of Object.entries(properties)) {
    if (!known.has(name)) return invalid(`Property values were not valid: Property "${name}" does not exist`)
    if (readOnlyProperties.includes(name))
      return invalid(`Property values were not valid: "${name}" is a read only property`)
    if (typeof value !== "string" && value !== null)
      return invalid(`Property values were not valid: "${name}" is no text`)
  }
  const { email, dealstage, amount, closedate } = { email: "", dealstage: "", amount: "", closedate: "", ...properties }
  if (email && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(String(email)))
    return invalid(`Property values were not valid: Email address ${email} is invalid`)
  if (dealstage && !stages.some(([id]) => id === dealstage))
    return invalid(`Property values were not valid: ${dealstage} was not one of the allowed options`)
  if (amount && Number.isNaN(Number(amount)))
    return invalid(`Property values were not valid: ${amount} was not a valid number`)
  if (closedate && Number.isNaN(Date.parse(String(closedate))))
    return invalid(`Property values were not valid: ${closedate} was not a valid long`)
  const isNamed = self !== undefined || naming[object].some((name) => properties[name])
  if (!isNamed) return invalid(`A new record needs one of ${naming[object].join(", ")}`)
  return uniqueProblem(account, object, properties, self)
}

/** What a new record has to have one of (docs: create contacts, companies, deals). */
const naming = {
  contacts: ["email", "firstname", "lastname"],
  companies: ["name", "domain"],
  deals: ["dealname"],
} as const

function uniqueProblem(
  { tables, own }: Parameters<typeof problemOf>[0],
  object: ObjectName,
  properties: HRecord,
  self: HRecord | undefined,
): Problem | null {
  for (const name of ["email", ...(own.get(object) ?? [])]) {
    const value = String(properties[name] ?? "").toLowerCase()
    if (value === "" || (name === "email" && object !== "contacts")) continue
    const twin = tables[object]
      .all()
      .find((r) => r["id"] !== self?.["id"] && propertyOf(r, name).toLowerCase() === value)
    if (twin === undefined) continue
    const what = name === "email" ? "Contact already exists." : `${name} is not unique.`
    return { status: 409, category: "CONFLICT", message: `${what} Existing ID: ${twin["id"]}` }
  }
  return null
}

/** A property's text; empty where it has none. */
export function propertyOf(record: HRecord, name: string): string {
  return String(objectAt(record, "properties")[name] ?? "")
}
