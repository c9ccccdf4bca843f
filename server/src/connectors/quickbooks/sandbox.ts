import { createHmac } from "node:crypto"
import {
  json,
  limits,
  oauthSandbox,
  type Row,
  replays,
  routes,
  type Sandbox,
  type SandboxApp,
  type SandboxEnv,
  type SandboxOAuth,
  type SandboxReply,
  type SandboxRequest,
} from "#hub"
import { type Company, faultOf, kinds, timed } from "./sandbox-answers.ts"
import { changesOf, queried } from "./sandbox-lists.ts"
import { makeTables } from "./sandbox-tables.ts"
import { written } from "./sandbox-writes.ts"

const app = { clientId: "sandbox-client", clientSecret: "sandbox-secret", webhookSecret: "sandbox-verifier-token" }
const companyInfo: Row = {
  Id: "1",
  CompanyName: "Sandbox Company_EU_1",
  Country: "GR",
  domain: "QBO",
  SyncToken: "0",
}
const base = "quickbooks.api.intuit.com/v3/company/:realm"
/** QuickBooks' own limits: per company, and per company and app. */
const windows = { minute: { max: 500, perMs: 60_000 }, second: { max: 10, perMs: 1_000 } }
/** A refresh token ends 100 days after it was last used, and five years after the consent. */
const refreshLifeMs = 100 * 86_400_000
const consentLifeMs = 5 * 365 * 86_400_000

/** QuickBooks Online with one company: consent that names it, tokens that age, queries, change data capture, SyncToken, webhooks. */
export const quickbooksSandbox: Sandbox = { app, make }

function make(env: SandboxEnv): SandboxApp {
  const realm = String(4_620_816_365_000_000_000n + BigInt(env.serial("realm")))
  const login = oauthSandbox(env, {
    ...app,
    ...{ accessLifeS: 3600, refresh: "rotating", graceS: 86_400, callbackParams: { realmId: realm } },
    tokenFields: { x_refresh_token_expires_in: refreshLifeMs / 1000 },
  })
  const company: Company = { env, tables: makeTables(env, realm, sign) }
  const counted = limits(env, windows)
  const kept = replays()
  const open =
    (work: (request: SandboxRequest, params: Readonly<Record<string, string>>) => SandboxReply) =>
    (request: SandboxRequest, params: Readonly<Record<string, string>>) =>
      refused(login.scopesOf(request), params["realm"] === realm, () => counted.count(realm) !== null) ??
      (request.method === "GET"
        ? work(request, params)
        : kept.once(request.query.get("requestid") ?? undefined, () => work(request, params)))
  return {
    tables: company.tables,
    login: login.login,
    sign,
    handle: routes({
      "GET appcenter.intuit.com/connect/oauth2": login.authorize,
      "POST oauth.platform.intuit.com/oauth2/v1/tokens/bearer": aging(env, login),
      "POST developer.api.intuit.com/v2/oauth2/tokens/revoke": login.revokeToken,
      [`GET ${base}/companyinfo/:id`]: open(() => timed(env, { CompanyInfo: companyInfo })),
      [`GET ${base}/preferences`]: open(() => timed(env, { Preferences: preferences })),
      [`GET ${base}/query`]: open((request) => queried(company, request.query.get("query") ?? "")),
      [`GET ${base}/cdc`]: open((request) => changesOf(company, request.query)),
      [`GET ${base}/:entity/:id`]: open((_request, { entity = "", id = "" }) => oneOf(company, entity, id)),
      [`POST ${base}/:entity`]: open((request, { entity = "" }) => written(company, entity, request)),
    }),
  }
}

/** Tokens that were not used for 100 days are taken no more, and none outlives the consent by five years. */
function aging(env: SandboxEnv, login: SandboxOAuth) {
  const known = new Map<string, { usedMs: number; agreedMs: number }>()
  return (request: SandboxRequest): SandboxReply => {
    const nowMs = env.now().getTime()
    const before = known.get(request.form.get("refresh_token") ?? "")
    const isOld =
      before !== undefined && (nowMs - before.usedMs > refreshLifeMs || nowMs - before.agreedMs > consentLifeMs)
    if (isOld) return json({ error: "invalid_grant", error_description: "Token invalid" }, 400)
    const reply = login.token(request)
    const token: unknown = Reflect.get(Object(reply.json), "refresh_token")
    if (typeof token === "string") known.set(token, { usedMs: nowMs, agreedMs: before?.agreedMs ?? nowMs })
    return reply
  }
}

function oneOf({ env, tables }: Company, entity: string, id: string): SandboxReply {
  const kind = kinds.find((one) => one.entity.toLowerCase() === entity)
  const found = kind && tables[kind.table]?.get(id)
  if (kind === undefined) return faultOf(env, "500", "Unsupported Operation")
  return found === undefined || found["status"] === "Deleted"
    ? faultOf(env, "610", `Object Not Found : Something you're trying to use has been made inactive or deleted.`)
    : timed(env, { [kind.entity]: found })
}

/** The gateway's own answers have lower-case keys. */
function gateway(status: number, code: string, message: string, type: string): SandboxReply {
  const error = [{ message, detail: null, code, element: null }]
  return json({ warnings: null, intuitObject: null, fault: { error, type }, report: null, status: null }, status)
}

function refused(scopes: readonly string[] | null, isOwn: boolean, isFull: () => boolean): SandboxReply | null {
  if (scopes === null)
    return gateway(401, "3200", "message=AuthenticationFailed; errorCode=003200; statusCode=401", "AUTHENTICATION")
  if (!isOwn || !scopes.includes("com.intuit.quickbooks.accounting"))
    return gateway(
      403,
      "3100",
      "message=ApplicationAuthorizationFailed; errorCode=003100; statusCode=403",
      "AUTHORIZATION",
    )
  return isFull()
    ? gateway(429, "3001", "message=ThrottleExceeded; errorCode=003001; statusCode=429", "THROTTLE")
    : null
}

function sign(body: string): Readonly<Record<string, string>> {
  return { "intuit-signature": createHmac("sha256", app.webhookSecret).update(body).digest("base64") }
}

const preferences = {
  Id: "1",
  CurrencyPrefs: { HomeCurrency: { value: "EUR" }, MultiCurrencyEnabled: false },
  TaxPrefs: { UsingSalesTax: true },
}
