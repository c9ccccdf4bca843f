import { open } from "#platform/vault"
import { credentialPurpose, readCredential } from "../auth/credential-store.ts"
import { type Credentials, hasTokens, type OAuth2Code } from "../auth/kinds.ts"
import { connectionById, updateConnection } from "../connection-store.ts"
import { connect, disconnect } from "../connections.ts"
import type { Connector } from "../define.ts"
import { json, type SandboxReply, type SandboxRequest } from "../sandbox/sandbox.ts"
import { VendorError } from "../vendor-error.ts"
import { linkOf } from "./agreement.ts"
import { mainResource, must } from "./check.ts"
import { theirNew } from "./people.ts"
import { isToken, played, type Scene } from "./scene.ts"
import { eventCount, keptText } from "./scene-store.ts"
import type { LiveCheck } from "./stage.ts"

/** Calls that find their token ended at the same time. */
const parallelCalls = 50
const twoDays = 2 * 24 * 60

const withTokens = (c: Connector) => (hasTokens(c.auth) ? null : "its login has no tokens that end")
const endless = (c: Connector) =>
  c.auth.kind === "oauth2" && c.auth.refresh === "none" ? "its access tokens have no end" : withTokens(c)
const withConsent = (c: Connector) => (c.auth.kind === "oauth2" ? null : "it has no consent page")

/**
 * A call that asks for its turn again. Everybody who waits here moves the scene's one clock on, so one who looked at it a moment ago may
 * find an allowance that was taken minutes ahead of him.
 */
async function inTurn<T>(call: () => Promise<T>): Promise<T> {
  for (let turn = 1; ; turn++) {
    try {
      return await call()
    } catch (error) {
      if (!(error instanceof VendorError) || !error.isQuota || turn > parallelCalls) throw error
    }
  }
}

/** Logins: made, renewed, refused, revoked, given back. */
export const authChecks: readonly LiveCheck[] = [
  played(
    {
      id: "auth.connect",
      group: "auth",
      title: "a login finds its account, and a test of the connection says it works",
    },
    async (scene) => {
      const { account } = await scene.connection()
      must(account !== null && account.id !== "" && account.label !== "", "accounts.list gives no id or no label")
      must(account.currency === undefined || /^[A-Z]{3}$/.test(account.currency), `${account.currency} is no currency`)
      must(account.country === undefined || /^[A-Z]{2}$/.test(account.country), `${account.country} is no country`)
      await scene.run((ctx) => updateConnection(ctx, scene.id, { errand: { kind: "test" } }))
      await scene.work()
      const { testError } = await scene.connection()
      must(testError === null, `the test of a working connection says: ${testError}`)
    },
  ),
  played(
    {
      id: "auth.parallel",
      group: "auth",
      title: `${parallelCalls} calls of two workers that find the token ended ask for a new one once`,
      notApplicable: endless,
    },
    async (scene) => {
      scene.pass(twoDays)
      const before = tokenCalls(scene)
      const workers = [scene.deps, scene.worker("second")]
      const apis = await Promise.all(
        Array.from({ length: parallelCalls }, (_, i) => scene.api(workers[i % workers.length])),
      )
      await Promise.all(apis.map((api) => inTurn(() => scene.connector.accounts.list(api))))
      must(
        tokenCalls(scene) - before === 1,
        `${tokenCalls(scene) - before} token requests were made for ${parallelCalls} calls; accounts.list has to call the vendor, and one refresh is all it takes`,
      )
    },
  ),
  played(
    {
      id: "auth.renewed",
      group: "auth",
      title: "a token that the vendor takes no longer is renewed, and the read goes on",
      notApplicable: endless,
    },
    async (scene) => {
      const name = mainResource(scene.connector)
      scene.sandbox.app.login.expire()
      const id = theirNew(scene, name, 1)
      scene.pass(24 * 60)
      await scene.work()
      await linkOf(scene, name, id)
      must((await scene.connection()).state === "connected", "the connection did not stay connected")
    },
  ),
  played(
    {
      id: "auth.overtaken",
      group: "auth",
      title:
        "a token that is worth nothing by the time it comes, because another process asked as well, costs one more and no login",
      notApplicable: endless,
    },
    async (scene) => {
      const { login } = scene.sandbox.app
      const overtaken = (reply: SandboxReply): SandboxReply => {
        login.expire()
        return reply
      }
      const api = await scene.api(scene.deps)
      await inTurn(() => scene.connector.accounts.list(api))
      login.expire()
      scene.sandbox.faults.push({
        on: (request) => isToken(scene, request),
        what: { kind: "changed", change: overtaken },
      })
      await inTurn(() => scene.connector.accounts.list(api))
      must((await scene.connection()).state === "connected", "the connection did not stay connected")
    },
  ),
  played(
    {
      id: "auth.lost",
      group: "auth",
      title: "a refresh whose answer is lost loses no login",
      notApplicable: (c) =>
        c.auth.kind === "oauth2" && c.auth.refresh === "rotating" && (c.auth.graceS ?? 0) === 0
          ? "its refresh tokens rotate without grace: what is lost is lost"
          : endless(c),
    },
    async (scene) => {
      const name = mainResource(scene.connector)
      const id = theirNew(scene, name, 1)
      scene.sandbox.faults.push({ on: (request) => isToken(scene, request), what: { kind: "after" } })
      scene.pass(twoDays)
      await scene.work()
      for (let minute = 0; minute < 3; minute++) {
        scene.pass(1)
        await scene.work()
      }
      const { state, reason } = await scene.connection()
      must(
        state === "connected",
        `the connection is ${state} (${reason}): after a rotation the old token must work once more`,
      )
      await linkOf(scene, name, id)
    },
  ),
  played(
    {
      id: "auth.revoked",
      group: "auth",
      title: "a login that was revoked there is asked for anew once, and calls no more",
    },
    async (scene) => {
      scene.sandbox.app.login.revoke()
      scene.pass(twoDays)
      await scene.work()
      const { state, reason } = await scene.connection()
      must(
        state === "expired",
        `a revoked login leaves the connection ${state} (${reason}); it must be classed as auth`,
      )
      must((reason ?? "") !== "", "the expired connection says no reason")
      const calls = scene.sandbox.calls.length
      scene.pass(twoDays)
      await scene.work()
      must(scene.sandbox.calls.length === calls, "calls go on after the login was revoked")
      const told = await scene.run((ctx) => eventCount(ctx, "integration.expired"))
      must(told === 1, `integration.expired was told ${told} times`)
    },
  ),
  played(
    {
      id: "auth.denied",
      group: "auth",
      title: "a person who does not agree leaves a connection that says so, and no login",
      notApplicable: withConsent,
    },
    async (scene) => {
      const { state, reason, credentialId } = await scene.connection()
      must(state !== "connected", "the connection works without a consent")
      must(credentialId === null, "there is a login without a consent")
      must((reason ?? "").includes("access_denied"), `the reason does not tell of the refusal: ${reason}`)
    },
    {
      mustConnect: false,
      before: (sandbox) =>
        sandbox.faults.push({
          on: (request) => request.query.has("redirect_uri"),
          what: { kind: "changed", change: denied },
        }),
    },
  ),
  played(
    {
      id: "auth.partial",
      group: "auth",
      title: "a consent to less than is needed says what is missing",
      notApplicable: (c) =>
        c.auth.kind === "oauth2" && c.auth.scopes.length < 2 ? "it asks for one right at most" : withConsent(c),
    },
    async (scene) => {
      const { state, reason } = await scene.connection()
      const auth = scene.connector.auth
      const missing = "scopes" in auth ? (auth.scopes.at(-1) ?? "") : ""
      must(state !== "connected", "the connection counts as connected though a right is missing")
      must((reason ?? "").includes(missing), `the reason does not name ${missing}: ${reason}`)
    },
    {
      mustConnect: false,
      before: (sandbox) =>
        sandbox.faults.push({ on: isCodeGrant, what: { kind: "changed", change: withoutLastScope } }),
    },
  ),
  played(
    {
      id: "auth.wrong",
      group: "auth",
      title: "a key that the vendor does not take is refused in words at once",
      notApplicable: withSecrets,
    },
    async (scene) => {
      const { state, reason } = await scene.connection()
      must(state === "error" || state === "expired", `a wrong key leaves the connection ${state}`)
      must(
        (reason ?? "") !== "" && !(reason ?? "").includes("our side"),
        `the reason does not say what is wrong: ${reason}`,
      )
    },
    { mustConnect: false, before: (sandbox) => sandbox.app.login.revoke() },
  ),
  played(
    {
      id: "auth.either",
      group: "auth",
      title:
        "a key entered instead of a consent connects without one, and when it is taken no longer the connection says so",
      notApplicable: withEither,
    },
    async (scene) => {
      const consented = await scene.connection()
      await scene.run((ctx) => disconnect(ctx, consented))
      await scene.work()
      const { slug, sandbox } = scene.connector
      const draft = { inputs: {}, secrets: sandbox.secrets ?? {}, settings: {}, isSandbox: true }
      must(Object.keys(draft.secrets).length > 0, "the sandbox names no key")
      const before = tokenCalls(scene)
      const { id } = await scene.run((ctx) => connect(ctx, scene.deps, slug, draft))
      await scene.work()
      const now = () => scene.run((ctx) => connectionById(ctx, id))
      must((await now())?.state === "connected", `the key does not connect: ${(await now())?.reason}`)
      must(tokenCalls(scene) === before, "a key asks for a token")
      scene.sandbox.app.login.revoke()
      await scene.run((ctx) => updateConnection(ctx, id, { errand: { kind: "test" } }))
      await scene.work()
      const after = await now()
      must(after?.state === "expired", `a key that is taken no longer leaves the connection ${after?.state}`)
      await scene.run((ctx) => updateConnection(ctx, id, { state: "disconnected", errand: null }))
    },
  ),
  played(
    { id: "auth.secret", group: "auth", title: "no secret stands in an address, in the log or in a reason" },
    async (scene) => {
      const name = mainResource(scene.connector)
      theirNew(scene, name, 1)
      scene.sandbox.faults.push({
        on: (r) => !isToken(scene, r),
        what: { kind: "reply", reply: json({ message: "no" }, 400) },
      })
      scene.pass(24 * 60)
      await scene.work()
      const secrets = await secretsOf(scene)
      const kept = await scene.run((ctx) => keptText(ctx, scene.id))
      for (const [what, secret] of secrets) {
        must(!kept.includes(secret), `${what} stands in what is kept of the sync`)
        const shown = scene.sandbox.calls.find((call) => addressOf(call.request).includes(secret))
        must(
          shown === undefined,
          `${what} stands in the address of a call: ${shown?.request.method} ${shown?.request.path}`,
        )
      }
    },
  ),
  played(
    { id: "auth.disconnect", group: "auth", title: "disconnecting gives the login back, erases it and calls no more" },
    async (scene) => {
      const connection = await scene.connection()
      const { auth } = scene.connector
      await scene.run((ctx) => disconnect(ctx, connection))
      await scene.work()
      const id = connection.credentialId
      const row = id === null ? undefined : await scene.run((ctx) => readCredential(ctx, id))
      must(row === undefined || row.sealed === null, "the login is still kept")
      if (auth.kind === "oauth2" && auth.revoke !== undefined) mustHaveRevoked(scene, auth)
      const calls = scene.sandbox.calls.length
      scene.pass(twoDays)
      await scene.work()
      must(scene.sandbox.calls.length === calls, "calls go on after the connection was disconnected")
    },
  ),
]

function tokenCalls(scene: Scene): number {
  return scene.sandbox.calls.filter(({ request }) => isToken(scene, request)).length
}

function withEither(c: Connector): string | null {
  return c.auth.kind === "oauth2" && c.auth.key !== undefined ? null : "it is connected in one way"
}

function withSecrets(c: Connector): string | null {
  return c.auth.kind === "oauth2" ? "its login is a consent, not a key" : null
}

function denied(reply: SandboxReply): SandboxReply {
  return {
    ...reply,
    status: 302,
    headers: { location: "http://localhost/sandbox-consent?error=access_denied" },
    text: "",
  }
}

function isCodeGrant({ form, json: body }: SandboxRequest): boolean {
  return (
    form.get("grant_type") === "authorization_code" || Reflect.get(Object(body), "grant_type") === "authorization_code"
  )
}

/** The token's answer as if the person had not ticked the last right. */
function withoutLastScope(reply: SandboxReply): SandboxReply {
  const scope: unknown = Reflect.get(Object(reply.json), "scope")
  const granted =
    typeof scope === "string"
      ? scope
          .split(/(?<=[ ,])/)
          .slice(0, -1)
          .join("")
          .trim()
      : ""
  return { ...reply, json: { ...Object(reply.json), scope: granted.replace(/,$/, "") } }
}

function mustHaveRevoked(scene: Scene, { revoke }: OAuth2Code): void {
  const called = scene.sandbox.calls.some(({ request }) => `https://${request.host}${request.path}` === revoke)
  must(called, `the login was not given back at ${revoke}`)
}

/** Every secret of the connection that is long enough to be told apart. */
async function secretsOf(scene: Scene): Promise<[string, string][]> {
  const { credentialId } = await scene.connection()
  if (credentialId === null) return []
  const credentials = await scene.run(async (ctx): Promise<Credentials> => {
    const row = await readCredential(ctx, credentialId)
    return row?.sealed == null ? {} : JSON.parse(await open(ctx, credentialPurpose, row.sealed))
  })
  const { accessToken, refreshToken, secrets = {} } = credentials
  const all: [string, string | undefined][] = [
    ["the access token", accessToken],
    ["the refresh token", refreshToken],
    ["the app's secret", scene.connector.sandbox.app.clientSecret],
    ...Object.entries(secrets).map(([name, secret]): [string, string] => [`the ${name}`, secret]),
  ]
  return all.flatMap(([what, secret]): [string, string][] =>
    secret !== undefined && secret.length >= 8 ? [[what, secret]] : [],
  )
}

function addressOf({ host, path, query }: SandboxRequest): string {
  return `${host}${path}?${query} ${decodeURIComponent(query.toString())}`
}
