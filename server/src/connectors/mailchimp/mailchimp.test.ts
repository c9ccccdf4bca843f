import { expect, test } from "vitest"
import { domainChanged } from "#hub"
import { makeHubWorld, type TestTenant } from "#testing"
import { resources } from "./resources.ts"

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
