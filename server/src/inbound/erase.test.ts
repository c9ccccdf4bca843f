import { expect, test } from "vitest"
import { makeWorld, type TestTenant } from "#testing"
import { deliveriesOf } from "../compose.ts"
import { defineInbound, linkInboundAccount, setInboundAppSecret, setInboundSecret } from "./index.ts"
import { hmac, inboundWorld } from "./testing.ts"

const world = await makeWorld()
const personal = ["Eleni", "eleni@example.com", "690111222", "Akadimias"]
const person = { name: "Eleni Papadaki", kind: "person", email: "eleni@example.com", phone: "+30 690111222" }
const other = { name: "Maria Ray", email: "maria@example.com" }

async function source(t: TestTenant) {
  const slug = `s${Math.random().toString(36).slice(2, 10)}`
  const draft = { slug, name: "Shop", verification: { kind: "hmac", header: "x-sig" }, eventId: { field: "id" } }
  const { secret } = (await t.post("/integration/inbound/sources", draft).expect(201)).body
  return async (body: string, type = "application/json") => {
    const headers = { "x-sig": hmac(secret, body), "content-type": type }
    const reply = await world.app.inject({
      method: "POST",
      url: `/api/v1/webhooks/${slug}/${t.id}`,
      payload: body,
      headers,
    })
    expect(reply.statusCode).toBe(200)
  }
}

async function handleAndSend(): Promise<void> {
  await world.settle()
  await deliveriesOf(world).step.run()
  await deliveriesOf(world).quiet()
}

/** Everything that this business can read of what came in, was published and was sent. */
async function everythingKept(t: TestTenant): Promise<string> {
  const columns = ["events::text", "personal_data::text", "webhook_bodies::text", "webhook_attempts::text"]
  const inbound = ["inbound_messages::text", "convert_from(body, 'UTF8')"]
  const texts = await t.run(async ({ tx }) => {
    const rows: unknown[] = []
    for (const column of columns)
      rows.push(...(await tx.session.query(`select ${column} from ${column.split(":")[0]}`, [])).rows)
    for (const column of inbound)
      rows.push(...(await tx.session.query(`select ${column} from inbound_messages`, [])).rows)
    return rows
  })
  return decodeURIComponent(JSON.stringify(texts))
}

test("what came in about an erased person is emptied with the events and deliveries made of it; another person's stays", async () => {
  const t = await world.tenant()
  const told = {
    name: "Told",
    url: "https://receiver.invalid/hook",
    shape: "template",
    template: "{{ data.body.order.email }}",
  }
  await t.post("/integration/webhooks", { ...told, events: ["inbound.*"] }).expect(201)
  const call = await source(t)
  const { id } = (await t.post("/customers", person).expect(201)).body
  const order = { id: "o1", order: { email: "Eleni@Example.com", ship: "Akadimias 1" } }
  await call(JSON.stringify(order))
  await call("name=E.%20P.&mail=eleni%40example.com&line1=Akadimias", "application/x-www-form-urlencoded")
  await call(JSON.stringify({ id: "o2", text: "Eleni Papadaki called" }))
  await call(JSON.stringify({ id: "o3", order: { email: other.email } }))
  await handleAndSend()
  expect(await everythingKept(t)).toContain("Akadimias")
  await t.post(`/customers/${id}/erase`).expect(200)
  const kept = await everythingKept(t)
  for (const word of personal) expect(kept.toLowerCase()).not.toContain(word.toLowerCase())
  expect(kept).toContain(other.email)

  const { data } = (await t.get("/integration/inbound/messages").expect(200)).body
  const [, emptied] = data
  expect((await t.get(`/integration/inbound/messages/${emptied.id}`).expect(200)).body.text).toBe('{"erased":true}')
  await t.post(`/integration/inbound/messages/${emptied.id}/replay`).expect(409, "inbound.message_erased")
  await call(JSON.stringify({ ...order, again: true }))
  await handleAndSend()
  expect(await everythingKept(t)).not.toContain("again")
})

test("a message that still waits is not handled after the erasure, one that only shares the name is", async () => {
  const handled: string[] = []
  let isBroken = true
  const shop = defineInbound({
    slug: "shop",
    preset: "github",
    handle: async (_ctx, message) => {
      if (isBroken) throw new Error(`There is no ${message.body.toString()}`)
      handled.push(message.body.toString())
    },
  })
  const own = await inboundWorld(world, [shop])
  const t = await world.tenant()
  await own.run(t.id, (ctx) => setInboundSecret(ctx, { slug: "shop", owner: "con_1", secret: "s" }))
  const { id } = (await t.post("/customers", person).expect(201)).body
  for (const payload of [person.email, "Eleni Papadaki"])
    await own.call(`shop/${t.id}`, { payload, headers: { "x-hub-signature-256": `sha256=${hmac("s", payload)}` } })
  await own.step()
  expect(own.failures).toHaveLength(2)
  expect(await everythingKept(t)).toContain(`There is no ${person.email}`)
  await t.post(`/customers/${id}/erase`).expect(200)
  expect(await everythingKept(t)).not.toContain(person.email)
  isBroken = false
  world.clock.advanceMs(60_000)
  while ((await own.step()) > 0);
  expect(handled).toEqual(["Eleni Papadaki"])
})

test("a whole body that several businesses have a part in goes too; the others keep their part", async () => {
  const books = defineInbound({
    slug: "books",
    preset: "xero",
    account: (request) => (request.json() as { of: string[] }).of,
    partOf: (request, account) => ({ account, mail: (request.json() as { mail: string }).mail }),
    handle: async () => undefined,
  })
  const own = await inboundWorld(world, [books])
  await own.db.withSystem("test", (sys) => setInboundAppSecret(sys, { slug: "books", secret: "app" }))
  const [one, two] = [await world.tenant(), await world.tenant()]
  for (const [t, account] of [
    [one, "a1"],
    [two, "a2"],
  ] as const)
    await own.run(t.id, (ctx) => linkInboundAccount(ctx, { slug: "books", account, owner: "con_1" }))
  const shared = async () =>
    (await own.db.withSystem("test", (sys) => sys.tx.session.query("select 1 from inbound_shared_bodies", []))).rows
      .length
  const call = (mail: string) => {
    const payload = JSON.stringify({ of: ["a1", "a2"], mail })
    return own.call("books", { payload, headers: { "x-xero-signature": hmac("app", payload, "base64") } })
  }
  await call(person.email)
  await call(other.email)
  while ((await own.step()) > 0);
  expect(await shared()).toBe(2)
  const { id } = (await one.post("/customers", person).expect(201)).body
  await one.post(`/customers/${id}/erase`).expect(200)
  expect(await shared()).toBe(1)
  expect(await everythingKept(one)).not.toContain(person.email)
  expect(await everythingKept(two)).toContain(person.email)
  await expect(one.run((ctx) => ctx.tx.session.query("select body from inbound_shared_bodies", []))).rejects.toThrow(
    "permission denied",
  )
})
