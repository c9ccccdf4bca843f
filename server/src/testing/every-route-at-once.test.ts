import { beforeAll, describe, expect, test } from "vitest"
import { makeWorld } from "#testing"
import { checkBooks } from "../books/index.ts"
import { proof } from "../kernel/proof-runs.ts"
import { askedOf, askerOf, everyRoute, expectHandled, samples } from "./every-route-asks.ts"
import { isPlayedIn } from "./passes.ts"

/** The same change, asked for several times in one moment: of every route that changes anything. */

const world = await makeWorld()
const one = await world.tenant({ name: "One" })
const { fill, send, ids } = await askerOf(world, one)
/** The embedded database has one connection, where nothing happens at once. */
const isPlayed = isPlayedIn("server")
const samplesPerRoute = Math.min(20, Math.max(2, Math.floor(proof.numRuns / 1000)))
const atOnce = 6

beforeAll(async () => {
  if (isPlayed) await fill()
}, 120_000)

describe.each(isPlayed ? everyRoute.filter(([, { method }]) => method !== "GET") : [])("%s", (name, route) => {
  test("is answered to everybody who asks for it at once: never by a 500, nor by what another caller's change left behind", async () => {
    for (const sample of samples(route, await ids(), samplesPerRoute)) {
      const asked = askedOf(route, sample)
      const replies = await Promise.all(Array.from({ length: atOnce }, () => send(route, asked)))
      const what = `${name} ${asked.path} ${JSON.stringify(sample.body)}`
      for (const reply of replies) expectHandled(reply, what)
      const codes = replies.map(({ status }) => status)
      // Nobody named a version.
      expect(codes, what).not.toContain(412)
      // What one of them found is there for the others, unless it is removed.
      if (route.method !== "DELETE" && codes.some((code) => code < 300)) expect(codes, what).not.toContain(404)
    }
  })
})

test.skipIf(!isPlayed)("what all of that left behind agrees with itself", async () => {
  const report = { report: () => undefined, signal: new AbortController().signal }
  const { violations } = await checkBooks({ db: world.db, events: world.events, slug: one.slug, ...report })
  expect(violations).toEqual([])
})
