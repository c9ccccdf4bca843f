import { createHmac } from "node:crypto"
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
import {
  hashOf,
  listId,
  type McRecord,
  type McTable,
  makeCampaigns,
  makeMembers,
  type Problem,
  problemOf,
} from "./sandbox-audience.ts"

const app = { clientId: "sandbox-client", clientSecret: "sandbox-secret" }
const dc = "us21"
/** The key of the simulated account, until the login is revoked. */
export const sandboxKey = `0123456789abcdef0123456789abcdef-${dc}`
const base = `${dc}.api.mailchimp.com/3.0`
const signingSecret = "sandbox-signing-secret"
const countMax = 1_000

/** Mailchimp with one account and one audience: logins without an end, members, tags, campaigns and reports, signed webhooks. */
export const mailchimpSandbox: Sandbox = { app, make, secrets: { apiKey: sandboxKey } }

interface Account {
  readonly env: SandboxEnv
  readonly members: McTable
  readonly campaigns: McTable
  readonly webhooks: Map<string, McRecord>
}

type Work = (request: SandboxRequest, params: Readonly<Record<string, string>>) => SandboxReply

function make(env: SandboxEnv): SandboxApp {
  const login = oauthSandbox(env, { ...app, accessLifeS: 10 * 365 * 86_400, refresh: "none" })
  let isKeyLive = true
  const isIn = (request: SandboxRequest): boolean => {
    if (keyIn(request.headers["authorization"] ?? "") === sandboxKey) return isKeyLive
    const authorization = (request.headers["authorization"] ?? "").replace(/^OAuth /, "Bearer ")
    return login.scopesOf({ ...request, headers: { ...request.headers, authorization: keyOf(authorization) } }) !== null
  }
  const tell = (change: McRecord): void => {
    const fields = Object.entries(change).map(([name, value]): [string, string] => [name, String(value)])
    const body = new URLSearchParams(fields).toString()
    env.deliver({ body, headers: { "content-type": "application/x-www-form-urlencoded", ...signed(env, body) } })
  }
  const account: Account = {
    env,
    webhooks: new Map(),
    members: makeMembers(env, (record, verb) => tell(memberEvent(env, record, verb))),
    campaigns: makeCampaigns(env, (record) => tell(campaignEvent(env, record))),
  }
  const guarded =
    (work: Work): Work =>
    (request, params) => {
      if (!isIn(request))
        return problem({ status: 401, title: "API Key Invalid", detail: "Your API key may be invalid." })
      if (params["list"] !== undefined && params["list"] !== listId) return missing
      return work(request, params)
    }
  return {
    tables: { members: account.members, campaigns: account.campaigns },
    login: {
      ...login.login,
      revoke: () => {
        isKeyLive = false
        login.login.revoke()
      },
    },
    sign: (body) => signed(env, body),
    handle: routes({
      "GET login.mailchimp.com/oauth2/authorize": login.authorize,
      "POST login.mailchimp.com/oauth2/token": (request) => endless(login.token(request)),
      "GET login.mailchimp.com/oauth2/metadata": (request) =>
        isIn(request) ? json(metadata) : json({ error: "invalid_token" }, 401),
      ...Object.fromEntries(Object.entries(apiRoutes(account)).map(([pattern, work]) => [pattern, guarded(work)])),
    }),
  }
}

/** The vendor's own client signs in by Basic with a key: any user, the token as key, the data centre behind it. */
function keyOf(authorization: string): string {
  const key = keyIn(authorization)
  return key === undefined ? authorization : `Bearer ${key.replace(new RegExp(`-${dc}$`), "")}`
}

function keyIn(authorization: string): string | undefined {
  const basic = /^Basic (.+)$/.exec(authorization)?.[1]
  return basic === undefined ? undefined : (Buffer.from(basic, "base64").toString().split(":")[1] ?? "")
}

const metadata = {
  dc,
  role: "owner",
  accountname: "Mortise sandbox",
  user_id: 1,
  login: { login_id: 1, login_name: "sandbox" },
  login_url: "https://login.mailchimp.com",
  api_endpoint: `https://${dc}.api.mailchimp.com`,
}

function endless(reply: SandboxReply): SandboxReply {
  return reply.status === 200 ? { ...reply, json: { ...Object(reply.json), expires_in: 0, scope: null } } : reply
}

function apiRoutes(account: Account): Readonly<Record<string, Work>> {
  const { members, campaigns } = account
  const list = { id: listId, name: "Customers", web_id: 1, date_created: "2026-01-01T00:00:00+00:00" }
  const path = `${base}/lists/:list`
  return {
    [`GET ${base}`]: () =>
      json({ account_id: "1", account_name: "Mortise sandbox", account_timezone: "Europe/Athens" }),
    [`GET ${base}/lists`]: () => json({ lists: [list], total_items: 1 }),
    [`GET ${path}/members`]: (request) => json(page(request, "members", members.all().filter(isShown(request)))),
    [`GET ${path}/members/:id`]: (_request, { id = "" }) => answer(memberOf(members, id)),
    [`POST ${path}/members`]: (request) => written(account, Object(request.json), undefined),
    [`PUT ${path}/members/:id`]: (request, { id = "" }) => put(account, Object(request.json), id),
    [`PATCH ${path}/members/:id`]: (request, { id = "" }) => {
      const old = memberOf(members, id)
      return old === undefined ? missing : written(account, Object(request.json), old)
    },
    [`DELETE ${path}/members/:id`]: (_request, { id = "" }) => {
      const old = memberOf(members, id)
      if (old === undefined) return missing
      members.remove(String(old["contact_id"]))
      return { status: 204, text: "" }
    },
    [`POST ${path}/members/:id/tags`]: (request, { id = "" }) => tagged(account, request, id),
    [`GET ${path}/webhooks`]: () =>
      json({ webhooks: [...account.webhooks.values()], list_id: listId, total_items: account.webhooks.size }),
    [`POST ${path}/webhooks`]: (request) => subscribed(account, Object(request.json)),
    [`DELETE ${path}/webhooks/:id`]: (_request, { id = "" }) =>
      account.webhooks.delete(id) ? { status: 204, text: "" } : missing,
    [`GET ${base}/campaigns`]: (request) => json(page(request, "campaigns", campaigns.all().map(withoutReport))),
    [`GET ${base}/campaigns/:id`]: (_request, { id = "" }) => answer(campaigns.get(id), withoutReport),
    [`GET ${base}/reports`]: (request) =>
      json(page(request, "reports", campaigns.all().filter(isSent(request)).map(reportOf))),
  }
}

function written({ members }: Account, draft: McRecord, old: McRecord | undefined): SandboxReply {
  const { tags: _tags, ...fields } = draft
  const refusal = problemOf(fields, old, members)
  if (refusal !== null) return problem(refusal)
  return json(old === undefined ? members.insert(draft) : members.change(String(old["contact_id"]), fields))
}

/** An address that is there is changed and keeps its status, unless `status` is sent; a new or archived one gets `status_if_new`. */
function put(account: Account, { status_if_new: statusIfNew, ...draft }: McRecord, id: string): SandboxReply {
  const old = memberOf(account.members, id)
  if (old !== undefined && old["status"] !== "archived") return written(account, draft, old)
  if (typeof statusIfNew !== "string" && draft["status"] === undefined)
    return problem({ status: 400, title: "Invalid Resource", detail: "status_if_new is needed for a new member" })
  return written(account, { status: statusIfNew, ...draft }, old)
}

function tagged({ members }: Account, request: SandboxRequest, id: string): SandboxReply {
  const old = memberOf(members, id)
  if (old === undefined) return missing
  const asked: readonly { name: string; status: string }[] = Object(request.json).tags ?? []
  const kept = (old["tags"] as readonly { name: string }[]).filter((tag) => asked.every((one) => one.name !== tag.name))
  const added = asked.filter((one) => one.status === "active").map(({ name }) => ({ name }))
  members.change(String(old["contact_id"]), { tags: [...kept, ...added] })
  return { status: 204, text: "" }
}

function subscribed({ env, webhooks }: Account, draft: McRecord): SandboxReply {
  if ([...webhooks.values()].some((one) => one["url"] === draft["url"]))
    return problem({
      status: 400,
      title: "Invalid Resource",
      detail: "Sorry, you can't set up multiple WebHooks for one URL",
    })
  const id = hashOf(`webhook ${env.serial("webhook")}`).slice(0, 10)
  webhooks.set(id, { id, list_id: listId, ...draft })
  return json({ ...webhooks.get(id), signing_enabled: true, signing_secret: signingSecret })
}

/** A member by the hash of its address, the address, or its contact id. */
function memberOf(members: McTable, id: string): McRecord | undefined {
  const wanted = decodeURIComponent(id)
  return (
    members.get(wanted) ?? members.all().find((one) => one["id"] === (wanted.includes("@") ? hashOf(wanted) : wanted))
  )
}

function isShown({ query }: SandboxRequest): (record: McRecord) => boolean {
  const since = Date.parse(query.get("since_last_changed") ?? "")
  const status = query.get("status")
  return (record) =>
    (Number.isNaN(since) || Date.parse(String(record["last_changed"])) >= Math.floor(since / 1000) * 1000) &&
    (status === null ? record["status"] !== "archived" : record["status"] === status)
}

function isSent({ query }: SandboxRequest): (record: McRecord) => boolean {
  const [since, before] = [
    Date.parse(query.get("since_send_time") ?? ""),
    Date.parse(query.get("before_send_time") ?? ""),
  ]
  return (record) => {
    const at = Date.parse(String(record["send_time"]))
    return record["status"] === "sent" && !(at < since) && !(at > before)
  }
}

function page({ query }: SandboxRequest, plural: string, records: readonly McRecord[]): McRecord {
  const [count, offset] = [Math.min(countMax, Number(query.get("count") ?? 10)), Number(query.get("offset") ?? 0)]
  const field = query.get("sort_field")
  const sorted = field === null ? records : records.toSorted((a, b) => String(a[field]).localeCompare(String(b[field])))
  const ordered = query.get("sort_dir") === "DESC" ? sorted.toReversed() : sorted
  return { [plural]: ordered.slice(offset, offset + count), list_id: listId, total_items: records.length }
}

const withoutReport = ({ report: _report, ...campaign }: McRecord): McRecord => campaign
const reportOf = (campaign: McRecord): McRecord => ({
  id: campaign["id"],
  campaign_title: Reflect.get(Object(campaign["settings"]), "title"),
  emails_sent: campaign["emails_sent"],
  send_time: campaign["send_time"],
  ...Object(campaign["report"]),
})

const missing = problem({
  status: 404,
  title: "Resource Not Found",
  detail: "The requested resource could not be found.",
})

function problem({ status, title, detail }: Problem): SandboxReply {
  const type = "https://mailchimp.com/developer/marketing/docs/errors/"
  return json({ type, title, status, detail, instance: "" }, status, {
    "content-type": "application/problem+json; charset=utf-8",
  })
}

function answer(record: McRecord | undefined, show: (record: McRecord) => McRecord = (one) => one): SandboxReply {
  return record === undefined ? missing : json(show(record))
}

const eventOf = {
  subscribed: "subscribe",
  unsubscribed: "unsubscribe",
  cleaned: "cleaned",
  archived: "unsubscribe",
} as const

function memberEvent(env: SandboxEnv, record: McRecord, verb: "created" | "changed" | "removed"): McRecord {
  const status = String(record["status"]) as keyof typeof eventOf
  const type = verb === "changed" && status === "subscribed" ? "profile" : (eventOf[status] ?? "profile")
  return {
    type,
    fired_at: firedAt(env),
    "data[id]": record["unique_email_id"],
    "data[email]": record["email_address"],
    "data[email_type]": "html",
    "data[list_id]": listId,
  }
}

function campaignEvent(env: SandboxEnv, record: McRecord): McRecord {
  const { subject_line: subject = "" } = Object(record["settings"])
  const data = {
    "data[id]": record["id"],
    "data[subject]": subject,
    "data[status]": "sent",
    "data[reason]": "",
    "data[list_id]": listId,
  }
  return { type: "campaign", fired_at: firedAt(env), ...data }
}

function firedAt(env: SandboxEnv): string {
  return env.now().toISOString().slice(0, 19).replace("T", " ")
}

function signed(env: SandboxEnv, body: string): Readonly<Record<string, string>> {
  const t = Math.floor(env.now().getTime() / 1000)
  const v1 = createHmac("sha256", signingSecret).update(`${t}.${body}`).digest("hex")
  return { "x-mailchimp-signature": `t=${t},v1=${v1}` }
}
