import Type from "typebox"
import { type Api, bearer, concurrent, defineConnector, oauth2, perSecond, VendorError, withHeader } from "#hub"
import { rowsOf } from "./calls.ts"
import { classify } from "./formats.ts"
import { resources } from "./resources.ts"
import { mailchimpSandbox } from "./sandbox.ts"
import { webhooks } from "./webhooks.ts"

const metadata = "https://login.mailchimp.com/oauth2/metadata"

/** Mailchimp Marketing API 3.0. See README.md for what it does not do, and why. */
export const mailchimp = defineConnector({
  slug: "mailchimp",
  name: "Mailchimp",
  about:
    "Audience members, their tags and their consent with Mailchimp; campaigns and how they were received from there.",
  category: "marketing",
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
  }),
  accounts: { several: true, list: audiences, details },
  http: {
    base: ({ account }) => `https://${String(account?.meta?.["dc"] ?? "us1")}.api.mailchimp.com/3.0`,
    headers: () => ({ accept: "application/json" }),
    // Ten connections at a time are allowed and no rate is told; ten a second by one worker keeps far from it.
    budget: [concurrent(10), perSecond(10)],
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
  const about = Object(await api.get(metadata))
  const dc: unknown = about.dc
  if (typeof dc !== "string" || !/^[a-z]{2}\d{1,3}$/.test(dc))
    throw new VendorError({ class: "auth", message: "Mailchimp does not say where the account is; connect it anew" })
  const lists = rowsOf(
    await api.get(`https://${dc}.api.mailchimp.com/3.0/lists`, { count: 1000, fields: "lists.id,lists.name" }),
    "lists",
  )
  return lists.map(({ id, name }) => ({
    id: String(id),
    label: `${String(name)} (${String(about.accountname ?? dc)})`,
    meta: { dc },
  }))
}

async function details(api: Api) {
  const zone: unknown = Reflect.get(Object(await api.get("/", { fields: "account_timezone" })), "account_timezone")
  return typeof zone === "string" && zone !== "" ? { timeZone: zone } : {}
}
