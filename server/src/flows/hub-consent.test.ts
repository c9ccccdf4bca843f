import { expect, test } from "vitest"
import { makeHubWorld } from "#testing"
import { hubDomains } from "./hub-joined.ts"

const world = await makeHubWorld(undefined, hubDomains)

/** Flows and hub in turns, until both rest. */
async function settle(): Promise<void> {
  for (let round = 0; round < 5; round++) {
    await world.settle()
    await world.work()
  }
}

type Rec = Readonly<Record<string, unknown>>

async function connected() {
  const { tenant, sandbox } = await world.connected("mailchimp")
  await settle()
  const members = sandbox.app.tables["members"]
  if (members === undefined) throw new Error("no members")
  const isWrite = ({ method, path }: { method: string; path: string }) =>
    method !== "GET" && !path.includes("/webhooks")
  return {
    tenant,
    members,
    /** Time passes, and everything is read. */
    read: async () => {
      world.clock.advanceMs(60_000)
      for (const slug of ["mailchimp", "shopify"]) await tenant.post(`/integrations/${slug}/sync`, { full: true })
      await settle()
    },
    made: async (name: string, state: string | null) => {
      const email = `${name.toLowerCase()}@example.com`
      const said = state === null ? {} : { emailConsent: { state, evidence: "On a form" } }
      const { body } = await tenant.post("/customers", { name, email, ...said }).expect(201)
      await settle()
      return String(body.id)
    },
    consent: async (id: string): Promise<Rec> =>
      (await tenant.get(`/customers/${id}/consents`).expect(200)).body.data[0],
    say: (id: string, state: string) =>
      tenant.put(`/customers/${id}/consents/email`, { state, evidence: "Said so" }).expect(200),
    member: (email: string): Rec | undefined => members.all().find((one) => one["email_address"] === email),
    writes: () => sandbox.calls.filter(({ request }) => isWrite(request)).length,
  }
}

test("a customer made here with a consent is in the audience, one whom nobody asked is not", async () => {
  const { made, member, members, say } = await connected()
  await made("Eleni", "subscribed")
  const silent = await made("Nikos", null)
  expect(member("eleni@example.com")).toMatchObject({ status: "subscribed" })
  expect(members.all()).toHaveLength(1)
  await say(silent, "subscribed")
  await settle()
  expect(member("nikos@example.com")).toMatchObject({ status: "subscribed" })
})

test("a refusal in the audience is one here, with where it came from, and is not sent back", async () => {
  const { made, member, members, consent, read, writes } = await connected()
  const id = await made("Eleni", "subscribed")
  world.clock.advanceMs(60_000)
  members.change(String(member("eleni@example.com")?.["contact_id"]), { status: "unsubscribed" })
  const before = writes()
  await read()
  expect(await consent(id)).toMatchObject({ state: "unsubscribed", source: "mailchimp" })
  await read()
  expect(writes()).toBe(before)
})

test("a refusal here is one in the audience, whatever changes there at the same time", async () => {
  const { made, say, member, members, consent, read } = await connected()
  const id = await made("Eleni", "pending")
  expect(member("eleni@example.com")).toMatchObject({ status: "pending" })
  await say(id, "unsubscribed")
  members.change(String(member("eleni@example.com")?.["contact_id"]), { status: "subscribed" })
  await read()
  expect(member("eleni@example.com")).toMatchObject({ status: "unsubscribed" })
  expect(await consent(id)).toMatchObject({ state: "unsubscribed", source: "manual" })
})

test("what both have when they meet is what allows less", async () => {
  const { tenant, made, say, members, member, consent, read } = await connected()
  const refusing = await made("Eleni", null)
  await say(refusing, "unsubscribed")
  const agreeing = await tenant.post("/customers", { name: "Nikos", email: "nikos@example.com" }).expect(201)
  members.insert({ email_address: "nikos@example.com", status: "unsubscribed", merge_fields: { FNAME: "Nikos" } })
  await say(String(agreeing.body.id), "subscribed")
  await read()
  expect(member("eleni@example.com")).toMatchObject({ status: "unsubscribed" })
  expect(member("nikos@example.com")).toMatchObject({ status: "unsubscribed" })
  expect(await consent(String(agreeing.body.id))).toMatchObject({ state: "unsubscribed" })
})

test("who refuses in the shop is refused in the audience, too; who agrees again there is asked by Mailchimp to confirm", async () => {
  const { tenant, made, member, consent, read } = await connected()
  const id = await made("Eleni", "subscribed")
  await tenant.post("/integrations/shopify/connect", { sandbox: true }).expect(201)
  await settle()
  const shop = (await world.hub.sandboxes.of({ tenant: tenant.id, connector: "shopify" })).app.tables["customers"]
  const email = (marketingState: string) => ({ emailAddress: "eleni@example.com", marketingState })
  const shopper = shop?.insert({ firstName: "Eleni", lastName: "P", defaultEmailAddress: email("SUBSCRIBED") })
  await read()
  expect(await consent(id)).toMatchObject({ state: "subscribed", source: "manual" })
  const change = async (state: string) => {
    world.clock.advanceMs(60_000)
    shop?.change(String(shopper?.["id"]), { defaultEmailAddress: email(state) })
    await read()
    await read()
  }
  await change("UNSUBSCRIBED")
  expect(await consent(id)).toMatchObject({ state: "unsubscribed", source: "shopify" })
  expect(member("eleni@example.com")).toMatchObject({ status: "unsubscribed" })
  await change("SUBSCRIBED")
  expect(member("eleni@example.com")).toMatchObject({ status: "pending" })
  expect(await consent(id)).toMatchObject({ state: "pending", source: "mailchimp" })
})
