// How Mailchimp is called: an audience's members by change, campaigns with their reports.
import { createHash } from "node:crypto"
import { type Api, at, changes, type PushItem, type Row, recordsAt, rowAt, single, whole } from "#hub"
import { namesOf } from "./formats.ts"

/** Mailchimp's largest page is 1,000; half of it stays well under its 120 s. */
const pageSize = 500
const reportsMax = 1_000
const changed = { at: "last_changed" }

const memberFields =
  "id,contact_id,unique_email_id,email_address,full_name,status,merge_fields,tags,last_changed,timestamp_opt,language,vip,list_id"
const campaignFields = "id,status,send_time,emails_sent,settings.title,settings.subject_line"
const reportFields = "id,unsubscribed,opens.unique_opens,clicks.unique_subscriber_clicks"

const listed = (plural: string, fields: string) =>
  ["total_items", ...fields.split(",").map((name) => `${plural}.${name}`)].join(",")

/** The audience that a connection speaks for. */
export const audiencePath = ({ connection }: Api) => `/lists/${encodeURIComponent(connection.account?.id ?? "")}`
const membersPath = (api: Api) => `${audiencePath(api)}/members`

/** Members of the audience. */
export const members = {
  id: "contact_id",
  changed,
  get: memberById,
  pull: changes({
    pageSize,
    ...changed,
    fetch: async (api, { since, page, pageSize: count }) => {
      const asked = { count, offset: (page - 1) * count, fields: listed("members", memberFields) }
      const order = { sort_field: "last_changed", sort_dir: "ASC", since_last_changed: since?.toISOString() }
      return recordsAt(await api.get(membersPath(api), { ...asked, ...order }), "members")
    },
  }),
  push: {
    retry: "natural" as const,
    create: single(memberMade),
    update: single(memberChanged),
    remove: single(memberArchived),
  },
}

/** A member by its contact id, its address, or the MD5 of that: Mailchimp takes each. */
async function memberById(api: Api, id: string): Promise<unknown> {
  return api.find(`${membersPath(api)}/${encodeURIComponent(id)}`, { fields: memberFields })
}

/**
 * A new member is put by its address, so that twice is once; if it is there already it keeps its own status and tags, and the answer
 * tells which.
 */
async function memberMade(api: Api, { body }: PushItem): Promise<unknown> {
  const { tags, status, ...fields } = body
  const email = String(fields["email_address"] ?? "")
  const hash = createHash("md5").update(email.trim().toLowerCase()).digest("hex")
  const json = { ...fields, status_if_new: status }
  const made = await api.put(`${membersPath(api)}/${hash}`, json, { query: { skip_merge_validation: true } })
  return tagged(api, made, namesOf(tags), [])
}

async function memberChanged(api: Api, { id, body, raw }: PushItem): Promise<unknown> {
  const { tags, ...fields } = body
  const query = { skip_merge_validation: true }
  const answer = await api.send({ method: "PATCH", path: `${membersPath(api)}/${id}`, query, json: fields })
  const next = namesOf(tags)
  const gone = tags === undefined ? [] : namesOf(at(raw, "tags")).filter((name) => !next.includes(name))
  return tagged(api, answer.body, next, gone)
}

/** Tags have a call of their own. Answers the whole member. */
async function tagged(api: Api, member: unknown, next: readonly string[], gone: readonly string[]): Promise<unknown> {
  const id = String(at(member, "contact_id"))
  const had = namesOf(at(member, "tags"))
  const tags = [
    ...next.filter((name) => !had.includes(name)).map((name) => ({ name, status: "active" })),
    ...gone.map((name) => ({ name, status: "inactive" })),
  ]
  if (tags.length > 0) await api.post(`${membersPath(api)}/${id}/tags`, { tags })
  return memberById(api, id)
}

/** An archived member can come back; one that is deleted for ever never can. */
async function memberArchived(api: Api, { id }: PushItem): Promise<null> {
  // 405: it is archived already.
  await api.send({ method: "DELETE", path: `${membersPath(api)}/${id}`, allow: [404, 405] })
  return null
}

/** All campaigns of the audience, each with its report. */
export const campaigns = {
  id: "id",
  get: campaignById,
  pull: whole(async (api, token) => {
    const offset = Number(token ?? 0)
    const asked = { count: pageSize, offset, fields: listed("campaigns", campaignFields) }
    const order = { list_id: api.connection.account?.id, sort_field: "create_time", sort_dir: "ASC" }
    const rows = recordsAt(await api.get("/campaigns", { ...asked, ...order }), "campaigns")
    return { items: await withReports(api, rows), next: rows.length < pageSize ? null : String(offset + rows.length) }
  }),
}

async function withReports(api: Api, campaigns: readonly Row[]): Promise<readonly Row[]> {
  const times = campaigns.map((row) => Date.parse(String(row["send_time"]))).filter((time) => !Number.isNaN(time))
  if (times.length === 0) return campaigns
  const query = {
    count: reportsMax,
    fields: listed("reports", reportFields),
    // A second more on either side: whether the borders count is not said.
    since_send_time: new Date(Math.min(...times) - 1_000).toISOString(),
    before_send_time: new Date(Math.max(...times) + 1_000).toISOString(),
  }
  const rows = recordsAt(await api.get("/reports", query), "reports")
  const reports = new Map(rows.map(({ id, ...report }) => [id, report]))
  return campaigns.map((row) => (reports.has(row["id"]) ? { ...row, report: reports.get(row["id"]) } : row))
}

async function campaignById(api: Api, id: string): Promise<unknown> {
  const found = await api.find(`/campaigns/${encodeURIComponent(id)}`, { fields: campaignFields })
  return found === null ? null : (await withReports(api, [rowAt(found)]))[0]
}
