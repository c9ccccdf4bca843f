import { expect, test } from "vitest"
import type { Ctx, TenantId } from "#platform/db"
import { makeWorld, type TestTenant } from "#testing"
import { defineInbound, type InboundMessage, setInboundSecret, textAt } from "./index.ts"
import { hmac, inboundWorld } from "./testing.ts"

const world = await makeWorld()
const handled: { tenant: TenantId; message: InboundMessage }[] = []
let refusing: Error | null = null

const shop = defineInbound({
  slug: "shop",
  preset: "github",
  handle: async (ctx: Ctx, message: InboundMessage): Promise<void> => {
    if (refusing !== null) throw refusing
    handled.push({ tenant: ctx.tenant, message })
  },
})
const own = await inboundWorld(world, [shop])

const secret = "a secret of the test"
const body = (n: number | string): string => JSON.stringify({ n })
const signed = (text: string) => ({
  payload: text,
  headers: { "x-hub-signature-256": `sha256=${hmac(secret, text)}` },
})

async function connected(): Promise<TestTenant> {
  const t = await world.tenant()
  await own.run(t.id, (ctx) => setInboundSecret(ctx, { slug: "shop", owner: "con_1", secret }))
  return t
}

async function settle(): Promise<void> {
  while ((await own.step()) > 0);
}

function handledOf(t: TestTenant): InboundMessage[] {
  return handled.filter(({ tenant }) => tenant === t.id).map(({ message }) => message)
}

test("a handler that fails is tried again with growing delay, then the message waits as a dead letter and can be replayed", async () => {
  const t = await connected()
  refusing = new Error("the shelf is locked")
  await own.call(`shop/${t.id}`, signed(body(1)))
  let tries = 0
  for (let i = 0; i < 40 && own.failures.length < 12; i++) {
    tries += await own.step()
    world.clock.advanceMs(2 * 3_600_000)
  }
  expect(tries).toBe(12)
  refusing = null
  await settle()
  expect(handledOf(t)).toEqual([])
  const dead = (await t.get("/integration/inbound/messages?state=dead").expect(200)).body.data
  expect(dead).toMatchObject([{ state: "dead", attempts: 12, lastError: "the shelf is locked" }])
  const events = await t.run(
    async (ctx) =>
      (await ctx.tx.session.query("select data from events where type = 'inbound.message.failed'", [])).rows,
  )
  expect(events).toMatchObject([{ data: { messageId: dead[0].id, attempts: 12 } }])
  await t.post(`/integration/inbound/messages/${dead[0].id}/replay`).expect(202)
  await t.post(`/integration/inbound/messages/${dead[0].id}/replay`).expect(409, "inbound.message_at_work")
  await settle()
  expect(handledOf(t)).toHaveLength(1)
  const bulk = await t.post("/integration/inbound/messages/replay", { state: "done", slug: "shop" }).expect(202)
  expect(bulk.body).toEqual({ replayed: 1, isMore: false })
  await settle()
  expect(handledOf(t)).toHaveLength(2)
})

test("one message that fails keeps no other from being handled", async () => {
  const t = await connected()
  for (const n of [1, 2, 3, 4, 5]) await own.call(`shop/${t.id}`, signed(body(n)))
  const poison = 3
  const seen: number[] = []
  const picky = defineInbound({
    slug: "shop",
    preset: "github",
    handle: async (_, message) => {
      const n = Number(textAt(message.json(), "n"))
      if (n === poison) throw new Error("no")
      seen.push(n)
    },
  })
  const other = await inboundWorld(world, [picky])
  await other.step()
  expect(new Set(seen)).toEqual(new Set([1, 2, 4, 5]))
  expect(other.failures).toHaveLength(1)
  const open = (await t.get("/integration/inbound/messages?state=open").expect(200)).body.data
  expect(open).toHaveLength(1)
  world.clock.advanceMs(1000)
  await settle()
  expect(handledOf(t)).toHaveLength(1)
})

test("a backlog of one business does not hold up another's message", async () => {
  const [busy, quiet] = [await connected(), await connected()]
  for (let n = 0; n < 150; n++) await own.call(`shop/${busy.id}`, signed(body(`b${n}`)))
  await own.call(`shop/${quiet.id}`, signed(body("q")))
  await own.step()
  expect(handledOf(quiet)).toHaveLength(1)
  await settle()
  expect(handledOf(busy)).toHaveLength(150)
})

test("a hundred businesses whose messages wait for their next try hide nobody whose message is due", async () => {
  const many = await Promise.all(Array.from({ length: 110 }, () => connected()))
  for (const t of many) await own.call(`shop/${t.id}`, signed(body(1)))
  refusing = new Error("later")
  await own.step()
  await own.step()
  refusing = null
  const last = await connected()
  await own.call(`shop/${last.id}`, signed(body(1)))
  await own.step()
  expect(handledOf(last)).toHaveLength(1)
  world.clock.advanceMs(1000)
  await settle()
  expect(many.every((t) => handledOf(t).length === 1)).toBe(true)
  own.failures.length = 0
})

test("a process that dies between commit and handling loses nothing: another one takes over, once", async () => {
  const t = await connected()
  await own.call(`shop/${t.id}`, signed(body(1)))
  const dying = await inboundWorld(world, [shop])
  const hang = Promise.withResolvers<void>()
  const stuck = defineInbound({ slug: "shop", preset: "github", handle: async () => hang.promise })
  const dead = await inboundWorld(world, [stuck])
  if (world.databaseUrl !== null) {
    const held = dead.step()
    await expect
      .poll(() => t.run(async (ctx) => (await ctx.tx.session.query("select attempts from inbound_messages", [])).rows))
      .toEqual([{ attempts: 1 }])
    expect(await own.step()).toBe(0)
    hang.reject(new Error("killed"))
    await held
  } else {
    await t.run((ctx) =>
      ctx.tx.session.query("update inbound_messages set attempts = 1, due_at = $1", [
        new Date(world.clock.now().getTime() + 60_000),
      ]),
    )
    expect(await own.step()).toBe(0)
  }
  world.clock.advanceMs(60_001)
  const taken = [await own.step(), await dying.step()]
  expect(taken.toSorted()).toEqual([0, 1])
  expect(handledOf(t)).toHaveLength(1)
})

test("a claim that was taken over has no effect any more", async () => {
  const t = await connected()
  await own.call(`shop/${t.id}`, signed(body(1)))
  const late = defineInbound({
    slug: "shop",
    preset: "github",
    handle: async () => {
      throw new Error("late")
    },
  })
  const slow = await inboundWorld(world, [late])
  await slow.step()
  world.clock.advanceMs(5000)
  await own.step()
  expect(handledOf(t)).toHaveLength(1)
  const { data } = (await t.get("/integration/inbound/messages").expect(200)).body
  expect(data).toMatchObject([{ state: "done", attempts: 2, lastError: null }])
})
