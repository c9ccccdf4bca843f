import { expect, test } from "vitest"
import { makeHubWorld } from "#testing"
import { measured } from "./health.ts"

const world = await makeHubWorld()
const health = "/reports/integration-health"

test("the board tells of a connection that syncs, and of what it is judged by", async () => {
  const { tenant, connection, sandbox } = await world.connected("xero")
  sandbox.app.tables["contacts"]?.insert({ Name: "Agora Foods", EmailAddress: "agora@example.com" })
  world.clock.advanceMs(60_000)
  await tenant.post("/integrations/xero/sync", { full: true }).expect(202)
  await world.work()
  const { body } = await tenant.get(health).expect(200)
  expect(body.data).toHaveLength(1)
  expect(body.data[0]).toMatchObject({
    id: connection,
    connector: "xero",
    state: "connected",
    failedRuns: 0,
    refused: 0,
    waiting: 0,
    conflicts: 0,
  })
  expect(body.data[0].runs).toBeGreaterThan(0)
  expect(body.data[0].links).toBeGreaterThan(0)
  expect(Date.parse(body.data[0].lastSuccessAt)).toBeLessThanOrEqual(world.clock.now().getTime())
  const measureOf = (name: string) => body.measures.find(({ measure }: { measure: string }) => measure === name)
  expect(measureOf("connected")).toEqual({ measure: "connected", value: 100, min: 95, max: null, isKept: true })
  expect(measureOf("consistency")).toMatchObject({ value: 100, isKept: true })
  const days = (await tenant.get("/reports/syncs").expect(200)).body
  expect(days.data).toHaveLength(1)
  expect(days.data[0]).toMatchObject({ day: days.to, failed: 0, runs: body.data[0].runs })
  expect((await tenant.get(`/reports/syncs?connection=conn_${"0".repeat(26)}`).expect(200)).body.data).toEqual([])
})

test("what a day or a board does not hold is nobody else's either", async () => {
  await world.connected("xero")
  const stranger = await world.tenant()
  expect((await stranger.get(health).expect(200)).body).toMatchObject({ data: [] })
  expect((await stranger.get("/reports/syncs").expect(200)).body.data).toEqual([])
  const seller = await stranger.as(["sales:read"])
  await seller.get(health).expect(403, "auth.forbidden")
  await seller.get("/reports/syncs").expect(403, "auth.forbidden")
  await stranger.get("/reports/syncs?from=2026-02-02&to=2026-02-01").expect(422, "report.sync_days_invalid")
})

test("a broken promise is said, and nothing is promised of nothing", () => {
  const one = {
    id: "conn_1" as const,
    connector: "xero",
    account: null,
    isSandbox: false,
    reason: null,
    lastSuccessAt: null,
    medianMs: null,
    p95Ms: null,
    waiting: 0,
    waitingSince: null,
    parked: 0,
    quarantined: 0,
  }
  const kept = (connections: Parameters<typeof measured>[0], days: Parameters<typeof measured>[1] = []) =>
    Object.fromEntries(measured(connections, days).map(({ measure, value, isKept }) => [measure, [value, isKept]]))
  expect(kept([])).toEqual({
    connected: [null, null],
    consistency: [null, null],
    failedOperations: [null, null],
    failedSyncs: [null, null],
    averageSyncMs: [null, null],
  })
  const broken = {
    ...one,
    state: "expired",
    runs: 10,
    failedRuns: 1,
    records: 1000,
    refused: 2,
    conflicts: 1,
    links: 99,
  } as const
  const paused = {
    ...broken,
    state: "paused",
    runs: 0,
    failedRuns: 0,
    records: 0,
    refused: 0,
    conflicts: 0,
    links: 0,
  } as const
  const day = {
    day: "2026-03-02",
    runs: 3,
    failed: 1,
    records: 0,
    changed: 0,
    refused: 0,
    conflicts: 0,
    averageMs: 2_500,
  }
  expect(kept([broken, paused], [day])).toEqual({
    connected: [0, false],
    consistency: [99, false],
    failedOperations: [0.2, false],
    failedSyncs: [10, false],
    averageSyncMs: [2500, false],
  })
})
