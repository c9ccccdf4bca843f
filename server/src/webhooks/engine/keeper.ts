import { type Refill, type Released, readQueue, readRepeats, releaseLanes } from "./claim-store.ts"
import type { Delivery, EndpointId } from "./delivery.ts"
import { Errand } from "./errand.ts"
import type { Lane } from "./lane.ts"
import type { LaneBook } from "./lane-book.ts"
import type { EnginePorts } from "./ports.ts"
import { type Pump, parkMs } from "./pump.ts"
import type { Turns } from "./turns.ts"

/** Deliveries of one lane that are read at once, and of all lanes together. */
const fillMax = 300
const fillTotalMax = 1_000
/** A lane that has had nothing to do for so long is given back. */
const idleMs = 1_000

/** What is to be done for a lane. */
type Need = "load" | "fill" | "release" | "rest" | "nothing"

type KeeperPorts = Pick<EnginePorts, "db" | "clock" | "readTargets"> & {
  readonly workerId: () => string
  readonly turns: Turns
}

/** Looks after lanes that can't go on by themselves: reads settings and waiting deliveries, gives back what has nothing to do. */
export class Keeper {
  readonly #book: LaneBook
  readonly #ports: KeeperPorts
  readonly #pump: () => Pump
  readonly #errand: Errand
  #caring = new Set<Lane>()
  #restTimer: NodeJS.Timeout | undefined

  constructor(book: LaneBook, ports: KeeperPorts, pump: () => Pump, failed: (error: unknown) => void) {
    this.#book = book
    this.#ports = ports
    this.#pump = pump
    this.#errand = new Errand(() => this.#tend(), failed)
  }

  get isBusy(): boolean {
    return this.#errand.isBusy
  }

  /** This lane needs something; it is found out what. */
  care(lane: Lane): void {
    this.#caring.add(lane)
    this.#errand.soon()
  }

  /** Gives back every lane that has nothing on its way; for the end of a process. */
  async releaseAll(): Promise<void> {
    this.#errand.end()
    clearTimeout(this.#restTimer)
    await this.#release([...this.#book.all()].filter((lane) => lane.inFlight + lane.unsettled === 0))
  }

  async #tend(): Promise<void> {
    const lanes = [...this.#caring]
    this.#caring.clear()
    try {
      const nowMs = this.#ports.clock.now().getTime()
      const byNeed = Map.groupBy(lanes, (lane) => this.#needOf(lane, nowMs))
      await this.#load(byNeed.get("load") ?? [])
      await this.#fill(byNeed.get("fill") ?? [], nowMs)
      await this.#release(byNeed.get("release") ?? [])
      if (byNeed.has("rest")) this.#lookAgain(byNeed.get("rest") ?? [])
    } catch (error) {
      for (const lane of lanes) this.#caring.add(lane)
      throw error
    }
    this.#pump().run()
  }

  #needOf(lane: Lane, nowMs: number): Need {
    if (this.#book.of(lane.endpointId) !== lane) return "nothing"
    const { target } = lane
    if (target === null || target.version !== lane.version) return "load"
    const isQuiet = lane.inFlight + lane.unsettled === 0
    if (!target.isOn) return isQuiet ? "release" : "nothing"
    const waitsMs = (lane.waitsUntil(nowMs) ?? nowMs) - nowMs
    if (waitsMs > parkMs) return isQuiet ? "release" : "nothing"
    if (lane.isBehind || lane.isRepeatDue(nowMs)) return "fill"
    if (!lane.isIdle) return "nothing"
    lane.idleSinceMs ??= performance.now()
    return performance.now() - lane.idleSinceMs >= idleMs ? "release" : "rest"
  }

  async #load(lanes: readonly Lane[]): Promise<void> {
    if (lanes.length === 0) return
    const targets = await this.#ports.readTargets(lanes)
    for (const lane of lanes) {
      const target = targets.get(lane.endpointId)
      if (target === undefined) {
        this.#book.remove(lane)
        continue
      }
      // What it holds is read again: in another order, or not at all.
      if (lane.target !== null) this.#book.drop(lane)
      this.#book.know(lane, target)
      this.#pump().start(lane)
    }
  }

  async #fill(lanes: readonly Lane[], nowMs: number): Promise<void> {
    if (lanes.length === 0) return
    const limit = Math.max(1, Math.min(fillMax, Math.floor(fillTotalMax / lanes.length)))
    const asked = lanes
      .slice(0, fillTotalMax)
      .map((lane) => ({ lane, refill: refillOf(lane, limit), lastPos: lane.lastPos }))
    for (const lane of lanes.slice(fillTotalMax)) this.care(lane)
    const refills = asked.map(({ refill }) => refill)
    for (const { lane } of asked) lane.beginReading()
    const { found, repeats } = await this.#ports.db.withSystem("read waiting deliveries", async (sys) => {
      const [found, repeats] = await Promise.all([readQueue(sys, refills), readRepeats(sys, refills)])
      return { found, repeats }
    })
    const byLane = Map.groupBy(found, ({ endpointId }) => endpointId)
    for (const { lane, lastPos } of asked)
      this.#filled(lane, lastPos, byLane.get(lane.endpointId) ?? [], { limit, repeats, nowMs })
  }

  #filled(
    lane: Lane,
    lastPos: number,
    found: readonly Delivery[],
    read: { limit: number; repeats: ReadonlyMap<EndpointId, number>; nowMs: number },
  ): void {
    if (this.#book.of(lane.endpointId) !== lane) return
    const repeats = lane.isOrdered ? 0 : found.filter(({ dueAtMs }) => dueAtMs !== null).length
    const isWhole = found.length - repeats < read.limit
    lane.repeatAtMs = repeats >= read.limit ? read.nowMs : (read.repeats.get(lane.endpointId) ?? null)
    for (const { event } of lane.fill(found, isWhole ? lastPos : null)) this.#book.took(event.body.length, 1)
    this.#pump().start(lane)
  }

  async #release(lanes: readonly Lane[]): Promise<void> {
    const quiet = lanes.filter((lane) => lane.inFlight + lane.unsettled === 0)
    if (quiet.length === 0) return
    for (const lane of quiet) this.#book.drop(lane)
    const releases = quiet.map(({ tenant, endpointId, drainedPos, lastPos, isOrdered }) => ({
      tenant,
      endpointId,
      drainedPos,
      lastPos,
      isOrdered,
    }))
    // A look that began before would still see them as this worker's, and take them back into memory.
    await this.#ports.turns.take(async () => {
      const answer = await this.#ports.db.withSystem("give lanes back", (sys) =>
        releaseLanes(sys, this.#ports.workerId(), releases),
      )
      quiet.forEach((lane, i) => {
        this.#released(lane, releases[i]?.lastPos ?? 0, answer)
      })
    })
  }

  /** A lane that has grown goes on, also when the router took it again at once; any other is not this worker's any more. */
  #released(lane: Lane, lastPos: number, { released, kept }: Released): void {
    const grownTo = kept.get(lane.endpointId)
    const isTakenAgain = released.has(lane.endpointId) && lane.lastPos > lastPos
    if (grownTo === undefined && !isTakenAgain) {
      this.#book.remove(lane)
      return
    }
    lane.lastPos = Math.max(lane.lastPos, grownTo ?? 0)
    this.#pump().start(lane)
  }

  /** Comes back to lanes that rest, to give them back when they still do. */
  #lookAgain(lanes: readonly Lane[]): void {
    for (const lane of lanes) this.#caring.add(lane)
    this.#restTimer ??= setTimeout(() => {
      this.#restTimer = undefined
      this.#errand.soon()
    }, idleMs)
  }
}

function refillOf(lane: Lane, limit: number): Refill {
  const { tenant, endpointId, knownPos, isOrdered } = lane
  return { tenant, endpointId, knownPos, limit, isOrdered }
}
