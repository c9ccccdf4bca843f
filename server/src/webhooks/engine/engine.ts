import { newId } from "#kernel"
import { endWorker, type Look, look, type WorkerIdentity } from "./claim-store.ts"
import type { EndpointId, LaneHead } from "./delivery.ts"
import type { RouteDoor, Routed } from "./fan-out-store.ts"
import { Keeper } from "./keeper.ts"
import type { Lane } from "./lane.ts"
import { LaneBook } from "./lane-book.ts"
import type { EnginePorts } from "./ports.ts"
import { Pump } from "./pump.ts"
import { type Settled, Settler } from "./settler.ts"
import { Turns } from "./turns.ts"

/** How long a worker's lanes stay its own without a word of it; it looks (and says that it lives) every ten seconds at least. */
export const leaseMs = 30_000
/** How much of it must be left to begin a request: the others must not begin theirs while this one still does. */
const leaseMarginMs = 5_000
/** How often a worker that has lanes says that it lives. */
const heartbeatMs = 5_000
const dueMaxMs = 3_600_000
const pollMs = 2

/**
 * Delivers. The router hands it what it has just written; `step` looks for the rest: lanes that are due, or whose worker died. What it
 * holds in memory also stands in the database, so a process that dies loses nothing.
 */
export class Engine implements RouteDoor {
  readonly #ports: EnginePorts
  readonly #book = new LaneBook()
  readonly #turns = new Turns()
  readonly #settler: Settler
  readonly #keeper: Keeper
  readonly #pump: Pump
  #worker: WorkerIdentity
  #isOn = false
  #isLooking = false
  #aliveUntilMs = 0
  #timer: NodeJS.Timeout | undefined

  constructor(ports: EnginePorts) {
    this.#ports = ports
    this.#worker = ports.worker
    const failed = (what: string) => (error: unknown) => ports.logger.warn({ err: error }, what)
    this.#settler = new Settler({
      db: ports.db,
      consequences: ports.consequences,
      written: (settled) => this.#written(settled),
      failed: failed("attempts could not be written down, trying again"),
    })
    this.#keeper = new Keeper(
      this.#book,
      { ...ports, turns: this.#turns, workerId: () => this.#worker.id },
      () => this.#pump,
      failed("lanes could not be read, trying again"),
    )
    this.#pump = new Pump(this.#book, {
      clock: ports.clock,
      random: ports.random,
      observed: ports.observed,
      settler: this.#settler,
      isAlive: (nowMs) => this.#isAlive(nowMs),
      needsCare: (lane) => this.#keeper.care(lane),
    })
  }

  worker(): WorkerIdentity | null {
    const isAlive = this.#isOn && this.#ports.clock.now().getTime() < this.#aliveUntilMs - leaseMarginMs
    return isAlive ? this.#worker : null
  }

  aliveUntil(now: Date): Date {
    return new Date(now.getTime() + leaseMs)
  }

  room(): number {
    return this.#book.room
  }

  behind(): readonly string[] {
    return [...this.#book.all()].filter((lane) => lane.isBehind).map(({ endpointId }) => endpointId)
  }

  /** What the router has just written for this worker's lanes. */
  take(routed: Routed, now: Date): void {
    if (routed.hasForeign) this.#ports.tellOthers()
    if (routed.lanes.length === 0) return
    this.#aliveUntilMs = Math.max(this.#aliveUntilMs, now.getTime() + leaseMs - 3_000)
    for (const head of routed.lanes) this.#grow(this.#book.of(head.endpointId) ?? this.#book.add(head), head)
    for (const { endpointId, delivery } of inOrder(routed)) {
      const lane = this.#book.of(endpointId)
      if (lane?.offer(delivery) === true) this.#book.took(delivery.event.body.length, 1)
    }
    this.#pump.run()
  }

  /** Looks for lanes that are due and free, and tells the others that this worker lives. Answers how many it took. */
  async step(): Promise<number> {
    if (this.#pump.isStopped) return 0
    this.#isOn = true
    this.#isLooking = true
    try {
      return await this.#turns.take(() => this.#look())
    } finally {
      this.#isLooking = false
    }
  }

  /** Answers when nothing is left that could be done at this moment (of the clock). For tests and the end. */
  async quiet(): Promise<void> {
    while (this.#isLooking || this.#keeper.isBusy || !this.#settler.isIdle || this.#pump.inFlight > 0) {
      this.#settler.hurry()
      await new Promise((resolve) => setTimeout(resolve, pollMs))
    }
  }

  /** Lets what is on its way finish, writes it down and gives the lanes back. */
  async stop(): Promise<void> {
    this.#pump.isStopped = true
    this.#isOn = false
    clearTimeout(this.#timer)
    await this.quiet()
    await this.#keeper.releaseAll()
    await this.#ports.db.withSystem("end a worker", (sys) => endWorker(sys, this.#worker.id))
  }

  async #look(): Promise<number> {
    this.#beginAnew()
    const before = new Set(this.#book.all())
    const { found, nowMs } = await this.#ports.db.withSystem("look for deliveries", async (sys) => ({
      found: await look(sys, this.#worker, this.aliveUntil(sys.now)),
      nowMs: sys.now.getTime(),
    }))
    this.#aliveUntilMs = Math.max(this.#aliveUntilMs, nowMs + leaseMs)
    this.#takeLook(found, before)
    this.#setTimer(found.nextDueMs, nowMs)
    return found.claimed.length
  }

  /** A worker whose lease has ended may have been taken for dead: what it had is others' now, and it goes on as a new one. */
  #beginAnew(): void {
    if (this.#aliveUntilMs === 0 || this.#ports.clock.now().getTime() < this.#aliveUntilMs) return
    for (const lane of [...this.#book.all()]) this.#book.remove(lane)
    this.#worker = { ...this.#worker, id: newId("wrk") }
    this.#aliveUntilMs = 0
  }

  #isAlive(nowMs: number): boolean {
    if (nowMs < this.#aliveUntilMs - leaseMarginMs) return true
    this.#ports.wake()
    return false
  }

  #written(settled: readonly Settled[]): void {
    for (const { lane, settlement } of settled) {
      lane.settled(settlement.delivery.pos)
      this.#pump.settled(lane, 1)
    }
    this.#pump.run()
  }

  #takeLook({ claimed, owned }: Look, before: ReadonlySet<Lane>): void {
    const mine = new Set<EndpointId>()
    for (const head of [...claimed, ...owned]) {
      mine.add(head.endpointId)
      this.#grow(this.#book.of(head.endpointId) ?? this.#book.add(head), head)
    }
    // Another worker took it for dead; what is on its way may arrive twice.
    for (const lane of before) if (!mine.has(lane.endpointId)) this.#book.remove(lane)
    this.#pump.run()
  }

  #grow(lane: Lane, head: LaneHead): void {
    lane.lastPos = Math.max(lane.lastPos, head.lastPos)
    lane.version = Math.max(lane.version, head.version)
    this.#pump.start(lane)
  }

  #setTimer(nextDueMs: number | null, nowMs: number): void {
    clearTimeout(this.#timer)
    const dueMs = nextDueMs === null ? dueMaxMs : Math.max(1, nextDueMs - nowMs)
    const ms = Math.min(dueMs, dueMaxMs, this.#book.size > 0 ? heartbeatMs : dueMaxMs)
    this.#timer = setTimeout(() => this.#ports.wake(), ms)
    this.#timer.unref()
  }
}

/** The deliveries that were handed over, in the order of their lanes. */
function inOrder({ events }: Routed) {
  return events
    .flatMap(({ event, places }) =>
      places.map(({ endpointId, pos }) => ({
        endpointId,
        delivery: {
          tenant: event.tenant,
          endpointId,
          pos,
          event,
          attempts: 0,
          attemptsBefore: 0,
          dueAtMs: null,
          shape: null,
        },
      })),
    )
    .toSorted((a, b) => a.delivery.pos - b.delivery.pos)
}
