// How HaloPSA is called: lists in pages by id, records by id; new and changed ones by the same POST of an array.
import {
  type Api,
  cursorPages,
  nameKey,
  type PullAt,
  type PullPage,
  type PushItem,
  recordsAt,
  rowAt,
  VendorError,
  whole,
} from "#hub"
import { signedNote } from "./formats.ts"

/** Halo's largest page of tickets. */
const pageSize = 100
/** Actions of one ticket that are read: the newest. */
const actionsMax = 1_000
/** Clients, users or tickets of one search that are looked through for the one that is meant. */
const searchMax = 50

export type HRecord = Readonly<Record<string, unknown>>

interface Place {
  readonly page: number
  /** How many there were when the page before was read. */
  readonly count: number
}

/**
 * One page of a list in the order of ids. Pages are numbered: where fewer records are there than at the page before, those that follow
 * moved up, and the page before is read again.
 */
async function pageOf(api: Api, path: string, plural: string, token: string | null, query: HRecord): Promise<PullPage> {
  const at: Place = token === null ? { page: 1, count: 0 } : (JSON.parse(token) as Place)
  const asked = { ...query, pageinate: true, page_no: at.page, page_size: pageSize, order: "id", orderdesc: false }
  const body = await api.get(path, asked as Readonly<Record<string, string | number | boolean>>)
  const items = recordsAt(body, plural)
  const count = Number(Reflect.get(Object(body), "record_count") ?? 0)
  if (at.page > 1 && count < at.count) return { items, next: JSON.stringify({ page: at.page - 1, count }) }
  return { items, next: items.length < pageSize ? null : JSON.stringify({ page: at.page + 1, count }) }
}

/** Tickets that changed; those that change meanwhile come with the next read. */
export const ticketPages = cursorPages({ fetch: (api, at) => changedTickets(api, at, {}) })

function changedTickets(api: Api, { since, token }: PullAt, query: HRecord): Promise<PullPage> {
  const changed = since === null ? {} : { lastupdatefromdate: since.toISOString() }
  return pageOf(api, "/Tickets", "tickets", token, { ...query, ...changed })
}

/** The actions of tickets that changed, without the system's own; the first time those of open tickets only. */
export const actionPages = cursorPages({
  fetch: async (api, at) => {
    const page = await changedTickets(api, at, at.since === null ? { open_only: true } : {})
    const items: unknown[] = []
    for (const ticket of page.items) items.push(...(await actionsOf(api, Reflect.get(Object(ticket), "id"))))
    return { ...page, items }
  },
})

/** All clients, also those that are put away. */
export const clientPages = whole((api, token) =>
  pageOf(api, "/Client", "clients", token, { includeinactive: true, includeactive: true }),
)

async function actionsOf(api: Api, ticket: unknown): Promise<readonly HRecord[]> {
  const query = { ticket_id: String(ticket), excludesys: true, count: actionsMax }
  const body = await api.find("/Actions", query)
  return body === null ? [] : recordsAt(body, "actions").map((one) => ({ ...one, ticket_id: Number(ticket) }))
}

/** One record by its id; null when there is none. */
export const one = (path: string) => async (api: Api, id: string) => {
  const found = rowAt(await api.find(`${path}/${encodeURIComponent(id)}`, { includedetails: true }))
  return found["id"] === undefined ? null : found
}

/** The key of an action: they are numbered within their ticket. */
export const actionKey = ({ id, ticket_id }: HRecord): unknown =>
  id === undefined || ticket_id === undefined ? undefined : `${ticket_id}/${id}`

export async function actionById(api: Api, key: string): Promise<unknown> {
  const [ticket = "", id = ""] = key.split("/")
  const found = rowAt(await api.find(`/Actions/${id}`, { ticket_id: ticket, includedetails: true }))
  return found["id"] === undefined ? null : { ...found, ticket_id: Number(ticket) }
}

/** Makes or changes one record; Halo takes an array and answers the record. */
async function posted(api: Api, path: string, record: HRecord): Promise<HRecord> {
  const body = await api.post(path, [record])
  const made: HRecord = Object(Array.isArray(body) ? body[0] : body)
  if (made["id"] === undefined) throw new VendorError({ class: "transient", message: "The answer holds no record" })
  return made
}

/** A new ticket: of the type that the settings name, asked by the client's user with the asker's address. */
export async function ticketMade(api: Api, { body, ours }: PushItem): Promise<unknown> {
  const { client_id } = body
  if (typeof client_id !== "number")
    throw new VendorError({ class: "validation", message: "A ticket needs a client; HaloPSA takes none without" })
  const type = typeOf(api)
  const user = await userByEmail(api, client_id, ours["contactEmail"])
  const made = await posted(api, "/Tickets", {
    ...body,
    ...(type === undefined ? {} : { tickettype_id: type }),
    ...(user === undefined ? {} : { user_id: user }),
  })
  return one("/Tickets")(api, String(made["id"]))
}

export async function ticketChanged(api: Api, { id, body }: PushItem): Promise<unknown> {
  await posted(api, "/Tickets", { ...body, id: Number(id) })
  return one("/Tickets")(api, String(id))
}

/** A ticket of ours that a lost call has made: the same client, summary and instant. */
export async function ticketFound(api: Api, _ours: HRecord, body: HRecord): Promise<unknown> {
  const query = { client_id: Number(body["client_id"]), search_summary: String(body["summary"]), count: searchMax }
  const [time, summary] = [Date.parse(String(body["dateoccurred"])), body["summary"]]
  const found = recordsAt(await api.get("/Tickets", query), "tickets").find(
    (ticket) => ticket["summary"] === summary && msOf(ticket["dateoccurred"]) === time,
  )
  return found === undefined ? null : one("/Tickets")(api, String(found["id"]))
}

function typeOf({ connection }: Api): number | undefined {
  const found = rowAt(connection.account?.meta, "ticketTypes")[nameKey(connection.settings["ticketType"])]
  return typeof found === "number" ? found : undefined
}

async function userByEmail(api: Api, client: number, email: unknown): Promise<number | undefined> {
  if (typeof email !== "string" || email === "") return undefined
  const query = { client_id: client, search: email, count: searchMax }
  const found = recordsAt(await api.get("/Users", query), "users").find(
    (user) => nameKey(user["emailaddress"]) === nameKey(email),
  )
  return found === undefined ? undefined : Number(found["id"])
}

export async function clientMade(api: Api, { body }: PushItem): Promise<unknown> {
  return one("/Client")(api, String((await posted(api, "/Client", body))["id"]))
}

export async function clientChanged(api: Api, { id, body }: PushItem): Promise<unknown> {
  await posted(api, "/Client", { ...body, id: Number(id) })
  return one("/Client")(api, String(id))
}

/** The client of this very name, so that none is made twice. */
export async function clientFound(api: Api, _ours: HRecord, body: HRecord): Promise<unknown> {
  const query = { search: String(body["name"] ?? ""), search_name_only: true, includeinactive: true, count: searchMax }
  const found = recordsAt(await api.get("/Client", query), "clients").find(
    (client) => nameKey(client["name"]) === nameKey(body["name"]),
  )
  return found === undefined ? null : one("/Client")(api, String(found["id"]))
}

/** A note under the outcome that the settings name; Halo mails nobody about it. */
export async function noteMade(api: Api, { body }: PushItem): Promise<unknown> {
  const setting = body["hiddenfromuser"] === true ? "internalOutcome" : "publicOutcome"
  const outcome = String(api.connection.settings[setting] ?? "")
  return actionMade(api, { ...body, outcome, sendemail: false })
}

/** Time, signed with who worked and our id. */
export async function timeMade(api: Api, { body, ours }: PushItem): Promise<unknown> {
  const note = signedNote(body["note"], ours["person"], ours["reference"])
  const outcome = String(api.connection.settings["timeOutcome"] ?? "")
  return actionMade(api, { ...body, note, outcome, hiddenfromuser: true, sendemail: false })
}

async function actionMade(api: Api, action: HRecord): Promise<unknown> {
  const made = await posted(api, "/Actions", action)
  return actionById(api, `${action["ticket_id"]}/${made["id"]}`)
}

export async function actionChanged(api: Api, { id, body }: PushItem): Promise<unknown> {
  const [ticket, number] = String(id).split("/").map(Number)
  await posted(api, "/Actions", { ...body, id: number, ticket_id: ticket })
  return actionById(api, String(id))
}

/** A note of ours that a lost call has made: the same words at the same instant. */
export async function noteFound(api: Api, _ours: HRecord, body: HRecord): Promise<unknown> {
  const isSame = (action: HRecord) =>
    action["note"] === body["note"] &&
    (action["hiddenfromuser"] === true) === (body["hiddenfromuser"] === true) &&
    msOf(action["datetime"]) === msOf(body["datetime"])
  return (await actionsOf(api, body["ticket_id"])).find(isSame) ?? null
}

/** Time of ours, by the id in its signature. */
export async function timeFound(api: Api, ours: HRecord, body: HRecord): Promise<unknown> {
  const mark = `${String(ours["reference"])})`
  const isSame = (action: HRecord) => typeof action["note"] === "string" && action["note"].trimEnd().endsWith(mark)
  return (await actionsOf(api, body["ticket_id"])).find(isSame) ?? null
}

function msOf(time: unknown): number {
  const text = String(time)
  return Date.parse(/(Z|[+-]\d\d:\d\d)$/.test(text) ? text : `${text}Z`)
}

/** The records of a short list, which comes bare or in an envelope. */
export function lookupOf(body: unknown, plural: string): readonly HRecord[] {
  return recordsAt(Array.isArray(body) ? { [plural]: body } : body, plural)
}
