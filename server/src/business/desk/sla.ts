import type { Id } from "#kernel"
import type { Priority } from "./priority.ts"
import { addWork, type WorkCalendar, workBetween } from "./sla-clock.ts"
import { isClockRunning, isOpen, type TicketState } from "./states.ts"

export type SlaPolicyId = Id<"slp">

/** What is promised for one priority, in minutes of working time; null: nothing. */
export interface SlaTarget {
  readonly responseMinutes: number | null
  readonly resolutionMinutes: number | null
}

export type SlaTargets = Readonly<Record<Priority, SlaTarget>>

/** What a ticket's clock runs by: a policy with its calendar. */
export interface SlaTerms {
  readonly policyId: SlaPolicyId
  /** Grows with every change of the policy or its calendar. */
  readonly revision: number
  readonly targets: SlaTargets
  /** The share of a target after which a warning is given, 1 to 99. */
  readonly warnPercent: number
  readonly calendar: WorkCalendar
}

/** The two promises of a ticket. */
export const slaPromises = ["response", "resolution"] as const
export type SlaPromise = (typeof slaPromises)[number]

/** A ticket's clock: what has run of it, and when it comes to its marks if nothing stops it. */
export interface TicketSla {
  /** Null: nothing is promised. */
  readonly policyId: SlaPolicyId | null
  readonly revision: number
  /** Working time that has passed until `runningSince`. */
  readonly elapsedMs: number
  /** Null while the clock stands. */
  readonly runningSince: Date | null
  readonly responseWarnAt: Date | null
  readonly responseDueAt: Date | null
  readonly resolveWarnAt: Date | null
  readonly resolveDueAt: Date | null
  /** What was told already, as bits of `toldBits`; each is told once in a ticket's life. */
  readonly told: number
}

/** What a clock depends on beside the time. */
export interface SlaFacts {
  readonly state: TicketState
  readonly priority: Priority
  readonly isResponded: boolean
}

/** What there is to tell: a promise is in danger, or broken. */
export interface SlaNotice {
  readonly kind: "warned" | "breached"
  readonly promise: SlaPromise
  readonly at: Date
}

export const noSla: TicketSla = {
  policyId: null,
  revision: 0,
  elapsedMs: 0,
  runningSince: null,
  responseWarnAt: null,
  responseDueAt: null,
  resolveWarnAt: null,
  resolveDueAt: null,
  told: 0,
}

const toldBits = { response: { warned: 1, breached: 2 }, resolution: { warned: 4, breached: 8 } } as const

const minuteMs = 60_000

/**
 * The clock after something has changed (`facts` are the new ones): what ran until `now` is counted, then the marks are set anew.
 * A mark that has passed stays where it was; while the clock stands, those to come are unknown (null); when the work is done, they
 * stay as they are. Without terms nothing is promised.
 */
export function slaAt(sla: TicketSla, terms: SlaTerms | null, facts: SlaFacts, now: Date): TicketSla {
  if (terms === null) return { ...noSla, told: sla.told }
  const ranMs = sla.runningSince === null ? 0 : workBetween(terms.calendar, sla.runningSince, now)
  const elapsedMs = sla.elapsedMs + ranMs
  const isRunning = isClockRunning(facts.state)
  const counted = { ...sla, policyId: terms.policyId, revision: terms.revision, elapsedMs }
  if (!isOpen(facts.state)) return { ...counted, runningSince: null }
  const mark = (was: Date | null, minutes: number | null, percent: number): Date | null => {
    if (minutes === null) return null
    if (!isRunning) return hasPassed(was, now) ? was : null
    const leftMs = Math.floor((minutes * minuteMs * percent) / 100) - elapsedMs
    if (leftMs > 0) return addWork(terms.calendar, now, leftMs)
    return hasPassed(was, now) ? was : now
  }
  const { responseMinutes, resolutionMinutes } = terms.targets[facts.priority]
  const { warnPercent } = terms
  return {
    ...counted,
    runningSince: isRunning ? now : null,
    responseWarnAt: facts.isResponded ? sla.responseWarnAt : mark(sla.responseWarnAt, responseMinutes, warnPercent),
    responseDueAt: facts.isResponded ? sla.responseDueAt : mark(sla.responseDueAt, responseMinutes, 100),
    resolveWarnAt: mark(sla.resolveWarnAt, resolutionMinutes, warnPercent),
    resolveDueAt: mark(sla.resolveDueAt, resolutionMinutes, 100),
  }
}

/**
 * What is to be told by `now`, and the clock with that noted. Asked before anything of the ticket changes, so that a promise
 * broken a minute before the work was done is broken, whenever the job came round. A broken promise needs no warning any more.
 */
export function slaNotices(
  sla: TicketSla,
  facts: Pick<SlaFacts, "state" | "isResponded">,
  now: Date,
): { readonly notices: readonly SlaNotice[]; readonly sla: TicketSla } {
  const notices: SlaNotice[] = []
  let { told } = sla
  for (const { promise, warnAt, dueAt } of pendingMarks(sla, facts)) {
    const bits = toldBits[promise]
    const isBroken = hasPassed(dueAt, now)
    if (isBroken && (told & bits.breached) === 0) notices.push({ kind: "breached", promise, at: dueAt ?? now })
    else if (!isBroken && hasPassed(warnAt, now) && (told & bits.warned) === 0)
      notices.push({ kind: "warned", promise, at: warnAt ?? now })
    if (isBroken) told |= bits.breached | bits.warned
    else if (hasPassed(warnAt, now)) told |= bits.warned
  }
  return { notices, sla: { ...sla, told } }
}

/** When there is next something to tell, if nothing changes; null: nothing. */
export function slaNextAt(sla: TicketSla, facts: Pick<SlaFacts, "state" | "isResponded">): Date | null {
  const marks = pendingMarks(sla, facts).flatMap(({ promise, warnAt, dueAt }) => {
    const bits = toldBits[promise]
    return [(sla.told & bits.warned) === 0 ? warnAt : null, (sla.told & bits.breached) === 0 ? dueAt : null]
  })
  const known = marks.filter((mark) => mark !== null)
  return known.length === 0 ? null : new Date(Math.min(...known.map((mark) => mark.getTime())))
}

/** How a promise stands: `none` where nothing is promised. */
export function promiseState(
  ticket: { readonly sla: TicketSla; readonly firstRespondedAt: Date | null; readonly resolvedAt: Date | null },
  promise: SlaPromise,
): "none" | "open" | "warned" | "kept" | "broken" {
  const { sla } = ticket
  const bits = toldBits[promise]
  if ((sla.told & bits.breached) !== 0) return "broken"
  if (sla.policyId === null) return "none"
  if ((promise === "response" ? ticket.firstRespondedAt : ticket.resolvedAt) !== null) return "kept"
  return (sla.told & bits.warned) === 0 ? "open" : "warned"
}

function pendingMarks(sla: TicketSla, { state, isResponded }: Pick<SlaFacts, "state" | "isResponded">) {
  if (!isOpen(state)) return []
  const resolution = { promise: "resolution", warnAt: sla.resolveWarnAt, dueAt: sla.resolveDueAt } as const
  const response = { promise: "response", warnAt: sla.responseWarnAt, dueAt: sla.responseDueAt } as const
  return isResponded ? [resolution] : [response, resolution]
}

function hasPassed(mark: Date | null, now: Date): boolean {
  return mark !== null && mark <= now
}
