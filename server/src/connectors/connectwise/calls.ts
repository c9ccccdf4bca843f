// How ConnectWise is called: lists by change and by conditions, changes as JSON Patch.
import {
  type Api,
  changes,
  filled,
  nameKey,
  type PushItem,
  recordsAt,
  VendorError,
  at as valueAt,
  workMark,
} from "#hub"
import { cwTime } from "./formats.ts"

/** ConnectWise takes 1,000; of as many tickets the notes are read one by one, so that a page of them stays short. */
const pageSize = 100
/** Notes of one ticket that are read, and records of one search that are looked through. */
const notesMax = 1_000
const searchMax = 50
/** A note of ours is at most so much older there than here, and so much newer. */
const noteSlackMs = 300_000

export type CwRecord = Readonly<Record<string, unknown>>

export const changedAt = (record: CwRecord): unknown => valueAt(record, "_info", "lastUpdated")

/** Changes of a list, in the order of their time. */
export const pages = (path: string) =>
  changes({
    pageSize,
    at: changedAt,
    format: cwTime,
    fetch: (api, at) => changedOf(api, path, at),
  })

async function changedOf(
  api: Api,
  path: string,
  { since, page, pageSize: size }: { since: Date | null; page: number; pageSize: number },
): Promise<readonly CwRecord[]> {
  const conditions = since === null ? {} : { conditions: `lastUpdated >= [${String(cwTime.format(since))}]` }
  return recordsAt(await api.get(path, { ...conditions, orderBy: "lastUpdated asc", page, pageSize: size }))
}

/** The notes of tickets that changed; what our own member wrote is ours, with each ticket's first one. */
export const notePages = {
  ...pages("/service/tickets"),
  page: async (api: Api, at: Parameters<ReturnType<typeof pages>["page"]>[1]) => {
    const tickets = await pages("/service/tickets").page(api, at)
    const items: unknown[] = []
    for (const ticket of tickets.items) items.push(...(await theirNotes(api, Reflect.get(Object(ticket), "id"))))
    const newest = tickets.items.map((one) => cwTime.parse(changedAt(Object(one)))?.getTime() ?? 0)
    return { ...tickets, items, ...(newest.length === 0 ? {} : { until: new Date(Math.max(...newest)) }) }
  },
}

async function theirNotes(api: Api, ticket: unknown): Promise<readonly CwRecord[]> {
  const own = nameKey(api.connection.inputs["member"])
  return (await notesOf(api, ticket)).filter((note) => nameKey(note["createdBy"]) !== own)
}

async function notesOf(api: Api, ticket: unknown): Promise<readonly CwRecord[]> {
  const path = `/service/tickets/${String(ticket)}/notes`
  const body = await api.find(path, { pageSize: notesMax })
  return body === null ? [] : recordsAt(body)
}

export const noteKey = ({ id, ticketId }: CwRecord): unknown =>
  id === undefined || ticketId === undefined ? undefined : `${ticketId}/${id}`

const notePath = (key: string) => `/service/tickets/${key.replace("/", "/notes/")}`

export const noteById = (api: Api, key: string) => read(api, notePath(key))
export const one = (path: string) => (api: Api, id: string) => read(api, `${path}/${encodeURIComponent(id)}`)

async function read(api: Api, path: string): Promise<unknown> {
  const body = await api.find(path)
  return body === null ? null : recordOf(body)
}

/** Changes the named fields. A record that is named by its name is sent without the id that it had. */
export const patched =
  (path: string) =>
  async (api: Api, { id, body }: PushItem) => {
    const json = Object.entries(body).map(([field, value]) => ({ op: "replace", path: field, value: bare(value) }))
    return recordOf((await api.send({ method: "PATCH", path: `${path}/${id}`, json })).body)
  }

function bare(value: unknown): unknown {
  const { id, name }: { id?: unknown; name?: unknown } = Object(value)
  return id === null && typeof name === "string" ? { name } : value
}

/** A company wants an identifier of 25 characters and an address. */
export async function companyMade(api: Api, { body }: PushItem): Promise<unknown> {
  const hasAddress = ["addressLine1", "addressLine2", "city", "state", "zip"].some((one) => filled(body, one) !== null)
  if (!hasAddress)
    throw new VendorError({
      class: "validation",
      message: "ConnectWise takes no company without an address; enter one, or make the company there",
    })
  const identifier = identifierOf(body["name"])
  return recordOf(await api.post("/company/companies", { identifier, ...body }))
}

/** Letters and digits of a name, as people make these identifiers. */
function identifierOf(name: unknown): string {
  return (
    String(name)
      .normalize("NFKD")
      .match(/[\p{L}\p{N}]+/gu) ?? ["Company"]
  )
    .join("")
    .slice(0, 25)
}

export async function companyFound(api: Api, _ours: CwRecord, body: CwRecord): Promise<unknown> {
  return found(api, "/company/companies", `name=${quoted(body["name"])} and deletedFlag=false`)
}

/** A ticket on the board that the settings name. */
export async function ticketMade(api: Api, { body }: PushItem): Promise<unknown> {
  const board = filled(api.connection.settings, "board")
  const { status, priority, company, ...rest } = body
  if (company === undefined)
    throw new VendorError({ class: "validation", message: "A ticket needs a company; ConnectWise takes none without" })
  return recordOf(
    await api.post("/service/tickets", {
      ...rest,
      company,
      ...(board === null ? {} : { board: { name: board } }),
      ...(status === undefined ? {} : { status: bare(status) }),
      ...(priority === undefined ? {} : { priority: bare(priority) }),
    }),
  )
}

/** A ticket of ours that is there already, by our number. */
export async function ticketFound(api: Api, _ours: CwRecord, body: CwRecord): Promise<unknown> {
  if (filled(body, "externalXRef") === null) return null
  const company = valueAt(body, "company", "id")
  return found(
    api,
    "/service/tickets",
    `externalXRef=${quoted(body["externalXRef"])} and company/id=${Number(company)}`,
  )
}

export async function noteMade(api: Api, { body }: PushItem): Promise<unknown> {
  const { ticketId, ...note } = body
  return recordOf(await api.post(`/service/tickets/${String(ticketId)}/notes`, note))
}

/** A note of ours that a lost call has made: our member's, of the same words, from about the same time. */
export async function noteFound(api: Api, ours: CwRecord, body: CwRecord): Promise<unknown> {
  const own = nameKey(api.connection.inputs["member"])
  const at = Date.parse(String(ours["at"]))
  const isSame = (note: CwRecord) =>
    nameKey(note["createdBy"]) === own &&
    note["text"] === body["text"] &&
    (note["internalAnalysisFlag"] === true) === (body["internalAnalysisFlag"] === true) &&
    (Number.isNaN(at) || Date.parse(String(note["dateCreated"])) >= at - noteSlackMs)
  return (await notesOf(api, body["ticketId"])).find(isSame) ?? null
}

/** Time is booked for the member of the same address, where there is one; else for the member of the key. */
export async function timeMade(api: Api, { body, ours }: PushItem): Promise<unknown> {
  const email = filled(ours, "personEmail")
  const member = email === null ? null : await found(api, "/system/members", `officeEmail=${quoted(email)}`)
  const identifier = valueAt(member, "identifier")
  return recordOf(
    await api.post("/time/entries", { ...body, ...(typeof identifier === "string" ? { member: { identifier } } : {}) }),
  )
}

export async function timeFound(api: Api, ours: CwRecord, body: CwRecord): Promise<unknown> {
  const conditions = `chargeToId=${Number(body["chargeToId"])} and chargeToType="ServiceTicket"`
  const entries = recordsAt(await api.get("/time/entries", { conditions, pageSize: notesMax }))
  return entries.find((entry) => filled(entry, "internalNotes") === workMark(ours["reference"])) ?? null
}

async function found(api: Api, path: string, conditions: string): Promise<unknown> {
  return recordsAt(await api.get(path, { conditions, pageSize: searchMax }))[0] ?? null
}

/** A text as conditions take it. */
function quoted(value: unknown): string {
  return `"${String(value ?? "").replace(/["\\]/g, "\\$&")}"`
}

function recordOf(body: unknown): CwRecord {
  const record: CwRecord = Object(body)
  if (record["id"] === undefined) throw new VendorError({ class: "transient", message: "The answer is no record" })
  return record
}
