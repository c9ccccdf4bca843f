import fc from "fast-check"
import { expect, test } from "vitest"
import { proof } from "../../kernel/proof-runs.ts"
import {
  actionsOf,
  isClockRunning,
  isOpen,
  nextState,
  openStates,
  stateAfter,
  stateAfterClient,
  ticketActions,
  ticketStates,
} from "./states.ts"

const expected: Record<string, string> = {
  new: "open>open wait>waiting schedule>scheduled resolve>resolved close>closed",
  open: "wait>waiting schedule>scheduled resolve>resolved close>closed",
  waiting: "open>open schedule>scheduled resolve>resolved close>closed",
  scheduled: "open>open wait>waiting schedule>scheduled resolve>resolved close>closed",
  resolved: "close>closed reopen>reopened",
  closed: "reopen>reopened",
  reopened: "open>open wait>waiting schedule>scheduled resolve>resolved close>closed",
}

test.each(ticketStates.map((state) => [state]))(
  "every action on a ticket that is %s does what the table says",
  (state) => {
    const taken = ticketActions.flatMap((action) => {
      try {
        return [`${action}>${stateAfter(state, action)}`]
      } catch (error) {
        expect(error).toMatchObject({ code: "ticket.transition_refused", status: 409 })
        return []
      }
    })
    expect(taken.join(" ")).toBe(expected[state])
    expect(actionsOf(state)).toEqual(Object.keys(nextState[state]))
  },
)

test("open states are those in which somebody has to do something; the clock runs in those that wait for nobody else", () => {
  expect(ticketStates.filter(isOpen)).toEqual([...openStates])
  expect(ticketStates.filter(isClockRunning)).toEqual(["new", "open", "reopened"])
})

test("a client's word makes work where there was none, and never undoes a plan", () => {
  expect(ticketStates.map(stateAfterClient)).toEqual([
    "new",
    "open",
    "open",
    "scheduled",
    "reopened",
    "reopened",
    "reopened",
  ])
})

test("random walks never leave the table, and every state can be left and reached", () => {
  const reached = new Set<string>()
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...ticketActions), { maxLength: 30 }), (actions) => {
      let state: (typeof ticketStates)[number] = "new"
      for (const action of actions) {
        const row: Record<string, string> = nextState[state]
        if (row[action] === undefined) expect(() => stateAfter(state, action)).toThrow("can't")
        else state = stateAfter(state, action)
        expect(ticketStates).toContain(state)
        reached.add(state)
      }
    }),
    proof,
  )
  expect([...reached].sort()).toEqual([...ticketStates].sort())
})
