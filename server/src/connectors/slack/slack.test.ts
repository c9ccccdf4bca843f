import { WebClient } from "@slack/web-api"
import { expect, test } from "vitest"
import { apiOf, livingConnections } from "#hub"
import { inboundRequest, presets, verify } from "#inbound"
import { makeHubWorld } from "#testing"
import { slack } from "./index.ts"
import { slackSandboxEndless } from "./sandbox.ts"

const world = await makeHubWorld()

test("Slack's own client works against the sandbox", async () => {
  const { sandbox } = await world.connected("slack")
  const token = /^Bearer (.+)$/.exec(sandbox.calls.at(-1)?.request.headers["authorization"] ?? "")?.[1] ?? ""
  const client = new WebClient(token, { slackApiUrl: `${sandbox.url}/slack.com/api/`, retryConfig: { retries: 0 } })
  expect(await client.auth.test()).toMatchObject({ ok: true, team_id: "T0SANDBOX" })
  const { channels } = await client.conversations.list()
  const channel = channels?.[0]?.id ?? ""
  const posted = await client.chat.postMessage({ channel, text: "Hello" })
  const { messages } = await client.conversations.history({ channel, limit: 1 })
  expect(messages).toMatchObject([{ text: "Hello", ts: posted.ts }])
  await expect(client.chat.postMessage({ channel: "C0NOWHERE", text: "Hello" })).rejects.toMatchObject({
    data: { error: "channel_not_found" },
  })
})

test("tokens that rotate are renewed before they end, each refresh token used once; without rotation they have no end", async () => {
  const { tenant, sandbox } = await world.connected("slack")
  const state = async (of: typeof tenant) => (await of.get("/integrations/slack/status").expect(200)).body.state
  for (let day = 0; day < 3; day++) {
    world.clock.advanceMs(86_400_000)
    await tenant.post("/integrations/slack/test", {}).expect(202)
    await world.work()
  }
  expect(sandbox.app.login.refreshes()).toBeGreaterThanOrEqual(3)
  expect(await state(tenant)).toBe("connected")
  sandbox.app.login.revoke()
  world.clock.advanceMs(86_400_000)
  await tenant.post("/integrations/slack/test", {}).expect(202)
  await world.work()
  expect(await state(tenant)).toBe("expired")

  const endless = await makeHubWorld([{ ...slack, sandbox: slackSandboxEndless }])
  const other = await endless.connected("slack")
  endless.clock.advanceMs(400 * 86_400_000)
  await other.tenant.post("/integrations/slack/test", {}).expect(202)
  await endless.work()
  expect(await state(other.tenant)).toBe("connected")
  const tokens = other.sandbox.calls.filter(({ request }) => request.path.endsWith("oauth.v2.access"))
  expect(tokens).toHaveLength(1)
})

test("the signature that Slack publishes as its example is taken, and no other", async () => {
  const secret = "8f742231b10e8888abcd99yyyzzz85a5"
  const body =
    "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c"
  const signature = "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503"
  const told = (text: string) =>
    inboundRequest({
      method: "POST",
      url: "https://mortise.example/api/v1/webhooks/slack",
      rawHeaders: ["x-slack-signature", signature, "x-slack-request-timestamp", "1531420618"],
      body: Buffer.from(text),
    })
  const tools = {
    now: new Date(1_531_420_619_000),
    fetchDocument: () => Promise.reject(new Error("nothing to fetch")),
  }
  const { scheme } = presets.slack
  expect(await verify(scheme, told(body), [secret], tools)).toMatchObject({ isVerified: true })
  expect(await verify(scheme, told(`${body}a`), [secret], tools)).toMatchObject({ isVerified: false })
})

test("a failure within a 200 is told by Slack's word", async () => {
  const { tenant, sandbox } = await world.connected("slack")
  const [connection] = await tenant.run((ctx) => livingConnections(ctx, "slack"))
  if (connection === undefined) throw new Error("not connected")
  const failed = (status: number, json: object, headers = {}) => {
    sandbox.faults.push({ times: 9, what: { kind: "reply", reply: { status, json, headers } } })
    return apiOf(world.hub.deps, connection)
      .get("/auth.test")
      .finally(() => sandbox.faults.splice(0))
  }
  const unknown = { errorClass: "validation", message: "Slack: channel_not_found" }
  await expect(failed(200, { ok: false, error: "channel_not_found" })).rejects.toMatchObject(unknown)
  const scope = { errorClass: "scope", message: "Slack: missing_scope (needs chat:write)" }
  await expect(failed(200, { ok: false, error: "missing_scope", needed: "chat:write" })).rejects.toMatchObject(scope)
  await expect(failed(200, { ok: false, error: "internal_error" })).rejects.toMatchObject({ errorClass: "transient" })
  const wait = { errorClass: "throttle", retryAfterMs: 70_000 }
  await expect(failed(429, {}, { "retry-after": "70" })).rejects.toMatchObject(wait)
})
