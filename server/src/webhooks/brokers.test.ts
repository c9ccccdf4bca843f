import { jetstream, jetstreamManager } from "@nats-io/jetstream"
import { connect } from "@nats-io/transport-node"
import amqp from "amqplib"
import { afterAll, expect, test } from "vitest"
import { deliver, endpointAt, makeHookWorld } from "./testing.ts"

const natsUrl = process.env["TEST_NATS_URL"]
const amqpUrl = process.env["TEST_AMQP_URL"]
const isCi = process.env["CI"] === "true"
const world = await makeHookWorld({ MORTISE_EGRESS_ALLOW: "127.0.0.1, localhost" })

test.skipIf(natsUrl === undefined && !isCi)(
  "events reach a stream of NATS JetStream, repeats are dropped by the event's id",
  async () => {
    const connection = await connect({ servers: natsUrl ?? "" })
    afterAll(() => connection.close())
    const manager = await jetstreamManager(connection)
    const name = `mortise-${Math.random().toString(36).slice(2)}`
    await manager.streams.add({ name, subjects: [name] })
    afterAll(() => manager.streams.delete(name))
    const t = await world.tenant()
    const { id } = await endpointAt(t, `${natsUrl}/${name}`, { kind: "nats", events: ["customers.*"] })
    await t.post("/customers", { name: "Nikos" }).expect(201)
    await deliver(world)
    const [sent] = (await t.get(`/integration/deliveries?endpointId=${id}`).expect(200)).body.data
    expect(sent).toMatchObject({ state: "delivered", attempts: 1 })
    await t.post(`/integration/deliveries/${sent.id}/replay`).expect(202)
    await deliver(world)
    expect((await manager.streams.info(name)).state.messages).toBe(1)
    const consumer = await jetstream(connection).consumers.get(name)
    const message = await consumer.next({ expires: 5_000 })
    expect(message?.headers?.get("Nats-Msg-Id")).toBe(sent.eventId)
    expect(message?.headers?.get("webhook-signature")).toMatch(/^v1,/)
    expect(message?.json()).toMatchObject({ id: sent.eventId, data: { name: "Nikos" } })
  },
)

test.skipIf(natsUrl === undefined && !isCi)(
  "a subject that no stream takes is a failed attempt, not a lost event",
  async () => {
    const t = await world.tenant()
    const { id } = await endpointAt(t, `${natsUrl}/nobody-listens`, {
      kind: "nats",
      events: ["customers.*"],
      timeoutMs: 3_000,
    })
    await t.post("/customers", { name: "Nikos" }).expect(201)
    await deliver(world)
    const [sent] = (await t.get(`/integration/deliveries?endpointId=${id}`).expect(200)).body.data
    expect(sent).toMatchObject({ state: "waiting", attempts: 1, errorClass: "protocol" })
  },
)

test.skipIf(amqpUrl === undefined && !isCi)(
  "events reach an exchange of RabbitMQ and are confirmed; what no queue takes has failed",
  async () => {
    const at = new URL(amqpUrl ?? "")
    const connection = await amqp.connect(amqpUrl ?? "")
    afterAll(() => connection.close())
    const channel = await connection.createChannel()
    const name = `mortise-${Math.random().toString(36).slice(2)}`
    await channel.assertExchange(name, "topic", { durable: false, autoDelete: true })
    await channel.assertQueue(name, { durable: false, exclusive: true })
    await channel.bindQueue(name, name, "customers.customer.created")
    const t = await world.tenant()
    const { id } = await endpointAt(t, `amqp://${at.host}/?exchange=${name}`, {
      kind: "amqp",
      events: ["customers.*"],
      auth: { kind: "basic", user: at.username, password: at.password },
    })
    const customer = (await t.post("/customers", { name: "Nikos" }).expect(201)).body
    await t.patch(`/customers/${customer.id}`, { name: "Nikolaos" }).expect(200)
    await deliver(world)
    const sent = (await t.get(`/integration/deliveries?endpointId=${id}`).expect(200)).body.data
    const byType = Object.fromEntries(sent.map((d: { eventType: string; state: string }) => [d.eventType, d.state]))
    expect(byType).toEqual({ "customers.customer.created": "delivered", "customers.customer.updated": "waiting" })
    const message = await channel.get(name, { noAck: true })
    if (message === false) throw new Error("The queue is empty.")
    expect(message.properties.headers?.["webhook-signature"]).toMatch(/^v1,/)
    expect(message.properties.messageId).toBe(JSON.parse(message.content.toString()).id)
  },
)

test("a broker at an inner address is refused like any other receiver", async () => {
  const t = await world.tenant()
  for (const [kind, url] of [
    ["nats", "nats://10.0.0.1:4222/orders"],
    ["amqp", "amqp://169.254.169.254/?exchange=x"],
    ["nats", "nats://[::ffff:192.168.1.1]/orders"],
    ["amqp", "https://example.com/"],
  ]) {
    await t.post("/integration/webhooks", { name: "x", kind, url, events: ["*"] }).expect(422, "webhook.url_refused")
  }
})
