import { createHmac } from "node:crypto"
import {
  json,
  oauthSandbox,
  type Row,
  routes,
  rowAt,
  type Sandbox,
  type SandboxApp,
  type SandboxEnv,
  type SandboxReply,
  type SandboxRequest,
} from "#hub"
import { version } from "./calls.ts"
import { makeAnswers } from "./sandbox-answers.ts"
import { domain, rootOf } from "./sandbox-root.ts"
import { makeShop, numberOf, textOf } from "./sandbox-shop.ts"

const app = { clientId: "shopify-sandbox", clientSecret: "shpss_sandbox_secret" }

/** A shop: consent with a signed callback, tokens that end, GraphQL with its costs, stock that orders take, webhooks. */
export const shopifySandbox: Sandbox = { app, inputs: { shop: domain }, make }

function make(env: SandboxEnv): SandboxApp {
  const hooks = new Map<string, Row>()
  const shop = makeShop(env, (topic, record) => {
    for (const hook of hooks.values()) if (hook["topic"] === topic) deliver(env, topic, record)
  })
  const answer = makeAnswers(env, rootOf(shop, hooks))
  const oauth = oauthSandbox(env, {
    ...app,
    ...{
      accessLifeS: 3600,
      refresh: "rotating",
      graceS: 30 * 86_400,
      tokenFields: { refresh_token_expires_in: 90 * 86_400 },
    },
  })
  return {
    tables: shop.tables,
    login: oauth.login,
    sign: (body) => ({ "x-shopify-hmac-sha256": signed(body) }),
    handle: routes({
      [`GET ${domain}/admin/oauth/authorize`]: (request) => signedBack(env, oauth.authorize(request)),
      [`POST ${domain}/admin/oauth/access_token`]: (request) => tokenReply(request, oauth.token(request)),
      [`POST ${domain}/admin/api/${version}/graphql.json`]: (request) =>
        oauth.scopesOf(withBearer(request)) === null ? unauthorized : answer(rowAt(request.json)),
    }),
  }
}

const unauthorized = json(
  { errors: "[API] Invalid API key or access token (unrecognized login or wrong password)" },
  401,
)

function withBearer(request: SandboxRequest): SandboxRequest {
  const authorization = `Bearer ${request.headers["x-shopify-access-token"] ?? ""}`
  return { ...request, headers: { ...request.headers, authorization } }
}

/** The callback names the shop and is signed. */
function signedBack(env: SandboxEnv, reply: SandboxReply): SandboxReply {
  const back = new URL(reply.headers?.["location"] ?? "http://localhost/")
  back.searchParams.set("shop", domain)
  back.searchParams.set("timestamp", String(Math.floor(env.now().getTime() / 1000)))
  const text = [...back.searchParams]
    .map(([name, value]) => `${name}=${value}`)
    .toSorted()
    .join("&")
  back.searchParams.set("hmac", createHmac("sha256", app.clientSecret).update(text).digest("hex"))
  return { ...reply, headers: { location: back.href } }
}

/** A public app gets no token without an end. */
function tokenReply({ form }: SandboxRequest, reply: SandboxReply): SandboxReply {
  if (form.get("grant_type") === "authorization_code" && form.get("expiring") !== "1")
    return json(
      { error: "invalid_request", error_description: "Non-expiring access tokens are no longer accepted" },
      403,
    )
  const { token_type: _type, ...answer } = rowAt(reply.json)
  return { ...reply, json: answer }
}

function deliver(env: SandboxEnv, topic: string, record: Row): void {
  const isGone = topic.endsWith("_DELETE")
  const [gid, id] = [textOf(record["id"]), numberOf(record["id"])]
  const body = JSON.stringify(isGone ? { id } : { id, admin_graphql_api_id: gid, updated_at: record["updatedAt"] })
  const [, what = "", verb = ""] = /^(.+)_([A-Z]+)$/.exec(topic) ?? []
  env.deliver({
    body,
    headers: {
      "content-type": "application/json",
      "x-shopify-topic": `${what.toLowerCase()}/${verb.toLowerCase()}`,
      "x-shopify-shop-domain": domain,
      "x-shopify-api-version": version,
      "x-shopify-webhook-id": env.uuid(),
      "x-shopify-event-id": env.uuid(),
      "x-shopify-triggered-at": env.now().toISOString(),
      "x-shopify-hmac-sha256": signed(body),
    },
  })
}

function signed(body: string): string {
  return createHmac("sha256", app.clientSecret).update(body).digest("base64")
}
