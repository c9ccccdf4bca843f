// The simulated audience: what Mailchimp fills in, checks and refuses of its members, and its campaigns.
import { createHash } from "node:crypto"
import { growing, type SandboxEnv, type SandboxTable, table } from "#hub"

export type McRecord = Readonly<Record<string, unknown>>
export type McTable = SandboxTable<McRecord>

export const listId = "8a25ff1d98"
export const hashOf = (email: unknown) => createHash("md5").update(String(email).trim().toLowerCase()).digest("hex")

type OnChange = (record: McRecord, verb: "created" | "changed" | "removed") => void

/** The members of the audience. */
export function makeMembers(env: SandboxEnv, onChange: OnChange): McTable {
  const now = growing(env.now, 1_000)
  return table<McRecord>({
    id: (r) => String(r["contact_id"]),
    made: (draft) => {
      const contact = hashOf(`contact ${env.serial("contact")}`)
      const at = seconds(env.now())
      const fresh = { contact_id: contact, list_id: listId, status: "subscribed", vip: false, language: "", tags: [] }
      return addressed(env, { ...fresh, timestamp_opt: at, ...draft, merge_fields: whole(draft["merge_fields"]) })
    },
    changed: (old, patch) =>
      addressed(env, {
        ...old,
        ...patch,
        merge_fields: whole({ ...Object(old["merge_fields"]), ...Object(patch["merge_fields"]) }),
      }),
    removed: (old) => ({ ...old, status: "archived" }),
    stamp: (record) => ({ ...record, last_changed: seconds(now()) }),
    onChange,
    sample: (n) => ({
      email_address: `member${n}@example.com`,
      status: "subscribed",
      merge_fields: { FNAME: "Member", LNAME: `Number ${n}`, PHONE: `+30 210 ${n}` },
    }),
  })
}

/** Ids of an address follow it; those of the contact stay. */
function addressed(env: SandboxEnv, record: McRecord): McRecord {
  const email = String(record["email_address"] ?? "")
  const { FNAME, LNAME } = { FNAME: "", LNAME: "", ...Object(record["merge_fields"]) }
  const unique = `${record["contact_id"]}${hashOf(email).slice(0, 4)}`
  const tags = (Array.isArray(record["tags"]) ? record["tags"] : []).map((tag) => ({
    id: tag.id ?? env.serial("tag"),
    name: tag.name,
  }))
  return {
    ...record,
    email_address: email,
    id: hashOf(email),
    unique_email_id: unique,
    full_name: `${FNAME} ${LNAME}`.trim(),
    tags,
  }
}

function whole(fields: unknown): McRecord {
  return { FNAME: "", LNAME: "", PHONE: "", ADDRESS: "", ...Object(fields) }
}

/** Mailchimp's times have no fraction and name their zone. */
function seconds(instant: Date): string {
  return `${instant.toISOString().slice(0, 19)}+00:00`
}

export interface Problem {
  readonly status: number
  readonly title: string
  readonly detail: string
}

const statuses = ["subscribed", "unsubscribed", "cleaned", "pending", "transactional"]

/** Why Mailchimp does not take this of a member; null when it does. */
export function problemOf(record: McRecord, old: McRecord | undefined, members: McTable): Problem | null {
  const invalid = (detail: string): Problem => ({ status: 400, title: "Invalid Resource", detail })
  const email = record["email_address"] ?? old?.["email_address"]
  if (typeof email !== "string" || !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email))
    return invalid("Please provide a valid email address.")
  const twin = members.all().find((one) => one["id"] === hashOf(email) && one["contact_id"] !== old?.["contact_id"])
  if (twin !== undefined && twin["status"] !== "archived")
    return { status: 400, title: "Member Exists", detail: `${email} is already a list member.` }
  const status = record["status"]
  if (status !== undefined && !statuses.includes(String(status))) return invalid(`${status} is no status`)
  if (status === "subscribed" && (old?.["status"] === "unsubscribed" || old?.["status"] === "cleaned"))
    return {
      status: 400,
      title: "Member In Compliance State",
      detail: `${email} is in a compliance state due to unsubscribe, bounce, or compliance review and cannot be subscribed.`,
    }
  const { ADDRESS } = { ADDRESS: "", ...Object(record["merge_fields"]) }
  const isPart =
    typeof ADDRESS === "object" && ["addr1", "city", "state", "zip"].some((field) => !Reflect.get(ADDRESS, field))
  return isPart ? invalid("Please enter a complete address") : null
}

/** The campaigns of the audience; `report` is what its report says. */
export function makeCampaigns(env: SandboxEnv, onChange: OnChange): McTable {
  return table<McRecord>({
    id: (r) => String(r["id"]),
    made: (draft) => ({
      ...{
        id: hashOf(`campaign ${env.serial("campaign")}`).slice(0, 10),
        type: "regular",
        status: "save",
        send_time: "",
        emails_sent: 0,
      },
      create_time: seconds(env.now()),
      recipients: { list_id: listId },
      ...draft,
    }),
    changed: (old, patch) => ({
      ...old,
      ...patch,
      settings: { ...Object(old["settings"]), ...Object(patch["settings"]) },
    }),
    stamp: (record) => record,
    onChange,
    sample: (n) => ({
      status: "sent",
      send_time: seconds(env.now()),
      emails_sent: 100 + n,
      settings: { title: `Campaign ${n}`, subject_line: `News ${n}` },
      report: { unsubscribed: 1, opens: { unique_opens: 40 + n }, clicks: { unique_subscriber_clicks: 5 } },
    }),
  })
}
