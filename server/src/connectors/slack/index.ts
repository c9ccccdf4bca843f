import Type from "typebox"
import {
  always,
  at,
  bearer,
  defineConnector,
  instant,
  lens,
  Message as MessageRecord,
  none,
  oauth2,
  perMinute,
  perSecond,
  readOnly,
  resource,
} from "#hub"
import { answerCommand, messageById, messagePages, postMessage } from "./calls.ts"
import { classify, slackTime, wordsOf } from "./formats.ts"
import { slackSandbox } from "./sandbox.ts"
import { Message } from "./shapes.ts"
import { webhooks } from "./webhooks.ts"

const messageMap = lens(MessageRecord, Message, (r) => ({
  direction: always("in"),
  channel: readOnly(r.channel),
  from: readOnly(r.user),
  text: readOnly(r.text),
  at: readOnly(instant(r.ts, slackTime)),
  ...none("to", "subject", "customer", "ticket", "status"),
}))

/** Words with which Slack takes a code or a refresh token no longer (docs: oauth.v2.access). */
const refusals: ReadonlySet<string> = new Set([
  "invalid_code",
  "code_already_used",
  "bad_client_secret",
  "invalid_client_id",
  "invalid_refresh_token",
  "token_expired",
  "token_revoked",
  "account_inactive",
])

/** Slack. See README.md for what it does not do, and why. */
export const slack = defineConnector({
  slug: "slack",
  name: "Slack",
  about: "Tells channels what happens here, and answers who asks for an order, an invoice or a ticket by its number.",
  category: "communication",
  icon: { letters: "Sl", colour: "#4a154b" },
  order: 10,
  website: "https://slack.com",
  hosts: ["slack.com", "hooks.slack.com"],
  auth: oauth2({
    authorize: "https://slack.com/oauth/v2/authorize",
    token: "https://slack.com/api/oauth.v2.access",
    clientAuth: "body",
    pkce: false,
    // An app that asked for rotation gets tokens of twelve hours and refresh tokens for one use; one that did not gets tokens without an end.
    refresh: "rotating",
    scopes: ["chat:write", "commands", "channels:read", "channels:history"],
    scopeSeparator: ",",
    // Slack answers 200 in any case, and calls its tokens "bot".
    readAnswer: ({ ok, error, token_type: _type, ...answer }) =>
      ok === true
        ? { ...answer, token_type: "bearer" }
        : { error: refusals.has(String(error)) ? "invalid_grant" : String(error) },
    sign: (call, credentials, connection) =>
      call.url.host === "hooks.slack.com" ? call : bearer(call, credentials, connection),
  }),
  accounts: {
    several: true,
    list: async (api) => {
      const login = await api.get("/auth.test")
      return [{ id: String(at(login, "team_id")), label: String(at(login, "team")) }]
    },
    leave: async (api) => void (await api.get("/auth.revoke")),
  },
  http: {
    base: "https://slack.com/api",
    // One message a second and channel, 50 reads a minute (docs: rate limits, tier 3).
    budget: [perSecond(1), perMinute(50)],
    failures: { says: wordsOf },
    classify,
  },
  settings: Type.Object({
    readChannel: Type.String({
      title: "Channel to read",
      description: "Name or id of a channel whose messages are read once the app is invited there; empty reads none",
      default: "general",
      maxLength: 80,
    }),
    answersCommands: Type.Boolean({
      title: "Answer commands",
      description:
        "Everybody of the workspace may ask for state and amount of an order, invoice or ticket by its number",
      default: true,
    }),
    notifications: Type.Array(
      Type.Object({
        event: Type.String({ maxLength: 100, description: "An event's type, as sales.order.placed" }),
        channel: Type.String({ minLength: 1, maxLength: 80 }),
        template: Type.String({ maxLength: 1_000, description: "Text with {fields} of the event; empty tells all" }),
      }),
      { title: "Notifications", description: "What is told where", default: [], maxItems: 50 },
    ),
  }),
  resources: {
    messages: resource({
      name: "Messages",
      map: messageMap,
      id: "ts",
      changed: { at: "ts", format: slackTime },
      // What apps say (ourselves among them), and what Slack says of a channel, is no message of a person.
      skip: (raw) => raw["type"] !== "message" || raw["bot_id"] !== undefined || raw["subtype"] !== undefined,
      pull: messagePages,
      get: messageById,
      authority: { "*": "theirs" },
    }),
  },
  actions: { postMessage, answerCommand },
  webhooks,
  sandbox: slackSandbox,
})
