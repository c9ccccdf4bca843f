import { expect, test } from "vitest"
import { domainChanged } from "#hub"
import { makeHubWorld, type TestTenant } from "#testing"
import { resources } from "./resources.ts"
import { sandboxKey } from "./sandbox.ts"

const world = await makeHubWorld()
const env = { currency: "EUR", country: null, timeZone: "UTC", settings: {}, meta: {} }

const told = (tenant: TestTenant, id: string, row: Record<string, unknown>) =>
  tenant.run((ctx) => domainChanged(ctx, world.hub.deps.connectors, { kind: "party", id, row }))

test("only who said something about mail is sent, with that word", async () => {
  const { tenant, sandbox } = await world.connected("mailchimp")
  await told(tenant, "cus_1", { name: "Never asked", email: "never@example.com" })
  await told(tenant, "cus_2", { name: "Eleni Papadaki", email: "eleni@example.com", marketing: "subscribed" })
  await told(tenant, "cus_3", { name: "Said no", email: "no@example.com", marketing: "unsubscribed" })
  await world.work()
  const members = sandbox.app.tables["members"]?.all() ?? []
  expect(members.map((one) => [one["email_address"], one["status"]])).toEqual([
    ["eleni@example.com", "subscribed"],
    ["no@example.com", "unsubscribed"],
  ])
  expect(members[0]).toMatchObject({ merge_fields: { FNAME: "Eleni", LNAME: "Papadaki" } })
})

test("an unsubscribe there wins over a yes of ours, also where both meet for the first time", async () => {
  const { tenant, sandbox } = await world.connected("mailchimp")
  const members = sandbox.app.tables["members"]
  const yes = { name: "Eleni", email: "eleni@example.com", marketing: "subscribed" }
  const record = await told(tenant, "cus_1", yes)
  members?.insert({ email_address: "eleni@example.com", status: "unsubscribed" })
  await world.work()
  expect(members?.all()).toMatchObject([{ status: "unsubscribed" }])
  const lines = await tenant.get(`/integrations/mailchimp/sync/logs?record=${record}`).expect(200)
  expect(JSON.stringify(lines.body.data)).toContain("unsubscribed")
})

test("an unsubscribe of ours reaches them at once; a later yes becomes their question", async () => {
  const { tenant, sandbox } = await world.connected("mailchimp")
  const members = () => sandbox.app.tables["members"]?.all() ?? []
  const row = { name: "Eleni", email: "eleni@example.com" }
  await told(tenant, "cus_1", { ...row, marketing: "subscribed" })
  await world.work()
  await told(tenant, "cus_1", { ...row, marketing: "unsubscribed" })
  await world.work()
  expect(members()).toMatchObject([{ status: "unsubscribed" }])
  await told(tenant, "cus_1", { ...row, marketing: "subscribed" })
  await world.work()
  expect(members()).toMatchObject([{ status: "pending" }])
})

test("tags are added and taken away by name", async () => {
  const { tenant, sandbox } = await world.connected("mailchimp")
  const row = { name: "Eleni", email: "eleni@example.com", marketing: "subscribed" }
  await told(tenant, "cus_1", { ...row, tags: ["Wholesale", "Spring"] })
  await world.work()
  const tags = () => {
    const [member] = sandbox.app.tables["members"]?.all() ?? []
    const all: unknown = member?.["tags"]
    return (Array.isArray(all) ? all : []).map((tag: { name: string }) => tag.name).toSorted()
  }
  expect(tags()).toEqual(["Spring", "Wholesale"])
  await told(tenant, "cus_1", { ...row, tags: ["Wholesale"] })
  await world.work()
  expect(tags()).toEqual(["Wholesale"])
})

test("a member that is known by its address only has that for a name", () => {
  const raw = {
    contact_id: "1",
    email_address: "eleni@example.com",
    merge_fields: { FNAME: "", LNAME: "" },
    status: "cleaned",
  }
  expect(resources.members.map.get(raw, env)).toMatchObject({ name: "eleni@example.com" })
  expect(resources.members.map.get(raw, env)).not.toHaveProperty("marketing", "subscribed")
})

test("its webhook is asked for once, without our own calls, and the data centre is the one of the account", async () => {
  const { sandbox } = await world.connected("mailchimp")
  const asked = sandbox.calls.filter(({ request }) => request.method === "POST" && request.path.endsWith("/webhooks"))
  expect(asked).toHaveLength(1)
  expect(asked[0]?.request.json).toMatchObject({ sources: { user: true, admin: true, api: false } })
  expect(asked[0]?.request.host).toBe("us21.api.mailchimp.com")
})

/** Connects the sandbox by a key. */
async function connectedByKey(apiKey: string) {
  const tenant = await world.tenant()
  const sandbox = await world.hub.sandboxes.of({ tenant: tenant.id, connector: "mailchimp" })
  const { body } = await tenant
    .post("/integrations/mailchimp/connect", { sandbox: true, secrets: { apiKey } })
    .expect(201)
  await world.work()
  const status = async () => (await tenant.get("/integrations/mailchimp/status").expect(200)).body
  return { tenant, sandbox, answer: body, status }
}

test("a key connects without a consent page, reads at its own data centre, and is given to nobody else", async () => {
  const { tenant, sandbox, answer, status } = await connectedByKey(sandboxKey)
  expect(answer.consentUrl).toBeNull()
  expect(await status()).toMatchObject({ state: "connected", account: { label: "Customers (Mortise sandbox)" } })
  sandbox.app.tables["members"]?.insert({ email_address: "eleni@example.com", status: "subscribed" })
  await tenant.post("/integrations/mailchimp/sync", {}).expect(202)
  await world.work()
  const hosts = new Set(sandbox.calls.map(({ request }) => request.host))
  expect([...hosts]).toEqual(["us21.api.mailchimp.com"])
  const { body } = await tenant.get("/integrations/mailchimp/sync/logs").expect(200)
  expect(body.data.length).toBeGreaterThan(0)
  expect(JSON.stringify(body)).not.toContain(sandboxKey)
  await tenant.delete("/integrations/mailchimp/disconnect").expect(204)
  await world.work()
  const { rows } = await tenant.run((ctx) => ctx.tx.session.query("select sealed from hub_credentials", []))
  expect(rows.filter((row) => Reflect.get(Object(row), "sealed") !== null)).toEqual([])
})

test("a key that is none is refused before anything is called, a wrong one says so, one that was withdrawn expires", async () => {
  const t = await world.tenant()
  await t
    .post("/integrations/mailchimp/connect", { sandbox: true, secrets: { apiKey: "secret" } })
    .expect(422, "connection.inputs_wrong")
  const wrong = await connectedByKey(sandboxKey.replace("0", "f"))
  expect((await wrong.status()).state).not.toBe("connected")
  const { tenant, sandbox, status } = await connectedByKey(sandboxKey)
  sandbox.app.login.revoke()
  await tenant.post("/integrations/mailchimp/test", {}).expect(202)
  await world.work()
  expect(await status()).toMatchObject({ state: "expired", reason: expect.stringContaining("key") })
})
