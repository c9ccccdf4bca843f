import fc from "fast-check"
import { expect, test } from "vitest"
import { proof } from "../../kernel/proof-runs.ts"
import {
  noSla,
  promiseState,
  type SlaFacts,
  type SlaTerms,
  slaAt,
  slaNextAt,
  slaNotices,
  type TicketSla,
} from "./sla.ts"
import type { Opening } from "./sla-clock.ts"

const nineToFive: Opening[] = [[540, 1020]]
const terms: SlaTerms = {
  policyId: "slp_01jd7n3xq8e5fv0k2m4p6r8t9w",
  revision: 1,
  warnPercent: 75,
  targets: {
    low: { responseMinutes: null, resolutionMinutes: null },
    normal: { responseMinutes: 240, resolutionMinutes: 960 },
    high: { responseMinutes: 60, resolutionMinutes: 480 },
    urgent: { responseMinutes: 15, resolutionMinutes: 240 },
  },
  calendar: {
    timeZone: "Europe/Athens",
    hours: [nineToFive, nineToFive, nineToFive, nineToFive, nineToFive, [], []],
    holidays: [],
  },
}
const fresh: SlaFacts = { state: "new", priority: "normal", isResponded: false }
/** Monday 2 March 2026 in Athens. */
const at = (time: string, day = "02") => new Date(`2026-03-${day}T${time}+02:00`)
const start = () => slaAt(noSla, terms, fresh, at("09:00"))

test("a fresh ticket's marks are a share and the whole of its targets", () => {
  expect(start()).toMatchObject({
    runningSince: at("09:00"),
    responseWarnAt: at("12:00"),
    responseDueAt: at("13:00"),
    resolveWarnAt: at("13:00", "03"),
    resolveDueAt: at("17:00", "03"),
  })
  expect(slaNextAt(start(), fresh)).toEqual(at("12:00"))
})

test("nothing promised is nothing to tell", () => {
  expect(slaAt(noSla, null, fresh, at("09:00"))).toEqual(noSla)
  const low = slaAt(noSla, terms, { ...fresh, priority: "low" }, at("09:00"))
  expect([low.responseDueAt, low.resolveDueAt, slaNextAt(low, fresh)]).toEqual([null, null, null])
})

test("while the client is waited for the clock stands, and goes on where it stood", () => {
  const waiting = slaAt(start(), terms, { ...fresh, state: "waiting", isResponded: true }, at("11:00"))
  expect(waiting).toMatchObject({ elapsedMs: 7_200_000, runningSince: null, resolveDueAt: null })
  expect(slaNextAt(waiting, { state: "waiting", isResponded: true })).toBeNull()
  const on = slaAt(waiting, terms, { ...fresh, state: "open", isResponded: true }, at("11:00", "04"))
  expect(on.resolveDueAt).toEqual(at("17:00", "05"))
})

test("a higher priority counts what has passed already", () => {
  const raised = slaAt(start(), terms, { ...fresh, priority: "high" }, at("09:30"))
  expect(raised).toMatchObject({ responseDueAt: at("10:00"), resolveDueAt: at("17:00") })
  const late = slaAt(start(), terms, { ...fresh, priority: "high" }, at("11:00"))
  expect(late.responseDueAt).toEqual(at("11:00"))
})

test("each mark is told once: a warning, then the breach, and no warning after a breach", () => {
  const first = slaNotices(start(), fresh, at("12:30"))
  expect(first.notices).toEqual([{ kind: "warned", promise: "response", at: at("12:00") }])
  expect(slaNotices(first.sla, fresh, at("12:59")).notices).toEqual([])
  const second = slaNotices(first.sla, fresh, at("13:00"))
  expect(second.notices).toEqual([{ kind: "breached", promise: "response", at: at("13:00") }])
  expect(slaNotices(second.sla, fresh, at("16:00")).notices).toEqual([])
  const lateRun = slaNotices(start(), fresh, at("12:00", "05"))
  expect(lateRun.notices.map((n) => `${n.promise} ${n.kind}`)).toEqual(["response breached", "resolution breached"])
})

test("an answer ends the first promise, being done the second; a broken one stays broken", () => {
  const sla = slaNotices(start(), fresh, at("13:00")).sla
  const answered = { sla, firstRespondedAt: at("13:10"), resolvedAt: null }
  expect([promiseState(answered, "response"), promiseState(answered, "resolution")]).toEqual(["broken", "open"])
  const done = { sla: start(), firstRespondedAt: at("10:00"), resolvedAt: at("16:00") }
  expect([promiseState(done, "response"), promiseState(done, "resolution")]).toEqual(["kept", "kept"])
  expect(promiseState({ ...done, sla: noSla }, "response")).toBe("none")
  expect(slaNotices(start(), { state: "resolved", isResponded: true }, at("12:00", "20")).notices).toEqual([])
})

const minutes = fc.integer({ min: 0, max: 3 * 1440 })
const walk = fc.array(fc.record({ wait: minutes, state: fc.constantFrom("open", "waiting", "scheduled") }), {
  maxLength: 12,
})

test("a pause never shortens: the due instant only moves later, and by nothing while nobody works", () => {
  fc.assert(
    fc.property(minutes, walk, (begin, steps) => {
      let now = new Date(at("00:00").getTime() + begin * 60_000)
      let sla: TicketSla = slaAt(noSla, terms, fresh, now)
      let due = sla.resolveDueAt?.getTime() ?? 0
      for (const { wait, state } of steps) {
        now = new Date(now.getTime() + wait * 60_000)
        sla = slaAt(sla, terms, { state: state as SlaFacts["state"], priority: "normal", isResponded: true }, now)
        if (sla.resolveDueAt === null) continue
        expect(sla.resolveDueAt.getTime()).toBeGreaterThanOrEqual(due)
        due = sla.resolveDueAt.getTime()
      }
    }),
    { ...proof, numRuns: Math.min(proof.numRuns, 5_000) },
  )
})

test("looking at a running clock, however often, changes none of its marks", () => {
  fc.assert(
    fc.property(fc.array(minutes, { maxLength: 8 }), (waits) => {
      const first = start()
      let sla = first
      let now = at("09:00")
      for (const wait of waits) {
        now = new Date(now.getTime() + wait * 60_000)
        sla = slaAt(sla, terms, fresh, now)
        expect([sla.responseWarnAt, sla.responseDueAt, sla.resolveWarnAt, sla.resolveDueAt]).toEqual([
          first.responseWarnAt,
          first.responseDueAt,
          first.resolveWarnAt,
          first.resolveDueAt,
        ])
      }
    }),
    { ...proof, numRuns: Math.min(proof.numRuns, 5_000) },
  )
})
