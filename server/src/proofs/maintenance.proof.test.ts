import { spawn } from "node:child_process"
import { join } from "node:path"
import { expect, test } from "vitest"
import { makeWorld, testStart } from "#testing"
import { endWithThisFile, isWhole, smallTimeoutMs, wholeTimeoutMs } from "./testing.ts"

endWithThisFile()

const world = await makeWorld()
const assets = isWhole ? 100 : 12
const runs = isWhole ? 6 : 2
const rounds = 5
/** Two dates of the monthly rules below have come by then. */
const now = new Date(testStart.getTime() + 40 * 86_400_000).toISOString()

function runner(): Promise<number | null> {
  const args = ["--database", world.databaseUrl ?? "", "--now", now, "--rounds", String(rounds)]
  const child = spawn(
    process.execPath,
    ["--no-warnings", join(import.meta.dirname, "maintenance-runner.ts"), ...args],
    {
      stdio: "ignore",
    },
  )
  return new Promise((resolve) => child.once("exit", resolve))
}

test.skipIf(world.databaseUrl === null)(
  "the scheduler in several processes at once makes one ticket per asset, schedule and date",
  async () => {
    const t = await world.tenant()
    const typeId = (await t.post("/asset-types", { name: "Boiler" }).expect(201)).body.id
    const customerId = (await t.post("/customers", { name: "Aegean Hotels" }).expect(201)).body.id
    for (let n = 0; n < assets; n++) {
      const { id } = (await t.post("/assets", { customerId, name: `Boiler ${n}`, typeId }).expect(201)).body
      const draft = { title: "Descale", rule: "FREQ=MONTHLY;BYMONTHDAY=5", startsOn: "2026-03-05" }
      await t.post(`/assets/${id}/schedules`, draft).expect(201)
    }
    expect(await Promise.all(Array.from({ length: runs }, runner))).toEqual(Array.from({ length: runs }, () => 0))
    world.clock.advanceMs(Date.parse(now) - testStart.getTime())
    await world.settle()
    const { rows } = await t.run((ctx) =>
      ctx.tx.session.query(
        `select (select count(*)::int from tickets where source = 'maintenance') as tickets,
           (select count(distinct (asset_id, due_at))::int from tickets where source = 'maintenance') as dates,
           (select count(*)::int from asset_maintenance where ticket_id is not null and state = 'open') as noted`,
        [],
      ),
    )
    // The March date was noticed 36 days late: it is noted as missed, and is no ticket.
    expect(rows).toEqual([{ tickets: assets, dates: assets, noted: assets }])
  },
  isWhole ? wholeTimeoutMs : smallTimeoutMs,
)
