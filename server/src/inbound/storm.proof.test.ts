import { expect, test } from "vitest"
import { makeWorld } from "#testing"
import { defineInbound, setInboundSecret } from "./index.ts"
import { hmac, inboundWorld } from "./testing.ts"

const world = await makeWorld()
const count = process.env["PROOFS"] === "whole" ? 5000 : 1000

test("a storm of equal webhooks at two receivers, handled by two workers at once, has one effect", async () => {
  let effects = 0
  const shop = defineInbound({
    slug: "shop",
    preset: "github",
    handle: async () => {
      effects += 1
    },
  })
  const two = [await inboundWorld(world, [shop]), await inboundWorld(world, [shop])]
  const t = await world.tenant()
  await two[0]?.run(t.id, (ctx) => setInboundSecret(ctx, { slug: "shop", owner: "con_1", secret: "s" }))
  const body = '{"order":1}'
  const request = {
    payload: body,
    headers: { "x-hub-signature-256": `sha256=${hmac("s", body)}`, "x-github-delivery": "d" },
  }
  const answers = Promise.all(Array.from({ length: count }, (_, i) => two[i % 2]?.call(`shop/${t.id}`, request)))
  const steps = Promise.all(Array.from({ length: 20 }, (_, i) => two[i % 2]?.step()))
  expect(new Set((await answers).map((answer) => answer?.status))).toEqual(new Set([200]))
  await steps
  for (const one of two) while ((await one.step()) > 0);
  expect(effects).toBe(1)
})

test("different webhooks that come in any order at two receivers are all kept, each once", async () => {
  const seen: string[] = []
  const shop = defineInbound({
    slug: "shop",
    preset: "github",
    handle: async (_, message) => void seen.push(message.eventId),
  })
  const two = [await inboundWorld(world, [shop]), await inboundWorld(world, [shop])]
  const t = await world.tenant()
  await two[0]?.run(t.id, (ctx) => setInboundSecret(ctx, { slug: "shop", owner: "con_1", secret: "s" }))
  const ids = Array.from({ length: count / 5 }, (_, i) => `d${i}`)
  const send = (id: string, at: number) => {
    const headers = { "x-hub-signature-256": `sha256=${hmac("s", id)}`, "x-github-delivery": id }
    return two[at]?.call(`shop/${t.id}`, { payload: id, headers })
  }
  const answers = await Promise.all([...ids.map((id) => send(id, 0)), ...ids.toReversed().map((id) => send(id, 1))])
  expect(new Set(answers.map((answer) => answer?.status))).toEqual(new Set([200]))
  for (const one of two) while ((await one.step()) > 0);
  expect(seen.toSorted()).toEqual(ids.toSorted())
})
