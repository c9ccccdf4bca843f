import type { AttemptResult, Delivery, Settlement } from "./delivery.ts"
import { FairRing } from "./fair-ring.ts"
import { earlier, type Lane } from "./lane.ts"
import type { LaneBook } from "./lane-book.ts"
import { outcomeOf } from "./outcome.ts"
import type { EnginePorts } from "./ports.ts"
import type { Settler } from "./settler.ts"
import type { Target } from "./target.ts"

/** Requests that one process has on their way at once. */
const inFlightMax = 512
/** How many of them may go to endpoints that have not answered well lately, so that dead ones leave room for the others. */
export const suspectsMax = 192
/** Sent, and not yet written down. */
const unsettledMax = 3_000
/** A lane that holds fewer is filled again where more is waiting. */
const fillBelow = 250
/** A lane that may send nothing for longer than this gives back what it holds. */
export const parkMs = 2_000

/** What happens around the sending. */
export interface PumpPorts extends Pick<EnginePorts, "clock" | "random" | "observed"> {
  readonly settler: Settler
  /** May this process still take its lanes for its own? */
  readonly isAlive: (nowMs: number) => boolean
  /** A lane needs to be filled, loaded anew, or given back. */
  readonly needsCare: (lane: Lane) => void
}

/** Sends what the lanes hold: in turns, within each lane's limits. */
export class Pump {
  readonly #book: LaneBook
  readonly #ports: PumpPorts
  readonly #ring = new FairRing<Lane>()
  readonly #waitingSuspects = new Set<Lane>()
  #suspects = 0
  #unsettled = 0
  #isRunning = false
  isStopped = false
  inFlight = 0

  constructor(book: LaneBook, ports: PumpPorts) {
    this.#book = book
    this.#ports = ports
  }

  /** This lane may have something to send. */
  start(lane: Lane): void {
    this.#ring.add(lane)
  }

  /** Sends until nothing more may be sent now. */
  run(): void {
    if (this.#isRunning) return
    this.#isRunning = true
    const now = this.#ports.clock.now()
    const nowMs = now.getTime()
    while (!this.isStopped && this.inFlight < inFlightMax && this.#unsettled < unsettledMax) {
      if (this.#ring.isEmpty) this.#wakeSuspect()
      const lane = this.#ring.next()
      if (lane === undefined || !this.#ports.isAlive(nowMs)) break
      if (!this.#sendOne(lane, nowMs)) this.#ring.remove(lane)
    }
    this.#isRunning = false
  }

  /** A lane's deliveries were written down. */
  settled(lane: Lane, count: number): void {
    lane.unsettled -= count
    this.#unsettled -= count
    this.#ring.add(lane)
  }

  /** Sends one delivery of the lane; false when it has none that may be sent now. */
  #sendOne(lane: Lane, nowMs: number): boolean {
    if (this.#book.of(lane.endpointId) !== lane) return false
    const { target } = lane
    if (target === null || target.version !== lane.version || !target.isOn) {
      this.#ports.needsCare(lane)
      return false
    }
    if (lane.readyCount < fillBelow && (lane.isBehind || lane.isRepeatDue(nowMs))) this.#ports.needsCare(lane)
    if (lane.readyCount === 0) {
      if (lane.isIdle) this.#ports.needsCare(lane)
      return false
    }
    lane.idleSinceMs = null
    const window = Math.min(lane.window, target.concurrency)
    if (lane.inFlight >= window || (lane.isOrdered && lane.inFlight + lane.unsettled > 0)) return false
    const untilMs = lane.waitsUntil(nowMs)
    if (untilMs !== null) {
      this.#wait(lane, untilMs - nowMs)
      return false
    }
    if (!lane.isProven && this.#suspects >= suspectsMax) {
      this.#waitingSuspects.add(lane)
      return false
    }
    this.#take(lane, target, nowMs)
    return true
  }

  #take(lane: Lane, target: Target, nowMs: number): void {
    const delivery = lane.shift()
    if (delivery === undefined) return
    this.#book.took(delivery.event.body.length, -1)
    if (delivery.attempts === 0 && target.wants !== null && !target.wants(delivery)) {
      this.#settle(lane, { delivery, state: "filtered", nextAtMs: null, result: null })
      return
    }
    const isSuspect = !lane.isProven
    if (isSuspect) this.#suspects += 1
    this.inFlight += 1
    lane.inFlight += 1
    lane.spend()
    void target.send(delivery, nowMs).then((result) => {
      this.inFlight -= 1
      lane.inFlight -= 1
      if (isSuspect) {
        this.#suspects -= 1
        this.#wakeSuspect()
      }
      this.#finish(lane, target, delivery, result)
      this.#ring.add(lane)
      this.run()
    })
  }

  /** One that waits for a suspect's place gets its turn; should it not want the place any more, the next one does. */
  #wakeSuspect(): void {
    if (this.#suspects >= suspectsMax) return
    for (const waiting of this.#waitingSuspects) {
      this.#waitingSuspects.delete(waiting)
      this.#ring.add(waiting)
      break
    }
  }

  #finish(lane: Lane, target: Target, delivery: Delivery, result: AttemptResult): void {
    const nowMs = this.#ports.clock.now().getTime()
    if (result.isOk) lane.succeeded()
    else lane.failed(nowMs, result.askedMs)
    const { state, nextAtMs } = outcomeOf(delivery, result, target.retry, { ms: nowMs, random: this.#ports.random() })
    if (state === "waiting") this.#repeatLater(lane, delivery, nextAtMs)
    this.#settle(lane, { delivery, state, nextAtMs, result })
  }

  #repeatLater(lane: Lane, delivery: Delivery, nextAtMs: number | null): void {
    if (lane.isOrdered) {
      lane.unshift({ ...delivery, attempts: delivery.attempts + 1, dueAtMs: nextAtMs })
      this.#book.took(delivery.event.body.length, 1)
    } else {
      lane.repeatAtMs = earlier(lane.repeatAtMs, nextAtMs)
    }
  }

  #settle(lane: Lane, settlement: Settlement): void {
    lane.unsettled += 1
    this.#unsettled += 1
    this.#ports.observed(settlement)
    this.#ports.settler.add({ lane, settlement }, lane.isOrdered)
  }

  /** Comes back to a lane when it may send again; what would wait for long is given back meanwhile. */
  #wait(lane: Lane, ms: number): void {
    clearTimeout(lane.timer)
    if (ms > parkMs) {
      this.#ports.needsCare(lane)
      return
    }
    lane.timer = setTimeout(
      () => {
        this.#ring.add(lane)
        this.run()
      },
      Math.max(1, ms),
    )
  }
}
