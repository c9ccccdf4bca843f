// How Autotask is called: queries by id and change, writes that answer an id only.
import {
  type Api,
  at,
  cursorPages,
  filled,
  nameKey,
  type PushItem,
  recordsAt,
  rowAt,
  rowsAt,
  VendorError,
  workMark,
} from "#hub"
import { pickedOf } from "./formats.ts"

/** Autotask gives 500 at most; shorter pages keep what one transaction takes over small. */
const pageSize = 100
/** Records of one search that are looked through. */
const searchMax = 50
/** Notes or entries of one ticket: the largest page there is. */
const belowMax = 500
const dayMs = 86_400_000
const titleMax = 100

export type ARecord = Readonly<Record<string, unknown>>

interface Condition {
  readonly op: "eq" | "gt" | "gte"
  readonly field: string
  readonly value: string | number | boolean
}

/** Changes of an entity in the order of ids: each page begins behind the last id, so that nothing is skipped while records move. */
export const pages = (entity: string, changedAt: string) =>
  cursorPages({
    fetch: async (api, { since, token }) => {
      const changed: Condition[] = since === null ? [] : [{ op: "gte", field: changedAt, value: since.toISOString() }]
      const filter: Condition[] = [{ op: "gt", field: "id", value: Number(token ?? -1) }, ...changed]
      const items = await queried(api, entity, filter, pageSize)
      const last = items.at(-1)?.["id"]
      return { items, next: items.length < pageSize ? null : String(last) }
    },
  })

/** The records that fit all conditions, by id. */
export async function queried(
  api: Api,
  entity: string,
  filter: readonly Condition[],
  max = searchMax,
): Promise<readonly ARecord[]> {
  return recordsAt(await api.post(`/${entity}/query`, { filter, MaxRecords: max }), "items")
}

const eq = (field: string, value: string | number | boolean): Condition => ({ op: "eq", field, value })

export const one = (entity: string) => async (api: Api, id: string) =>
  at(await api.find(`/${entity}/${encodeURIComponent(id)}`), "item") ?? null

/** Makes a record; Autotask answers its id. */
async function made(api: Api, path: string, entity: string, record: ARecord): Promise<unknown> {
  const id = at(await api.post(path, record), "itemId")
  if (!Number.isSafeInteger(id)) throw new VendorError({ class: "transient", message: "The answer holds no id" })
  return one(entity)(api, String(id))
}

export const patched =
  (entity: string) =>
  async (api: Api, { id, body }: PushItem) => {
    await api.send({ method: "PATCH", path: `/${entity}`, json: { ...body, id: Number(id) } })
    return one(entity)(api, String(id))
  }

/** A company of the type that the settings name; its owner is the key's own resource. */
export async function companyMade(api: Api, { body }: PushItem): Promise<unknown> {
  const companyType = pickedOf(api.env, "types", "companyType")
  const draft = { ...body, companyType, ownerResourceID: Number(await ownResource(api)) }
  if (filled(body, "phone") === null)
    throw new VendorError({
      class: "validation",
      message: "Autotask takes no company without a phone number; enter one, or make the company there",
    })
  return made(api, "/Companies", "Companies", draft)
}

export async function companyFound(api: Api, _ours: ARecord, body: ARecord): Promise<unknown> {
  return (
    (await queried(api, "Companies", [eq("companyName", String(body["companyName"])), eq("isActive", true)]))[0] ?? null
  )
}

/** A ticket in the queue that the settings name, for the contact with the asker's address. Autotask wants a due date. */
export async function ticketMade(api: Api, { body, ours }: PushItem): Promise<unknown> {
  const { companyID } = body
  if (typeof companyID !== "number")
    throw new VendorError({ class: "validation", message: "A ticket needs a company; Autotask takes none without" })
  const queueID = pickedOf(api.env, "queues", "queue")
  const contact = await contactOf(api, companyID, filled(ours, "contactEmail"))
  const opened = Date.parse(String(ours["openedAt"]))
  const due = new Date((Number.isNaN(opened) ? 0 : opened) + Number(api.env.settings["dueDays"]) * dayMs).toISOString()
  return made(api, "/Tickets", "Tickets", {
    dueDateTime: due,
    ...body,
    ...(queueID === undefined ? {} : { queueID }),
    ...(contact === undefined ? {} : { contactID: contact }),
  })
}

async function contactOf(api: Api, company: number, email: string | null): Promise<number | undefined> {
  if (email === null) return undefined
  const [found] = await queried(api, "Contacts", [eq("companyID", company), eq("emailAddress", email)])
  return found === undefined ? undefined : Number(found["id"])
}

/** A ticket of ours that is there already, by our number. */
export async function ticketFound(api: Api, _ours: ARecord, body: ARecord): Promise<unknown> {
  const number = filled(body, "externalID")
  if (number === null) return null
  return (
    (await queried(api, "Tickets", [eq("externalID", number), eq("companyID", Number(body["companyID"]))]))[0] ?? null
  )
}

/** A note of the type that the settings name; some categories want a title, so it has its first words. */
export async function noteMade(api: Api, { body }: PushItem): Promise<unknown> {
  const { ticketID, ...note } = body
  const [anyType] = Object.values(rowAt(api.env.meta, "noteTypes"))
  const title = (filled(note, "description") ?? "Note").split("\n")[0]?.slice(0, titleMax)
  const draft = { title, ...note, noteType: pickedOf(api.env, "noteTypes", "noteType") ?? anyType }
  return made(api, `/Tickets/${String(ticketID)}/Notes`, "TicketNotes", draft)
}

/** A note of ours that a lost call has made: the key's own, of the same words, not older than ours. */
export async function noteFound(api: Api, ours: ARecord, body: ARecord): Promise<unknown> {
  const own = await ownResource(api)
  const at = Date.parse(String(ours["at"]))
  const notes = await queried(api, "TicketNotes", [eq("ticketID", Number(body["ticketID"]))], belowMax)
  const isSame = (note: ARecord) =>
    note["creatorResourceID"] === own &&
    note["description"] === body["description"] &&
    note["publish"] === body["publish"] &&
    (Number.isNaN(at) || Date.parse(String(note["createDateTime"])) >= at - slackMs)
  return notes.find(isSame) ?? null
}
/** A note of ours is at most so much older there than here. */
const slackMs = 300_000

/** Time is booked for the resource of the same address, else for the key's own, in the role that the settings name. */
export async function timeMade(api: Api, { body, ours }: PushItem): Promise<unknown> {
  const email = filled(ours, "personEmail")
  const [person] = email === null ? [] : await queried(api, "Resources", [eq("email", email), eq("isActive", true)])
  const resourceID = person?.["id"] ?? (await ownResource(api))
  const role = String(api.connection.settings["timeRole"] ?? "")
  const [found] = await queried(api, "Roles", [eq("name", role), eq("isActive", true)])
  if (resourceID === undefined || found === undefined)
    throw new VendorError({
      class: "validation",
      message:
        found === undefined ? `Autotask has no role "${role}"; name one in the settings` : "Nobody to book it for",
    })
  const dateWorked = String(ours["date"] ?? body["startDateTime"] ?? "").slice(0, 10)
  return made(api, "/TimeEntries", "TimeEntries", { dateWorked, ...body, resourceID, roleID: found["id"] })
}

export async function timeFound(api: Api, ours: ARecord, body: ARecord): Promise<unknown> {
  const entries = await queried(api, "TimeEntries", [eq("ticketID", Number(body["ticketID"]))], belowMax)
  return entries.find((entry) => filled(entry, "internalNotes") === workMark(ours["reference"])) ?? null
}

/** The resource whose key this is. */
export async function ownResource(api: Api): Promise<unknown> {
  const known = api.connection.account?.meta?.["resource"]
  if (known !== undefined) return known
  const own = nameKey(api.connection.inputs["user"])
  const byName = await queried(api, "Resources", [eq("userName", own.split("@")[0] ?? own)])
  return byName.find((one_) => [one_["email"], one_["userName"]].some((name) => own.startsWith(nameKey(name))))?.["id"]
}

/** The values of an entity's pick list by their labels in small letters; those that are switched off are left out. */
export function pickListIn(body: unknown, field: string): Record<string, number> {
  const found = rowsAt(body, "fields").find((one_) => nameKey(one_["name"]) === nameKey(field))
  const active = rowsAt(found, "picklistValues").filter((one_) => one_["isActive"] !== false)
  return Object.fromEntries(active.toReversed().map((one_) => [nameKey(one_["label"]), Number(one_["value"])]))
}
