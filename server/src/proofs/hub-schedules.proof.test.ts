import fc from "fast-check"
import { test } from "vitest"
import { connectors } from "#connectors"
import { type ScheduleStep, type Stage, schedule, stepKinds } from "#hub"
import { makeTestStage } from "#testing"
import { proof } from "../kernel/proof-runs.ts"

const twoWay = connectors.filter(({ resources }) =>
  Object.values(resources).some(
    ({ push, direction }) => push?.create !== undefined && push.update !== undefined && direction !== "push",
  ),
)
/** Schedules over all connectors: 10,000 whole, two per connector in `npm test`. */
const numRuns = proof.numRuns <= 1_000 ? 2 : Math.max(2, Math.ceil(proof.numRuns / 10 / twoWay.length))

/** A schedule mostly waits for its database: on a server several are played side by side, each on a stage and a database of its own. */
const stagesAtOnce = process.env["TEST_DATABASE_URL"] ? 4 : 1
const free: Stage[] = []
for (let n = 0; n < stagesAtOnce; n++) free.push(await makeTestStage(connectors))
const waiting: ((stage: Stage) => void)[] = []

async function onStage(work: (stage: Stage) => Promise<void> | void): Promise<void> {
  const stage = free.pop() ?? (await new Promise<Stage>((take) => waiting.push(take)))
  try {
    await work(stage)
  } finally {
    const next = waiting.shift()
    if (next === undefined) free.push(stage)
    else next(stage)
  }
}

/** One in eight is played at a vendor that has more than one page of records. */
const pagedEvery = 8
const step = fc.record({ kind: fc.constantFrom(...stepKinds), who: fc.nat({ max: 5 }) })
const days = fc.array(step, { minLength: 4, maxLength: 16 })

for (const connector of twoWay) {
  test.concurrent(`${connector.name}: edits, removals, pages, crashes, lost answers and early webhooks in any order end in agreement`, async () => {
    const played = fc.asyncProperty(days, fc.nat({ max: pagedEvery - 1 }), (steps: ScheduleStep[], nth) =>
      onStage((stage) => schedule(steps, nth === 0).run({ connector, golden: () => [], stage })),
    )
    await fc.assert(played, { ...proof, numRuns, endOnFailure: true })
  }, 7_200_000)
}
