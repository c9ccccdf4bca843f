import { expect, test } from "vitest"
import { domainChanged } from "#hub"
import { makeHubWorld } from "#testing"

const world = await makeHubWorld()

test("a sandbox is connected in one step, knows its account, and reads what is there", async () => {
  const { tenant, sandbox } = await world.connected("xero")
  const status = await tenant.get("/integrations/xero/status").expect(200)
  expect(status.body).toMatchObject({ state: "connected", isSandbox: true, account: { label: "Demo Company (EU)" } })
  const sync = await tenant.get("/integrations/xero/sync/status").expect(200)
  expect(
    sync.body.runs.map((run: { resource: string; state: string }) => `${run.resource} ${run.state}`).toSorted(),
  ).toContain("taxRates done")
  expect(sandbox.calls.length).toBeGreaterThan(5)
})

test("a contact made there comes here, changed there changes here, once", async () => {
  const { tenant, sandbox } = await world.connected("xero")
  const made = sandbox.app.tables["contacts"]?.insert({ Name: "Agora Foods", EmailAddress: "agora@example.com" })
  await tenant.post("/integrations/xero/sync", {}).expect(202)
  await world.work()
  const logs = await tenant.get("/integrations/xero/sync/logs?resource=contacts").expect(200)
  expect(logs.body.data).toMatchObject([{ action: "created", direction: "pull", externalId: made?.["ContactID"] }])
})

test("a customer of ours is made there once, its change reaches it, and what is not mapped stays", async () => {
  const { tenant, sandbox } = await world.connected("xero")
  const change = (row: Record<string, unknown>) =>
    tenant.run((ctx) => domainChanged(ctx, world.hub.deps.connectors, { kind: "party", id: "cus_1", row }))
  await change({
    name: "Eleni Papadaki",
    email: "eleni@example.com",
    phones: [{ kind: "mobile", number: "+30 690 1" }],
  })
  await world.work()
  const [contact] = sandbox.app.tables["contacts"]?.all() ?? []
  expect(sandbox.app.tables["contacts"]?.all()).toHaveLength(1)
  expect(contact).toMatchObject({ Name: "Eleni Papadaki", EmailAddress: "eleni@example.com" })
  expect(contact?.["Phones"]).toContainEqual({
    PhoneType: "MOBILE",
    PhoneNumber: "+30 690 1",
    PhoneAreaCode: "",
    PhoneCountryCode: "",
  })

  sandbox.app.tables["contacts"]?.change(String(contact?.["ContactID"]), {
    BankAccountDetails: "GR16",
    FirstName: "Eleni",
  })
  await change({
    name: "Eleni P. Papadaki",
    email: "eleni@example.com",
    phones: [{ kind: "mobile", number: "+30 690 2" }],
  })
  await world.work()
  const [changed] = sandbox.app.tables["contacts"]?.all() ?? []
  expect(changed).toMatchObject({ Name: "Eleni P. Papadaki", BankAccountDetails: "GR16", FirstName: "Eleni" })

  const writes = sandbox.calls.filter(
    ({ request }) => request.method !== "GET" && request.path.includes("Contacts"),
  ).length
  world.clock.advanceMs(3_600_000)
  await world.work()
  expect(
    sandbox.calls.filter(({ request }) => request.method !== "GET" && request.path.includes("Contacts")),
  ).toHaveLength(writes)
  expect(writes).toBe(2)
})
