import { parseArgs } from "node:util"
import { manualClock } from "#platform/clock"
import { readConfig } from "#platform/config"
import { openPostgres } from "#platform/db"
import { flowStep, routeStep } from "#platform/events"
import { runJob } from "#platform/jobs"
import { makeLogger } from "#platform/telemetry"
import { compose, jobs } from "../compose.ts"

/** A worker's share of planned maintenance in a process of its own: the job, and the reactions to what it told, so many times. */
const { values } = parseArgs({
  options: { database: { type: "string" }, now: { type: "string" }, rounds: { type: "string" } },
})
const backend = openPostgres(values.database ?? "", 4)
const program = compose(readConfig({}), backend, manualClock(new Date(values.now ?? "")), makeLogger("silent"))
for (let round = 0; round < Number(values.rounds); round++) {
  await runJob(program, jobs, "assets.openMaintenance")
  await routeStep(program.db, program.events)
  await flowStep(program.db, program.events, () => undefined)
}
await backend.close()
