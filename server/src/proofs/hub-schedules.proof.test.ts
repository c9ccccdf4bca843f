import fc from "fast-check"
import { expect, test } from "vitest"
import { connectors } from "#connectors"
import { type ScheduleStep, schedule, stepKinds } from "#hub"
import { makeTestStage } from "#testing"
import { proof } from "../kernel/proof-runs.ts"

const twoWay = connectors.filter(({ resources }) =>
  Object.values(resources).some(
    ({ push, direction }) => push?.create !== undefined && push.update !== undefined && direction !== "push",
  ),
)
/** Schedules over all connectors: 10,000 whole, two per connector in `npm test`. */
const numRuns = proof.numRuns <= 1_000 ? 2 : Math.max(2, Math.ceil(proof.numRuns / 10 / twoWay.length))

const stage = await makeTestStage(connectors)
/** One in eight is played at a vendor that has more than one page of records. */
const pagedEvery = 8
const step = fc.record({ kind: fc.constantFrom(...stepKinds), who: fc.nat({ max: 5 }) })
const days = fc.array(step, { minLength: 4, maxLength: 16 })

for (const connector of twoWay) {
  test(`${connector.name}: edits, removals, pages, crashes, lost answers and early webhooks in any order end in agreement`, async () => {
    await fc.assert(
      fc.asyncProperty(days, fc.nat({ max: pagedEvery - 1 }), async (steps: ScheduleStep[], nth) => {
        expect(await schedule(steps, nth === 0).run({ connector, golden: () => [], stage })).toBeUndefined()
      }),
      { ...proof, numRuns, endOnFailure: true },
    )
  }, 7_200_000)
}
