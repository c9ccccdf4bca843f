import { createHmac } from "node:crypto"
import {
  growing,
  json,
  limits,
  oauthSandbox,
  routes,
  type Sandbox,
  type SandboxApp,
  type SandboxEnv,
  type SandboxReply,
  type SandboxRequest,
  type SandboxTable,
  table,
} from "#hub"
import { slackTime } from "./formats.ts"

const app = { clientId: "sandbox-client", clientSecret: "sandbox-secret", webhookSecret: "sandbox-signing-secret" }
const team = { id: "T0SANDBOX", name: "Mortise sandbox" }
const channel = "C0GENERAL"
const windows = { minute: { max: 60, perMs: 60_000 } }
const textMax = 40_000

type Row = Readonly<Record<string, unknown>>

/** Slack with one workspace and one channel: tokens that rotate, history, posting, answers to commands, signed events. */
export const slackSandbox: Sandbox = { app, make: (env) => make(env, true) }
/** The same for an app that never asked for rotation: its tokens have no end. */
export const slackSandboxEndless: Sandbox = { app, make: (env) => make(env, false) }

const lifeS = { rotating: 43_200, endless: 10 * 365 * 86_400 }

function make(env: SandboxEnv, isRotating: boolean): SandboxApp {
  const spec = isRotating
    ? ({ accessLifeS: lifeS.rotating, refresh: "rotating" } as const)
    : ({ accessLifeS: lifeS.endless, refresh: "none" } as const)
  const login = oauthSandbox(env, { ...app, ...spec })
  const counted = limits(env, windows)
  const messages = makeMessages(env)
  const open =
    (scope: string | null, work: (args: URLSearchParams) => SandboxReply) =>
    (request: SandboxRequest): SandboxReply => {
      const scopes = login.scopesOf(request)?.flatMap((one) => one.split(","))
      if (scopes === undefined) return failed("invalid_auth")
      if (scope !== null && !scopes.includes(scope))
        return failed("missing_scope", { needed: scope, provided: scopes.join(",") })
      const full = counted.count(request.path)
      if (full) return { ...failed("ratelimited"), status: 429, headers: { "retry-after": String(full.afterS) } }
      return work(argsOf(request))
    }
  const both = (method: string, handler: ReturnType<typeof open>) => ({
    [`GET slack.com/api/${method}`]: handler,
    [`POST slack.com/api/${method}`]: handler,
  })
  return {
    tables: { messages },
    login: login.login,
    sign: (body) => signed(env, body),
    handle: routes({
      "GET slack.com/oauth/v2/authorize": login.authorize,
      "POST slack.com/api/oauth.v2.access": (request) => tokenAnswer(request, login.token(request), isRotating),
      ...both(
        "auth.test",
        open(null, () => ok(whoami)),
      ),
      ...both(
        "auth.revoke",
        open(null, () => {
          login.login.revoke()
          return ok({ revoked: true })
        }),
      ),
      ...both(
        "conversations.list",
        open("channels:read", () => ok({ channels: [general], response_metadata: { next_cursor: "" } })),
      ),
      ...both(
        "conversations.history",
        open("channels:history", (args) => history(messages, args)),
      ),
      ...both(
        "chat.postMessage",
        open("chat:write", (args) => posted(messages, args)),
      ),
      "POST hooks.slack.com/commands/:team/:id/:key": () => ({ status: 200, text: "ok" }),
    }),
  }
}

const general = {
  ...{
    id: channel,
    name: "general",
    is_channel: true,
    is_group: false,
    is_im: false,
    is_mpim: false,
    is_private: false,
  },
  ...{ is_member: true, is_general: true, is_archived: false, created: 1_767_225_600, creator: "U0PERSON" },
}

const whoami = {
  ...{
    url: "https://mortise-sandbox.slack.com/",
    team: team.name,
    user: "mortise",
    team_id: team.id,
    user_id: "U0BOT",
    bot_id: "B0SANDBOX0",
  },
  is_enterprise_install: false,
}

function ok(body: Row): SandboxReply {
  return json({ ok: true, ...body })
}

function failed(error: string, more: Row = {}): SandboxReply {
  return json({ ok: false, error, ...more })
}

/** Arguments come as JSON, as a form or in the address. */
function argsOf({ json: body, form, query }: SandboxRequest): URLSearchParams {
  if (typeof body === "object" && body !== null)
    return new URLSearchParams(Object.entries(body).map(([name, value]): [string, string] => [name, String(value)]))
  return form.size > 0 ? form : query
}

function tokenAnswer({ form }: SandboxRequest, reply: SandboxReply, isRotating: boolean): SandboxReply {
  const { access_token, refresh_token, expires_in, scope } = Object(reply.json)
  if (reply.status !== 200)
    return failed(form.get("grant_type") === "refresh_token" ? "invalid_refresh_token" : "invalid_code")
  return ok({
    ...{ access_token, token_type: "bot", scope, bot_user_id: "U0BOT", app_id: "A0APP", team, enterprise: null },
    ...{ authed_user: { id: "U0PERSON" }, is_enterprise_install: false },
    ...(isRotating ? { refresh_token, expires_in } : {}),
  })
}

function makeMessages(env: SandboxEnv): SandboxTable<Row> {
  const now = growing(env.now)
  const told = (record: Row, verb: string): void => {
    const { channel: _channel, ...message } = record
    const isNew = verb === "created"
    const change = { type: "message", subtype: verb === "changed" ? "message_changed" : "message_deleted", message }
    const event = { ...(isNew ? message : change), channel, channel_type: "channel", event_ts: message["ts"] }
    const id = `Ev${env.uuid().slice(0, 8)}`
    const body = JSON.stringify({
      ...{ token: "sandbox", team_id: team.id, api_app_id: "A0APP", type: "event_callback", event_id: id },
      ...{ event_time: Math.floor(env.now().getTime() / 1000), event, authorizations: [] },
    })
    env.deliver({ body, headers: { "content-type": "application/json", ...signed(env, body) } })
  }
  return table<Row>({
    id: (r) => String(r["ts"]),
    made: (draft) => ({
      type: "message",
      user: "U0PERSON",
      team: team.id,
      ts: slackTime.format(now()),
      channel,
      ...draft,
    }),
    stamp: (record) => record,
    onChange: told,
    sample: (n) => ({ text: `Message ${n}` }),
  })
}

function history(messages: SandboxTable<Row>, args: URLSearchParams): SandboxReply {
  if (args.get("channel") !== channel) return failed("channel_not_found")
  const limit = Math.min(999, Number(args.get("limit") ?? 100))
  const [oldest, latest] = [args.get("oldest") ?? "0", args.get("latest") ?? "99999999999"]
  const isInclusive = args.get("inclusive") === "true"
  const before = args.get("cursor") ?? "99999999999"
  const fits = (ts: number): boolean =>
    isInclusive ? ts >= Number(oldest) && ts <= Number(latest) : ts > Number(oldest) && ts < Number(latest)
  const found = messages
    .all()
    .filter(({ ts }) => fits(Number(ts)) && Number(ts) < Number(before))
    .toSorted((a, b) => Number(b["ts"]) - Number(a["ts"]))
  const page = found.slice(0, limit)
  const hasMore = found.length > limit
  const last = page.at(-1)
  return ok({
    messages: page.map(({ channel: _channel, ...message }) => message),
    has_more: hasMore,
    pin_count: 0,
    channel_actions_ts: null,
    channel_actions_count: 0,
    response_metadata: { next_cursor: hasMore ? String(last?.["ts"]) : "" },
  })
}

function posted(messages: SandboxTable<Row>, args: URLSearchParams): SandboxReply {
  const text = args.get("text") ?? ""
  if (!["#general", channel].includes(args.get("channel") ?? "")) return failed("channel_not_found")
  if (text === "") return failed("no_text")
  if (text.length > textMax) return failed("msg_too_long")
  const { channel: _channel, ...message } = messages.insert({ text, user: "U0BOT", bot_id: "B0SANDBOX0" })
  return ok({ channel, ts: message["ts"], message })
}

function signed(env: SandboxEnv, body: string): Readonly<Record<string, string>> {
  const timestamp = String(Math.floor(env.now().getTime() / 1000))
  const hash = createHmac("sha256", app.webhookSecret).update(`v0:${timestamp}:${body}`).digest("hex")
  return { "x-slack-request-timestamp": timestamp, "x-slack-signature": `v0=${hash}` }
}
