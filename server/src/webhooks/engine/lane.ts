import type { TenantId } from "#platform/db"
import { afterFailure, afterSuccess, type Health } from "../health.ts"
import type { Delivery, EndpointId, LaneHead } from "./delivery.ts"
import type { Target } from "./target.ts"

/** Deliveries of one lane that a worker holds in memory; the rest stays in the database until there is room. */
const laneHeldMax = 1_000
/** Requests at once to an endpoint that has not answered well yet. */
const windowFirst = 2

/**
 * What one worker knows of an endpoint's lane. Everything it holds stands in the database too, so that losing it loses nothing.
 * `knownPos`: whatever was never tried and stands at or before it is in `ready`, on its way, or settled.
 */
export class Lane {
  readonly tenant: TenantId
  readonly endpointId: EndpointId
  target: Target | null = null
  version: number
  lastPos: number
  knownPos: number
  health: Health
  isHealthChanged = false
  /** Deliveries in the order in which they are sent; `head` is the first that is left. */
  #ready: Delivery[] = []
  #head = 0
  /** Deliveries that were read again to be repeated: they must not be read twice. */
  readonly #repeated = new Set<number>()
  /** Deliveries that were written down while the database was being read: what comes back may not know it yet. */
  readonly #settledMeanwhile = new Set<number>()
  #isBeingRead = false
  inFlight = 0
  /** Sent, and not yet written down. */
  unsettled = 0
  /** Requests at once that it may have now: grows with success, shrinks with failure. */
  window: number = windowFirst
  /** True after an attempt that succeeded, false after one that failed. */
  isProven: boolean
  /** When the next of its deliveries is due to be repeated. */
  repeatAtMs: number | null
  /** Tokens of its rate limit, as of `tokensAtMs`. */
  #tokens = 1
  #tokensAtMs = 0
  /** Set while it waits for a moment to come. */
  timer: NodeJS.Timeout | undefined
  /** Since when it has nothing to do, by the process's own watch. */
  idleSinceMs: number | null = null

  constructor(head: LaneHead) {
    this.tenant = head.tenant
    this.endpointId = head.endpointId
    this.version = head.version
    this.lastPos = head.lastPos
    this.knownPos = head.drainedPos
    this.repeatAtMs = head.repeatAtMs
    const { failures, failingSinceMs, opened, blockedUntilMs } = head
    this.health = { failures, failingSinceMs, opened, blockedUntilMs }
    this.isProven = failures === 0 && head.drainedPos > 0
  }

  get readyCount(): number {
    return this.#ready.length - this.#head
  }

  get isOrdered(): boolean {
    return this.target?.isOrdered ?? false
  }

  /** True when the database holds deliveries for it that were not read. */
  get isBehind(): boolean {
    return this.knownPos < this.lastPos
  }

  /** True when one of its deliveries is due to be repeated (and not read yet). */
  isRepeatDue(nowMs: number): boolean {
    return this.repeatAtMs !== null && this.repeatAtMs <= nowMs
  }

  get isIdle(): boolean {
    return this.readyCount === 0 && this.inFlight === 0 && this.unsettled === 0
  }

  /** Up to where nothing is left that was never tried, once it is idle. */
  get drainedPos(): number {
    const first = this.#ready[this.#head]
    return first === undefined ? this.knownPos : Math.min(this.knownPos, first.pos - 1)
  }

  /** Takes a delivery that was never tried and stands right behind what is known; false when it can't. */
  offer(delivery: Delivery): boolean {
    if (delivery.pos !== this.knownPos + 1 || this.readyCount >= laneHeldMax) return false
    this.#ready.push(delivery)
    this.knownPos = delivery.pos
    return true
  }

  /** The database is about to be read for it: once at a time, ended by `fill`. */
  beginReading(): void {
    this.#settledMeanwhile.clear()
    this.#isBeingRead = true
  }

  /** An attempt of the delivery at this place was written down. */
  settled(pos: number): void {
    this.#repeated.delete(pos)
    if (this.#isBeingRead) this.#settledMeanwhile.add(pos)
  }

  /** Takes what was read from the database, in any order, with gaps where others were settled. Answers what was new. `wholeUpTo`: nothing
   *  more stands up to there. */
  fill(deliveries: readonly Delivery[], wholeUpTo: number | null): Delivery[] {
    const taken: Delivery[] = []
    for (const delivery of deliveries.toSorted((a, b) => a.pos - b.pos)) {
      const isRepeat = delivery.dueAtMs !== null && !this.isOrdered
      if (isRepeat ? this.#isTakenUp(delivery) : delivery.pos <= this.knownPos) continue
      if (isRepeat) this.#repeated.add(delivery.pos)
      else this.knownPos = delivery.pos
      this.#ready.push(delivery)
      taken.push(delivery)
    }
    if (wholeUpTo !== null) this.knownPos = Math.max(this.knownPos, wholeUpTo)
    this.#isBeingRead = false
    return taken
  }

  /** Is a delivery that was read to be repeated in hand already, or was it a moment ago? The latter is soon read once more. */
  #isTakenUp({ pos, dueAtMs }: Delivery): boolean {
    if (!this.#settledMeanwhile.has(pos)) return this.#repeated.has(pos)
    this.repeatAtMs = earlier(this.repeatAtMs, dueAtMs)
    return true
  }

  first(): Delivery | undefined {
    return this.#ready[this.#head]
  }

  /** Takes the first delivery out. */
  shift(): Delivery | undefined {
    const delivery = this.#ready[this.#head]
    if (delivery === undefined) return undefined
    this.#head += 1
    if (this.#head === this.#ready.length) this.#forget()
    else if (this.#head >= 256 && this.#head * 2 > this.#ready.length) {
      this.#ready = this.#ready.slice(this.#head)
      this.#head = 0
    }
    return delivery
  }

  /** Puts a delivery back to the front: the next one of a strict order. */
  unshift(delivery: Delivery): void {
    this.#ready = [delivery, ...this.#ready.slice(this.#head)]
    this.#head = 0
  }

  /** Lets go of what it holds and was not sent, and answers it; it is read again when it is wanted. */
  drop(): readonly Delivery[] {
    const dropped = this.#ready.slice(this.#head)
    for (const { pos, dueAtMs } of dropped) {
      if (this.#repeated.delete(pos)) this.repeatAtMs = earlier(this.repeatAtMs, dueAtMs)
      else this.knownPos = Math.min(this.knownPos, pos - 1)
    }
    this.#forget()
    return dropped
  }

  succeeded(): void {
    const after = afterSuccess(this.health)
    this.isHealthChanged ||= after !== this.health
    this.health = after
    this.isProven = true
    this.window = Math.min(this.window + 1, this.target?.concurrency ?? 1)
  }

  failed(nowMs: number, askedMs: number | null): void {
    this.health = afterFailure(this.health, nowMs, askedMs)
    this.isHealthChanged = true
    this.isProven = false
    this.window = 1
  }

  /** Until when nothing may be sent, by its breaker, a wish of the receiver, or its rate limit; null when it may be now. */
  waitsUntil(nowMs: number): number | null {
    const { blockedUntilMs } = this.health
    if (blockedUntilMs !== null && blockedUntilMs > nowMs) return blockedUntilMs
    const dueAtMs = this.isOrdered ? this.first()?.dueAtMs : null
    if (dueAtMs !== null && dueAtMs !== undefined && dueAtMs > nowMs) return dueAtMs
    return this.#tokenAt(nowMs)
  }

  /** Counts a request against the rate limit. */
  spend(): void {
    if (this.target?.ratePerSecond != null) this.#tokens -= 1
  }

  #tokenAt(nowMs: number): number | null {
    const rate = this.target?.ratePerSecond
    if (rate == null) return null
    this.#tokens = Math.min(Math.max(1, rate), this.#tokens + (Math.max(0, nowMs - this.#tokensAtMs) * rate) / 1000)
    this.#tokensAtMs = nowMs
    return this.#tokens >= 1 ? null : nowMs + Math.ceil(((1 - this.#tokens) * 1000) / rate)
  }

  #forget(): void {
    this.#ready = []
    this.#head = 0
  }
}

/** The earlier of two moments, of which either may be missing. */
export function earlier(a: number | null, b: number | null): number | null {
  if (a === null || b === null) return a ?? b
  return Math.min(a, b)
}
