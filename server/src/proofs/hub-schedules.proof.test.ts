import fc from "fast-check"
import { expect, test } from "vitest"
import { connectors } from "#connectors"
import { type ScheduleStep, schedule, stepKinds } from "#hub"
import { makeTestStage } from "#testing"
import { proof } from "../kernel/proof-runs.ts"

/** Schedules over all connectors: 10,000 whole, two per connector in `npm test`. */
const each = Math.max(2, Math.ceil(proof.numRuns / 10 / Math.max(1, connectors.length)))
const numRuns = proof.numRuns <= 1_000 ? 2 : each

const stage = await makeTestStage(connectors)
const step = fc.record({ kind: fc.constantFrom(...stepKinds), who: fc.nat({ max: 5 }) })

for (const connector of connectors) {
  const isTwoWay = Object.values(connector.resources).some(
    (one) => one.push?.create !== undefined && one.push.update !== undefined && one.direction !== "push",
  )
  test.skipIf(!isTwoWay)(
    `${connector.name}: edits, removals, crashes, lost answers and early webhooks in any order end in agreement`,
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 16 }), async (steps: ScheduleStep[]) => {
          expect(await schedule(steps).run({ connector, golden: () => [], stage })).toBeUndefined()
        }),
        { ...proof, numRuns, endOnFailure: true },
      )
    },
    1_800_000,
  )
}
