// How Mailchimp is called: an audience's members by change, campaigns with their reports.
import { createHash } from "node:crypto"
import { type Api, changes, type PullPage, type PushItem, recordsAt, whole } from "#hub"

/** Mailchimp's largest page is 1,000; half of it stays well under its 120 s. */
const pageSize = 500
const reportsMax = 1_000
export const changed = { at: "last_changed" }

const memberFields =
  "id,contact_id,unique_email_id,email_address,full_name,status,merge_fields,tags,last_changed,timestamp_opt,language,vip,list_id"
const listed = (plural: string, fields: string) =>
  `total_items,${fields
    .split(",")
    .map((f) => `${plural}.${f}`)
    .join(",")}`

type Row = Readonly<Record<string, unknown>>

/** The audience that a connection speaks for. */
export function audienceOf({ connection }: Api): string {
  return encodeURIComponent(connection.account?.id ?? "")
}

export const memberPages = changes({
  pageSize,
  ...changed,
  fetch: async (api, { since, page, pageSize: count }) => {
    const query = {
      count,
      offset: (page - 1) * count,
      fields: listed("members", memberFields),
      sort_field: "last_changed",
      sort_dir: "ASC",
      since_last_changed: since?.toISOString(),
    }
    return recordsAt(await api.get(`/lists/${audienceOf(api)}/members`, query), "members")
  },
})

/** A member by its contact id, its address, or the MD5 of that: Mailchimp takes each. */
export async function memberById(api: Api, id: string): Promise<unknown> {
  const path = `/lists/${audienceOf(api)}/members/${encodeURIComponent(id)}`
  const answer = await api.send({ method: "GET", path, query: { fields: memberFields }, allow: [404] })
  return answer.status === 404 ? null : answer.body
}

/** How Mailchimp names an address in its paths. */
function hashOf(email: string): string {
  return createHash("md5").update(email.trim().toLowerCase()).digest("hex")
}

/**
 * Makes or changes a member. A new one is put by its address, so that twice is once; if it is there already it keeps its own status,
 * and the answer tells which. Tags have a call of their own.
 */
export async function memberWritten(api: Api, { id, body, raw }: PushItem): Promise<unknown> {
  const { tags, status, ...fields } = body
  const email = String(fields["email_address"] ?? "")
  const path = `/lists/${audienceOf(api)}/members`
  const query = { skip_merge_validation: true }
  const isNew = id === null
  const { body: made } = isNew
    ? await api.send({
        method: "PUT",
        path: `${path}/${hashOf(email)}`,
        query,
        json: { ...fields, status_if_new: status },
      })
    : await api.send({
        method: "PATCH",
        path: `${path}/${id}`,
        query,
        json: { ...fields, ...(status === undefined ? {} : { status }) },
      })
  const contact = String(Reflect.get(Object(made), "contact_id"))
  const updates = tags === undefined ? [] : tagUpdates(tags, Reflect.get(Object(isNew ? made : raw), "tags"), isNew)
  if (updates.length > 0) await api.post(`${path}/${contact}/tags`, { tags: updates })
  return memberById(api, contact)
}

/** Names to add and to take away. A member that was there before keeps the tags that we did not know of. */
function tagUpdates(wanted: unknown, had: unknown, isNew: boolean): { name: string; status: "active" | "inactive" }[] {
  const names = (list: unknown): string[] =>
    Array.isArray(list) ? list.map((tag) => String(Reflect.get(Object(tag), "name"))) : []
  const [next, before] = [names(wanted), names(had)]
  const added = next.filter((name) => !before.includes(name)).map((name) => ({ name, status: "active" as const }))
  const gone = isNew ? [] : before.filter((name) => !next.includes(name))
  return [...added, ...gone.map((name) => ({ name, status: "inactive" as const }))]
}

/** An archived member can come back; one that is deleted for ever never can. */
export async function archived(api: Api, { id }: PushItem): Promise<unknown> {
  await api.send({ method: "DELETE", path: `/lists/${audienceOf(api)}/members/${id}`, allow: [404, 405] })
  return null
}

const campaignFields = "id,status,send_time,emails_sent,settings.title,settings.subject_line"
const reportFields = "id,unsubscribed,opens.unique_opens,clicks.unique_subscriber_clicks"

/** All campaigns of the audience, each with its report. */
export const campaignPages = whole(async (api, token): Promise<PullPage> => {
  const offset = Number(token ?? 0)
  const query = { count: pageSize, offset, list_id: audienceOf(api), fields: listed("campaigns", campaignFields) }
  const rows = recordsAt(
    await api.get("/campaigns", { ...query, sort_field: "create_time", sort_dir: "ASC" }),
    "campaigns",
  )
  const items = await withReports(api, rows)
  return { items, next: rows.length < pageSize ? null : String(offset + rows.length) }
})

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
  const reports = new Map(
    recordsAt(await api.get("/reports", query), "reports").map(({ id, ...report }) => [id, report]),
  )
  return campaigns.map((row) => (reports.has(row["id"]) ? { ...row, report: reports.get(row["id"]) } : row))
}

export async function campaignById(api: Api, id: string): Promise<unknown> {
  const path = `/campaigns/${encodeURIComponent(id)}`
  const answer = await api.send({ method: "GET", path, query: { fields: campaignFields }, allow: [404] })
  if (answer.status === 404) return null
  const [campaign = {}] = await withReports(api, [Object(answer.body)])
  return campaign
}
