import fc from "fast-check"
import { expect, test } from "vitest"
import { AppError } from "#kernel"
import { proof } from "../../kernel/proof-runs.ts"
import {
  type FulfilmentFacts,
  fulfilmentActions,
  fulfilmentNext,
  fulfilmentStateOf,
  fulfilmentStates,
  orderActions,
  orderNext,
  orderStateAfter,
  orderStates,
  type PaymentFacts,
  paymentActions,
  paymentNext,
  paymentStateOf,
  paymentStates,
  requireAction,
  step,
} from "./states.ts"

/** Every state, action and target: allowed exactly when the table says so. */
function walkTable<S extends string, A extends string>(
  table: Record<S, Partial<Record<A, readonly S[]>>>,
  states: readonly S[],
  actions: readonly A[],
): { allowed: number; refused: number } {
  let [allowed, refused] = [0, 0]
  for (const from of states) {
    for (const action of actions) {
      for (const to of states) {
        if (table[from][action]?.includes(to)) {
          expect(step(table, from, action, to)).toBe(to)
          allowed++
        } else {
          expect(() => step(table, from, action, to)).toThrow(AppError)
          refused++
        }
      }
    }
  }
  return { allowed, refused }
}

test("each pair of states is a step of the table or is refused with one code", () => {
  expect(walkTable(orderNext, orderStates, orderActions)).toEqual({ allowed: 15, refused: 39 })
  expect(walkTable(paymentNext, paymentStates, paymentActions)).toEqual({ allowed: 27, refused: 81 })
  expect(walkTable(fulfilmentNext, fulfilmentStates, fulfilmentActions)).toEqual({ allowed: 14, refused: 61 })
  expect(() => requireAction(orderNext, "cancelled", "fulfil")).toThrow(
    "An order that is cancelled does not allow: fulfil.",
  )
})

test("40 of 100 is partial, 100 is paid, 120 is overpaid", () => {
  const facts = { totalMinor: 100n, creditedMinor: 0n, refundedMinor: 0n }
  expect([0n, 40n, 100n, 120n].map((paidMinor) => paymentStateOf({ ...facts, paidMinor }))).toEqual([
    "none",
    "partial",
    "paid",
    "overpaid",
  ])
  expect(paymentStateOf({ ...facts, totalMinor: 0n, paidMinor: 0n })).toBe("paid")
})

test("however money comes, goes back and is credited, the payment state never leaves its table", () => {
  const amount = fc.bigInt({ min: 1n, max: 120n })
  const move = fc.tuple(fc.constantFrom(...paymentActions), amount)
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 100n }), fc.array(move, { maxLength: 20 }), (totalMinor, moves) => {
      let facts: PaymentFacts = { totalMinor, creditedMinor: 0n, paidMinor: 0n, refundedMinor: 0n }
      for (const [action, by] of moves) {
        const next = paid(facts, action, by)
        if (next === null) continue
        step(paymentNext, paymentStateOf(facts), action, paymentStateOf(next))
        facts = next
      }
    }),
    proof,
  )
})

test("however lines are delivered, returned and cancelled, the fulfilment state never leaves its table", () => {
  const move = fc.tuple(fc.constantFrom(...fulfilmentActions), fc.nat(3), fc.bigInt({ min: 1n, max: 5n }))
  fc.assert(
    fc.property(
      fc.array(fc.bigInt({ min: 1n, max: 5n }), { minLength: 1, maxLength: 4 }),
      fc.array(move, { maxLength: 25 }),
      (quantities, moves) => {
        let lines: FulfilmentFacts[] = quantities.map((quantity) => ({
          quantity,
          cancelled: 0n,
          fulfilled: 0n,
          returned: 0n,
        }))
        for (const [action, which, by] of moves) {
          const next = moved(lines, action, which % lines.length, by)
          if (next === null) continue
          step(fulfilmentNext, fulfilmentStateOf(lines), action, fulfilmentStateOf(next))
          lines = next
        }
      },
    ),
    proof,
  )
})

test("an order is completed once it is settled and delivered, whichever comes last", () => {
  const combos = paymentStates.flatMap((payment) =>
    fulfilmentStates.map((fulfilment) => [payment, fulfilment] as const),
  )
  const done = combos.filter(([payment, fulfilment]) => orderStateAfter("open", payment, fulfilment) === "completed")
  expect(done).toHaveLength(4 * 2)
  expect(
    combos.every(([payment, fulfilment]) => orderStateAfter("cancelled", payment, fulfilment) === "cancelled"),
  ).toBe(true)
})

function paid(facts: PaymentFacts, action: (typeof paymentActions)[number], by: bigint): PaymentFacts | null {
  if (action === "receive") return { ...facts, paidMinor: facts.paidMinor + by }
  if (action === "refund") {
    return by > facts.paidMinor - facts.refundedMinor ? null : { ...facts, refundedMinor: facts.refundedMinor + by }
  }
  return by > facts.totalMinor - facts.creditedMinor ? null : { ...facts, creditedMinor: facts.creditedMinor + by }
}

function moved(
  lines: readonly FulfilmentFacts[],
  action: (typeof fulfilmentActions)[number],
  which: number,
  by: bigint,
): FulfilmentFacts[] | null {
  if (action === "cancel_rest") {
    if (lines.every((line) => line.fulfilled + line.cancelled === line.quantity)) return null
    return lines.map((line) => ({ ...line, cancelled: line.quantity - line.fulfilled }))
  }
  const line = lines[which]
  const left =
    line && (action === "fulfil" ? line.quantity - line.fulfilled - line.cancelled : line.fulfilled - line.returned)
  if (line === undefined || left === undefined || by > left) return null
  const changed =
    action === "fulfil" ? { ...line, fulfilled: line.fulfilled + by } : { ...line, returned: line.returned + by }
  return lines.map((l, i) => (i === which ? changed : l))
}
