import { expect, test } from "vitest"
import { makeWorld } from "#testing"
import { type ConsentStatement, consentWords, stands } from "./consent.ts"

const world = await makeWorld()
const at = (hour: number) => new Date(Date.UTC(2026, 2, 1, hour))

test("of any two statements the later stands, of two of one moment the stricter, whichever comes first", () => {
  const hours = [1, 2, 3]
  for (const a of consentWords)
    for (const b of consentWords)
      for (const [i, j] of hours.flatMap((x) => hours.map((y) => [x, y] as const))) {
        const inOrder = stands({ state: a, since: at(i) }, { state: b, at: at(j) }) ? b : a
        const turned = stands({ state: b, since: at(j) }, { state: a, at: at(i) }) ? a : b
        expect([a, i, b, j, inOrder]).toEqual([a, i, b, j, turned])
        if (a === "unsubscribed" && j <= i) expect(inOrder).toBe("unsubscribed")
      }
  expect(stands({ state: "none", since: null }, { state: "subscribed", at: null })).toBe(true)
  expect(stands({ state: "unsubscribed", since: at(1) }, { state: "subscribed", at: null })).toBe(false)
  expect(stands({ state: "subscribed", since: at(1) }, { state: "unsubscribed", at: null })).toBe(true)
})

async function customer(more: object = {}) {
  const tenant = await world.tenant()
  const { body } = await tenant.post("/customers", { name: "Eleni", email: "eleni@example.com", ...more }).expect(201)
  const path = `/customers/${body.id}/consents`
  const say = (state: ConsentStatement["state"], rest: object = {}) => tenant.put(`${path}/email`, { state, ...rest })
  const standing = async () => (await tenant.get(path).expect(200)).body.data[0]
  return { tenant, id: String(body.id), path, say, standing }
}

test("a consent is refused without login and for another tenant", async () => {
  const { path, tenant } = await customer()
  const other = await world.tenant()
  await other.get(path).expect(404, "customer.unknown")
  await other.put(`${path}/email`, { state: "subscribed" }).expect(404, "customer.unknown")
  const answer = await world.app.inject({ method: "GET", url: `/api/v1${path}` })
  expect(answer.statusCode).toBe(401)
  await tenant.put(`${path}/post`, { state: "subscribed" }).expect(400, "request.invalid")
})

test("nobody has said anything until somebody does; who said it, when and how is kept, and the event tells it", async () => {
  const { tenant, id, say, standing } = await customer()
  expect(await standing()).toEqual({ channel: "email", state: "none", since: null, source: null, evidence: null })
  const said = { evidence: "Signed the form at the fair", at: "2025-11-01T10:00:00.000Z" }
  await say("subscribed", said).expect(200)
  expect(await standing()).toMatchObject({
    state: "subscribed",
    since: said.at,
    source: "manual",
    evidence: said.evidence,
  })
  await say("subscribed").expect(200)
  expect(await standing()).toMatchObject({ since: said.at })
  await world.settle()
  const events = await tenant.get("/events?events=customers.consent.changed").expect(200)
  expect(events.body.data.map((one: { data: unknown }) => one.data)).toMatchObject([
    { customerId: id, channel: "email", from: "none", to: "subscribed", since: said.at, source: "manual" },
  ])
  expect(JSON.stringify(events.body.data.map((one: { data: unknown }) => one.data))).not.toContain("fair")
})

test("a refusal wins over an older yes, and is taken back by a newer one with evidence only", async () => {
  const { say, standing } = await customer({ emailConsent: { state: "subscribed", evidence: "Asked on the phone" } })
  expect(await standing()).toMatchObject({ state: "subscribed", evidence: "Asked on the phone" })
  world.clock.advanceMs(60_000)
  const { body } = await say("unsubscribed").expect(200)
  expect(body.state).toBe("unsubscribed")
  const older = { evidence: "An old list", at: "2024-01-01T00:00:00.000Z" }
  expect((await say("subscribed", older).expect(200)).body.state).toBe("unsubscribed")
  world.clock.advanceMs(60_000)
  await say("subscribed").expect(422, "consent.evidence_needed")
  expect((await say("subscribed", { evidence: "Wrote on 3 March" }).expect(200)).body.state).toBe("subscribed")
  expect(await standing()).toMatchObject({ state: "subscribed", evidence: "Wrote on 3 March" })
})

test("a merge keeps what one of them refused; an erasure keeps nothing", async () => {
  const { tenant, id, standing, say } = await customer()
  await say("subscribed").expect(200)
  const { body: second } = await tenant
    .post("/customers", { name: "E. Papadaki", emailConsent: { state: "unsubscribed", evidence: "Her letter" } })
    .expect(201)
  await tenant.post(`/customers/${id}/merge`, { ids: [second.id] }).expect(200)
  expect(await standing()).toMatchObject({ state: "unsubscribed", evidence: "Her letter" })
  const exported = await tenant.get(`/customers/${id}/export`).expect(200)
  expect(JSON.stringify(exported.body)).toContain("Her letter")
  await tenant.post(`/customers/${id}/erase`, {}).expect(200)
  const kept = await tenant.run(async (ctx) => (await ctx.tx.session.query("select * from customer_consents", [])).rows)
  expect(kept).toEqual([])
})
