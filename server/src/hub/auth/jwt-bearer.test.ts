import { exportPKCS8, generateKeyPair, jwtVerify } from "jose"
import Type from "typebox"
import { expect, test } from "vitest"
import { makeHubWorld, type TestTenant } from "#testing"
import { livingConnections, updateConnection } from "../connection-store.ts"
import { connect } from "../connections.ts"
import { defineConnector } from "../define.ts"
import { perMinute } from "../http/budget.ts"
import { json, routes, type SandboxRequest } from "../sandbox/sandbox.ts"
import { jwtBearer } from "./kinds.ts"

const host = "api.signed.example"
const ours = await generateKeyPair("ES256", { extractable: true })
const strangers = await generateKeyPair("ES256", { extractable: true })

/** A vendor whose logins are a key of the business's own; it tells the assertions that it took. */
const taken: { iss: string; jti: string }[] = []
let isRevoked = false

async function token({ form }: SandboxRequest) {
  if (form.get("grant_type") !== "urn:ietf:params:oauth:grant-type:jwt-bearer" || form.has("client_id"))
    return json({ error: "invalid_request" }, 400)
  const verified = await jwtVerify(form.get("assertion") ?? "", ours.publicKey, {
    issuer: "app-1",
    audience: `https://${host}`,
    currentDate: world.clock.now(),
  }).catch(() => null)
  if (verified === null || isRevoked) return json({ error: "invalid_grant" }, 400)
  taken.push({ iss: String(verified.payload.iss), jti: String(verified.payload.jti) })
  return json({ access_token: `token-${taken.length}`, token_type: "Bearer", expires_in: 600 })
}

const signed = defineConnector({
  slug: "signed",
  name: "Signed",
  about: "Signs in by an assertion.",
  category: "crm",
  icon: { letters: "Jw", colour: "#868e96" },
  website: "https://signed.example",
  hosts: [host],
  auth: jwtBearer({
    token: `https://${host}/token`,
    clientAuth: "none",
    scopes: [],
    secrets: Type.Object({ key: Type.String() }),
    claims: () => ({ iss: "app-1", aud: `https://${host}` }),
    alg: "ES256",
    key: "key",
  }),
  accounts: {
    several: false,
    list: async (api) => [{ id: "1", label: String(Reflect.get(Object(await api.get("/account")), "name")) }],
  },
  http: { base: `https://${host}`, budget: [perMinute(100)] },
  settings: Type.Object({}),
  resources: {},
  sandbox: {
    app: { clientId: "none", clientSecret: "none" },
    secrets: { key: await exportPKCS8(ours.privateKey) },
    make: () => ({
      tables: {},
      login: { revoke: () => undefined, expire: () => undefined, refreshes: () => taken.length },
      handle: routes({
        [`POST ${host}/token`]: token,
        [`GET ${host}/account`]: ({ headers }) =>
          headers["authorization"] === `Bearer token-${taken.length}`
            ? json({ name: "Signed account" })
            : json({ message: "Who are you?" }, 401),
      }),
    }),
  },
})

const world = await makeHubWorld([signed])

test("a login by an assertion is asked for with a new one each time it ends, and a key that is not theirs is refused", async () => {
  const { tenant } = await world.connected("signed")
  const status = async (of: TestTenant) => (await of.run((ctx) => livingConnections(ctx, "signed")))[0]
  const test = async () => {
    const { id } = { ...(await status(tenant)) }
    if (id !== undefined) await tenant.run((ctx) => updateConnection(ctx, id, { errand: { kind: "test" } }))
    await world.work()
  }
  expect(await status(tenant)).toMatchObject({ state: "connected", account: { label: "Signed account" } })
  expect(taken).toHaveLength(1)
  await test()
  expect(taken).toHaveLength(1)
  world.clock.advanceMs(601_000)
  await test()
  expect(new Set(taken.map(({ jti }) => jti)).size).toBe(2)
  expect(await status(tenant)).toMatchObject({ state: "connected", testError: null })
  isRevoked = true
  world.clock.advanceMs(601_000)
  await test()
  expect(await status(tenant)).toMatchObject({ testError: expect.any(String) })
  isRevoked = false
  const other = await world.tenant()
  const draft = { inputs: {}, settings: {}, secrets: { key: await exportPKCS8(strangers.privateKey) } }
  await other.run((ctx) => connect(ctx, world.hub.deps, "signed", { ...draft, isSandbox: true }))
  await world.work()
  expect(taken).toHaveLength(2)
  expect((await status(other))?.state).not.toBe("connected")
})
