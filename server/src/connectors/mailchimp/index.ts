import Type from "typebox"
import {
  type Api,
  basicHeader,
  bearer,
  concurrent,
  defineConnector,
  filled,
  oauth2,
  perSecond,
  recordsAt,
  textAt,
  VendorError,
  withHeader,
} from "#hub"
import { classify, wordsOf } from "./formats.ts"
import { resources } from "./resources.ts"
import { mailchimpSandbox } from "./sandbox.ts"
import { webhooks } from "./webhooks.ts"

const metadata = "https://login.mailchimp.com/oauth2/metadata"
const addressOf = (dc: string) => `https://${dc}.api.mailchimp.com/3.0`

/** Mailchimp Marketing API 3.0. See README.md for what it does not do, and why. */
export const mailchimp = defineConnector({
  slug: "mailchimp",
  name: "Mailchimp",
  about:
    "Audience members, their tags and their consent with Mailchimp; campaigns and how they were received from there.",
  category: "marketing",
  icon: { letters: "Mc", colour: "#ffe01b" },
  order: 10,
  website: "https://mailchimp.com",
  hosts: ["login.mailchimp.com", "*.api.mailchimp.com"],
  auth: oauth2({
    authorize: "https://login.mailchimp.com/oauth2/authorize",
    token: "https://login.mailchimp.com/oauth2/token",
    clientAuth: "body",
    pkce: false,
    refresh: "none",
    scopes: [],
    // Tokens have no end and no scope, which Mailchimp says by 0 and null.
    readAnswer: ({ expires_in: _end, scope: _scope, ...answer }) => answer,
    sign: (call, credentials, connection) =>
      call.url.host === "login.mailchimp.com"
        ? withHeader(call, `OAuth ${credentials.accessToken ?? ""}`)
        : bearer(call, credentials, connection),
    key: {
      secrets: Type.Object({
        apiKey: Type.String({
          title: "API key",
          description: "From your Mailchimp account, Extras, API keys; it ends in the data centre, as in …-us21",
          pattern: "^[0-9A-Za-z]{20,64}-[a-z]{2}[0-9]{1,3}$",
        }),
      }),
      // Any user name is taken (docs: authentication).
      sign: (call, { secrets = {} }) => withHeader(call, basicHeader("mortise", secrets["apiKey"] ?? "")),
      says: ({ apiKey = "" }) => ({ dc: apiKey.slice(apiKey.lastIndexOf("-") + 1) }),
    },
  }),
  accounts: { several: true, list: audiences, details },
  http: {
    base: ({ account }) => addressOf(filled(account?.meta, "dc") ?? "us1"),
    headers: () => ({ accept: "application/json" }),
    // Ten connections at a time are allowed and no rate is told; ten a second by one worker keeps far from it.
    budget: [concurrent(10), perSecond(10)],
    // Mailchimp names no time; the calls of others in the account end within seconds.
    failures: { says: wordsOf, waitMs: 5_000 },
    classify,
    timeoutMs: 120_000,
  },
  settings: Type.Object({}),
  resources,
  webhooks,
  sandbox: mailchimpSandbox,
  bypass: {
    "faults.scope":
      "Mailchimp answers a bare 403 where too much is asked at once; only one with words tells of a missing right",
  },
})

/** The audiences of the login's account, each at the data centre that Mailchimp names for it. */
async function audiences(api: Api) {
  const { dc, name } = await accountOf(api)
  if (dc === null || !/^[a-z]{2}\d{1,3}$/.test(dc))
    throw new VendorError({ class: "auth", message: "Mailchimp does not say where the account is; connect it anew" })
  const query = { count: 1000, fields: "lists.id,lists.name" }
  const lists = recordsAt(await api.get(`${addressOf(dc)}/lists`, query), "lists")
  return lists.map((list) => ({ id: String(list["id"]), label: `${list["name"]} (${name ?? dc})`, meta: { dc } }))
}

/** A key names its data centre itself; for a consent Mailchimp tells it. */
async function accountOf(api: Api) {
  const dc = filled(api.connection.inputs, "dc")
  if (dc !== null)
    return { dc, name: filled(await api.get(`${addressOf(dc)}/`, { fields: "account_name" }), "account_name") }
  const found = await api.get(metadata)
  return { dc: filled(found, "dc"), name: filled(found, "accountname") }
}

async function details(api: Api) {
  const timeZone = textAt(await api.get("/", { fields: "account_timezone" }), "account_timezone")
  return timeZone === undefined ? {} : { timeZone }
}
