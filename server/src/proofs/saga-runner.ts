import { parseArgs } from "node:util"
import { clientCreated } from "#flows"
import { manualClock } from "#platform/clock"
import { readConfig } from "#platform/config"
import { openPostgres } from "#platform/db"
import { type AnySaga, sagaStep } from "#platform/events"
import { makeLogger } from "#platform/telemetry"
import { compose } from "../compose.ts"

/**
 * A worker's share of new clients' sagas in a process of its own, which is killed where it is told to: inside the named step, when its
 * work is done and not committed (`run:account`, `compensate:welcome_ticket`). `refuse` names a step that goes on failing.
 */
const { values } = parseArgs({
  options: {
    database: { type: "string" },
    now: { type: "string" },
    rounds: { type: "string" },
    die: { type: "string" },
    refuse: { type: "string" },
  },
})

function struck(saga: AnySaga): AnySaga {
  const steps = clientCreated.steps.map((step) => {
    if (step.outside === true) return step
    const { run, compensate = async (_ctx, state) => state } = step
    return {
      ...step,
      run: async (...args: Parameters<typeof run>) => {
        if (values.refuse === step.name) throw new Error("refused")
        const state = await run(...args)
        if (values.die === `run:${step.name}`) process.kill(process.pid, "SIGKILL")
        return state
      },
      compensate: async (...args: Parameters<typeof run>) => {
        const state = await compensate(...args)
        if (values.die === `compensate:${step.name}`) process.kill(process.pid, "SIGKILL")
        return state
      },
    }
  })
  return { ...saga, steps }
}

const backend = openPostgres(values.database ?? "", 2)
const clock = manualClock(new Date(values.now ?? ""))
const program = compose(readConfig({}), backend, clock, makeLogger("silent"))
for (let round = 0; round < Number(values.rounds); round++) {
  await sagaStep(program.db, [struck(clientCreated)], () => undefined)
  clock.advanceMs(600_000)
}
await backend.close()
