import type { ServerResponse } from "node:http"
import { expect, test } from "vitest"
import { manualClock } from "#platform/clock"
import { openPostgres } from "#platform/db"
import { routeStep } from "#platform/events"
import { makeLogger } from "#platform/telemetry"
import { compose, deliveriesOf } from "../compose.ts"
import { leaseMs } from "./engine/engine.ts"
import { suspectsMax } from "./engine/pump.ts"
import { deliver, endpointAt, makeHookWorld, makeSink, status } from "./testing.ts"

const world = await makeHookWorld()
const isOnServer = world.databaseUrl !== null

/** A second process's program on the same database; its clock is its own, so that it can be left behind. */
function another() {
  const backend = openPostgres(world.databaseUrl ?? "", 5)
  const clock = manualClock(world.clock.now())
  return { ...compose(world.config, backend, clock, makeLogger(process.env["TEST_LOG_LEVEL"] ?? "silent")), clock }
}

test.skipIf(!isOnServer)("two workers deliver each event once, whoever routes it", async () => {
  const t = await world.tenant()
  const sinks = await Promise.all(Array.from({ length: 4 }, () => makeSink()))
  for (const { url } of sinks) await endpointAt(t, url, { events: ["customers.*"] })
  const second = another()
  const [one, two] = [deliveriesOf(world), deliveriesOf(second)]
  for (let round = 0; round < 10; round++) {
    for (let i = 0; i < 3; i++) await t.post("/customers", { name: `N${round}-${i}` }).expect(201)
    await Promise.all([
      routeStep(world.db, world.events),
      routeStep(second.db, second.events),
      one.step.run(),
      two.step.run(),
    ])
  }
  await world.settle()
  for (let i = 0; i < 3; i++) {
    await Promise.all([one.step.run(), two.step.run()])
    await Promise.all([one.quiet(), two.quiet()])
  }
  for (const { received } of sinks) {
    const ids = received.map(({ headers }) => headers["webhook-id"])
    expect(ids).toHaveLength(30)
    expect(new Set(ids).size).toBe(30)
  }
  await two.close()
  await second.backend.close()
})

test.skipIf(!isOnServer)(
  "a worker that dies loses nothing: another one takes over when its lease has ended",
  async () => {
    const t = await world.tenant()
    let isHanging = true
    const sink = await makeSink((_request, response) => {
      if (!isHanging) response.writeHead(200).end()
    })
    await endpointAt(t, sink.url, { events: ["customers.*"], timeoutMs: 1_000, concurrency: 1 })
    const dying = another()
    const dead = deliveriesOf(dying)
    for (let i = 0; i < 5; i++) await t.post("/customers", { name: `N${i}` }).expect(201)
    await dead.step.run()
    // Other files' transactions on the same server hold the horizon back a moment.
    let routed = 0
    const route = async (): Promise<number> => {
      routed += await routeStep(dying.db, dying.events)
      return Math.min(routed, sink.received.length)
    }
    await expect.poll(route, { timeout: 10_000 }).toBeGreaterThan(0)
    // From here on nothing of it is written any more.
    await dying.backend.close()
    isHanging = false
    await deliver(world)
    const soFar = new Set(sink.received.map(({ headers }) => headers["webhook-id"]))
    expect(soFar.size).toBeLessThan(5)
    world.clock.advanceMs(leaseMs + 1_000)
    await deliver(world)
    const all = sink.received.map(({ headers }) => headers["webhook-id"])
    expect(new Set(all).size).toBe(5)
    const log = (await t.get("/integration/deliveries?limit=50").expect(200)).body.data
    expect(log).toHaveLength(5)
    expect(
      log.every(({ state, attempts }: { state: string; attempts: number }) => state === "delivered" && attempts === 1),
    ).toBe(true)
  },
)

test("a change of an endpoint is heeded by what waits in a worker's memory", async () => {
  const t = await world.tenant()
  const [old, fresh] = [await makeSink(status(500)), await makeSink()]
  const { id } = await endpointAt(t, old.url, { events: ["customers.*"], concurrency: 1 })
  for (let i = 0; i < 20; i++) await t.post("/customers", { name: `N${i}` }).expect(201)
  await deliver(world)
  await t.put(`/integration/webhooks/${id}`, { url: fresh.url }).expect(200)
  world.clock.advanceMs(3_600_000)
  await deliver(world)
  expect(new Set(fresh.received.map(({ headers }) => headers["webhook-id"])).size).toBe(20)
})

test("dead endpoints of every kind hold nobody up, and each is told apart", async () => {
  const t = await world.tenant()
  const good = await makeSink()
  const dead = {
    status: await makeSink(status(500)),
    redirect: await makeSink(
      (request, response) => void response.writeHead(302, { location: request.url ?? "/" }).end(),
    ),
    timeout: await makeSink(() => undefined),
    drip: await makeSink((_request, response) => {
      response.writeHead(200, { "content-type": "text/plain" })
      const timer = setInterval(() => response.write("."), 50)
      response.once("close", () => clearInterval(timer))
    }),
    reset: await makeSink((request) => void request.socket.destroy()),
    endless: await makeSink((_request, response) => {
      response.writeHead(200)
      const more = (): void => {
        while (!response.destroyed && response.write("x".repeat(65_536)));
        if (!response.destroyed) response.once("drain", more)
      }
      more()
    }),
  }
  const ids: Record<string, string> = {}
  for (const [name, { url }] of Object.entries(dead)) {
    ids[name] = (await endpointAt(t, url, { events: ["customers.*"], timeoutMs: 1_000 })).id
  }
  const refused = await endpointAt(t, "http://127.0.0.1:1/hook", { events: ["customers.*"] })
  const inner = await endpointAt(t, "http://metadata.google.internal.invalid/hook", { events: ["customers.*"] })
  await endpointAt(t, good.url, { events: ["customers.*"] })
  for (let i = 0; i < 3; i++) await t.post("/customers", { name: `N${i}` }).expect(201)
  await deliver(world)
  expect(good.received).toHaveLength(3)
  const classOf = async (id: string | undefined) =>
    (await t.get(`/integration/deliveries?endpointId=${id}`).expect(200)).body.data[0].errorClass
  expect(await classOf(ids["status"])).toBe("status")
  expect(await classOf(ids["redirect"])).toBe("status")
  expect(await classOf(ids["timeout"])).toBe("timeout")
  expect(await classOf(ids["drip"])).toBe("timeout")
  expect(await classOf(ids["reset"])).toBe("reset")
  expect(await classOf(refused.id)).toBe("refused")
  expect(await classOf(inner.id)).toBe("dns")
  // A body without an end is cut: the receiver has taken the event.
  expect(await classOf(ids["endless"])).toBeNull()
  expect(dead.redirect.received.length).toBeLessThanOrEqual(3)
})

test("endpoints that swallow requests hold their share of places at most, and the others get everything meanwhile", async () => {
  const t = await world.tenant()
  const held: ServerResponse[] = []
  let isHolding = true
  const swallow = (_request: unknown, response: ServerResponse): void => {
    if (isHolding) held.push(response)
    else response.end()
  }
  // Of several origins: one alone gets 64 connections at most.
  const holes = await Promise.all(Array.from({ length: 5 }, () => makeSink(swallow)))
  for (const { url } of holes)
    for (let i = 0; i < 24; i++) await endpointAt(t, url, { events: ["customers.*"], timeoutMs: 30_000 })
  const sinks = await Promise.all(Array.from({ length: 10 }, () => makeSink()))
  for (const { url } of sinks) await endpointAt(t, url, { events: ["customers.*"] })
  for (let i = 0; i < 3; i++) await t.post("/customers", { name: `N${i}` }).expect(201)
  await world.settle()
  await deliveriesOf(world).step.run()
  const places = () => [held.length, ...sinks.map(({ received }) => received.length)]
  await expect.poll(places, { timeout: 20_000 }).toEqual([suspectsMax, ...sinks.map(() => 3)])
  isHolding = false
  for (const response of held) response.end()
  await deliver(world)
  for (const { received } of holes) expect(received).toHaveLength(24 * 3)
})
