import { expect, test } from "vitest"
import { domainChanged } from "#hub"
import { inboundRequest } from "#inbound"
import { makeHubWorld } from "#testing"
import { signatureOf, verifyCallback } from "./webhooks.ts"

const world = await makeHubWorld()

async function connected() {
  const { tenant, sandbox } = await world.connected("connectwise")
  const change = async (kind: string, id: string, row: Record<string, unknown>) => {
    const record = await tenant.run((ctx) => domainChanged(ctx, world.hub.deps.connectors, { kind, id, row }))
    await world.work()
    return record
  }
  return { tenant, tables: sandbox.app.tables, change }
}

const company = { name: "Agora Foods", kind: "company" }
const address = { kind: "billing", line1: "Akadimias 1", line2: null, city: "Athens", region: null, postalCode: null }

test("a company without an address is refused in words, and taken with one", async () => {
  const { tenant, tables, change } = await connected()
  const customer = await change("party", "cus_1", company)
  expect(tables["companies"]?.all()).toEqual([])
  const { body } = await tenant.get("/integrations/connectwise/sync/logs?resource=companies").expect(200)
  expect(JSON.stringify(body.data)).toContain("no company without an address")
  await change("party", "cus_1", { ...company, addresses: [{ ...address, country: null }] })
  expect(tables["companies"]?.all()).toMatchObject([{ name: "Agora Foods", identifier: "AgoraFoods", city: "Athens" }])
  await change("ticket", "tkt_1", { subject: "Fire", body: "Desk 2", number: "128", customer, status: "new" })
  expect(tables["tickets"]?.all()).toMatchObject([{ summary: "Fire", externalXRef: "128", status: { name: "New" } }])
})

test("a ticket's description, which is its first note there, does not come back as a note", async () => {
  const { tenant, tables, change } = await connected()
  const customer = await change("party", "cus_1", { ...company, addresses: [{ ...address, country: null }] })
  await change("ticket", "tkt_1", { subject: "Fire", body: "Desk 2", number: "129", customer, status: "new" })
  const ticket = tables["tickets"]?.all()[0]
  tables["notes"]?.insert({ ticketId: ticket?.["id"], text: "On our way" })
  world.clock.advanceMs(3_600_000)
  await tenant.post("/integrations/connectwise/sync", {}).expect(202)
  await world.work()
  const { rows } = await tenant.run((ctx) =>
    ctx.tx.session.query("select data ->> 'text' as text from hub_records where kind = 'ticket_note'", []),
  )
  expect(rows).toEqual([{ text: "On our way" }])
})

const body = (keyUrl: string) => JSON.stringify({ MessageId: "1", Metadata: { key_url: keyUrl } })

async function verdict(keyUrl: string, secret: string, key = "their-key") {
  const fetched: string[] = []
  const payload = Buffer.from(body(keyUrl))
  const request = inboundRequest({
    method: "POST",
    url: "https://mortise.example.com/api/v1/webhooks/connectwise",
    rawHeaders: ["x-content-signature", signatureOf(key, payload)],
    body: payload,
  })
  const fetchDocument = async (url: string): Promise<string> => {
    fetched.push(url)
    return JSON.stringify({ signing_key: "their-key" })
  }
  const { isVerified } = await verifyCallback(request, [secret], { now: new Date(0), fetchDocument })
  return { isVerified, fetched: fetched.length }
}

test("the signing key is fetched from the host that was entered, and from nowhere else", async () => {
  const key = "https://api-na.myconnectwise.net/keys/1"
  expect(await verdict(key, "na.myconnectwise.net")).toEqual({ isVerified: true, fetched: 1 })
  expect(await verdict(key, "na.myconnectwise.net", "another")).toEqual({ isVerified: false, fetched: 1 })
  expect(await verdict("https://cw.example.com/keys", "cw.example.com")).toEqual({ isVerified: true, fetched: 1 })
  for (const other of [
    "https://evil.example.com/keys",
    "http://api-na.myconnectwise.net/keys",
    "https://myconnectwise.net.evil.example.com/keys",
    "https://evilmyconnectwise.net/keys",
    "https://api-na.myconnectwise.net:8443/keys",
    "no address",
  ])
    expect(await verdict(other, "na.myconnectwise.net"), other).toEqual({ isVerified: false, fetched: 0 })
})
