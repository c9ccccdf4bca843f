import { expect, test } from "vitest"
import { Invoice, XeroClient } from "xero-node"
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

test("Xero's own client works against the sandbox: contacts and invoices made, changed, found and refused", async () => {
  const { sandbox } = await world.connected("xero")
  const sent = sandbox.calls.findLast(({ request }) => request.path.startsWith("/api.xro/"))?.request.headers
  const headers: Readonly<Record<string, string | undefined>> = { ...sent }
  const tenant = headers["xero-tenant-id"] ?? ""
  const client = new XeroClient({ clientId: "sandbox-client", clientSecret: "sandbox-secret", redirectUris: [] })
  client.setTokenSet({ access_token: headers["authorization"]?.replace(/^Bearer /, "") ?? "" })
  const { accountingApi: api } = client
  api.basePath = `${sandbox.url}/api.xero.com/api.xro/2.0`
  expect((await api.getOrganisations(tenant)).body.organisations?.[0]?.name).toBe("Demo Company (EU)")
  const draft = { contacts: [{ name: "Agora Foods", emailAddress: "agora@example.com" }] }
  const twice = [
    await api.createContacts(tenant, draft, true, "one"),
    await api.createContacts(tenant, draft, true, "one"),
  ]
  const [contactID, again] = twice.map(({ body }) => body.contacts?.[0]?.contactID)
  expect(again).toBe(contactID)
  const changed = await api.updateContact(tenant, contactID ?? "", { contacts: [{ name: "Agora Foods SA" }] })
  expect(changed.body.contacts?.[0]).toMatchObject({ name: "Agora Foods SA", emailAddress: "agora@example.com" })
  const invoice = {
    type: Invoice.TypeEnum.ACCREC,
    status: Invoice.StatusEnum.AUTHORISED,
    contact: { contactID: contactID ?? "" },
    date: "2026-03-01",
    dueDate: "2026-03-31",
    lineItems: [{ description: "Oil", quantity: 2, unitAmount: 12.5, accountCode: "200" }],
  }
  const made = await api.createInvoices(tenant, { invoices: [invoice] })
  expect(made.body.invoices?.[0]).toMatchObject({ subTotal: 25, status: "AUTHORISED" })
  const listed = await api.getInvoices(tenant, new Date(0))
  expect(listed.body.invoices?.map(({ invoiceID }) => invoiceID)).toEqual([made.body.invoices?.[0]?.invoiceID])
  const nobody = api.getContact(tenant, "00000000-0000-4000-8000-000000000000")
  await expect(nobody).rejects.toMatch(/404/)
})
