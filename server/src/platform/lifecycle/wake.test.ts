import { expect, test } from "vitest"
import { openPostgres } from "#platform/db"
import { makeLogger } from "#platform/telemetry"
import { makeWorld } from "#testing"
import { makeWaker, type News, wakeChannel } from "./wake.ts"

const world = await makeWorld()
const logger = makeLogger("silent")

test("the embedded database has no other process: news go to this one only", async () => {
  const heard: News[] = []
  const waker = await makeWaker(world.backend, null, logger, (news) => void heard.push(news))
  waker.tell("router")
  expect(heard).toEqual(["router"])
  await waker.close()
})

test.skipIf(world.databaseUrl === null)("news of another process are heard, one's own echo is not", async () => {
  const heard: News[] = []
  const { promise, resolve } = Promise.withResolvers<void>()
  const waker = await makeWaker(world.backend, openPostgres(world.databaseUrl ?? "", 1), logger, (news) => {
    heard.push(news)
    if (news === "all") resolve()
  })
  waker.tell("router")
  await world.backend.withSession((session) => session.query("select pg_notify($1, 'another all')", [wakeChannel]))
  await promise
  expect(heard).toEqual(["router", "all"])
  await waker.close()
})
