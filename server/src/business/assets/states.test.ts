import fc from "fast-check"
import { expect, test } from "vitest"
import { proof } from "../../kernel/proof-runs.ts"
import { actionsOf, assetActions, assetStates, nextState, type Standing, standingAfter } from "./states.ts"

test.each(assetStates.flatMap((state) => assetActions.map((action) => [state, action] as const)))(
  "%s: %s goes where the table says, or nowhere",
  (state, action) => {
    const standing: Standing = { state, stateBeforeRepair: state === "in_repair" ? "in_stock" : null }
    const to = standingAfter(standing, action)
    const row: Partial<Record<string, string>> = nextState[state]
    const wanted = row[action] === "before" ? "in_stock" : row[action]
    expect(to?.state).toBe(wanted)
    expect(actionsOf(state).includes(action)).toBe(wanted !== undefined)
  },
)

test("no walk leaves the table, and a repair always ends where it began", () => {
  const walk = fc.array(fc.constantFrom(...assetActions), { maxLength: 40 })
  fc.assert(
    fc.property(walk, (actions) => {
      let now: Standing = { state: "in_stock", stateBeforeRepair: null }
      for (const action of actions) {
        const next = standingAfter(now, action)
        if (next === undefined) continue
        expect((next.state === "in_repair") === (next.stateBeforeRepair !== null)).toBe(true)
        if (action === "repair") expect(standingAfter(next, "return")).toEqual({ ...now, stateBeforeRepair: null })
        now = next
      }
    }),
    proof,
  )
})
