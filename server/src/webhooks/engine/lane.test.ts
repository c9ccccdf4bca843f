import { expect, test } from "vitest"
import type { Delivery } from "./delivery.ts"
import { Lane } from "./lane.ts"

const head = {
  tenant: "ten_1",
  endpointId: "whe_1",
  version: 1,
  lastPos: 5,
  drainedPos: 5,
  failures: 0,
  failingSinceMs: null,
  opened: 0,
  blockedUntilMs: null,
  repeatAtMs: 1_000,
} as const

/** The delivery at a place as the database shows it: failed once, due at a moment. */
const due = (pos: number, dueAtMs: number): Delivery => ({
  tenant: head.tenant,
  endpointId: head.endpointId,
  pos,
  attempts: 1,
  attemptsBefore: 0,
  dueAtMs,
  shape: "full",
  event: {
    id: `evt_${pos}`,
    tenant: head.tenant,
    type: "a.b.c",
    subject: "s",
    occurredAtMs: 0,
    cause: null,
    body: "{}",
    contentType: "application/json",
  },
})

test("a delivery that is written down while its lane is being read is not sent again by what was read before", () => {
  const lane = new Lane(head)
  lane.beginReading()
  expect(lane.fill([due(3, 1_000)], null)).toHaveLength(1)
  expect(lane.shift()?.pos).toBe(3)
  lane.beginReading()
  lane.repeatAtMs = null
  lane.settled(3)
  expect(lane.fill([due(3, 1_000), due(4, 1_000)], null).map(({ pos }) => pos)).toEqual([4])
  // It is looked for once more: what was written down may have been another failure.
  expect(lane.isRepeatDue(1_000)).toBe(true)
  lane.beginReading()
  expect(lane.fill([due(3, 2_000)], null)).toHaveLength(1)
})

test("a delivery that is in hand is not taken a second time", () => {
  const lane = new Lane(head)
  lane.beginReading()
  expect(lane.fill([due(3, 1_000)], null)).toHaveLength(1)
  lane.beginReading()
  expect(lane.fill([due(3, 1_000)], null)).toHaveLength(0)
})
