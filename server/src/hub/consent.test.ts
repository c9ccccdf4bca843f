import { expect, test } from "vitest"
import { makeHubWorld, type TestTenant } from "#testing"
import { livingConnections } from "./connection-store.ts"

const world = await makeHubWorld()
const app = { clientId: "our-client", clientSecret: "hush-client" }

async function asked(tenant: TestTenant) {
  await tenant.put("/integrations/hubspot/app", app).expect(200)
  const { consentUrl } = (await tenant.post("/integrations/hubspot/connect", {}).expect(201)).body
  const { searchParams } = new URL(consentUrl)
  return { state: searchParams.get("state") ?? "", searchParams }
}

const back = (query: Readonly<Record<string, string>>) =>
  `/integrations/hubspot/oauth/callback?${new URLSearchParams(query)}`

test("what comes back from a consent page is taken once, from the person who asked, and with the proof that only we can give", async () => {
  const tenant = await world.tenant()
  const { state, searchParams } = await asked(tenant)
  expect(searchParams.get("code_challenge_method")).toBe("S256")
  expect(searchParams.get("code_challenge")).toMatch(/^[\w-]{43}$/)
  const reply = { state, code: "abc" }
  await (await tenant.as(["*"])).get(back(reply)).expect(400, "connection.state_invalid")
  await (await world.tenant()).get(back(reply)).expect(400, "connection.state_invalid")
  await tenant.get(back({ ...reply, state: `${state}x` })).expect(400, "connection.state_invalid")
  await tenant.get(`/integrations/xero/oauth/callback?${new URLSearchParams(reply)}`).expect(400)
  await tenant.get(back(reply)).expect(200)
  await tenant.get(back(reply)).expect(400, "connection.state_invalid")
})

test("a consent that nobody came back from in time, or that was refused there, connects nothing and says so", async () => {
  const tenant = await world.tenant()
  const late = await asked(tenant)
  world.clock.advanceMs(3_600_000)
  await tenant.get(back({ state: late.state, code: "abc" })).expect(400, "connection.state_invalid")
  const { url, connectionId } = (await tenant.get("/integrations/hubspot/oauth/url").expect(200)).body
  const state = new URL(url).searchParams.get("state") ?? ""
  await tenant.get(back({ state, error: "access_denied" })).expect(200)
  const { body } = await tenant.get(`/integrations/hubspot/status?connection=${connectionId}`).expect(200)
  expect(body).toMatchObject({ state: "connecting", reason: expect.stringContaining("access_denied") })
})

test("a consent for several organisations makes one connection each, with one login that goes with the last of them", async () => {
  const second = "5f1b9a34-0000-4000-8000-000000000002"
  const envelopes = ["Contacts", "Items", "Invoices", "CreditNotes", "Payments", "TaxRates", "Accounts"]
  const books = Object.fromEntries(envelopes.map((name) => [name, []]))
  const { tenant, sandbox } = await world.connected("xero", {}, async ({ sandbox: { faults } }) => {
    const named = { id: "c-2", tenantId: second, tenantType: "ORGANISATION", tenantName: "Second Company" }
    faults.push({
      on: ({ method, path }) => method === "GET" && path === "/Connections",
      times: 10,
      what: { kind: "changed", change: (reply) => ({ ...reply, json: [...(reply.json as object[]), named] }) },
    })
    const Organisations = [{ Name: "Second Company", BaseCurrency: "USD", CountryCode: "US" }]
    faults.push({
      on: ({ headers }) => headers["xero-tenant-id"] === second,
      times: 1_000,
      what: { kind: "reply", reply: { status: 200, json: { Organisations, ...books } } },
    })
  })
  const living = () => tenant.run((ctx) => livingConnections(ctx, "xero"))
  const [one, two, ...more] = await living()
  expect([one?.account?.label, two?.account?.label, more]).toEqual(["Demo Company (EU)", "Second Company", []])
  expect([one?.account?.currency, two?.account?.currency]).toEqual(["EUR", "USD"])
  expect(two?.credentialId).toBe(one?.credentialId)
  await tenant.get("/integrations/xero/status").expect(409, "connection.ambiguous")
  const status = async (id: string | undefined) =>
    (await tenant.get(`/integrations/xero/status?connection=${id}`).expect(200)).body
  expect(await status(two?.id)).toMatchObject({ state: "connected", account: { id: second } })
  const callsOf = (id: string | undefined) =>
    sandbox.calls.filter(({ request }) => request.headers["xero-tenant-id"] === id).length
  expect(callsOf(one?.account?.id)).toBeGreaterThan(5)
  expect(callsOf(second)).toBeGreaterThan(5)
  const revoked = () => sandbox.calls.filter(({ request }) => request.path.endsWith("/connect/revocation")).length
  await tenant.delete(`/integrations/xero/disconnect?connection=${two?.id}`).expect(204)
  await world.work()
  expect([revoked(), (await status(one?.id)).state]).toEqual([0, "connected"])
  await tenant.post("/integrations/xero/sync", {}).expect(202)
  await world.work()
  expect((await status(one?.id)).state).toBe("connected")
  await tenant.delete(`/integrations/xero/disconnect?connection=${one?.id}`).expect(204)
  await world.work()
  expect(revoked()).toBe(1)
})

test("a service that is connected once is so, though it is asked for at the same moment", async () => {
  const tenant = await world.tenant()
  const calls = Array.from({ length: 5 }, () => tenant.post("/integrations/stripe/connect", { sandbox: true }))
  const codes = (await Promise.all(calls)).map(({ status }) => status)
  expect(codes.toSorted()).toEqual([201, 409, 409, 409, 409])
  expect(await tenant.run((ctx) => livingConnections(ctx, "stripe"))).toHaveLength(1)
})
